// Cuts off what takes too long: when the time is over the Runtime gets a KeyboardInterrupt, and another one every while
// until somebody calls restart(). What cannot be interrupted, or catches them all, ends the process with kStuckStatus
// after a grace period, if the process is there for this run alone.
//
// It stands on SIGALRM, and there is one timer in a process: at most one Deadline lives at a time.
#pragma once

#include <csignal>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

class Deadline {
 public:
    static constexpr int kStuckStatus = 97;

    // `seconds`: 0 or less sets no limit. `may_end_process`: this process runs nothing else.
    Deadline(Runtime& runtime, double seconds, bool may_end_process);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    // The time begins anew.
    void restart();
    // Whether it was over since the last restart.
    bool has_passed() const { return alarms_ != 0; }

 private:
    static void on_alarm(int);

    Runtime& runtime_;
    const double seconds_;
    const bool may_end_process_;
    volatile std::sig_atomic_t alarms_ = 0;
    struct sigaction old_action_ {};
};

}  // namespace eadem::stdlib
