#include "grammar/arena.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace eadem::grammar {

namespace {

// Chunks double from the first size to the last: a line at the prompt costs little, a large file few chunks.
constexpr size_t kFirstChunk = 16 * 1024;
constexpr size_t kLastChunk = 2 * 1024 * 1024;

// The last size is also that of a huge page of x86-64, and a chunk of it is to be one: for a large program, faulting
// in the arena by pages of 4 KiB takes as long as scanning the text does.
void* make_chunk(size_t size) {
    if (size != kLastChunk) return std::malloc(size);
    void* const chunk = std::aligned_alloc(kLastChunk, kLastChunk);
    // A wish: without huge pages everything works as well.
    if (chunk != nullptr) static_cast<void>(madvise(chunk, kLastChunk, MADV_HUGEPAGE));
    return chunk;
}

}  // namespace

Arena::~Arena() {
    for (void* chunk : chunks_) std::free(chunk);
}

void* Arena::allocate_in_new_chunk(size_t size) {
    const size_t usual = chunks_.size() < 7 ? kFirstChunk << chunks_.size() : kLastChunk;
    const size_t chunk_size = std::max(size, usual);
    void* const chunk = make_chunk(chunk_size);
    if (chunk == nullptr) throw std::bad_alloc();
    chunks_.push_back(chunk);
    bytes_reserved_ += chunk_size;
    next_ = reinterpret_cast<uintptr_t>(chunk) + size;
    end_ = next_ - size + chunk_size;
    return chunk;
}

}  // namespace eadem::grammar
