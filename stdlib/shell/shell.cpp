#include "stdlib/shell/shell.h"

#include <new>

#include "stdlib/program_inputs.h"
#include "stdlib/report/report.h"
#include "stdlib/shell/command_table.h"
#include "stdlib/shell/commands.h"
#include "vm/object/nearest_name.h"

namespace eadem::stdlib {

using namespace vm;

Shell::Shell(RuntimeOwner& owner, Mode mode) : owner_(owner), mode_(mode) {
    session_.emplace(runtime(), mode_);
}

InputOutcome Shell::run(std::string_view text, bool is_final) {
    if (is_command(text)) return run_command(text);
    // The classic prompt reads line by line what is pasted or written in an editor.
    if (is_final && !takes_statements()) {
        const grammar::Source source = grammar::Source::from_text("<input>", text);
        const std::vector<ProgramInput> inputs = program_inputs(source);
        InputOutcome outcome = InputOutcome::kDone;
        for (size_t i = 0; inputs.size() > 1 && i < inputs.size(); ++i) {
            outcome = run_python(inputs[i].text, true);
            if (outcome == InputOutcome::kExit || outcome == InputOutcome::kInterrupted) return outcome;
        }
        if (inputs.size() > 1) return outcome;
    }
    return run_python(text, is_final);
}

bool Shell::takes_statements() const {
    return mode_ == Mode::kNewRepl && runtime().profile().tty_repl_unit == ReplUnit::kStatement;
}

InputOutcome Shell::run_python(std::string_view text, bool is_final) {
    std::string read;
    runtime().input().copy_to(&read);
    const InputOutcome outcome = session_->run(text, is_final);
    runtime().input().copy_to(nullptr);
    switch (outcome) {
        case InputOutcome::kIncomplete:
            break;
        case InputOutcome::kExit:
            status_ = session_->status();
            break;
        case InputOutcome::kFailed:
        case InputOutcome::kInterrupted:
            status_ = session_->status();
            [[fallthrough]];
        case InputOutcome::kDone:
            log_.add(text, mode_, outcome, std::move(read));
            break;
    }
    return outcome;
}

void Shell::set_mode(Mode mode) {
    mode_ = mode;
    session_.emplace(runtime(), mode_);
}

void Shell::begin_anew(const IdentityProfile& profile) {
    session_.reset();
    owner_.begin_anew(profile);
    log_ = {};
    ++sessions_;
    session_.emplace(runtime(), mode_);
}

void Shell::write(std::string_view text) const {
    static_cast<void>(runtime().output().write(text));
    static_cast<void>(runtime().output().flush());
}

InputOutcome Shell::refuse(std::string_view command, std::string_view message) {
    static_cast<void>(runtime().output().flush());
    print_error_text(runtime(), fmt::format("%{}: {}\n", command, message));
    status_ = 1;
    return InputOutcome::kFailed;
}

InputOutcome Shell::report_failure() {
    bool is_exit = false;
    const bool is_interrupt = runtime().pending_is(ExceptionId::kKeyboardInterrupt);
    status_ = report_pending(runtime(), &is_exit);
    if (is_exit) return InputOutcome::kExit;
    return is_interrupt ? InputOutcome::kInterrupted : InputOutcome::kFailed;
}

InputOutcome Shell::run_command(std::string_view text) {
    const CommandLine line = split_command(text);
    const CommandFunction function = find_command_function(line.name);
    if (function != nullptr) {
        try {
            return function(*this, line.arguments);
        } catch (const std::bad_alloc&) {
            // The session goes on; what it holds is as it was.
            return refuse(line.name, "out of memory");
        }
    }
    std::vector<std::string> names;
    for (const CommandInfo& command : shell_commands()) names.emplace_back(command.name);
    if (line.name.empty()) return refuse("", "a command is expected behind the %; %help lists them");
    std::string hint;
    if (const std::optional<std::string> nearest = nearest_name(line.name, names))
        hint = fmt::format(". Did you mean: %{}?", *nearest);
    return refuse(line.name, "no such command" + (hint.empty() ? "; %help lists them" : hint));
}

}  // namespace eadem::stdlib
