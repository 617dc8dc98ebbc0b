#include "stdlib/native/random/mersenne_twister.h"

#include <algorithm>

namespace eadem::stdlib {

namespace {

// The recurrence's parameters; source: the paper (ACM Transactions on Modeling and Computer Simulation 8.1, 1998).
constexpr size_t kMiddle = 397;
constexpr uint32_t kTwist = 0x9908B0DF, kUpperBit = 0x8000'0000, kLowerBits = 0x7FFF'FFFF;

}  // namespace

void MersenneTwister::seed_by_number(uint32_t number) {
    words[0] = number;
    for (uint32_t i = 1; i < kWords; ++i) words[i] = 1812433253U * (words[i - 1] ^ (words[i - 1] >> 30)) + i;
    used = kWords;
}

// The second version of the authors' seeding by a key, of 2002.
void MersenneTwister::seed(std::span<const uint32_t> key) {
    seed_by_number(19650218U);
    size_t at = 1, in_key = 0;
    const auto step = [&] {
        if (++at < kWords) return;
        words[0] = words[kWords - 1];
        at = 1;
    };
    for (size_t left = std::max(kWords, key.size()); left > 0; --left) {
        const uint32_t before = words[at - 1];
        words[at] = (words[at] ^ ((before ^ (before >> 30)) * 1664525U)) + key[in_key] + static_cast<uint32_t>(in_key);
        step();
        if (++in_key == key.size()) in_key = 0;
    }
    for (size_t left = kWords - 1; left > 0; --left) {
        const uint32_t before = words[at - 1];
        words[at] = (words[at] ^ ((before ^ (before >> 30)) * 1566083941U)) - static_cast<uint32_t>(at);
        step();
    }
    words[0] = kUpperBit;
}

void MersenneTwister::refill() {
    for (size_t i = 0; i < kWords; ++i) {
        const uint32_t mixed = (words[i] & kUpperBit) | (words[(i + 1) % kWords] & kLowerBits);
        words[i] = words[(i + kMiddle) % kWords] ^ (mixed >> 1) ^ ((mixed & 1) != 0 ? kTwist : 0);
    }
    used = 0;
}

uint32_t MersenneTwister::next() {
    if (used >= kWords) refill();
    uint32_t word = words[used++];
    word ^= word >> 11;
    word ^= (word << 7) & 0x9D2C5680U;
    word ^= (word << 15) & 0xEFC60000U;
    return word ^ (word >> 18);
}

double MersenneTwister::next_double() {
    const uint32_t high = next() >> 5, low = next() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

}  // namespace eadem::stdlib
