// Simple statements, and statements as such.
#include "grammar/explainer.h"

namespace eadem::grammar {

void Explainer::read_all() {
    switch (failure_.mode) {
        case StartMode::kFile:
            statements();
            break;
        case StartMode::kSingle:
            if (!compound_stmt() && simple_stmts() && !next_is(TokenKind::kEnd) && !stopped()) {
                raise({previous_span().begin, previous_span().begin},
                      "multiple statements found while compiling a single statement");
            }
            break;
        case StartMode::kEval:
            if (expressions()) take(TokenKind::kNewline);
            break;
    }
    if (!stopped()) peek();
}

bool Explainer::statements() {
    return repeat([this] { return statement(); });
}

bool Explainer::statement() {
    return memoize(Rule::kStatement, [this] { return compound_stmt() || simple_stmts(); });
}

bool Explainer::simple_stmts() {
    size_t start = mark_;
    if (simple_stmt() && !next_is(TokenKind::kSemi) && take(TokenKind::kNewline)) return true;
    mark_ = start;
    auto one = [this] { return simple_stmt(); };
    if (separated(one, TokenKind::kSemi) && maybe(TokenKind::kSemi) && take(TokenKind::kNewline)) return true;
    return retreat(start);
}

bool Explainer::simple_stmt() {
    return memoize(Rule::kSimpleStmt, [this] {
        if (assignment() || type_alias() || star_expressions() != nullptr) return true;
        if (stopped()) return false;
        switch (peek().kind) {
            case TokenKind::kReturn:
                return return_stmt();
            case TokenKind::kImport:
            case TokenKind::kFrom:
                return import_stmt();
            case TokenKind::kRaise:
                return raise_stmt();
            case TokenKind::kDel:
                return del_stmt();
            case TokenKind::kYield:
                return yield_expr() != nullptr;
            case TokenKind::kAssert:
                return assert_stmt();
            case TokenKind::kPass:
            case TokenKind::kBreak:
            case TokenKind::kContinue:
                ++mark_;
                return true;
            case TokenKind::kGlobal:
            case TokenKind::kNonlocal:
                return names_stmt();
            default:
                return false;
        }
    });
}

bool Explainer::annotated_rhs() {
    return yield_expr() != nullptr || star_expressions() != nullptr;
}

bool Explainer::augassign() {
    if (stopped()) return false;
    TokenKind kind = peek().kind;
    if (kind < TokenKind::kPlusEqual || kind > TokenKind::kAtEqual) return false;
    ++mark_;
    return true;
}

// `targets =`, of which an assignment may have several.
bool Explainer::target_link() {
    size_t start = mark_;
    return star_targets() != nullptr && take(TokenKind::kEqual) ? true : retreat(start);
}

bool Explainer::assignment() {
    size_t start = mark_;
    auto annotation = [this] {
        if (!take(TokenKind::kColon) || expression() == nullptr) return false;
        size_t end = mark_;
        if (!take(TokenKind::kEqual) || !annotated_rhs()) mark_ = end;
        return !stopped();
    };
    if (take_name() && annotation()) return true;
    mark_ = start;
    if (take(TokenKind::kLpar) && single_target() && take(TokenKind::kRpar) && annotation()) return true;
    mark_ = start;
    if (single_subscript_attribute_target() != nullptr && annotation()) return true;
    mark_ = start;
    if (repeat([this] { return target_link(); }) && annotated_rhs() && !next_is(TokenKind::kEqual)) return true;
    mark_ = start;
    if (single_target() != nullptr && augassign()) return annotated_rhs() ? true : retreat(start);
    mark_ = start;
    if (invalid_rules_) invalid_assignment();
    return retreat(start);
}

Expr* Explainer::invalid_ann_assign_target() {
    size_t start = mark_;
    if (Expr* found = list()) return found;
    if (Expr* found = tuple()) return found;
    if (take(TokenKind::kLpar)) {
        if (Expr* found = invalid_ann_assign_target(); found != nullptr && take(TokenKind::kRpar)) return found;
    }
    return fail(start);
}

bool Explainer::invalid_assignment() {
    size_t start = mark_;
    Expr* target = nullptr;
    if ((target = invalid_ann_assign_target()) && take(TokenKind::kColon) && expression()) {
        raise(target->span, fmt::format("only single target (not {}) can be annotated", expression_name(*target)));
    }
    mark_ = start;
    if ((target = star_named_expression()) && take(TokenKind::kComma)) {
        while (star_named_expressions()) {
        }
        if (take(TokenKind::kColon) && expression()) {
            raise(target->span, "only single target (not tuple) can be annotated");
        }
    }
    mark_ = start;
    if ((target = expression()) && take(TokenKind::kColon) && expression()) {
        raise(target->span, "illegal target for annotation");
    }
    mark_ = start;
    repeat([this] { return target_link(); });
    size_t after_chain = mark_;
    if ((target = star_expressions()) && take(TokenKind::kEqual)) {
        raise_invalid_target(Targets::kStar, target);
        return retreat(start);
    }
    mark_ = after_chain;
    if ((target = yield_expr()) && take(TokenKind::kEqual)) {
        raise(target->span, "assignment to yield expression not possible");
    }
    mark_ = start;
    if ((target = star_expressions()) && augassign() && annotated_rhs()) {
        raise(target->span,
              fmt::format("'{}' is an illegal expression for augmented assignment", expression_name(*target)));
    }
    return retreat(start);
}

bool Explainer::type_alias() {
    size_t start = mark_;
    if (!take_word("type") || !take_name()) return retreat(start);
    type_params();
    return take(TokenKind::kEqual) && expression() != nullptr ? true : retreat(start);
}

bool Explainer::return_stmt() {
    if (!take(TokenKind::kReturn)) return false;
    star_expressions();
    return !stopped();
}

bool Explainer::raise_stmt() {
    if (!take(TokenKind::kRaise)) return false;
    size_t start = mark_;
    if (expression() && take(TokenKind::kFrom) && expression()) return true;
    mark_ = start;
    expression();
    return !stopped();
}

bool Explainer::names_stmt() {
    size_t start = mark_;
    ++mark_;
    return separated([this] { return take_name(); }) ? true : retreat(start);
}

bool Explainer::del_stmt() {
    size_t start = mark_;
    if (!take(TokenKind::kDel)) return false;
    if (del_targets() && next_is(TokenKind::kSemi, TokenKind::kNewline)) return true;
    mark_ = start + 1;
    if (invalid_rules_) {
        if (const Expr* targets = star_expressions()) raise_invalid_target(Targets::kDel, targets);
    }
    return retreat(start);
}

bool Explainer::assert_stmt() {
    size_t start = mark_;
    if (!take(TokenKind::kAssert) || expression() == nullptr) return retreat(start);
    size_t end = mark_;
    if (!take(TokenKind::kComma) || expression() == nullptr) mark_ = end;
    return !stopped();
}

bool Explainer::import_stmt() {
    size_t start = mark_;
    if (invalid_rules_) invalid_import();
    auto module = [this] { return dotted_name() && as_name(); };
    if (take(TokenKind::kImport) && separated(module)) return true;
    mark_ = start;
    return import_from() ? true : retreat(start);
}

bool Explainer::invalid_import() {
    size_t start = mark_;
    auto name = [this] { return dotted_name(); };
    if (take(TokenKind::kImport) && separated(name) && take(TokenKind::kFrom) && dotted_name()) {
        raise_from(tokens_[start].token.span, "Did you mean to use 'from ... import ...' instead?");
    }
    mark_ = start;
    if (take(TokenKind::kImport) && take(TokenKind::kNewline)) {
        raise_from(previous_span(), "Expected one or more names after 'import'");
    }
    return retreat(start);
}

bool Explainer::import_from() {
    size_t start = mark_;
    if (!take(TokenKind::kFrom)) return false;
    size_t first_dot = mark_;
    while (take(TokenKind::kDot, TokenKind::kEllipsis)) {
    }
    size_t after_dots = mark_;
    if (dotted_name() && take(TokenKind::kImport) && import_from_targets()) return true;
    mark_ = after_dots;
    if (after_dots != first_dot && take(TokenKind::kImport) && import_from_targets()) return true;
    return retreat(start);
}

bool Explainer::import_from_targets() {
    size_t start = mark_;
    auto name = [this] { return take_name() && as_name(); };
    if (take(TokenKind::kLpar) && separated(name) && maybe(TokenKind::kComma) && take(TokenKind::kRpar)) return true;
    mark_ = start;
    if (separated(name) && !next_is(TokenKind::kComma)) return !stopped();
    mark_ = start;
    if (take(TokenKind::kStar)) return true;
    if (invalid_rules_) {
        if (separated(name) && take(TokenKind::kComma) && take(TokenKind::kNewline)) {
            raise_at_last("trailing comma not allowed without surrounding parentheses");
        }
        mark_ = start;
        if (take(TokenKind::kNewline)) {
            raise_from(previous_span(), "Expected one or more names after 'import'");
        }
    }
    return retreat(start);
}

bool Explainer::dotted_name() {
    if (!take_name()) return false;
    for (;;) {
        size_t start = mark_;
        if (take(TokenKind::kDot) && take_name()) continue;
        mark_ = start;
        return !stopped();
    }
}

// ['as' NAME]
bool Explainer::as_name() {
    size_t start = mark_;
    if (!take(TokenKind::kAs) || !take_name()) mark_ = start;
    return !stopped();
}

}  // namespace eadem::grammar
