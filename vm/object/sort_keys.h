// What a sort compares. Before sorting, the keys of a list are looked at once: if all are ints, floats, str,
// or tuples that begin with such, they are laid out side by side with the items, unboxed, so that a
// comparison reads nothing but the entry.
//
// An entry borrows its key; its item is the Word to be moved. Each Less says whether it can fail (see
// merge_sort.h).
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

#include "vm/object/ref.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

enum class KeyKind {
    kInPlaceInt,  // every key is an int in its Word
    kInt,         // ints that fit 64 bits
    kFloat,
    kText,
    kIntTuple,  // tuples whose first items are all ints that fit 64 bits, ...
    kFloatTuple,
    kTextTuple,
    kAny,
};

KeyKind kind_of_keys(std::span<const Word> keys);

// ---- keys that are compared where they are ----
// Ints in place compare like
// their bits.
constexpr uint64_t kSignBit = uint64_t{1} << 63;

inline uint64_t order_in_place(Word key) {
    return key.bits() ^ kSignBit;
}

struct InPlaceLess {
    bool operator()(Word left, Word right) const { return order_in_place(left) < order_in_place(right); }
    static constexpr bool failed() { return false; }
};

struct IntKey {
    int64_t number;

    static IntKey of(Word key);
    // A number that compares without sign as the key does.
    uint64_t order() const { return static_cast<uint64_t>(number) ^ kSignBit; }
    bool operator<(const IntKey& other) const { return number < other.number; }
};

struct FloatKey {
    double number;

    static FloatKey of(Word key);
    // As for IntKey. Not for nan, which no order fits. (Adding 0.0 makes -0.0 equal to 0.0.)
    uint64_t order() const {
        const auto bits = std::bit_cast<uint64_t>(number + 0.0);
        return (bits & kSignBit) != 0 ? ~bits : bits | kSignBit;
    }
    bool operator<(const FloatKey& other) const { return number < other.number; }
};

// The eight bytes behind what all keys begin with, as a number that compares like text; the whole text if
// they are equal.
struct TextKey {
    uint64_t head;
    const Str* text;

    static TextKey of(Word key, size_t common_bytes);
    bool operator<(const TextKey& other) const {
        if (head != other.head) return head < other.head;
        return text->text() < other.text->text();
    }
};
// How many bytes all keys, which are str or tuples that begin with a str, have in common at their start.
size_t common_bytes(std::span<const Word> keys, bool of_first_items);

template <class Key>
struct KeyedEntry {
    Key key;
    Word item;
};

struct KeyLess {
    template <class Key>
    bool operator()(const KeyedEntry<Key>& left, const KeyedEntry<Key>& right) const {
        return left.key < right.key;
    }
    static constexpr bool failed() { return false; }
};

// ---- keys that are compared by calling ----
class FallibleLess {
 public:
    explicit FallibleLess(ObjectSpace& space) : space_(space) {}
    bool failed() const { return failed_; }

 protected:
    bool answer(const Result<bool>& result) {
        failed_ = !result.ok();
        return result.ok() && result.value();
    }
    ObjectSpace& space_;

 private:
    bool failed_ = false;
};

class AnyLess : public FallibleLess {
 public:
    using FallibleLess::FallibleLess;
    bool operator()(const KeyedEntry<Word>& left, const KeyedEntry<Word>& right);
};

// A tuple with its first item laid open.
template <class First>
struct TupleKey {
    First first;
    Tuple* tuple;
};

// left < right for two tuples whose first items are equal.
Result<bool> less_behind_first(ObjectSpace& space, Tuple* left, Tuple* right);

class TupleLess : public FallibleLess {
 public:
    using FallibleLess::FallibleLess;
    template <class First>
    bool operator()(const KeyedEntry<TupleKey<First>>& left, const KeyedEntry<TupleKey<First>>& right) {
        if (left.key.first < right.key.first) return true;
        if (right.key.first < left.key.first) return false;
        return answer(less_behind_first(space_, left.key.tuple, right.key.tuple));
    }
};

}  // namespace eadem::vm
