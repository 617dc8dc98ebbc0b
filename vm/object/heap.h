// Where objects live: size-classed free lists over chunks for small blocks and code, malloc for other large ones.
//
// Every ObjectSpace owns one Heap, so two spaces share no memory. Blocks of types that may form cycles come from
// chunks of their own, which the cycle collector walks; so a container needs no list links and costs nothing until a
// collection runs. Invariant: in a tracked chunk the header of a free block is zeros, and that of an object being
// destroyed has no kFlagTracked (ObjectSpace::destroy); the collector sees neither.
//
// Small blocks are never null: when the system gives no more memory, a reserve serves the rest of the running
// instruction and `attention` asks the interpreter to raise MemoryError at its next safe point. An instruction that
// uses up the reserve, too, is left by std::bad_alloc (memory_guard.h). What MemoryError needs then, in here and in the
// rest of the process, an emergency fund has kept free.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "vm/object/large_blocks.h"
#include "vm/object/object.h"
#include "vm/object/refusals.h"

// Under the address sanitizer a free block is poisoned (but for its header), so a use after free is reported; a
// poisoned granule behind every block reports what runs over its end.
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define HEAP_POISON(address, size) __asan_poison_memory_region(address, size)
#define HEAP_UNPOISON(address, size) __asan_unpoison_memory_region(address, size)
#define HEAP_RED_ZONE 1
#else
#define HEAP_POISON(address, size) static_cast<void>(size)
#define HEAP_UNPOISON(address, size) static_cast<void>(size)
#define HEAP_RED_ZONE 0
#endif

namespace eadem::vm {

class Heap {
 public:
    static constexpr size_t kGranule = 8;
    static constexpr size_t kLargestSmall = 640;
    // A chunk for blocks of one size. The first is so small that several fit into one page, for a start makes few
    // objects of each size; each next one is so many times as large, until carving is rare.
    static constexpr size_t kFirstChunkBytes = 2 * 1024;
    static constexpr size_t kChunkGrowth = 4;
    static constexpr size_t kChunkBytes = 32 * 1024;
    // One block of a program's data. More than this is refused at once with MemoryError; an address space limit may
    // refuse earlier. 1 TiB is above what any supported machine can back.
    static constexpr size_t kLargestBlock = size_t{1} << 40;

    explicit Heap(bool* attention) : attention_(attention) {}
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    // `size` bytes, 8-byte aligned, not zeroed. Never null for size <= kLargestSmall, but std::bad_alloc when the
    // reserve is used up; null when a large block is refused.
    void* allocate(size_t size) {
        if (kCanRefuse && refuses(size)) return nullptr;
        if (size > kLargestSmall) return allocate_large(size);
        FreeBlock*& head = free_[class_of(size)];
        if (head == nullptr) return carve(size, false);
        return pop(head, size);
    }
    // As allocate, for objects that the collector must see. The header is set by the caller before any other
    // allocation.
    void* allocate_tracked(size_t size) {
        if (kCanRefuse && refuses(size)) return nullptr;
        if (++tracked_count_ - tracked_at_collection_ >= collection_threshold_) *attention_ = true;
        if (size > kLargestSmall) return allocate_large_tracked(size);
        FreeBlock*& head = tracked_free_[class_of(size)];
        if (head == nullptr) return carve(size, true);
        return pop(head, size);
    }
    // Gives a block back. `size` is what it was allocated with.
    void free(void* block, size_t size) {
        if (size > kLargestSmall) return free_large(block, size);
        push(free_[class_of(size)], block, size);
    }
    void free_tracked(void* block, size_t size) {
        --tracked_count_;
        if (size > kLargestSmall) return free_large_tracked(block, size);
        push(tracked_free_[class_of(size)], block, size);
    }

    // As allocate, for what is large, of any size, and mostly stays (code): cut from the regions, which costs less than
    // malloc and the pages that it takes one by one.
    void* allocate_lasting(size_t size);
    void free_lasting(void* block, size_t size);
    // Says that so many bytes in small and lasting blocks are about to be made. What the present region has no room for
    // comes in huge pages at once.
    void expect(size_t bytes);
    // Says that a large block with that much in it is about to be filled, used and given back: it comes in huge pages.
    void expect_buffer(size_t size);

