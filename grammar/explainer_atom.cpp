// Atoms: names, literals, displays, comprehensions, f-strings, and what stands in a subscript.
#include "grammar/explainer.h"

namespace eadem::grammar {

Expr* Explainer::constant(ConstantKind kind) {
    size_t start = mark_++;
    auto* result = node<Constant>(start);
    result->value.kind = kind;
    return result;
}

Expr* Explainer::atom() {
    return memoize(Rule::kAtom, [this]() -> Expr* {
        if (stopped()) return nullptr;
        size_t start = mark_;
        if (take_name()) {
            auto* result = node<Name>(start);
            result->id = previous().name;
            return result;
        }
        auto first_of = [this](auto... rules) -> Expr* {
            Expr* found = nullptr;
            ((found = (this->*rules)()) || ...);
            return found;
        };
        switch (peek().kind) {
            case TokenKind::kTrue:
                return constant(ConstantKind::kTrue);
            case TokenKind::kFalse:
                return constant(ConstantKind::kFalse);
            case TokenKind::kNone:
                return constant(ConstantKind::kNone);
            case TokenKind::kEllipsis:
                return constant(ConstantKind::kEllipsis);
            case TokenKind::kNumber:
                return constant(ConstantKind::kInt);
            case TokenKind::kString:
            case TokenKind::kFStringStart:
                return strings();
            case TokenKind::kLpar:
                return first_of(&Explainer::tuple, &Explainer::group, &Explainer::genexp);
            case TokenKind::kLsqb:
                return first_of(&Explainer::list, &Explainer::listcomp);
            case TokenKind::kLbrace:
                return first_of(&Explainer::dict, &Explainer::set, &Explainer::dictcomp, &Explainer::setcomp);
            default:
                return nullptr;
        }
    });
}

// The node of the inner expression, as everywhere without the parentheses.
Expr* Explainer::group() {
    return memoize(Rule::kGroup, [this]() -> Expr* {
        size_t start = mark_;
        if (!take(TokenKind::kLpar)) return nullptr;
        Expr* inner = yield_expr();
        if (inner == nullptr) inner = named_expression();
        if (inner != nullptr && take(TokenKind::kRpar)) return inner;
        mark_ = start;
        if (invalid_rules_) invalid_group();
        return fail(start);
    });
}

bool Explainer::invalid_group() {
    size_t start = mark_;
    const Expr* starred = nullptr;
    if (take(TokenKind::kLpar) && (starred = starred_expression()) && take(TokenKind::kRpar)) {
        raise(starred->span, "cannot use starred expression here");
    }
    mark_ = start;
    if (take(TokenKind::kLpar) && take(TokenKind::kDoubleStar)) {
        Span stars = previous_span();
        if (expression() && take(TokenKind::kRpar)) raise(stars, "cannot use double starred expression here");
    }
    return retreat(start);
}

Expr* Explainer::tuple() {
    return memoize(Rule::kTuple, [this]() -> Expr* {
        size_t start = mark_;
        if (!take(TokenKind::kLpar)) return nullptr;
        std::vector<Expr*> items;
        if (Expr* first = star_named_expression()) {
            items.push_back(first);
            if (!take(TokenKind::kComma)) return fail(start);
            star_named_expressions(&items);
        }
        return take(TokenKind::kRpar) ? tuple_of(start, items) : fail(start);
    });
}

Expr* Explainer::list() {
    return memoize(Rule::kList, [this]() -> Expr* {
        size_t start = mark_;
        if (!take(TokenKind::kLsqb)) return nullptr;
        std::vector<Expr*> items;
        star_named_expressions(&items);
        if (!take(TokenKind::kRsqb)) return fail(start);
        auto* result = node<List>(start);
        result->elts = make_seq<Expr*>(arena_, items.begin(), items.end());
        return result;
    });
}

Expr* Explainer::listcomp() {
    return memoize(Rule::kListComp, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kLsqb) && named_expression() && for_if_clauses() && take(TokenKind::kRsqb)) {
            return node<ListComp>(start);
        }
        mark_ = start;
        if (invalid_rules_) invalid_comprehension();
        return fail(start);
    });
}

