// Threads beside the one that runs programs, for work that touches no object which another thread may write to.
#pragma once

#include <pthread.h>

#include <cstddef>
#include <functional>
#include <optional>

namespace eadem::vm {

// Starts a thread for the work, which must not throw; the caller joins or detaches it. Nothing if there is no thread to
// be had. Signals are blocked in it: they are for the thread that runs programs, and wake it.
std::optional<pthread_t> start_thread(size_t stack_size, std::function<void()> work);

}  // namespace eadem::vm
