// itertools.tee: several iterators over what one iterator gives. They share a chain of blocks of items; each block is
// read once, by whoever comes there first, and dies when the last one has left it.
#include <array>

#include <algorithm>

#include "stdlib/native/itertools/itertools.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// As many as fill a small block.
constexpr size_t kBlockItems = 58;

struct TeeData : Object {
    Word iterator;
    Word next;  // the block that follows; empty if nobody has read so far
    uint32_t count;
    bool is_running;
    uint8_t depth;
    std::array<Word, kBlockItems> items;
};
static_assert(sizeof(TeeData) <= Heap::kLargestSmall);

struct Tee : Object {
    Word data;
    size_t index;
    uint8_t depth;
};

TeeData* data_of(const Tee* tee) {
    return static_cast<TeeData*>(tee->data.object());
}

// ---- _tee_dataobject ----

void data_destroy(ObjectSpace& space, Object* self) {
    auto* data = static_cast<TeeData*>(self);
    space.release(data->iterator);
    space.release(data->next);
    for (uint32_t i = 0; i < data->count; ++i) space.release(data->items[i]);
    space.heap.free_tracked(self, sizeof(TeeData));
}
void data_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* data = static_cast<TeeData*>(self);
    visitor.visit(data->iterator);
    visitor.visit(data->next);
    for (uint32_t i = 0; i < data->count; ++i) visitor.visit(data->items[i]);
}
void data_clear(ObjectSpace& space, Object* self) {
    auto* data = static_cast<TeeData*>(self);
    drop(space, data->iterator);
    drop(space, data->next);
    for (uint32_t count = std::exchange(data->count, 0); count-- > 0;) drop(space, data->items[count]);
}

TeeData* new_block(ObjectSpace& space, TypeId type, Word iterator, uint8_t depth) {
    auto* data = space.create_tracked<TeeData>(type);
    data->iterator = iterator;
    data->next = Word();
    data->count = 0;
    data->is_running = false;
    data->depth = depth;
    return data;
}

// Moves on to the block that follows.
void enter_next_block(ObjectSpace& space, Tee* tee) {
    TeeData* data = data_of(tee);
    if (data->next.is_empty()) {
        // The iterator is shared by the blocks, for an exhausted one may be asked again.
        data->iterator.object()->share();
        data->next = Word::of_object(new_block(space, data->type_id(), data->iterator, data->depth));
    }
    space.release(std::exchange(tee->data, share_word(space, data->next)));
    tee->index = 0;
}

// ---- _tee ----

Result<OwnedValue> next_item_of_tee(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    auto* tee = static_cast<Tee*>(self.object);
    if (tee->data.is_empty() || data_of(tee)->iterator.is_empty()) return OwnedValue();
    if (tee->index == kBlockItems) enter_next_block(space, tee);
    const Ref<TeeData> data = Ref<TeeData>::share(space, data_of(tee));
    if (tee->index == data->count) {
        if (data->is_running) return space.raise_text(ExceptionId::kRuntimeError, "cannot re-enter the tee iterator");
        data->is_running = true;
        Result<OwnedValue> item = next_of(space, data->iterator);
        data->is_running = false;
        if (!item.ok() || item.value().is_empty()) return item;
        data->items[data->count] = to_word(space, std::move(item).value());
        ++data->count;
    }
    return share(space, data->items[tee->index++]);
}

Value quick_next_item(ObjectSpace& space, Object* self, Blind blind) {
    auto* tee = static_cast<Tee*>(self);
    if (tee->data.is_empty() || tee->index == kBlockItems) return {};
    TeeData* data = data_of(tee);
    if (tee->index == data->count) {
        if (data->is_running || data->iterator.is_empty() || data->depth > kQuickDepth) return {};
        const Value item = quick_next(space, data->iterator.object(), Blind::kToNothing);
        if (item.is_empty()) return {};
        data->items[data->count] = to_word(space, OwnedValue::adopt(space, item));
        ++data->count;
    }
    return share_or_copy(space, data->items[tee->index++], blind);
}

