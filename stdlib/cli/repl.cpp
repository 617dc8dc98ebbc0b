#include "stdlib/cli/repl.h"

#include <unistd.h>

#include "stdlib/prompt_session.h"
#include "stdlib/report/report.h"
#include "stdlib/runtime/text_stream.h"
#include "stdlib/runtime/version.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Which of the two prompts this is: the one that --mode names, else the new one at a terminal.
Mode prompt_mode(const Runtime& runtime, bool is_terminal) {
    if (is_prompt_mode(runtime.options().mode)) return runtime.options().mode;
    return is_terminal ? Mode::kNewRepl : Mode::kRepl;
}

class Prompt {
 public:
    explicit Prompt(Runtime& runtime)
        : runtime_(runtime),
          reads_terminal_(isatty(runtime.input().descriptor()) == 1),
          is_terminal_(reads_terminal_ && isatty(1) == 1),
          is_silent_(!reads_terminal_ && !runtime.options().interactive && !runtime.options().inspect),
          session_(runtime, prompt_mode(runtime, is_terminal_)) {}

    int run() {
        if (!runtime_.options().quiet && !is_silent_) show_banner();
        while (true) {
            switch (read_input()) {
                case Outcome::kEnd:
                    write_prompt("\n");
                    return status_;
                case Outcome::kExit:
                    return status_;
                case Outcome::kNext:
                    break;
            }
        }
    }

 private:
    enum class Outcome : uint8_t { kNext, kExit, kEnd };

    void show_banner() {
        print_error_text(runtime_, fmt::format("Eadem {} (a subset of Python {}) on linux\nType \"help\", "
                                               "\"copyright\", \"credits\" or \"license\" for more information.\n",
                                               kEademVersion, kPythonVersion));
    }

    void write_prompt(std::string_view text) {
        if (is_silent_) return;
        static_cast<void>(runtime_.output().flush());
        ByteWriter& writer = is_terminal_ ? runtime_.output() : runtime_.error();
        static_cast<void>(writer.write(text));
        static_cast<void>(writer.flush());
    }

    // sys.ps1 or sys.ps2 if the program has set it.
    std::string prompt_text(std::string_view name, std::string_view otherwise) {
        const OwnedValue set = runtime_.sys_attribute(name);
        if (set.is_empty()) return std::string(otherwise);
        Result<Ref<Str>> text = str(runtime_, set.get());
        if (text.ok()) return std::string(text.value()->text());
        runtime_.forget_pending();
        return std::string(otherwise);
    }

    // Reads lines until they make an input, and runs it.
    Outcome read_input() {
        std::string text;
        while (true) {
            write_prompt(text.empty() ? prompt_text("ps1", ">>> ") : prompt_text("ps2", "... "));
            Result<Ref<Str>> line = read_line(runtime_, runtime_.input());
            if (!line.ok()) return on_failed_read();
            const bool is_end = line.value()->size == 0;
            if (is_end && text.empty()) return Outcome::kEnd;
            // The end of the input also ends a block.
            if (is_end) write_prompt("\n");
            text += is_end ? "\n" : line.value()->text();
            if (text.find_first_not_of(" \t\f\r\n") == std::string::npos) {
                session_.pass();
                text.clear();
                continue;
            }
            const InputOutcome outcome = session_.run(text, is_end);
            if (outcome != InputOutcome::kIncomplete) return after(outcome);
        }
    }

    // A file that is fed to the prompt is a program: Ctrl-C ends it, and a failure decides its exit status.
    Outcome after(InputOutcome outcome) {
        switch (outcome) {
            case InputOutcome::kDone:
            case InputOutcome::kIncomplete:
                return Outcome::kNext;
            case InputOutcome::kFailed:
                if (is_silent_) status_ = session_.status();
                return Outcome::kNext;
            case InputOutcome::kInterrupted:
                if (!is_silent_) return Outcome::kNext;
                break;
            case InputOutcome::kExit:
                break;
        }
        status_ = session_.status();
        return Outcome::kExit;
    }

    // Ctrl-C while reading: the input so far is forgotten. An input that cannot be read is the end.
    Outcome on_failed_read() {
        if (!runtime_.pending_is(ExceptionId::kKeyboardInterrupt)) {
            status_ = report_pending(runtime_);
            return Outcome::kExit;
        }
        runtime_.forget_pending();
        write_prompt("\n");
        print_error_text(runtime_, "KeyboardInterrupt\n");
        return Outcome::kNext;
    }

    Runtime& runtime_;
    const bool reads_terminal_;
    const bool is_terminal_;
    const bool is_silent_;  // the input comes from a file, and -i does not ask for a prompt all the same
    PromptSession session_;
    int status_ = 0;
};

}  // namespace

int run_prompt(Runtime& runtime) {
    return Prompt(runtime).run();
}

}  // namespace eadem::stdlib
