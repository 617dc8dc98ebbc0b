// Collects what the compiler has to say about a unit, in the order that CPython would come to it.
//
// CPython reports one error, the first of the first pass that finds any: the symbol table (walk, then
// resolution), then the code generator. Here one walk finds them all, so each error names its rank; the best
// rank wins, and within a rank the first one. What Eadem does not support yet comes last: a program that is
// wrong is told so.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/diagnostic.h"

namespace eadem::compiler {

enum class ErrorRank : uint8_t { kFuture, kSymbols, kResolution, kCode, kUnsupported };

class Messages {
 public:
    void error(ErrorRank rank, grammar::Span span, std::string message) {
        error(rank, {grammar::DiagnosticKind::kSyntaxError, std::move(message), span});
    }
    void unsupported(grammar::Span span, std::string_view construct) {
        error(ErrorRank::kUnsupported, grammar::unsupported(span, construct));
    }
    void warning(grammar::DiagnosticKind kind, grammar::Span span, std::string message) {
        warnings_.push_back({kind, std::move(message), span});
    }
    bool has_error() const { return error_.has_value(); }

    // The warnings, then the error if there is one.
    std::vector<grammar::Diagnostic> take() {
        if (error_.has_value()) warnings_.push_back(std::move(*error_));
        return std::move(warnings_);
    }

 private:
    void error(ErrorRank rank, grammar::Diagnostic diagnostic) {
        if (error_.has_value() && rank_ <= rank) return;
        rank_ = rank;
        error_ = std::move(diagnostic);
    }

    std::optional<grammar::Diagnostic> error_;
    ErrorRank rank_ = ErrorRank::kUnsupported;
    std::vector<grammar::Diagnostic> warnings_;
};

}  // namespace eadem::compiler
