// Iterators that walk over a sequence by index: forwards over list, tuple and anything with __getitem__,
// backwards over list and anything with __len__ and __getitem__.
#include "vm/object/any_int.h"
#include "vm/object/builtin_types.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

Ref<SequenceIterator> make_sequence_iterator(ObjectSpace& space, TypeId type, Ref<Object> sequence) {
    auto* iterator = space.create_tracked<SequenceIterator>(type);
    iterator->sequence = sequence.take();
    iterator->index = 0;
    return Ref<SequenceIterator>::adopt(space, iterator);
}

Ref<SequenceIterator> make_item_iterator(ObjectSpace& space, Value sequence) {
    return make_sequence_iterator(space, kSequenceIteratorType, Ref<Object>::share(space, sequence.object));
}

Result<OwnedValue> make_reversed(ObjectSpace& space, Value sequence) {
    const Type* type = space.type_of(sequence);
    TRY(const Word* method, type_lookup(space, space.type_of(sequence), space.intern_name("__reversed__")));
    const bool is_refused = method != nullptr && method->peek().refers_to(space.shared.none);
    if (method != nullptr && !is_refused) return call_special(space, sequence, "__reversed__");
    // A set has no items by index; a class that sets __reversed__ to None asks for this error.
    if (is_refused || sequence.is_raw() || type->slots.get_item == nullptr) {
        return space.raise(ExceptionId::kTypeError, "'{}' object is not reversible", type_name(space, sequence));
    }
    TRY(const size_t size, length(space, sequence));
    Ref<SequenceIterator> iterator =
        make_sequence_iterator(space, kReversedType, Ref<Object>::share(space, sequence.object));
    iterator->index = size;
    return iterator;
}

namespace {

SequenceIterator* as_iterator(Value self) {
    return static_cast<SequenceIterator*>(self.object);
}

void drop_sequence(ObjectSpace& space, SequenceIterator* iterator) {
    if (Object* sequence = std::exchange(iterator->sequence, nullptr)) space.release(sequence);
}

void destroy(ObjectSpace& space, Object* self) {
    drop_sequence(space, static_cast<SequenceIterator*>(self));
    free_tracked_block(space, self, sizeof(SequenceIterator));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    if (Object* sequence = static_cast<SequenceIterator*>(self)->sequence) visitor.visit(sequence);
}

void clear(ObjectSpace& space, Object* self) {
    drop_sequence(space, static_cast<SequenceIterator*>(self));
}

template <class Sequence>
Value quick_next_forwards(ObjectSpace& space, Object* self, Blind blind) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    if (iterator->sequence == nullptr) return {};
    const std::span<Word> row = row_of(static_cast<Sequence*>(iterator->sequence));
    if (iterator->index >= row.size()) return {};
    return share_or_copy(space, row[iterator->index++], blind);
}

Value quick_next_backwards(ObjectSpace& space, Object* self, Blind blind) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    if (iterator->sequence == nullptr) return {};
    const std::span<Word> row = row_of(static_cast<List*>(iterator->sequence));
    if (iterator->index == 0 || iterator->index > row.size()) return {};
    return share_or_copy(space, row[--iterator->index], blind);
}

template <class Sequence>
Result<OwnedValue> next_forwards(ObjectSpace& space, Value self) {
    SequenceIterator* iterator = as_iterator(self);
    if (iterator->sequence == nullptr) return OwnedValue();
    const std::span<Word> row = row_of(static_cast<Sequence*>(iterator->sequence));
    if (iterator->index < row.size()) return share(space, row[iterator->index++]);
    drop_sequence(space, iterator);
    return OwnedValue();
}

Result<OwnedValue> next_backwards(ObjectSpace& space, Value self) {
    SequenceIterator* iterator = as_iterator(self);
    if (iterator->sequence == nullptr) return OwnedValue();
    const std::span<Word> row = row_of(static_cast<List*>(iterator->sequence));
    if (iterator->index > 0 && iterator->index <= row.size()) return share(space, row[--iterator->index]);
    drop_sequence(space, iterator);
    return OwnedValue();
}

// sequence[index] through its own __getitem__; empty if that says the sequence ends here.
Result<OwnedValue> item_or_end(ObjectSpace& space, SequenceIterator* iterator, size_t index) {
    const Ref<Object> sequence = Ref<Object>::share(space, iterator->sequence);
    Result<OwnedValue> item =
        get_item(space, Value::of_object(sequence.get()), Value::of_int(static_cast<int64_t>(index)));
    if (item.ok()) return item;
    if (!space.pending_is(ExceptionId::kIndexError) && !space.pending_is(ExceptionId::kStopIteration)) return kFailed;
    space.forget_pending();
    drop_sequence(space, iterator);
    return OwnedValue();
}

Result<OwnedValue> next_item(ObjectSpace& space, Value self) {
    SequenceIterator* iterator = as_iterator(self);
    if (iterator->sequence == nullptr) return OwnedValue();
    TRY(OwnedValue item, item_or_end(space, iterator, iterator->index));
    if (!item.is_empty()) ++iterator->index;
    return item;
}