// The types are made with the module, so that this cannot fail once it is imported.
const Type* type_of_tee(ObjectSpace& space) {
    return runtime_of(space).dynamic_type(kTeeSpec, "itertools._tee");
}
const Type* type_of_data(ObjectSpace& space) {
    return runtime_of(space).dynamic_type(kTeeDataSpec, "itertools._tee_dataobject");
}

Ref<Tee> copy_of(ObjectSpace& space, Tee* tee) {
    const Word data = share_word(space, tee->data);
    auto* copy = space.create_tracked<Tee>(tee->type_id());
    copy->data = data;
    copy->index = tee->index;
    copy->depth = tee->depth;
    return Ref<Tee>::adopt(space, copy);
}

Result<Ref<Tee>> make_tee(ObjectSpace& space, Value iterable) {
    const Type *type = type_of_tee(space), *data_type = type_of_data(space);
    if (type == nullptr || data_type == nullptr) return space.out_of_memory();
    TRY(const Source source, source_of(space, iterable));
    if (source.iterator.object()->type_id() == type->id) {
        const Ref<Object> held = Ref<Object>::adopt(space, source.iterator.object());
        return copy_of(space, static_cast<Tee*>(held.get()));
    }
    TeeData* data = new_block(space, data_type->id, source.iterator, source.depth);
    auto* tee = space.create_tracked<Tee>(type->id);
    tee->data = Word::of_object(data);
    tee->index = 0;
    tee->depth = source.depth == kMostDepth ? kMostDepth : static_cast<uint8_t>(source.depth + 1);
    return Ref<Tee>::adopt(space, tee);
}

Result<OwnedValue> tee_copy(ObjectSpace& space, Value* row, size_t) {
    return copy_of(space, static_cast<Tee*>(row[0].object));
}

// _tee(iterable, /)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<Tee> tee, make_tee(space, row[1]));
    return tee;
}

constexpr NativeSpec kConstructor = {"_tee", construct, "(iterable, /)"};
constexpr NativeSpec kMethods[] = {
    {"__copy__", tee_copy, "()", "Return an independent iterator that goes on from here."}, {}};

}  // namespace

const TypeSpec kTeeSpec = {
    .id = kObjectType,
    .slots = iterator_slots<Tee, &Tee::data>(next_item_of_tee, quick_next_item),
    .methods = kMethods,
    .constructor = &kConstructor,
    .is_base = false,
    .documentation = "One of several iterators over the same items.",
};

const TypeSpec kTeeDataSpec = {
    .id = kObjectType,
    .slots = {.destroy = data_destroy, .size = size_of<TeeData>, .traverse = data_traverse, .clear = data_clear},
    .is_base = false,
    .documentation = "What the iterators of one tee() share.",
};

Result<OwnedValue> itertools_tee(ObjectSpace& space, Value* row, size_t) {
    int64_t count = 2;
    if (!row[1].is_empty()) {
        TRY(count, index_argument(space, row[1]));
    }
    if (count < 0) return space.raise_text(ExceptionId::kValueError, "n must be >= 0");
    TRY(Ref<Tuple> made, make_tuple(space, static_cast<size_t>(count)));
    if (count == 0) return made;
    std::fill_n(made->items(), made->size, Word());
    TRY(OwnedValue iterator, iterate(space, row[0]));
    // An iterator that can be copied is the first itself.
    const bool is_tee = iterator.get().object->type_id() == type_of_tee(space)->id;
    if (!is_tee) {
        TRY(iterator, make_tee(space, iterator.get()));
    }
    auto* first = static_cast<Tee*>(iterator.get().object);
    for (size_t i = 1; i < made->size; ++i) made->items()[i] = Word::of_object(copy_of(space, first).take());
    made->items()[0] = to_word(space, std::move(iterator));
    return made;
}

}  // namespace eadem::stdlib
