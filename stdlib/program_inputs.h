// A program cut into what a person would give a prompt at once: each logical line at the margin with all its
// statements, and each compound statement whole, with its clauses and decorators, as if a blank line ended it.
//
// Cut by lines and indentation alone, so that a mistake in the grammar concerns one input. Where the scanner cannot go
// on (a bracket or a string without an end, an indentation that fits nowhere) the input ends with that line; with the
// text if that is what it is open to.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/source.h"

namespace eadem::stdlib {

struct ProgramInput {
    uint32_t first_line;    // in the program, from 1
    std::string_view text;  // whole lines; the last newline may be missing
};

// In their order. Blank lines and comments between them belong to none. Throws std::bad_alloc only; linear in the size
// of the text but for errors of the scanner.
std::vector<ProgramInput> program_inputs(const grammar::Source& source);

}  // namespace eadem::stdlib
