// A session of the prompt in a document, cut into examples as Python's doctest does: an input behind `>>> ` and `... `,
// and below it what was printed, up to the next prompt or an empty line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eadem::stdlib {

struct Example {
    std::string code;         // without prompts, "\n" ends each line
    uint32_t line = 0;        // the first of the code, from 1 in the session
    uint32_t code_lines = 0;  // how many lines of prompts
    std::string expected;     // "\n" ends each line; empty: nothing is to be printed
    uint32_t expected_line = 0;
    uint32_t expected_lines = 0;
    // What `# doctest: +NAME` says.
    bool is_skipped = false;
    bool has_ellipsis = false;  // "..." in the output stands for anything
    bool joins_spaces = false;  // NORMALIZE_WHITESPACE
    bool ignores_exception_detail = false;
};

// `text` has the prompts in its first columns.
std::vector<Example> find_examples(std::string_view text);

// Whether the output is what the example expects. Exact, but that `<BLANKLINE>` is an empty line, and for what the
// example's own directives allow.
bool matches(const Example& example, std::string_view output);

// What a traceback in an expected output says of its exception: "KeyError: 'x'"; empty if it begins with no traceback.
std::string_view expected_exception(std::string_view expected);
// Whether the exception is the one that the example's traceback ends in.
bool matches_exception(const Example& example, std::string_view exception);

}  // namespace eadem::stdlib
