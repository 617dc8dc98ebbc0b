// itertools.groupby: runs of items with equal keys. The groups read the iterator of their parent, so only the last one
// that it gave out has items.
#include "stdlib/native/itertools/itertools.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/hashed_key.h"
#include "vm/object/item_function.h"
#include "vm/object/sequence_items.h"
#include "vm/object/text_search.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct GroupBy : Object {
    Word iterator;
    Word function;             // of the keys; empty: the item itself
    Word target_key;           // of the group given out last; empty: none yet
    Word current_key;          // of the item read last; empty: none yet
    Word current;              // that item; empty once it was given out
    const Object* last_group;  // borrowed, only to be compared with
    TypeId group_type;
    uint8_t depth;  // with a group that reads it
};
struct Grouper : Object {
    Word parent;
    Word target_key;
};

void replace(ObjectSpace& space, Word& word, Word by) {
    space.release(std::exchange(word, by));
}

// Reads an item and its key; false at the end.
Result<bool> step(ObjectSpace& space, GroupBy* self) {
    TRY(OwnedValue item, next_of(space, self->iterator));
    if (item.is_empty()) return false;
    OwnedValue key;
    if (self->function.is_empty()) {
        key = share(space, item.holder());
    } else {
        const OwnedValue function = share(space, self->function);
        const ItemFunction key_of(space, function.get());
        const OwnedValue lent = key_of.lend(item);
        TRY(key, key_of(lent.get()));
    }
    replace(space, self->current, to_word(space, std::move(item)));
    replace(space, self->current_key, to_word(space, std::move(key)));
    return true;
}

// As items_equal, with both keys held: comparing them may run code that steps on.
Result<bool> keys_equal(ObjectSpace& space, Word& left, Word& right) {
    const HashedKey::Match match = match_words(left, right);
    if (match != HashedKey::Match::kUnknown) return match == HashedKey::Match::kEqual;
    if (!left.is_object() && !right.is_object()) return items_equal(space, left, right);
    OwnedValue first = share(space, left), second = share(space, right);
    return same_or_equal(space, first.get(), second.get());
}

Result<OwnedValue> next_group(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    auto* self = static_cast<GroupBy*>(value.object);
    self->last_group = nullptr;
    // Skips what is left of the last group.
    while (true) {
        if (!self->current_key.is_empty()) {
            if (self->target_key.is_empty()) break;
            TRY(const bool is_same_group, keys_equal(space, self->target_key, self->current_key));
            if (!is_same_group) break;
        }
        TRY(const bool has_item, step(space, self));
        if (!has_item) return OwnedValue();
    }
    TRY(Ref<Tuple> pair, make_tuple(space, 2));
    pair->items()[0] = share_word(space, self->current_key);
    replace(space, self->target_key, share_word(space, self->current_key));
    const Word key = share_word(space, self->target_key);
    auto* group = space.create_tracked<Grouper>(self->group_type);
    self->share();
    group->parent = Word::of_object(self);
    group->target_key = key;
    self->last_group = group;
    pair->items()[1] = Word::of_object(group);
    return pair;
}

Result<OwnedValue> next_of_group(ObjectSpace& space, Value value) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    auto* group = static_cast<Grouper*>(value.object);
    if (group->parent.is_empty()) return OwnedValue();
    auto* parent = static_cast<GroupBy*>(group->parent.object());
    if (parent->last_group != group) return OwnedValue();
    if (parent->current.is_empty()) {
        TRY(const bool has_item, step(space, parent));
        if (!has_item) return OwnedValue();
    }
    TRY(const bool is_same_group, keys_equal(space, group->target_key, parent->current_key));
    if (!is_same_group) return OwnedValue();
    return OwnedValue::adopt(space, std::exchange(parent->current, Word()).last_look());
}

// Whether nothing of the program's can run when that is released.
bool is_plain(Word key) {
    if (!key.is_object()) return true;
    const TypeId type = key.object()->type_id();
    return type == kIntType || type == kStrType || type == kFloatType;
}

// The next item of a group that has no function for its keys. An item that belongs to another group stays with the
// parent, as `next` leaves it.
Value quick_next_of_group(ObjectSpace& space, Object* object, Blind) {
    auto* const group = static_cast<Grouper*>(object);
    if (group->parent.is_empty()) return {};
    auto* const parent = static_cast<GroupBy*>(group->parent.object());
    if (parent->last_group != group || !parent->function.is_empty() || !is_plain(parent->current_key)) return {};
    if (parent->current.is_empty()) {
        if (parent->iterator.is_empty() || parent->depth > kQuickDepth) return {};
        Value item = quick_next(space, parent->iterator.object(), Blind::kToNothing);
        if (item.is_empty()) return {};
        replace(space, parent->current_key, to_word(space, share(space, item)));
        parent->current = to_word(space, OwnedValue::adopt(space, item));
    }
    if (match_words(group->target_key, parent->current_key) != HashedKey::Match::kEqual) return {};
    return std::exchange(parent->current, Word()).last_look();
}

uint8_t group_depth(const Object* self) {
    const Word parent = static_cast<const Grouper*>(self)->parent;
    return parent.is_empty() ? 1 : static_cast<const GroupBy*>(parent.object())->depth;
}

// groupby(iterable, key=None)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    const Type* group_type = runtime_of(space).dynamic_type(kGrouperSpec, "itertools._grouper");
    if (group_type == nullptr) return space.out_of_memory();
    TRY(const Source source, source_of(space, row[1]));
    auto* self = new_instance<GroupBy>(space, row[0]);
    self->iterator = source.iterator;
    self->depth = source.depth;
    self->function = self->target_key = self->current_key = self->current = Word();
    self->last_group = nullptr;
    self->group_type = group_type->id;
    Ref<GroupBy> made = Ref<GroupBy>::adopt(space, self);
    if (!is_absent(space, row[2])) self->function = to_word(space, take(space, row[2]));
    return made;
}

constexpr NativeSpec kConstructor = {"groupby", construct, "(iterable, key=?)"};

constexpr Slots group_slots() {
    Slots slots = iterator_slots<Grouper, &Grouper::parent, &Grouper::target_key>(next_of_group, quick_next_of_group);
    slots.quick_depth = group_depth;
    return slots;
}

}  // namespace

const TypeSpec kGroupBySpec = {
    .id = kObjectType,
    .slots = iterator_slots<GroupBy, &GroupBy::iterator, &GroupBy::function, &GroupBy::target_key,
                            &GroupBy::current_key, &GroupBy::current>(next_group),
    .constructor = &kConstructor,
    .documentation = "Give consecutive keys, each with an iterator over the items that have it.",
};

const TypeSpec kGrouperSpec = {
    .id = kObjectType,
    .slots = group_slots(),
    .is_base = false,
};

}  // namespace eadem::stdlib
