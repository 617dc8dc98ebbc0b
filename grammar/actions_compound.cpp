// Compound statements but for definitions.
#include <fmt/format.h>

#include "grammar/actions.h"

namespace eadem::grammar {

namespace {

bool can_be_with_item(const Expr& expression) {
    const bool is_bare_walrus = expression.kind == NodeKind::kNamedExpr && !expression.parenthesised;
    return expression.kind != NodeKind::kStarred && !is_bare_walrus;
}

}  // namespace

// The `elif`s become Ifs, each alone in the orelse of the one before, each reaching to the end of the whole.
Stmt* Actions::if_(Span span, Expr* test, Seq<Stmt*> body, ListStart elifs, Seq<Stmt*> orelse) {
    auto chain = take<Stmt*>(elifs);
    if (chain.size() > kMaxElifChain) {
        refuse(span, fmt::format("more than {} 'elif' after an 'if'", kMaxElifChain));
    }
    for (uint32_t i = chain.size(); i > 0; --i) {
        auto* link = static_cast<If*>(chain[i - 1]);
        link->span.end = span.end;
        link->orelse = orelse;
        orelse = Seq<Stmt*>::make(arena_, 1);
        orelse[0] = link;
    }
    auto* node = make<If>(span);
    node->test = test;
    node->body = body;
    node->orelse = orelse;
    return node;
}

Stmt* Actions::elif (Span keyword, Expr* test, Seq<Stmt*> body) {
    auto* node = make<If>(keyword);
    node->test = test;
    node->body = body;
    return node;
}

Stmt* Actions::while_(Span span, Expr* test, Seq<Stmt*> body, Seq<Stmt*> orelse) {
    auto* node = make<While>(span);
    node->test = test;
    node->body = body;
    node->orelse = orelse;
    return node;
}

template <class T>
Stmt* Actions::for_(Span span, Expr* target, Expr* iterable, Seq<Stmt*> body, Seq<Stmt*> orelse) {
    auto* node = make<T>(span);
    node->target = target;
    node->iter = iterable;
    node->body = body;
    node->orelse = orelse;
    return node;
}

template Stmt* Actions::for_<For>(Span, Expr*, Expr*, Seq<Stmt*>, Seq<Stmt*>);
template Stmt* Actions::for_<AsyncFor>(Span, Expr*, Expr*, Seq<Stmt*>, Seq<Stmt*>);

template <class T>
Stmt* Actions::try_(Span span, Seq<Stmt*> body, Seq<ExceptHandler*> handlers, Seq<Stmt*> orelse, Seq<Stmt*> finalbody) {
    auto* node = make<T>(span);
    node->body = body;
    node->handlers = handlers;
    node->orelse = orelse;
    node->finalbody = finalbody;
    return node;
}

template Stmt* Actions::try_<Try>(Span, Seq<Stmt*>, Seq<ExceptHandler*>, Seq<Stmt*>, Seq<Stmt*>);
template Stmt* Actions::try_<TryStar>(Span, Seq<Stmt*>, Seq<ExceptHandler*>, Seq<Stmt*>, Seq<Stmt*>);

ExceptHandler* Actions::except(Span span, Expr* type, const Identifier* name, Seq<Stmt*> body) {
    auto* node = make<ExceptHandler>(span);
    node->type = type;
    node->name = name;
    node->body = body;
    return node;
}

// `with (a, b):` was read as a `with` on one tuple; CPython takes it for two items, unless one of them could
// not be an item.
Seq<WithItem*> Actions::split_parenthesised_items(Seq<WithItem*> items) {
    if (items.size() != 1 || items[0]->optional_vars != nullptr) return items;
    auto* tuple = node_cast<Tuple>(items[0]->context_expr);
    if (tuple == nullptr || tuple->parenthesised || tuple->elts.empty()) return items;
    for (const Expr* element : tuple->elts) {
        if (!can_be_with_item(*element)) return items;
    }
    auto split = Seq<WithItem*>::make(arena_, tuple->elts.size());
    for (uint32_t i = 0; i < split.size(); ++i) split[i] = with_item(tuple->elts[i]->span, tuple->elts[i], nullptr);
    return split;
}

template <class T>
Stmt* Actions::with_(Span span, ListStart items, Seq<Stmt*> body) {
    auto* node = make<T>(span);
    node->items = split_parenthesised_items(take<WithItem*>(items));
    node->body = body;
    return node;
}

template Stmt* Actions::with_<With>(Span, ListStart, Seq<Stmt*>);
template Stmt* Actions::with_<AsyncWith>(Span, ListStart, Seq<Stmt*>);

// The list is a mixture: items with `as`, and expressions, some of which were read as elements of a tuple.
Seq<WithItem*> Actions::take_with_items(ListStart list) {
    auto nodes = take<Node*>(list);
    auto items = Seq<WithItem*>::make(arena_, nodes.size());
    for (uint32_t i = 0; i < items.size(); ++i) {
        if (auto* item = node_cast<WithItem>(nodes[i])) {
            items[i] = item;
            continue;
        }
        auto* expression = static_cast<Expr*>(nodes[i]);
        if (!can_be_with_item(*expression)) reject();
        items[i] = with_item(expression->span, expression, nullptr);
    }
    return items;
}

template <class T>
Stmt* Actions::with_parenthesised(Span span, ListStart items, Seq<Stmt*> body) {
    auto* node = make<T>(span);
    node->items = take_with_items(items);
    node->body = body;
    return node;
}

template Stmt* Actions::with_parenthesised<With>(Span, ListStart, Seq<Stmt*>);
template Stmt* Actions::with_parenthesised<AsyncWith>(Span, ListStart, Seq<Stmt*>);

WithItem* Actions::with_item(Span span, Expr* context, Expr* target) {
    auto* node = make<WithItem>(span);
    node->context_expr = context;
    node->optional_vars = target;
    return node;
}

Stmt* Actions::match(Span span, Expr* subject, ListStart cases) {
    auto* node = make<Match>(span);
    node->subject = subject;
    node->cases = take<MatchCase*>(cases);
    return node;
}

MatchCase* Actions::match_case(Span span, Pattern* pattern, Expr* guard, Seq<Stmt*> body) {
    auto* node = make<MatchCase>(span);
    node->pattern = pattern;
    node->guard = guard;
    node->body = body;
    return node;
}

}  // namespace eadem::grammar
