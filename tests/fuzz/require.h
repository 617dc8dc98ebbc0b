// What a fuzzer checks, in release builds too: a broken promise ends the process, which the fuzzer notices.
#pragma once

#include <cstdio>
#include <cstdlib>

inline void require(bool condition, const char* what) {
    if (condition) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}
