#include "vm/object/dict_views.h"

#include "vm/object/builtin_types.h"
#include "vm/object/dict_internal.h"
#include "vm/object/dict_iterators.h"
#include "vm/object/mapping_proxy.h"
#include "vm/object/repr_builder.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

Result<OwnedValue> make_dict_view(ObjectSpace& space, Dict* dict, BuiltinTypeId type) {
    auto* view = space.create_tracked<DictView>(type);
    dict->share();
    view->dict = dict;
    return OwnedValue::adopt(space, Value::of_object(view));
}

namespace {

void release_dict(ObjectSpace& space, DictView* view) {
    Dict* dict = std::exchange(view->dict, nullptr);
    if (dict != nullptr) space.release(dict);
}
void destroy(ObjectSpace& space, Object* self) {
    release_dict(space, static_cast<DictView*>(self));
    space.heap.free_tracked(self, sizeof(DictView));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    if (static_cast<DictView*>(self)->dict != nullptr) visitor.visit(static_cast<DictView*>(self)->dict);
}
// The collector's object stays valid: a view of an empty dict.
void clear(ObjectSpace& space, Object* self) {
    auto* view = static_cast<DictView*>(self);
    Dict* dict = std::exchange(view->dict, make_dict(space).take());
    if (dict != nullptr) space.release(dict);
}

Result<void> append_entry(ObjectSpace& space, ReprBuilder& text, TypeId type, Word& key, Word& value) {
    if (type == kDictKeysType) return text.append_item(key);
    if (type == kDictValuesType) return text.append_item(value);
    OwnedValue held = hold_item(space, value, Value());
    TRY_VOID(text.append("("));
    TRY_VOID(text.append_item(key));
    TRY_VOID(text.append(", "));
    TRY_VOID(text.append_repr(held.get()));
    return text.append(")");
}

Result<Ref<Str>> repr(ObjectSpace& space, Value self) {
    PrintingMark mark(self.object);
    if (mark.repeated()) return make_str(space, "...");
    Dict* dict = view_dict(self);
    ReprBuilder text(space);
    TRY_VOID(text.append(type_name(space, self)));
    TRY_VOID(text.append("(["));
    size_t position = 0;
    Word *key, *value;
    for (bool first = true; dict_next(dict, position, key, value); first = false) {
        if (!first) TRY_VOID(text.append(", "));
        TRY_VOID(append_entry(space, text, self.object->type_id(), *key, *value));
    }
    TRY_VOID(text.append("])"));
    return text.finish();
}

Result<size_t> length(ObjectSpace&, Value self) {
    return view_dict(self)->used;
}

Result<bool> contains_key(ObjectSpace& space, Value self, Value item) {
    TRY(const Word* place, dict_find(space, view_dict(self), item));
    return place != nullptr;
}

Result<bool> contains_item(ObjectSpace& space, Value self, Value item) {
    if (!is_tuple(item) || as_tuple(item)->size != 2) return false;
    Word* pair = as_tuple(item)->items();
    TRY(Word * place, dict_find(space, view_dict(self), pair[0].peek()));
    if (place == nullptr) return false;
    OwnedValue value = hold_item(space, *place, pair[1].peek());
    OwnedValue wanted = hold_item(space, pair[1], value.get());
    return same_or_equal(space, value.get(), wanted.get());
}

template <BuiltinTypeId iterator_type>
Result<OwnedValue> iterate(ObjectSpace& space, Value self) {
    return make_dict_iterator(space, view_dict(self), iterator_type);
}
template <BuiltinTypeId iterator_type>
Result<OwnedValue> reversed(ObjectSpace& space, Value* arguments, size_t) {
    return make_dict_iterator(space, view_dict(arguments[0]), iterator_type);
}

template <BuiltinTypeId iterator_type>
constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<DictView>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = repr;
    slots.length = length;
    slots.iterate = iterate<iterator_type>;
    return slots;
}

template <BuiltinTypeId iterator_type>
constexpr Slots make_set_slots(Result<bool> (*contains)(ObjectSpace&, Value, Value)) {
    Slots slots = make_slots<iterator_type>();
    slots.contains = contains;
    slots.compare = view_compare;
    slots.binary[static_cast<size_t>(BinaryOperator::kSubtract)] = view_subtract;
    slots.binary[static_cast<size_t>(BinaryOperator::kAnd)] = view_and;
    slots.binary[static_cast<size_t>(BinaryOperator::kOr)] = view_or;
    slots.binary[static_cast<size_t>(BinaryOperator::kXor)] = view_xor;
    return slots;
}

Result<OwnedValue> get_mapping(ObjectSpace& space, Value self) {
    return make_mapping_proxy(space, view_dict(self));
}

constexpr AttributeSpec kViewAttributes[] = {{"mapping", get_mapping}, {nullptr, nullptr}};

constexpr const char* kDisjointDocumentation = "Whether no item is in both.";

constexpr NativeSpec kKeysMethods[] = {
    {"isdisjoint", view_is_disjoint, "(iterable, /)", kDisjointDocumentation},
    {"__reversed__", reversed<kDictReverseKeyIteratorType>, "()", "Goes through the keys, the newest first."},
    {nullptr, nullptr},
};
constexpr NativeSpec kItemsMethods[] = {
    {"isdisjoint", view_is_disjoint, "(iterable, /)", kDisjointDocumentation},
    {"__reversed__", reversed<kDictReverseItemIteratorType>, "()", "Goes through the pairs, the newest first."},
    {nullptr, nullptr},
};
constexpr NativeSpec kValuesMethods[] = {
    {"__reversed__", reversed<kDictReverseValueIteratorType>, "()", "Goes through the values, the newest first."},
    {nullptr, nullptr},
};

}  // namespace

const TypeSpec kDictKeysSpec = {.id = kDictKeysType,
                                .slots = make_set_slots<kDictKeyIteratorType>(contains_key),
                                .methods = kKeysMethods,
                                .attributes = kViewAttributes,
                                .is_base = false};
const TypeSpec kDictValuesSpec = {.id = kDictValuesType,
                                  .slots = make_slots<kDictValueIteratorType>(),
                                  .methods = kValuesMethods,
                                  .attributes = kViewAttributes,
                                  .is_base = false};
const TypeSpec kDictItemsSpec = {.id = kDictItemsType,
                                 .slots = make_set_slots<kDictItemIteratorType>(contains_item),
                                 .methods = kItemsMethods,
                                 .attributes = kViewAttributes,
                                 .is_base = false};

}  // namespace eadem::vm
