// Patterns of `case`.
#include "grammar/explainer.h"

namespace eadem::grammar {

bool Explainer::patterns() {
    return open_sequence_pattern() || pattern() != nullptr;
}

Pattern* Explainer::pattern() {
    return memoize(Rule::kPattern, [this]() -> Pattern* {
        size_t start = mark_;
        if (or_pattern() && take(TokenKind::kAs) && pattern_capture_target()) return node<MatchAs>(start);
        mark_ = start;
        if (invalid_rules_) invalid_as_pattern();
        return or_pattern();
    });
}

bool Explainer::invalid_as_pattern() {
    size_t start = mark_;
    if (or_pattern() && take(TokenKind::kAs)) {
        size_t target = mark_;
        if (take_word("_")) raise(previous_span(), "cannot use '_' as a target");
        mark_ = target;
        if (!next_is_name()) {
            if (const Expr* expression = this->expression()) raise(expression->span, "invalid pattern target");
        }
    }
    return retreat(start);
}

Pattern* Explainer::or_pattern() {
    return memoize(Rule::kOrPattern, [this]() -> Pattern* {
        size_t start = mark_;
        auto one = [this] { return closed_pattern() != nullptr; };
        return separated(one, TokenKind::kVbar) ? node<MatchOr>(start) : fail(start);
    });
}

Pattern* Explainer::closed_pattern() {
    return memoize(Rule::kClosedPattern, [this]() -> Pattern* {
        size_t start = mark_;
        if (literal_pattern() || pattern_capture_target() || take_word("_")) return node<MatchAs>(start);
        if (dotted_name() && mark_ != start + 1 && !next_is(TokenKind::kDot, TokenKind::kLpar, TokenKind::kEqual) &&
            !stopped()) {
            return node<MatchValue>(start);
        }
        mark_ = start;
        if (take(TokenKind::kLpar) && pattern() && take(TokenKind::kRpar)) return node<MatchAs>(start);
        mark_ = start;
        if (sequence_pattern() || mapping_pattern() || class_pattern()) return node<MatchSequence>(start);
        return fail(start);
    });
}

bool Explainer::literal_pattern() {
    size_t start = mark_;
    if (signed_number() && !next_is(TokenKind::kPlus, TokenKind::kMinus)) return !stopped();
    mark_ = start;
    if (complex_number() || strings()) return true;
    return take(TokenKind::kNone, TokenKind::kTrue, TokenKind::kFalse);
}

bool Explainer::signed_number() {
    size_t start = mark_;
    take(TokenKind::kMinus);
    return take(TokenKind::kNumber) ? true : retreat(start);
}

bool Explainer::complex_number() {
    size_t start = mark_;
    auto is_imaginary = [this] { return previous().number.kind == NumberKind::kImaginary; };
    if (!signed_number()) return false;
    if (is_imaginary()) raise(previous_span(), "real number required in complex literal");
    if (take(TokenKind::kPlus, TokenKind::kMinus) && take(TokenKind::kNumber)) {
        if (is_imaginary()) return true;
        raise(previous_span(), "imaginary number required in complex literal");
    }
    return retreat(start);
}

bool Explainer::pattern_capture_target() {
    size_t start = mark_;
    if (next_is_word("_") || !take_name()) return false;
    if (next_is(TokenKind::kDot, TokenKind::kLpar, TokenKind::kEqual) || stopped()) return retreat(start);
    return true;
}

bool Explainer::maybe_star_pattern() {
    size_t start = mark_;
    if (take(TokenKind::kStar) && (pattern_capture_target() || take_word("_"))) return true;
    mark_ = start;
    return pattern() != nullptr;
}

bool Explainer::open_sequence_pattern() {
    size_t start = mark_;
    if (!maybe_star_pattern() || !take(TokenKind::kComma)) return retreat(start);
    if (separated([this] { return maybe_star_pattern(); })) take(TokenKind::kComma);
    return stopped() ? retreat(start) : true;
}

bool Explainer::sequence_pattern() {
    size_t start = mark_;
    if (take(TokenKind::kLsqb)) {
        if (separated([this] { return maybe_star_pattern(); })) take(TokenKind::kComma);
        if (take(TokenKind::kRsqb)) return true;
    }
    mark_ = start;
    if (take(TokenKind::kLpar)) {
        open_sequence_pattern();
        if (take(TokenKind::kRpar)) return true;
    }
    return retreat(start);
}

bool Explainer::key_value_pattern() {
    size_t start = mark_;
    bool has_key = literal_pattern() || (dotted_name() && mark_ != start + 1);
    return has_key && take(TokenKind::kColon) && pattern() ? true : retreat(start);
}

bool Explainer::mapping_pattern() {
    size_t start = mark_;
    if (!take(TokenKind::kLbrace)) return false;
    auto items = [this] { return separated([this] { return key_value_pattern(); }); };
    auto rest = [this] {
        size_t stars = mark_;
        return take(TokenKind::kDoubleStar) && pattern_capture_target() ? true : retreat(stars);
    };
    size_t inside = mark_;
    if (items()) {
        size_t end = mark_;
        if (!take(TokenKind::kComma) || !rest()) mark_ = end;
    } else {
        rest();
    }
    bool is_empty = mark_ == inside;
    if ((is_empty || maybe(TokenKind::kComma)) && take(TokenKind::kRbrace)) return true;
    return retreat(start);
}

bool Explainer::keyword_pattern() {
    size_t start = mark_;
    return take_name() && take(TokenKind::kEqual) && pattern() ? true : retreat(start);
}

bool Explainer::class_pattern() {
    size_t start = mark_;
    auto positional = [this] { return separated([this] { return pattern() != nullptr; }); };
    auto keywords = [this] { return separated([this] { return keyword_pattern(); }); };
    if (!dotted_name() || !take(TokenKind::kLpar)) return retreat(start);
    if (take(TokenKind::kRpar)) return true;
    size_t inside = mark_;
    if (positional()) {
        size_t end = mark_;
        if (!take(TokenKind::kComma) || !keywords()) mark_ = end;
    } else {
        keywords();
    }
    if (mark_ != inside && maybe(TokenKind::kComma) && take(TokenKind::kRpar)) return true;
    mark_ = inside;
    if (invalid_rules_) invalid_class_pattern();
    return retreat(start);
}

// The mark is behind the opening parenthesis.
bool Explainer::invalid_class_pattern() {
    size_t start = mark_;
    auto keywords = [this] { return separated([this] { return keyword_pattern(); }); };
    if (!separated([this] { return pattern() != nullptr; }) || !take(TokenKind::kComma)) mark_ = start;
    if (keywords() && take(TokenKind::kComma)) {
        size_t first = mark_;
        if (separated([this] { return pattern() != nullptr; })) {
            raise(Span::cover(tokens_[first].token.span, previous_span()),
                  "positional patterns follow keyword patterns");
        }
    }
    return retreat(start);
}

}  // namespace eadem::grammar
