#include "stdlib/native/struct_sequence.h"

#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<Ref<Str>> struct_repr(ObjectSpace& space, Value self) {
    const auto& spec = static_cast<const StructSpec&>(*space.type_of(self)->spec);
    std::string text = fmt::format("{}(", spec.name);
    for (size_t i = 0; i < spec.fields.size(); ++i) {
        TRY(const Ref<Str> item, repr(space, as_tuple(self)->items()[i].peek()));
        text += fmt::format("{}{}={}", i > 0 ? ", " : "", spec.fields[i], item->text());
    }
    return make_str(space, text + ")");
}

}  // namespace

StructSpec make_struct_spec(const char* name, std::span<const char* const> fields,
                            std::span<const AttributeSpec> attributes, const NativeSpec* constructor) {
    StructSpec spec;
    spec.id = kTupleType;
    spec.base = kTupleType;
    spec.slots.repr = struct_repr;
    spec.attributes = attributes.data();
    spec.constructor = constructor;
    spec.is_base = false;
    spec.name = name;
    spec.fields = fields;
    return spec;
}

Type* struct_type(Runtime& runtime, const StructSpec& spec) {
    return runtime.dynamic_type(spec, spec.name);
}

Result<OwnedValue> make_struct(Runtime& runtime, const StructSpec& spec, std::span<Value> values) {
    const Type* type = struct_type(runtime, spec);
    if (type == nullptr) return runtime.out_of_memory();
    // Words for the items first: making one may allocate, and the collector must not see a half-filled tuple.
    TRY(const Ref<Tuple> items, make_tuple_from(runtime, values.data(), values.size()));
    auto* object = runtime.create_tracked<Tuple>(type->id, sizeof(Tuple) + values.size() * sizeof(Word));
    if (object == nullptr) return runtime.out_of_memory();
    object->size = spec.fields.size();
    for (size_t i = 0; i < values.size(); ++i) object->items()[i] = std::exchange(items->items()[i], Word());
    return Ref<Tuple>::adopt(runtime, object);
}

}  // namespace eadem::stdlib
