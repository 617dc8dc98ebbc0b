// object.__reduce__ and what belongs to it: calls of functions of the module copyreg.
#include "vm/object/reduction.h"

#include "vm/object/class_calls.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"
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

// Whether an attribute of the type is what object has of that name, or neither has one.
Result<bool> is_objects_own(ObjectSpace& space, Type* type, std::string_view text) {
    Str* const name = space.intern_name(text);
    TRY(const Word* const own, type_lookup(space, type, name));
    TRY(const Word* const usual, type_lookup(space, space.type(kObjectType), name));
    return own == usual || (own != nullptr && usual != nullptr && own->bits() == usual->bits());
}

// Whether the object is made again by its class alone, and its state is its __dict__ and nothing else.
Result<bool> is_made_of_attributes(ObjectSpace& space, Value value) {
    if (!value.is_object() || !value.object->has_flag(kFlagInstance)) return false;
    Class* const type = as_class(space.type_of(value));
    if (type->slot_count > 0 || type->slots.get_attribute != plain_get_attribute(type)) return false;
    for (const std::string_view name : {"__getstate__", "__getnewargs_ex__", "__getnewargs__"}) {
        TRY(const bool is_own, is_objects_own(space, type, name));
        if (!is_own || find_own_attribute(space, value.object, space.intern_name(name)) != nullptr) return false;
    }
    return true;
}

// (copyreg.__newobj__, (type,), state, None, None), as copyreg makes it of any object.
Result<OwnedValue> reduce_plain_instance(ObjectSpace& space, Value value) {
    TRY(OwnedValue maker, function_of_copyreg(space, "__newobj__"));
    TRY(Dict* const state, instance_dict(space, value.object));
    TRY(Ref<Tuple> arguments, make_tuple(space, 1));
    arguments->items()[0] = to_word(space, OwnedValue::share(space, space.type_of(value)));
    Object* const none = space.shared.none;
    Value parts[] = {maker.take(), Value::of_object(arguments.take()),
                     OwnedValue::share(space, state->used > 0 ? static_cast<Object*>(state) : none).take(),
                     OwnedValue::share(space, none).take(), OwnedValue::share(space, none).take()};
    TRY(Ref<Tuple> reduced, make_tuple_from(space, parts, std::size(parts)));
    return reduced;
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
    TRY(const bool is_plain, is_made_of_attributes(space, row[0]));
    if (is_plain && protocol.get().is_raw_int() && protocol.get().integer >= 2)
        return reduce_plain_instance(space, row[0]);
    TRY(const OwnedValue function, function_of_copyreg(space, "_reduce_object"));
    return call(space, function.get(), {row[0], protocol.get()});
}

Result<OwnedValue> state_of_object(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue function, function_of_copyreg(space, "_state_of"));
    return call(space, function.get(), {row[0]});
}

}  // namespace eadem::vm
