// Finds constant expressions and computes them with the machine's own objects and operators, within the
// limits of the profile (identity rules, section 4; CPython's Python/ast_opt.c).
//
//     60 * 60 * x      the left product becomes 3600
//     ("a", 1 + 1)     a constant tuple
//     "a" * 5000       left alone: over the limit of 4096
//
// The analysis offers every operator node once, operands first. Results are kept beside the tree, by node.
// What would raise an error is not folded: the error belongs to run time.
#pragma once

#include <optional>

#include "compiler/node_map.h"
#include "grammar/ast.h"
#include "vm/object/operators.h"
#include "vm/object/ref.h"

namespace eadem::compiler {

class ConstantFolder {
 public:
    ConstantFolder(vm::ObjectSpace& space, bool debug) : space_(space), debug_(debug) {}

    void fold(const grammar::UnaryOp& node);
    void fold(const grammar::Subscript& node);
    void fold(const grammar::Tuple& node);
    // A chain a + b + c ... given by its topmost node; the operands were offered before.
    void fold_chain(const grammar::BinOp& top);

    // The nodes offered so far are gone.
    void forget() { facts_.clear(); }

    // A literal, a folded expression, a tuple of constants, or __debug__.
    bool is_constant(const grammar::Expr& expr);
    // Whether a display of these items, or the defaults of a function, become a constant tuple when the instructions
    // are written, where an f-string without fields is one more constant.
    bool is_late_tuple(const grammar::Seq<grammar::Expr*>& items);
    // The value of a constant; its objects belong to this occurrence alone. Empty if memory is refused.
    vm::OwnedValue value_of(const grammar::Expr& expr);
    // The folded value of an operator node, null if it was not folded. A tuple display has none of its own.
    const vm::OwnedValue* folded(const grammar::Expr& expr);
    // Whether a constant is true, as `if` and `not` see it; no value if the expression is not constant.
    std::optional<bool> truth_of(const grammar::Expr& expr);

 private:
    // What is known of a node: its value, or (empty) that it is a tuple display of constants.
    struct Fact {
        vm::OwnedValue value;
    };

    bool combine(grammar::Operator op, vm::OwnedValue& sum, const grammar::Expr& right_operand);
    std::optional<vm::OwnedValue> settle(vm::Result<vm::OwnedValue> result);
    bool is_late_text(const grammar::JoinedStr& node);
    std::optional<vm::OwnedValue> constant_slice(const grammar::Slice& node);
    vm::OwnedValue literal(const grammar::ConstantValue& value);
    vm::OwnedValue tuple_of(const grammar::Tuple& node);
    void remember(const grammar::Expr& node, std::optional<vm::OwnedValue> value);

    vm::ObjectSpace& space_;
    const bool debug_;  // what __debug__ is
    NodeMap<Fact> facts_;
};

}  // namespace eadem::compiler
