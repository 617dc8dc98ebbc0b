#include "vm/object/heap.h"

#include <doctest/doctest.h>

#include <new>

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
}
