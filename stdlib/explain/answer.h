// The answer to a question (question.h): what one run says, and what all others would.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "stdlib/explain/comparison.h"

namespace eadem::stdlib {

// What a run says to the question that was put into its program, which is in no line; null if it never came to it.
const WatchedTest* answer_in(const WatchedRun& run);

struct Answer {
    std::string left;  // the two expressions
    std::string right;
    RunChoice choice;  // the run that was asked
    WatchedTest test;  // and what it said
    // What every profile and mode says; empty if they were not asked.
    std::vector<WatchedRun> others = {};
    ComparedLine compared = {};
};

// Asks everywhere else. False, and `answer` is as before, if `limit` was reached.
bool ask_everywhere(const WatchedProgram& asked, Answer& answer, const RuntimeOptions& options,
                    RunLimit* limit = nullptr);

// The verdict, its reason and the two ways; then where it is another one.
std::string answer_text(const Answer& answer, bool is_coloured);
nlohmann::ordered_json answer_json(const Answer& answer);

}  // namespace eadem::stdlib
