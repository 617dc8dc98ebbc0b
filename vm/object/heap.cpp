#include "vm/object/heap.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <utility>

namespace eadem::vm {

Heap::~Heap() {
    for (const Region& region : regions_) {
        HEAP_UNPOISON(region.begin, region.size);
        std::free(region.begin);
    }
    for (LargeTracked* block : large_tracked_) large_.free(block);
    std::free(reserve_);
    std::free(fund_);
}

// As large as the system grants it; at last the reserve.
Heap::Region Heap::new_region(bool is_huge) {
    if (is_huge) {
        if (char* const region = allocate_huge(kHugePage)) {
            if (fund_ == nullptr) fund_ = static_cast<char*>(std::malloc(kFundBytes));
            return {region, kHugePage};
        }
    }
    const size_t size = is_huge ? kReserveBytes : kPlainBytes;
    if (auto* const region = static_cast<char*>(std::malloc(size))) return {region, size};
    if (reserve_ == nullptr) throw std::bad_alloc();
    reserve_open_ = true;
    *attention_ = true;
    return {std::exchange(reserve_, nullptr), kReserveBytes};
}

void Heap::add_region(bool is_huge) {
    large_.give_back();
    Region& region = regions_.emplace_back();
    region = new_region(is_huge);
    present_ = {region.begin, region.begin + region.size};
}

void Heap::open_fund() {
    std::free(std::exchange(fund_, nullptr));
}

void Heap::expect(size_t bytes) {
    if (static_cast<size_t>(present_.end - present_.next) >= bytes) return;
    if (present_.next != present_.end) spare_.push_back(present_);
    add_region(true);
    plain_regions_left_ = 0;
}

// A chunk from the present region, one that was left, or a new one.
char* Heap::new_chunk(size_t bytes) {
    while (static_cast<size_t>(present_.end - present_.next) < bytes) {
        if (!spare_.empty()) {
            present_ = spare_.back();
            spare_.pop_back();
            continue;
        }
        add_region(plain_regions_left_ == 0);
        if (plain_regions_left_ != 0) --plain_regions_left_;
    }
    char* chunk = present_.next;
    present_.next += bytes;
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

Heap::LastingClass Heap::lasting_class(size_t size) {
    const size_t exponent = std::bit_width(size - 1) - size_t{1};  // the size is above that power of two
    const size_t step = (size_t{1} << exponent) / kLastingSteps, steps = (size - 1) / step + 1;
    constexpr size_t kFirst = std::bit_width(kLargestSmall) - size_t{1};
    return {steps * step, (exponent - kFirst) * kLastingSteps + steps - kLastingSteps - 1};
}

// Where a sanitizer watches, all large blocks come from malloc.
void* Heap::allocate_lasting(size_t size) {
    if (size <= kLargestSmall) return allocate(size);
    if (kCanRefuse && refuses(size)) return nullptr;
    if (kRedZone != 0 || size > kLargestLasting) return allocate_large(size);
    const auto [bytes, index] = lasting_class(size);
    bytes_in_use_ += bytes;
    if (FreeBlock* const block = lasting_free_[index]) {
        lasting_free_[index] = block->next;
        return block;
    }
    if (static_cast<size_t>(lasting_fresh_.end - lasting_fresh_.next) < bytes) {
        char* const chunk = new_chunk(kChunkBytes);
        if (lasting_fresh_.end != chunk) lasting_fresh_.next = chunk;
        lasting_fresh_.end = chunk + kChunkBytes;
    }
    return std::exchange(lasting_fresh_.next, lasting_fresh_.next + bytes);
}

void Heap::free_lasting(void* block, size_t size) {
    if (size <= kLargestSmall || kRedZone != 0 || size > kLargestLasting) return free(block, size);
    const auto [bytes, index] = lasting_class(size);
    bytes_in_use_ -= bytes;
    auto* const freed = static_cast<FreeBlock*>(block);
    freed->next = lasting_free_[index];
    lasting_free_[index] = freed;
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
