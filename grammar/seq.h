// An immutable sequence in an arena, one pointer wide: the count stands before the first item.
// Made by make_seq; the items live as long as the arena. The empty sequence, Seq{}, is null and costs nothing; a Seq
// declared without {} is indeterminate, as a pointer would be, so that the parser's values can be a plain union.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "grammar/arena.h"

namespace eadem::grammar {

template <class T>
class Seq {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);

 public:
    Seq() = default;

    uint32_t size() const { return block_ == nullptr ? 0 : block_->count; }
    bool empty() const { return block_ == nullptr; }
    T* begin() const { return block_ == nullptr ? nullptr : items(); }
    T* end() const { return begin() + size(); }

    T& operator[](size_t index) const {
        assert(index < size());
        return items()[index];
    }
    T& front() const { return (*this)[0]; }
    T& back() const { return (*this)[size() - 1]; }

    // A sequence of `count` value-initialised items, to be filled by the caller.
    static Seq make(Arena& arena, size_t count) { return make_with_room(arena, count, count); }

    // The same with room for more, for a sequence that is still growing.
    static Seq make_with_room(Arena& arena, size_t count, size_t room) {
        Seq seq{};
        if (room == 0) return seq;
        void* place = arena.allocate(kItemsOffset + room * sizeof(T), alignof(Block));
        seq.block_ = new (place) Block{static_cast<uint32_t>(count)};
        std::fill_n(seq.items(), room, T{});
        return seq;
    }

    // For whoever made the sequence with room for `count`.
    void set_size(uint32_t count) { block_->count = count; }

 private:
    struct alignas(alignof(T) < 4 ? 4 : alignof(T)) Block {
        uint32_t count;
    };
    static constexpr size_t kItemsOffset = sizeof(Block);

    T* items() const { return reinterpret_cast<T*>(reinterpret_cast<std::byte*>(block_) + kItemsOffset); }

    Block* block_;
};

// A sequence in `arena` holding the items of [first, last).
template <class T, class Iterator>
Seq<T> make_seq(Arena& arena, Iterator first, Iterator last) {
    Seq<T> seq = Seq<T>::make(arena, static_cast<size_t>(last - first));
    std::transform(first, last, seq.begin(), [](auto item) { return static_cast<T>(item); });
    return seq;
}

}  // namespace eadem::grammar
