// The types set and frozenset: what operators and builtins do with them.
#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/generic_alias.h"
#include "vm/object/list.h"
#include "vm/object/repr_builder.h"
#include "vm/object/set_internal.h"

namespace eadem::vm {

bool is_any_set(const ObjectSpace& space, Value value) {
    if (!value.is_object()) return false;
    const TypeId id = value.object->type_id();
    if (id == kSetType || id == kFrozenSetType) return true;
    return id >= kFirstDynamicType &&
           (is_instance(space, value, kSetType) || is_instance(space, value, kFrozenSetType));
}

BuiltinTypeId base_set_type(const ObjectSpace& space, const Set* set) {
    return is_subtype(space.type(set->type_id()), space.type(kFrozenSetType)) ? kFrozenSetType : kSetType;
}

namespace {

size_t bytes_held(const Object* self) {
    const auto* set = static_cast<const Set*>(self);
    return sizeof(Set) + (set->table == nullptr ? 0 : (size_t{set->mask} + 1) * sizeof(SetEntry));
}
void destroy(ObjectSpace& space, Object* self) {
    set_clear(space, static_cast<Set*>(self));
    free_tracked_block(space, self, sizeof(Set));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    size_t position = 0;
    while (SetEntry* entry = set_next(static_cast<Set*>(self), position)) visitor.visit(entry->item);
}
void clear(ObjectSpace& space, Object* self) {
    set_clear(space, static_cast<Set*>(self));
}

// {1, 2}; with the type's name around it for everything but a set: frozenset({1, 2}), set(), set(...) in a
// cycle.
Result<Ref<Str>> repr(ObjectSpace& space, Value self) {
    Set* set = as_set(self);
    PrintingMark mark(set);
    if (mark.repeated()) return make_str(space, fmt::format("{}(...)", type_name(space, self)));
    if (set->used == 0) return make_str(space, fmt::format("{}()", type_name(space, self)));
    ReprBuilder text(space);
    const bool is_plain = set->type_id() == kSetType;
    if (!is_plain) {
        TRY_VOID(text.append(type_name(space, self)));
        TRY_VOID(text.append("("));
    }
    TRY_VOID(text.append("{"));
    // What the set holds now, as its class iterates over it; printing an item may change the set.
    TRY(const Ref<List> items, list_from_iterable(space, self));
    for (size_t i = 0; i < items->size; ++i) {
        if (i > 0) TRY_VOID(text.append(", "));
        TRY_VOID(text.append_item(items->items[i]));
    }
    TRY_VOID(text.append(is_plain ? "}" : "})"));
    return text.finish();
}

// CPython's hash of a frozenset: independent of the order, with the bits of the items' hashes well spread.
Result<int64_t> hash(ObjectSpace&, Value self) {
    Set* set = as_set(self);
    if (set->hash != Set::kUnknownHash) return set->hash;
    uint64_t mixed = 0;
    size_t position = 0;
    while (const SetEntry* entry = set_next(set, position)) {
        const auto bits = static_cast<uint64_t>(entry->hash);
        mixed ^= ((bits ^ 89869747) ^ (bits << 16)) * 3644798167;
    }
    mixed ^= (uint64_t{set->used} + 1) * 1927868237;
    mixed ^= (mixed >> 11) ^ (mixed >> 25);
    mixed = mixed * 69069 + 907133923;
    set->hash = static_cast<int64_t>(mixed);
    if (set->hash == Set::kUnknownHash) set->hash = 590923713;
    return set->hash;
}

Result<bool> sets_equal(ObjectSpace& space, Set* left, Value right) {
    const Set* other = as_set(right);
    if (left->used != other->used) return false;
    if (left->hash != Set::kUnknownHash && other->hash != Set::kUnknownHash && left->hash != other->hash) return false;
    return set_is_subset(space, left, right);
}

Result<bool> ordered(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    switch (op) {
        case CompareOperator::kEqual:
            return sets_equal(space, as_set(left), right);
        case CompareOperator::kLessEqual:
            return set_is_subset(space, as_set(left), right);
        case CompareOperator::kGreaterEqual:
            return set_is_subset(space, as_set(right), left);
        case CompareOperator::kLess:
            if (as_set(left)->used >= as_set(right)->used) return false;
            return set_is_subset(space, as_set(left), right);
        case CompareOperator::kGreater:
            if (as_set(left)->used <= as_set(right)->used) return false;
            return set_is_subset(space, as_set(right), left);
        case CompareOperator::kNotEqual:
            break;
    }
    TRY(const bool equal, sets_equal(space, as_set(left), right));
    return !equal;
}

Result<OwnedValue> compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (!is_any_set(space, right)) return OwnedValue::not_implemented(space);
    NativeScope scope(space);
    TRY_VOID(scope.enter(" in comparison"));
    TRY(const bool result, ordered(space, left, right, op));
    return OwnedValue::boolean(space, result);
}

Result<size_t> length(ObjectSpace&, Value self) {
    return as_set(self)->used;
}
Result<bool> contains(ObjectSpace& space, Value self, Value item) {
    return set_contains(space, as_set(self), item);
}
Result<OwnedValue> iterate(ObjectSpace& space, Value self) {
    return make_set_iterator(space, as_set(self));
}

template <Result<Ref<Set>> (*operation)(ObjectSpace&, Set*, Value)>
Result<OwnedValue> binary(ObjectSpace& space, Value left, Value right) {
    if (!is_any_set(space, left) || !is_any_set(space, right)) return OwnedValue::not_implemented(space);
    TRY(Ref<Set> result, operation(space, as_set(left), right));
    return result;
}

template <Result<void> (*operation)(ObjectSpace&, Set*, Value)>
Result<OwnedValue> in_place(ObjectSpace& space, OwnedValue left, Value right) {
    if (!is_any_set(space, right)) return OwnedValue::not_implemented(space);
    TRY_VOID(operation(space, as_set(left.get()), right));
    return left;
}

constexpr Slots make_frozen_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = bytes_held;
    slots.block_size = size_of<Set>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = repr;
    slots.hash = hash;
    slots.compare = compare;
    slots.length = length;
    slots.contains = contains;
    slots.iterate = iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kOr)] = binary<set_union>;
    slots.binary[static_cast<size_t>(BinaryOperator::kAnd)] = binary<set_intersection>;
    slots.binary[static_cast<size_t>(BinaryOperator::kSubtract)] = binary<set_difference>;
    slots.binary[static_cast<size_t>(BinaryOperator::kXor)] = binary<set_symmetric_difference>;
    return slots;
}

