#include "stdlib/cli/interrupt.h"

namespace eadem::stdlib {

namespace {

// The one global of the project: a signal handler is given nothing else to find its Runtime by. Null outside
// the scope.
std::atomic<InterruptScope*> current_scope{nullptr};
static_assert(std::atomic<InterruptScope*>::is_always_lock_free);

}  // namespace

void InterruptScope::on_interrupt(int) {
    InterruptScope* scope = current_scope.load(std::memory_order_relaxed);
    if (scope == nullptr) return;
    scope->was_interrupted_.store(true, std::memory_order_relaxed);
    if (Runtime* const runtime = scope->runtime_.load(std::memory_order_relaxed)) runtime->interrupt();
}

InterruptScope::InterruptScope(Runtime& runtime) : runtime_(&runtime) {
    current_scope.store(this, std::memory_order_relaxed);
    sigaction(SIGINT, nullptr, &old_interrupt_);
    if (old_interrupt_.sa_handler != SIG_IGN) {
        struct sigaction action {};
        action.sa_handler = on_interrupt;
        sigemptyset(&action.sa_mask);
        // No SA_RESTART: a program that waits for input wakes up.
        sigaction(SIGINT, &action, nullptr);
    }
    // A closed pipe, or a file that may not grow, is an error of the write, not the end of the process.
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &old_pipe_);
    sigaction(SIGXFSZ, &ignore, &old_size_);
}

InterruptScope::~InterruptScope() {
    sigaction(SIGINT, &old_interrupt_, nullptr);
    sigaction(SIGPIPE, &old_pipe_, nullptr);
    sigaction(SIGXFSZ, &old_size_, nullptr);
    current_scope.store(nullptr, std::memory_order_relaxed);
}

}  // namespace eadem::stdlib
