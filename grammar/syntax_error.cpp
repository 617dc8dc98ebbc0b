#include "grammar/syntax_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "grammar/explainer.h"
#include "grammar/layout.h"

namespace eadem::grammar {

namespace {

bool is_error(const Diagnostic& diagnostic) {
    return diagnostic.kind != DiagnosticKind::kSyntaxWarning &&
           diagnostic.kind != DiagnosticKind::kDeprecationWarning;
}

Diagnostic never_closed(const Enclosure& bracket) {
    return {DiagnosticKind::kSyntaxError,
            fmt::format("'{}' was never closed", bracket.opener()),
            {bracket.offset, bracket.offset + 1}};
}

}  // namespace

Diagnostic explain_failure(const Source& source, Arena& arena, NameTable& names, const Failure& failure) {
    if (failure.rejection.kind == DiagnosticKind::kUnsupported) return failure.rejection;
    std::vector<Diagnostic> diagnostics;
    Layout layout(source, arena, names, failure.mode, diagnostics);
    Explainer explainer(source, arena, layout, failure.mode, failure.complete_end);
    std::optional<Diagnostic> explanation = explainer.explain();

    // What the scanner has to say about the rest of the text is more telling than what the parser thinks.
    Token rest = explainer.last_token();
    uint32_t last_line = source.line_of(rest.span.begin);
    while (rest.kind != TokenKind::kEnd && rest.kind != TokenKind::kInvalid) rest = layout.next();
    auto error = std::find_if(diagnostics.begin(), diagnostics.end(), is_error);
    if (error != diagnostics.end()) return *error;
    if (const Enclosure* bracket = layout.open_bracket()) {
        bool is_at_end = explainer.last_token().kind == TokenKind::kEnd;
        if (is_at_end || last_line > source.line_of(bracket->offset)) return never_closed(*bracket);
    }
    return explanation.has_value() ? *explanation : explainer.generic();
}

}  // namespace eadem::grammar
