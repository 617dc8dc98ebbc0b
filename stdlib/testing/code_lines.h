// Whether lines of a text are Python: for documents that mark their code in no way.
#pragma once

#include <string_view>
#include <vector>

#include "stdlib/testing/blocks.h"

namespace eadem::stdlib {

// How likely lines that parse are meant as code. Words of prose parse as well: "Interning", "Note: this", "- item".
enum class Certainty : uint8_t { kBlank, kUnlikely, kComment, kPossible, kSure };

struct CodePiece {
    size_t lines = 0;  // how many lines it takes: a statement, a comment or an empty line; 0: it is not Python
    Certainty certainty = Certainty::kUnlikely;
};

// The shortest piece that is whole and begins with line `first`: a line, or all lines of a bracket, string or block.
CodePiece code_piece(const std::vector<TextLine>& lines, size_t first);

// Whether the text parses, and has a statement that is no accident.
bool is_surely_code(std::string_view code);

}  // namespace eadem::stdlib
