#include "vm/object/heap.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <utility>

namespace eadem::vm {

namespace {

// A region that is one huge page of x86-64, if the system has one to give: faulting in small pages costs a program that
// makes many objects more than making them.
char* make_huge_region(size_t size) {
    void* const region = std::aligned_alloc(size, size);
    if (region != nullptr) static_cast<void>(madvise(region, size, MADV_HUGEPAGE));
    return static_cast<char*>(region);
}

}  // namespace

Heap::~Heap() {
    for (const Region& region : regions_) {
        HEAP_UNPOISON(region.begin, region.size);
        std::free(region.begin);
    }
    for (LargeTracked* block : large_tracked_) std::free(block);
    std::free(reserve_);
    std::free(fund_);
}

// As large as the system grants it; at last the reserve.
Heap::Region Heap::new_region() {
    const bool is_huge = regions_.size() > kPlainRegions;
    if (is_huge) {
        if (char* const region = make_huge_region(kHugeBytes)) {
            if (fund_ == nullptr) fund_ = static_cast<char*>(std::malloc(kFundBytes));
            return {region, kHugeBytes};
        }
    }
    const size_t size = is_huge ? kReserveBytes : kPlainBytes;
    if (auto* const region = static_cast<char*>(std::malloc(size))) return {region, size};
    if (reserve_ == nullptr) throw std::bad_alloc();
    reserve_open_ = true;
    *attention_ = true;
    return {std::exchange(reserve_, nullptr), kReserveBytes};
}

void Heap::open_fund() {
    std::free(std::exchange(fund_, nullptr));
}

// A chunk from the present region, or from a new one.
char* Heap::new_chunk(size_t bytes) {
    if (region_end_ - region_next_ < static_cast<ptrdiff_t>(bytes)) {
        large_.give_back();
        Region& region = regions_.emplace_back();
        region = new_region();
        region_next_ = region.begin;
        region_end_ = region.begin + region.size;
    }
    char* chunk = region_next_;
    region_next_ += bytes;
    if (reserve_ == nullptr && !reserve_open_) refill_reserve();
    return chunk;
}

void Heap::refill_reserve() {
    if (reserve_ == nullptr) reserve_ = static_cast<char*>(std::malloc(kReserveBytes));
    if (reserve_ != nullptr) reserve_open_ = false;
}

bool Heap::refuses(size_t size) {
    if (!refusals_.is_due()) return false;
    if (size > kLargestSmall) return true;
    if (!refusals_.opens_reserve) throw std::bad_alloc();
    reserve_open_ = true;
    *attention_ = true;
    return false;
}

void* Heap::carve(size_t size, bool tracked) {
    const size_t size_class = class_of(size);
    Fresh& fresh = (tracked ? tracked_fresh_ : fresh_)[size_class];
    const size_t block_size = size_class * kGranule;
    if (static_cast<size_t>(fresh.end - fresh.next) < block_size) {
        const size_t bytes = fresh.end == nullptr ? kFirstChunkBytes : kChunkBytes;
        char* const chunk = new_chunk(bytes);
        if (tracked) tracked_chunks_.push_back({chunk, chunk + bytes, block_size});
        fresh = {chunk, chunk + bytes};
        HEAP_POISON(chunk, bytes);
    }
    void* block = fresh.next;
    fresh.next += block_size;
    bytes_in_use_ += granules_of(size) * kGranule;
    HEAP_UNPOISON(block, granules_of(size) * kGranule);
    return block;
}

void* Heap::allocate_large(size_t size) {
    if (size > kLargestBlock) return nullptr;
    void* block = large_.allocate(size);
    if (block != nullptr) bytes_in_use_ += size;
    return block;
}

void Heap::free_large(void* block, size_t size) {
    bytes_in_use_ -= size;
    large_.free(block);
}

void* Heap::allocate_large_tracked(size_t size) {
    auto* block =
        size > kLargestBlock ? nullptr : static_cast<LargeTracked*>(allocate_large(size + sizeof(LargeTracked)));
    if (block == nullptr) {
        --tracked_count_;
        return nullptr;
    }
    block->index = large_tracked_.size();
    block->object()->type_and_flags = 0;
    large_tracked_.push_back(block);
    return block->object();
}

void Heap::free_large_tracked(void* object, size_t size) {
    LargeTracked* block = static_cast<LargeTracked*>(object) - 1;
    LargeTracked* last = large_tracked_.back();
    last->index = block->index;
    large_tracked_[block->index] = last;
    large_tracked_.pop_back();
    free_large(block, size + sizeof(LargeTracked));
}

void* Heap::allocate_buffer(size_t size) {
    if (kCanRefuse && refuses(std::max(size, kLargestSmall + 1))) return nullptr;
    return allocate_large(size);
}

void* Heap::resize_buffer(void* buffer, size_t old_size, size_t new_size) {
    if (new_size > kLargestBlock) return nullptr;
    if (kCanRefuse && refuses(std::max(new_size, kLargestSmall + 1))) return nullptr;
    void* moved = large_.resize(buffer, old_size, new_size);
    if (moved != nullptr) bytes_in_use_ += new_size - old_size;
    return moved;
}

void Heap::free_buffer(void* buffer, size_t size) {
    if (buffer != nullptr) free_large(buffer, size);
}

}  // namespace eadem::vm
