// The iterators of sequences, and the iterators that builtins make of other iterators. All are tracked by the
// collector, except those of range and str, which refer to nothing that could refer back.
#pragma once

#include "vm/object/range.h"
#include "vm/object/ref.h"
#include "vm/object/slice.h"
#include "vm/object/type.h"

namespace eadem::vm {

// list_iterator, tuple_iterator, str_iterator, bytes_iterator, and `iterator` (anything with __getitem__): by
// index from the front. list_reverseiterator and `reversed`: `index` counts down and is one more than the
// index of the next item. The sequence is released at the end, and the iterator stays exhausted.
struct SequenceIterator : Object {
    Object* sequence;  // null when exhausted
    size_t index;      // str: byte offset
};

// iter(callable, sentinel)
struct CallableIterator : Object {
    Word callable;  // empty when exhausted
    Word sentinel;
};

struct Enumerate : Object {
    Word iterator;
    Word index;  // the next one; empty for a moment while it is counted up
    uint8_t depth;
};

// zip and map: a row of iterators behind the header.
struct IteratorRow : Object {
    Word function;   // map: what to call; zip: empty
    Tuple* pending;  // items taken the quick way that `next` has to go on with; the places of the others are empty. Or
                     // null
    uint32_t count;
    bool strict;    // zip(strict=True)
    bool is_quick;  // map: the function has a quick way
    uint8_t depth;

    Word* iterators() { return reinterpret_cast<Word*>(this + 1); }
};

// The `depth` of an iterator of iterators says how deep they are nested, at most: 2 for enumerate(zip(a, b)). The quick
// ways go no deeper than kQuickDepth, for they do without a NativeScope.
constexpr uint8_t kQuickDepth = 4, kMostDepth = 255;
// The depth of an iterator over that one.
uint8_t depth_above(const ObjectSpace& space, const Object* iterator);
// Slots::quick_depth of iterators that have it noted.
template <class T>
uint8_t noted_depth(const Object* self) {
    return static_cast<const T*>(self)->depth;
}

struct Filter : Object {
    Word function;  // empty: the item's own truth
    Word iterator;
};

// An item that an iterator gives out of a container: a second reference, or a copy of a number where `blind` allows it.
inline Value share_or_copy(ObjectSpace& space, Word& item, Blind blind) {
    if (blind == Blind::kToItem && !item.is_object()) return item.peek();
    return share(space, item).take();
}
// The same for a part of a fresh item.
inline Word part_of(ObjectSpace& space, Word& item, Blind blind) {
    if (blind == Blind::kToParts && !item.is_object()) return item;
    return share_word(space, item);
}

// An iterator of that type over an object from its first item; `type` is one of the tracked types that
// SequenceIterator serves. Takes over the reference.
Ref<SequenceIterator> make_sequence_iterator(ObjectSpace& space, TypeId type, Ref<Object> sequence);
// iter(value) for a class that has __getitem__ but not __iter__.
Ref<SequenceIterator> make_item_iterator(ObjectSpace& space, Value sequence);
// iter(callable, sentinel); the first argument is callable.
Ref<CallableIterator> make_callable_iterator(ObjectSpace& space, OwnedValue callable, OwnedValue sentinel);
// reversed(sequence)
Result<OwnedValue> make_reversed(ObjectSpace& space, Value sequence);

}  // namespace eadem::vm
