// Runs a script in the process, in a Runtime of its own, and holds its output to the claims of its comments
// (claims.h).
#pragma once

#include <string>
#include <vector>

#include "stdlib/cli/options.h"

namespace eadem::stdlib {

struct FailedClaim {
    uint32_t line;  // of the claim
    std::string expected;
    std::string actual;
};

struct TestResult {
    size_t claims = 0;
    std::vector<FailedClaim> failures;
    bool was_interrupted = false;  // by Ctrl-C, not by the script itself
};

TestResult test_script(const Options& options, const std::string& path, const grammar::Source& source);

}  // namespace eadem::stdlib
