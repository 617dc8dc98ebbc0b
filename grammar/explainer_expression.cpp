// Expressions above the atoms.
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "grammar/explainer.h"

namespace eadem::grammar {

Expr* Explainer::tuple_of(size_t start, const std::vector<Expr*>& items) {
    auto* result = node<Tuple>(start);
    result->elts = make_seq<Expr*>(arena_, items.begin(), items.end());
    return result;
}

// `item`, or a tuple of several with commas between them; the last comma may be followed by none.
Expr* Explainer::one_or_tuple(Expr* (Explainer::*item)()) {
    size_t start = mark_;
    Expr* first = (this->*item)();
    if (first == nullptr || !next_is(TokenKind::kComma)) return stopped() ? fail(start) : first;
    std::vector<Expr*> items{first};
    while (take(TokenKind::kComma)) {
        Expr* next = (this->*item)();
        if (next == nullptr) break;
        items.push_back(next);
    }
    return stopped() ? fail(start) : tuple_of(start, items);
}

Expr* Explainer::expressions() {
    return one_or_tuple(&Explainer::expression);
}

Expr* Explainer::star_expressions() {
    return one_or_tuple(&Explainer::star_expression);
}

// `*value`; the mark stays where it was if there is none.
Expr* Explainer::starred_bitwise_or() {
    size_t start = mark_;
    if (!take(TokenKind::kStar)) return nullptr;
    Expr* value = bitwise_or();
    if (value == nullptr) return fail(start);
    auto* starred = node<Starred>(start);
    starred->value = value;
    return starred;
}

Expr* Explainer::star_expression() {
    return memoize(Rule::kStarExpression, [this]() -> Expr* {
        if (Expr* starred = starred_bitwise_or()) return starred;
        return expression();
    });
}

bool Explainer::star_named_expressions(std::vector<Expr*>* items) {
    auto one = [&] {
        Expr* item = star_named_expression();
        if (item != nullptr && items != nullptr) items->push_back(item);
        return item != nullptr;
    };
    return separated(one) && maybe(TokenKind::kComma);
}

Expr* Explainer::star_named_expression() {
    if (Expr* starred = starred_bitwise_or()) return starred;
    return named_expression();
}

Expr* Explainer::yield_expr() {
    size_t start = mark_;
    if (!take(TokenKind::kYield)) return nullptr;
    if (take(TokenKind::kFrom) && expression()) return node<YieldFrom>(start);
    mark_ = start + 1;
    star_expressions();
    return stopped() ? fail(start) : node<Yield>(start);
}

Expr* Explainer::assignment_expression() {
    size_t start = mark_;
    if (take_name() && take(TokenKind::kColonEqual) && expression()) return node<NamedExpr>(start);
    return fail(start);
}

Expr* Explainer::named_expression() {
    return memoize(Rule::kNamedExpression, [this]() -> Expr* {
        size_t start = mark_;
        if (Expr* assigned = assignment_expression()) return assigned;
        if (invalid_rules_) invalid_named_expression();
        Expr* plain = expression();
        return plain != nullptr && !next_is(TokenKind::kColonEqual) && !stopped() ? plain : fail(start);
    });
}

bool Explainer::invalid_named_expression() {
    return memoize(Rule::kInvalidNamedExpression, [this] {
        size_t start = mark_;
        const Expr* target = nullptr;
        const Expr* value = nullptr;
        auto is_chain = [this] { return next_is(TokenKind::kEqual, TokenKind::kColonEqual); };
        if ((target = expression()) && take(TokenKind::kColonEqual) && expression()) {
            raise(target->span, fmt::format("cannot use assignment expressions with {}", expression_name(*target)));
        }
        mark_ = start;
        if (take_name() && take(TokenKind::kEqual) && (value = bitwise_or()) && !is_chain() && !stopped()) {
            raise(Span::cover(tokens_[start].token.span, value->span), std::string(kEqualInstead));
        }
        mark_ = start;
        bool is_excluded =
            list() || tuple() || genexp() || next_is(TokenKind::kTrue, TokenKind::kNone, TokenKind::kFalse);
        mark_ = start;
        if (!is_excluded && (target = bitwise_or()) && take(TokenKind::kEqual) && bitwise_or() && !is_chain() &&
            !stopped()) {
            raise(target->span, fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?",
                                            expression_name(*target)));
        }
        return retreat(start);
    });
}

Expr* Explainer::expression() {
    return memoize(Rule::kExpression, [this]() -> Expr* {
        if (invalid_rules_) {
            invalid_expression();
            invalid_legacy_expression();
        }
        return plain_expression();
    });
}

Expr* Explainer::plain_expression() {
    size_t start = mark_;
    Expr* first = disjunction();
    if (first == nullptr) return lambdef();
    size_t end = mark_;
    if (take(TokenKind::kIf) && disjunction() && take(TokenKind::kElse) && expression()) return node<IfExp>(start);
    mark_ = end;
    return stopped() ? fail(start) : first;
}

