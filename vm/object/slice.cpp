// The slice type, and bounds of slices.
#include "vm/object/slice.h"

#include <algorithm>

#include "vm/object/any_int.h"
#include "vm/object/builtin_types.h"
#include "vm/object/lane_hash.h"
#include "vm/object/operators.h"
#include "vm/object/repr_builder.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

Ref<Slice> make_slice(ObjectSpace& space, OwnedValue start, OwnedValue stop, OwnedValue step) {
    const Word words[] = {to_word(space, std::move(start)), to_word(space, std::move(stop)),
                          to_word(space, std::move(step))};
    auto* slice = space.create_tracked<Slice>(kSliceType);
    slice->start = words[0];
    slice->stop = words[1];
    slice->step = words[2];
    return Ref<Slice>::adopt(space, slice);
}

Result<SliceParts> slice_parts(ObjectSpace& space, const Slice* slice) {
    const Object* none = space.shared.none;
    SliceParts parts{0, 0, 1};
    if (!slice->step.peek().refers_to(none)) {
        TRY(parts.step, to_index_clamped(space, slice->step.peek()));
        if (parts.step == 0) return space.raise(ExceptionId::kValueError, "slice step cannot be zero");
        // So that it can be negated.
        parts.step = std::max(parts.step, -INT64_MAX);
    }
    parts.start = parts.step < 0 ? INT64_MAX : 0;
    parts.stop = parts.step < 0 ? INT64_MIN : INT64_MAX;
    if (!slice->start.peek().refers_to(none)) {
        TRY(parts.start, to_index_clamped(space, slice->start.peek()));
    }
    if (!slice->stop.peek().refers_to(none)) {
        TRY(parts.stop, to_index_clamped(space, slice->stop.peek()));
    }
    return parts;
}

SliceBounds clamp_slice(SliceParts parts, size_t length) {
    const auto size = static_cast<int64_t>(length);
    // Where a slice that leaves the sequence at its front or at its back starts or stops.
    const int64_t front = parts.step < 0 ? -1 : 0;
    const int64_t back = parts.step < 0 ? size - 1 : size;
    const auto clamp = [=](int64_t bound) {
        if (bound < 0) return bound + size < 0 ? front : bound + size;
        return bound >= size ? back : bound;
    };
    // A longer step leaves the sequence, too, but a place in the sequence and the step might overflow when added.
    parts.step = std::clamp(parts.step, -size - 2, size + 2);
    SliceBounds bounds{clamp(parts.start), clamp(parts.stop), parts.step, 0};
    if (parts.step == 1 || parts.step == -1) {
        bounds.count = std::max<int64_t>(parts.step * (bounds.stop - bounds.start), 0);
        return bounds;
    }
    if (parts.step < 0) {
        if (bounds.stop < bounds.start) bounds.count = (bounds.start - bounds.stop - 1) / -parts.step + 1;
    } else if (bounds.start < bounds.stop) {
        bounds.count = (bounds.stop - bounds.start - 1) / parts.step + 1;
    }
    return bounds;
}

Result<SliceBounds> slice_bounds(ObjectSpace& space, const Slice* slice, size_t length) {
    TRY(const SliceParts parts, slice_parts(space, slice));
    return clamp_slice(parts, length);
}

