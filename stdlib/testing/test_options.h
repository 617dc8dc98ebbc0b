// How `eadem test` tests: what its options say.
#pragma once

#include <string>
#include <vector>

#include "stdlib/runtime/mode.h"
#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

enum class TestFormat : uint8_t { kHuman, kTap, kJunit, kJson };
inline constexpr std::string_view kTestFormatNames[] = {"human", "tap", "junit", "json"};  // in that order

// Under which rules a document is run, and how it is read.
struct TestChoice {
    size_t row = 0;               // of identity_profiles()
    vm::IdentityProfile profile;  // that row, with what -X changes
    Mode mode = Mode::kScript;
};

struct TestOptions {
    std::vector<TestChoice> choices = {};  // one at least
    bool profile_given = false;
    bool mode_given = false;
    bool is_isolated = false;
    bool fails_fast = false;
    bool accepts = false;
    bool watches = false;
    TestFormat format = TestFormat::kHuman;
    std::string pattern;        // -k: only claims whose file, heading or line has it; empty: all
    double timeout = -1;        // --timeout, in seconds; 0: none; less: nobody said
    double script_timeout = 0;  // of a script, which is one statement unless it claims values of expressions
    size_t jobs = 0;            // -j: processes at a time; 0: nobody said
    RuntimeOptions runtime;
    bool is_coloured = false;
    bool shows_progress = false;
};

// "3.13/repl".
std::string choice_name(const TestChoice& choice);

// What a value for --timeout and -j may be.
inline constexpr double kLongestTimeout = 86400;
inline constexpr size_t kMostJobs = 256;

}  // namespace eadem::stdlib
