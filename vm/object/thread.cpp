#include "vm/object/thread.h"

#include <csignal>
#include <memory>
#include <new>

namespace eadem::vm {

namespace {

using Work = std::function<void()>;

void* run(void* argument) {
    const std::unique_ptr<Work> work(static_cast<Work*>(argument));
    (*work)();
    return nullptr;
}

}  // namespace

std::optional<pthread_t> start_thread(size_t stack_size, Work work) {
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return std::nullopt;
    pthread_attr_setstacksize(&attributes, stack_size);
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::unique_ptr<Work> handed_over(new (std::nothrow) Work(std::move(work)));
    pthread_t thread{};
    const bool is_started = handed_over != nullptr && pthread_create(&thread, &attributes, run, handed_over.get()) == 0;
    if (is_started) static_cast<void>(handed_over.release());
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    pthread_attr_destroy(&attributes);
    if (!is_started) return std::nullopt;
    return thread;
}

}  // namespace eadem::vm