    // Plain buffers of containers (list items, dict tables): malloc with accounting, null when refused.
    void* allocate_buffer(size_t size);
    void* resize_buffer(void* buffer, size_t old_size, size_t new_size);
    void free_buffer(void* buffer, size_t size);
    // The same for what is written to all over at once, be it a table of hashes or memory to work in: its pages come
    // together, and from the regions if they have room in huge pages, which then get it back.
    void* allocate_table(size_t size);
    void free_table(void* table, size_t size);

    // Calls visit(Object*) for every live tracked object. `visit` must not allocate or free.
    template <class Visit>
    void for_each_tracked(Visit visit) const {
        for (const Chunk& chunk : tracked_chunks_) {
            // The chunk that is being carved ends where its next block would begin.
            const Fresh& fresh = tracked_fresh_[chunk.block_size / kGranule];
            const char* end = fresh.end == chunk.end ? fresh.next : chunk.end;
            for (char* at = chunk.begin; at + chunk.block_size <= end; at += chunk.block_size) {
                auto* object = reinterpret_cast<Object*>(at);
                if (object->has_flag(kFlagTracked)) visit(object);
            }
        }
        for (LargeTracked* block : large_tracked_) {
            Object* object = block->object();
            if (object->has_flag(kFlagTracked)) visit(object);
        }
    }

    // Bytes in live blocks and buffers.
    size_t bytes_in_use() const { return bytes_in_use_; }
    // Tracked objects created minus destroyed since the last `collected()`; the collector's trigger.
    int64_t tracked_growth() const { return tracked_count_ - tracked_at_collection_; }
    int64_t tracked_count() const { return tracked_count_; }
    void collected() { tracked_at_collection_ = tracked_count_; }
    // The number of new tracked objects that asks for a collection.
    void set_collection_threshold(int64_t threshold) { collection_threshold_ = threshold; }
    bool wants_collection() const { return tracked_growth() >= collection_threshold_; }
    // True once the reserve was opened; the interpreter turns it into MemoryError and calls refill_reserve.
    bool reserve_open() const { return reserve_open_; }
    void refill_reserve();
    // Gives the emergency fund to whoever asks next: for raising MemoryError. The next large region brings a new one.
    void open_fund();
    // From here on these allocations are refused. Without effect where kCanRefuse is false.
    void refuse(const Refusals& refusals) { refusals_ = refusals; }
    const Refusals& refusals() const { return refusals_; }

 private:
    struct FreeBlock {
        uint64_t header;  // zeros: not an object
        FreeBlock* next;
    };
    struct Fresh {
        char* next = nullptr;
        char* end = nullptr;
        size_t chunk_bytes = 0;  // of the chunk that this is what is left of
    };
    // What is left of a region. If it is in small pages, those up to `provided` have been, several at a time.
    struct Room {
        char* next = nullptr;
        char* end = nullptr;
        char* provided = nullptr;
        bool is_huge = false;

        size_t size() const { return static_cast<size_t>(end - next); }
    };
    // A block that expect_buffer has made.
    struct Prepared {
        char* block = nullptr;
        size_t size = 0;
        bool is_used = false;
    };
    // What stands before a large tracked object: its place in large_tracked_, so that it leaves in constant time.
    struct LargeTracked {
        size_t index;
        size_t padding;
        Object* object() { return reinterpret_cast<Object*>(this + 1); }
    };
    struct Region {
        char* begin = nullptr;
        size_t size = 0;
    };
    struct Chunk {
        char* begin;
        char* end;
        size_t block_size;
    };
    // Enough for what one instruction may create in small objects before the next safe point.
    static constexpr size_t kReserveBytes = 512 * 1024;
    // Enough for unwinding, a traceback and its text.
    static constexpr size_t kFundBytes = 4 * 1024 * 1024;
    // The first regions are of pages of the usual size: a small program is to stay small.
    static constexpr size_t kPlainRegions = 3;
    static constexpr size_t kPlainBytes = 1024 * 1024;
    static constexpr size_t kProvidedAhead = 64 * 1024;
    // What is read into a huge page that was prepared fills at least so much of it, but for the head of an object.
    static constexpr size_t kLeastPrepared = kHugePage / 4;
    static constexpr size_t kMostPrepared = 2 * kHugePage;
    static constexpr size_t kHead = 64;
    // Above, a lasting block is a large one like others.
    static constexpr size_t kLargestLasting = kChunkBytes / 2;
    // Lasting blocks have sizes of which there are so many from one power of two to the next.
    static constexpr size_t kLastingSteps = 16;
    static constexpr size_t kLastingClasses =
        (std::bit_width(kLargestLasting - 1) - std::bit_width(kLargestSmall) + 1) * kLastingSteps;
    static constexpr size_t kRedZone = HEAP_RED_ZONE;  // in granules
    static constexpr size_t kClasses = kLargestSmall / kGranule + kRedZone + 1;

