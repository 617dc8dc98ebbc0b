// For fuzzers that run programs: how long one may run, and how much memory it may ask for in one piece. What it gathers
// in small pieces libFuzzer limits by -rss_limit_mb (4096 is enough). Included once in a program.
#pragma once

#include <sys/time.h>

#include <csignal>
#include <cstdlib>
#include <new>
#include <utility>

#include "stdlib/cli/interrupt.h"
#include "vm/code/code_object.h"

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

// Interrupts the program that a Runtime runs after a time (of the processor, in microseconds), and again should it go
// on. One that catches its interrupts would go on for ever: after a few of them its code has no handlers any more.
class TimeLimit {
 public:
    TimeLimit(eadem::stdlib::Runtime& runtime, suseconds_t limit) : runtime_(runtime), scope_(listened_to(runtime)) {
        std::signal(SIGPROF, [](int) { std::raise(SIGINT); });
        set({{0, limit}, {0, limit}});
    }
    ~TimeLimit() {
        set({});
        runtime_.signal_arrived = raise_interrupt_;
    }
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

    // Whether the time was over, whatever the program made of it.
    bool was_reached() const { return scope_.was_interrupted(); }

 private:
    // How many interrupts a program may catch.
    static constexpr int kMostCaught = 5;

    static eadem::stdlib::Runtime& listened_to(eadem::stdlib::Runtime& runtime) {
        // Also where it is ignored, as in the background. Whoever listens to it comes later, and leaves before.
        std::signal(SIGINT, [](int) {});
        interrupts_ = 0;
        raise_interrupt_ = std::exchange(runtime.signal_arrived, interrupted);
        return runtime;
    }
    static void set(itimerval interval) { setitimer(ITIMER_PROF, &interval, nullptr); }

    static eadem::vm::Result<void> interrupted(eadem::vm::ObjectSpace& space) {
        if (++interrupts_ > kMostCaught) {
            for (eadem::vm::CodeObject* code = space.codes; code != nullptr; code = code->next) {
                if (!eadem::vm::is_of_library(code)) take_handlers(code);
            }
        }
        return raise_interrupt_(space);
    }
    // What restores the exception that was handled before stays.
    static void take_handlers(eadem::vm::CodeObject* code) {
        const eadem::vm::ExceptionTable table = code->exception_table();
        const auto skip_handlers = [&table](uint32_t& number) {
            while (number != 0 && !table.protection(number).restores()) number = table.protection(number).outer;
        };
        for (uint32_t i = 0; i < code->protection_count; ++i) skip_handlers(code->protections[i].outer);
        for (uint32_t i = 0; i < code->protected_run_count; ++i) skip_handlers(code->protected_runs[i].protection);
    }

    // There is one program at a time, and the Runtime calls a function without context.
    static inline int interrupts_ = 0;
    static inline eadem::vm::Result<void> (*raise_interrupt_)(eadem::vm::ObjectSpace&) = nullptr;

    eadem::stdlib::Runtime& runtime_;
    const eadem::stdlib::InterruptScope scope_;
};