Expr* Explainer::expression_without_invalid() {
    bool invalid_rules = std::exchange(invalid_rules_, false);
    Expr* found = plain_expression();
    invalid_rules_ = invalid_rules;
    return found;
}

bool Explainer::invalid_expression() {
    size_t start = mark_;
    const Expr* first = nullptr;
    const Expr* second = nullptr;
    bool is_prefixed_string = take_name() && next_is(TokenKind::kString);
    mark_ = start;
    if (!is_prefixed_string && !next_is_soft_keyword() && (first = disjunction()) &&
        (second = expression_without_invalid())) {
        const auto* name = node_cast<Name>(first);
        bool is_legacy = name != nullptr && (name->id->text == "print" || name->id->text == "exec");
        if (!is_legacy && tokens_[mark_ - 1].level > 0) {
            raise(Span::cover(first->span, second->span), "invalid syntax. Perhaps you forgot a comma?");
        }
        return retreat(start);
    }
    mark_ = start;
    if ((first = disjunction()) && take(TokenKind::kIf) && (second = disjunction()) &&
        !next_is(TokenKind::kElse, TokenKind::kColon) && !stopped()) {
        raise(Span::cover(first->span, second->span), "expected 'else' after 'if' expression");
    }
    mark_ = start;
    if (take(TokenKind::kLambda)) {
        params({TokenKind::kColon, true});
        if (take(TokenKind::kColon) && next_is(TokenKind::kFStringMiddle)) {
            raise(Span::cover(tokens_[start].token.span, previous_span()),
                  "f-string: lambda expressions are not allowed without parentheses");
        }
    }
    return retreat(start);
}

bool Explainer::invalid_legacy_expression() {
    size_t start = mark_;
    if (take_name() && !next_is(TokenKind::kLpar)) {
        std::string_view name = previous().name->text;
        const Expr* operand = star_expressions();
        if (operand != nullptr && (name == "print" || name == "exec")) {
            raise(Span::cover(tokens_[start].token.span, operand->span),
                  fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", name));
        }
    }
    return retreat(start);
}

// One operand, or several with `and` or `or` between them.
Expr* Explainer::bool_op(TokenKind word, Expr* (Explainer::*operand)()) {
    size_t start = mark_;
    Expr* first = (this->*operand)();
    if (first == nullptr) return nullptr;
    size_t end = mark_;
    while (take(word) && (this->*operand)()) {
        end = mark_;
        first = node<BoolOp>(start);
    }
    mark_ = end;
    return stopped() ? fail(start) : first;
}

Expr* Explainer::disjunction() {
    return memoize(Rule::kDisjunction, [this] { return bool_op(TokenKind::kOr, &Explainer::conjunction); });
}

Expr* Explainer::conjunction() {
    return memoize(Rule::kConjunction, [this] { return bool_op(TokenKind::kAnd, &Explainer::inversion); });
}

Expr* Explainer::inversion() {
    return memoize(Rule::kInversion, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kNot)) return inversion() != nullptr ? node<UnaryOp>(start) : fail(start);
        return comparison();
    });
}

bool Explainer::comparison_operator(CompareOperator* op) {
    size_t start = mark_;
    auto found = [op](CompareOperator which) {
        *op = which;
        return true;
    };
    if (take(TokenKind::kEqEqual)) return found(CompareOperator::kEq);
    if (take(TokenKind::kNotEqual)) return found(CompareOperator::kNotEq);
    if (take(TokenKind::kLessEqual)) return found(CompareOperator::kLtE);
    if (take(TokenKind::kLess)) return found(CompareOperator::kLt);
    if (take(TokenKind::kGreaterEqual)) return found(CompareOperator::kGtE);
    if (take(TokenKind::kGreater)) return found(CompareOperator::kGt);
    if (take(TokenKind::kNot)) return take(TokenKind::kIn) ? found(CompareOperator::kNotIn) : retreat(start);
    if (take(TokenKind::kIn)) return found(CompareOperator::kIn);
    if (take(TokenKind::kIs)) {
        return found(take(TokenKind::kNot) ? CompareOperator::kIsNot : CompareOperator::kIs);
    }
    return false;
}

// Only the first operator and the left operand matter to anybody.
Expr* Explainer::comparison() {
    return memoize(Rule::kComparison, [this]() -> Expr* {
        size_t start = mark_;
        Expr* left = bitwise_or();
        if (left == nullptr) return nullptr;
        size_t end = mark_;
        std::optional<CompareOperator> first_op;
        CompareOperator op{};
        while (comparison_operator(&op) && bitwise_or()) {
            end = mark_;
            if (!first_op.has_value()) first_op = op;
        }
        mark_ = end;
        if (stopped()) return fail(start);
        if (!first_op.has_value()) return left;
        auto* compare = node<Compare>(start);
        compare->left = left;
        compare->ops = make_seq<CompareOperator>(arena_, &*first_op, &*first_op + 1);
        return compare;
    });
}

