// range, slice, and the iterators of the built-in containers.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

// range: start, stop, step and length are Words so that huge ranges work; `small` ones (all fit int64_t) say so.
struct Range : Object {
    bool is_small;
    int64_t start, stop, step, length;  // valid when is_small
    Word big_start, big_stop, big_step, big_length;
};
struct RangeIterator : Object {
    int64_t next, step;
    int64_t remaining;
};

struct Slice : Object {
    Word start, stop, step;
};
// A slice's bounds for a sequence of `length` items, clamped; count = number of items selected.
struct SliceBounds {
    int64_t start, stop, step, count;
};
Result<SliceBounds> slice_bounds(ObjectSpace& space, const Slice* slice, size_t length);
Ref<Slice> make_slice(ObjectSpace& space, OwnedValue start, OwnedValue stop, OwnedValue step);

Ref<Range> make_range(ObjectSpace& space, int64_t start, int64_t stop, int64_t step);

// Iterates over list, tuple or str by index; `sequence` is released at the end.
struct SequenceIterator : Object {
    Object* sequence;  // null when exhausted
    size_t index;      // str: byte offset
};

}  // namespace eadem::vm
