// Ctrl-C: turns SIGINT into KeyboardInterrupt in a Runtime, for as long as an object of this class lives. A SIGINT that
// the process was started to ignore (nohup, a background job) stays ignored. Scopes do not overlap.
#pragma once

#include <csignal>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

class InterruptScope {
 public:
    explicit InterruptScope(Runtime& runtime);
    ~InterruptScope();
    InterruptScope(const InterruptScope&) = delete;
    InterruptScope& operator=(const InterruptScope&) = delete;

    // From now on it is that Runtime; null: none, for a moment.
    void move_to(Runtime* runtime) { runtime_.store(runtime, std::memory_order_relaxed); }
    // Whether a signal arrived, whatever the program made of it.
    bool was_interrupted() const { return was_interrupted_.load(std::memory_order_relaxed); }

 private:
    static void on_interrupt(int);

    std::atomic<Runtime*> runtime_;
    std::atomic<bool> was_interrupted_{false};
    struct sigaction old_interrupt_ {};
    struct sigaction old_pipe_ {};
    struct sigaction old_size_ {};
};

}  // namespace eadem::stdlib
