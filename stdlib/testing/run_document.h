// One run of a document under one profile, in one mode, in a Runtime of its own.
//
// Code is run block by block in one namespace (or, isolated, each block in a Runtime of its own):
//
//     script, import, pyc   a block is one unit. After a statement that fails what is left of the block is compiled
//     again
//                           and goes on; a script (.py) ends there, unless its comment says that it fails
//     repl, newrepl         a block is given to a prompt, input by input
//     not said              blocks as in a script, sessions as at a prompt
//
// The time of `timeout` begins anew with each statement at the margin, or, within a script, with each claim reached.
#pragma once

#include <string>
#include <vector>

#include "stdlib/runtime/runtime.h"
#include "stdlib/testing/document.h"

namespace eadem::stdlib {

struct HowToRun {
    vm::IdentityProfile profile;
    Mode mode = Mode::kScript;
    bool profile_given = false;  // a script's own wish does not count
    bool mode_given = false;
    bool is_isolated = false;
    bool explains = false;         // tells the reasons of identity tests, which takes boxes and time
    size_t last_block = SIZE_MAX;  // the blocks behind it are not run
    double timeout = 0;            // in seconds; 0: none
    bool may_end_process = false;  // the process is there for this run alone
    RuntimeOptions options;
};

enum class Seen : uint8_t {
    kNothing,    // never reached, or it printed nothing and has no value
    kAnswer,     // what was printed, or the value
    kException,  // the statement failed
    kTimeout,    // it was cut off
    kNotRun,     // its block is not run; `actual` says why
};

// What became of a claim in a run.
struct Outcome {
    Seen seen = Seen::kNothing;
    bool holds = false;           // of kinds that one run can judge
    std::string actual;           // an answer, an exception, or why there is none
    std::string expected;         // what stands against `actual`, if it is not all of the claim: a line of a stream
    uint32_t differing_line = 0;  // which line of the claim that is, from 1
    std::string previous;         // kSame, kDifferent: the answer of the statement before
};

// Whoever wants to know, as it happens: if the process ends, what was told stays told. A claim may be told again, which
// replaces what was told before.
class RunListener {
 public:
    virtual ~RunListener() = default;
    virtual void at_line(uint32_t line) = 0;
    virtual void outcome(size_t claim, const Outcome& outcome) = 0;
    // Why the identity tests in its statement came out as they did.
    virtual void reason(size_t claim, const std::string& reason) = 0;
    virtual void block_not_run(size_t block, const std::string& why) = 0;
    // A statement failed that nobody claimed to fail.
    virtual void failed(uint32_t line, const std::string& exception) = 0;
    // The document asked for its own end: nothing after the line ran.
    virtual void ended_itself(uint32_t line) = 0;
};

void run_document(const Document& document, const HowToRun& how, RunListener& listener);

// Whether an exception says that Eadem has not what the document wants, not that the document is wrong.
bool is_missing_feature(std::string_view exception);

}  // namespace eadem::stdlib
