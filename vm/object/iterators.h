// The iterators of sequences, and the iterators that builtins make of other iterators. All are tracked by the
// collector, except those of range and str, which refer to nothing that could refer back.
#pragma once

#include "vm/object/range.h"
#include "vm/object/ref.h"
#include "vm/object/slice.h"

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
};

// zip and map: a row of iterators behind the header.
struct IteratorRow : Object {
    Word function;  // map: what to call; zip: empty
    uint32_t count;
    bool strict;  // zip(strict=True)

    Word* iterators() { return reinterpret_cast<Word*>(this + 1); }
};

struct Filter : Object {
    Word function;  // empty: the item's own truth
    Word iterator;
};

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
