// What a script says in comments about the whole of its run, and about the reasons of its identity tests.
//
//     # expect:                                   all of stdout, one comment line each
//     # expect-stderr:                            all of stderr; the script's path is written without its folder
//     # expect-error: ZeroDivisionError: ...      the last line of stderr
//     # exit: 3                                   the exit status
//     # profile: 3.13                             not a claim: the identity rules that the script is meant for
//     # mode: repl                                likewise: how it is to be read (--mode)
//     # needs: 3.14, # eadem only: ...            for tests/oracle, which leaves such scripts out
//     print(a is b)   # True  # why: small-int    why: the reason of each test of the line (vm/inspect/reasons.def)
//
// A heading is alone on its line. One that is nearly one of these ("# expect: 2", "# expect-output:") claims nothing
// and is listed as malformed. A script that is only to run to its end says `# exit: 0`; one that makes no claim is run
// (a module that others import need not claim anything), but nothing is said to hold.
#pragma once

#include <optional>
#include <string>

#include "stdlib/testing/comments.h"

namespace eadem::stdlib {

struct HeadingText {
    uint32_t line;
    std::string text;
};

// Of the identity tests of `code_line`: their ids with ", " between them.
struct ReasonClaim {
    uint32_t line;
    uint32_t code_line;
    std::string text;
};

struct Headings {
    std::vector<ReasonClaim> reasons;
    std::optional<HeadingText> output;
    std::optional<HeadingText> error_output;
    std::optional<HeadingText> error;
    std::optional<HeadingText> exit;
    std::optional<std::string> profile;
    std::optional<std::string> mode;
    std::vector<HeadingText> malformed;  // the text is the heading
};

// Takes headings, the lines below them and reasons out of the comments. `is_script`: false where only reasons are
// looked for, as in the code of a document.
Headings take_headings(std::vector<Comment>& comments, bool is_script);

}  // namespace eadem::stdlib
