#include "vm/object/long_work.h"

#include <pthread.h>
#include <semaphore.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <memory>
#include <new>
#include <vector>

namespace eadem::vm {

namespace {

// How long a signal may go unseen that arrives just before this thread falls asleep.
constexpr long kNapNanoseconds = 20'000'000;
// GMP goes no deeper than this; its large temporaries come from the heap.
constexpr size_t kStackSize = size_t{512} << 10;

// Shared by the thread that works and the one that waits; the last of them frees it.
struct Job {
    explicit Job(std::function<void()> what) : work(std::move(what)) { sem_init(&done, 0, 0); }
    ~Job() { sem_destroy(&done); }
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    void run() {
        try {
            work();
        } catch (const std::bad_alloc&) {
            lacked_memory = true;
        }
    }

    std::function<void()> work;
    bool lacked_memory = false;
    sem_t done;
};

void* run_job(void* argument) {
    const std::unique_ptr<std::shared_ptr<Job>> job(static_cast<std::shared_ptr<Job>*>(argument));
    (*job)->run();
    sem_post(&(*job)->done);
    return nullptr;
}

// False if there is no thread to be had.
bool start(const std::shared_ptr<Job>& job) {
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return false;
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, kStackSize);
    // Signals are for the thread that waits: they wake it.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    auto share = std::make_unique<std::shared_ptr<Job>>(job);
    pthread_t thread{};
    const bool is_started = pthread_create(&thread, &attributes, run_job, share.get()) == 0;
    if (is_started) static_cast<void>(share.release());
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    pthread_attr_destroy(&attributes);
    return is_started;
}

bool nap_until_done(Job& job) {
    timespec until{};
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += kNapNanoseconds;
    until.tv_sec += until.tv_nsec / 1'000'000'000;
    until.tv_nsec %= 1'000'000'000;
    return sem_clockwait(&job.done, CLOCK_MONOTONIC, &until) == 0;
}

struct NumberJob {
    Mpz result;
    std::vector<Mpz> operands;
};

}  // namespace

Result<void> do_apart(ObjectSpace& space, std::function<void()> work) {
    const auto job = std::make_shared<Job>(std::move(work));
    if (start(job)) {
        while (!nap_until_done(*job)) TRY_VOID(space.poll());
    } else {
        job->run();
    }
    if (job->lacked_memory) throw std::bad_alloc();
    return {};
}

Result<void> compute_apart(ObjectSpace& space, mpz_ptr result, std::initializer_list<mpz_srcptr> operands,
                           NumberWork work) {
    const auto job = std::make_shared<NumberJob>();
    for (const mpz_srcptr operand : operands) job->operands.emplace_back(operand);
    TRY_VOID(do_apart(space, [job, work] {
        const std::vector<mpz_srcptr> numbers(job->operands.begin(), job->operands.end());
        work(job->result, numbers.data());
    }));
    mpz_swap(result, job->result);
    return {};
}

}  // namespace eadem::vm
