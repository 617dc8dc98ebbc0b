// slice: what stands between the brackets of a[start:stop:step]. Its parts are any values; None where nothing
// was written.
//
// Bounds are found in two steps, because reading the parts may run Python code that changes the sequence:
// unpack first, then ask for the length, then clamp.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct Slice : Object {
    Word start, stop, step;
};

// The parts as numbers, clamped to 64 bits but not yet to a sequence.
struct SliceParts {
    int64_t start, stop, step;
};
// A slice's bounds for a sequence of `length` items, clamped; count = number of items selected.
struct SliceBounds {
    int64_t start, stop, step, count;
};

Ref<Slice> make_slice(ObjectSpace& space, OwnedValue start, OwnedValue stop, OwnedValue step);
// TypeError for parts that are no indices, ValueError for a step of 0.
Result<SliceParts> slice_parts(ObjectSpace& space, const Slice* slice);
SliceBounds clamp_slice(SliceParts parts, size_t length);
// Both at once, for sequences that cannot change.
Result<SliceBounds> slice_bounds(ObjectSpace& space, const Slice* slice, size_t length);

inline bool is_slice(Value value) {
    return value.is_object() && value.object->type_id() == kSliceType;
}
inline Slice* as_slice(Value value) {
    return static_cast<Slice*>(value.object);
}

}  // namespace eadem::vm
