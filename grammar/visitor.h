// Ways to walk the tree, generated from ast.def.
//   dispatch(node, f)        calls f with the node as its own struct; f is overloaded or generic
//   for_each_field(node, f)  calls f(field) for every pointer-wide field of a node whose struct is known
//   for_each_child(node, f)  calls f(child) for every direct child node, in CPython's field order
// None of them recurses by itself. A visitor that does must loop over BinOp::left, see ast.def.
#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include "grammar/ast.h"

namespace eadem::grammar {

namespace detail {

template <class From, class To>
using CopyConst = std::conditional_t<std::is_const_v<From>, const To, To>;

// One switch for all nodes that derive from Base; the others cannot occur.
template <class Base, class NodeType, class F>
decltype(auto) dispatch_as(NodeType& node, F&& f) {
    switch (node.kind) {
#define EADEM_NODE(name, base, shown)                                \
    case NodeKind::k##name:                                          \
        if constexpr (std::is_base_of_v<Base, name>) {               \
            return f(static_cast<CopyConst<NodeType, name>&>(node)); \
        } else {                                                     \
            break;                                                   \
        }
#include "grammar/ast.def"
    }
    __builtin_unreachable();
}

template <class F>
void visit_field(Node* child, F& f) {
    if (child != nullptr) f(*child);
}
template <class T, class F>
void visit_field(Seq<T> children, F& f) {
    if constexpr (std::is_pointer_v<T> && std::is_base_of_v<Node, std::remove_pointer_t<T>>) {
        for (T child : children) visit_field(child, f);
    }
}
template <class F>
void visit_field(const Identifier*, F&) {}
template <class F>
void visit_field(const ConstantValue&, F&) {}

}  // namespace detail

// Calls f(BinOp&), f(Name&) ... as the kind says, for every struct that derives from the static type of
// `node` (Node, Mod, Stmt, Expr, Pattern, TypeParam; const or not). All overloads of f return one type.
template <class NodeType, class F>
decltype(auto) dispatch(NodeType& node, F&& f) {
    return detail::dispatch_as<std::remove_const_t<NodeType>>(node, std::forward<F>(f));
}

#define EADEM_NODE(name, base, shown) \
    template <class F>                \
    void for_each_field([[maybe_unused]] const name& self, [[maybe_unused]] F&& f) {
#define EADEM_FIELD(type, field) f(self.field);
#define EADEM_END(name) }
#include "grammar/ast.def"

// Children that are null, identifiers and constants are passed over.
template <class F>
void for_each_child(const Node& node, F&& f) {
    switch (node.kind) {
#define EADEM_NODE(name, base, shown) \
    case NodeKind::k##name: {         \
        [[maybe_unused]] const auto& self = static_cast<const name&>(node);
#define EADEM_FIELD(type, field) detail::visit_field(self.field, f);
#define EADEM_END(name) \
    break;              \
    }
#include "grammar/ast.def"
    }
}

// The kind's name as CPython writes it: "BinOp", "comprehension", "Expr".
std::string_view node_name(NodeKind kind);

}  // namespace eadem::grammar
