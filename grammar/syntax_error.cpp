#include "grammar/syntax_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "grammar/explainer.h"
#include "grammar/layout.h"

namespace eadem::grammar {

namespace {

Diagnostic never_closed(const Enclosure& bracket) {
    return {DiagnosticKind::kSyntaxError,
            fmt::format("'{}' was never closed", bracket.opener()),
            {bracket.offset, bracket.offset + 1}};
}

}  // namespace

Diagnostic explain_failure(const Source& source, Arena& arena, NameTable& names, const Failure& failure) {
    std::vector<Diagnostic> diagnostics;
    Layout layout(source, arena, names, failure.mode, diagnostics);
    Explainer explainer(source, arena, layout, failure);
    std::optional<Diagnostic> explanation = explainer.explain();

    auto complaint = [&] { return std::find_if(diagnostics.begin(), diagnostics.end(), is_error); };
    if (explainer.stopped_by_token()) {
        if (complaint() != diagnostics.end()) return *complaint();
        if (const Enclosure* bracket = layout.open_bracket()) return never_closed(*bracket);
    }
    if (!explanation.has_value()) {
        explanation = explainer.generic();
        if (explainer.stopped_by_depth()) explanation->span = failure.token.span;
        if (explanation->kind == DiagnosticKind::kIndentationError) return *explanation;
    }

    // Like CPython, has the rest of the text scanned: a string that never ends explains more than its effect
    // on the grammar does.
    Token token = explainer.last_token();
    uint32_t last_line = source.line_of(token.span.begin);
    int f_string_depth = explainer.f_string_depth();
    while (token.kind != TokenKind::kEnd && token.kind != TokenKind::kInvalid) {
        token = layout.next();
        if (token.kind == TokenKind::kFStringStart) ++f_string_depth;
        if (token.kind == TokenKind::kFStringEnd) --f_string_depth;
    }
    if (f_string_depth == 0 && complaint() != diagnostics.end() && complaint()->told == Told::kByScanner) {
        return *complaint();
    }
    const Enclosure* bracket = layout.open_bracket();
    if (bracket != nullptr && last_line > source.line_of(bracket->offset)) return never_closed(*bracket);
    return *explanation;
}

}  // namespace eadem::grammar
