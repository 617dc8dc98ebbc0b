// Compound statements.
#include "grammar/explainer.h"

namespace eadem::grammar {

bool Explainer::compound_stmt() {
    if (stopped()) return false;
    switch (peek().kind) {
        case TokenKind::kDef:
            return function_def();
        case TokenKind::kAt:
            return function_def() || class_def();
        case TokenKind::kAsync:
            return function_def() || with_stmt() || for_stmt();
        case TokenKind::kIf:
            return if_stmt(TokenKind::kIf);
        case TokenKind::kClass:
            return class_def();
        case TokenKind::kWith:
            return with_stmt();
        case TokenKind::kFor:
            return for_stmt();
        case TokenKind::kTry:
            return try_stmt();
        case TokenKind::kWhile:
            return while_stmt();
        default:
            return match_stmt();
    }
}

bool Explainer::block() {
    return memoize(Rule::kBlock, [this] {
        size_t start = mark_;
        if (take(TokenKind::kNewline) && take(TokenKind::kIndent) && statements() && take(TokenKind::kDedent)) {
            return true;
        }
        mark_ = start;
        if (simple_stmts()) return true;
        if (invalid_rules_ && take(TokenKind::kNewline) && !next_is(TokenKind::kIndent)) {
            raise_indentation("expected an indented block");
        }
        return retreat(start);
    });
}

bool Explainer::missing_block(Span keyword, std::string_view what) {
    if (take(TokenKind::kNewline) && !next_is(TokenKind::kIndent) && !stopped()) {
        raise_indentation(
            fmt::format("expected an indented block after {} on line {}", what, source_.line_of(keyword.begin)));
    }
    return false;
}

bool Explainer::missing_colon() {
    if (take(TokenKind::kNewline)) raise_at_last("expected ':'");
    return false;
}

bool Explainer::decorators() {
    return repeat([this] {
        size_t start = mark_;
        if (take(TokenKind::kAt) && named_expression() && take(TokenKind::kNewline)) return true;
        return retreat(start);
    });
}

bool Explainer::function_def() {
    size_t start = mark_;
    if (decorators() && function_def_raw()) return true;
    mark_ = start;
    return function_def_raw();
}

bool Explainer::opt_returns() {
    size_t start = mark_;
    if (!take(TokenKind::kRarrow) || expression() == nullptr) mark_ = start;
    return !stopped();
}

bool Explainer::function_def_raw() {
    size_t start = mark_;
    const ParameterStyle style{TokenKind::kRpar, false};
    auto opt_type_params = [this] { return optionally([this] { return type_params(); }); };
    auto opt_params = [&] { return optionally([&] { return params(style); }); };
    if (invalid_rules_) {
        take(TokenKind::kAsync);
        size_t keyword = mark_;
        if (take(TokenKind::kDef) && take_name() && opt_type_params() && take(TokenKind::kLpar) && opt_params() &&
            take(TokenKind::kRpar) && opt_returns() && take(TokenKind::kColon)) {
            missing_block(tokens_[keyword].token.span, "function definition");
        }
        mark_ = keyword;
        if (take(TokenKind::kDef) && take_name() && opt_type_params() && force(TokenKind::kLpar) && opt_params() &&
            take(TokenKind::kRpar) && opt_returns() && force(TokenKind::kColon)) {
            block();
        }
        mark_ = start;
    }
    take(TokenKind::kAsync);
    if (take(TokenKind::kDef) && take_name() && opt_type_params() && take(TokenKind::kLpar) && opt_params() &&
        take(TokenKind::kRpar) && opt_returns() && take(TokenKind::kColon) && block()) {
        return true;
    }
    return retreat(start);
}

bool Explainer::class_def() {
    size_t start = mark_;
    if (decorators() && class_def_raw()) return true;
    mark_ = start;
    return class_def_raw();
}

bool Explainer::opt_class_arguments() {
    size_t start = mark_;
    if (!take(TokenKind::kLpar)) return !stopped();
    arguments();
    if (!take(TokenKind::kRpar)) mark_ = start;
    return !stopped();
}

bool Explainer::class_def_raw() {
    size_t start = mark_;
    auto head = [this] {
        return take(TokenKind::kClass) && take_name() && optionally([this] { return type_params(); }) &&
               opt_class_arguments();
    };
    if (invalid_rules_) {
        if (head()) missing_colon();
        mark_ = start;
        if (head() && take(TokenKind::kColon)) missing_block(tokens_[start].token.span, "class definition");
        mark_ = start;
    }
    if (head() && take(TokenKind::kColon) && block()) return true;
    return retreat(start);
}

// `if` and `elif` alike.
bool Explainer::if_stmt(TokenKind keyword) {
    size_t start = mark_;
    if (!next_is(keyword)) return false;
    auto head = [&] { return take(keyword) && named_expression() != nullptr; };
    if (invalid_rules_) {
        if (head()) missing_colon();
        mark_ = start;
        if (head() && take(TokenKind::kColon)) {
            missing_block(tokens_[start].token.span, fmt::format("'{}' statement", token_text(keyword)));
        }
        mark_ = start;
    }
    auto elif = [this] { return memoize(Rule::kElif, [this] { return if_stmt(TokenKind::kElif); }); };
    if (head() && take(TokenKind::kColon) && block() && elif ()) return true;
    mark_ = start;
    if (head() && take(TokenKind::kColon) && block()) {
        else_block();
        return !stopped();
    }
    return retreat(start);
}

bool Explainer::else_block() {
    size_t start = mark_;
    if (!next_is(TokenKind::kElse)) return false;
    if (invalid_rules_) {
        if (take(TokenKind::kElse) && take(TokenKind::kColon)) {
            missing_block(tokens_[start].token.span, "'else' statement");
        }
        mark_ = start;
    }
    if (take(TokenKind::kElse) && force(TokenKind::kColon) && block()) return true;
    return retreat(start);
}

bool Explainer::while_stmt() {
    size_t start = mark_;
    auto head = [this] { return take(TokenKind::kWhile) && named_expression() != nullptr; };
    if (invalid_rules_) {
        if (head()) missing_colon();
        mark_ = start;
        if (head() && take(TokenKind::kColon)) missing_block(tokens_[start].token.span, "'while' statement");
        mark_ = start;
    }
    if (head() && take(TokenKind::kColon) && block()) {
        else_block();
        return !stopped();
    }
    return retreat(start);
}

bool Explainer::for_stmt() {
    size_t start = mark_;
    if (invalid_rules_) {
        take(TokenKind::kAsync);
        size_t keyword = mark_;
        auto head = [&] {
            mark_ = keyword;
            return take(TokenKind::kFor) && star_targets() && take(TokenKind::kIn) && star_expressions();
        };
        if (head()) missing_colon();
        if (head() && take(TokenKind::kColon)) missing_block(tokens_[keyword].token.span, "'for' statement");
        mark_ = start;
    }
    take(TokenKind::kAsync);
    if (take(TokenKind::kFor) && star_targets() && take(TokenKind::kIn)) {
        // No other reading after 'in'.
        if (star_expressions() && take(TokenKind::kColon) && block()) {
            else_block();
            return !stopped();
        }
        return retreat(start);
    }
    mark_ = start;
    if (invalid_rules_) invalid_for_target();
    return retreat(start);
}

bool Explainer::with_item() {
    size_t start = mark_;
    auto is_end = [this] { return next_is(TokenKind::kComma, TokenKind::kRpar, TokenKind::kColon); };
    if (expression() && take(TokenKind::kAs) && star_target() && is_end()) return true;
    mark_ = start;
    if (invalid_rules_) {
        const Expr* target = nullptr;
        if (expression() && take(TokenKind::kAs) && (target = expression()) && is_end()) {
            raise_invalid_target(Targets::kStar, target);
        }
        mark_ = start;
    }
    return expression() != nullptr;
}

bool Explainer::invalid_with_stmt() {
    size_t start = mark_;
    auto opt_target = [this] {
        size_t end = mark_;
        if (!take(TokenKind::kAs) || star_target() == nullptr) mark_ = end;
        return !stopped();
    };
    auto plain_item = [&] { return expression() != nullptr && opt_target(); };
    auto loose_item = [&] { return expressions() != nullptr && opt_target(); };
    auto plain_head = [&] {
        mark_ = start;
        take(TokenKind::kAsync);
        return take(TokenKind::kWith) && separated(plain_item);
    };
    auto loose_head = [&] {
        mark_ = start;
        take(TokenKind::kAsync);
        return take(TokenKind::kWith) && take(TokenKind::kLpar) && separated(loose_item) && maybe(TokenKind::kComma) &&
               take(TokenKind::kRpar);
    };
    if (plain_head()) missing_colon();
    if (loose_head()) missing_colon();
    mark_ = start;
    take(TokenKind::kAsync);
    Span keyword = peek().span;
    if (plain_head() && take(TokenKind::kColon)) missing_block(keyword, "'with' statement");
    if (loose_head() && take(TokenKind::kColon)) missing_block(keyword, "'with' statement");
    return retreat(start);
}

bool Explainer::with_stmt() {
    size_t start = mark_;
    if (invalid_rules_) invalid_with_stmt();
    auto item = [this] { return with_item(); };
    take(TokenKind::kAsync);
    size_t keyword = mark_;
    if (take(TokenKind::kWith) && take(TokenKind::kLpar) && separated(item) && maybe(TokenKind::kComma) &&
        take(TokenKind::kRpar) && take(TokenKind::kColon) && block()) {
        return true;
    }
    mark_ = keyword;
    if (take(TokenKind::kWith) && separated(item) && take(TokenKind::kColon) && block()) return true;
    return retreat(start);
}

bool Explainer::try_stmt() {
    size_t start = mark_;
    if (invalid_rules_) invalid_try_stmt();
    auto head = [&] {
        mark_ = start;
        return take(TokenKind::kTry) && force(TokenKind::kColon) && block();
    };
    auto rest = [this] {
        else_block();
        finally_block();
        return !stopped();
    };
    if (head() && finally_block()) return true;
    if (head() && repeat([this] { return except_block(false); })) return rest();
    if (head() && repeat([this] { return except_block(true); })) return rest();
    return retreat(start);
}

bool Explainer::invalid_try_stmt() {
    size_t start = mark_;
    auto blocks = [this] {
        while (block()) {
        }
        return !stopped();
    };
    auto head = [&] {
        mark_ = start;
        return take(TokenKind::kTry) && take(TokenKind::kColon);
    };
    if (head()) missing_block(tokens_[start].token.span, "'try' statement");
    if (head() && block() && !next_is(TokenKind::kExcept, TokenKind::kFinally) && !stopped()) {
        raise_at_last("expected 'except' or 'finally' block");
    }
    if (head() && blocks() && repeat([this] { return except_block(false); })) {
        Span keyword = peek().span;
        if (take(TokenKind::kExcept) && take(TokenKind::kStar)) {
            Span star = previous_span();
            if (expression() && as_name() && take(TokenKind::kColon)) {
                raise(Span::cover(keyword, star), "cannot have both 'except' and 'except*' on the same 'try'");
            }
        }
    }
    if (head() && blocks() && repeat([this] { return except_block(true); })) {
        Span keyword = peek().span;
        if (take(TokenKind::kExcept)) {
            if (expression()) as_name();
            if (take(TokenKind::kColon)) {
                raise(keyword, "cannot have both 'except' and 'except*' on the same 'try'");
            }
        }
    }
    return retreat(start);
}

bool Explainer::except_block(bool is_star) {
    size_t start = mark_;
    auto keyword = [&] {
        mark_ = start;
        return take(TokenKind::kExcept) && (!is_star || take(TokenKind::kStar));
    };
    Expr* type = nullptr;
    if (invalid_rules_) {
        const char* what = is_star ? "'except*' statement" : "'except' statement";
        if (keyword() && expression() && as_name() && take(TokenKind::kColon)) {
            missing_block(tokens_[start].token.span, what);
        }
        if (!is_star && keyword() && take(TokenKind::kColon)) missing_block(tokens_[start].token.span, what);
    }
    if (keyword() && expression() && as_name() && take(TokenKind::kColon) && block()) return true;
    if (!is_star && keyword() && take(TokenKind::kColon) && block()) return true;
    mark_ = start;
    if (!invalid_rules_) return false;
    auto either_keyword = [&] {
        mark_ = start;
        if (!take(TokenKind::kExcept)) return false;
        take(TokenKind::kStar);
        return !stopped();
    };
    if (either_keyword() && (type = expression()) && take(TokenKind::kComma) && expressions() && as_name() &&
        take(TokenKind::kColon)) {
        raise_from(type->span, "multiple exception types must be parenthesized");
    }
    if (either_keyword() && expression() && as_name()) missing_colon();
    mark_ = start;
    if (!is_star && take(TokenKind::kExcept)) missing_colon();
    mark_ = start;
    if (take(TokenKind::kExcept) && take(TokenKind::kStar) && take(TokenKind::kNewline, TokenKind::kColon)) {
        raise_at_last("expected one or more exception types");
    }
    return retreat(start);
}

bool Explainer::finally_block() {
    size_t start = mark_;
    if (!next_is(TokenKind::kFinally)) return false;
    if (invalid_rules_) {
        if (take(TokenKind::kFinally) && take(TokenKind::kColon)) {
            missing_block(tokens_[start].token.span, "'finally' statement");
        }
        mark_ = start;
    }
    if (take(TokenKind::kFinally) && force(TokenKind::kColon) && block()) return true;
    return retreat(start);
}

bool Explainer::subject_expr() {
    size_t start = mark_;
    if (star_named_expression() && take(TokenKind::kComma)) {
        star_named_expressions();
        return !stopped();
    }
    mark_ = start;
    return named_expression() != nullptr;
}

bool Explainer::match_stmt() {
    size_t start = mark_;
    if (!next_is_word("match")) return false;
    if (take_word("match") && subject_expr() && take(TokenKind::kColon) && take(TokenKind::kNewline) &&
        take(TokenKind::kIndent) && repeat([this] { return case_block(); }) && take(TokenKind::kDedent)) {
        return true;
    }
    mark_ = start;
    if (!invalid_rules_) return false;
    if (take_word("match") && subject_expr()) missing_colon();
    mark_ = start;
    if (take_word("match") && subject_expr() && take(TokenKind::kColon)) {
        missing_block(tokens_[start].token.span, "'match' statement");
    }
    return retreat(start);
}

bool Explainer::guard() {
    size_t start = mark_;
    return take(TokenKind::kIf) && named_expression() != nullptr ? true : retreat(start);
}

bool Explainer::case_block() {
    size_t start = mark_;
    auto head = [&] {
        mark_ = start;
        return take_word("case") && patterns() && optionally([this] { return guard(); });
    };
    if (invalid_rules_) {
        if (head()) missing_colon();
        if (head() && take(TokenKind::kColon)) missing_block(tokens_[start].token.span, "'case' statement");
    }
    if (head() && take(TokenKind::kColon) && block()) return true;
    return retreat(start);
}

}  // namespace eadem::grammar
