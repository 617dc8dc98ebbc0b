// Why two values are, or are not, one object: a verdict with its reason, from a closed list (reasons.def), and the way
// each of the two came.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vm/inspect/identity_test.h"
#include "vm/vm.h"

namespace eadem::vm {

enum class ReasonId : uint8_t {
#define REASON(name, same, id, meaning) k##name,
#include "vm/inspect/reasons.def"
#undef REASON
};

struct ReasonInfo {
    std::string_view id;
    std::string_view meaning;  // one sentence, true of every case
    bool same;
};
const ReasonInfo& info_of(ReasonId reason);

// One step of the way that a value came.
struct ExplainedStep {
    std::string text;  // "constant 257", "bound to a"
    std::string file;
    Location location;  // line 0: none
};

struct Explanation {
    bool same = false;
    ReasonId reason{};
    std::string because;  // one sentence about this very case
    // The values as a reader knows them: "257", "'ab'", "a list".
    std::string left;
    std::string right;
    // Oldest step first.
    std::vector<ExplainedStep> left_steps;
    std::vector<ExplainedStep> right_steps;
};

// Runs no Python code and changes nothing that a program could see.
Explanation explain(Vm& vm, const IdentityTest& test);

}  // namespace eadem::vm
