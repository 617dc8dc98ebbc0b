// iter(callable, sentinel): calls until the sentinel comes back.
#include "vm/object/builtin_types.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

Ref<CallableIterator> make_callable_iterator(ObjectSpace& space, OwnedValue callable, OwnedValue sentinel) {
    const Word function = to_word(space, std::move(callable));
    const Word end = to_word(space, std::move(sentinel));
    auto* iterator = space.create_tracked<CallableIterator>(kCallableIteratorType);
    iterator->callable = function;
    iterator->sentinel = end;
    return Ref<CallableIterator>::adopt(space, iterator);
}

namespace {

void drop_both(ObjectSpace& space, CallableIterator* iterator) {
    space.release(std::exchange(iterator->callable, Word()));
    space.release(std::exchange(iterator->sentinel, Word()));
}

void destroy(ObjectSpace& space, Object* self) {
    drop_both(space, static_cast<CallableIterator*>(self));
    space.heap.free_tracked(self, sizeof(CallableIterator));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<CallableIterator*>(self)->callable);
    visitor.visit(static_cast<CallableIterator*>(self)->sentinel);
}

void clear(ObjectSpace& space, Object* self) {
    drop_both(space, static_cast<CallableIterator*>(self));
}

Result<OwnedValue> next_result(ObjectSpace& space, Value self) {
    auto* iterator = static_cast<CallableIterator*>(self.object);
    if (iterator->callable.is_empty()) return OwnedValue();
    const OwnedValue function = share(space, iterator->callable);
    Result<OwnedValue> result = call(space, function.get(), std::initializer_list<Value>{});
    if (!result.ok()) {
        if (!space.pending_is(ExceptionId::kStopIteration)) return kFailed;
        space.forget_pending();
        drop_both(space, iterator);
        return OwnedValue();
    }
    // The call may have exhausted this very iterator.
    if (iterator->callable.is_empty()) return OwnedValue();
    TRY(const bool at_end, item_equals(space, iterator->sentinel, result.value()));
    if (!at_end) return result;
    drop_both(space, iterator);
    return OwnedValue();
}

}  // namespace

const TypeSpec kCallableIteratorSpec = {
    .id = kCallableIteratorType,
    .slots = {.destroy = destroy,
              .size = size_of<CallableIterator>,
              .traverse = traverse,
              .clear = clear,
              .iterate = iterate_self,
              .next = next_result},
    .is_base = false,
};

}  // namespace eadem::vm
