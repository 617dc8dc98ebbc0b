#include "stdlib/native/object_copying.h"

#include "stdlib/native/import.h"
#include "stdlib/native/object_size.h"
#include "vm/object/dict.h"
#include "vm/object/native.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<OwnedValue> call_copyreg(ObjectSpace& space, std::string_view function, std::initializer_list<Value> arguments) {
    TRY(const OwnedValue module, import_module(runtime_of(space), "copyreg", nullptr, space.none(), 0));
    TRY(const OwnedValue callee, get_attribute(space, module.get(), space.intern_name(function)));
    return call(space, callee.get(), arguments);
}

Result<OwnedValue> object_reduce_ex(ObjectSpace& space, Value* row, size_t) {
    return call_copyreg(space, "_reduce_ex", {row[0], row[1]});
}
Result<OwnedValue> object_reduce(ObjectSpace& space, Value* row, size_t) {
    return call_copyreg(space, "_reduce", {row[0]});
}
Result<OwnedValue> object_getstate(ObjectSpace& space, Value* row, size_t) {
    return call_copyreg(space, "_state", {row[0]});
}
Result<OwnedValue> object_sizeof(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue::of_int(space, static_cast<int64_t>(object_size(space, row[0])));
}

constexpr NativeSpec kMethods[] = {
    {"__reduce_ex__", object_reduce_ex, "(protocol, /)", "Helper for pickle."},
    {"__reduce__", object_reduce, "()", "Helper for pickle."},
    {"__getstate__", object_getstate, "()", "Helper for pickle."},
    {"__sizeof__", object_sizeof, "()", "Size of object in memory, in bytes."},
};

}  // namespace

Result<void> add_copying_methods(Runtime& runtime) {
    Type* const object = runtime.type(kObjectType);
    TRY(Dict* const attributes, type_attributes(runtime, object));
    for (const NativeSpec& method : kMethods)
        TRY_VOID(dict_set_name(runtime, attributes, runtime.intern_name(method.name),
                               make_method_descriptor(runtime, method, object)));
    return {};
}

}  // namespace eadem::stdlib
