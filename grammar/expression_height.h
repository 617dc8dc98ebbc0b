// How tall an expression is: one more than its tallest operand, wherever in its parts that is. Asked once for
// each expression when it is made, so it looks no further down than to the next expressions.
#pragma once

#include <algorithm>
#include <cstdint>

#include "grammar/ast.h"
#include "grammar/visitor.h"

namespace eadem::grammar {

namespace detail {

struct TallestOperand {
    uint16_t height = 0;

    void operator()(const Expr* operand) {
        if (operand != nullptr) height = std::max(height, operand->height);
    }
    void operator()(const Arguments* part) { for_each_field(*part, *this); }
    void operator()(const Arg* part) {
        if (part != nullptr) for_each_field(*part, *this);
    }
    void operator()(const Keyword* part) { for_each_field(*part, *this); }
    void operator()(const Comprehension* part) { for_each_field(*part, *this); }
    void operator()(const Identifier*) {}
    void operator()(const ConstantValue&) {}
    void operator()(CompareOperator) {}
    template <class T>
    void operator()(Seq<T> operands) {
        for (T operand : operands) (*this)(operand);
    }
};

}  // namespace detail

template <class T>
uint16_t expression_height(const T& node) {
    detail::TallestOperand tallest;
    for_each_field(node, tallest);
    return static_cast<uint16_t>(tallest.height + 1);
}

// Chains along the left operand do not count: whoever walks the tree loops over them.
inline uint16_t expression_height(const BinOp& node) {
    uint32_t left = node.left->height + (node.left->kind == NodeKind::kBinOp ? 0u : 1u);
    return static_cast<uint16_t>(std::max<uint32_t>(left, node.right->height + 1u));
}

}  // namespace eadem::grammar
