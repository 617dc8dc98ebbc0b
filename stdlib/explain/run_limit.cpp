#include "stdlib/explain/run_limit.h"

namespace eadem::stdlib {

namespace {
constexpr std::chrono::milliseconds kBetweenLooks{20};
}

RunLimit::RunLimit(std::chrono::milliseconds most, std::function<bool()> is_cancelled)
    : end_(std::chrono::steady_clock::now() + most),
      is_cancelled_(std::move(is_cancelled)),
      supervisor_([this](const std::stop_token& stop) { supervise(stop); }) {}

void RunLimit::supervise(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        if (is_cancelled_() || std::chrono::steady_clock::now() >= end_)
            was_reached_.store(true, std::memory_order_relaxed);
        if (was_reached()) {
            const std::lock_guard lock(mutex_);
            for (Runtime* runtime : running_) runtime->interrupt();
        }
        std::this_thread::sleep_for(kBetweenLooks);
    }
}

RunLimit::Watch::Watch(RunLimit* limit, Runtime& runtime) : limit_(limit), runtime_(runtime) {
    if (limit_ == nullptr) return;
    const std::lock_guard lock(limit_->mutex_);
    limit_->running_.push_back(&runtime_);
}

RunLimit::Watch::~Watch() {
    if (limit_ == nullptr) return;
    const std::lock_guard lock(limit_->mutex_);
    std::erase(limit_->running_, &runtime_);
}

}  // namespace eadem::stdlib
