#include "stdlib/testing/run_pool.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <new>

#include "stdlib/testing/deadline.h"

namespace eadem::stdlib {

namespace {

volatile std::sig_atomic_t interrupted = 0;  // what a signal handler can reach

constexpr size_t kReadAtOnce = 64 * 1024;

// What a process says of its end.
std::string death_text(int status, const HowToRun& how) {
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        if (signal == SIGKILL) return "the process was killed, perhaps for want of memory";
        return fmt::format("the process was ended by signal {} ({})", signal, strsignal(signal));
    }
    if (WEXITSTATUS(status) == Deadline::kStuckStatus)
        return fmt::format("cut off after {:g} s: it could not be interrupted", how.timeout);
    return fmt::format("it ended the process with status {}", WEXITSTATUS(status));
}

[[noreturn]] void run_in_process(const RunJob& job, int descriptor, volatile uint32_t* line,
                                 const std::function<void()>& prepare) {
    // What the document writes by its descriptors is nobody's report.
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere >= 0) {
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
    }
    prepare();
    RunSender sender(descriptor, line);
    try {
        run_document(*job.document, job.how, sender);
    } catch (const std::bad_alloc&) {
        _exit(1);
    }
    sender.finished();
    _exit(0);
}

}  // namespace

struct InterruptWatch::Saved {
    struct sigaction interrupt {};
};

InterruptWatch::InterruptWatch() : saved_(std::make_unique<Saved>()) {
    interrupted = 0;
    sigaction(SIGINT, nullptr, &saved_->interrupt);
    if (saved_->interrupt.sa_handler == SIG_IGN) return;
    struct sigaction action {};
    action.sa_handler = [](int) { interrupted = 1; };
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
}
InterruptWatch::~InterruptWatch() {
    sigaction(SIGINT, &saved_->interrupt, nullptr);
}
bool InterruptWatch::was_interrupted() {
    return interrupted != 0;
}

struct RunPool::Process {
    RunJob job;
    Recorder recorder;
    pid_t id = -1;
    int descriptor = -1;
    volatile uint32_t* line = nullptr;
    std::string bytes;
    bool is_open = true;

    explicit Process(RunJob wanted) : job(std::move(wanted)), recorder(job.document->claims.size()) {}
    ~Process() {
        if (descriptor >= 0) close(descriptor);
        if (line != nullptr) munmap(const_cast<uint32_t*>(line), sizeof *line);
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
};

RunPool::RunPool(size_t jobs, std::function<void()> prepare)
    : jobs_(std::max<size_t>(1, jobs)), prepare_(std::move(prepare)) {}

RunPool::~RunPool() {
    stop();
}

bool RunPool::start(RunJob job) {
    while (processes_.size() >= jobs_)
        if (!wait_for_one()) return false;
    if (interrupted != 0) return false;
    return launch(std::move(job));
}

bool RunPool::finish() {
    while (!processes_.empty())
        if (!wait_for_one()) return false;
    return interrupted == 0;
}

void RunPool::stop() {
    for (const auto& process : processes_) {
        kill(process->id, SIGKILL);
        waitpid(process->id, nullptr, 0);
    }
    processes_.clear();
}

bool RunPool::launch(RunJob job) {
    auto process = std::make_unique<Process>(std::move(job));
    int ends[2];
    void* const shared = mmap(nullptr, sizeof(uint32_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared != MAP_FAILED) process->line = static_cast<uint32_t*>(shared);
    const bool has_pipe = process->line != nullptr && pipe2(ends, O_CLOEXEC) == 0;
    if (has_pipe) {
        process->descriptor = ends[0];
        std::fflush(nullptr);
        process->id = fork();
        if (process->id == 0) {
            struct sigaction action {};
            action.sa_handler = SIG_DFL;
            struct sigaction old {};
            sigaction(SIGINT, nullptr, &old);
            if (old.sa_handler != SIG_IGN) sigaction(SIGINT, &action, nullptr);
            action.sa_handler = SIG_IGN;
            sigaction(SIGPIPE, &action, nullptr);
            run_in_process(process->job, ends[1], process->line, prepare_);
        }
        close(ends[1]);
    }
    if (!has_pipe || process->id < 0) {
        process->recorder.record().death = fmt::format("no process could be started: {}", std::strerror(errno));
        process->job.done(std::move(process->recorder.record()));
        return true;
    }
    processes_.push_back(std::move(process));
    return true;
}

// Reads what comes until one process has ended.
bool RunPool::wait_for_one() {
    while (true) {
        std::vector<pollfd> waiting;
        for (const auto& process : processes_) waiting.push_back({process->descriptor, POLLIN, 0});
        const int ready = poll(waiting.data(), waiting.size(), -1);
        if (interrupted != 0) return false;
        if (ready < 0 && errno != EINTR) return true;
        if (ready <= 0) continue;
        for (size_t i = 0; i < waiting.size(); ++i)
            if (waiting[i].revents != 0) read_from(*processes_[i]);
        const auto ended = std::ranges::find_if(processes_, [](const auto& one) { return !one->is_open; });
        if (ended == processes_.end()) continue;
        const std::unique_ptr<Process> process = std::move(*ended);
        processes_.erase(ended);
        end(*process);
        return interrupted == 0;
    }
}

void RunPool::read_from(Process& process) {
    char buffer[kReadAtOnce];
    const ssize_t size = read(process.descriptor, buffer, sizeof buffer);
    if (size < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (size <= 0) {
        process.is_open = false;
        return;
    }
    process.bytes.append(buffer, static_cast<size_t>(size));
    if (take_messages(process.bytes, process.recorder)) return;
    // The document has written into the pipe itself.
    kill(process.id, SIGKILL);
    process.is_open = false;
}

void RunPool::end(Process& process) {
    int status = 0;
    while (waitpid(process.id, &status, 0) < 0 && errno == EINTR) {
    }
    RunRecord& record = process.recorder.record();
    record.last_line = *process.line;
    if (!record.is_finished) record.death = death_text(status, process.job.how);
    process.job.done(std::move(record));
}

}  // namespace eadem::stdlib
