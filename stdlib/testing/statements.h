// The statements of a parsed text, by line: which of them a comment belongs to.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/ast.h"
#include "grammar/source.h"

namespace eadem::stdlib {

enum class StatementKind : uint8_t { kPrint, kCall, kExpression, kOther, kCompound };

struct CodeStatement {
    uint32_t first_line;
    uint32_t last_line;
    StatementKind kind = StatementKind::kOther;
    bool is_at_margin = false;
    uint32_t margin = 0;  // the number of the statement at the margin that it is or belongs to, from 0
};

// In the order of their ends, so that the last that ends on a line is the one that a comment there belongs to. A
// compound statement (def, if, ...) is listed behind its parts.
std::vector<CodeStatement> list_statements(const grammar::Source& source, const grammar::Module& module);

// How many statements the module begins with that must stay first: a docstring and `from __future__ import`.
size_t fixed_beginning(const grammar::Module& module);

}  // namespace eadem::stdlib
