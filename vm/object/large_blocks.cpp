#include "vm/object/large_blocks.h"

#include <malloc.h>
#include <sys/mman.h>

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

size_t in_huge_pages(size_t size) {
    return (size + kHugePage - 1) / kHugePage * kHugePage;
}

// All of what malloc mapped for the block, and no part of it, or mremap would no longer take it as one.
void* with_huge_pages(void* block) {
    if (block == nullptr) return nullptr;
    constexpr uintptr_t kPage = 4096;
    const auto begin = reinterpret_cast<uintptr_t>(block) / kPage * kPage;
    const auto end = (reinterpret_cast<uintptr_t>(block) + room_of(block) + kPage - 1) / kPage * kPage;
    static_cast<void>(madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE));
    return block;
}

}  // namespace

char* allocate_huge(size_t size) {
    void* const block = std::aligned_alloc(kHugePage, size);
    if (block != nullptr) static_cast<void>(madvise(block, size, MADV_HUGEPAGE));
    return static_cast<char*>(block);
}

void* LargeBlocks::take(size_t least, size_t most) {
    Kept* best = nullptr;
    for (Kept& kept : kept_)
        if (kept.block != nullptr && kept.size >= least && kept.size <= most &&
            (best == nullptr || kept.size < best->size))
            best = &kept;
    return best == nullptr ? nullptr : std::exchange(best->block, nullptr);
}

void LargeBlocks::give_back() {
    std::free(std::exchange(prepared_.block, nullptr));
    for (Kept& kept : kept_) std::free(std::exchange(kept.block, nullptr));
}

// Makes room for so many bytes from the system.
void LargeBlocks::give_back_before(size_t size) {
    for (const Kept& kept : kept_)
        if (kept.block != nullptr && kept.size / kSmallBeside < size) return give_back();
}

void* LargeBlocks::allocate(size_t size) {
    if (size < kLeastKept) return std::malloc(size);
    if (prepared_.block != nullptr && prepared_.size >= size && prepared_.size - size < kHugePage)
        return std::exchange(prepared_.block, nullptr);
    void* const kept = take(size, 2 * size);
    if (kept != nullptr) return kept;
    give_back_before(size);
    void* const block = std::malloc(size);
    return size < kLeastHuge ? block : with_huge_pages(block);
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
    void* const moved = std::realloc(block, new_size);
    return new_size < kLeastHuge ? moved : with_huge_pages(moved);
}

void LargeBlocks::prepare(size_t size) {
    if (!kKeeps || size < kLeastPrepared || size >= kLeastHuge) return;
    give_back_before(size);
    std::free(prepared_.block);
    const size_t room = in_huge_pages(size);
    prepared_ = {allocate_huge(room), room};
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
