// What a prompt does with the inputs it is given, whoever gives them: a person, a stream, a file (--mode repl). An
// input is compiled and run, its values are displayed, what goes wrong is reported, and the next input may come.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

enum class InputOutcome : uint8_t {
    kDone,
    kFailed,       // with an exception, which has been reported
    kInterrupted,  // the same, with KeyboardInterrupt
    kExit,         // the program has asked for the end
    kIncomplete,   // more lines could complete it; nothing was run
};

class PromptSession {
 public:
    // `mode` is kRepl or kNewRepl. How they differ (CPython: Python/pythonrun.c and Lib/_pyrepl):
    //     kRepl     an input is one unit; it is <stdin>-N, which reports other than warnings shorten to <stdin>
    //     kNewRepl  each statement is a unit, only the value of the last is displayed; the input is <python-input-N>
    PromptSession(Runtime& runtime, Mode mode);

    // Runs one input. `is_final`: nothing can complete it any more. `cut_from`: where its first line stands, if it is
    // part of a file.
    InputOutcome run(std::string_view text, bool is_final, std::optional<SourcePlace> cut_from = std::nullopt);
    // An input without a statement: it counts, and that is all.
    void pass() { ++runtime_.inputs; }

    // What the program asked for with kExit; else that of the last failure; 0 before.
    int status() const { return status_; }

 private:
    vm::Result<bool> compile_and_run(std::string_view text, bool is_final, std::optional<SourcePlace> cut_from);

    Runtime& runtime_;
    const bool is_new_;
    bool future_annotations_ = false;
    int status_ = 0;
};

}  // namespace eadem::stdlib
