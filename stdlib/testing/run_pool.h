// Runs documents in processes of their own, several at a time: one that ends its process, eats its memory or never
// comes back takes nobody along.
#pragma once

#include <sys/types.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "stdlib/testing/run_record.h"

namespace eadem::stdlib {

// A document to run, and what to do with what became of it. The document is borrowed until then.
struct RunJob {
    const Document* document = nullptr;
    HowToRun how;
    std::function<void(RunRecord)> done;
};

// Ctrl-C, for as long as it lives: remembered, where it would end the process. One at a time; a SIGINT that the process
// was started to ignore stays ignored.
class InterruptWatch {
 public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;
    static bool was_interrupted();

 private:
    struct Saved;
    std::unique_ptr<Saved> saved_;
};

class RunPool {
 public:
    // `prepare` is called in each process before it runs anything.
    RunPool(size_t jobs, std::function<void()> prepare);
    ~RunPool();
    RunPool(const RunPool&) = delete;
    RunPool& operator=(const RunPool&) = delete;

    // Waits until a process is free, then starts the job. False if Ctrl-C came (InterruptWatch).
    bool start(RunJob job);
    // Waits until all are done. False if Ctrl-C came.
    bool finish();
    // Ends those that run; what they were to do is not done.
    void stop();

 private:
    struct Process;

    bool launch(RunJob job);
    bool wait_for_one();
    void read_from(Process& process);
    void end(Process& process);

    const size_t jobs_;
    const std::function<void()> prepare_;
    std::vector<std::unique_ptr<Process>> processes_;
};

}  // namespace eadem::stdlib