constexpr Slots make_set_slots() {
    Slots slots = make_frozen_slots();
    slots.hash = nullptr;
    slots.in_place[static_cast<size_t>(BinaryOperator::kOr)] = in_place<set_update>;
    slots.in_place[static_cast<size_t>(BinaryOperator::kAnd)] = in_place<set_intersect_in_place>;
    slots.in_place[static_cast<size_t>(BinaryOperator::kSubtract)] = in_place<set_subtract_in_place>;
    slots.in_place[static_cast<size_t>(BinaryOperator::kXor)] = in_place<set_xor_in_place>;
    return slots;
}

}  // namespace

const TypeSpec kSetSpec = {
    .id = kSetType,
    .slots = make_set_slots(),
    .methods = kSetMethods,
    .constructor = &kSetConstructor,
    .class_methods = kGenericClassMethods,
    .special_methods = kSetSpecialMethods,
    .documentation = "Build an unordered collection of unique elements.",
};

const TypeSpec kFrozenSetSpec = {
    .id = kFrozenSetType,
    .slots = make_frozen_slots(),
    .methods = kFrozenSetMethods,
    .constructor = &kFrozenSetConstructor,
    .class_methods = kGenericClassMethods,
    .documentation = "Build an immutable unordered collection of unique elements.",
};

}  // namespace eadem::vm
