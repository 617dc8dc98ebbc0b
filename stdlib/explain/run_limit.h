// Ends runs that take too long, or that nobody waits for any more: each gets a KeyboardInterrupt, again and again until
// it is over.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

class RunLimit {
 public:
    // From now on. `is_cancelled` is called from another thread.
    RunLimit(std::chrono::milliseconds most, std::function<bool()> is_cancelled);

    // Whether runs were ended; no further one need begin.
    bool was_reached() const { return was_reached_.load(std::memory_order_relaxed); }

    // A run that the limit holds for, as long as the object lives. `limit` may be null.
    class Watch {
     public:
        Watch(RunLimit* limit, Runtime& runtime);
        ~Watch();
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;

     private:
        RunLimit* const limit_;
        Runtime& runtime_;
    };

 private:
    void supervise(const std::stop_token& stop);

    const std::chrono::steady_clock::time_point end_;
    const std::function<bool()> is_cancelled_;
    std::atomic<bool> was_reached_{false};
    std::mutex mutex_;
    std::vector<Runtime*> running_;
    std::jthread supervisor_;
};

}  // namespace eadem::stdlib
