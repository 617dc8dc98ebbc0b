#include "stdlib/native/pager.h"

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>

#include "stdlib/runtime/text_stream.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// What a shell says of a command that it does not find or cannot run.
constexpr int kNotRun = 126;

bool is_terminal(Runtime& runtime) {
    const char* const terminal = std::getenv("TERM");
    return runtime.output().descriptor() == STDOUT_FILENO && isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1 &&
           terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool fits_the_screen(std::string_view text) {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return true;
    return std::ranges::count(text, '\n') < size.ws_row;
}

// Whether the command took the text: also if its user left before the end.
bool run_pager(const char* command, std::string_view text) {
    int pipe_ends[2];
    if (::pipe(pipe_ends) != 0) return false;
    struct sigaction ignore {
    }, old_interrupt{};
    ignore.sa_handler = SIG_IGN;
    // Ctrl-C is for the pager.
    sigaction(SIGINT, &ignore, &old_interrupt);
    const pid_t child = ::fork();
    if (child == 0) {
        signal(SIGINT, SIG_DFL);
        signal(SIGPIPE, SIG_DFL);
        dup2(pipe_ends[0], STDIN_FILENO);
        ::close(pipe_ends[0]);
        ::close(pipe_ends[1]);
        ::execl("/bin/sh", "sh", "-c", command, nullptr);
        _exit(kNotRun);
    }
    ::close(pipe_ends[0]);
    while (child > 0 && !text.empty()) {
        // SIGPIPE is ignored: a pager that has been left is an error of the write.
        const ssize_t written = ::write(pipe_ends[1], text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        text.remove_prefix(static_cast<size_t>(written));
    }
    ::close(pipe_ends[1]);
    int status = 0;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    sigaction(SIGINT, &old_interrupt, nullptr);
    return child > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) >= kNotRun);
}

// Through sys.stdout, which may be the program's own.
Result<void> write_plainly(Runtime& runtime, std::string_view text) {
    const OwnedValue stream = runtime.sys_attribute("stdout");
    if (stream.is_empty() || as_text_stream(runtime, stream.get()) != nullptr)
        return write_text(runtime, runtime.output(), text);
    if (stream.get().refers_to(runtime.shared.none)) return {};
    TRY(const OwnedValue method, get_attribute(runtime, stream.get(), runtime.intern_name("write")));
    TRY(const Ref<Str> whole, make_str(runtime, text));
    TRY(const OwnedValue written, call(runtime, method.get(), {Value::of_object(whole.get())}));
    return {};
}

}  // namespace

Result<void> show_by_page(Runtime& runtime, std::string_view text) {
    const OwnedValue stream = runtime.sys_attribute("stdout");
    const bool is_usual = stream.is_empty() || as_text_stream(runtime, stream.get()) != nullptr;
    if (is_usual && is_terminal(runtime) && !fits_the_screen(text) && runtime.output().flush() == 0) {
        const char* const pager = std::getenv("PAGER");
        if (run_pager(pager == nullptr || *pager == '\0' ? "less" : pager, text)) return {};
    }
    return write_plainly(runtime, text);
}

}  // namespace eadem::stdlib
