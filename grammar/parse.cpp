#include "grammar/parse.h"

#include <vector>

#include "grammar/actions.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"
#include "grammar/run_parser.h"
#include "grammar/syntax_error.h"
#include "grammar/token_feed.h"

namespace eadem::grammar {

namespace {

// `tree_arena` may be `arena`; with a sink it is reset after each statement.
ParseResult parse(const Source& source, StartMode mode, Arena& arena, Arena& tree_arena, StatementSink* sink) {
    ParseResult result;
    NameTable names(arena);
    Layout layout(source, arena, names, mode, result.diagnostics);
    TokenFeed feed(layout);
    Actions actions(source, tree_arena, names, sink);
    if (run_parser(feed, actions)) {
        result.tree = actions.tree();
        // A block at the prompt is whole, but may go on until a blank line ends it.
        result.incomplete = mode == StartMode::kSingle && layout.open_end() != OpenEnd::kNothing;
        return result;
    }
    if (actions.stopped_by_sink()) return result;
    result.incomplete = layout.open_end() != OpenEnd::kNothing || layout.ends_early();
    if (feed.current().kind != TokenKind::kInvalid) {
        // The layout, looking ahead for `match`, may have said something of tokens that the parser never got to.
        std::erase_if(result.diagnostics, [&](const Diagnostic& diagnostic) {
            return is_error(diagnostic) || diagnostic.span.begin >= feed.current().span.end;
        });
        Failure failure{mode, actions.complete_statements(), feed.current()};
        result.diagnostics.push_back(actions.refusal().has_value() ? *actions.refusal()
                                                                   : explain_failure(source, arena, names, failure));
    }
    return result;
}

}  // namespace

ParseResult parse(const Source& source, StartMode mode, Arena& arena) {
    return parse(source, mode, arena, arena, nullptr);
}

ParseResult parse_statements(const Source& source, Arena& arena, StatementSink& sink) {
    Arena tree_arena;
    ParseResult result = parse(source, StartMode::kFile, arena, tree_arena, &sink);
    if (result.tree != nullptr) result.tree = arena.make<Module>(result.tree->span);
    return result;
}

}  // namespace eadem::grammar
