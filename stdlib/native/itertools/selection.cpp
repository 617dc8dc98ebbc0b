#include "stdlib/native/itertools/selection.h"

#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

size_t bytes_of_indices(size_t count) {
    return std::max<size_t>(count, 1) * sizeof(size_t);
}

}  // namespace

Result<Ref<Selection>> make_selection(ObjectSpace& space, Value type, OwnedValue pools, size_t size,
                                      size_t index_count) {
    if (index_count > Heap::kLargestBlock / sizeof(size_t)) return space.out_of_memory();
    auto* indices = static_cast<size_t*>(space.heap.allocate_buffer(bytes_of_indices(index_count)));
    if (indices == nullptr) return space.out_of_memory();
    std::fill_n(indices, index_count, size_t{0});
    auto* selection = new_instance<Selection>(space, type);
    selection->pools = Word::of_object(pools.take().object);
    selection->indices = indices;
    selection->index_count = index_count;
    selection->size = size;
    selection->is_begun = false;
    return Ref<Selection>::adopt(space, selection);
}

void end_selection(ObjectSpace& space, Selection* selection) {
    if (selection->indices != nullptr)
        space.heap.free_buffer(std::exchange(selection->indices, nullptr), bytes_of_indices(selection->index_count));
}

size_t selection_size(const Object* self) {
    const auto* selection = static_cast<const Selection*>(self);
    return sizeof(Selection) + (selection->indices == nullptr ? 0 : bytes_of_indices(selection->index_count));
}
void selection_destroy(ObjectSpace& space, Object* self) {
    auto* selection = static_cast<Selection*>(self);
    end_selection(space, selection);
    space.release(selection->pools);
    free_tracked_block(space, self, sizeof(Selection));
}
void selection_traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<Selection*>(self)->pools);
}
void selection_clear(ObjectSpace& space, Object* self) {
    end_selection(space, static_cast<Selection*>(self));
    drop(space, static_cast<Selection*>(self)->pools);
}

Result<size_t> chosen_count(ObjectSpace& space, Value value) {
    TRY(const int64_t count, index_argument(space, value));
    if (count < 0) return space.raise_text(ExceptionId::kValueError, "r must be non-negative");
    return static_cast<size_t>(count);
}

}  // namespace eadem::stdlib
