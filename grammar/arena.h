// Memory for one parse. Everything the front end makes - nodes, sequences, names, decoded literals - is
// allocated by moving a pointer and freed all at once, when the arena dies or is reset. Owned by whoever asked for
// the parse; the tree lives exactly as long as its arena.
// Invariant: nothing in an arena has a destructor that matters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace eadem::grammar {

class Arena {
 public:
    Arena() = default;
    ~Arena();
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    // Uninitialised memory. `alignment` is a power of two, at most alignof(std::max_align_t).
    void* allocate(size_t size, size_t alignment) {
        const uintptr_t place = (next_ + alignment - 1) & ~(alignment - 1);
        if (place + size > end_) return allocate_in_new_chunk(size);
        next_ = place + size;
        return reinterpret_cast<void*>(place);
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

    // Ends the life of all that was made so far.
    void reset();

 private:
    // Begins a chunk in which `size` bytes find room, and takes them.
    void* allocate_in_new_chunk(size_t size);

    // Addresses; both 0 before the first chunk.
    uintptr_t next_ = 0;
    uintptr_t end_ = 0;
    std::vector<void*> chunks_;
};

}  // namespace eadem::grammar
