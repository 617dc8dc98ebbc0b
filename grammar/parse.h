// The front door of the grammar folder: text in, tree or diagnostics out; the tree whole, or statement by statement.
// The caller owns the Source and the Arena, and keeps both for as long as it uses the tree.
#pragma once

#include <vector>

#include "grammar/arena.h"
#include "grammar/ast.h"
#include "grammar/diagnostic.h"
#include "grammar/source.h"
#include "grammar/statement_sink.h"
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

// Parses the whole source. Throws std::bad_alloc only; linear in the size of the text.
ParseResult parse(const Source& source, StartMode mode, Arena& arena);

// Parses a file of any length in the memory that its largest statement, its names and those of its literals need that
// had to be decoded: strings with escapes or doubled braces, and integers of more than 64 bits. The result's tree is a
// Module without a body; without a tree there is an error among the diagnostics, if it was not the sink that ended the
// parse. Before an error the sink may have been given any number of statements. Throws what the sink throws, too.
ParseResult parse_statements(const Source& source, Arena& arena, StatementSink& sink);

}  // namespace eadem::grammar
