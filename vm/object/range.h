// range: an arithmetic progression that is never written out. A range whose numbers and length all fit 64
// bits is `small` and computes with int64_t; others compute with ints of any size (range_big.h).
//
// The numbers a range was made from are kept as they were given (`given_*`), because `range(n).stop is n`.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct Range : Object {
    bool is_small;
    int64_t start, stop, step, length;         // valid when is_small
    Word given_start, given_stop, given_step;  // always valid
    Word big_length;                           // valid when not is_small
};

struct RangeIterator : Object {
    int64_t next, step;
    int64_t remaining;
};

// The iterator of a range that is not small.
struct LongRangeIterator : Object {
    Word next, step;
    Word remaining;
};

// step is not 0.
Ref<Range> make_range(ObjectSpace& space, int64_t start, int64_t stop, int64_t step);
// From ints of any size. ValueError if the step is 0.
Result<Ref<Range>> make_range_from(ObjectSpace& space, OwnedValue start, OwnedValue stop, OwnedValue step);
Ref<RangeIterator> make_range_iterator(ObjectSpace& space, int64_t first, int64_t step, int64_t count);

inline bool is_range(Value value) {
    return value.is_object() && value.object->type_id() == kRangeType;
}
inline Range* as_range(Value value) {
    return static_cast<Range*>(value.object);
}

}  // namespace eadem::vm
