// The arguments of a call.
#include "grammar/explainer.h"

namespace eadem::grammar {

namespace {

constexpr const char* kBareGenerator = "Generator expression must be parenthesized";

}  // namespace

bool Explainer::arguments() {
    return memoize(Rule::kArguments, [this] {
        size_t start = mark_;
        if (args() && maybe(TokenKind::kComma) && next_is(TokenKind::kRpar)) return true;
        mark_ = start;
        if (invalid_rules_) invalid_arguments();
        return retreat(start);
    });
}

bool Explainer::positional_arguments(CallArguments& into) {
    return separated([&] {
        size_t start = mark_;
        Expr* argument = starred_expression();
        if (argument == nullptr) {
            argument = assignment_expression();
            if (argument == nullptr) {
                argument = expression();
                if (argument == nullptr || next_is(TokenKind::kColonEqual)) return retreat(start);
            }
            if (next_is(TokenKind::kEqual)) return retreat(start);
        }
        if (stopped()) return retreat(start);
        into.positional.push_back(argument);
        return true;
    });
}

Explainer::CallArguments* Explainer::args() {
    return memoize(Rule::kArgs, [this]() -> CallArguments* {
        CallArguments* result = call_arguments_.emplace_back(std::make_unique<CallArguments>()).get();
        if (positional_arguments(*result)) {
            size_t end = mark_;
            if (!take(TokenKind::kComma) || !kwargs(*result)) mark_ = end;
            return stopped() ? nullptr : result;
        }
        return kwargs(*result) ? result : nullptr;
    });
}

bool Explainer::kwargs(CallArguments& into) {
    size_t start = mark_;
    auto single = [&] { return kwarg_or_starred(into, false); };
    auto twice = [&] { return kwarg_or_starred(into, true); };
    if (separated(single)) {
        size_t end = mark_;
        if (!take(TokenKind::kComma) || !separated(twice)) mark_ = end;
        return !stopped();
    }
    mark_ = start;
    return separated(twice) ? true : retreat(start);
}

// NAME '=' expression, or one star (two if `is_double`) and an expression.
bool Explainer::kwarg_or_starred(CallArguments& into, bool is_double) {
    size_t start = mark_;
    if (invalid_rules_) invalid_kwarg();
    if (take_name() && take(TokenKind::kEqual) && expression()) return true;
    mark_ = start;
    if (is_double) {
        if (take(TokenKind::kDoubleStar) && expression()) {
            into.has_unpacking = true;
            return true;
        }
    } else if (Expr* starred = starred_expression()) {
        into.positional.push_back(starred);
        return true;
    }
    return retreat(start);
}

bool Explainer::invalid_kwarg() {
    size_t start = mark_;
    auto range = [&] { return Span::cover(tokens_[start].token.span, previous_span()); };
    if (take(TokenKind::kTrue, TokenKind::kFalse, TokenKind::kNone)) {
        TokenKind kind = previous().kind;
        if (take(TokenKind::kEqual)) raise(range(), fmt::format("cannot assign to {}", token_text(kind)));
    }
    mark_ = start;
    if (take_name() && take(TokenKind::kEqual)) {
        Span both = range();
        if (expression() && for_if_clauses()) {
            raise(both, std::string(kEqualInstead));
        }
        return retreat(start);
    }
    mark_ = start;
    const Expr* target = expression();
    if (target != nullptr && take(TokenKind::kEqual)) {
        raise(Span::cover(target->span, previous_span()),
              "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    mark_ = start;
    const Expr* value = nullptr;
    if (take(TokenKind::kDoubleStar) && expression() && take(TokenKind::kEqual) && (value = expression())) {
        raise(Span::cover(tokens_[start].token.span, value->span), "cannot assign to keyword argument unpacking");
    }
    return retreat(start);
}

Expr* Explainer::starred_expression() {
    return memoize(Rule::kStarredExpression, [this]() -> Expr* {
        size_t start = mark_;
        if (!next_is(TokenKind::kStar)) return nullptr;
        Expr* value = nullptr;
        if (invalid_rules_ && take(TokenKind::kStar) && expression() && take(TokenKind::kEqual) &&
            (value = expression())) {
            raise(Span::cover(tokens_[start].token.span, value->span), "cannot assign to iterable argument unpacking");
        }
        mark_ = start;
        if (take(TokenKind::kStar) && (value = expression())) {
            auto* starred = node<Starred>(start);
            starred->value = value;
            return starred;
        }
        mark_ = start;
        // In CPython this mistake is looked for in the first reading already.
        if (take(TokenKind::kStar)) raise_at_last("Invalid star expression");
        return fail(start);
    });
}

bool Explainer::invalid_arguments() {
    size_t start = mark_;
    auto begin = [&] { return tokens_[start].token.span.begin; };
    const Expr* element = nullptr;
    const Expr* last = nullptr;
    CallArguments* arguments = nullptr;
    CallArguments ignored;
    auto iterable = [this] { return starred_expression() != nullptr && !next_is(TokenKind::kEqual); };
    if (!positional_arguments(ignored) || !take(TokenKind::kComma)) mark_ = start;
    if (kwargs(ignored) && take(TokenKind::kComma)) {
        Span comma = previous_span();
        if (separated(iterable)) {
            raise_from(comma, "iterable argument unpacking follows keyword argument unpacking");
        }
    }
    mark_ = start;
    if ((element = expression()) && (last = for_if_clauses()) && take(TokenKind::kComma)) {
        if (args() == nullptr && expression()) for_if_clauses();
        raise({element->span.begin, last->span.end}, kBareGenerator);
    }
    mark_ = start;
    if (take_name() && take(TokenKind::kEqual)) {
        Span equal = previous_span();
        if (expression() && for_if_clauses()) {
            raise({begin(), equal.end}, std::string(kEqualInstead));
        }
    }
    mark_ = start;
    if (!args() || !take(TokenKind::kComma)) mark_ = start;
    size_t name = mark_;
    if (take_name() && take(TokenKind::kEqual) && next_is(TokenKind::kComma, TokenKind::kRpar)) {
        raise(Span::cover(tokens_[name].token.span, previous_span()), "expected argument value expression");
    }
    mark_ = start;
    if ((arguments = args()) && (last = for_if_clauses())) {
        // Of a single argument a generator expression is made without more parentheses.
        if (arguments->positional.size() > 1) {
            raise({arguments->positional.back()->span.begin, last->span.end}, kBareGenerator);
        }
        return retreat(start);
    }
    mark_ = start;
    if (args() && take(TokenKind::kComma) && (element = expression()) && (last = for_if_clauses())) {
        raise({element->span.begin, last->span.end}, kBareGenerator);
    }
    mark_ = start;
    if ((arguments = args()) && take(TokenKind::kComma) && args()) {
        raise_at_last(arguments->has_unpacking ? "positional argument follows keyword argument unpacking"
                                               : "positional argument follows keyword argument");
    }
    return retreat(start);
}

}  // namespace eadem::grammar
