// What list and tuple share: searching, comparing, repeating and printing rows of Words.
//
// The law of boxes in one helper: an item that is only looked at stays a number in place, but an item handed
// to code written in Python is shared first, because that code may keep it. Rows are read again after every
// comparison, since such code may also change the list being compared.
#pragma once

#include <optional>
#include <span>

#include "vm/object/class.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

inline std::span<Word> row_of(List* list) {
    return {list->items, list->size};
}
inline std::span<Word> row_of(Tuple* tuple) {
    return {tuple->items(), tuple->size};
}

// list, tuple or an instance of a subclass.
inline bool is_list_like(const ObjectSpace& space, Value value) {
    return is_list(value) || (value.is_object() && is_instance(space, value, kListType));
}
inline bool is_tuple_like(const ObjectSpace& space, Value value) {
    return is_tuple(value) || (value.is_object() && is_instance(space, value, kTupleType));
}

// A fresh object as the result of a slot or method.
template <class T>
Result<OwnedValue> as_value(Result<Ref<T>> made) {
    if (!made.ok()) return kFailed;
    return OwnedValue(std::move(made).value());
}

// A fresh object as an instance of the class whose constructor was called: arguments[0] of a constructor.
inline Result<OwnedValue> as_instance_of(ObjectSpace& space, OwnedValue fresh, Value called) {
    Type* type = as_type(called);
    if (type->id == fresh.get().object->type_id()) return fresh;
    const size_t size = space.type_of(fresh.get())->slots.block_size(fresh.get().object);
    return move_to_class(space, std::move(fresh), type, size);
}

// True if operators on the value may run Python code, which may keep what it is given.
inline bool may_run_python(Value value) {
    return value.is_object() && value.object->type_id() >= kFirstDynamicType;
}

// The item, held for as long as an operation with `other` takes.
OwnedValue hold_item(ObjectSpace& space, Word& item, Value other);
// The same for a value that has an owner.
OwnedValue lend(ObjectSpace& space, OwnedValue& holder, Value other);

// What containers mean by equal (one object, or `==`), for an item and a value, or for items of two
// containers.
Result<bool> item_equals(ObjectSpace& space, Word& item, OwnedValue& target);
Result<bool> items_equal(ObjectSpace& space, Word& left, Word& right);

// `left op right` for two lists or two tuples, in lexicographic order. Sequence is List or Tuple.
template <class Sequence>
Result<OwnedValue> compare_rows(ObjectSpace& space, Sequence* left, Sequence* right, CompareOperator op) {
    NativeScope scope(space);
    TRY_VOID(scope.enter(" in comparison"));
    size_t at = 0;
    if (left == right) at = left->size;
    while (at < left->size && at < right->size) {
        TRY(const bool equal, items_equal(space, row_of(left)[at], row_of(right)[at]));
        if (!equal) break;
        ++at;
    }
    if (at >= left->size || at >= right->size) {
        const auto sizes = left->size <=> right->size;
        switch (op) {
            case CompareOperator::kLess:
                return OwnedValue::boolean(space, sizes < 0);
            case CompareOperator::kLessEqual:
                return OwnedValue::boolean(space, sizes <= 0);
            case CompareOperator::kEqual:
                return OwnedValue::boolean(space, sizes == 0);
            case CompareOperator::kNotEqual:
                return OwnedValue::boolean(space, sizes != 0);
            case CompareOperator::kGreater:
                return OwnedValue::boolean(space, sizes > 0);
            case CompareOperator::kGreaterEqual:
                return OwnedValue::boolean(space, sizes >= 0);
        }
    }
    if (op == CompareOperator::kEqual) return OwnedValue::boolean(space, false);
    if (op == CompareOperator::kNotEqual) return OwnedValue::boolean(space, true);
    Word& left_item = row_of(left)[at];
    Word& right_item = row_of(right)[at];
    const OwnedValue first = hold_item(space, left_item, right_item.peek());
    const OwnedValue second = hold_item(space, right_item, first.get());
    return compare(space, op, first.get(), second.get());
}

// An exact int of 64 bits, wherever it lies, as find_in_row and count_in_row look for.
inline bool is_machine_int(Value value, int64_t& number) {
    if (value.is_raw_int()) return number = value.integer, true;
    if (!value.is_object() || value.object->type_and_flags != header_of(kIntType)) return false;
    return number = static_cast<IntObject*>(value.object)->value, true;
}

// The first index in [start, stop) whose item equals `target`, or -1. `sequence` may shrink under way.
template <class Sequence>
Result<int64_t> find_in_row(ObjectSpace& space, Sequence* sequence, OwnedValue target, size_t start, size_t stop) {
    int64_t number = 0, wanted = 0;
    const bool is_number = is_machine_int(target.get(), wanted);
    for (size_t i = start; i < stop && i < sequence->size; ++i) {
        Word& item = row_of(sequence)[i];
        if (is_number && is_machine_int(item.peek(), number)) {
            if (number == wanted) return static_cast<int64_t>(i);
            continue;
        }
        TRY(const bool equal, item_equals(space, item, target));
        if (equal) return static_cast<int64_t>(i);
    }
    return int64_t{-1};
}

template <class Sequence>
Result<int64_t> count_in_row(ObjectSpace& space, Sequence* sequence, OwnedValue target) {
    int64_t count = 0;
    int64_t number = 0, wanted = 0;
    const bool is_number = is_machine_int(target.get(), wanted);
    for (size_t i = 0; i < sequence->size; ++i) {
        if (is_number && is_machine_int(row_of(sequence)[i].peek(), number)) {
            count += number == wanted ? 1 : 0;
            continue;
        }
        TRY(const bool equal, item_equals(space, row_of(sequence)[i], target));
        count += equal ? 1 : 0;
    }
    return count;
}

// Drops what a Word holds and leaves None, so that an object the collector has emptied can still be used.
inline void replace_by_none(ObjectSpace& space, Word& word) {
    space.release(std::exchange(word, Word::of_object(space.shared.none)));
}

// The start and stop arguments of index(): negative ones count from the end; empty ones mean the ends.
struct SearchBounds {
    size_t start, stop;
};
Result<SearchBounds> search_bounds(ObjectSpace& space, Value start, Value stop, size_t length);

// True if the value is an int or its class has __index__.
Result<bool> has_index(ObjectSpace& space, Value value);
// The key of `self[key]` as a number; `noun` is "list", "tuple" or "range". The key is any value but a slice.
Result<int64_t> item_index(ObjectSpace& space, Value key, std::string_view noun);
// The place that an index names in a row of `length` items; the IndexError `failure` if there is none. Ask
// for the length only after item_index, which may run Python code.
Result<size_t> item_place(ObjectSpace& space, int64_t index, size_t length, std::string_view failure);

// Copies items into fresh places: a second holder for each, so numbers are boxed where they are.
void share_items(ObjectSpace& space, Word* target, std::span<Word> source);

// Fills `target` with the row, `times` times over: every place holds the same objects as the row itself.
void repeat_items(ObjectSpace& space, Word* target, std::span<Word> row, size_t times);

// `sequence * factor`: how often, at least 0. Empty if the factor is no index, or its own type should be
// asked.
Result<std::optional<int64_t>> repeat_count(ObjectSpace& space, Value factor);
// Storing to an attribute that is a plain member of its object (start, stop and step of range and slice).
Result<void> refuse_store(ObjectSpace& space, Value self, Value value);

// An argument that must be an index-sized int. TypeError, or OverflowError "Python int too large to convert
// to C ssize_t".
Result<int64_t> index_argument(ObjectSpace& space, Value value);

}  // namespace eadem::vm
