// Which allocations of a Heap are refused although there is memory: a test's way into every path that a failing
// allocation takes (`-X fail-allocation`, tests/robustness/refusals). Counted from the moment the plan is given to the
// heap. Only builds with assertions have it: a release build's heap never counts.
#pragma once

#include <cstdint>

namespace eadem::vm {

#ifdef NDEBUG
inline constexpr bool kCanRefuse = false;
#else
inline constexpr bool kCanRefuse = true;
#endif

struct Refusals {
    uint64_t first = 0;  // the number of the first one refused, from 1; 0: none
    uint64_t every = 0;  // and of those behind it each so many-th; 0: no other
    bool opens_reserve =
        false;           // small blocks are still served, from the reserve, so MemoryError waits for a safe point
    uint64_t count = 0;  // allocations so far

    // Whether the next allocation is to be refused.
    bool is_due() {
        ++count;
        if (first == 0 || count < first) return false;
        return count == first || (every != 0 && (count - first) % every == 0);
    }
};

}  // namespace eadem::vm
