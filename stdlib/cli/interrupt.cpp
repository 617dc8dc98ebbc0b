#include "stdlib/cli/interrupt.h"

#include <csignal>

namespace eadem::stdlib {

namespace {

// The one global of the project: a signal handler is given nothing else to find its Runtime by. Null outside
// the scope.
std::atomic<Runtime*> interrupted_runtime{nullptr};
static_assert(std::atomic<Runtime*>::is_always_lock_free);

void on_interrupt(int) {
    Runtime* runtime = interrupted_runtime.load(std::memory_order_relaxed);
    if (runtime != nullptr) runtime->interrupt();
}

}  // namespace

InterruptScope::InterruptScope(Runtime& runtime) {
    interrupted_runtime.store(&runtime, std::memory_order_relaxed);
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: a program that waits for input wakes up.
    sigaction(SIGINT, &action, nullptr);
    // A closed pipe is an error of the write, not the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
}

InterruptScope::~InterruptScope() {
    std::signal(SIGINT, SIG_DFL);
    interrupted_runtime.store(nullptr, std::memory_order_relaxed);
}

}  // namespace eadem::stdlib
