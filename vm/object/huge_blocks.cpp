#include "vm/object/huge_blocks.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace eadem::vm {

namespace {

constexpr size_t kPage = 4096;

constexpr size_t round_up(size_t size, size_t unit) {
    return (size + unit - 1) / unit * unit;
}

// What does not fill half a huge page comes in small ones, lest more than that lie fallow.
size_t room_for(size_t size) {
    return round_up(size, size % kHugePage > kHugePage / 2 ? kHugePage : kPage);
}

char* at_address(uintptr_t address) {
    return reinterpret_cast<char*>(address);
}

// Pages of the system, at any address; 0 when it refuses.
uintptr_t map(size_t size) {
    void* const begin = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return begin == MAP_FAILED ? 0 : reinterpret_cast<uintptr_t>(begin);
}

// The same at the begin of a huge page. Newer kernels lay huge pages there by themselves (Linux 6.7), if they are
// whole.
uintptr_t map_aligned(size_t size) {
    const uintptr_t begin = map(size);
    if (begin % kHugePage == 0) return begin;
    munmap(at_address(begin), size);
    const uintptr_t wide = map(size + kHugePage);
    if (wide == 0) return 0;
    const uintptr_t aligned = round_up(wide, kHugePage);
    if (aligned != wide) munmap(at_address(wide), aligned - wide);
    if (aligned != wide + kHugePage) munmap(at_address(aligned + size), wide + kHugePage - aligned);
    return aligned;
}

}  // namespace

char* allocate_huge(size_t size) {
    void* const block = std::aligned_alloc(kHugePage, size);
    if (block != nullptr) static_cast<void>(madvise(block, size, MADV_HUGEPAGE));
    return static_cast<char*>(block);
}

HugeBlocks::~HugeBlocks() {
    for (const Block& block : blocks_) munmap(at_address(block.begin), block.size);
}

size_t HugeBlocks::room_at(uintptr_t address) const {
    const auto found = std::ranges::find(blocks_, address, &Block::begin);
    return found == blocks_.end() ? 0 : found->size;
}

HugeBlocks::Block& HugeBlocks::block_at(const void* block) {
    return *std::ranges::find(blocks_, reinterpret_cast<uintptr_t>(block), &Block::begin);
}

void* HugeBlocks::allocate(size_t size) {
    if (size > SIZE_MAX / 2) return nullptr;
    const size_t room = room_for(size);
    const uintptr_t begin = map_aligned(room);
    if (begin == 0) return nullptr;
    try {
        blocks_.push_back({begin, room});
    } catch (const std::bad_alloc&) {
        munmap(at_address(begin), room);
        return nullptr;
    }
    static_cast<void>(madvise(at_address(begin), room, MADV_HUGEPAGE));
    return at_address(begin);
}

void* HugeBlocks::resize(void* block, size_t new_size) {
    if (new_size > SIZE_MAX / 2) return nullptr;
    Block& known = block_at(block);
    const size_t size = room_for(new_size);
    if (size == known.size) return block;
    if (mremap(block, known.size, size, 0) == MAP_FAILED) {
        const uintptr_t begin = map_aligned(size);
        if (begin == 0) return nullptr;
        constexpr int kHow = MREMAP_MAYMOVE | MREMAP_FIXED;
        if (mremap(block, known.size, size, kHow, at_address(begin)) == MAP_FAILED) {
            munmap(at_address(begin), size);
            return nullptr;
        }
        known.begin = begin;
    }
    known.size = size;
    return at_address(known.begin);
}

void HugeBlocks::free(void* block) {
    Block& known = block_at(block);
    munmap(block, known.size);
    known = blocks_.back();
    blocks_.pop_back();
}

}  // namespace eadem::vm
