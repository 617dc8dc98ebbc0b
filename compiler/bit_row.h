// Sets of registers as rows of bits, 64 to a word. Whoever has a row knows how long it is.
#pragma once

#include <cstddef>
#include <cstdint>

namespace eadem::compiler {

// Words of a row for that many bits.
constexpr size_t bit_words(size_t bits) {
    return (bits + 63) / 64;
}
inline bool has_bit(const uint64_t* row, uint32_t bit) {
    return (row[bit / 64] >> bit % 64 & 1) != 0;
}
inline void set_bit(uint64_t* row, uint32_t bit) {
    row[bit / 64] |= uint64_t{1} << bit % 64;
}
inline void clear_bit(uint64_t* row, uint32_t bit) {
    row[bit / 64] &= ~(uint64_t{1} << bit % 64);
}

}  // namespace eadem::compiler
