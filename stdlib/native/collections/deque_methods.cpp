#include "stdlib/native/collections/deque_methods.h"

#include <algorithm>

#include "stdlib/native/native_object.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Calls found(index) for each item in [start, stop) that equals the value until it returns false.
template <class Found>
Result<void> for_each_equal(ObjectSpace& space, Deque* deque, OwnedValue value, size_t start, size_t stop,
                            ExceptionId mutation, std::string_view message, Found found) {
    const uint64_t state = deque->state;
    for (size_t i = start; i < stop; ++i) {
        // Held, and not in its place: that may be gone while they are compared.
        OwnedValue item = hold_item(space, deque->item(i), value.get());
        const OwnedValue lent = lend(space, value, item.get());
        TRY(const bool equal, same_or_equal(space, item.get(), lent.get()));
        if (deque->state != state) return space.raise_text(mutation, message);
        if (equal && !found(i)) return {};
    }
    return {};
}

Failed not_found(ObjectSpace& space, Value value) {
    const Result<Ref<Str>> text = repr(space, value);
    if (!text.ok()) return kFailed;
    return space.raise(ExceptionId::kValueError, "{} is not in deque", text.value()->text());
}

// The start or stop of index(): negative ones count from the end.
Result<size_t> search_bound(ObjectSpace& space, Value value, size_t missing, size_t size) {
    if (value.is_empty()) return missing;
    TRY(int64_t bound, to_index_clamped(space, value));
    if (bound < 0) bound = std::max<int64_t>(bound + static_cast<int64_t>(size), 0);
    return std::min(static_cast<size_t>(bound), size);
}

}  // namespace

// The quick ways do what neither allocates a ring nor lets go of an item.
namespace {
bool has_room(const Deque* deque) {
    return deque->size < deque->capacity &&
           (deque->limit == kNoLimit || deque->size < static_cast<size_t>(deque->limit));
}
}  // namespace

Value quick_deque_append(ObjectSpace& space, const Value* row, size_t count) {
    Deque* deque = as_deque(row[0]);
    if (count != 2 || !has_room(deque)) return {};
    ++deque->state;
    deque->ring[(deque->head + deque->size++) & (deque->capacity - 1)] = to_word(space, row[1]);
    return space.none();
}
Value quick_deque_appendleft(ObjectSpace& space, const Value* row, size_t count) {
    Deque* deque = as_deque(row[0]);
    if (count != 2 || !has_room(deque)) return {};
    ++deque->state;
    deque->head = (deque->head - 1) & (deque->capacity - 1);
    ++deque->size;
    deque->item(0) = to_word(space, row[1]);
    return space.none();
}
Value quick_deque_pop(ObjectSpace& space, const Value* row, size_t count) {
    Deque* deque = as_deque(row[0]);
    return count != 1 || deque->size == 0 ? Value() : deque_pop(space, deque).take();
}
Value quick_deque_popleft(ObjectSpace& space, const Value* row, size_t count) {
    Deque* deque = as_deque(row[0]);
    return count != 1 || deque->size == 0 ? Value() : deque_pop_left(space, deque).take();
}

Result<OwnedValue> deque_method_append(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(deque_append(space, as_deque(row[0]), take(space, row[1])));
    return OwnedValue::none(space);
}
Result<OwnedValue> deque_method_appendleft(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(deque_append_left(space, as_deque(row[0]), take(space, row[1])));
    return OwnedValue::none(space);
}
Result<OwnedValue> deque_method_clear(ObjectSpace& space, Value* row, size_t) {
    deque_clear(space, as_deque(row[0]));
    return OwnedValue::none(space);
}
Result<OwnedValue> deque_method_copy(ObjectSpace& space, Value* row, size_t) {
    return deque_copy(space, row[0]);
}

Result<OwnedValue> deque_method_count(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    int64_t count = 0;
    TRY_VOID(for_each_equal(space, deque, take(space, row[1]), 0, deque->size, ExceptionId::kRuntimeError,
                            "deque mutated during iteration", [&](size_t) {
                                ++count;
                                return true;
                            }));
    return OwnedValue::of_int(space, count);
}

