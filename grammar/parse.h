// The front door of the grammar folder: text in, tree or diagnostics out.
// The caller owns the Source and the Arena, and keeps both for as long as it uses the tree.
#pragma once

#include <vector>

#include "grammar/arena.h"
#include "grammar/ast.h"
#include "grammar/diagnostic.h"
#include "grammar/source.h"
#include "grammar/token.h"

namespace eadem::grammar {

struct ParseResult {
    // Module, Interactive or Expression, as the start mode asked for; null if there is an error.
    Mod* tree = nullptr;
    // At most one error, after any number of warnings. Warnings alone leave `tree` set.
    std::vector<Diagnostic> diagnostics;
    // The text is a beginning that more lines could complete: what a prompt wants to know. Also set beside a
    // tree, for a block (kSingle) that no blank line has ended.
    bool incomplete = false;
};

// Parses the whole source. Never throws; linear in the size of the text.
ParseResult parse(const Source& source, StartMode mode, Arena& arena);

}  // namespace eadem::grammar
