// What one comment says about the code that it belongs to:
//
//     True                       a value: one literal, then a boundary: the end, a space or one of ( . , ← —
//     True (likely interned)     the value; what follows is a remark
//     1 2                        several values, if there is nothing else
//     Output: hello              marked, by Output:, Out:, #>, →, => or ->: also a text that is no literal
//     Output:                    the lines below have it
//     same address, different object       how the value stands to that of its neighbour
//     implementation dependent   versions or modes disagree
//     KeyError: 'x', raises KeyError       the exception that ends the statement
//
// A ✅ or ❌ before it is decoration; a line of its own that begins with one is the heading of what follows and claims
// nothing. Whether a comment is a claim also depends on its statement: code_claims.h has that rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace eadem::stdlib {

enum class CommentKind : uint8_t {
    kNone,
    kValue,        // begins with a literal
    kText,         // marked, and no literal
    kOutputBelow,  // a marker alone
    kSame,
    kDifferent,
    kVaries,
    kException,
};

struct CommentClaim {
    CommentKind kind = CommentKind::kNone;
    bool is_marked = false;
    bool is_arrow = false;          // the marker is an arrow, behind which prose may stand as well
    bool is_whole = false;          // kValue: literals and nothing else but remarks behind ( ← or —
    bool may_be_prose = false;      // kValue: an unmarked number with words behind it: "5 items left"
    std::string_view text = {};     // what is claimed; views the comment
    std::string_view literal = {};  // kValue: the first literal of it
};

// Reads a comment, without its "#". Linear in its length.
CommentClaim read_comment(std::string_view comment);

// The length of the literal that a text begins with: a singleton, a number, a string or a display; 0 if there is none.
size_t literal_size(std::string_view text);
// Whether the text is literals with one space between them, and nothing else.
bool is_row_of_literals(std::string_view text);

// Whether what a line printed (without its newline) is what a claim's text says.
bool bears_out(std::string_view output, std::string_view claim);
// Whether an exception, "KeyError: 'x'", is what a claim says: its class, or all of it.
bool bears_out_exception(std::string_view exception, std::string_view claim);

// Whether a comment on a line of its own is a heading ("✅ inside the cache"); then its text.
bool is_heading_comment(std::string_view comment);

std::string_view strip(std::string_view text);

}  // namespace eadem::stdlib
