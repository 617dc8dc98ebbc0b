// The operators of range, which its files offer each other.
#pragma once

#include "vm/object/operator_kind.h"
#include "vm/object/range.h"

namespace eadem::vm {

// The number of numbers, as an int of any size. Borrowed.
Value range_length(const Range* range);
// start + index * step
Result<OwnedValue> range_number(ObjectSpace& space, const Range* range, Value index);
// The same for an index inside a small range. The product may leave int64_t where the sum does not.
inline int64_t small_item(const Range* range, int64_t index) {
    return static_cast<int64_t>(static_cast<uint64_t>(range->start) +
                                static_cast<uint64_t>(index) * static_cast<uint64_t>(range->step));
}

void range_destroy(ObjectSpace& space, Object* self);
Result<Ref<Str>> range_repr(ObjectSpace& space, Value self);
Result<int64_t> range_hash(ObjectSpace& space, Value self);
Result<OwnedValue> range_compare(ObjectSpace& space, Value left, Value right, CompareOperator op);
Result<bool> range_truth(ObjectSpace& space, Value self);
Result<size_t> range_size(ObjectSpace& space, Value self);
Result<OwnedValue> range_get_item(ObjectSpace& space, Value self, Value key);
Result<OwnedValue> range_iterate(ObjectSpace& space, Value self);
// reversed(range)
Result<OwnedValue> range_reversed(ObjectSpace& space, Value self);

}  // namespace eadem::vm
