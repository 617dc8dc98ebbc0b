#include "vm/object/large_blocks.h"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "vm/object/heap.h"

namespace eadem::vm {

namespace {

// The sanitizer is to see every use of a block that was freed.
constexpr bool kKeeps = HEAP_RED_ZONE == 0;

size_t room_of(void* block) {
    return malloc_usable_size(block);
}

}  // namespace

void* LargeBlocks::take(size_t least, size_t most) {
    Kept* best = nullptr;
    for (Kept& kept : kept_)
        if (kept.block != nullptr && kept.size >= least && kept.size <= most &&
            (best == nullptr || kept.size < best->size))
            best = &kept;
    return best == nullptr ? nullptr : std::exchange(best->block, nullptr);
}

void LargeBlocks::give_back() {
    for (Kept& kept : kept_) std::free(std::exchange(kept.block, nullptr));
}

// Makes room for so many bytes from the system.
void LargeBlocks::give_back_before(size_t size) {
    for (const Kept& kept : kept_)
        if (kept.block != nullptr && kept.size / kSmallBeside < size) return give_back();
}

void* LargeBlocks::allocate(size_t size) {
    if (size < kLeastKept) return std::malloc(size);
    void* const kept = take(size, 2 * size);
    if (kept != nullptr) return kept;
    give_back_before(size);
    return std::malloc(size);
}

void* LargeBlocks::resize(void* block, size_t old_size, size_t new_size) {
    if (new_size < kLeastKept) return std::realloc(block, new_size);
    const size_t room = block == nullptr ? 0 : room_of(block);
    if (room >= new_size && (new_size >= old_size || room / kSlackOfShrunk < new_size)) return block;
    void* const kept = new_size > old_size ? take(new_size, kRoomToGrow * new_size) : nullptr;
    if (kept != nullptr) {
        if (old_size != 0) std::memcpy(kept, block, old_size);
        free(block);
        return kept;
    }
    give_back_before(new_size);
    return std::realloc(block, new_size);
}

void LargeBlocks::free(void* block) {
    if (block == nullptr) return;
    const size_t size = room_of(block);
    if (!kKeeps || size < kLeastKept || size > kLargestKept) return std::free(block);
    // The smallest is the cheapest to make anew.
    Kept* place = std::min_element(kept_.begin(), kept_.end(), [](const Kept& left, const Kept& right) {
        return (left.block == nullptr ? 0 : left.size) < (right.block == nullptr ? 0 : right.size);
    });
    if (place->block != nullptr && place->size > size) return std::free(block);
    std::free(place->block);
    *place = {block, size};
}

}  // namespace eadem::vm
