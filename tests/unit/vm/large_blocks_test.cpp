#include "vm/object/large_blocks.h"

#include <cstring>
#include <string>
#include <string_view>

#include "vm/object/heap.h"

#include <doctest/doctest.h>

using namespace eadem::vm;

namespace {

constexpr size_t kMegabyte = size_t{1} << 20;
// Under the sanitizer nothing is kept.
constexpr bool kKeeps = HEAP_RED_ZONE == 0;

}  // namespace

TEST_CASE("large blocks: a block that was freed serves the next request of its size") {
    LargeBlocks blocks;
    void* const first = blocks.allocate(kMegabyte);
    blocks.free(first);
    void* const second = blocks.allocate(kMegabyte - 100);
    CHECK((second == first) == kKeeps);
    blocks.free(second);
}

TEST_CASE("large blocks: a growing block keeps its bytes when it moves to a kept one") {
    LargeBlocks blocks;
    void* const kept = blocks.allocate(4 * kMegabyte);
    void* small = blocks.allocate(1000);
    std::memset(small, 'x', 1000);
    blocks.free(kept);
    void* const grown = blocks.resize(small, 1000, kMegabyte);
    CHECK((grown == kept) == kKeeps);
    const std::string_view bytes(static_cast<char*>(grown), 1000);
    CHECK(bytes == std::string(1000, 'x'));
    blocks.free(grown);
}

TEST_CASE("large blocks: a block that shrinks by half and grows again stays where it is") {
    LargeBlocks blocks;
    void* const block = blocks.allocate(2 * kMegabyte);
    void* const shrunk = blocks.resize(block, 2 * kMegabyte, kMegabyte);
    void* const grown = blocks.resize(shrunk, kMegabyte, 2 * kMegabyte);
    if (kKeeps) CHECK(grown == block);
    blocks.free(grown);
}

TEST_CASE("large blocks: what the system refuses is null, and the old block stays") {
    LargeBlocks blocks;
    if (!kKeeps) return;  // the sanitizer ends the program
    void* const block = blocks.allocate(1000);
    CHECK(blocks.resize(block, 1000, size_t{1} << 60) == nullptr);
    CHECK(blocks.allocate(size_t{1} << 60) == nullptr);
    blocks.free(block);
}

TEST_CASE("large blocks: bytes stay while a block grows into huge pages and out of them") {
    LargeBlocks blocks;
    size_t size = kMegabyte;
    void* block = blocks.allocate(size);
    std::memset(block, 'x', size);
    for (const size_t next : {3 * kMegabyte, 5 * kMegabyte, 40 * kMegabyte, 90 * kMegabyte, 2 * kMegabyte}) {
        block = blocks.resize(block, size, next);
        const std::string_view bytes(static_cast<char*>(block), kMegabyte);
        CHECK(bytes.find_first_not_of('x') == bytes.npos);
        size = next;
    }
    blocks.free(block);
}
