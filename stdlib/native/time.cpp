// The time module: clocks and sleeping. Calendar dates are in calendar_time.cpp.
#include <cerrno>
#include <cmath>
#include <ctime>

#include "stdlib/native/calendar_time.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int64_t kNanosecondsPerSecond = 1'000'000'000;

int64_t nanoseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return int64_t{now.tv_sec} * kNanosecondsPerSecond + now.tv_nsec;
}

template <clockid_t clock>
Result<OwnedValue> clock_seconds(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_float(space,
                                static_cast<double>(nanoseconds(clock)) / static_cast<double>(kNanosecondsPerSecond));
}
template <clockid_t clock>
Result<OwnedValue> clock_nanoseconds(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_int(space, nanoseconds(clock));
}

// Seconds to sleep as nanoseconds; 292 years at most.
Result<int64_t> duration_argument(ObjectSpace& space, Value value) {
    double seconds = 0;
    if (is_float(value, seconds)) {
        if (std::isnan(seconds)) return space.raise_text(ExceptionId::kValueError, "Invalid value NaN (not a number)");
    } else {
        TRY(const OwnedValue whole, index_of(space, value));
        TRY(seconds, int_to_double(space, whole.get()));
    }
    if (seconds < 0) return space.raise_text(ExceptionId::kValueError, "sleep length must be non-negative");
    const double duration = std::ceil(seconds * static_cast<double>(kNanosecondsPerSecond));
    if (duration >= 9.2e18)
        return space.raise_text(ExceptionId::kOverflowError, "timestamp too large to convert to C PyTime_t");
    return static_cast<int64_t>(duration);
}

// Sleeps on after a signal that raises nothing.
Result<OwnedValue> time_sleep(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t duration, duration_argument(space, row[0]));
    const int64_t end = nanoseconds(CLOCK_MONOTONIC) + std::min(duration, INT64_MAX - nanoseconds(CLOCK_MONOTONIC));
    const timespec until{end / kNanosecondsPerSecond, end % kNanosecondsPerSecond};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr) == EINTR) {
        if (!runtime_of(space).take_interrupt()) continue;
        TRY(Ref<Exception> interrupt, make_exception(space, space.type(ExceptionId::kKeyboardInterrupt), nullptr, 0));
        return space.raise_object(interrupt.take());
    }
    return OwnedValue::none(space);
}

constexpr NativeSpec kFunctions[] = {
    {"monotonic", clock_seconds<CLOCK_MONOTONIC>, "()", "Monotonic clock, cannot go backward."},
    {"monotonic_ns", clock_nanoseconds<CLOCK_MONOTONIC>, "()", "Monotonic clock in nanoseconds."},
    {"perf_counter", clock_seconds<CLOCK_MONOTONIC>, "()", "Performance counter for benchmarking."},
    {"perf_counter_ns", clock_nanoseconds<CLOCK_MONOTONIC>, "()", "Performance counter in nanoseconds."},
    {"process_time", clock_seconds<CLOCK_PROCESS_CPUTIME_ID>, "()", "CPU time of the process in seconds."},
    {"process_time_ns", clock_nanoseconds<CLOCK_PROCESS_CPUTIME_ID>, "()", "CPU time of the process in nanoseconds."},
    {"sleep", time_sleep, "(seconds, /)", "Delay execution for a given number of seconds."},
    {"thread_time", clock_seconds<CLOCK_THREAD_CPUTIME_ID>, "()", "CPU time of the thread in seconds."},
    {"thread_time_ns", clock_nanoseconds<CLOCK_THREAD_CPUTIME_ID>, "()", "CPU time of the thread in nanoseconds."},
    {"time", clock_seconds<CLOCK_REALTIME>, "()", "Return the current time in seconds since the Epoch."},
    {"time_ns", clock_nanoseconds<CLOCK_REALTIME>, "()", "Return the current time in nanoseconds since the Epoch."},
    {nullptr, nullptr},
};

Result<void> fill(ObjectSpace& space, Dict* names) {
    TRY_VOID(add_functions(space, names, kCalendarFunctions, space.intern_name("time")));
    return add_calendar_names(runtime_of(space), names);
}

}  // namespace

extern const ModuleSpec kTimeModule;
const ModuleSpec kTimeModule = {
    .name = "time",
    .documentation = "Clocks, sleeping, and calendar dates.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
