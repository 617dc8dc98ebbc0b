#include "vm/object/large_blocks.h"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "vm/object/heap.h"

namespace eadem::vm {

namespace {

// The sanitizer is to see every use of a block that was freed, and behind its end.
constexpr bool kKeeps = HEAP_RED_ZONE == 0;
// Pages of 4 KiB cost more than half a huge page that lies fallow from here on.
constexpr size_t kLeastHuge = kKeeps ? 2 * kHugePage : SIZE_MAX;

// Of a block that grows to that size bit by bit; whole huge pages, so that it has no end in small ones.
size_t with_room_ahead(size_t size, size_t most_ahead) {
    const size_t wished = size + std::min(size, most_ahead);
    return wished < kLeastHuge ? wished : (wished + kHugePage - 1) / kHugePage * kHugePage;
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
    for (Kept& kept : kept_) release(std::exchange(kept.block, nullptr));
}

// Makes room for so many bytes from the system.
void LargeBlocks::give_back_before(size_t size) {
    for (const Kept& kept : kept_)
        if (kept.block != nullptr && kept.size / kSmallBeside < size) return give_back();
}

size_t LargeBlocks::room_of(void* block) const {
    const size_t huge = huge_.room_of(block);
    return huge != 0 ? huge : malloc_usable_size(block);
}

void* LargeBlocks::allocate_new(size_t size) {
    return size < kLeastHuge ? std::malloc(size) : huge_.allocate(size);
}

void LargeBlocks::release(void* block) {
    if (huge_.room_of(block) != 0) return huge_.free(block);
    std::free(block);
}

void* LargeBlocks::allocate(size_t size) {
    if (size < kLeastKept) return std::malloc(size);
    void* const kept = take(size, 2 * size);
    if (kept != nullptr) return kept;
    give_back_before(size);
    return allocate_new(size);
}

void* LargeBlocks::resize(void* block, size_t old_size, size_t new_size) {
    if (new_size < kLeastKept) return resize_to(block, old_size, new_size);
    const size_t room = room_of(block);
    if (room >= new_size && (new_size >= old_size || room / kSlackOfShrunk < new_size)) return block;
    void* const kept = new_size > old_size ? take(new_size, kRoomToGrow * new_size) : nullptr;
    if (kept != nullptr) {
        if (old_size != 0) std::memcpy(kept, block, old_size);
        free(block);
        return kept;
    }
    give_back_before(new_size);
    const bool grows_bit_by_bit = new_size > old_size && new_size - old_size < new_size / 4;
    void* const moved =
        kKeeps && grows_bit_by_bit ? resize_to(block, old_size, with_room_ahead(new_size, kMostAhead)) : nullptr;
    return moved != nullptr ? moved : resize_to(block, old_size, new_size);
}

void* LargeBlocks::resize_to(void* block, size_t old_size, size_t new_size) {
    const bool is_huge = huge_.room_of(block) != 0, stays_huge = new_size >= kLeastHuge;
    if (is_huge && stays_huge) return huge_.resize(block, new_size);
    if (!is_huge && !stays_huge) return std::realloc(block, new_size);
    void* const moved = allocate_new(new_size);
    if (moved == nullptr || block == nullptr) return moved;
    std::memcpy(moved, block, std::min(old_size, new_size));
    release(block);
    return moved;
}

void LargeBlocks::free(void* block) {
    if (block == nullptr) return;
    const size_t size = room_of(block);
    if (!kKeeps || size < kLeastKept || size > kLargestKept) return release(block);
    // The smallest is the cheapest to make anew.
    Kept* place = std::min_element(kept_.begin(), kept_.end(), [](const Kept& left, const Kept& right) {
        return (left.block == nullptr ? 0 : left.size) < (right.block == nullptr ? 0 : right.size);
    });
    if (place->block != nullptr && place->size > size) return release(block);
    release(place->block);
    *place = {block, size};
}

}  // namespace eadem::vm
