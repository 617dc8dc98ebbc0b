// For fuzzers that run programs: how long one may run, and how much memory it may ask for in one piece. What it gathers
// in small pieces libFuzzer limits by -rss_limit_mb (4096 is enough). Included once in a program.
#pragma once

#include <sys/time.h>

#include <csignal>
#include <cstdlib>
#include <new>

// The address sanitizer refuses large blocks with a null pointer, from `new` as well unless it is replaced: there
// std::bad_alloc is what becomes MemoryError. (The other forms of `new` are still the sanitizer's: hence the mismatch.
// Inlined they would not look like a pair.)
extern "C" const char* __asan_default_options() {
    return "allocator_may_return_null=1:max_allocation_size_mb=500:alloc_dealloc_mismatch=0";
}

[[gnu::noinline]] void* operator new(size_t size) {
    if (void* const block = std::malloc(size)) return block;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* block) noexcept {
    std::free(block);
}
[[gnu::noinline]] void operator delete(void* block, size_t) noexcept {
    std::free(block);
}

// Interrupts the program that runs after a time (of the processor, in microseconds), and again should it go on. Not by
// SIGALRM, which is libFuzzer's.
class TimeLimit {
 public:
    explicit TimeLimit(suseconds_t limit) {
        // Also where it is ignored, as in the background. Whoever listens to it comes later, and leaves before.
        std::signal(SIGINT, [](int) {});
        std::signal(SIGPROF, [](int) { std::raise(SIGINT); });
        set({{0, limit}, {0, limit}});
    }
    ~TimeLimit() { set({}); }
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

 private:
    static void set(itimerval interval) { setitimer(ITIMER_PROF, &interval, nullptr); }
};
