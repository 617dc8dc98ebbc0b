// The generator MT19937 of Matsumoto and Nishimura, with the ways of seeding it that give CPython's sequences.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace eadem::stdlib {

class MersenneTwister {
 public:
    static constexpr size_t kWords = 624;

    // From a key of 32-bit words, at least one.
    void seed(std::span<const uint32_t> key);
    // 32 random bits.
    uint32_t next();
    // A float in [0, 1) of 53 random bits.
    double next_double();

    // The state: the words, and how many of them were used up (kWords: all).
    std::array<uint32_t, kWords> words;
    size_t used;

 private:
    void seed_by_number(uint32_t number);
    void refill();
};

}  // namespace eadem::stdlib
