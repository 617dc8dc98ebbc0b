// Why two values are, or are not, one object: a verdict with its reason, from a closed list (reasons.def), and the way
// each of the two came.
#pragma once

#include <cstdint>
#include <functional>
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
// Whether a reason has that id.
bool is_reason(std::string_view id);

// A line of the program as its reader knows it.
struct ReadersPlace {
    std::string file;
    uint32_t line = 0;  // 0: none
    bool operator==(const ReadersPlace&) const = default;
};
// Where a line of a code object stands for the reader; what a prompt reads is cut out of a longer text, perhaps.
using PlaceFinder = std::function<ReadersPlace(std::string_view file, uint32_t line)>;

// One step of the way that a value came.
struct ExplainedStep {
    std::string text;  // "constant 257", "bound to a"
    ReadersPlace place;
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
Explanation explain(Vm& vm, const IdentityTest& test, const PlaceFinder& find_place);

}  // namespace eadem::vm