Expr* Explainer::genexp() {
    return memoize(Rule::kGenexp, [this]() -> Expr* {
        size_t start = mark_;
        if (!next_is(TokenKind::kLpar)) return nullptr;
        take(TokenKind::kLpar);
        bool has_element = assignment_expression() != nullptr;
        if (!has_element) has_element = expression() != nullptr && !next_is(TokenKind::kColonEqual);
        if (has_element && for_if_clauses() && take(TokenKind::kRpar)) return node<GeneratorExp>(start);
        mark_ = start;
        if (invalid_rules_) invalid_comprehension();
        return fail(start);
    });
}

Expr* Explainer::set() {
    return memoize(Rule::kSet, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kLbrace) && star_named_expressions() && take(TokenKind::kRbrace)) return node<Set>(start);
        return fail(start);
    });
}

Expr* Explainer::setcomp() {
    return memoize(Rule::kSetComp, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kLbrace) && named_expression() && for_if_clauses() && take(TokenKind::kRbrace)) {
            return node<SetComp>(start);
        }
        mark_ = start;
        if (invalid_rules_) invalid_comprehension();
        return fail(start);
    });
}

bool Explainer::invalid_comprehension() {
    size_t start = mark_;
    auto opening = [&] {
        mark_ = start;
        return take(TokenKind::kLsqb, TokenKind::kLpar, TokenKind::kLbrace);
    };
    const Expr* element = nullptr;
    if (opening() && (element = starred_expression()) && for_if_clauses()) {
        raise(element->span, "iterable unpacking cannot be used in comprehension");
    }
    if (opening() && previous().kind != TokenKind::kLpar && (element = star_named_expression()) &&
        take(TokenKind::kComma)) {
        Span comma = previous_span();
        size_t after_comma = mark_;
        std::vector<Expr*> items;

        if (star_named_expressions(&items) && for_if_clauses()) {
            raise({element->span.begin, items.back()->span.end},
                  "did you forget parentheses around the comprehension target?");
        }
        mark_ = after_comma;
        if (for_if_clauses()) {
            raise({element->span.begin, comma.end}, "did you forget parentheses around the comprehension target?");
        }
    }
    return retreat(start);
}

Expr* Explainer::dict() {
    return memoize(Rule::kDict, [this]() -> Expr* {
        size_t start = mark_;
        if (!take(TokenKind::kLbrace)) return nullptr;
        if (separated([this] { return double_starred_kvpair(); })) take(TokenKind::kComma);
        if (take(TokenKind::kRbrace)) return node<Dict>(start);
        // In CPython these mistakes are looked for in the first reading already.
        mark_ = start + 1;
        invalid_double_starred_kvpairs();
        return fail(start);
    });
}

Expr* Explainer::dictcomp() {
    return memoize(Rule::kDictComp, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kLbrace) && kvpair() && for_if_clauses() && take(TokenKind::kRbrace)) {
            return node<DictComp>(start);
        }
        mark_ = start;
        if (invalid_rules_ && take(TokenKind::kLbrace) && take(TokenKind::kDoubleStar)) {
            Span stars = previous_span();
            if (bitwise_or() && for_if_clauses() && take(TokenKind::kRbrace)) {
                raise(stars, "dict unpacking cannot be used in dict comprehension");
            }
        }
        return fail(start);
    });
}

bool Explainer::kvpair() {
    size_t start = mark_;
    return expression() && take(TokenKind::kColon) && expression() ? true : retreat(start);
}

bool Explainer::double_starred_kvpair() {
    size_t start = mark_;
    if (take(TokenKind::kDoubleStar) && bitwise_or()) return true;
    mark_ = start;
    return kvpair();
}

