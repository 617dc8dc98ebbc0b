#include "grammar/parse.h"

#include <algorithm>

#include "grammar/actions.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"
#include "grammar/syntax_error.h"
#include "grammar/token_feed.h"
#include "parser.h"

namespace eadem::grammar {

namespace {

// A TokenKind is Bison's number of the symbol: 0 to 2 are Bison's own.
#define EADEM_TOKEN(name)
#define EADEM_OPERATOR(name, text) \
    static_assert(static_cast<int>(TokenKind::k##name) == static_cast<int>(Parser::token::k##name));
#define EADEM_KEYWORD EADEM_OPERATOR
#define EADEM_SOFT_KEYWORD EADEM_OPERATOR
#include "grammar/token.def"
static_assert(static_cast<int>(TokenKind::kFStringEnd) == static_cast<int>(Parser::token::kFStringEnd));
static_assert(static_cast<int>(TokenKind::kName) == static_cast<int>(Parser::token::kName));

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
    bool accepted = Parser(feed, actions).parse() == 0;
    if (accepted) {
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
