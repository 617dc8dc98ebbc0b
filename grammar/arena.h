// Memory for one parse. Everything the front end makes - nodes, sequences, names, decoded literals - is
// allocated by moving a pointer and freed all at once when the arena dies. Owned by whoever asked for the
// parse; the tree lives exactly as long as its arena.
// Invariant: nothing in an arena has a destructor that matters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace eadem::grammar {

class Arena {
 public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    // Uninitialised memory. `alignment` is a power of two, at most alignof(std::max_align_t).
    void* allocate(size_t size, size_t alignment) {
        size_t padding = (alignment - reinterpret_cast<uintptr_t>(next_) % alignment) % alignment;
        if (static_cast<size_t>(end_ - next_) < padding + size) {
            add_chunk(size);
            padding = 0;
        }
        std::byte* place = next_ + padding;
        next_ = place + size;
        return place;
    }

    // A T built in the arena; never destroyed.
    template <class T, class... Args>
    T* make(Args&&... args) {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T), alignof(T))) T(std::forward<Args>(args)...);
    }

    // Room for `count` characters, to be filled by the caller.
    char* make_text(size_t count) { return static_cast<char*>(allocate(count, 1)); }

    std::string_view copy_text(std::string_view text) {
        if (text.empty()) return {};
        char* place = make_text(text.size());
        std::memcpy(place, text.data(), text.size());
        return {place, text.size()};
    }

    // Bytes obtained from the system so far, for statistics.
    size_t bytes_reserved() const { return bytes_reserved_; }

 private:
    // Chunks double from the first size to the last: a REPL line costs little, a large file few chunks.
    static constexpr size_t kFirstChunk = 16 * 1024;
    static constexpr size_t kLastChunk = 1024 * 1024;

    void add_chunk(size_t at_least) {
        size_t size = chunk_size_ < at_least ? at_least : chunk_size_;
        if (chunk_size_ < kLastChunk) chunk_size_ *= 2;
        chunks_.emplace_back(new std::byte[size]);
        next_ = chunks_.back().get();
        end_ = next_ + size;
        bytes_reserved_ += size;
    }

    std::byte* next_ = nullptr;
    std::byte* end_ = nullptr;
    size_t chunk_size_ = kFirstChunk;
    size_t bytes_reserved_ = 0;
    std::vector<std::unique_ptr<std::byte[]>> chunks_;
};

}  // namespace eadem::grammar