bool Explainer::invalid_double_starred_kvpairs() {
    size_t start = mark_;
    if (separated([this] { return double_starred_kvpair(); }) && take(TokenKind::kComma)) invalid_kvpair();
    mark_ = start;
    if (expression() && take(TokenKind::kColon)) {
        invalid_dict_value();
    }
    return retreat(start);
}

bool Explainer::invalid_kvpair() {
    size_t start = mark_;
    const Expr* key = expression();
    if (key == nullptr) return retreat(start);
    if (!next_is(TokenKind::kColon)) {
        if (!stopped()) raise({key->span.end - 1, key->span.end - 1}, "':' expected after dictionary key");
        return retreat(start);
    }
    take(TokenKind::kColon);
    invalid_dict_value();
    return retreat(start);
}

// Behind the ':' of a dict's item.
void Explainer::invalid_dict_value() {
    size_t start = mark_;
    if (take(TokenKind::kStar) && bitwise_or()) {
        raise_from(tokens_[start].token.span, "cannot use a starred expression in a dictionary value");
    }
    mark_ = start;
    if (next_is(TokenKind::kRbrace, TokenKind::kComma)) {
        raise(previous_span(), "expression expected after dictionary key and ':'");
    }
}

Expr* Explainer::for_if_clauses() {
    return memoize(Rule::kForIfClauses, [this]() -> Expr* {
        Expr* last = for_if_clause();
        if (last == nullptr) return nullptr;
        while (Expr* next = for_if_clause()) last = next;
        return stopped() ? nullptr : last;
    });
}

Expr* Explainer::for_if_clause() {
    size_t start = mark_;
    take(TokenKind::kAsync);
    if (!next_is(TokenKind::kFor)) return fail(start);
    if (take(TokenKind::kFor) && star_targets() && take(TokenKind::kIn)) {
        // No other reading after 'in'.
        Expr* last = disjunction();
        if (last == nullptr) return fail(start);
        for (;;) {
            size_t end = mark_;
            Expr* condition = take(TokenKind::kIf) ? disjunction() : nullptr;
            if (condition == nullptr) {
                mark_ = end;
                return stopped() ? fail(start) : last;
            }
            last = condition;
        }
    }
    mark_ = start;
    if (invalid_rules_) {
        invalid_for_if_clause();
        invalid_for_target();
    }
    return fail(start);
}

bool Explainer::invalid_for_if_clause() {
    size_t start = mark_;
    take(TokenKind::kAsync);
    auto variable = [this] { return bitwise_or() != nullptr; };
    if (take(TokenKind::kFor) && separated(variable) && maybe(TokenKind::kComma) && !next_is(TokenKind::kIn)) {
        raise_at_last("'in' expected after for-loop variables");
    }
    return retreat(start);
}

bool Explainer::invalid_for_target() {
    size_t start = mark_;
    take(TokenKind::kAsync);
    if (take(TokenKind::kFor)) {
        if (const Expr* target = star_expressions()) raise_invalid_target(Targets::kFor, target);
    }
    return retreat(start);
}

Expr* Explainer::slices() {
    return memoize(Rule::kSlices, [this]() -> Expr* {
        size_t start = mark_;
        Expr* single = slice();
        if (single != nullptr && !next_is(TokenKind::kComma) && !stopped()) return single;
        mark_ = start;
        auto item = [this] { return slice() != nullptr || starred_expression() != nullptr; };
        return separated(item) && maybe(TokenKind::kComma) ? node<Tuple>(start) : fail(start);
    });
}

Expr* Explainer::slice() {
    size_t start = mark_;
    expression();
    if (take(TokenKind::kColon)) {
        expression();
        if (take(TokenKind::kColon)) expression();
        return stopped() ? fail(start) : node<Slice>(start);
    }
    mark_ = start;
    return named_expression();
}

