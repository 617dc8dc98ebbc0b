// itertools.repeat: one object, for ever or so many times.
#include <algorithm>

#include "stdlib/native/itertools/itertools.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int64_t kForEver = -1;

struct Repeat : Object {
    Word item;
    int64_t remaining;  // kForEver: no end
};
Repeat* as_repeat(Object* self) {
    return static_cast<Repeat*>(self);
}

bool take_one(Repeat* repeat) {
    if (repeat->remaining == 0 || repeat->item.is_empty()) return false;
    if (repeat->remaining > 0) --repeat->remaining;
    return true;
}

Result<OwnedValue> next_item_of_repeat(ObjectSpace& space, Value self) {
    Repeat* repeat = as_repeat(self.object);
    return take_one(repeat) ? share(space, repeat->item) : OwnedValue();
}
Value quick_next_item(ObjectSpace& space, Object* self, Blind blind) {
    Repeat* repeat = as_repeat(self);
    return take_one(repeat) ? share_or_copy(space, repeat->item, blind) : Value();
}

Result<Ref<Str>> repeat_repr(ObjectSpace& space, Value self) {
    Repeat* repeat = as_repeat(self.object);
    const OwnedValue item = share(space, repeat->item);
    TRY(const Ref<Str> text, repr(space, item.get()));
    if (repeat->remaining == kForEver) return make_str(space, fmt::format("repeat({})", text->text()));
    return make_str(space, fmt::format("repeat({}, {})", text->text(), repeat->remaining));
}

Result<OwnedValue> length_hint_of_repeat(ObjectSpace& space, Value* row, size_t) {
    const Repeat* repeat = as_repeat(row[0].object);
    if (repeat->remaining == kForEver) return space.raise_text(ExceptionId::kTypeError, "len() of unsized object");
    return OwnedValue::of_int(space, repeat->remaining);
}

// repeat(object, times=?)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    int64_t times = kForEver;
    if (!row[2].is_empty()) {
        TRY(times, index_argument(space, row[2]));
        times = std::max<int64_t>(times, 0);
    }
    const Word item = to_word(space, take(space, row[1]));
    auto* repeat = new_instance<Repeat>(space, row[0]);
    repeat->item = item;
    repeat->remaining = times;
    return Ref<Repeat>::adopt(space, repeat);
}

constexpr NativeSpec kConstructor = {"repeat", construct, "(object, times=?)"};
constexpr NativeSpec kMethods[] = {{"__length_hint__", length_hint_of_repeat, "()", kLengthHintText}, {}};

constexpr Slots make_slots() {
    Slots slots = iterator_slots<Repeat, &Repeat::item>(next_item_of_repeat, quick_next_item);
    slots.repr = repeat_repr;
    return slots;
}

}  // namespace

const TypeSpec kRepeatSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .constructor = &kConstructor,
    .documentation = "Give the object the specified number of times, or without an end.",
};

}  // namespace eadem::stdlib
