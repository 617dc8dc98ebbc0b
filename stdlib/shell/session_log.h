// What a prompt was given since its session began: for %history and %save, and to run it again for reports.
//
// Its text has each input on lines of its own, numbered from 1; before them is what preceded the prompt (-i FILE). An
// input that failed keeps its place, but its lines are empty in the text: where the session is one script, nothing may
// stop it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/explain/many_runs.h"
#include "stdlib/prompt_session.h"

namespace eadem::stdlib {

// What reasons call the text of the session: its lines are those of %history.
inline constexpr std::string_view kSessionName = "<session>";

struct LoggedInput {
    TypedInput input;  // the text ends in a newline
    InputOutcome outcome = InputOutcome::kDone;
    std::string read = {};  // what it read from standard input
};

class SessionLog {
 public:
    // A script that ran before the first input.
    void begin_with(std::string_view script);
    void add(std::string_view text, Mode mode, InputOutcome outcome, std::string read);

    const std::vector<LoggedInput>& inputs() const { return inputs_; }
    const std::string& beginning() const { return beginning_; }
    // The number of the line behind the last.
    uint32_t next_line() const { return next_line_; }

    // All of it as one program, which reads what its inputs have read.
    WatchedProgram program() const;
    // The inputs that can be run again: all but those that Ctrl-C ended. `read` is set to what they read.
    std::vector<TypedInput> repeatable(std::string& read) const;

 private:
    std::string beginning_;
    std::vector<LoggedInput> inputs_;
    uint32_t next_line_ = 1;
};

}  // namespace eadem::stdlib
