// A file under test: its code, and what it claims. Made once, then run any number of times; nothing in it changes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "grammar/source.h"
#include "stdlib/testing/blocks.h"
#include "stdlib/testing/headings.h"
#include "stdlib/testing/session.h"

namespace eadem::stdlib {

enum class ClaimKind : uint8_t {
    kValue,      // what a line prints, or the value of its expression: a literal and perhaps a remark
    kText,       // the same: a marked text
    kOutput,     // all that the statement above prints, line by line
    kException,  // how the statement ends
    kSame,       // the value is that of the neighbours
    kDifferent,  // or is not
    kVaries,     // versions or modes disagree
    kExample,    // the output of one input of a session
    kReasons,    // # why:
    // Of a script as a whole:
    kStdout,
    kStderr,
    kLastError,
    kExit,
    kEnd,        // nobody claimed that it fails
    kMalformed,  // a heading that is nearly one
};

struct Claim {
    ClaimKind kind = ClaimKind::kValue;
    size_t block = 0;
    uint32_t line = 0;        // where it stands, in the document, from 1
    uint32_t first_line = 0;  // of the statement that it is about
    uint32_t last_line = 0;
    uint32_t margin = 0;         // the statement at the margin of the block, or the example of the session
    bool is_at_margin = true;    // about all that the statement at the margin does; else about the prints of its lines
    bool is_expression = false;  // the statement is an expression that is no call of print: it has a value
    bool is_tentative = false;   // no claim at all if the statement prints nothing and has no value
    size_t group = 0;            // kSame, kDifferent: the first claim of the neighbours
    std::string expected;        // the text as it is claimed
    std::string source;          // the line of code, without its margin
    std::string heading;         // the last ✅ or ❌ line above it; may be empty
    size_t begin = 0, end = 0;   // in the file: what --accept replaces; equal: it cannot
};

// What a script that names a profile or mode that nobody knows claims in vain.
inline constexpr std::string_view kKnownProfile = "a known profile";
inline constexpr std::string_view kKnownMode = "a known mode";

// Whether the statement of a claim tests identity, by its looks: its reason is then worth knowing.
bool tests_identity(const Claim& claim);

struct Document {
    std::string path;
    std::string text;  // the bytes of the file
    bool is_script = false;
    std::vector<Block> blocks;
    std::vector<std::vector<Example>> examples;  // by block; of sessions only
    std::vector<Claim> claims;                   // in the order of their lines, those of the whole script last
    // Of a script:
    std::shared_ptr<const grammar::Source> source;
    Headings headings;
    bool claims_reasons = false;  // there is a kReasons
    bool asks_versions = false;   // there is a kVaries: it takes the runs of all versions to judge it
};

// A script if its name ends in ".py" (or it begins with "#!" and names no other format), sessions alone if it ends in
// ".pycon", else a text with code in it. Takes any bytes. `path` is what the file is called in reports.
Document read_document(std::string path, std::string text);

}  // namespace eadem::stdlib
