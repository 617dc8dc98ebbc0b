#include "vm/object/heap.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "vm/object/pages.h"

namespace eadem::vm {

namespace {

// Rooms that may be noted besides those of the regions so far.
constexpr size_t kSpares = 16;
// In one region; more comes when it is wanted.
constexpr size_t kMostExpected = size_t{32} << 20;

// What is cut from a region shares no line of the cache with others.
constexpr size_t whole_lines(size_t size) {
    constexpr size_t kLine = 64;
    return (size + kLine - 1) / kLine * kLine;
}

}  // namespace

Heap::~Heap() {
    for (const Region& region : regions_) {
        HEAP_UNPOISON(region.begin, region.size);
        std::free(region.begin);
    }
    for (LargeTracked* block : large_tracked_)
        if (!is_prepared(block)) large_.free(block);
    std::free(reserve_);
    std::free(fund_);
}

// As large as the system grants it; at last the reserve. In huge pages unless that is 0.
Heap::Region Heap::new_region(size_t huge_bytes) {
    if (huge_bytes != 0) {
        if (char* const region = allocate_huge(huge_bytes)) {
            if (fund_ == nullptr) fund_ = static_cast<char*>(std::malloc(kFundBytes));
            return {region, huge_bytes};
        }
    }
    const size_t size = huge_bytes != 0 ? kReserveBytes : kPlainBytes;
    if (auto* const region = static_cast<char*>(std::malloc(size))) return {region, size};
    if (reserve_ == nullptr) throw std::bad_alloc();
    reserve_open_ = true;
    *attention_ = true;
    return {std::exchange(reserve_, nullptr), kReserveBytes};
}

void Heap::add_region(size_t huge_bytes) {
    large_.give_back();
    spare_.reserve(spare_.size() + kSpares);
    Region& region = regions_.emplace_back();
    region = new_region(huge_bytes);
    char* const end = region.begin + region.size;
    const bool is_huge = huge_bytes != 0 && region.size == huge_bytes;
    present_ = {region.begin, end, is_huge ? end : region.begin, is_huge};
}

bool Heap::is_in_region(const void* block) const {
    const auto address = reinterpret_cast<uintptr_t>(block);
    return std::ranges::any_of(regions_, [address](const Region& region) {
        return address - reinterpret_cast<uintptr_t>(region.begin) < region.size;
    });
}

// So much of a room in huge pages, for something other than chunks; null if there is none, or a sanitizer watches.
char* Heap::cut(size_t size) {
    const size_t whole = whole_lines(size);
    const auto has_room = [whole](const Room& room) { return room.is_huge && room.size() >= whole; };
    if (kRedZone != 0) return nullptr;
    const auto spare = std::ranges::find_if(spare_, has_room);
    if (spare == spare_.end() && !has_room(present_)) return nullptr;
    Room& room = spare == spare_.end() ? present_ : *spare;
    return std::exchange(room.next, room.next + whole);
}

// (What is too small for a chunk, or comes in such pieces that there is no place to note it, is lost.)
void Heap::give_back(char* begin, size_t size) {
    char* const end = begin + whole_lines(size);
    if (size >= kChunkBytes && spare_.size() < spare_.capacity()) spare_.push_back({begin, end, end, true});
}

void Heap::open_fund() {
    std::free(std::exchange(fund_, nullptr));
}

void Heap::expect(size_t bytes) {
    if (present_.size() >= bytes) return;
    if (present_.size() != 0) spare_.push_back(present_);
    add_region((std::min(bytes, kMostExpected) + kHugePage - 1) / kHugePage * kHugePage);
    plain_regions_left_ = 0;
}

void Heap::expect_buffer(size_t size) {
    if (kRedZone != 0 || size < kLeastPrepared || size > kMostPrepared || prepared_.is_used) return;
    if (prepared_.block != nullptr) give_back(prepared_.block, prepared_.size);
    prepared_ = {cut(size + kHead), size + kHead};
    if (prepared_.block != nullptr) return;
    expect(size + kHead);
    prepared_.block = cut(size + kHead);
}

void Heap::provide_ahead() {
    const auto used = static_cast<size_t>(present_.next - present_.provided);
    const auto left = static_cast<size_t>(present_.end - present_.provided);
    const size_t size = std::min(left, std::max(used, kProvidedAhead));
    provide_pages(present_.provided, size);
    present_.provided += size;
}

// A chunk from the present region, one that was left, or a new one.
char* Heap::new_chunk(size_t bytes) {
    while (present_.size() < bytes) {
        if (!spare_.empty()) {
            present_ = spare_.back();
            spare_.pop_back();
            continue;
        }
        add_region(plain_regions_left_ == 0 ? kHugePage : 0);
        if (plain_regions_left_ != 0) --plain_regions_left_;
    }
    char* chunk = present_.next;
    present_.next += bytes;
    if (present_.next > present_.provided) provide_ahead();
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
        const size_t bytes =
            fresh.end == nullptr ? kFirstChunkBytes : std::min(fresh.chunk_bytes * kChunkGrowth, kChunkBytes);
        char* const chunk = new_chunk(bytes);
        if (tracked) tracked_chunks_.push_back({chunk, chunk + bytes, block_size});
        fresh = {chunk, chunk + bytes, bytes};
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
    const bool is_expected = prepared_.block != nullptr && !prepared_.is_used && prepared_.size - size <= kHead;
    if (is_expected) prepared_.is_used = true;
    void* block = is_expected ? prepared_.block : large_.allocate(size);
    if (block != nullptr) bytes_in_use_ += size;
    return block;
}

void Heap::free_large(void* block, size_t size) {
    bytes_in_use_ -= size;
    if (!is_prepared(block)) return large_.free(block);
    give_back(prepared_.block, prepared_.size);
    prepared_ = {};
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
    if (is_prepared(buffer)) {
        void* const moved = allocate_large(new_size);
        if (moved == nullptr) return nullptr;
        std::memcpy(moved, buffer, std::min(old_size, new_size));
        free_large(buffer, old_size);
        return moved;
    }
    void* moved = large_.resize(buffer, old_size, new_size);
    if (moved != nullptr) bytes_in_use_ += new_size - old_size;
    return moved;
}

void Heap::free_buffer(void* buffer, size_t size) {
    if (buffer != nullptr) free_large(buffer, size);
}

void* Heap::allocate_table(size_t size) {
    if (kCanRefuse && refuses(std::max(size, kLargestSmall + 1))) return nullptr;
    void* table = size < kChunkBytes ? nullptr : cut(size);
    if (table != nullptr) {
        bytes_in_use_ += size;
        return table;
    }
    table = allocate_large(size);
    if (table != nullptr && size >= kManyPages) provide_pages(table, size);
    return table;
}

void Heap::free_table(void* table, size_t size) {
    if (!is_in_region(table)) return free_buffer(table, size);
    bytes_in_use_ -= size;
    give_back(static_cast<char*>(table), size);
}

}  // namespace eadem::vm
