// Where an input of the prompt ends, and how deep its next line begins.
#pragma once

#include <string>
#include <string_view>

namespace eadem::stdlib {

// How much deeper a block begins.
inline constexpr size_t kIndentationStep = 4;

// Whether the prompt would run the text as it stands, were Enter typed behind it: no block, bracket, triple-quoted
// string or backslash is open, or an empty line has ended the block. What is wrong is complete: its error is to be
// shown. A text without a statement is complete, too.
bool is_complete_input(std::string_view text);

// The blanks that the line after `text` begins with: those of its last line; more after a colon that opens a block or
// in a bracket that was opened there; less after a statement that ends a block; none in a string.
std::string next_indentation(std::string_view text);

}  // namespace eadem::stdlib
