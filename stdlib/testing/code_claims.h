// Which comments of a piece of code are claims.
//
// A comment behind the last line of a statement, or alone on the line right below it, is about that statement. It is
// a claim if it reads as one (comment_grammar.h) and the statement is
//
//     a call of print          any literal; marked, also other text
//     another expression       a literal, but not a number with words behind it ("5 items left") unless it is marked
//     another call             the same; but if the call prints nothing and gives None, only a marked one
//     anything else            only if it prints something: `x = 5  # 5 items left` claims nothing
//
// Below a statement an unmarked comment must be literals alone, but for a remark in parentheses or behind ← or —.
// Behind statements within others only prints are held, each time they run.
#pragma once

#include <functional>

#include "grammar/parse.h"
#include "stdlib/testing/comments.h"
#include "stdlib/testing/document.h"

namespace eadem::stdlib {

// The place of a claim's text: a line of the code from 1, and bytes of that line.
struct CodePlace {
    uint32_t line;
    size_t begin, end;
};

// Appends the claims of a piece of code that has been parsed (null: it does not parse; then only those behind prints
// are found). Lines count from 1 in the code; `begin` and `end` are set by `locate`.
void find_code_claims(const grammar::Source& source, const grammar::Module* module,
                      const std::vector<Comment>& comments, const std::function<void(Claim&, const CodePlace&)>& locate,
                      std::vector<Claim>& claims);

}  // namespace eadem::stdlib
