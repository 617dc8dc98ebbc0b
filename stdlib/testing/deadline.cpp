#include "stdlib/testing/deadline.h"

#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cmath>

namespace eadem::stdlib {

namespace {

// A signal handler is given nothing else to find its object by. Null while no Deadline lives.
std::atomic<Deadline*> current{nullptr};
static_assert(std::atomic<Deadline*>::is_always_lock_free);

// How often what does not stop is interrupted again, and how many times before the process is ended.
constexpr suseconds_t kAgain = 100'000;
constexpr int kMostAlarms = 20;

}  // namespace

void Deadline::on_alarm(int) {
    Deadline* const deadline = current.load(std::memory_order_relaxed);
    if (deadline == nullptr) return;
    const int alarms = deadline->alarms_ + 1;
    deadline->alarms_ = alarms;
    if (alarms > kMostAlarms && deadline->may_end_process_) _exit(kStuckStatus);
    deadline->runtime_.interrupt();
}

Deadline::Deadline(Runtime& runtime, double seconds, bool may_end_process)
    : runtime_(runtime), seconds_(seconds), may_end_process_(may_end_process) {
    if (seconds_ <= 0) return;
    current.store(this, std::memory_order_relaxed);
    struct sigaction action {};
    action.sa_handler = on_alarm;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: what waits wakes up.
    sigaction(SIGALRM, &action, &old_action_);
    restart();
}

Deadline::~Deadline() {
    if (seconds_ <= 0) return;
    const itimerval none{};
    setitimer(ITIMER_REAL, &none, nullptr);
    sigaction(SIGALRM, &old_action_, nullptr);
    current.store(nullptr, std::memory_order_relaxed);
}

void Deadline::restart() {
    if (seconds_ <= 0) return;
    const double whole = std::floor(seconds_);
    auto fraction = static_cast<suseconds_t>((seconds_ - whole) * 1e6);
    if (whole == 0 && fraction == 0) fraction = 1;
    const itimerval time{{0, kAgain}, {static_cast<time_t>(whole), fraction}};
    setitimer(ITIMER_REAL, &time, nullptr);
    // An alarm of the time before may have interrupted nothing yet.
    if (alarms_ != 0) static_cast<void>(runtime_.take_interrupt());
    alarms_ = 0;
}

}  // namespace eadem::stdlib
