// One program under many profiles and modes: each run in a Runtime of its own, which share nothing, several at a time.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "stdlib/explain/run_limit.h"
#include "stdlib/explain/test_watcher.h"
#include "stdlib/runtime/mode.h"

namespace eadem::stdlib {

struct RunChoice {
    const vm::IdentityProfile* profile;
    Mode mode;
};
// "3.13/repl".
std::string choice_name(const RunChoice& choice);

// What a program did.
struct WatchedRun {
    RunChoice choice;
    int status = 0;
    std::string output;
    std::string error;
    std::vector<PrintRecord> prints;  // parts of the output, with the line of the program that wrote each
    std::vector<WatchedTest> tests;
};

// Every profile in each mode that it has: the newer prompt only where it differs from the classic one.
std::vector<RunChoice> all_choices();

// The program's text as UTF-8; `name` is what its places are called by, and __file__ unless it is "<...>".
struct WatchedProgram {
    std::string name;
    std::string text;
    uint32_t hidden_line = 0;  // one that was put into it (test_watcher.h); 0: none
    std::string input = {};    // what standard input gives it
};

// Runs it once. Warnings are not shown. `options`: how programs run otherwise.
// Once `limit` (null: none) is reached, runs end early, or do nothing.
WatchedRun run_watched(const WatchedProgram& program, const RunChoice& choice, RuntimeOptions options,
                       RunLimit* limit = nullptr);
// Runs it under each choice; the results in the same order.
std::vector<WatchedRun> run_everywhere(const WatchedProgram& program, std::span<const RunChoice> choices,
                                       const RuntimeOptions& options, RunLimit* limit = nullptr);

// One input of a prompt, as it was typed.
struct TypedInput {
    std::string text;
    uint32_t line = 1;  // where its first line stands in the text of the session
    Mode mode = Mode::kRepl;
};
// The same for what a prompt was given, each input in its own mode: a prompt's session under the name of the program,
// which begins with `beginning`, the text of a script (empty: none).
WatchedRun run_inputs_watched(const WatchedProgram& program, const std::string& beginning,
                              std::span<const TypedInput> inputs, const vm::IdentityProfile& profile,
                              RuntimeOptions options, RunLimit* limit = nullptr);

}  // namespace eadem::stdlib
