// Ranges: making them, and their operators. The methods and the type's description are in range_methods.cpp.
#include "vm/object/range.h"

#include "vm/object/any_int.h"
#include "vm/object/int.h"
#include "vm/object/lane_hash.h"
#include "vm/object/range_parts.h"
#include "vm/object/repr_builder.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// How many numbers lie in [start, stop) at that step; empty if they do not fit int64_t.
std::optional<int64_t> small_length(int64_t start, int64_t stop, int64_t step) {
    if (step > 0 ? start >= stop : start <= stop) return 0;
    const uint64_t distance = step > 0 ? static_cast<uint64_t>(stop) - static_cast<uint64_t>(start)
                                       : static_cast<uint64_t>(start) - static_cast<uint64_t>(stop);
    const uint64_t stride = step > 0 ? static_cast<uint64_t>(step) : uint64_t{0} - static_cast<uint64_t>(step);
    const uint64_t length = (distance - 1) / stride + 1;
    if (length > INT64_MAX) return {};
    return static_cast<int64_t>(length);
}

// The same for numbers of any size.
Result<OwnedValue> any_length(ObjectSpace& space, Value start, Value stop, Value step) {
    TRY(const int direction, sign_of_int(space, step));
    TRY(const OwnedValue distance,
        direction > 0 ? subtract_ints(space, stop, start) : subtract_ints(space, start, stop));
    TRY(const int sign, sign_of_int(space, distance.get()));
    if (sign <= 0) return OwnedValue::of_int(space, 0);
    TRY(const OwnedValue stride,
        direction > 0 ? add_ints(space, step, Value::of_int(0)) : unary(space, UnaryOperator::kNegative, step));
    TRY(const OwnedValue last, subtract_ints(space, distance.get(), Value::of_int(1)));
    TRY(const OwnedValue whole, floor_divide_ints(space, last.get(), stride.get()));
    return add_ints(space, whole.get(), Value::of_int(1));
}

}  // namespace

Ref<Range> make_range(ObjectSpace& space, int64_t start, int64_t stop, int64_t step) {
    Result<Ref<Range>> made = make_range_from(space, OwnedValue::of_int(space, start), OwnedValue::of_int(space, stop),
                                              OwnedValue::of_int(space, step));
    return std::move(made).value();
}

Result<Ref<Range>> make_range_from(ObjectSpace& space, OwnedValue start, OwnedValue stop, OwnedValue step) {
    int64_t numbers[3] = {0, 0, 0};
    bool is_small =
        fits_int64(start.get(), numbers[0]) && fits_int64(stop.get(), numbers[1]) && fits_int64(step.get(), numbers[2]);
    TRY(const int direction, sign_of_int(space, step.get()));
    if (direction == 0) return space.raise(ExceptionId::kValueError, "range() arg 3 must not be zero");
    std::optional<int64_t> length;
    if (is_small) length = small_length(numbers[0], numbers[1], numbers[2]);
    Word big_length;
    if (!length) {
        TRY(OwnedValue counted, any_length(space, start.get(), stop.get(), step.get()));
        big_length = to_word(space, std::move(counted));
    }
    const Word given[] = {to_word(space, std::move(start)), to_word(space, std::move(stop)),
                          to_word(space, std::move(step))};
    auto* range = space.create<Range>(kRangeType);
    range->is_small = length.has_value();
    range->start = numbers[0];
    range->stop = numbers[1];
    range->step = numbers[2];
    range->length = length.value_or(0);
    range->given_start = given[0];
    range->given_stop = given[1];
    range->given_step = given[2];
    range->big_length = big_length;
    return Ref<Range>::adopt(space, range);
}

void range_destroy(ObjectSpace& space, Object* self) {
    auto* range = static_cast<Range*>(self);
    space.release(range->given_start);
    space.release(range->given_stop);
    space.release(range->given_step);
    space.release(range->big_length);
    space.heap.free(self, sizeof(Range));
}

Value range_length(const Range* range) {
    return range->is_small ? Value::of_int(range->length) : range->big_length.peek();
}

Result<OwnedValue> range_number(ObjectSpace& space, const Range* range, Value index) {
    TRY(const OwnedValue distance, multiply_ints(space, index, range->given_step.peek()));
    return add_ints(space, range->given_start.peek(), distance.get());
}

