// Targets of assignments, `for`, `with` and `del`.
#include "grammar/explainer.h"

namespace eadem::grammar {

Expr* Explainer::star_targets() {
    size_t start = mark_;
    Expr* first = star_target();
    if (first == nullptr) return nullptr;
    if (!next_is(TokenKind::kComma)) return stopped() ? fail(start) : first;
    mark_ = start;
    auto one = [this] { return star_target() != nullptr; };
    return separated(one) && maybe(TokenKind::kComma) ? node<Tuple>(start) : fail(start);
}

Expr* Explainer::star_target() {
    return memoize(Rule::kStarTarget, [this]() -> Expr* {
        size_t start = mark_;
        if (take(TokenKind::kStar) && !next_is(TokenKind::kStar) && star_target()) return node<Starred>(start);
        mark_ = start;
        return target_with_star_atom();
    });
}

Expr* Explainer::target_with_star_atom() {
    return memoize(Rule::kTargetWithStarAtom, [this]() -> Expr* {
        if (Expr* target = single_subscript_attribute_target()) return target;
        return star_atom();
    });
}

Expr* Explainer::star_atom() {
    size_t start = mark_;
    if (take_name()) return node<Name>(start);
    auto one = [this] { return star_target() != nullptr; };
    if (take(TokenKind::kLpar)) {
        Expr* inner = target_with_star_atom();
        if (inner != nullptr && take(TokenKind::kRpar)) return inner;
        mark_ = start + 1;
        if (take(TokenKind::kRpar)) return node<Tuple>(start);
        if (one() && take(TokenKind::kComma)) {
            if (separated(one)) take(TokenKind::kComma);
            if (take(TokenKind::kRpar)) return node<Tuple>(start);
        }
        return fail(start);
    }
    if (take(TokenKind::kLsqb)) {
        if (separated(one)) take(TokenKind::kComma);
        if (take(TokenKind::kRsqb)) return node<List>(start);
    }
    return fail(start);
}

Expr* Explainer::single_target() {
    if (Expr* target = single_subscript_attribute_target()) return target;
    size_t start = mark_;
    if (take_name()) return node<Name>(start);
    if (take(TokenKind::kLpar)) {
        Expr* inner = single_target();
        if (inner != nullptr && take(TokenKind::kRpar)) return inner;
    }
    return fail(start);
}

Expr* Explainer::single_subscript_attribute_target() {
    size_t start = mark_;
    if (t_primary() == nullptr) return nullptr;
    size_t end = mark_;
    if (take(TokenKind::kDot) && take_name() && !t_lookahead() && !stopped()) return node<Attribute>(start);
    mark_ = end;
    if (take(TokenKind::kLsqb) && slices() && take(TokenKind::kRsqb) && !t_lookahead() && !stopped()) {
        return node<Subscript>(start);
    }
    return fail(start);
}

// Everything up to the last trailer.
Expr* Explainer::t_primary() {
    return memoize(Rule::kTargetPrimary, [this]() -> Expr* {
        size_t start = mark_;
        Expr* left = atom();
        if (left == nullptr || !t_lookahead()) return fail(start);
        for (;;) {
            size_t end = mark_;
            if (take(TokenKind::kDot) && take_name() && t_lookahead()) continue;
            mark_ = end;
            if (take(TokenKind::kLsqb) && slices() && take(TokenKind::kRsqb) && t_lookahead()) continue;
            mark_ = end;
            if (genexp() && t_lookahead()) continue;
            mark_ = end;
            if (take(TokenKind::kLpar) && optionally([this] { return arguments(); }) && take(TokenKind::kRpar) &&
                t_lookahead()) {
                continue;
            }
            mark_ = end;
            return stopped() ? fail(start) : left;
        }
    });
}

bool Explainer::del_targets() {
    return separated([this] { return del_target() != nullptr; }) && maybe(TokenKind::kComma);
}

Expr* Explainer::del_target() {
    return memoize(Rule::kDelTarget, [this]() -> Expr* {
        if (Expr* target = single_subscript_attribute_target()) return target;
        size_t start = mark_;
        if (take_name()) return node<Name>(start);
        if (take(TokenKind::kLpar)) {
            Expr* inner = del_target();
            if (inner != nullptr && take(TokenKind::kRpar)) return inner;
            mark_ = start + 1;
            del_targets();
            return take(TokenKind::kRpar) ? node<Tuple>(start) : fail(start);
        }
        if (take(TokenKind::kLsqb)) {
            del_targets();
            if (take(TokenKind::kRsqb)) return node<List>(start);
        }
        return fail(start);
    });
}

}  // namespace eadem::grammar
