#include "stdlib/cli/repl.h"

#include <unistd.h>

#include "stdlib/cli/input_reader.h"
#include "stdlib/cli/startup_file.h"
#include "stdlib/native/site.h"
#include "stdlib/report/report.h"
#include "stdlib/runtime/version.h"
#include "stdlib/shell/command_table.h"
#include "stdlib/shell/commands.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Which of the two prompts this is: the one that --mode names, else the new one where the line editor reads.
Mode prompt_mode(Runtime& runtime) {
    if (is_prompt_mode(runtime.options().mode)) return runtime.options().mode;
    return can_edit(runtime) ? Mode::kNewRepl : Mode::kRepl;
}

class Prompt {
 public:
    Prompt(RuntimeOwner& owner, const PromptStart& start)
        : owner_(owner),
          is_terminal_(isatty(owner.runtime().input().descriptor()) == 1 && isatty(STDOUT_FILENO) == 1),
          is_silent_(is_silent(owner.runtime())),
          shell_(owner, prompt_mode(owner.runtime())),
          has_program_(start.has_program) {
        shell_.log().begin_with(start.script);
    }

    int run() {
        if (!runtime().options().quiet && !is_silent_ && !has_program_) show_banner();
        if (!begin_session()) return status_;
        const std::unique_ptr<InputReader> reader = make_input_reader(shell_, is_terminal_, is_silent_);
        while (true) {
            const size_t session = shell_.sessions();
            switch (step(*reader)) {
                case Outcome::kEnd:
                case Outcome::kExit:
                    return status_;
                case Outcome::kNext:
                    break;
            }
            if (shell_.sessions() != session && !begin_session()) return status_;
        }
    }

 private:
    enum class Outcome : uint8_t { kNext, kExit, kEnd };

    Runtime& runtime() const { return owner_.runtime(); }

    static bool is_silent(Runtime& runtime) {
        return isatty(runtime.input().descriptor()) != 1 && !runtime.options().interactive &&
               !runtime.options().inspect;
    }

    void show_banner() {
        print_error_text(runtime(), fmt::format("Eadem {} (a subset of Python {}) on linux\nType \"help\", \"%help\", "
                                                "\"copyright\", \"credits\" or \"license\" for more information.\n",
                                                kEademVersion, kPythonVersion));
    }

    // PYTHONSTARTUP, where a session begins at the prompt. False if that asks for the end.
    bool begin_session() {
        runtime().shows_prompt = !is_silent_;
        if (is_silent_ || has_program_) return true;
        std::string text;
        switch (run_startup_file(runtime(), text, status_)) {
            case StartupOutcome::kNone:
                return true;
            case StartupOutcome::kDone:
                shell_.log().begin_with(text);
                return true;
            case StartupOutcome::kExit:
                return false;
        }
        return true;
    }

    Outcome step(InputReader& reader) {
        PromptInput input = reader.read();
        switch (input.kind) {
            case PromptInput::Kind::kEnd:
                return Outcome::kEnd;
            case PromptInput::Kind::kFailed:
                status_ = report_pending(runtime());
                return Outcome::kExit;
            case PromptInput::Kind::kInterrupted:
                print_error_text(runtime(), "KeyboardInterrupt\n");
                return Outcome::kNext;
            case PromptInput::Kind::kHelp:
                return after(help());
            case PromptInput::Kind::kHistory:
                return after(command_history(shell_, {}));
            case PromptInput::Kind::kBlank:
                shell_.pass();
                return Outcome::kNext;
            case PromptInput::Kind::kText:
                break;
        }
        if (const std::optional<Outcome> done = run_bare_word(input.text)) return *done;
        InputOutcome outcome = shell_.run(input.text, input.is_final);
        while (outcome == InputOutcome::kIncomplete) {
            reader.read_more(input);
            switch (input.kind) {
                case PromptInput::Kind::kText:
                    break;
                case PromptInput::Kind::kInterrupted:
                    print_error_text(runtime(), "KeyboardInterrupt\n");
                    return Outcome::kNext;
                default:
                    status_ = report_pending(runtime());
                    return Outcome::kExit;
            }
            outcome = shell_.run(input.text, input.is_final);
        }
        return after(outcome);
    }

    InputOutcome help() {
        const Result<void> done = help_interactively(runtime());
        return done.ok() ? InputOutcome::kDone : shell_.report_failure();
    }

    // What the prompt of 3.13 takes for a wish of its user, unless the program has such a name.
    std::optional<Outcome> run_bare_word(std::string_view text) {
        if (is_silent_ || (!is_terminal_ && shell_.mode() != Mode::kNewRepl)) return std::nullopt;
        while (text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
        while (text.starts_with(' ')) text.remove_prefix(1);
        const bool is_exit = text == "exit" || text == "quit";
        const bool is_clear = text == "clear" && is_terminal_;
        if ((!is_exit && text != "help" && !is_clear) ||
            dict_find_name(runtime(), runtime().main_names(), runtime().intern_name(text)) != nullptr)
            return std::nullopt;
        shell_.pass();
        if (is_exit) return Outcome::kExit;
        if (!is_clear) return after(help());
        // To the upper left, and what is below is empty.
        shell_.write("\x1b[H\x1b[2J");
        return Outcome::kNext;
    }

    // A file that is fed to the prompt is a program: Ctrl-C ends it, and a failure decides its exit status.
    Outcome after(InputOutcome outcome) {
        switch (outcome) {
            case InputOutcome::kDone:
            case InputOutcome::kIncomplete:
                return Outcome::kNext;
            case InputOutcome::kFailed:
                if (is_silent_) status_ = shell_.status();
                return Outcome::kNext;
            case InputOutcome::kInterrupted:
                if (!is_silent_) return Outcome::kNext;
                break;
            case InputOutcome::kExit:
                break;
        }
        status_ = shell_.status();
        return Outcome::kExit;
    }

    RuntimeOwner& owner_;
    const bool is_terminal_;
    const bool is_silent_;  // the input comes from a file, and -i does not ask for a prompt all the same
    Shell shell_;
    const bool has_program_;
    int status_ = 0;
};

}  // namespace

int run_prompt(RuntimeOwner& owner, const PromptStart& start) {
    return Prompt(owner, start).run();
}

}  // namespace eadem::stdlib
