// What the front end has to say about a source: syntax errors, warnings, and valid Python that is not
// supported yet. Produced by grammar and compiler, shown by stdlib/report. Owns its text.
#pragma once

#include <string>

#include "grammar/span.h"

namespace eadem::grammar {

// The Python exception (or warning) class that the diagnostic becomes.
enum class DiagnosticKind : uint8_t {
    kSyntaxError,
    kIndentationError,
    kTabError,
    kUnsupported,  // "valid Python, not supported yet: ..."
    kSyntaxWarning,
};

// Where CPython shows it: at the span; on the span's line but without a caret, which happens at the end of the input
// and at the end of blocks; on "line 0", which it says of a text that it could not decode; or nowhere.
enum class DiagnosticPlace : uint8_t { kSpan, kLine, kLineZero, kNowhere };

struct Diagnostic {
    DiagnosticKind kind = DiagnosticKind::kSyntaxError;
    std::string message;  // CPython 3.13's wording, without the class name
    Span span;            // what the carets underline; empty span = one caret
    DiagnosticPlace place = DiagnosticPlace::kSpan;
};

constexpr bool is_warning(DiagnosticKind kind) {
    return kind == DiagnosticKind::kSyntaxWarning;
}
inline bool is_error(const Diagnostic& diagnostic) {
    return !is_warning(diagnostic.kind);
}

}  // namespace eadem::grammar
