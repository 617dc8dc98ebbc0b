// Union, intersection, difference and the comparisons of sets. Which operand is walked, and in what order
// items come into the result, is CPython's choice throughout: it decides the order in which results iterate
// and which of two equal items is kept.
#include "vm/object/dict_internal.h"
#include "vm/object/set_internal.h"

namespace eadem::vm {

namespace {

using ForStoring = BorrowedKey::ForStoring;

// Calls visit(HashedKey&) -> Result<bool> for the items of any iterable until it gives false.
template <class Visit>
Result<void> for_each_key(ObjectSpace& space, Value iterable, Visit visit) {
    return for_each(space, iterable, [&](OwnedValue item) -> Result<bool> {
        HashedKey key(item.get());
        TRY_VOID(key.prepare(space));
        return visit(key);
    });
}

Result<bool> contains_entry(ObjectSpace& space, Set* set, SetEntry* entry) {
    bool is_known = false;
    const bool is_there = set_find_quickly(set, *entry, is_known) != nullptr;
    if (is_known) return is_there;
    BorrowedKey borrowed(space, entry);
    TRY(const SetEntry* found, set_find(space, set, borrowed.key));
    return found != nullptr;
}

Result<Ref<Set>> intersect_sets(ObjectSpace& space, Set* set, Set* other, Ref<Set> result) {
    if (other->used > set->used) std::swap(set, other);
    size_t position = 0;
    while (SetEntry* entry = set_next(other, position)) {
        bool is_known = false;
        if (set_find_quickly(set, *entry, is_known) != nullptr) TRY_VOID(set_add_entry(space, result.get(), entry));
        if (is_known) continue;
        BorrowedKey borrowed(space, entry, ForStoring());
        TRY(const SetEntry* found, set_find(space, set, borrowed.key));
        if (found != nullptr) TRY_VOID(set_add_key(space, result.get(), borrowed.key));
    }
    return result;
}

// Removed entries slow a set down: build anew when they are more than a quarter of the table.
Result<void> drop_removed(ObjectSpace& space, Set* set) {
    if (set->fill - set->used <= set->mask / 4) return {};
    return set_resize(space, set, set_growth(set));
}

Result<void> toggle(ObjectSpace& space, Set* set, HashedKey& key) {
    TRY(const bool removed, set_discard_key(space, set, key));
    if (!removed) TRY_VOID(set_add_key(space, set, key));
    return {};
}
Result<void> toggle(ObjectSpace& space, Set* set, SetEntry* entry) {
    bool is_known = false;
    SetEntry* const found = set_find_quickly(set, *entry, is_known);
    if (!is_known) {
        BorrowedKey borrowed(space, entry, ForStoring());
        return toggle(space, set, borrowed.key);
    }
    if (found != nullptr) {
        space.release(set_remove_entry(set, found));
    } else {
        TRY_VOID(set_add_entry(space, set, entry));
    }
    return {};
}

}  // namespace

Result<Ref<Set>> set_union(ObjectSpace& space, Set* set, Value other) {
    TRY(Ref<Set> result, set_copy(space, set, base_set_type(space, set)));
    if (!other.refers_to(set)) TRY_VOID(set_update(space, result.get(), other));
    return result;
}

Result<Ref<Set>> set_intersection(ObjectSpace& space, Set* set, Value other) {
    const BuiltinTypeId type = base_set_type(space, set);
    if (other.refers_to(set)) return set_copy(space, set, type);
    Ref<Set> result = make_set(space, type);
    if (is_any_set(space, other)) return intersect_sets(space, set, as_set(other), std::move(result));
    TRY_VOID(for_each_key(space, other, [&](HashedKey& key) -> Result<bool> {
        TRY(const SetEntry* found, set_find(space, set, key));
        if (found != nullptr) TRY_VOID(set_add_key(space, result.get(), key));
        // With every item found there is nothing left to look for.
        return result->used < set->used;
    }));
    return result;
}

Result<Ref<Set>> set_difference(ObjectSpace& space, Set* set, Value other) {
    const BuiltinTypeId type = base_set_type(space, set);
    const bool other_is_set = is_any_set(space, other);
    const size_t other_size = other_is_set ? as_set(other)->used : is_dict(other) ? as_dict(other)->used : 0;
    // With much less to take away than there is, or nothing known about the other, copy and take away.
    if ((!other_is_set && !is_dict(other)) || (set->used >> 2) > other_size) {
        TRY(Ref<Set> result, set_copy(space, set, type));
        TRY_VOID(set_subtract_in_place(space, result.get(), other));
        return result;
    }
    Ref<Set> result = make_set(space, type);
    size_t position = 0;
    while (SetEntry* entry = set_next(set, position)) {
        bool is_known = false;
        const bool is_there = other_is_set && set_find_quickly(as_set(other), *entry, is_known) != nullptr;
        if (is_known) {
            if (!is_there) TRY_VOID(set_add_entry(space, result.get(), entry));
            continue;
        }
        BorrowedKey borrowed(space, entry, ForStoring());
        bool in_other = false;
        if (other_is_set) {
            TRY(const SetEntry* found, set_find(space, as_set(other), borrowed.key));
            in_other = found != nullptr;
        } else {
            TRY(const int64_t found, dict_position(space, as_dict(other), borrowed.key));
            in_other = found >= 0;
        }
        if (!in_other) TRY_VOID(set_add_key(space, result.get(), borrowed.key));
    }
    return result;
}

Result<Ref<Set>> set_symmetric_difference(ObjectSpace& space, Set* set, Value other) {
    TRY(Ref<Set> result, set_from_iterable(space, other, base_set_type(space, set)));
    TRY_VOID(set_xor_in_place(space, result.get(), Value::of_object(set)));
    return result;
}

void set_swap(Set* left, Set* right) {
    std::swap(left->mask, right->mask);
    std::swap(left->fill, right->fill);
    std::swap(left->used, right->used);
    std::swap(left->table, right->table);
}

Result<void> set_intersect_in_place(ObjectSpace& space, Set* set, Value other) {
    TRY(Ref<Set> result, set_intersection(space, set, other));
    set_swap(set, result.get());
    return {};
}

Result<void> set_subtract_in_place(ObjectSpace& space, Set* set, Value other) {
    if (other.refers_to(set)) {
        set_clear(space, set);
        return {};
    }
    if (!is_any_set(space, other)) {
        TRY_VOID(for_each_key(space, other, [&](HashedKey& key) -> Result<bool> {
            TRY_VOID(set_discard_key(space, set, key));
            return true;
        }));
        return drop_removed(space, set);
    }
    // From a small set, take away only what both have.
    Ref<Set> common = Ref<Set>::share(space, as_set(other));
    if ((as_set(other)->used >> 3) > set->used) {
        TRY(common, intersect_sets(space, set, as_set(other), make_set(space)));
    }
    size_t position = 0;
    while (SetEntry* entry = set_next(common.get(), position)) TRY_VOID(set_discard_entry(space, set, entry));
    return drop_removed(space, set);
}

Result<void> set_xor_in_place(ObjectSpace& space, Set* set, Value other) {
    if (other.refers_to(set)) {
        set_clear(space, set);
        return {};
    }
    if (is_dict(other)) {
        size_t position = 0;
        Word *key_word, *value;
        while (dict_next(as_dict(other), position, key_word, value)) {
            OwnedValue held = share(space, *key_word);
            HashedKey key(held.get());
            TRY_VOID(key.prepare(space));
            TRY_VOID(toggle(space, set, key));
        }
        return {};
    }
    Ref<Set> items;
    if (is_any_set(space, other)) {
        items = Ref<Set>::share(space, as_set(other));
    } else {
        TRY(items, set_from_iterable(space, other, kSetType));
    }
    size_t position = 0;
    while (SetEntry* entry = set_next(items.get(), position)) TRY_VOID(toggle(space, set, entry));
    return {};
}

Result<bool> set_is_disjoint(ObjectSpace& space, Set* set, Value other) {
    if (other.refers_to(set)) return set->used == 0;
    if (!is_any_set(space, other)) {
        bool disjoint = true;
        TRY_VOID(for_each_key(space, other, [&](HashedKey& key) -> Result<bool> {
            TRY(const SetEntry* found, set_find(space, set, key));
            disjoint = found == nullptr;
            return disjoint;
        }));
        return disjoint;
    }
    Set* larger = set;
    Set* smaller = as_set(other);
    if (smaller->used > larger->used) std::swap(smaller, larger);
    size_t position = 0;
    while (SetEntry* entry = set_next(smaller, position)) {
        TRY(const bool found, contains_entry(space, larger, entry));
        if (found) return false;
    }
    return true;
}

Result<bool> set_is_subset(ObjectSpace& space, Set* set, Value other) {
    if (!is_any_set(space, other)) {
        TRY(Ref<Set> common, set_intersection(space, set, other));
        return common->used == set->used;
    }
    if (set->used > as_set(other)->used) return false;
    size_t position = 0;
    while (SetEntry* entry = set_next(set, position)) {
        TRY(const bool found, contains_entry(space, as_set(other), entry));
        if (!found) return false;
    }
    return true;
}

Result<bool> set_is_superset(ObjectSpace& space, Set* set, Value other) {
    if (is_any_set(space, other)) return set_is_subset(space, as_set(other), Value::of_object(set));
    bool superset = true;
    TRY_VOID(for_each_key(space, other, [&](HashedKey& key) -> Result<bool> {
        TRY(const SetEntry* found, set_find(space, set, key));
        superset = found != nullptr;
        return superset;
    }));
    return superset;
}

}  // namespace eadem::vm
