// range_iterator and longrange_iterator.
#include "vm/object/any_int.h"
#include "vm/object/builtin_types.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/range.h"
#include "vm/object/range_parts.h"

namespace eadem::vm {

namespace {

Result<OwnedValue> make_long_iterator(ObjectSpace& space, OwnedValue first, OwnedValue step, Value count) {
    const Word next = to_word(space, std::move(first));
    const Word stride = to_word(space, std::move(step));
    const Word remaining = to_word(space, keep(space, count));
    auto* iterator = space.create<LongRangeIterator>(kLongRangeIteratorType);
    iterator->next = next;
    iterator->step = stride;
    iterator->remaining = remaining;
    return Ref<LongRangeIterator>::adopt(space, iterator);
}

}  // namespace

Ref<RangeIterator> make_range_iterator(ObjectSpace& space, int64_t first, int64_t step, int64_t count) {
    auto* iterator = space.create<RangeIterator>(kRangeIteratorType);
    iterator->next = first;
    iterator->step = step;
    iterator->remaining = count;
    return Ref<RangeIterator>::adopt(space, iterator);
}

Result<OwnedValue> range_iterate(ObjectSpace& space, Value self) {
    const Range* range = as_range(self);
    if (range->is_small) return make_range_iterator(space, range->start, range->step, range->length);
    // New ints, equal to the ones the range was given: an iterator gives out numbers of its own.
    TRY(OwnedValue first, add_ints(space, range->given_start.peek(), Value::of_int(0)));
    TRY(OwnedValue step, add_ints(space, range->given_step.peek(), Value::of_int(0)));
    return make_long_iterator(space, std::move(first), std::move(step), range_length(range));
}

Result<OwnedValue> range_reversed(ObjectSpace& space, Value self) {
    const Range* range = as_range(self);
    if (range->is_small && range->length == 0) return make_range_iterator(space, 0, 1, 0);
    if (range->is_small && range->step != INT64_MIN) {
        return make_range_iterator(space, small_item(range, range->length - 1), -range->step, range->length);
    }
    TRY(const OwnedValue last_index, subtract_ints(space, range_length(range), Value::of_int(1)));
    TRY(OwnedValue last, range_number(space, range, last_index.get()));
    TRY(OwnedValue step, unary(space, UnaryOperator::kNegative, range->given_step.peek()));
    return make_long_iterator(space, std::move(last), std::move(step), range_length(range));
}

namespace {

void destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(RangeIterator));
}

Value quick_next_number(ObjectSpace& space, Object* self, Blind) {
    auto* iterator = static_cast<RangeIterator*>(self);
    if (iterator->remaining <= 0) return {};
    const int64_t number = iterator->next;
    // The number after the last one may lie outside 64 bits.
    if (--iterator->remaining > 0) iterator->next += iterator->step;
    return OwnedValue::of_int(space, number).take();
}

Result<OwnedValue> next_number(ObjectSpace& space, Value self) {
    return OwnedValue::adopt(space, quick_next_number(space, self.object, Blind::kToItem));
}

Result<OwnedValue> hint(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::of_int(space, static_cast<RangeIterator*>(arguments[0].object)->remaining);
}

void destroy_long(ObjectSpace& space, Object* self) {
    auto* iterator = static_cast<LongRangeIterator*>(self);
    space.release(iterator->next);
    space.release(iterator->step);
    space.release(iterator->remaining);
    space.heap.free(self, sizeof(LongRangeIterator));
}

Result<OwnedValue> next_long(ObjectSpace& space, Value self) {
    auto* iterator = static_cast<LongRangeIterator*>(self.object);
    TRY(const int left, sign_of_int(space, iterator->remaining.peek()));
    if (left <= 0) return OwnedValue();
    TRY(OwnedValue remaining, subtract_ints(space, iterator->remaining.peek(), Value::of_int(1)));
    TRY(OwnedValue following, add_ints(space, iterator->next.peek(), iterator->step.peek()));
    space.release(std::exchange(iterator->remaining, to_word(space, std::move(remaining))));
    return OwnedValue::adopt(space, std::exchange(iterator->next, to_word(space, std::move(following))).last_look());
}

Result<OwnedValue> hint_long(ObjectSpace& space, Value* arguments, size_t) {
    return share(space, static_cast<LongRangeIterator*>(arguments[0].object)->remaining);
}

constexpr NativeSpec kMethods[] = {
    {"__length_hint__", hint, "()", kLengthHintText},
    {},
};
constexpr NativeSpec kLongMethods[] = {
    {"__length_hint__", hint_long, "()", kLengthHintText},
    {},
};

}  // namespace

const TypeSpec kRangeIteratorSpec = {
    .id = kRangeIteratorType,
    .slots = {.destroy = destroy,
              .size = size_of<RangeIterator>,
              .iterate = iterate_self,
              .next = next_number,
              .quick_next = quick_next_number},
    .methods = kMethods,
    .is_base = false,
};

const TypeSpec kLongRangeIteratorSpec = {
    .id = kLongRangeIteratorType,
    .slots = {.destroy = destroy_long, .size = size_of<LongRangeIterator>, .iterate = iterate_self, .next = next_long},
    .methods = kLongMethods,
    .is_base = false,
};

}  // namespace eadem::vm
