// The native methods and the constructors of set and frozenset.
#include "vm/object/set_internal.h"

namespace eadem::vm {

namespace {

// A set is unhashable, yet `{1} in sets` and sets.remove({1}) find a frozenset with the same items.
Result<HashedKey> key_for_lookup(ObjectSpace& space, Value item, OwnedValue& holder) {
    HashedKey key(item);
    if (key.prepare(space).ok()) return key;
    if (!is_any_set(space, item) || !space.pending_is(ExceptionId::kTypeError)) return kFailed;
    space.forget_pending();
    TRY(Ref<Set> frozen, set_copy(space, as_set(item), kFrozenSetType));
    holder = std::move(frozen);
    HashedKey frozen_key(holder.get());
    TRY_VOID(frozen_key.prepare(space));
    return frozen_key;
}

}  // namespace

Result<bool> set_contains(ObjectSpace& space, Set* set, Value item) {
    OwnedValue holder;
    TRY(HashedKey key, key_for_lookup(space, item, holder));
    TRY(const SetEntry* entry, set_find(space, set, key));
    return entry != nullptr;
}

Result<bool> set_discard(ObjectSpace& space, Set* set, Value item) {
    OwnedValue holder;
    TRY(HashedKey key, key_for_lookup(space, item, holder));
    return set_discard_key(space, set, key);
}

namespace {

Set* self_of(Value* arguments) {
    return as_set(arguments[0]);
}

// ---- reading ----

Result<OwnedValue> contains(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const bool result, set_contains(space, self_of(arguments), arguments[1]));
    return OwnedValue::boolean(space, result);
}

Result<OwnedValue> copy(ObjectSpace& space, Value* arguments, size_t) {
    if (self_of(arguments)->type_id() == kFrozenSetType) return take(space, arguments[0]);
    TRY(Ref<Set> result, set_copy(space, self_of(arguments), base_set_type(space, self_of(arguments))));
    return result;
}

// union, intersection and difference of any number of iterables, from the left.
template <Result<Ref<Set>> (*operation)(ObjectSpace&, Set*, Value)>
Result<OwnedValue> with_others(ObjectSpace& space, Value* arguments, size_t count) {
    Set* set = self_of(arguments);
    if (count == 1) {
        TRY(Ref<Set> result, set_copy(space, set, base_set_type(space, set)));
        return result;
    }
    TRY(Ref<Set> result, operation(space, set, arguments[1]));
    for (size_t i = 2; i < count; ++i) {
        TRY(result, operation(space, result.get(), arguments[i]));
    }
    return result;
}

Result<OwnedValue> union_all(ObjectSpace& space, Value* arguments, size_t count) {
    Set* set = self_of(arguments);
    TRY(Ref<Set> result, set_copy(space, set, base_set_type(space, set)));
    for (size_t i = 1; i < count; ++i)
        if (!arguments[i].refers_to(set)) TRY_VOID(set_update(space, result.get(), arguments[i]));
    return result;
}

Result<OwnedValue> difference_all(ObjectSpace& space, Value* arguments, size_t count) {
    Set* set = self_of(arguments);
    if (count == 1) return with_others<set_difference>(space, arguments, count);
    TRY(Ref<Set> result, set_difference(space, set, arguments[1]));
    for (size_t i = 2; i < count; ++i) TRY_VOID(set_subtract_in_place(space, result.get(), arguments[i]));
    return result;
}

Result<OwnedValue> symmetric_difference(ObjectSpace& space, Value* arguments, size_t) {
    TRY(Ref<Set> result, set_symmetric_difference(space, self_of(arguments), arguments[1]));
    return result;
}

template <Result<bool> (*question)(ObjectSpace&, Set*, Value)>
Result<OwnedValue> ask(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const bool answer, question(space, self_of(arguments), arguments[1]));
    return OwnedValue::boolean(space, answer);
}

// ---- changing ----

Result<OwnedValue> add(ObjectSpace& space, Value* arguments, size_t) {
    TRY_VOID(set_add(space, self_of(arguments), arguments[1]));
    return OwnedValue::none(space);
}

Result<OwnedValue> discard(ObjectSpace& space, Value* arguments, size_t) {
    TRY_VOID(set_discard(space, self_of(arguments), arguments[1]));
    return OwnedValue::none(space);
}

Value quick_add(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || set_quick_add(space, as_set(row[0]), row[1]) == Membership::kUnknown) return {};
    return space.none();
}

Value quick_discard(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || set_quick_discard(space, as_set(row[0]), row[1]) == Membership::kUnknown) return {};
    return space.none();
}

Value quick_remove(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || set_quick_discard(space, as_set(row[0]), row[1]) != Membership::kPresent) return {};
    return space.none();
}

Result<OwnedValue> remove(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const bool removed, set_discard(space, self_of(arguments), arguments[1]));
    if (!removed) return space.raise_with(ExceptionId::kKeyError, arguments[1]);
    return OwnedValue::none(space);
}

Result<OwnedValue> pop(ObjectSpace& space, Value* arguments, size_t) {
    Set* set = self_of(arguments);
    if (set->used == 0) return space.raise(ExceptionId::kKeyError, "pop from an empty set");
    size_t place = set->finger & set->mask;
    while (set->table[place].item.is_empty()) place = (place + 1) & set->mask;
    set->finger = static_cast<uint32_t>(place + 1);
    return OwnedValue::adopt(space, set_remove_entry(set, &set->table[place]).last_look());
}

