// Parameters of `def` and `lambda`, and type parameters.
#include "grammar/explainer.h"

namespace eadem::grammar {

bool Explainer::params(ParameterStyle style) {
    return memoize(style.is_lambda ? Rule::kLambdaParams : Rule::kParams, [&] {
        if (invalid_rules_) invalid_parameters(style);
        return parameters(style);
    });
}

bool Explainer::param(ParameterStyle style) {
    size_t start = mark_;
    if (!take_name()) return false;
    if (!style.is_lambda) {
        size_t end = mark_;
        if (!take(TokenKind::kColon) || expression() == nullptr) mark_ = end;
    }
    return stopped() ? retreat(start) : true;
}

// A comma, or what closes the list, which stays unread.
bool Explainer::param_end(ParameterStyle style) {
    return take(TokenKind::kComma) || next_is(style.closing);
}

bool Explainer::default_value() {
    size_t start = mark_;
    if (take(TokenKind::kEqual) && expression()) return true;
    mark_ = start;
    if (invalid_rules_ && take(TokenKind::kEqual) && next_is(TokenKind::kRpar, TokenKind::kComma)) {
        raise(previous_span(), "expected default value expression");
    }
    return retreat(start);
}

bool Explainer::param_no_default(ParameterStyle style) {
    size_t start = mark_;
    return param(style) && param_end(style) ? true : retreat(start);
}

bool Explainer::param_with_default(ParameterStyle style) {
    size_t start = mark_;
    return param(style) && default_value() && param_end(style) ? true : retreat(start);
}

bool Explainer::param_maybe_default(ParameterStyle style) {
    size_t start = mark_;
    if (param(style) && optionally([this] { return default_value(); }) && param_end(style)) return true;
    return retreat(start);
}

bool Explainer::slash_no_default(ParameterStyle style) {
    size_t start = mark_;
    if (repeat([&] { return param_no_default(style); }) && take(TokenKind::kSlash) && param_end(style)) return true;
    return retreat(start);
}

bool Explainer::slash_with_default(ParameterStyle style) {
    size_t start = mark_;
    repeat([&] { return param_no_default(style); });
    if (repeat([&] { return param_with_default(style); }) && take(TokenKind::kSlash) && param_end(style)) return true;
    return retreat(start);
}

bool Explainer::parameters(ParameterStyle style) {
    size_t start = mark_;
    auto no_defaults = [&] { return repeat([&] { return param_no_default(style); }); };
    auto with_defaults = [&] { return repeat([&] { return param_with_default(style); }); };
    auto opt_star_etc = [&] {
        star_etc(style);
        return !stopped();
    };
    if (slash_no_default(style)) {
        no_defaults();
        with_defaults();
        return opt_star_etc();
    }
    if (slash_with_default(style)) {
        with_defaults();
        return opt_star_etc();
    }
    if (no_defaults()) {
        with_defaults();
        return opt_star_etc();
    }
    if (with_defaults()) return opt_star_etc();
    return star_etc(style) ? true : retreat(start);
}

bool Explainer::star_etc(ParameterStyle style) {
    size_t start = mark_;
    if (invalid_rules_) invalid_star_etc(style);
    auto rest = [&] { return repeat([&] { return param_maybe_default(style); }); };
    auto opt_kwds = [&] {
        kwds(style);
        return !stopped();
    };
    if (take(TokenKind::kStar) && param_no_default(style)) {
        rest();
        return opt_kwds();
    }
    mark_ = start;
    if (!style.is_lambda && take(TokenKind::kStar) && take_name() && take(TokenKind::kColon) && star_expression() &&
        param_end(style)) {
        rest();
        return opt_kwds();
    }
    mark_ = start;
    if (take(TokenKind::kStar) && take(TokenKind::kComma) && rest()) return opt_kwds();
    mark_ = start;
    return kwds(style);
}

bool Explainer::kwds(ParameterStyle style) {
    size_t start = mark_;
    if (invalid_rules_) invalid_kwds(style);
    return take(TokenKind::kDoubleStar) && param_no_default(style) ? true : retreat(start);
}

bool Explainer::invalid_parameters(ParameterStyle style) {
    size_t start = mark_;
    auto no_defaults = [&] { repeat([&] { return param_no_default(style); }); };
    auto maybe_defaults = [&] { repeat([&] { return param_maybe_default(style); }); };
    auto slash = [&] { return slash_no_default(style) || slash_with_default(style); };

    if (take(TokenKind::kSlash) && take(TokenKind::kComma)) {
        raise(tokens_[start].token.span, "at least one argument must precede /");
    }
    mark_ = start;
    if (slash()) {
        maybe_defaults();
        if (take(TokenKind::kSlash)) raise(previous_span(), "/ may appear only once");
    }
    mark_ = start;
    slash_no_default(style);
    no_defaults();
    if (slash_with_default(style) || repeat([&] { return param_with_default(style); })) {
        size_t late = mark_;
        if (param_no_default(style)) {
            // The parameter without the comma behind it.
            size_t end = previous().kind == TokenKind::kComma ? mark_ - 2 : mark_ - 1;
            raise(Span::cover(tokens_[late].token.span, tokens_[end].token.span),
                  "parameter without a default follows parameter with a default");
        }
    }
    mark_ = start;
    no_defaults();
    size_t opening = mark_;
    if (take(TokenKind::kLpar)) {
        bool has_names =
            style.is_lambda ? separated([&] { return param(style); }) : repeat([&] { return param_no_default(style); });
        if (has_names && maybe(TokenKind::kComma) && take(TokenKind::kRpar)) {
            raise(Span::cover(tokens_[opening].token.span, previous_span()),
                  fmt::format("{} parameters cannot be parenthesized",
                              style.is_lambda ? "Lambda expression" : "Function"));
        }
    }
    mark_ = start;
    slash();
    maybe_defaults();
    if (take(TokenKind::kStar) && (take(TokenKind::kComma) || param_no_default(style))) {
        maybe_defaults();
        if (take(TokenKind::kSlash)) raise(previous_span(), "/ must be ahead of *");
    }
    mark_ = start;
    maybe_defaults();
    if (mark_ != start && take(TokenKind::kSlash) && take(TokenKind::kStar)) {
        raise(previous_span(), "expected comma between / and *");
    }
    return retreat(start);
}

bool Explainer::invalid_star_etc(ParameterStyle style) {
    size_t start = mark_;
    if (take(TokenKind::kStar)) {
        size_t after_star = mark_;
        bool is_bare = take(style.closing) || (take(TokenKind::kComma) && take(style.closing, TokenKind::kDoubleStar));
        if (is_bare) {
            const char* const message = "named arguments must follow bare *";
            style.is_lambda ? raise_at_last(message) : raise(tokens_[start].token.span, message);
        }
        mark_ = after_star;
        if (param(style) && take(TokenKind::kEqual)) {
            raise(previous_span(), "var-positional argument cannot have default value");
        }
        mark_ = after_star;
        if (param_no_default(style) || take(TokenKind::kComma)) {
            repeat([&] { return param_maybe_default(style); });
            size_t second = mark_;
            if (take(TokenKind::kStar) && (param_no_default(style) || take(TokenKind::kComma))) {
                raise(tokens_[second].token.span, "* argument may appear only once");
            }
        }
    }
    return retreat(start);
}

bool Explainer::invalid_kwds(ParameterStyle style) {
    size_t start = mark_;
    if (take(TokenKind::kDoubleStar) && param(style)) {
        size_t after_name = mark_;
        if (take(TokenKind::kEqual)) raise(previous_span(), "var-keyword argument cannot have default value");
        if (take(TokenKind::kComma)) {
            size_t extra = mark_;
            if (param(style)) {
                raise(Span::cover(tokens_[extra].token.span, previous_span()),
                      "arguments cannot follow var-keyword argument");
            }
            mark_ = extra;
            if (take(TokenKind::kStar, TokenKind::kDoubleStar, TokenKind::kSlash)) {
                raise(previous_span(), "arguments cannot follow var-keyword argument");
            }
        }
        mark_ = after_name;
    }
    return retreat(start);
}

bool Explainer::type_params() {
    size_t start = mark_;
    if (!take(TokenKind::kLsqb)) return false;
    if (invalid_rules_ && take(TokenKind::kRsqb)) raise_from(previous_span(), "Type parameter list cannot be empty");
    mark_ = start + 1;
    if (separated([this] { return type_param(); }) && maybe(TokenKind::kComma) && take(TokenKind::kRsqb)) return true;
    return retreat(start);
}

bool Explainer::type_param() {
    return memoize(Rule::kTypeParam, [this] {
        size_t start = mark_;
        auto bound = [this] {
            size_t end = mark_;
            if (!take(TokenKind::kColon) || expression() == nullptr) mark_ = end;
            return !stopped();
        };
        if (take_name()) return bound();
        if (!take(TokenKind::kStar, TokenKind::kDoubleStar)) return false;
        const char* kind = previous().kind == TokenKind::kStar ? "TypeVarTuple" : "ParamSpec";
        if (!take_name()) return retreat(start);
        size_t end = mark_;
        const Expr* bound_value = nullptr;
        if (invalid_rules_ && take(TokenKind::kColon) && (bound_value = expression())) {
            const char* what = bound_value->kind == NodeKind::kTuple ? "constraints" : "bound";
            raise_from(tokens_[end].token.span, fmt::format("cannot use {} with {}", what, kind));
        }
        mark_ = end;
        return !stopped();
    });
}

}  // namespace eadem::grammar
