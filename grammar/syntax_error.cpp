#include "grammar/syntax_error.h"

namespace eadem::grammar {

Diagnostic explain_failure(const Source&, Arena&, NameTable&, const Failure& failure) {
    if (!failure.rejection.message.empty()) return failure.rejection;
    return {DiagnosticKind::kSyntaxError, "invalid syntax", failure.token.span};
}

}  // namespace eadem::grammar
