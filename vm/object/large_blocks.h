// Blocks that are too large for the heap's chunks: malloc, from 4 MiB on huge pages, with the largest ones kept for a
// while after they were freed.
//
// A program that makes a long list again and again would otherwise get new pages from the system each time, and
// clearing those costs more than filling the list. Kept blocks are given back before anything new is asked from the
// system, so they never raise the peak. Owned by one Heap.
#pragma once

#include <array>
#include <cstddef>

#include "vm/object/huge_blocks.h"

namespace eadem::vm {

class LargeBlocks {
 public:
    LargeBlocks() = default;
    ~LargeBlocks() { give_back(); }
    LargeBlocks(const LargeBlocks&) = delete;
    LargeBlocks& operator=(const LargeBlocks&) = delete;

    // `size` bytes, aligned for everything, not zeroed; null when the system refuses.
    void* allocate(size_t size);
    // The same bytes in a block of `new_size`; null, and nothing has happened, when the system refuses.
    void* resize(void* block, size_t old_size, size_t new_size);
    void free(void* block);
    // Frees what is kept. Whoever is about to ask the system for memory calls this first.
    void give_back();

 private:
    struct Kept {
        void* block = nullptr;
        size_t size = 0;  // what the block has room for
    };
    // From here on the pages cost more than looking for a kept block; one of glibc's own limits is the same.
    static constexpr size_t kLeastKept = 256 * 1024;
    // What is larger is given back at once: somebody may be watching the process for it.
    static constexpr size_t kLargestKept = size_t{64} << 20;
    // What grows gets room to grow by as much again, but by no more than that: pages that nobody has written to cost
    // nothing, but to ask for more does.
    static constexpr size_t kMostAhead = size_t{4} << 20;
    static constexpr size_t kMostKept = 4;
    // A growing list takes a block of up to this many times its size: it had it before, and will fill it again.
    static constexpr size_t kRoomToGrow = 64;
    // A block that shrinks keeps its pages until so much of it would lie fallow: it may grow again.
    static constexpr size_t kSlackOfShrunk = 4;
    // What the system is asked for may be so many times smaller than a kept block without the latter being given back.
    static constexpr size_t kSmallBeside = 16;

    // The smallest kept block with at least `least` and at most `most` bytes, which is kept no longer; null if none.
    void* take(size_t least, size_t most);
    void give_back_before(size_t size);
    size_t room_of(void* block) const;
    void* allocate_new(size_t size);
    void* resize_to(void* block, size_t old_size, size_t new_size);
    void release(void* block);

    HugeBlocks huge_;
    std::array<Kept, kMostKept> kept_;
};

}  // namespace eadem::vm