    // At least 16 bytes: room for the free list link behind the header.
    static constexpr size_t granules_of(size_t size) { return size <= 16 ? 2 : (size + kGranule - 1) / kGranule; }
    static constexpr size_t class_of(size_t size) { return granules_of(size) + kRedZone; }

    // Takes the first block of a list that is not empty.
    void* pop(FreeBlock*& head, size_t size) {
        FreeBlock* block = head;
        HEAP_UNPOISON(block, granules_of(size) * kGranule);
        head = block->next;
        bytes_in_use_ += granules_of(size) * kGranule;
        return block;
    }
    void push(FreeBlock*& head, void* block, size_t size) {
        auto* freed = static_cast<FreeBlock*>(block);
        freed->header = 0;
        freed->next = head;
        head = freed;
        bytes_in_use_ -= granules_of(size) * kGranule;
        HEAP_POISON(reinterpret_cast<char*>(block) + sizeof(uint64_t), granules_of(size) * kGranule - sizeof(uint64_t));
    }
    // Which size a lasting block has that is large, and the number of that size.
    struct LastingClass {
        size_t bytes;
        size_t index;
    };
    static LastingClass lasting_class(size_t size);
    // Whether an allocation is refused on request; for a small block that is std::bad_alloc.
    bool refuses(size_t size);
    void* carve(size_t size, bool tracked);
    char* new_chunk(size_t bytes);
    void add_region(size_t huge_bytes);
    void provide_ahead();
    Region new_region(size_t huge_bytes);
    char* cut(size_t size);
    void give_back(char* begin, size_t size);
    bool is_in_region(const void* block) const;
    bool is_prepared(const void* block) const { return block != nullptr && block == prepared_.block; }
    void* allocate_large(size_t size);
    void free_large(void* block, size_t size);
    void* allocate_large_tracked(size_t size);
    void free_large_tracked(void* block, size_t size);

    LargeBlocks large_;
    std::array<FreeBlock*, kClasses> free_{};
    std::array<FreeBlock*, kClasses> tracked_free_{};
    std::array<Fresh, kClasses> fresh_{};
    std::array<Fresh, kClasses> tracked_fresh_{};
    std::vector<Region> regions_;
    size_t plain_regions_left_ = kPlainRegions;
    Room present_;             // of the region that chunks are taken from
    std::vector<Room> spare_;  // and of regions to go back to
    Prepared prepared_;
    std::array<FreeBlock*, kLastingClasses> lasting_free_{};
    Fresh lasting_fresh_;
    std::vector<Chunk> tracked_chunks_;
    std::vector<LargeTracked*> large_tracked_;
    size_t bytes_in_use_ = 0;
    int64_t tracked_count_ = 0;
    int64_t tracked_at_collection_ = 0;
    int64_t collection_threshold_ = 20'000;
    bool reserve_open_ = false;
    char* reserve_ = nullptr;  // kReserveBytes for when the system refuses; null while open
    char* fund_ = nullptr;     // kFundBytes, once the heap is large
    Refusals refusals_;
    bool* attention_;
};

}  // namespace eadem::vm
