// Finds the words for a syntax error: CPython 3.13's message and place. The parser only knows that it cannot
// go on; the explanation reads the offending statement again, in the way CPython does in its second pass.
// Used by parse() alone.
#pragma once

#include <vector>

#include "grammar/arena.h"
#include "grammar/diagnostic.h"
#include "grammar/name_table.h"
#include "grammar/source.h"
#include "grammar/token.h"

namespace eadem::grammar {

// What the parser knows about its failure.
struct Failure {
    StartMode mode;
    // Runs of complete statements, none within another, in order: there is nothing to look for in them.
    std::vector<Span> complete;
    Token token;  // the one that could not be accepted, or the one after what an action refused
};

// Always gives an error. Temporary nodes go into `arena`.
Diagnostic explain_failure(const Source& source, Arena& arena, NameTable& names, const Failure& failure);

}  // namespace eadem::grammar
