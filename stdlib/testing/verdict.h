// What the runs of a document say about its claims.
#pragma once

#include <string>
#include <vector>

#include "stdlib/testing/run_record.h"
#include "stdlib/testing/test_options.h"

namespace eadem::stdlib {

enum class Verdict : uint8_t {
    kHolds,
    kFails,
    kError,   // it could not be tested: the code is not run, or was not reached
    kAbsent,  // no claim, as it turned out (Claim::is_tentative), or not looked for
};
std::string_view verdict_name(Verdict verdict);  // "holds", "fails", "error"

// A claim in one run.
struct ClaimResult {
    Verdict verdict = Verdict::kAbsent;
    std::string got;       // the answer; of an error, why there is none
    std::string expected;  // what it stands against
    std::string reason;    // of identity tests
    uint32_t line = 0;     // where it fails: of the claim, or of what it says
};

struct TestedDocument {
    Document document;
    std::vector<RunRecord> runs;                    // one for each choice
    std::vector<RunRecord> other_runs;              // of all versions and modes, if there is a kVaries
    std::vector<std::vector<ClaimResult>> results;  // by claim, by choice

    bool is_claim(size_t claim) const;  // in one run at least
};

// Whether the options look for any claim of the document.
bool has_wanted_claims(const Document& document, const TestOptions& options);

// Fills `results` from the runs. `options` says which claims are looked for.
void judge_runs(TestedDocument& tested, const TestOptions& options);

// Where a claim holds, in words: "in repl of 3.6-3.14, never in script". `some`: indices of the choices.
std::string where_text(const std::vector<TestChoice>& all, const std::vector<size_t>& some);

struct TestTotals {
    size_t files = 0;
    size_t claims = 0;
    size_t held = 0;
    size_t failed = 0;
    size_t errors = 0;
    size_t files_without_claims = 0;
    size_t blocks = 0, blocks_run = 0;
};
void add_to_totals(const TestedDocument& tested, TestTotals& totals);
// The worst of a claim's verdicts.
Verdict worst_verdict(const std::vector<ClaimResult>& results);
// Whether a block was run, at least in part, in the first of the runs; else why not.
bool was_run(const TestedDocument& tested, size_t block, std::string& why);

}  // namespace eadem::stdlib
