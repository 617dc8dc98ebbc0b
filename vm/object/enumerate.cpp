// enumerate: pairs of a running number and an item.
#include "vm/object/any_int.h"
#include "vm/object/builtin_types.h"
#include "vm/object/generic_alias.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

Enumerate* as_enumerate(Object* self) {
    return static_cast<Enumerate*>(self);
}

void destroy(ObjectSpace& space, Object* self) {
    space.release(as_enumerate(self)->iterator);
    space.release(as_enumerate(self)->index);
    free_tracked_block(space, self, sizeof(Enumerate));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(as_enumerate(self)->iterator);
}
void clear(ObjectSpace& space, Object* self) {
    replace_by_none(space, as_enumerate(self)->iterator);
}

// Gives out the index and moves on to the next one.
Result<Word> take_index(ObjectSpace& space, Enumerate* enumerate) {
    const Word index = enumerate->index;
    if (index.is_int() && !space.boxes_always()) {
        enumerate->index = to_word(space, Value::of_int(index.integer() + 1));
        return index;
    }
    TRY(OwnedValue following, add_ints(space, index.peek(), Value::of_int(1)));
    enumerate->index = to_word(space, std::move(following));
    return index;
}

Result<OwnedValue> next_pair(ObjectSpace& space, Value self) {
    // Iterators of iterators may be nested to any depth.
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Enumerate* enumerate = as_enumerate(self.object);
    TRY(OwnedValue item, next_item(space, enumerate->iterator.object()));
    if (item.is_empty()) return OwnedValue();
    TRY(Ref<Tuple> pair, make_tuple(space, 2));
    TRY(pair->items()[0], take_index(space, enumerate));
    pair->items()[1] = to_word(space, std::move(item));
    return pair;
}

bool quick_parts(ObjectSpace& space, Object* self, Blind blind, Value* parts) {
    Enumerate* enumerate = as_enumerate(self);
    const Word index = enumerate->index;
    if (enumerate->depth > kQuickDepth || !index.is_int() || space.boxes_always()) return false;
    parts[1] = quick_part(space, enumerate->iterator.object(), blind);
    if (parts[1].is_empty()) return false;
    parts[0] = Value::of_int(index.integer());
    enumerate->index = word_of_number(space, Value::of_int(index.integer() + 1));
    return true;
}

Value quick_next_pair(ObjectSpace& space, Object* self, Blind blind) {
    Value parts[2];
    if (!quick_parts(space, self, blind, parts)) return {};
    const Word index = word_of_number(space, parts[0]);
    return Value::of_object(new_pair(space, index, to_word(space, OwnedValue::adopt(space, parts[1]))));
}

// enumerate(iterable, start=0)
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t) {
    if (arguments[1].is_empty()) {
        const bool has_start = !arguments[2].is_empty();
        return space.raise_text(ExceptionId::kTypeError, has_start
                                                             ? "'start' is an invalid keyword argument for enumerate()"
                                                             : "enumerate() missing required argument 'iterable'");
    }
    OwnedValue start = OwnedValue::of_int(space, 0);
    if (!arguments[2].is_empty()) {
        TRY(start, index_of(space, arguments[2]));
    }
    TRY(OwnedValue iterator, iterate(space, arguments[1]));
    const Word index = to_word(space, std::move(start));
    auto* enumerate = space.create_tracked<Enumerate>(kEnumerateType);
    enumerate->depth = depth_above(space, iterator.get().object);
    enumerate->iterator = Word::of_object(iterator.take().object);
    enumerate->index = index;
    return as_instance_of(space, Ref<Enumerate>::adopt(space, enumerate), arguments[0]);
}

constexpr NativeSpec kConstructor = {"enumerate", construct, "(iterable=?, start=?)"};

}  // namespace

const TypeSpec kEnumerateSpec = {
    .id = kEnumerateType,
    .slots = {.destroy = destroy,
              .size = size_of<Enumerate>,
              .block_size = size_of<Enumerate>,
              .traverse = traverse,
              .clear = clear,
              .iterate = iterate_self,
              .next = next_pair,
              .quick_next = quick_next_pair,
              .quick_pair = quick_parts,
              .quick_depth = noted_depth<Enumerate>},
    .constructor = &kConstructor,
    .class_methods = kGenericClassMethods,
    .documentation =
        "enumerate(iterable, start=0)\n\n"
        "Gives each item with its number, counted from start: (0, a), (1, b), (2, c), ...",
};

}  // namespace eadem::vm
