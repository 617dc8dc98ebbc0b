#include "vm/object/dict_iterators.h"

#include <algorithm>

#include "vm/object/builtin_types.h"
#include "vm/object/dict_internal.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

Result<OwnedValue> make_dict_iterator(ObjectSpace& space, Dict* dict, BuiltinTypeId type) {
    const bool backwards = type >= kDictReverseKeyIteratorType;
    auto* iterator = space.create_tracked<DictIterator>(type);
    dict->share();
    iterator->dict = dict;
    iterator->position = backwards ? dict_count(dict) : 0;
    iterator->expected_used = iterator->remaining = dict->used;
    return OwnedValue::adopt(space, Value::of_object(iterator));
}

namespace {

// What expected_used becomes once the dict has changed: the iterator fails for good.
constexpr uint32_t kChanged = UINT32_MAX;

DictIterator* iterator_of(Value self) {
    return static_cast<DictIterator*>(self.object);
}

void finish(ObjectSpace& space, DictIterator* iterator) {
    Dict* dict = std::exchange(iterator->dict, nullptr);
    if (dict != nullptr) space.release(dict);
}

void destroy(ObjectSpace& space, Object* self) {
    finish(space, static_cast<DictIterator*>(self));
    space.heap.free_tracked(self, sizeof(DictIterator));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    const auto* iterator = static_cast<DictIterator*>(self);
    if (iterator->dict != nullptr) visitor.visit(iterator->dict);
}
void clear(ObjectSpace& space, Object* self) {
    finish(space, static_cast<DictIterator*>(self));
}

// Steps to the entry that comes next; its position, or -1 at the end.
inline int64_t advance(DictIterator* iterator) {
    const Dict* dict = iterator->dict;
    uint32_t position = iterator->position;
    const uint32_t count = dict_count(dict);
    while (position < count && dict->values[position].is_empty()) ++position;
    if (position >= count) return -1;
    iterator->position = position + 1;
    return position;
}
int64_t advance_backwards(DictIterator* iterator) {
    const Dict* dict = iterator->dict;
    uint32_t position = std::min(iterator->position, dict_count(dict));
    while (position > 0 && dict->values[position - 1].is_empty()) --position;
    if (position == 0) return -1;
    iterator->position = position - 1;
    return position - 1;
}

enum class Part { kKey, kValue, kItem };

// What is given out of the entry at that position.
template <Part part>
Value give_out(ObjectSpace& space, Dict* dict, int64_t position, Blind blind) {
    Word& key = dict->keys->keys()[position];
    Word& value = dict->values[position];
    if constexpr (part == Part::kKey) return share_or_copy(space, key, blind);
    if constexpr (part == Part::kValue) return share_or_copy(space, value, blind);
    const Word first = part_of(space, key, blind);
    return Value::of_object(new_pair(space, first, part_of(space, value, blind)));
}

// The position of the next entry, past which the iterator goes; -1 if `next` must be asked.
inline int64_t quick_position(DictIterator* iterator) {
    const Dict* dict = iterator->dict;
    if (dict == nullptr || iterator->expected_used != dict->used || iterator->remaining == 0) return -1;
    const int64_t position = advance(iterator);
    if (position >= 0) --iterator->remaining;
    return position;
}

}  // namespace

bool next_dict_entry(DictIterator* iterator, Word*& key, Word*& value) {
    const int64_t position = quick_position(iterator);
    if (position < 0) return false;
    key = &iterator->dict->keys->keys()[position];
    value = &iterator->dict->values[position];
    return true;
}

namespace {

template <Part part>
Value quick_next(ObjectSpace& space, Object* self, Blind blind) {
    auto* iterator = static_cast<DictIterator*>(self);
    const int64_t position = quick_position(iterator);
    return position < 0 ? Value() : give_out<part>(space, iterator->dict, position, blind);
}

bool quick_parts(ObjectSpace& space, Object* self, Blind blind, Value* parts) {
    Word *key = nullptr, *value = nullptr;
    if (!next_dict_entry(static_cast<DictIterator*>(self), key, value)) return false;
    const Blind of_part = blind == Blind::kToParts ? Blind::kToItem : Blind::kToNothing;
    parts[0] = share_or_copy(space, *key, of_part);
    parts[1] = share_or_copy(space, *value, of_part);
    return true;
}

template <Part part, bool backwards>
Result<OwnedValue> next(ObjectSpace& space, Value self) {
    DictIterator* iterator = iterator_of(self);
    Dict* dict = iterator->dict;
    if (dict == nullptr) return OwnedValue();
    if (iterator->expected_used != dict->used) {
        iterator->expected_used = kChanged;
        return space.raise(ExceptionId::kRuntimeError, "dictionary changed size during iteration");
    }
    const int64_t position = backwards ? advance_backwards(iterator) : advance(iterator);
    if (position < 0) {
        finish(space, iterator);
        return OwnedValue();
    }
    // As many keys as before, but not the same ones.
    if (!backwards && iterator->remaining == 0) {
        finish(space, iterator);
        return space.raise(ExceptionId::kRuntimeError, "dictionary keys changed during iteration");
    }
    --iterator->remaining;
    return OwnedValue::adopt(space, give_out<part>(space, dict, position, Blind::kToNothing));
}

Result<OwnedValue> length_hint(ObjectSpace& space, Value* arguments, size_t) {
    const DictIterator* iterator = iterator_of(arguments[0]);
    const bool is_valid = iterator->dict != nullptr && iterator->expected_used == iterator->dict->used;
    return OwnedValue::of_int(space, is_valid ? iterator->remaining : 0);
}

constexpr NativeSpec kMethods[] = {
    {"__length_hint__", length_hint, "()", kLengthHintText},
    {nullptr, nullptr},
};

template <Part part, bool backwards>
constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<DictIterator>;
    slots.traverse = traverse;
    slots.clear = clear;
    slots.iterate = iterate_self;
    slots.next = next<part, backwards>;
    if (!backwards) slots.quick_next = quick_next<part>;
    if (!backwards && part == Part::kItem) slots.quick_pair = quick_parts;
    return slots;
}

}  // namespace

const TypeSpec kDictKeyIteratorSpec = {
    .id = kDictKeyIteratorType, .slots = make_slots<Part::kKey, false>(), .methods = kMethods, .is_base = false};
const TypeSpec kDictValueIteratorSpec = {
    .id = kDictValueIteratorType, .slots = make_slots<Part::kValue, false>(), .methods = kMethods, .is_base = false};
const TypeSpec kDictItemIteratorSpec = {
    .id = kDictItemIteratorType, .slots = make_slots<Part::kItem, false>(), .methods = kMethods, .is_base = false};
const TypeSpec kDictReverseKeyIteratorSpec = {
    .id = kDictReverseKeyIteratorType, .slots = make_slots<Part::kKey, true>(), .methods = kMethods, .is_base = false};
const TypeSpec kDictReverseValueIteratorSpec = {.id = kDictReverseValueIteratorType,
                                                .slots = make_slots<Part::kValue, true>(),
                                                .methods = kMethods,
                                                .is_base = false};
const TypeSpec kDictReverseItemIteratorSpec = {.id = kDictReverseItemIteratorType,
                                               .slots = make_slots<Part::kItem, true>(),
                                               .methods = kMethods,
                                               .is_base = false};

}  // namespace eadem::vm
