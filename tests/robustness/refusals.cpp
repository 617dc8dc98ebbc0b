// Programs whose memory fails. Each script runs again and again; each time another of its allocations is refused. It
// must end with its usual answer or say MemoryError: it never crashes, hangs, or gives another answer, and the
// sanitizers have nothing to report. (As in CPython, an expression that cannot be folded is left to the run: scripts
// about identity may then give other answers.)
//
// usage: refusals MOST SCRIPT...    Of each script all allocations are refused, one in each run, and in a run of its
// own each is served from the reserve; of a script that has more than MOST only as many, evenly spread. Then runs that
// are refused many. A run is a fork of this process, so that it costs little more than what it does. Only builds with
// assertions can refuse memory. The whole walk, some minutes of one core without the sanitizers:
//     cmake -G Ninja -B build/checked -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O1 && ninja -C build/checked
//     refusals build/checked/tests/refusals 3000 $(find tests/scripts samples -name '*.py')
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "stdlib/cli/command_line.h"
#include "vm/object/refusals.h"

namespace {

constexpr int kSkipped = 77;  // ctest's
// Of each run; none takes a tenth of that.
constexpr rlim_t kSeconds = 60;
// Of a failed run's errors, what is shown.
constexpr size_t kShownBytes = 3000;
// Between the refusals of a run that is refused many: a prime, so that no loop's allocations come in step with it.
constexpr int kInterval = 97;

// A file in memory that takes what a run writes.
class Capture {
 public:
    Capture() : descriptor_(memfd_create("capture", MFD_CLOEXEC)) {
        if (descriptor_ >= 0) return;
        std::perror("memfd_create");
        std::exit(EXIT_FAILURE);
    }
    ~Capture() { close(descriptor_); }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    int descriptor() const { return descriptor_; }
    // What has been written since the last call.
    std::string take() {
        std::string text(static_cast<size_t>(lseek(descriptor_, 0, SEEK_END)), '\0');
        const bool is_read = pread(descriptor_, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
        if (!is_read || ftruncate(descriptor_, 0) != 0) std::perror("capture");
        lseek(descriptor_, 0, SEEK_SET);
        return text;
    }

 private:
    int descriptor_;
};

struct Run {
    std::optional<int> status;  // nothing if a signal ended it
    std::string output;
    std::string errors;
};

// In the child: never returns.
[[noreturn]] void run_script(const std::string& script, const std::string& plan, int output, int errors) {
    constexpr rlimit kNoCore = {0, 0};
    constexpr rlimit kTime = {kSeconds, kSeconds};
    setrlimit(RLIMIT_CORE, &kNoCore);
    setrlimit(RLIMIT_CPU, &kTime);
    dup2(open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    // Not _exit: the sanitizers look for leaks at the end.
    std::exit(eadem::stdlib::run_command_line({"eadem", "-X", "fail-allocation=" + plan, script}));
}

Run run(const std::string& script, const std::string& plan) {
    static Capture output;
    static Capture errors;
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) run_script(script, plan, output.descriptor(), errors.descriptor());
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) {
        std::perror("fork");
        std::exit(EXIT_FAILURE);
    }
    Run result;
    if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
    result.output = output.take();
    result.errors = errors.take();
    return result;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_broken(std::string_view errors) {
    constexpr std::array<std::string_view, 4> kSigns = {"ERROR: AddressSanitizer", "runtime error: ", "Assertion `",
                                                        "terminate called"};
    return std::ranges::any_of(kSigns, [&](std::string_view sign) { return contains(errors, sign); });
}

// MemoryError, or a line with nothing but a name: a report without memory for its text is the name of the exception.
bool says_memory_error(std::string_view errors) {
    if (contains(errors, "MemoryError")) return true;
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_letter = [&](char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); };
    while (!errors.empty()) {
        const std::string_view line = errors.substr(0, errors.find('\n'));
        if (!line.empty() && is_upper(line[0]) && std::ranges::all_of(line, is_letter)) return true;
        errors.remove_prefix(std::min(line.size() + 1, errors.size()));
    }
    return false;
}

// Whether a run may end so, if the script usually ends as `usual` says.
bool is_well(const Run& run, const Run& usual, const std::string& script) {
    if (!run.status || is_broken(run.errors)) return false;
    // A start that is refused memory ends the process, and what it has made goes with it.
    if (run.errors.find("eadem: out of memory") != std::string::npos) return true;
    if (contains(run.errors, "LeakSanitizer")) return false;
    if (says_memory_error(run.errors)) return true;
    if (contains(script, "/identity/")) return true;
    return run.status == usual.status && run.output == usual.output;
}

class Walk {
 public:
    explicit Walk(int most) : most_(most) {}

    void take(const std::string& script) {
        const Run usual = run(script, "count");
        const size_t line = usual.errors.rfind('\n', usual.errors.size() - 2) + 1;  // 0 if there is but one
        int allocations = 0;
        std::from_chars(usual.errors.data() + line, usual.errors.data() + usual.errors.size(), allocations);
        const int stride = (allocations + most_ - 1) / most_;
        for (int number = 1; number <= allocations; number += stride) {
            try_plan(script, usual, fmt::format("{}", number));
            try_plan(script, usual, fmt::format("reserve:{}", number));
        }
        try_plan(script, usual, fmt::format("1+{}", kInterval));
        try_plan(script, usual, fmt::format("{}+1", kInterval));
    }

    // Tells how it went; whether all is well.
    bool report() const {
        fmt::print("{} runs, {} failed\n", count_, failed_);
        return count_ > 0 && failed_ == 0;
    }

 private:
    void try_plan(const std::string& script, const Run& usual, const std::string& plan) {
        ++count_;
        const Run result = run(script, plan);
        if (is_well(result, usual, script)) return;
        ++failed_;
        const std::string status = result.status ? fmt::format("exit status {}", *result.status) : "ended by a signal";
        const size_t shown = std::min(result.errors.size(), kShownBytes);
        fmt::print("{}: -X fail-allocation={}: {}\n{}\n", script, plan, status,
                   std::string_view(result.errors).substr(result.errors.size() - shown));
    }

    int most_;
    size_t count_ = 0;
    size_t failed_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    if (!eadem::vm::kCanRefuse) {
        fmt::print("skipped: this build cannot refuse memory\n");
        return kSkipped;
    }
    const int most = count > 2 ? std::atoi(arguments[1]) : 0;
    if (most <= 0) {
        fmt::print(stderr, "usage: refusals MOST SCRIPT...\n");
        return EXIT_FAILURE;
    }
    setenv("PYTHONHASHSEED", "0", 1);  // the same allocations in every run
    Walk walk(most);
    for (int i = 2; i < count; ++i) walk.take(arguments[i]);
    return walk.report() ? EXIT_SUCCESS : EXIT_FAILURE;
}
