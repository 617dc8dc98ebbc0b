// itertools.dropwhile, takewhile and filterfalse: a function of one item, and an iterator. starmap as well, whose
// function takes the parts of the item.
#include <array>
#include <span>
#include <vector>

#include "stdlib/native/itertools/itertools.h"
#include "vm/object/item_function.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Predicate : Object {
    Word function;
    Word iterator;
    bool is_decided;  // dropwhile: nothing is dropped any more; takewhile: nothing is taken any more
    uint8_t depth;
};
Predicate* as_predicate(Object* self) {
    return static_cast<Predicate*>(self);
}

Result<bool> holds(ObjectSpace& space, Predicate* self, OwnedValue& item) {
    const OwnedValue function = share(space, self->function);
    const ItemFunction test(space, function.get());
    const OwnedValue lent = test.lend(item);
    TRY(const OwnedValue result, test(lent.get()));
    return truth(space, result.get());
}

Result<OwnedValue> next_after_dropped(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Predicate* self = as_predicate(value.object);
    while (true) {
        TRY(OwnedValue item, next_of(space, self->iterator));
        if (item.is_empty() || self->is_decided) return item;
        TRY(const bool is_dropped, holds(space, self, item));
        if (is_dropped) continue;
        self->is_decided = true;
        return item;
    }
}
Value quick_next_after_dropped(ObjectSpace& space, Object* object, Blind blind) {
    Predicate* self = as_predicate(object);
    if (!self->is_decided || self->iterator.is_empty() || self->depth > kQuickDepth) return {};
    return quick_next(space, self->iterator.object(), blind);
}

Result<OwnedValue> next_taken(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Predicate* self = as_predicate(value.object);
    if (self->is_decided) return OwnedValue();
    TRY(OwnedValue item, next_of(space, self->iterator));
    if (item.is_empty()) return item;
    TRY(const bool is_taken, holds(space, self, item));
    if (is_taken) return item;
    self->is_decided = true;
    return OwnedValue();
}

Result<OwnedValue> next_false(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Predicate* self = as_predicate(value.object);
    const bool asks_item =
        self->function.peek().refers_to(space.shared.none) || self->function.peek().refers_to(space.type(kBoolType));
    while (true) {
        TRY(OwnedValue item, next_of(space, self->iterator));
        if (item.is_empty()) return item;
        TRY(const bool is_true, asks_item ? truth(space, item.get()) : holds(space, self, item));
        if (!is_true) return item;
    }
}

// function(*item), whose parts move to the call if nobody else holds them.
Result<OwnedValue> call_with_parts(ObjectSpace& space, Value function, OwnedValue item) {
    if (!is_tuple(item.get())) {
        TRY(item, tuple_from_iterable(space, item.get()));
    }
    Tuple* parts = as_tuple(item.get());
    const bool is_own = parts->references == 1;
    std::array<Value, 8> few;
    std::vector<Value> many;
    if (parts->size > few.size()) many.resize(parts->size);
    const std::span<Value> row(many.empty() ? few.data() : many.data(), parts->size);
    for (size_t i = 0; i < row.size(); ++i)
        row[i] = is_own ? std::exchange(parts->items()[i], Word()).last_look() : share(space, parts->items()[i]).take();
    const bool is_native = function.is_object() && function.object->type_id() == kNativeFunctionType;
    const QuickCode quick = is_native ? static_cast<NativeFunction*>(function.object)->quick : nullptr;
    Result<OwnedValue> result = OwnedValue();
    if (quick != nullptr) result = OwnedValue::adopt(space, quick(space, row.data(), row.size()));
    if (result.value().is_empty()) result = call(space, function, {row.data(), row.size(), nullptr, row.size()});
    for (const Value value : row) space.release(value);
    return result;
}

Result<OwnedValue> next_starred(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Predicate* self = as_predicate(value.object);
    TRY(OwnedValue item, next_of(space, self->iterator));
    if (item.is_empty()) return item;
    const OwnedValue function = share(space, self->function);
    return call_with_parts(space, function.get(), std::move(item));
}

// (function, iterable, /)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(const Source source, source_of(space, row[2]));
    auto* self = new_instance<Predicate>(space, row[0]);
    self->iterator = source.iterator;
    self->depth = source.depth;
    self->is_decided = false;
    self->function = Word();
    Ref<Predicate> made = Ref<Predicate>::adopt(space, self);
    self->function = to_word(space, take(space, row[1]));
    return made;
}

constexpr NativeSpec kDropWhile = {"dropwhile", construct, "(predicate, iterable, /)"};
constexpr NativeSpec kTakeWhile = {"takewhile", construct, "(predicate, iterable, /)"};
constexpr NativeSpec kFilterFalse = {"filterfalse", construct, "(function, iterable, /)"};
constexpr NativeSpec kStarMap = {"starmap", construct, "(function, iterable, /)"};

constexpr Slots make_slots(NextSlot next, QuickNextSlot quick_next = nullptr) {
    return iterator_slots<Predicate, &Predicate::function, &Predicate::iterator>(next, quick_next);
}

}  // namespace

const TypeSpec kDropWhileSpec = {
    .id = kObjectType,
    .slots = make_slots(next_after_dropped, quick_next_after_dropped),
    .constructor = &kDropWhile,
    .documentation = "Drop items as long as the predicate is true, then give all that follow.",
};

const TypeSpec kTakeWhileSpec = {
    .id = kObjectType,
    .slots = make_slots(next_taken),
    .constructor = &kTakeWhile,
    .documentation = "Give items as long as the predicate is true.",
};

const TypeSpec kFilterFalseSpec = {
    .id = kObjectType,
    .slots = make_slots(next_false),
    .constructor = &kFilterFalse,
    .documentation = "Give the items for which function(item) is false, or with None those that are false.",
};

const TypeSpec kStarMapSpec = {
    .id = kObjectType,
    .slots = make_slots(next_starred),
    .constructor = &kStarMap,
    .documentation = "Call the function with the parts of each item as its arguments.",
};

}  // namespace eadem::stdlib