namespace {

constexpr size_t kParts = 3;

// start, stop and step, as a row.
Word* row_of_parts(Slice* slice) {
    return &slice->start;
}
static_assert(sizeof(Slice) == sizeof(Object) + kParts * sizeof(Word));

void destroy(ObjectSpace& space, Object* self) {
    auto* slice = static_cast<Slice*>(self);
    for (size_t i = 0; i < kParts; ++i) space.release(row_of_parts(slice)[i]);
    space.heap.free_tracked(self, sizeof(Slice));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    for (size_t i = 0; i < kParts; ++i) visitor.visit(row_of_parts(static_cast<Slice*>(self))[i]);
}

void clear(ObjectSpace& space, Object* self) {
    for (size_t i = 0; i < kParts; ++i) {
        replace_by_none(space, row_of_parts(static_cast<Slice*>(self))[i]);
    }
}

Result<Ref<Str>> repr(ObjectSpace& space, Value self) {
    ReprBuilder text(space);
    TRY_VOID(text.append("slice("));
    for (size_t i = 0; i < kParts; ++i) {
        if (i > 0) TRY_VOID(text.append(", "));
        TRY_VOID(text.append_item(row_of_parts(as_slice(self))[i]));
    }
    TRY_VOID(text.append(")"));
    return text.finish();
}

// The parts as a tuple, for comparing as CPython does.
Result<Ref<Tuple>> tuple_of_parts(ObjectSpace& space, Slice* slice) {
    TRY(Ref<Tuple> tuple, make_tuple(space, kParts));
    share_items(space, tuple->items(), {row_of_parts(slice), kParts});
    return tuple;
}

Result<OwnedValue> compare_slices(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (!is_slice(left) || !is_slice(right)) return OwnedValue::not_implemented(space);
    TRY(const Ref<Tuple> first, tuple_of_parts(space, as_slice(left)));
    if (left.object == right.object) return compare_rows(space, first.get(), first.get(), op);
    TRY(const Ref<Tuple> second, tuple_of_parts(space, as_slice(right)));
    return compare_rows(space, first.get(), second.get(), op);
}

Result<int64_t> hash_slice(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    LaneHash lanes;
    for (size_t i = 0; i < kParts; ++i) {
        TRY(const int64_t lane, hash(space, row_of_parts(as_slice(self))[i].peek()));
        lanes.add(lane);
    }
    return lanes.of_slice();
}

template <size_t part>
Result<OwnedValue> get_part(ObjectSpace& space, Value self) {
    return share(space, row_of_parts(as_slice(self))[part]);
}

// slice(stop), slice(start, stop[, step])
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t count) {
    const size_t given = count - 1;
    if (given == 0) return space.raise(ExceptionId::kTypeError, "slice expected at least 1 argument, got 0");
    if (given > kParts) {
        return space.raise(ExceptionId::kTypeError, "slice expected at most 3 arguments, got {}", given);
    }
    if (given == 1) {
        return make_slice(space, OwnedValue::none(space), take(space, arguments[1]), OwnedValue::none(space));
    }
    OwnedValue step = given == kParts ? take(space, arguments[3]) : OwnedValue::none(space);
    return make_slice(space, take(space, arguments[1]), take(space, arguments[2]), std::move(step));
}

// slice.indices(length)
Result<OwnedValue> indices(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const OwnedValue length, index_of(space, arguments[1]));
    TRY(const bool negative, compare_truth(space, CompareOperator::kLess, length.get(), Value::of_int(0)));
    if (negative) return space.raise(ExceptionId::kValueError, "length should not be negative");
    TRY(AnySliceBounds bounds, any_slice_bounds(space, as_slice(arguments[0]), length.get()));
    Value row[] = {bounds.start.take(), bounds.stop.take(), bounds.step.take()};
    return as_value(make_tuple_from(space, row, kParts));
}

constexpr NativeSpec kMethods[] = {
    {"indices", indices, "(length, /)", "The start, stop and step that the slice means for a sequence of that length."},
    {},
};
constexpr AttributeSpec kAttributes[] = {
    {"start", get_part<0>, refuse_store},
    {"stop", get_part<1>, refuse_store},
    {"step", get_part<2>, refuse_store},
    {},
};
constexpr NativeSpec kConstructor = {"slice", construct, "(*arguments)"};

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<Slice>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.repr = repr;
    slots.hash = hash_slice;
    slots.compare = compare_slices;
    return slots;
}

}  // namespace

const TypeSpec kSliceSpec = {
    .id = kSliceType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .is_base = false,
    .documentation = "slice(stop) or slice(start, stop[, step])\n\nWhat a[start:stop:step] asks a for.",
};

}  // namespace eadem::vm
