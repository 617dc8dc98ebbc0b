// The shell: a prompt's session with its commands. It is given inputs by whoever reads them, runs what is Python and
// does what begins with a %, and remembers the inputs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "stdlib/editor/language.h"
#include "stdlib/prompt_session.h"
#include "stdlib/shell/session_log.h"

namespace eadem::stdlib {

// Whose Runtime it is that a shell works in. Another profile needs another one, for objects keep to the rules that they
// were made under.
class RuntimeOwner {
 public:
    virtual ~RuntimeOwner() = default;
    virtual Runtime& runtime() = 0;
    // Ends the Runtime as at the end of a program, and begins a new one with the same options and streams; what was
    // read from the input and not asked for yet passes over.
    virtual void begin_anew(const vm::IdentityProfile& profile) = 0;
};

class Shell {
 public:
    // `mode` is kRepl or kNewRepl.
    Shell(RuntimeOwner& owner, Mode mode);

    // Runs one input; `is_final`: nothing can complete it any more. A command is complete with its line.
    InputOutcome run(std::string_view text, bool is_final);
    // The same for what is Python in any case.
    InputOutcome run_python(std::string_view text, bool is_final);
    // An input without a statement.
    void pass() { session_->pass(); }
    // Of the last failure, or what the program asked for; 0 before.
    int status() const { return status_; }

    Runtime& runtime() const { return owner_.runtime(); }
    Mode mode() const { return mode_; }
    // Each statement is a unit, and several of them may be one input.
    bool takes_statements() const;
    // From the next input on.
    void set_mode(Mode mode);
    SessionLog& log() { return log_; }
    // A new session under that profile: no names, no inputs.
    void begin_anew(const vm::IdentityProfile& profile);
    // How often that has happened.
    size_t sessions() const { return sessions_; }

    // What commands say: on sys.stdout's descriptor, behind what the program has printed.
    void write(std::string_view text) const;
    // What went wrong with a command, "%name: message"; gives kFailed.
    InputOutcome refuse(std::string_view command, std::string_view message);
    // Reports the pending exception; kFailed, kInterrupted or kExit.
    InputOutcome report_failure();

 private:
    InputOutcome run_command(std::string_view text);

    RuntimeOwner& owner_;
    Mode mode_;
    std::optional<PromptSession> session_;
    SessionLog log_;
    size_t sessions_ = 0;
    int status_ = 0;
};

// Python and the commands of a shell, for the line editor.
std::unique_ptr<editor::Language> make_shell_language(Shell& shell);

}  // namespace eadem::stdlib
