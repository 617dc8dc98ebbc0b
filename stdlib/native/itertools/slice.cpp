// itertools.islice: selected items by their place.
#include "stdlib/native/itertools/itertools.h"
#include "vm/object/int.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int64_t kNoStop = -1;

struct ISlice : Object {
    Word iterator;   // empty once the slice is exhausted
    int64_t wanted;  // the place of the next item to give out
    int64_t stop;    // or kNoStop
    int64_t step;
    int64_t reached;  // how many items were read
    uint8_t depth;
};
ISlice* as_slice_iterator(Object* self) {
    return static_cast<ISlice*>(self);
}

// The item at `wanted` was read: which is the next?
void move_on(ISlice* slice) {
    int64_t wanted = 0;
    const bool is_beyond = __builtin_add_overflow(slice->wanted, slice->step, &wanted);
    slice->wanted = is_beyond || (slice->stop != kNoStop && wanted > slice->stop) ? slice->stop : wanted;
}

Result<OwnedValue> next_selected(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    ISlice* slice = as_slice_iterator(self.object);
    if (slice->iterator.is_empty()) return OwnedValue();
    const Ref<Object> iterator = Ref<Object>::share(space, slice->iterator.object());
    const auto end = [&]() -> OwnedValue {
        drop(space, slice->iterator);
        return OwnedValue();
    };
    while (slice->reached < slice->wanted) {
        TRY(const OwnedValue skipped, next_item(space, iterator.get()));
        if (skipped.is_empty()) return end();
        ++slice->reached;
    }
    if (slice->stop != kNoStop && slice->reached >= slice->stop) return end();
    TRY(OwnedValue item, next_item(space, iterator.get()));
    if (item.is_empty()) return end();
    ++slice->reached;
    move_on(slice);
    return item;
}

Value quick_next_selected(ObjectSpace& space, Object* self, Blind blind) {
    ISlice* slice = as_slice_iterator(self);
    if (slice->iterator.is_empty() || slice->depth > kQuickDepth || slice->reached != slice->wanted ||
        (slice->stop != kNoStop && slice->reached >= slice->stop))
        return {};
    const Value item = quick_next(space, slice->iterator.object(), blind);
    if (item.is_empty()) return {};
    ++slice->reached;
    move_on(slice);
    return item;
}

// A place, or `missing` for None; none if the value is neither.
Result<std::optional<int64_t>> place_argument(ObjectSpace& space, Value value, int64_t missing) {
    if (value.is_empty() || value.refers_to(space.shared.none)) return std::optional<int64_t>(missing);
    TRY(const bool usable, has_index(space, value));
    if (!usable && !is_any_int(space, value)) return std::optional<int64_t>();
    TRY(const OwnedValue index, index_of(space, value));
    int64_t place = 0;
    if (!fits_int64(index.get(), place) || place < 0) return std::optional<int64_t>();
    return std::optional<int64_t>(place);
}

// islice(iterable, stop) and islice(iterable, start, stop[, step])
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    const bool has_stop_alone = row[3].is_empty();
    TRY(const std::optional<int64_t> stop, place_argument(space, row[has_stop_alone ? 2 : 3], kNoStop));
    TRY(const std::optional<int64_t> start, place_argument(space, has_stop_alone ? Value() : row[2], 0));
    if (!stop && has_stop_alone)
        return space.raise_text(ExceptionId::kValueError,
                                "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (!stop || !start)
        return space.raise_text(ExceptionId::kValueError,
                                "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    TRY(const std::optional<int64_t> step, place_argument(space, row[4], 1));
    if (!step || *step == 0)
        return space.raise_text(ExceptionId::kValueError, "Step for islice() must be a positive integer or None.");
    TRY(const Source source, source_of(space, row[1]));
    auto* slice = new_instance<ISlice>(space, row[0]);
    slice->iterator = source.iterator;
    slice->depth = source.depth;
    slice->wanted = *start;
    slice->stop = *stop;
    slice->step = *step;
    slice->reached = 0;
    return Ref<ISlice>::adopt(space, slice);
}

constexpr NativeSpec kConstructor = {"islice", construct, "(iterable, start, stop=?, step=?, /)"};

}  // namespace

const TypeSpec kISliceSpec = {
    .id = kObjectType,
    .slots = iterator_slots<ISlice, &ISlice::iterator>(next_selected, quick_next_selected),
    .constructor = &kConstructor,
    .documentation =
        "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\n"
        "Give the items that a slice of a list would have, one after the other.",
};

}  // namespace eadem::stdlib
