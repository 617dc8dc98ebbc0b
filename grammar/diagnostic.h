// What the front end has to say about a source: syntax errors, warnings, and valid Python that is not
// supported yet. Produced by grammar and compiler, shown by stdlib/report. Owns its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/span.h"

namespace eadem::grammar {

// The Python exception (or warning) class that the diagnostic becomes.
enum class DiagnosticKind : uint8_t {
    kSyntaxError,
    kIndentationError,
    kTabError,
    kUnsupported,  // made by unsupported() alone
    kSyntaxWarning,
    // Warnings that other versions than 3.13 word or class differently, or do not have.
    kEscapeWarning,
    kOctalEscapeWarning,
    kNumberWarning,
};

// Where CPython shows it: at the span; on the span's line but without a caret, which happens at the end of the input
// and at the end of blocks; on "line 0", which it says of a text that it could not decode; or nowhere.
enum class DiagnosticPlace : uint8_t { kSpan, kLine, kLineZero, kNowhere };

// When CPython says it: as soon as its scanner comes by, also when that reads on to the end after the parser has given
// up; or only when the parser gets there.
enum class Told : uint8_t { kByScanner, kByParser };

struct Diagnostic {
    DiagnosticKind kind = DiagnosticKind::kSyntaxError;
    std::string message;  // CPython 3.13's wording, without the class name
    Span span;            // what the carets underline; empty span = one caret
    DiagnosticPlace place = DiagnosticPlace::kSpan;
    Told told = Told::kByScanner;
};

// Refuses valid Python. `construct` follows the words that every such refusal begins with.
inline Diagnostic unsupported(Span span, std::string_view construct) {
    return {DiagnosticKind::kUnsupported, std::string("valid Python, not supported yet: ").append(construct), span,
            DiagnosticPlace::kSpan, Told::kByParser};
}

constexpr bool is_warning(DiagnosticKind kind) {
    return kind >= DiagnosticKind::kSyntaxWarning;
}
inline bool is_error(const Diagnostic& diagnostic) {
    return !is_warning(diagnostic.kind);
}

}  // namespace eadem::grammar
