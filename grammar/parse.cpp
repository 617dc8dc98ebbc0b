#include "grammar/parse.h"

#include <algorithm>

#include "grammar/actions.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"
#include "grammar/run_parser.h"
#include "grammar/syntax_error.h"
#include "grammar/token_feed.h"

namespace eadem::grammar {

namespace {

bool is_error(const Diagnostic& diagnostic) {
    return diagnostic.kind != DiagnosticKind::kSyntaxWarning && diagnostic.kind != DiagnosticKind::kDeprecationWarning;
}

}  // namespace

ParseResult parse(const Source& source, StartMode mode, Arena& arena) {
    ParseResult result;
    NameTable names(arena);
    Layout layout(source, arena, names, mode, result.diagnostics);
    TokenFeed feed(layout);
    Actions actions(source, arena, names);
    if (run_parser(feed, actions)) {
        result.tree = actions.tree();
        // A block at the prompt is whole, but may go on until a blank line ends it.
        result.incomplete = mode == StartMode::kSingle && layout.open_end() != OpenEnd::kNothing;
        return result;
    }
    result.incomplete = layout.open_end() != OpenEnd::kNothing || feed.current().kind == TokenKind::kEnd;
    if (std::none_of(result.diagnostics.begin(), result.diagnostics.end(), is_error)) {
        Failure failure{mode, actions.complete_statements(), feed.current()};
        result.diagnostics.push_back(actions.refusal().has_value() ? *actions.refusal()
                                                                   : explain_failure(source, arena, names, failure));
    }
    return result;
}

}  // namespace eadem::grammar