Result<OwnedValue> next_reversed(ObjectSpace& space, Value self) {
    SequenceIterator* iterator = as_iterator(self);
    if (iterator->sequence == nullptr) return OwnedValue();
    if (iterator->index == 0) {
        drop_sequence(space, iterator);
        return OwnedValue();
    }
    const size_t asked = iterator->index - 1;
    Result<OwnedValue> item = item_or_end(space, iterator, asked);
    if (!item.ok()) drop_sequence(space, iterator);
    // Not counted down: the sequence may have asked this iterator for more.
    if (iterator->sequence != nullptr) iterator->index = asked;
    return item;
}

// Of a tuple, or of ASCII text whose characters exist already.
Value quick_next_reversed(ObjectSpace& space, Object* self, Blind blind) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    if (iterator->sequence == nullptr || iterator->index == 0) return {};
    const Value sequence = Value::of_object(iterator->sequence);
    if (is_tuple(sequence)) return share_or_copy(space, as_tuple(sequence)->items()[--iterator->index], blind);
    if (!is_str(sequence) || !as_str(sequence)->is_ascii() || !space.profile().latin1_chars_shared) return {};
    const auto byte = static_cast<unsigned char>(as_str(sequence)->data()[--iterator->index]);
    Str* const character = latin1_character(space, byte);
    character->share();
    return Value::of_object(character);
}

// The size of the sequence, or 0 once it is exhausted.
Result<size_t> sequence_size(ObjectSpace& space, const SequenceIterator* iterator) {
    if (iterator->sequence == nullptr) return size_t{0};
    const Ref<Object> sequence = Ref<Object>::share(space, iterator->sequence);
    return length(space, Value::of_object(sequence.get()));
}

Result<OwnedValue> hint_forwards(ObjectSpace& space, Value* arguments, size_t) {
    const SequenceIterator* iterator = as_iterator(arguments[0]);
    TRY(const size_t size, sequence_size(space, iterator));
    return OwnedValue::of_int(space, size > iterator->index ? static_cast<int64_t>(size - iterator->index) : 0);
}

Result<OwnedValue> hint_backwards(ObjectSpace& space, Value* arguments, size_t) {
    const SequenceIterator* iterator = as_iterator(arguments[0]);
    TRY(const size_t size, sequence_size(space, iterator));
    return OwnedValue::of_int(space, size >= iterator->index ? static_cast<int64_t>(iterator->index) : 0);
}

Result<OwnedValue> hint_item(ObjectSpace& space, Value* arguments, size_t count) {
    const SequenceIterator* iterator = as_iterator(arguments[0]);
    const bool has_length =
        iterator->sequence == nullptr || space.type_of(Value::of_object(iterator->sequence))->slots.length != nullptr;
    if (!has_length) return OwnedValue::not_implemented(space);
    return hint_forwards(space, arguments, count);
}

// reversed(sequence, /)
Result<OwnedValue> construct_reversed(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue iterator, make_reversed(space, arguments[1]));
    // Some sequences have an iterator of their own for this.
    if (space.type_id(iterator.get()) != kReversedType) return iterator;
    return as_instance_of(space, std::move(iterator), arguments[0]);
}

constexpr NativeSpec kForwardsMethods[] = {{"__length_hint__", hint_forwards, "()", kLengthHintText}, {}};
constexpr NativeSpec kBackwardsMethods[] = {{"__length_hint__", hint_backwards, "()", kLengthHintText}, {}};
constexpr NativeSpec kItemMethods[] = {{"__length_hint__", hint_item, "()", kLengthHintText}, {}};
constexpr NativeSpec kReversedConstructor = {"reversed", construct_reversed, "(sequence, /)"};

constexpr Slots make_slots(Result<OwnedValue> (*next)(ObjectSpace&, Value),
                           Value (*quick_next)(ObjectSpace&, Object*, Blind) = nullptr) {
    return {.destroy = destroy,
            .size = size_of<SequenceIterator>,
            .block_size = size_of<SequenceIterator>,
            .traverse = traverse,
            .clear = clear,
            .iterate = iterate_self,
            .next = next,
            .quick_next = quick_next};
}

}  // namespace

const TypeSpec kListIteratorSpec = {
    .id = kListIteratorType,
    .slots = make_slots(next_forwards<List>, quick_next_forwards<List>),
    .methods = kForwardsMethods,
    .is_base = false,
};

const TypeSpec kTupleIteratorSpec = {
    .id = kTupleIteratorType,
    .slots = make_slots(next_forwards<Tuple>, quick_next_forwards<Tuple>),
    .methods = kForwardsMethods,
    .is_base = false,
};

const TypeSpec kListReverseIteratorSpec = {
    .id = kListReverseIteratorType,
    .slots = make_slots(next_backwards, quick_next_backwards),
    .methods = kBackwardsMethods,
    .is_base = false,
};

const TypeSpec kSequenceIteratorSpec = {
    .id = kSequenceIteratorType,
    .slots = make_slots(next_item),
    .methods = kItemMethods,
    .is_base = false,
};

const TypeSpec kReversedSpec = {
    .id = kReversedType,
    .slots = make_slots(next_reversed, quick_next_reversed),
    .methods = kBackwardsMethods,
    .constructor = &kReversedConstructor,
    .documentation = "Goes through a sequence from its last item to its first.",
};

}  // namespace eadem::vm
