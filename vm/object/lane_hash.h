// The hash of a row of hashes, by CPython's scheme (since 3.8; derived from xxHash): one lane per item.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace eadem::vm {

class LaneHash {
 public:
    void add(int64_t lane) {
        sum_ += static_cast<uint64_t>(lane) * kPrime2;
        sum_ = std::rotl(sum_, 31) * kPrime1;
    }
    // The hash of a tuple with `count` items.
    int64_t of_tuple(size_t count) const { return never_minus_one(sum_ + (count ^ (kPrime5 ^ 3527539u))); }
    // The hash of a slice.
    int64_t of_slice() const { return never_minus_one(sum_); }

 private:
    static constexpr uint64_t kPrime1 = 11400714785074694791u;
    static constexpr uint64_t kPrime2 = 14029467366897019727u;
    static constexpr uint64_t kPrime5 = 2870177450012600261u;

    static int64_t never_minus_one(uint64_t sum) { return static_cast<int64_t>(sum == UINT64_MAX ? 1546275796 : sum); }

    uint64_t sum_ = kPrime5;
};

}  // namespace eadem::vm
