// object.__reduce__ and what belongs to it: calls of functions of the module copyreg.
#include "vm/object/reduction.h"

#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/vm.h"

namespace eadem::vm {

namespace {

Result<OwnedValue> function_of_copyreg(ObjectSpace& space, std::string_view name) {
    auto& vm = static_cast<Vm&>(space);
    if (vm.hooks.import_module == nullptr)
        return space.raise_text(ExceptionId::kModuleNotFoundError, "No module named 'copyreg'");
    TRY(const OwnedValue module, vm.hooks.import_module(vm, space.intern_name("copyreg"), nullptr, space.none(), 0));
    return get_attribute(space, module.get(), space.intern_name(name));
}

}  // namespace

Result<OwnedValue> reduce_object(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue function, function_of_copyreg(space, "_reduce_object"));
    return call(space, function.get(), {row[0], Value::of_int(0)});
}

Result<OwnedValue> reduce_object_by_protocol(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue protocol, index_of(space, row[1]));
    // A class with a __reduce__ of its own has said how.
    Str* const name = space.intern_name("__reduce__");
    TRY(const Word* const own, type_lookup(space, space.type_of(row[0]), name));
    TRY(const Word* const usual, type_lookup(space, space.type(kObjectType), name));
    if (own->bits() != usual->bits()) {
        TRY(const OwnedValue method, get_attribute(space, row[0], name));
        return call(space, method.get(), {});
    }
    TRY(const OwnedValue function, function_of_copyreg(space, "_reduce_object"));
    return call(space, function.get(), {row[0], protocol.get()});
}

Result<OwnedValue> state_of_object(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue function, function_of_copyreg(space, "_state_of"));
    return call(space, function.get(), {row[0]});
}

}  // namespace eadem::vm
