#include "vm/object/any_int.h"

#include "vm/object/int.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

Result<int> sign_of_int(ObjectSpace& space, Value number) {
    int64_t small = 0;
    if (fits_int64(number, small)) return small < 0 ? -1 : small > 0 ? 1 : 0;
    TRY(const bool negative, compare_truth(space, CompareOperator::kLess, number, Value::of_int(0)));
    return negative ? -1 : 1;
}

namespace {

// A part of a slice as a number; TypeError in the words that slices use.
Result<OwnedValue> part_number(ObjectSpace& space, Value part) {
    TRY(const bool usable, has_index(space, part));
    if (usable) return index_of(space, part);
    return space.raise_text(ExceptionId::kTypeError,
                            "slice indices must be integers or None or have an __index__ method");
}

// A second look at a number nobody else will hold.
OwnedValue copy_number(ObjectSpace& space, const OwnedValue& number) {
    return keep(space, number.get());
}

// start or stop, counted from the end if negative, then limited to [lowest, highest].
Result<OwnedValue> clamp_part(ObjectSpace& space, Value part, Value length, const OwnedValue& lowest,
                              const OwnedValue& highest) {
    TRY(OwnedValue bound, part_number(space, part));
    TRY(const int sign, sign_of_int(space, bound.get()));
    if (sign < 0) {
        TRY(bound, add_ints(space, bound.get(), length));
    }
    TRY(const bool too_low, compare_truth(space, CompareOperator::kLess, bound.get(), lowest.get()));
    if (too_low) return copy_number(space, lowest);
    TRY(const bool too_high, compare_truth(space, CompareOperator::kGreater, bound.get(), highest.get()));
    if (too_high) return copy_number(space, highest);
    return bound;
}

}  // namespace

Result<AnySliceBounds> any_slice_bounds(ObjectSpace& space, const Slice* slice, Value length) {
    const Object* none = space.shared.none;
    AnySliceBounds bounds;
    bounds.step = OwnedValue::of_int(space, 1);
    if (!slice->step.peek().refers_to(none)) {
        TRY(bounds.step, part_number(space, slice->step.peek()));
    }
    TRY(const int direction, sign_of_int(space, bounds.step.get()));
    if (direction == 0) return space.raise(ExceptionId::kValueError, "slice step cannot be zero");
    const int64_t shift = direction < 0 ? -1 : 0;
    const OwnedValue lowest = OwnedValue::of_int(space, shift);
    TRY(const OwnedValue highest, add_ints(space, length, Value::of_int(shift)));
    if (slice->start.peek().refers_to(none)) {
        bounds.start = copy_number(space, direction < 0 ? highest : lowest);
    } else {
        TRY(bounds.start, clamp_part(space, slice->start.peek(), length, lowest, highest));
    }
    if (slice->stop.peek().refers_to(none)) {
        bounds.stop = copy_number(space, direction < 0 ? lowest : highest);
    } else {
        TRY(bounds.stop, clamp_part(space, slice->stop.peek(), length, lowest, highest));
    }
    return bounds;
}

}  // namespace eadem::vm
