// itertools.accumulate: running sums, or what another function of two makes of the items.
#include "stdlib/native/itertools/itertools.h"
#include "stdlib/native/quick_order.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/sequence_items.h"
#include "vm/object/text_search.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Accumulate : Object {
    Word iterator;
    Word function;  // empty: addition
    Word total;     // empty before the first item
    Word pending;   // an item that was taken the quick way and did not fit it; or empty
    Word initial;   // what comes first; empty once it came, or if there is none
    uint8_t depth;
};
Accumulate* as_accumulate(Object* self) {
    return static_cast<Accumulate*>(self);
}

Result<OwnedValue> combined(ObjectSpace& space, Accumulate* self, OwnedValue item) {
    if (self->function.is_empty()) {
        const OwnedValue total = hold_item(space, self->total, item.get());
        return binary(space, BinaryOperator::kAdd, total.get(), item.get());
    }
    const OwnedValue function = share(space, self->function), total = share(space, self->total);
    return call(space, function.get(), {total.get(), item.get()});
}

Result<OwnedValue> next_total(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Accumulate* self = as_accumulate(value.object);
    if (!self->initial.is_empty()) {
        self->total = std::exchange(self->initial, Word());
        return share(space, self->total);
    }
    OwnedValue item = OwnedValue::adopt(space, std::exchange(self->pending, Word()).last_look());
    if (item.is_empty()) {
        TRY(item, next_of(space, self->iterator));
    }
    if (item.is_empty()) return item;
    if (!self->total.is_empty()) {
        TRY(item, combined(space, self, std::move(item)));
    }
    OwnedValue result = share(space, item.holder());
    space.release(std::exchange(self->total, to_word(space, std::move(item))));
    return result;
}

// The sum of two ints or two floats, raw; empty for all else.
Value quick_sum(Value left, Value right) {
    int64_t a = 0, b = 0, sum = 0;
    if (fits_int64(left, a) && fits_int64(right, b))
        return __builtin_add_overflow(a, b, &sum) ? Value() : Value::of_int(sum);
    double x = 0, y = 0;
    return is_float(left, x) && is_float(right, y) ? Value::of_float(x + y) : Value();
}

// The next total of a native function that has a quick way and gives numbers.
Value quick_next_combined(ObjectSpace& space, Accumulate* self) {
    if (!self->function.is_object() || self->function.object()->type_id() != kNativeFunctionType) return {};
    const QuickCode quick = static_cast<NativeFunction*>(self->function.object())->quick;
    if (quick == nullptr || !exact_number(self->total.peek()).is_raw()) return {};
    OwnedValue item = OwnedValue::adopt(space, quick_next(space, self->iterator.object(), Blind::kToNothing));
    if (item.is_empty()) return {};
    if (exact_number(item.get()).is_raw()) {
        const OwnedValue total = share(space, self->total), second = share(space, item.holder());
        const Value row[] = {total.get(), second.get()};
        OwnedValue combined = OwnedValue::adopt(space, quick(space, row, std::size(row)));
        if (!combined.is_empty()) {
            OwnedValue result = share(space, combined.holder());
            space.release(std::exchange(self->total, to_word(space, std::move(combined))));
            return result.take();
        }
    }
    // `next` takes it from here.
    self->pending = to_word(space, std::move(item));
    return {};
}

Value quick_next_total(ObjectSpace& space, Object* object, Blind blind) {
    Accumulate* self = as_accumulate(object);
    const bool is_plain = self->initial.is_empty() && !self->total.is_empty();
    if (!is_plain || !self->pending.is_empty() || self->iterator.is_empty() || self->depth > kQuickDepth ||
        space.boxes_always())
        return {};
    if (!self->function.is_empty()) return quick_next_combined(space, self);
    int64_t whole = 0;
    double real = 0;
    if (!fits_int64(self->total.peek(), whole) && !is_float(self->total.peek(), real)) return {};
    OwnedValue item = OwnedValue::adopt(space, quick_next(space, self->iterator.object(), Blind::kToNothing));
    if (item.is_empty()) return {};
    const Value sum = quick_sum(self->total.peek(), item.get());
    if (sum.is_empty()) {
        // `next` takes it from here.
        self->pending = to_word(space, std::move(item));
        return {};
    }
    space.release(std::exchange(self->total, word_of_number(space, sum)));
    return share_or_copy(space, self->total, blind);
}

// accumulate(iterable, func=None, *, initial=None)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(const Source source, source_of(space, row[1]));
    auto* self = new_instance<Accumulate>(space, row[0]);
    self->iterator = source.iterator;
    self->depth = source.depth;
    self->function = self->total = self->initial = self->pending = Word();
    Ref<Accumulate> made = Ref<Accumulate>::adopt(space, self);
    if (!is_absent(space, row[2])) self->function = to_word(space, take(space, row[2]));
    if (!is_absent(space, row[3])) self->initial = to_word(space, take(space, row[3]));
    return made;
}

constexpr NativeSpec kConstructor = {"accumulate", construct, "(iterable, func=?, *, initial=?)"};

}  // namespace

const TypeSpec kAccumulateSpec = {
    .id = kObjectType,
    .slots = iterator_slots<Accumulate, &Accumulate::iterator, &Accumulate::function, &Accumulate::total,
                            &Accumulate::initial, &Accumulate::pending>(next_total, quick_next_total),
    .constructor = &kConstructor,
    .documentation = "Give running sums of the items, or what func makes of the last result and the next item.",
};

}  // namespace eadem::stdlib
