#include "vm/object/heap.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

using namespace eadem::vm;

namespace {

constexpr size_t kSmall = 64;
constexpr size_t kLarge = 64 * 1024;

struct HeapFixture {
    bool attention = false;
    Heap heap{&attention};
};

}  // namespace

TEST_SUITE("heap") {
    TEST_CASE("heap: a plan refuses the allocations it names, a small one by std::bad_alloc, a large one by null" *
              doctest::skip(!kCanRefuse)) {
        HeapFixture f;
        f.heap.refuse({.first = 2, .every = 2});
        void* const first = f.heap.allocate(kSmall);
        CHECK_THROWS_AS(f.heap.allocate(kSmall), std::bad_alloc);
        void* const third = f.heap.allocate(kLarge);
        CHECK(third != nullptr);
        CHECK(f.heap.allocate(kLarge) == nullptr);
        CHECK_FALSE(f.heap.reserve_open());
        CHECK(f.heap.refusals().count == 4);
        f.heap.free(first, kSmall);
        f.heap.free(third, kLarge);
    }

    TEST_CASE("heap: a plan that opens the reserve still serves small blocks, and asks for attention" *
              doctest::skip(!kCanRefuse)) {
        HeapFixture f;
        f.heap.refuse({.first = 1, .opens_reserve = true});
        void* const block = f.heap.allocate(kSmall);
        CHECK(block != nullptr);
        CHECK(f.heap.reserve_open());
        CHECK(f.attention);
        f.heap.free(block, kSmall);
        f.heap.refill_reserve();
        CHECK_FALSE(f.heap.reserve_open());
    }

    TEST_CASE("heap: what is being destroyed is not visited") {
        HeapFixture f;
        auto* const object = static_cast<Object*>(f.heap.allocate_tracked(kSmall));
        object->references = 1;
        object->type_and_flags = header_of(kListType, kFlagTracked);
        size_t visited = 0;
        f.heap.for_each_tracked([&](Object*) { ++visited; });
        CHECK(visited == 1);
        object->clear_flag(kFlagTracked);
        f.heap.for_each_tracked([&](Object*) { ++visited; });
        CHECK(visited == 1);
        f.heap.free_tracked(object, kSmall);
    }

    // Where a sanitizer watches, lasting blocks are malloc's.
    TEST_CASE("heap: lasting blocks of any size do not overlap, and one of about the size serves again" *
              doctest::skip(HEAP_RED_ZONE != 0)) {
        HeapFixture f;
        std::vector<std::pair<char*, size_t>> blocks;
        for (size_t size = 600; size <= 40'000; size += size / 40 + 1) {
            auto* const block = static_cast<char*>(f.heap.allocate_lasting(size));
            REQUIRE(block != nullptr);
            CHECK(reinterpret_cast<uintptr_t>(block) % 8 == 0);
            std::memset(block, static_cast<int>(size % 251), size);
            blocks.emplace_back(block, size);
        }
        for (const auto& [block, size] : blocks) {
            CHECK(static_cast<unsigned char>(block[0]) == size % 251);
            CHECK(static_cast<unsigned char>(block[size - 1]) == size % 251);
        }
        for (const auto& [block, size] : blocks) f.heap.free_lasting(block, size);
        CHECK(f.heap.bytes_in_use() == 0);
        void* const first = f.heap.allocate_lasting(1000);
        f.heap.free_lasting(first, 1000);
        void* const second = f.heap.allocate_lasting(1001);
        CHECK(second == first);
        f.heap.free_lasting(second, 1001);
    }

    TEST_CASE("heap: what is expected comes out of one region, and what was left before is used later") {
        HeapFixture f;
        void* const before = f.heap.allocate(kSmall);
        f.heap.expect(size_t{1} << 20);
        std::vector<char*> blocks;
        constexpr size_t kCount = (size_t{1} << 20) / kSmall;
        for (size_t i = 0; i < kCount; ++i) blocks.push_back(static_cast<char*>(f.heap.allocate(kSmall)));
        const auto place_of = [](const char* block) { return reinterpret_cast<uintptr_t>(block) / kHugePage; };
        const size_t inside = static_cast<size_t>(std::ranges::count(blocks, place_of(blocks.back()), place_of));
        // The chunk that was begun before is filled first.
        CHECK(inside >= kCount - Heap::kFirstChunkBytes / kSmall);
        for (size_t i = 0; i < 3 * kCount; ++i) blocks.push_back(static_cast<char*>(f.heap.allocate(kSmall)));
        const auto is_beside = [before](const char* block) {
            const ptrdiff_t distance = block - static_cast<char*>(before);
            return distance > ptrdiff_t{64} << 10 && distance < ptrdiff_t{1} << 20;
        };
        CHECK(std::ranges::any_of(blocks, is_beside));
        for (char* block : blocks) f.heap.free(block, kSmall);
        f.heap.free(before, kSmall);
    }

    // The same for all three.
    TEST_CASE("heap: a block that was expected comes in huge pages, once, and chunks come where it was" *
              doctest::skip(HEAP_RED_ZONE != 0)) {
        HeapFixture f;
        constexpr size_t kSize = size_t{1} << 20, kHead = 32;
        f.heap.expect_buffer(kSize);
        void* const other = f.heap.allocate(3 * kSize);
        void* const block = f.heap.allocate(kSize + kHead);
        void* const next = f.heap.allocate(kSize + kHead);
        CHECK(reinterpret_cast<uintptr_t>(block) % kHugePage == 0);
        CHECK(std::llabs(static_cast<char*>(next) - static_cast<char*>(block)) > ptrdiff_t{kSize});
        f.heap.free(block, kSize + kHead);
        std::vector<void*> small;
        const auto is_where_it_was = [block](const void* at) {
            return at >= block && at < static_cast<char*>(block) + kSize;
        };
        for (size_t used = 0; used < kHugePage; used += kSmall) small.push_back(f.heap.allocate(kSmall));
        CHECK(std::ranges::any_of(small, is_where_it_was));
        for (void* const at : small) f.heap.free(at, kSmall);
        f.heap.free(next, kSize + kHead);
        f.heap.free(other, 3 * kSize);
        CHECK(f.heap.bytes_in_use() == 0);
    }

    TEST_CASE("heap: a block that was expected may grow, and it may be there at the end" *
              doctest::skip(HEAP_RED_ZONE != 0)) {
        HeapFixture f;
        constexpr size_t kSize = size_t{1} << 20;
        f.heap.expect_buffer(kSize);
        auto* const block = static_cast<char*>(f.heap.allocate_buffer(kSize));
        CHECK(reinterpret_cast<uintptr_t>(block) % kHugePage == 0);
        std::memset(block, 'x', kSize);
        auto* const grown = static_cast<char*>(f.heap.resize_buffer(block, kSize, 5 * kSize));
        CHECK(std::string_view(grown, kSize).find_first_not_of('x') == std::string_view::npos);
        f.heap.free_buffer(grown, 5 * kSize);
        f.heap.expect_buffer(kSize);
        static_cast<Object*>(f.heap.allocate_tracked(kSize - 16))->type_and_flags = 0;
    }

    TEST_CASE("heap: tables come from huge pages where there are any, do not overlap, and are given back" *
              doctest::skip(HEAP_RED_ZONE != 0)) {
        HeapFixture f;
        constexpr size_t kSize = 100'000;
        void* const before = f.heap.allocate_table(kSize);
        f.heap.expect(size_t{1} << 20);
        std::vector<char*> tables;
        for (int i = 0; i < 30; ++i) {
            tables.push_back(static_cast<char*>(f.heap.allocate_table(kSize)));
            std::memset(tables.back(), i, kSize);
        }
        const auto place_of = [](const char* table) { return reinterpret_cast<uintptr_t>(table) / kHugePage; };
        CHECK(place_of(tables[0]) == place_of(tables[9]));
        for (int i = 0; i < 30; ++i) {
            const std::string_view bytes(tables[static_cast<size_t>(i)], kSize);
            CHECK(bytes.find_first_not_of(static_cast<char>(i)) == bytes.npos);
        }
        for (char* const table : tables) f.heap.free_table(table, kSize);
        CHECK(f.heap.allocate_table(kSize) == tables[0]);
        f.heap.free_table(tables[0], kSize);
        f.heap.free_table(before, kSize);
        CHECK(f.heap.bytes_in_use() == 0);
    }
}
