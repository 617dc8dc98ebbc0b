// What the comments of a script claim about its output, and whether an output bears a claim out.
//
// clang-format off
//     print(a is b)   # True                      a printed value: a literal, then an end, a space or one of ( . , ← —
//     print(a, b)     # 1 2                       printed values: literals and nothing else
//     print(a is b)   # Output: True (interned)   marked: Output:, Out:, #>, >, →, =>; may stand on the line below, too
//     print(a is b)   # True  # why: small-int    why: the reason of each test of the line (vm/inspect/reasons.def)
//     # expect:                                   all of stdout, one comment line each
//     # expect-stderr:                            all of stderr; the script's path is written without its folder
//     # expect-error: ZeroDivisionError: ...      the last line of stderr
//     # exit: 3                                   the exit status
//     # profile: 3.13                             not a claim: the identity rules that the script is meant for
//     # mode: repl                                likewise: how it is to be read (--mode)
//     # needs: 3.14, # eadem only: ...            for tests/oracle, which leaves such scripts out
// clang-format on
// A heading is alone on its line. Of a marked text that begins with no literal only the beginning is held: nobody can
// tell where it ends and prose begins. A heading that is nearly one of these ("# expect: 2", "# expect-output:") claims
// nothing and is listed as malformed. A script that is only to run to its end says `# exit: 0`; one that makes no claim
// is run (a module that others import need not claim anything), but nothing is said to hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/source.h"

namespace eadem::stdlib {

// A claim about one print: `print_line` is a line of the call.
struct PrintClaim {
    uint32_t line;
    uint32_t print_line;
    std::string text;
};

struct TextClaim {
    uint32_t line;
    std::string text;
};

struct Claims {
    std::vector<PrintClaim> prints;
    std::vector<PrintClaim> reasons;  // of the identity tests of `print_line`: their ids with ", " between them
    std::optional<TextClaim> output;
    std::optional<TextClaim> error_output;
    std::optional<TextClaim> error;
    std::optional<TextClaim> exit;
    std::optional<std::string> profile;
    std::optional<std::string> mode;
    std::vector<TextClaim> malformed;  // the text is the heading
};

Claims find_claims(const grammar::Source& source);

// Whether the output of a print (without its newline) is what the claim says.
bool bears_out(std::string_view output, std::string_view claim);

}  // namespace eadem::stdlib
