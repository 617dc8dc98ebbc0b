#include "grammar/arena.h"

#include <algorithm>
#include <cstdlib>
#include <new>

#include "grammar/huge_pages.h"

namespace eadem::grammar {

namespace {

// A few chunks that double, so that a line at the prompt costs little; then each is to be a huge page.
constexpr size_t kFirstChunk = 16 * 1024;
constexpr size_t kSmallChunks = 5;

void* make_chunk(size_t size) {
    if (size != kHugePage) return std::malloc(size);
    void* const chunk = std::aligned_alloc(kHugePage, kHugePage);
    if (chunk != nullptr) wish_huge_pages(chunk, kHugePage);
    return chunk;
}

}  // namespace

Arena::~Arena() {
    for (void* chunk : chunks_) std::free(chunk);
}

// The first chunk is kept, for what is made again and again is made best where the caches know the place. A build that
// checks gives it back too, so that the sanitizer finds whoever still looks at what is gone.
void Arena::reset() {
    if (chunks_.empty()) return;
#ifdef NDEBUG
    constexpr size_t kKept = 1;
#else
    constexpr size_t kKept = 0;
#endif
    while (chunks_.size() > kKept) {
        std::free(chunks_.back());
        chunks_.pop_back();
    }
    next_ = chunks_.empty() ? 0 : reinterpret_cast<uintptr_t>(chunks_.front());
    end_ = next_ + (chunks_.empty() ? 0 : kFirstChunk);
}

void* Arena::allocate_in_new_chunk(size_t size) {
    const size_t usual = chunks_.size() < kSmallChunks ? kFirstChunk << chunks_.size() : kHugePage;
    const size_t chunk_size = std::max(size, usual);
    chunks_.push_back(nullptr);  // first, for this may throw too, and then the chunk would be lost
    void* const chunk = make_chunk(chunk_size);
    if (chunk == nullptr) {
        chunks_.pop_back();
        throw std::bad_alloc();
    }
    chunks_.back() = chunk;
    next_ = reinterpret_cast<uintptr_t>(chunk) + size;
    end_ = next_ - size + chunk_size;
    return chunk;
}

}  // namespace eadem::grammar