// Binary operators from `level` on, loosest first.
Expr* Explainer::binary(int level) {
    using enum TokenKind;
    constexpr int kShiftLevel = 3;
    constexpr int kTermLevel = 5;
    static constexpr TokenKind kShiftOperators[] = {kLeftShift, kRightShift};
    static constexpr TokenKind kSumOperators[] = {kPlus, kMinus};
    static constexpr TokenKind kTermOperators[] = {kStar, kSlash, kDoubleSlash, kPercent, kAt};
    static constexpr TokenKind kOrOperators[] = {kVbar};
    static constexpr TokenKind kXorOperators[] = {kCircumflex};
    static constexpr TokenKind kAndOperators[] = {kAmper};
    using Operators = std::span<const TokenKind>;
    static constexpr std::array<Operators, 6> kLevels = {kOrOperators,    kXorOperators, kAndOperators,
                                                         kShiftOperators, kSumOperators, kTermOperators};
    if (level == static_cast<int>(kLevels.size())) return factor();
    auto read = [&]() -> Expr* {
        size_t start = mark_;
        if (invalid_rules_ && level == kShiftLevel) invalid_arithmetic();
        if (invalid_rules_ && level == kTermLevel) invalid_factor();
        Expr* left = binary(level + 1);
        if (left == nullptr) return nullptr;
        size_t end = mark_;
        auto take_operator = [&] {
            const Operators operators = kLevels[static_cast<size_t>(level)];
            return std::any_of(operators.begin(), operators.end(), [this](TokenKind kind) { return take(kind); });
        };
        while (take_operator() && binary(level + 1)) {
            end = mark_;
            left = node<BinOp>(start);
        }
        mark_ = end;
        return stopped() ? fail(start) : left;
    };
    return memoize(static_cast<Rule>(static_cast<int>(Rule::kBitwiseOr) + level), read);
}

bool Explainer::invalid_arithmetic() {
    using enum TokenKind;
    size_t start = mark_;
    constexpr int kSumLevel = 4;
    if (binary(kSumLevel) && take(kPlus, kMinus, kStar, kSlash, kPercent, kDoubleSlash, kAt) && take(kNot)) {
        Span keyword = previous_span();
        if (const Expr* operand = inversion()) {
            raise(Span::cover(keyword, operand->span), "'not' after an operator must be parenthesized");
        }
    }
    return retreat(start);
}

bool Explainer::invalid_factor() {
    size_t start = mark_;
    if (take(TokenKind::kPlus, TokenKind::kMinus, TokenKind::kTilde) && take(TokenKind::kNot)) {
        Span keyword = previous_span();
        if (const Expr* operand = factor()) {
            raise(Span::cover(keyword, operand->span), "'not' after an operator must be parenthesized");
        }
    }
    return retreat(start);
}

Expr* Explainer::factor() {
    return memoize(Rule::kFactor, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kPlus, TokenKind::kMinus, TokenKind::kTilde)) {
            return factor() != nullptr ? node<UnaryOp>(start) : fail(start);
        }
        Expr* base = await_primary();
        if (base == nullptr) return nullptr;
        size_t end = mark_;
        if (take(TokenKind::kDoubleStar) && factor()) return node<BinOp>(start);
        mark_ = end;
        return stopped() ? fail(start) : base;
    });
}

Expr* Explainer::await_primary() {
    return memoize(Rule::kAwaitPrimary, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kAwait)) return primary() != nullptr ? node<Await>(start) : fail(start);
        return primary();
    });
}

Expr* Explainer::primary() {
    return memoize(Rule::kPrimary, [this]() -> Expr* {
        size_t start = mark_;
        Expr* left = atom();
        if (left == nullptr) return nullptr;
        for (;;) {
            size_t end = mark_;
            if (take(TokenKind::kDot) && take_name()) {
                left = node<Attribute>(start);
                continue;
            }
            mark_ = end;
            if (genexp()) {
                left = node<Call>(start);
                continue;
            }
            mark_ = end;
            if (take(TokenKind::kLpar) && optionally([this] { return arguments(); }) && take(TokenKind::kRpar)) {
                left = node<Call>(start);
                continue;
            }
            mark_ = end;
            if (take(TokenKind::kLsqb) && slices() && take(TokenKind::kRsqb)) {
                left = node<Subscript>(start);
                continue;
            }
            mark_ = end;
            return stopped() ? fail(start) : left;
        }
    });
}

Expr* Explainer::lambdef() {
    size_t start = mark_;
    if (!take(TokenKind::kLambda)) return nullptr;
    params({TokenKind::kColon, true});
    return take(TokenKind::kColon) && expression() ? node<Lambda>(start) : fail(start);
}

}  // namespace eadem::grammar
