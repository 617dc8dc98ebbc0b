// itertools.count: numbers that go on for ever.
#include "stdlib/native/itertools/itertools.h"
#include "vm/object/int.h"
#include "vm/object/number.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Count : Object {
    Word number;  // the next one
    Word step;
};
Count* as_count(Object* self) {
    return static_cast<Count*>(self);
}

bool is_one(Word step) {
    int64_t number = 0;
    return fits_int64(step.peek(), number) && number == 1;
}

Result<OwnedValue> next_number(ObjectSpace& space, Value self) {
    Count* count = as_count(self.object);
    if (count->number.is_empty()) return OwnedValue();
    const OwnedValue number = hold_item(space, count->number, count->step.peek());
    const OwnedValue step = hold_item(space, count->step, number.get());
    TRY(OwnedValue following, binary(space, BinaryOperator::kAdd, number.get(), step.get()));
    // The number moves out of its place: it has no second holder.
    return OwnedValue::adopt(space, std::exchange(count->number, to_word(space, std::move(following))).last_look());
}

Value quick_next_number(ObjectSpace& space, Object* self, Blind) {
    Count* count = as_count(self);
    if (!count->number.is_int() || !count->step.is_int() || space.boxes_always()) return {};
    // Two numbers of 63 bits: the sum is in range, though it may need a box.
    const int64_t number = count->number.integer();
    count->number = word_of_number(space, Value::of_int(number + count->step.integer()));
    return Value::of_int(number);
}

Result<Ref<Str>> count_repr(ObjectSpace& space, Value self) {
    Count* count = as_count(self.object);
    const OwnedValue number = share(space, count->number), step = share(space, count->step);
    TRY(const Ref<Str> first, repr(space, number.get()));
    if (is_one(count->step)) return make_str(space, fmt::format("count({})", first->text()));
    TRY(const Ref<Str> second, repr(space, step.get()));
    return make_str(space, fmt::format("count({}, {})", first->text(), second->text()));
}

Result<bool> is_number(ObjectSpace& space, Value value) {
    if (value.is_raw()) return true;
    for (const TypeId id : {kIntType, kFloatType, kComplexType})
        if (is_instance(space, value, id)) return true;
    for (const char* name : {"__index__", "__int__", "__float__"}) {
        TRY(const Word* method, type_lookup(space, space.type_of(value), space.intern_name(name)));
        if (method != nullptr) return true;
    }
    return false;
}

// count(start=0, step=1)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    for (Value& number : {std::ref(row[1]), std::ref(row[2])}) {
        if (number.is_empty()) continue;
        TRY(const bool is_usable, is_number(space, number));
        if (!is_usable) return space.raise_text(ExceptionId::kTypeError, "a number is required");
    }
    int64_t start = 0, step = 1;
    const bool counts_by_one =
        (row[1].is_empty() || (is_any_int(space, row[1]) && fits_int64_unchecked(row[1], start))) &&
        (row[2].is_empty() || (is_any_int(space, row[2]) && fits_int64_unchecked(row[2], step) && step == 1));
    // As CPython does it: counting by one makes numbers of its own, all else begins with the object that was given.
    const Word number =
        to_word(space, row[1].is_empty() || counts_by_one ? OwnedValue::of_int(space, start) : take(space, row[1]));
    const Word by = to_word(space, row[2].is_empty() ? OwnedValue::of_int(space, 1) : take(space, row[2]));
    auto* count = new_instance<Count>(space, row[0]);
    count->number = number;
    count->step = by;
    return Ref<Count>::adopt(space, count);
}

constexpr NativeSpec kConstructor = {"count", construct, "(start=?, step=?)"};

constexpr Slots make_slots() {
    Slots slots = iterator_slots<Count, &Count::number, &Count::step>(next_number, quick_next_number);
    slots.repr = count_repr;
    return slots;
}

}  // namespace

const TypeSpec kCountSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .constructor = &kConstructor,
    .documentation = "Count on from start by step, without an end.",
};

}  // namespace eadem::stdlib