Expr* Explainer::strings() {
    return memoize(Rule::kStrings, [this]() -> Expr* {
        size_t start = mark_;
        bool has_bytes = false;
        bool has_text = false;
        bool has_f_string = false;
        auto piece = [&] {
            if (take(TokenKind::kString)) {
                (previous().string.is_bytes ? has_bytes : has_text) = true;
                return true;
            }
            if (!fstring()) return false;
            has_f_string = has_text = true;
            return true;
        };
        if (!repeat(piece)) return fail(start);
        if (has_bytes && has_text) {
            raise_at_last("cannot mix bytes and nonbytes literals");
            return fail(start);
        }
        if (has_f_string) return node<JoinedStr>(start);
        auto* result = node<Constant>(start);
        result->value.kind = ConstantKind::kStr;
        return result;
    });
}

bool Explainer::fstring() {
    size_t start = mark_;
    if (!take(TokenKind::kFStringStart)) return false;
    while (take(TokenKind::kFStringMiddle) || fstring_replacement_field()) {
    }
    return take(TokenKind::kFStringEnd) ? true : retreat(start);
}

bool Explainer::fstring_conversion() {
    size_t start = mark_;
    if (!take(TokenKind::kExclamation) || !take_name()) return retreat(start);
    Span exclamation = tokens_[start].token.span;
    std::string_view name = previous().name->text;
    if (exclamation.end != previous_span().begin) {
        raise(Span::cover(exclamation, previous_span()),
              // The misspelling is CPython 3.13's.
              "f-string: conversion type must come right after the exclamanation mark");
    } else if (name != "s" && name != "r" && name != "a") {
        raise(previous_span(),
              fmt::format("f-string: invalid conversion character '{}': expected 's', 'r', or 'a'", name));
    }
    return stopped() ? retreat(start) : true;
}

bool Explainer::fstring_format_spec() {
    return take(TokenKind::kFStringMiddle) || fstring_replacement_field();
}

bool Explainer::fstring_replacement_field() {
    size_t start = mark_;
    auto format = [this] {
        if (!take(TokenKind::kColon)) return !stopped();
        while (fstring_format_spec()) {
        }
        return !stopped();
    };
    if (!next_is(TokenKind::kLbrace)) return false;
    if (take(TokenKind::kLbrace) && annotated_rhs() && maybe(TokenKind::kEqual) &&
        optionally([this] { return fstring_conversion(); }) && format() && take(TokenKind::kRbrace)) {
        return true;
    }
    mark_ = start;
    if (invalid_rules_) invalid_fstring_replacement_field();
    return retreat(start);
}

bool Explainer::invalid_fstring_replacement_field() {
    using enum TokenKind;
    size_t start = mark_;
    take(kLbrace);
    if (next_is(kEqual, kExclamation, kColon, kRbrace)) {
        raise_at_next(fmt::format("f-string: valid expression required before '{}'", token_text(peek().kind)));
    }
    if (!annotated_rhs() && !stopped()) raise_at_next("f-string: expecting a valid expression after '{'");
    if (!next_is(kEqual, kExclamation, kColon, kRbrace) && !stopped()) {
        raise_at_next("f-string: expecting '=', or '!', or ':', or '}'");
    }
    if (take(kEqual) && !next_is(kExclamation, kColon, kRbrace) && !stopped()) {
        raise_at_next("f-string: expecting '!', or ':', or '}'");
    }
    size_t before_conversion = mark_;
    if (take(kExclamation)) {
        if (next_is(kColon, kRbrace)) raise_at_next("f-string: missing conversion character");
        if (!next_is_name() && !stopped()) raise_at_next("f-string: invalid conversion character");
        if (!take_name()) mark_ = before_conversion;
    }
    if (!next_is(kColon, kRbrace) && !stopped()) raise_at_next("f-string: expecting ':' or '}'");
    size_t before_format = mark_;
    if (take(kColon)) {
        while (fstring_format_spec()) {
        }
        if (!next_is(kRbrace) && !stopped()) raise_at_next("f-string: expecting '}', or format specs");
    }
    mark_ = before_format;
    if (!next_is(kRbrace) && !stopped()) raise_at_next("f-string: expecting '}'");
    return retreat(start);
}

}  // namespace eadem::grammar
