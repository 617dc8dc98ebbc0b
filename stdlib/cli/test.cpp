// eadem test PATH...
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <thread>

#include "grammar/system_text.h"
#include "stdlib/cli/memory_limit.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/import/atomic_file.h"
#include "stdlib/report/colour.h"
#include "stdlib/report/report.h"
#include "stdlib/runtime/paths.h"
#include "stdlib/testing/run_pool.h"
#include "stdlib/testing/test_files.h"
#include "stdlib/testing/tester.h"

namespace eadem::stdlib {

namespace {

// What a statement may take; a script without claims about expressions is one statement, and may take longer.
constexpr double kUsualTimeout = 10;
constexpr double kUsualScriptTimeout = 60;
// What a document may use if nobody says: it is there to be tested, not to eat the machine.
constexpr uint64_t kUsualMemory = uint64_t{2} << 30;
// How often --watch looks at the files, in nanoseconds.
constexpr long kWatchPause = 200'000'000;

class TestCommand {
 public:
    explicit TestCommand(const Options& options) : options_(options), test_(options.test) {
        test_.runtime = options.runtime;
        test_.profile_given = options.profile_given;
        test_.mode_given = options.mode_given;
        if (options.test.timeout < 0) {
            test_.timeout = kUsualTimeout;
            test_.script_timeout = kUsualScriptTimeout;
        }
        if (test_.jobs == 0) test_.jobs = std::max(1U, std::thread::hardware_concurrency());
        const bool is_human = test_.format == TestFormat::kHuman;
        test_.is_coloured = is_human && wants_colour(STDOUT_FILENO, options.runtime);
        test_.shows_progress = is_human && isatty(STDERR_FILENO) == 1;
    }

    int run() {
        const InterruptWatch watch;
        int status = once();
        while (test_.watches && status != kInterruptedStatus) {
            if (!wait_for_change()) return kInterruptedStatus;
            status = once();
        }
        return status;
    }

 private:
    // The whole test; the exit status.
    int once() {
        bool is_readable = true;
        const std::vector<std::string> files = test_files(options_.paths, [&](const std::string& folder, int error) {
            is_readable = false;
            complain("open folder", folder, error);
        });
        states_ = file_states(files);
        ProcessOutput output(options_.runtime.executable);
        const auto report = make_report(test_, [&](std::string_view text) {
            clear_progress();
            output.write("{}", text);
        });
        const TestHost host{
            .read = [&](const std::string& path, std::string& text) { return read(path, text); },
            .prepare =
                [this] {
                    const uint64_t memory = options_.memory != 0 ? options_.memory : kUsualMemory;
                    static_cast<void>(limit_memory(memory));
                },
            .say = [this](const std::string& text) { clear_progress(), fmt::print(stderr, "{}\n", text); },
            .progress = [this](size_t done, size_t all) { show_progress(done, all); }};
        const TestSummary summary = run_tester(files, test_, host, *report);
        clear_progress();
        if (summary.end == TestEnd::kInterrupted) {
            output.finish();
            return kInterruptedStatus;
        }
        if (const int failed = output.finish(); failed != 0) return failed;
        const TestTotals& totals = summary.totals;
        // Where nothing is claimed nothing holds.
        const bool is_good = totals.failed == 0 && totals.errors == 0 && totals.claims > 0;
        return is_good && is_readable && summary.is_complete ? 0 : 1;
    }

    void complain(std::string_view verb, const std::string& path, int error) {
        clear_progress();
        fmt::print(stderr, "{}: can't {} '{}': [Errno {}] {}\n", options_.runtime.executable, verb, path, error,
                   std::strerror(error));
    }

    bool read(const std::string& path, std::string& text) {
        if (path == "-") {
            ByteReader reader(STDIN_FILENO);
            const int error = reader.read(text, SIZE_MAX);
            if (error != 0) complain("read", path, error);
            return error == 0;
        }
        const int error = read_whole_file(grammar::text_to_system(path), text);
        if (error != 0) complain("open file", absolute_path(path), error);
        return error == 0;
    }

    // False if Ctrl-C came.
    bool wait_for_change() {
        fmt::print(stderr, "waiting for a change; Ctrl-C ends it\n");
        while (!InterruptWatch::was_interrupted()) {
            const timespec pause{0, kWatchPause};
            nanosleep(&pause, nullptr);
            const auto ignore = [](const std::string&, int) {};
            if (file_states(test_files(options_.paths, ignore)) != states_) return true;
        }
        return false;
    }

    void show_progress(size_t done, size_t all) {
        if (!test_.shows_progress || all < 2) return;
        fmt::print(stderr, "\r{} of {} files", done, all);
        std::fflush(stderr);
        has_progress_ = true;
    }
    void clear_progress() {
        if (!has_progress_) return;
        std::fputs("\r\x1b[K", stderr);
        std::fflush(stderr);
        has_progress_ = false;
    }

    const Options& options_;
    TestOptions test_;
    std::vector<FileState> states_;
    bool has_progress_ = false;
};

}  // namespace

int run_tests(const Options& options) {
    return TestCommand(options).run();
}

}  // namespace eadem::stdlib
