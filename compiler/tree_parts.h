// Parts and kinds of trees that several passes look for. What a pass alone asks of a tree stands in its own file.
#pragma once

#include <algorithm>
#include <string_view>

#include "grammar/ast.h"

namespace eadem::compiler {

// Whether a * stands among the items of a display or the targets of an assignment.
inline bool has_star(const grammar::Seq<grammar::Expr*>& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const grammar::Expr* item) { return item->kind == grammar::NodeKind::kStarred; });
}

// The text of the docstring if the first statement of a body is one, or null.
inline const grammar::Constant* docstring_of(const grammar::Stmt& first) {
    const auto* statement = grammar::node_cast<grammar::ExprStmt>(&first);
    const auto* constant = statement == nullptr ? nullptr : grammar::node_cast<grammar::Constant>(statement->value);
    return constant != nullptr && constant->value.kind == grammar::ConstantKind::kStr ? constant : nullptr;
}

// What a list or set comprehension or a generator expression makes in each round.
inline const grammar::Expr& item_of(const grammar::Expr& comprehension) {
    if (const auto* list = grammar::node_cast<grammar::ListComp>(&comprehension)) return *list->elt;
    if (const auto* set = grammar::node_cast<grammar::SetComp>(&comprehension)) return *set->elt;
    return *static_cast<const grammar::GeneratorExp&>(comprehension).elt;
}

// Calls f(Expr, Arg*) for the annotations of a function in the order of their evaluation; that of the result belongs to
// no argument (null).
template <class F>
void for_each_annotation(const grammar::Arguments& arguments, const grammar::Expr* returns, F&& f) {
    const auto one = [&f](const grammar::Arg* arg) {
        if (arg != nullptr && arg->annotation != nullptr) f(*arg->annotation, arg);
    };
    for (const grammar::Arg* arg : arguments.posonlyargs) one(arg);
    for (const grammar::Arg* arg : arguments.args) one(arg);
    one(arguments.vararg);
    for (const grammar::Arg* arg : arguments.kwonlyargs) one(arg);
    one(arguments.kwarg);
    if (returns != nullptr) f(*returns, static_cast<const grammar::Arg*>(nullptr));
}

}  // namespace eadem::compiler
