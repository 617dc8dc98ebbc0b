// Ints of any size, for ranges and slices that leave 64 bits. The values are ints, raw or objects; nothing
// here can see or keep their identity.
#pragma once

#include "vm/object/operators.h"
#include "vm/object/ref.h"
#include "vm/object/slice.h"

namespace eadem::vm {

inline Result<OwnedValue> add_ints(ObjectSpace& space, Value left, Value right) {
    return binary(space, BinaryOperator::kAdd, left, right);
}
inline Result<OwnedValue> subtract_ints(ObjectSpace& space, Value left, Value right) {
    return binary(space, BinaryOperator::kSubtract, left, right);
}
inline Result<OwnedValue> multiply_ints(ObjectSpace& space, Value left, Value right) {
    return binary(space, BinaryOperator::kMultiply, left, right);
}
inline Result<OwnedValue> floor_divide_ints(ObjectSpace& space, Value left, Value right) {
    return binary(space, BinaryOperator::kFloorDivide, left, right);
}
inline Result<bool> ints_equal(ObjectSpace& space, Value left, Value right) {
    return compare_truth(space, CompareOperator::kEqual, left, right);
}
// -1, 0 or 1
Result<int> sign_of_int(ObjectSpace& space, Value number);

// The bounds of a slice for a sequence of any length, as slice.indices() gives them.
struct AnySliceBounds {
    OwnedValue start, stop, step;
};
Result<AnySliceBounds> any_slice_bounds(ObjectSpace& space, const Slice* slice, Value length);

}  // namespace eadem::vm
