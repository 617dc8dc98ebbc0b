#include "vm/object/huge_blocks.h"

#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace eadem::vm;

namespace {

bool begins_huge_page(const void* block) {
    return reinterpret_cast<uintptr_t>(block) % kHugePage == 0;
}

}  // namespace

TEST_CASE("huge blocks: one is zero, begins a huge page and has room for all that was asked for") {
    HugeBlocks blocks;
    for (const size_t size : {2 * kHugePage + 1, 3 * kHugePage - 1, 2 * kHugePage}) {
        auto* const block = static_cast<char*>(blocks.allocate(size));
        CHECK(begins_huge_page(block));
        CHECK(blocks.room_of(block) >= size);
        CHECK(blocks.room_of(block) <= size + kHugePage / 2);
        CHECK(std::string_view(block, blocks.room_of(block)).find_first_not_of('\0') == std::string_view::npos);
        blocks.free(block);
        CHECK(blocks.room_of(block) == 0);
    }
}

TEST_CASE("huge blocks: bytes stay while they grow and shrink, whatever lies behind them") {
    HugeBlocks blocks;
    std::vector<void*> all;
    for (size_t i = 0; i < 8; ++i) {
        all.push_back(blocks.allocate(2 * kHugePage));
        std::memset(all.back(), static_cast<int>('a' + i), 2 * kHugePage);
    }
    for (const size_t pages : {size_t{3}, size_t{9}, size_t{4}, size_t{2}}) {
        for (size_t i = 0; i < all.size(); ++i) {
            all[i] = blocks.resize(all[i], pages * kHugePage - 5);
            CHECK(begins_huge_page(all[i]));
            CHECK(blocks.room_of(all[i]) == pages * kHugePage);
            const std::string_view bytes(static_cast<char*>(all[i]), 2 * kHugePage);
            CHECK(bytes.find_first_not_of(static_cast<char>('a' + i)) == std::string_view::npos);
        }
    }
    for (size_t i = 0; i < all.size(); i += 2) blocks.free(all[i]);
    for (size_t i = 1; i < all.size(); i += 2) CHECK(blocks.room_of(all[i]) == 2 * kHugePage);
}

TEST_CASE("huge blocks: what the system refuses is null, and the old block stays") {
    HugeBlocks blocks;
    void* const block = blocks.allocate(1);
    CHECK(blocks.allocate(SIZE_MAX) == nullptr);
    CHECK(blocks.allocate(size_t{1} << 60) == nullptr);
    CHECK(blocks.resize(block, SIZE_MAX) == nullptr);
    CHECK(blocks.resize(block, size_t{1} << 60) == nullptr);
    CHECK(blocks.room_of(block) >= 1);
}

TEST_CASE("huge blocks: others are none") {
    const HugeBlocks blocks;
    int here = 0;
    void* const aligned = std::aligned_alloc(kHugePage, kHugePage);
    CHECK(blocks.room_of(nullptr) == 0);
    CHECK(blocks.room_of(&here) == 0);
    CHECK(blocks.room_of(aligned) == 0);
    std::free(aligned);
}
