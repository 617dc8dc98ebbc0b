// Copying and comparing rows of bytes that are mostly short, without a call: names, words and numbers are seldom longer
// than 16 bytes. Two loads that may overlap do for any size between that of one and that of both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace eadem::vm {

template <class T>
inline T load_bytes(const char* at) {
    T block;
    std::memcpy(&block, at, sizeof block);
    return block;
}

template <class T>
inline void copy_ends(char* out, const char* in, size_t size) {
    const T first = load_bytes<T>(in), last = load_bytes<T>(in + size - sizeof(T));
    std::memcpy(out, &first, sizeof first);
    std::memcpy(out + size - sizeof(T), &last, sizeof last);
}

// Two machine words, which a vector register holds.
struct WordPair {
    uint64_t words[2];
};

// memcpy; returns the end of what was written.
inline char* copy_bytes(char* out, const char* in, size_t size) {
    if (size > 2 * sizeof(WordPair)) {
        std::memcpy(out, in, size);
    } else if (size >= sizeof(WordPair)) {
        copy_ends<WordPair>(out, in, size);
    } else if (size >= 8) {
        copy_ends<uint64_t>(out, in, size);
    } else if (size >= 4) {
        copy_ends<uint32_t>(out, in, size);
    } else if (size >= 2) {
        copy_ends<uint16_t>(out, in, size);
    } else if (size == 1) {
        *out = *in;
    }
    return out + size;
}

// Every step-th byte from `in` on, `count` of them. With step -1 the text is turned round, eight bytes at a time.
inline void copy_every(char* out, const char* in, ptrdiff_t step, size_t count) {
    if (step == -1)
        for (; count >= sizeof(uint64_t); count -= sizeof(uint64_t), out += sizeof(uint64_t), in -= sizeof(uint64_t)) {
            const uint64_t turned = __builtin_bswap64(load_bytes<uint64_t>(in + 1 - sizeof(uint64_t)));
            std::memcpy(out, &turned, sizeof turned);
        }
    for (; count > 0; --count, in += step) *out++ = *in;
}

// Copies bytes, of which the ASCII letters from `first` to `last` change case; eight at a time.
inline void copy_with_case_changed(char* out, const char* in, size_t size, char first, char last) {
    constexpr uint64_t kEveryByte = 0x0101'0101'0101'0101, kHighBit = 0x8080'8080'8080'8080;
    for (; size >= sizeof(uint64_t); size -= sizeof(uint64_t), in += sizeof(uint64_t), out += sizeof(uint64_t)) {
        uint64_t block = load_bytes<uint64_t>(in);
        const uint64_t low = block & ~kHighBit;
        const uint64_t at_least = low + kEveryByte * static_cast<uint64_t>(0x80 - first);
        const uint64_t beyond = low + kEveryByte * static_cast<uint64_t>(0x7F - last);
        // The bit 0x20 is the difference between the cases of a letter.
        block ^= (at_least & ~beyond & ~block & kHighBit) >> 2;
        std::memcpy(out, &block, sizeof block);
    }
    for (; size > 0; --size, ++in) *out++ = *in >= first && *in <= last ? static_cast<char>(*in ^ 0x20) : *in;
}

template <class T>
inline bool equal_ends(const char* a, const char* b, size_t size) {
    return ((load_bytes<T>(a) ^ load_bytes<T>(b)) |
            (load_bytes<T>(a + size - sizeof(T)) ^ load_bytes<T>(b + size - sizeof(T)))) == 0;
}

constexpr size_t kShortRow = 16;

// memcmp(a, b, size) == 0 for at most kShortRow bytes
inline bool equal_short_bytes(const char* a, const char* b, size_t size) {
    if (size >= 8) return equal_ends<uint64_t>(a, b, size);
    if (size >= 4) return equal_ends<uint32_t>(a, b, size);
    if (size >= 2) return equal_ends<uint16_t>(a, b, size);
    return size == 0 || *a == *b;
}

// memcmp(a, b, size) == 0
inline bool equal_bytes(const char* a, const char* b, size_t size) {
    if (size <= kShortRow) return equal_short_bytes(a, b, size);
    return load_bytes<uint64_t>(a) == load_bytes<uint64_t>(b) && std::memcmp(a, b, size) == 0;
}

}  // namespace eadem::vm
