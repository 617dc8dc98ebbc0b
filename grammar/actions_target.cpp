// Expressions read as targets: of assignments, `for`, `with`, `del`.
#include "grammar/actions.h"

namespace eadem::grammar {

// Recursion is as deep as the expression is tall, at most kMaxExprHeight.
void Actions::set_context(Expr* target, ExprContext context) {
    auto set_items = [&](Seq<Expr*> items) {
        for (Expr* item : items) set_context(item, context);
    };
    switch (target->kind) {
        case NodeKind::kName:
            static_cast<Name*>(target)->ctx = context;
            return;
        case NodeKind::kAttribute:
            static_cast<Attribute*>(target)->ctx = context;
            return;
        case NodeKind::kSubscript:
            static_cast<Subscript*>(target)->ctx = context;
            return;
        case NodeKind::kTuple:
            static_cast<Tuple*>(target)->ctx = context;
            return set_items(static_cast<Tuple*>(target)->elts);
        case NodeKind::kList:
            static_cast<List*>(target)->ctx = context;
            return set_items(static_cast<List*>(target)->elts);
        case NodeKind::kStarred: {
            auto* starred = static_cast<Starred*>(target);
            if (context == ExprContext::kDel) reject();
            starred->ctx = context;
            return set_context(starred->value, context);
        }
        default:
            reject();
    }
}

// What can be assigned to only as a whole: no tuples, no lists.
void Actions::require_single_target(const Expr& target) {
    const bool is_single =
        target.kind == NodeKind::kName || target.kind == NodeKind::kAttribute || target.kind == NodeKind::kSubscript;
    if (!is_single) reject();
}

Expr* Actions::to_target(Expr* expression) {
    set_context(expression, ExprContext::kStore);
    return expression;
}

Expr* Actions::for_target(Span span, ListStart items, bool is_tuple) {
    if (is_tuple || items_.size() - items.index > 1) return to_target(tuple(span, items));
    return to_target(take<Expr*>(items)[0]);
}

}  // namespace eadem::grammar
