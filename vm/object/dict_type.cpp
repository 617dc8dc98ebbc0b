// The type dict: what operators and builtins do with a dict.
#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/class_calls.h"
#include "vm/object/dict_internal.h"
#include "vm/object/dict_iterators.h"
#include "vm/object/dict_methods.h"
#include "vm/object/repr_builder.h"

namespace eadem::vm {

bool is_any_dict(const ObjectSpace& space, Value value) {
    return is_dict(value) || (value.is_object() && is_instance(space, value, kDictType));
}

Result<OwnedValue> dict_get_item(ObjectSpace& space, Dict* dict, Value key) {
    TRY(Word * place, dict_find(space, dict, key));
    if (place != nullptr) return share(space, *place);
    if (dict->type_id() != kDictType) {
        const Value self = Value::of_object(dict);
        TRY(Word* const method, type_lookup(space, space.type_of(self), space.intern_name("__missing__")));
        if (method != nullptr) return call_method(space, *method, self, {key});
    }
    return space.raise_with(ExceptionId::kKeyError, key);
}

namespace {

// A share of a key table that several dicts use counts as if it were the dict's own.
size_t bytes_held(const Object* self) {
    const auto* dict = static_cast<const Dict*>(self);
    return sizeof(Dict) + (dict->keys == nullptr ? 0 : dict->keys->bytes()) + dict->values_capacity * sizeof(Word);
}
void destroy(ObjectSpace& space, Object* self) {
    dict_clear(space, static_cast<Dict*>(self));
    free_tracked_block(space, self, sizeof(Dict));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    auto* dict = static_cast<Dict*>(self);
    // Plain keys are in no cycle. Others are visited by the one dict that owns their table.
    const bool visit_keys = dict->keys != nullptr && !dict->keys->is_plain && dict->keys->owners == 1;
    size_t position = 0;
    Word *key, *value;
    while (dict_next(dict, position, key, value)) {
        if (visit_keys) visitor.visit(*key);
        visitor.visit(*value);
    }
}

void clear(ObjectSpace& space, Object* self) {
    dict_clear(space, static_cast<Dict*>(self));
}

Result<Ref<Str>> repr(ObjectSpace& space, Value self) {
    Dict* dict = as_dict(self);
    PrintingMark mark(dict);
    if (mark.repeated()) return make_str(space, "{...}");
    ReprBuilder text(space);
    TRY_VOID(text.append("{"));
    size_t position = 0;
    Word *key, *value;
    for (bool first = true; dict_next(dict, position, key, value); first = false) {
        if (!first) TRY_VOID(text.append(", "));
        OwnedValue held = hold_item(space, *value, Value());
        TRY_VOID(text.append_item(*key));
        TRY_VOID(text.append(": "));
        TRY_VOID(text.append_repr(held.get()));
    }
    TRY_VOID(text.append("}"));
    return text.finish();
}

Result<bool> dicts_equal(ObjectSpace& space, Dict* left, Dict* right) {
    if (left->used != right->used) return false;
    NativeScope scope(space);
    TRY_VOID(scope.enter(" in comparison"));
    size_t position = 0;
    Word *key_word, *value_word;
    while (dict_next(left, position, key_word, value_word)) {
        const uint32_t version = left->version;
        OwnedValue held_key = hold_item(space, *key_word, Value());
        OwnedValue value = hold_item(space, *value_word, Value());
        HashedKey key(held_key.get());
        key.prepare_with(left->keys->hashes()[position - 1]);
        TRY(const int64_t other_position, dict_position(space, right, key));
        if (other_position < 0) return false;
        OwnedValue other = hold_item(space, right->values[other_position], value.get());
        if (value.get().is_raw() && may_run_python(other.get()) && left->version == version)
            value = share(space, left->values[position - 1]);
        TRY(const bool equal, same_or_equal(space, value.get(), other.get()));
        if (!equal) return false;
    }
    return true;
}

Result<OwnedValue> compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const bool is_equality = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
    if (!is_equality || !is_any_dict(space, right)) return OwnedValue::not_implemented(space);
    TRY(const bool equal, dicts_equal(space, as_dict(left), as_dict(right)));
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}

Result<size_t> length(ObjectSpace&, Value self) {
    return as_dict(self)->used;
}

Result<OwnedValue> get_item(ObjectSpace& space, Value self, Value key) {
    return dict_get_item(space, as_dict(self), key);
}

Result<void> set_item(ObjectSpace& space, Value self, Value key, Value value) {
    if (!value.is_empty()) return dict_set(space, as_dict(self), key, keep(space, value));
    TRY(OwnedValue removed, dict_remove(space, as_dict(self), key));
    if (removed.is_empty()) return space.raise_with(ExceptionId::kKeyError, key);
    return {};
}

Result<bool> contains(ObjectSpace& space, Value self, Value item) {
    TRY(const Word* place, dict_find(space, as_dict(self), item));
    return place != nullptr;
}

Result<OwnedValue> iterate(ObjectSpace& space, Value self) {
    return make_dict_iterator(space, as_dict(self), kDictKeyIteratorType);
}

Result<OwnedValue> merge(ObjectSpace& space, Value left, Value right) {
    if (!is_any_dict(space, left) || !is_any_dict(space, right)) return OwnedValue::not_implemented(space);
    TRY(Ref<Dict> merged, dict_copy_as_iterated(space, left));
    TRY_VOID(dict_update(space, merged.get(), right));
    return merged;
}

Result<OwnedValue> merge_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    TRY_VOID(dict_update(space, as_dict(left.get()), right));
    return left;
}

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = bytes_held;
    slots.block_size = size_of<Dict>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = repr;
    slots.compare = compare;
    slots.length = length;
    slots.get_item = get_item;
    slots.set_item = set_item;
    slots.contains = contains;
    slots.iterate = iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kOr)] = merge;
    slots.in_place[static_cast<size_t>(BinaryOperator::kOr)] = merge_in_place;
    return slots;
}

}  // namespace

const TypeSpec kDictSpec = {
    .id = kDictType,
    .slots = make_slots(),
    .methods = kDictMethods,
    .constructor = &kDictConstructor,
    .class_methods = kDictClassMethods,
    .special_methods = kDictSpecialMethods,
    .documentation =
        "dict() -> new empty dictionary\n"
        "dict(mapping) -> new dictionary initialized from a mapping object's\n"
        "    (key, value) pairs\n"
        "dict(iterable) -> new dictionary initialized from pairs of an iterable\n"
        "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n"
        "    in the keyword argument list.  For example:  dict(one=1, two=2)",
};

}  // namespace eadem::vm
