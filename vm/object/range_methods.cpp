// The methods of range: searching without walking, and the type's description.
#include "vm/object/any_int.h"
#include "vm/object/builtin_types.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/range.h"
#include "vm/object/range_parts.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// The place of an int among the numbers of a small range, or -1.
int64_t small_place(const Range* range, int64_t number) {
    const bool upwards = range->step > 0;
    if (upwards ? number < range->start || number >= range->stop : number > range->start || number <= range->stop) {
        return -1;
    }
    const auto start = static_cast<uint64_t>(range->start);
    const uint64_t distance = upwards ? static_cast<uint64_t>(number) - start : start - static_cast<uint64_t>(number);
    const uint64_t stride =
        upwards ? static_cast<uint64_t>(range->step) : uint64_t{0} - static_cast<uint64_t>(range->step);
    return distance % stride == 0 ? static_cast<int64_t>(distance / stride) : -1;
}

// The place of an int in any range; empty if it is not there.
Result<OwnedValue> place_of_int(ObjectSpace& space, const Range* range, Value number) {
    int64_t small = 0;
    if (range->is_small) {
        const int64_t place = fits_int64(number, small) ? small_place(range, small) : -1;
        return place < 0 ? OwnedValue() : OwnedValue::of_int(space, place);
    }
    TRY(const OwnedValue distance, subtract_ints(space, number, range->given_start.peek()));
    TRY(const OwnedValue rest, binary(space, BinaryOperator::kModulo, distance.get(), range->given_step.peek()));
    TRY(const int is_between, sign_of_int(space, rest.get()));
    if (is_between != 0) return OwnedValue();
    TRY(OwnedValue place, floor_divide_ints(space, distance.get(), range->given_step.peek()));
    TRY(const int sign, sign_of_int(space, place.get()));
    if (sign < 0) return OwnedValue();
    TRY(const bool inside, compare_truth(space, CompareOperator::kLess, place.get(), range_length(range)));
    return inside ? std::move(place) : OwnedValue();
}

// Walks over the numbers as any sequence does, for values that are no ints. visit(place) -> bool: whether to
// go on.
template <class Visit>
Result<void> for_each_equal(ObjectSpace& space, Value self, Value target, Visit visit) {
    TRY(const OwnedValue iterator, range_iterate(space, self));
    for (int64_t place = 0;; ++place) {
        TRY(OwnedValue number, next(space, iterator.get()));
        if (number.is_empty()) return {};
        TRY(const bool equal, same_or_equal(space, number.get(), target));
        if (equal && !visit(place)) return {};
    }
}

Result<bool> contains(ObjectSpace& space, Value self, Value item) {
    if (is_int(item)) {
        TRY(const OwnedValue place, place_of_int(space, as_range(self), item));
        return !place.is_empty();
    }
    bool found = false;
    TRY_VOID(for_each_equal(space, self, item, [&](int64_t) {
        found = true;
        return false;
    }));
    return found;
}

Result<OwnedValue> index(ObjectSpace& space, Value* arguments, size_t) {
    const Value target = arguments[1];
    if (is_int(target)) {
        TRY(OwnedValue place, place_of_int(space, as_range(arguments[0]), target));
        if (!place.is_empty()) return place;
        TRY(const Ref<Str> shown, repr(space, target));
        return space.raise(ExceptionId::kValueError, "{} is not in range", shown->text());
    }
    int64_t found = -1;
    TRY_VOID(for_each_equal(space, arguments[0], target, [&](int64_t place) {
        found = place;
        return false;
    }));
    if (found < 0) return space.raise(ExceptionId::kValueError, "sequence.index(x): x not in sequence");
    return OwnedValue::of_int(space, found);
}

Result<OwnedValue> count(ObjectSpace& space, Value* arguments, size_t) {
    if (is_int(arguments[1])) {
        TRY(const OwnedValue place, place_of_int(space, as_range(arguments[0]), arguments[1]));
        return OwnedValue::of_int(space, place.is_empty() ? 0 : 1);
    }
    int64_t found = 0;
    TRY_VOID(for_each_equal(space, arguments[0], arguments[1], [&](int64_t) {
        ++found;
        return true;
    }));
    return OwnedValue::of_int(space, found);
}

Result<OwnedValue> reversed(ObjectSpace& space, Value* arguments, size_t) {
    return range_reversed(space, arguments[0]);
}

template <Word Range::*number>
Result<OwnedValue> get_number(ObjectSpace& space, Value self) {
    return share(space, as_range(self)->*number);
}

// An argument as the number the range keeps: the very int that was given.
Result<OwnedValue> number_argument(ObjectSpace& space, Value& argument) {
    if (space.type_id(argument) == kIntType) return take(space, argument);
    return index_of(space, argument);
}

// range(stop), range(start, stop[, step])
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t count) {
    const size_t given = count - 1;
    if (given == 0) return space.raise(ExceptionId::kTypeError, "range expected at least 1 argument, got 0");
    if (given > 3) return space.raise(ExceptionId::kTypeError, "range expected at most 3 arguments, got {}", given);
    OwnedValue start = OwnedValue::of_int(space, 0);
    OwnedValue step = OwnedValue::of_int(space, 1);
    if (given > 1) {
        TRY(start, number_argument(space, arguments[1]));
    }
    TRY(OwnedValue stop, number_argument(space, arguments[given > 1 ? 2 : 1]));
    if (given == 3) {
        TRY(step, number_argument(space, arguments[3]));
    }
    return as_value(make_range_from(space, std::move(start), std::move(stop), std::move(step)));
}

constexpr NativeSpec kMethods[] = {
    {"count", count, "(value, /)", "How often the number occurs: once or never."},
    {"index", index, "(value, /)", "Where in the range a number is; ValueError, if it is not in it."},
    {"__reversed__", reversed, "()", "Goes through the numbers from the last to the first."},
    {},
};
constexpr AttributeSpec kAttributes[] = {
    {"start", get_number<&Range::given_start>, refuse_store},
    {"stop", get_number<&Range::given_stop>, refuse_store},
    {"step", get_number<&Range::given_step>, refuse_store},
    {},
};
constexpr NativeSpec kConstructor = {"range", construct, "(*arguments)"};

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = range_destroy;
    slots.size = size_of<Range>;
    slots.repr = range_repr;
    slots.hash = range_hash;
    slots.compare = range_compare;
    slots.truth = range_truth;
    slots.length = range_size;
    slots.get_item = range_get_item;
    slots.contains = contains;
    slots.iterate = range_iterate;
    return slots;
}

}  // namespace

const TypeSpec kRangeSpec = {
    .id = kRangeType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .is_base = false,
    .documentation =
        "range(stop) or range(start, stop[, step])\n\n"
        "The ints from start, which is 0 if it is not given, up to stop, but without it, each step from "
        "the one before.\n"
        "The ints of range(len(items)) are the indices of items.",
};

}  // namespace eadem::vm
