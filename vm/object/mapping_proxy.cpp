#include "vm/object/mapping_proxy.h"

#include "vm/object/builtin_types.h"
#include "vm/object/generic_alias.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

struct MappingProxy : Object {
    Object* mapping;  // null once the collector has emptied it
};

Value mapping_of(const ObjectSpace& space, Value self) {
    Object* mapping = static_cast<MappingProxy*>(self.object)->mapping;
    return mapping == nullptr ? space.none() : Value::of_object(mapping);
}

void clear(ObjectSpace& space, Object* self) {
    if (Object* mapping = std::exchange(static_cast<MappingProxy*>(self)->mapping, nullptr)) space.release(mapping);
}
void destroy(ObjectSpace& space, Object* self) {
    clear(space, self);
    space.heap.free_tracked(self, sizeof(MappingProxy));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    if (Object* mapping = static_cast<MappingProxy*>(self)->mapping) visitor.visit(mapping);
}

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    TRY(const Ref<Str> shown, repr(space, mapping_of(space, self)));
    return make_str(space, fmt::format("mappingproxy({})", shown->text()));
}
Result<Ref<Str>> str_of(ObjectSpace& space, Value self) {
    return str(space, mapping_of(space, self));
}
Result<int64_t> hash_of(ObjectSpace& space, Value self) {
    return hash(space, mapping_of(space, self));
}
Value unwrapped(const ObjectSpace& space, Value value) {
    return space.type_id(value) == kMappingProxyType ? mapping_of(space, value) : value;
}
Result<OwnedValue> compare_of(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    return compare(space, op, unwrapped(space, left), unwrapped(space, right));
}
Result<size_t> length_of(ObjectSpace& space, Value self) {
    return length(space, mapping_of(space, self));
}
Result<OwnedValue> get_item_of(ObjectSpace& space, Value self, Value key) {
    return get_item(space, mapping_of(space, self), key);
}
Result<bool> contains_in(ObjectSpace& space, Value self, Value item) {
    return contains(space, mapping_of(space, self), item);
}
Result<OwnedValue> iterate_over(ObjectSpace& space, Value self) {
    return iterate(space, mapping_of(space, self));
}
Result<OwnedValue> merge(ObjectSpace& space, Value left, Value right) {
    return binary(space, BinaryOperator::kOr, unwrapped(space, left), unwrapped(space, right));
}
Result<OwnedValue> refuse_merge(ObjectSpace& space, OwnedValue left, Value) {
    return space.raise(ExceptionId::kTypeError, "'|=' is not supported by {}; use '|' instead",
                       type_name(space, left.get()));
}

// The mapping's own method of that name.
Result<OwnedValue> forward(ObjectSpace& space, Value* row, std::string_view name,
                           std::initializer_list<Value> arguments) {
    TRY(const OwnedValue method, get_attribute(space, mapping_of(space, row[0]), space.intern_name(name)));
    return call(space, method.get(), arguments);
}
Result<OwnedValue> get(ObjectSpace& space, Value* row, size_t) {
    const Value fallback = row[2].is_empty() ? space.none() : row[2];
    return forward(space, row, "get", {row[1], fallback});
}
Result<OwnedValue> keys(ObjectSpace& space, Value* row, size_t) {
    return forward(space, row, "keys", {});
}
Result<OwnedValue> values(ObjectSpace& space, Value* row, size_t) {
    return forward(space, row, "values", {});
}
Result<OwnedValue> items(ObjectSpace& space, Value* row, size_t) {
    return forward(space, row, "items", {});
}
Result<OwnedValue> copy(ObjectSpace& space, Value* row, size_t) {
    return forward(space, row, "copy", {});
}
Result<OwnedValue> reversed(ObjectSpace& space, Value* row, size_t) {
    return forward(space, row, "__reversed__", {});
}

Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    const Value mapping = row[1];
    const bool has_items = space.type_of(mapping)->slots.get_item != nullptr;
    const TypeId id = space.type_id(mapping);
    if (!has_items || id == kListType || id == kTupleType)
        return space.raise(ExceptionId::kTypeError, "mappingproxy() argument must be a mapping, not {}",
                           type_name(space, mapping));
    return make_mapping_proxy(space, mapping.object);
}

constexpr NativeSpec kMethods[] = {{"get", get, "(key, default=?, /)", "The value for the key, or the default."},
                                   {"keys", keys, "()", "A view of the keys."},
                                   {"values", values, "()", "A view of the values."},
                                   {"items", items, "()", "A view of the pairs of keys and values."},
                                   {"copy", copy, "()", "A shallow copy of the mapping."},
                                   {"__reversed__", reversed, "()", "An iterator over the keys, last one first."},
                                   {nullptr, nullptr}};
constexpr NativeSpec kConstructor = {"mappingproxy", construct, "(mapping)"};

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<MappingProxy>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = repr_of;
    slots.str = str_of;
    slots.hash = hash_of;
    slots.compare = compare_of;
    slots.length = length_of;
    slots.get_item = get_item_of;
    slots.contains = contains_in;
    slots.iterate = iterate_over;
    slots.binary[static_cast<size_t>(BinaryOperator::kOr)] = merge;
    slots.in_place[static_cast<size_t>(BinaryOperator::kOr)] = refuse_merge;
    return slots;
}

}  // namespace

Ref<Object> make_mapping_proxy(ObjectSpace& space, Object* mapping) {
    auto* proxy = space.create_tracked<MappingProxy>(kMappingProxyType);
    mapping->share();
    proxy->mapping = mapping;
    return Ref<Object>::adopt(space, proxy);
}

const TypeSpec kMappingProxySpec = {
    .id = kMappingProxyType,
    .slots = make_slots(),
    .methods = kMethods,
    .constructor = &kConstructor,
    .class_methods = kGenericClassMethods,
    .is_base = false,
    .documentation = "A view of a mapping that cannot change it.",
};

}  // namespace eadem::vm
