// The types of the module itertools, one in each file of this folder, and what they share.
//
// An iterator here that asks other iterators notes its `depth`, as those of vm/object/iterators.h do.
#pragma once

#include "stdlib/native/native_object.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

extern const vm::TypeSpec kAccumulateSpec, kBatchedSpec, kChainSpec, kCombinationsSpec,
    kCombinationsWithReplacementSpec, kCompressSpec, kCountSpec, kCycleSpec, kDropWhileSpec, kFilterFalseSpec,
    kGroupBySpec, kGrouperSpec, kISliceSpec, kPairwiseSpec, kPermutationsSpec, kProductSpec, kRepeatSpec, kStarMapSpec,
    kTakeWhileSpec, kTeeSpec, kTeeDataSpec, kZipLongestSpec;

vm::Result<vm::OwnedValue> itertools_tee(vm::ObjectSpace& space, vm::Value* row, size_t count);

using NextSlot = vm::Result<vm::OwnedValue> (*)(vm::ObjectSpace&, vm::Value self);
using QuickNextSlot = vm::Value (*)(vm::ObjectSpace&, vm::Object* self, vm::Blind);

// The slots of an iterator whose references are those Words.
template <class T, vm::Word T::*... words>
constexpr vm::Slots iterator_slots(NextSlot next, QuickNextSlot quick_next = nullptr) {
    vm::Slots slots = HeldWords<T, words...>::slots();
    slots.iterate = vm::iterate_self;
    slots.next = next;
    slots.quick_next = quick_next;
    if constexpr (requires(const T* object) { object->depth; }) slots.quick_depth = vm::noted_depth<T>;
    return slots;
}

// iter(iterable) as a Word, with the depth of an iterator over it.
struct Source {
    vm::Word iterator;
    uint8_t depth;
};
inline vm::Result<Source> source_of(vm::ObjectSpace& space, vm::Value iterable) {
    TRY(vm::OwnedValue iterator, vm::iterate(space, iterable));
    vm::Object* object = iterator.take().object;
    return Source{vm::Word::of_object(object), vm::depth_above(space, object)};
}

// next() of an iterator in a Word, which is empty once it is exhausted; empty at the end.
inline vm::Result<vm::OwnedValue> next_of(vm::ObjectSpace& space, vm::Word iterator) {
    if (iterator.is_empty()) return vm::OwnedValue();
    return vm::next_item(space, iterator.object());
}

}  // namespace eadem::stdlib