Result<OwnedValue> deque_method_extend(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(deque_extend(space, as_deque(row[0]), row[1]));
    return OwnedValue::none(space);
}

Result<OwnedValue> deque_method_extendleft(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    OwnedValue iterable = keep(space, row[1]);
    if (iterable.get().refers_to(deque)) {
        TRY(iterable, list_from_iterable(space, iterable.get()));
    }
    TRY_VOID(for_each(space, iterable.get(), [&](OwnedValue item) -> Result<bool> {
        TRY_VOID(deque_append_left(space, deque, std::move(item)));
        return true;
    }));
    return OwnedValue::none(space);
}

Result<OwnedValue> deque_method_index(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    TRY(const size_t start, search_bound(space, row[2], 0, deque->size));
    TRY(const size_t stop, search_bound(space, row[3], deque->size, deque->size));
    std::optional<size_t> place;
    TRY_VOID(for_each_equal(space, deque, share(space, row[1]), start, std::min(stop, deque->size),
                            ExceptionId::kRuntimeError, "deque mutated during iteration", [&](size_t at) {
                                place = at;
                                return false;
                            }));
    if (place) return OwnedValue::of_int(space, static_cast<int64_t>(*place));
    return not_found(space, row[1]);
}

Result<OwnedValue> deque_method_insert(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    TRY(const int64_t index, index_argument(space, row[1]));
    if (deque->limit != kNoLimit && deque->size >= static_cast<size_t>(deque->limit))
        return space.raise_text(ExceptionId::kIndexError, "deque already at its maximum size");
    const auto size = static_cast<int64_t>(deque->size);
    const auto place = static_cast<size_t>(std::clamp<int64_t>(index < 0 ? index + size : index, 0, size));
    // The shorter part makes room.
    if (place < deque->size / 2) {
        TRY_VOID(deque_append_left(space, deque, take(space, row[2])));
        const Word added = deque->item(0);
        for (size_t i = 0; i < place; ++i) deque->item(i) = deque->item(i + 1);
        deque->item(place) = added;
    } else {
        TRY_VOID(deque_append(space, deque, take(space, row[2])));
        const Word added = deque->item(deque->size - 1);
        for (size_t i = deque->size - 1; i > place; --i) deque->item(i) = deque->item(i - 1);
        deque->item(place) = added;
    }
    return OwnedValue::none(space);
}

Result<OwnedValue> deque_method_pop(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    if (deque->size == 0) return space.raise_text(ExceptionId::kIndexError, "pop from an empty deque");
    return deque_pop(space, deque);
}
Result<OwnedValue> deque_method_popleft(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    if (deque->size == 0) return space.raise_text(ExceptionId::kIndexError, "pop from an empty deque");
    return deque_pop_left(space, deque);
}

Result<OwnedValue> deque_method_remove(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    std::optional<size_t> place;
    TRY_VOID(for_each_equal(space, deque, share(space, row[1]), 0, deque->size, ExceptionId::kIndexError,
                            "deque mutated during remove().", [&](size_t at) {
                                place = at;
                                return false;
                            }));
    if (!place) return not_found(space, row[1]);
    const OwnedValue removed = deque_remove_at(space, deque, *place);
    return OwnedValue::none(space);
}

Result<OwnedValue> deque_method_reverse(ObjectSpace& space, Value* row, size_t) {
    Deque* deque = as_deque(row[0]);
    for (size_t i = 0; i < deque->size / 2; ++i) std::swap(deque->item(i), deque->item(deque->size - 1 - i));
    return OwnedValue::none(space);
}

Result<OwnedValue> deque_method_rotate(ObjectSpace& space, Value* row, size_t) {
    int64_t steps = 1;
    if (!row[1].is_empty()) {
        TRY(steps, index_argument(space, row[1]));
    }
    deque_rotate(as_deque(row[0]), steps);
    return OwnedValue::none(space);
}

}  // namespace eadem::stdlib