Result<Ref<Str>> range_repr(ObjectSpace& space, Value self) {
    Range* range = as_range(self);
    ReprBuilder text(space);
    TRY_VOID(text.append("range("));
    TRY_VOID(text.append_repr(range->given_start.peek()));
    TRY_VOID(text.append(", "));
    TRY_VOID(text.append_repr(range->given_stop.peek()));
    TRY(const bool step_is_one, ints_equal(space, range->given_step.peek(), Value::of_int(1)));
    if (!step_is_one) {
        TRY_VOID(text.append(", "));
        TRY_VOID(text.append_repr(range->given_step.peek()));
    }
    TRY_VOID(text.append(")"));
    return text.finish();
}

// Two ranges are equal if they give the same numbers: the step counts from two numbers on, the start from
// one.
namespace {

Result<bool> ranges_equal(ObjectSpace& space, const Range* left, const Range* right) {
    if (left == right) return true;
    TRY(const bool equally_long, ints_equal(space, range_length(left), range_length(right)));
    if (!equally_long) return false;
    TRY(const int has_numbers, sign_of_int(space, range_length(left)));
    if (has_numbers == 0) return true;
    TRY(const bool same_start, ints_equal(space, left->given_start.peek(), right->given_start.peek()));
    if (!same_start) return false;
    TRY(const bool single, ints_equal(space, range_length(left), Value::of_int(1)));
    if (single) return true;
    return ints_equal(space, left->given_step.peek(), right->given_step.peek());
}

}  // namespace

Result<OwnedValue> range_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const bool comparable = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
    if (!comparable || !is_range(left) || !is_range(right)) return OwnedValue::not_implemented(space);
    TRY(const bool equal, ranges_equal(space, as_range(left), as_range(right)));
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}

// As the tuple (length, start, step), with None for what does not count.
Result<int64_t> range_hash(ObjectSpace& space, Value self) {
    const Range* range = as_range(self);
    const Value length = range_length(range);
    TRY(const int has_numbers, sign_of_int(space, length));
    TRY(const bool single, ints_equal(space, length, Value::of_int(1)));
    const Value parts[] = {length, has_numbers != 0 ? range->given_start.peek() : space.none(),
                           has_numbers != 0 && !single ? range->given_step.peek() : space.none()};
    LaneHash lanes;
    for (const Value part : parts) {
        TRY(const int64_t lane, hash(space, part));
        lanes.add(lane);
    }
    return lanes.of_tuple(std::size(parts));
}

Result<size_t> range_size(ObjectSpace& space, Value self) {
    TRY(const int64_t length, index_argument(space, range_length(as_range(self))));
    return static_cast<size_t>(length);
}

Result<bool> range_truth(ObjectSpace& space, Value self) {
    TRY(const int sign, sign_of_int(space, range_length(as_range(self))));
    return sign != 0;
}

namespace {

Failed out_of_range(ObjectSpace& space) {
    return space.raise(ExceptionId::kIndexError, "range object index out of range");
}

Result<OwnedValue> item_at(ObjectSpace& space, const Range* range, OwnedValue index) {
    const Value length = range_length(range);
    TRY(const int sign, sign_of_int(space, index.get()));
    if (sign < 0) {
        TRY(index, add_ints(space, index.get(), length));
        TRY(const int still, sign_of_int(space, index.get()));
        if (still < 0) return out_of_range(space);
    }
    TRY(const bool inside, compare_truth(space, CompareOperator::kLess, index.get(), length));
    if (!inside) return out_of_range(space);
    return range_number(space, range, index.get());
}

Result<OwnedValue> slice_of(ObjectSpace& space, const Range* range, const Slice* slice) {
    TRY(const AnySliceBounds bounds, any_slice_bounds(space, slice, range_length(range)));
    TRY(OwnedValue step, multiply_ints(space, range->given_step.peek(), bounds.step.get()));
    TRY(OwnedValue start, range_number(space, range, bounds.start.get()));
    TRY(OwnedValue stop, range_number(space, range, bounds.stop.get()));
    return as_value(make_range_from(space, std::move(start), std::move(stop), std::move(step)));
}

}  // namespace

Result<OwnedValue> range_get_item(ObjectSpace& space, Value self, Value key) {
    const Range* range = as_range(self);
    if (is_slice(key)) return slice_of(space, range, as_slice(key));
    int64_t index = 0;
    if (range->is_small && fits_int64(key, index)) {
        if (index < 0) index += range->length;
        if (index < 0 || index >= range->length) return out_of_range(space);
        return OwnedValue::of_int(space, small_item(range, index));
    }
    TRY(const bool usable, has_index(space, key));
    if (!usable) {
        return space.raise(ExceptionId::kTypeError, "range indices must be integers or slices, not {}",
                           type_name(space, key));
    }
    TRY(OwnedValue number, index_of(space, key));
    return item_at(space, range, std::move(number));
}

}  // namespace eadem::vm
