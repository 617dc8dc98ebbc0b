// What many runs of one program did, side by side: for each line that prints or tests identity, which runs agree, and
// why the others do not.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "stdlib/explain/many_runs.h"

namespace eadem::stdlib {

// A reason that some of the runs have for what they agree on.
struct SharedReason {
    vm::ReasonId reason;
    std::string because;       // of the first of them
    std::vector<size_t> runs;  // indices into the runs compared
};

// The runs in which a line did the same.
struct Agreement {
    std::string result;  // what was printed; "one object" or "two objects"; empty if the line was not reached
    bool is_reached = true;
    std::vector<size_t> runs = {};
    std::vector<SharedReason> reasons = {};  // none where the line tests no identity
};

struct ComparedLine {
    uint32_t line = 0;
    std::string text = {};                   // of the line, without its margin
    std::vector<Agreement> agreements = {};  // the commonest first; one alone: all runs agree
};

// Lines of the program `name`, in order.
std::vector<ComparedLine> compare_runs(const WatchedProgram& program, const std::vector<WatchedRun>& runs);

// Releases that follow each other, as "3.7-3.10"; then the other profiles by name. `profiles`: their indices in
// identity_profiles(), in order.
std::string versions_text(const std::vector<size_t>& profiles);

// The runs in few words: "3.7-3.15 in script, import and pyc; 3.15 in repl". "everywhere" if they are all.
std::string runs_text(const std::vector<WatchedRun>& all, const std::vector<size_t>& some);

// What the runs that failed wrote to stderr: the first of those that failed with the same messages, under the names of
// all of them unless no run did otherwise. Empty if none failed.
std::string failures_text(const std::vector<WatchedRun>& runs);

std::string comparison_text(const WatchedProgram& program, const std::vector<WatchedRun>& runs,
                            const std::vector<ComparedLine>& lines, bool is_coloured);
nlohmann::ordered_json comparison_json(const WatchedProgram& program, const std::vector<WatchedRun>& runs,
                                       const std::vector<ComparedLine>& lines);

}  // namespace eadem::stdlib