Result<OwnedValue> clear(ObjectSpace& space, Value* arguments, size_t) {
    set_clear(space, self_of(arguments));
    return OwnedValue::none(space);
}

template <Result<void> (*operation)(ObjectSpace&, Set*, Value)>
Result<OwnedValue> change_by_all(ObjectSpace& space, Value* arguments, size_t count) {
    for (size_t i = 1; i < count; ++i) TRY_VOID(operation(space, self_of(arguments), arguments[i]));
    return OwnedValue::none(space);
}

// All arguments count before the set changes, so that an error leaves it alone.
Result<OwnedValue> intersection_update(ObjectSpace& space, Value* arguments, size_t count) {
    TRY(OwnedValue common, with_others<set_intersection>(space, arguments, count));
    set_swap(self_of(arguments), as_set(common.get()));
    return OwnedValue::none(space);
}

// ---- constructors ----

// __init__: fills an existing set anew.
Result<OwnedValue> initialize(ObjectSpace& space, Value* arguments, size_t) {
    set_clear(space, self_of(arguments));
    if (!arguments[1].is_empty()) TRY_VOID(set_update(space, self_of(arguments), arguments[1]));
    return OwnedValue::none(space);
}

Result<OwnedValue> construct_set(ObjectSpace& space, Value* arguments, size_t) {
    Ref<Set> set = make_set(space);
    if (!arguments[1].is_empty()) TRY_VOID(set_update(space, set.get(), arguments[1]));
    return as_instance_of(space, std::move(set), arguments[0]);
}

Result<OwnedValue> construct_frozen_set(ObjectSpace& space, Value* arguments, size_t) {
    const bool is_exact = arguments[0].refers_to(space.type(kFrozenSetType));
    const bool is_frozen = arguments[1].is_object() && arguments[1].object->type_id() == kFrozenSetType;
    if (is_exact && is_frozen) return take(space, arguments[1]);
    Ref<Set> set = make_set(space, kFrozenSetType);
    if (!arguments[1].is_empty()) TRY_VOID(set_update(space, set.get(), arguments[1]));
    if (!is_exact) return as_instance_of(space, std::move(set), arguments[0]);
    if (set->used > 0 || !space.profile().empty_frozenset_shared) return set;
    if (space.shared.empty_frozen_set == nullptr) {
        set->make_immortal();
        space.shared.empty_frozen_set = set.get();
    }
    return OwnedValue::share(space, space.shared.empty_frozen_set);
}

// ---- tables ----

#define EADEM_FROZEN_SET_METHODS                                                                               \
    {"__contains__", contains, "(object, /)", "Whether the item is in the set: x.__contains__(y) is y in x."}, \
        {"copy", copy, "()", "Another set with the same items."},                                              \
        {"union", union_all, "(*others)", "Return a new set with elements from the set and all others."},      \
        {"intersection", with_others<set_intersection>, "(*others)",                                           \
         "Return a new set with elements common to the set and all others."},                                  \
        {"difference", difference_all, "(*others)",                                                            \
         "Return a new set with elements in the set that are not in the others."},                             \
        {"symmetric_difference", symmetric_difference, "(other, /)",                                           \
         "Return a new set with elements in either the set or other but not both."},                           \
        {"isdisjoint", ask<set_is_disjoint>, "(other, /)", "Whether no item is in both."},                     \
        {"issubset", ask<set_is_subset>, "(other, /)", "Whether each item is in the other as well."}, {        \
        "issuperset", ask<set_is_superset>, "(other, /)", "Whether each item of the other is in this one."     \
    }

}  // namespace

const NativeSpec kFrozenSetMethods[] = {EADEM_FROZEN_SET_METHODS, {nullptr, nullptr}};

constexpr NativeSpec kSetInitialise = {"set", initialize, "(iterable=?, /)",
                                       "Take the items of an iterable instead of those there are."};
const SlotMethod kSetSpecialMethods[] = {{"__init__", as_slot<kSetInitialise>, 0, SlotMethod::kAny}, {}};

const NativeSpec kSetMethods[] = {
    EADEM_FROZEN_SET_METHODS,
    {"add", add, "(object, /)", "Put an item in; nothing happens, if an equal one is there.", false, quick_add},
    {"discard", discard, "(object, /)", "Take an item out, if it is there.", false, quick_discard},
    {"remove", remove, "(object, /)", "Take an item out; KeyError, if it is not there.", false, quick_remove},
    {"pop", pop, "()", "Take some item out, and return it; KeyError, if there is none."},
    {"clear", clear, "()", "Take everything out."},
    {"update", change_by_all<set_update>, "(*others)", "Update the set, adding elements from all others."},
    {"intersection_update", intersection_update, "(*others)",
     "Update the set, keeping only elements found in it and all others."},
    {"difference_update", change_by_all<set_subtract_in_place>, "(*others)",
     "Update the set, removing elements found in others."},
    {"symmetric_difference_update", change_by_all<set_xor_in_place>, "(other, /)",
     "Update the set, keeping only elements found in either set, but not in both."},
    {nullptr, nullptr},
};
#undef EADEM_FROZEN_SET_METHODS

const NativeSpec kSetConstructor = {"set", construct_set, "(iterable=?, /)"};
const NativeSpec kFrozenSetConstructor = {"frozenset", construct_frozen_set, "(iterable=?, /)"};

}  // namespace eadem::vm
