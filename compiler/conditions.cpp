// Conditions: expressions that decide where control goes on. Comparisons become fused compare-and-branch
// instructions.
#include "compiler/code_generator.h"
#include "compiler/operators.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

bool is_none(const Expr& expr) {
    const auto* constant = node_cast<Constant>(&expr);
    return constant != nullptr && constant->value.kind == ConstantKind::kNone;
}

bool is_identity(grammar::CompareOperator op) {
    return op == grammar::CompareOperator::kIs || op == grammar::CompareOperator::kIsNot;
}

bool is_membership(grammar::CompareOperator op) {
    return op == grammar::CompareOperator::kIn || op == grammar::CompareOperator::kNotIn;
}

}  // namespace

void CodeGenerator::jump(Label target, Span span) {
    code_.jump({.op = Opcode::kJUMP, .c = target, .span = span});
}

void CodeGenerator::jump_if(Operand value, Label target, bool jump_if_true, Span span) {
    code_.jump({.op = jump_if_true ? Opcode::kJUMP_IF_TRUE : Opcode::kJUMP_IF_FALSE,
                .flags = value.consumed_as(vm::kConsumeA),
                .a = value.reg(),
                .c = target,
                .span = span});
}

void CodeGenerator::condition(const Expr& expr, Label target, bool jump_if_value) {
    if (const std::optional<bool> known = unit_.folder.truth_of(expr)) {
        if (*known == jump_if_value) jump(target, expr.span);
        return;
    }
    if (const auto* unary = node_cast<UnaryOp>(&expr); unary != nullptr && unary->op == UnaryOperator::kNot) {
        condition(*unary->operand, target, !jump_if_value);
    } else if (const auto* both = node_cast<BoolOp>(&expr)) {
        bool_condition(*both, target, jump_if_value);
    } else if (const auto* compare = node_cast<Compare>(&expr)) {
        compare_condition(*compare, target, jump_if_value);
    } else {
        TemporaryScope temporaries(*this);
        jump_if(operand(expr, Use::kBlind), target, jump_if_value, expr.span);
    }
}

// `a and b`, false goes to target: both jump there. True goes to target: a false a skips b.
void CodeGenerator::bool_condition(const BoolOp& node, Label target, bool jump_if_value) {
    const bool decides = node.op == BoolOperator::kOr;  // the truth that ends the evaluation
    const uint32_t last = node.values.size() - 1;
    if (decides == jump_if_value) {
        for (const Expr* value : node.values) condition(*value, target, jump_if_value);
        return;
    }
    const Label skip = code_.new_label();
    for (uint32_t i = 0; i < last; ++i) condition(*node.values[i], skip, decides);
    condition(*node.values[last], target, jump_if_value);
    code_.bind(skip);
}

void CodeGenerator::compare_condition(const Compare& node, Label target, bool jump_if_value) {
    if (node.ops.size() > 1) {
        chain_condition(node, target, jump_if_value);
        return;
    }
    TemporaryScope temporaries(*this);
    const grammar::CompareOperator op = node.ops[0];
    const Expr& right = *node.comparators[0];
    if (is_identity(op) && is_none(right)) {
        const Operand value = operand(*node.left, Use::kBlind);
        const bool jump_if_none = (op == grammar::CompareOperator::kIs) == jump_if_value;
        code_.jump({.op = jump_if_none ? Opcode::kJUMP_IF_NONE : Opcode::kJUMP_IF_NOT_NONE,
                    .flags = value.consumed_as(vm::kConsumeA),
                    .a = value.reg(),
                    .c = target,
                    .span = node.span});
        return;
    }
    const Operand left = early_operand(*node.left, is_identity(op) ? Use::kKeep : Use::kBlind, right);
    jump_compare(op, left, compare_operand(right, op), target, jump_if_value, node.span);
}

void CodeGenerator::jump_compare(grammar::CompareOperator op, Operand left, Operand right, Label target,
                                 bool jump_if_value, Span span) {
    if (is_membership(op)) {
        const Register truth = take_temporary();
        emit_compare(op, truth, left, right, span);
        jump_if(Operand::temporary(truth), target, jump_if_value, span);
        return;
    }
    const auto flags = static_cast<uint8_t>(left.consumed_as(vm::kConsumeA) | right.consumed_as(vm::kConsumeB));
    Opcode code = Opcode::kJUMP_IF_IS;
    if (is_identity(op)) {
        if ((op == grammar::CompareOperator::kIs) != jump_if_value) code = Opcode::kJUMP_IF_IS_NOT;
    } else if (right.is_constant()) {
        code = member(jump_if_value ? Opcode::kJUMP_IF_LESS_K : Opcode::kJUMP_UNLESS_LESS_K, to_vm(op));
    } else {
        code = member(jump_if_value ? Opcode::kJUMP_IF_LESS : Opcode::kJUMP_UNLESS_LESS, to_vm(op));
    }
    code_.jump({.op = code, .flags = flags, .a = left.reg(), .b = right.index, .c = target, .span = span});
}

// a < b < c. Where b is a temporary, leaving after the first comparison has to clear it:
//     if a < b go on;  CLEAR b;  JUMP false;  on:  if b < c ...
void CodeGenerator::chain_condition(const Compare& node, Label target, bool jump_if_value) {
    TemporaryScope temporaries(*this);
    const Label skip = code_.new_label();
    const Label when_false = jump_if_value ? skip : target;
    const uint32_t last = node.ops.size() - 1;
    Operand left = early_operand(*node.left, Use::kKeep, *node.comparators[0]);
    for (uint32_t i = 0; i < last; ++i) {
        const Operand middle = protect(operand(*node.comparators[i], Use::kKeep), *node.comparators[i + 1]);
        const Operand borrowed = Operand::variable(middle.index);
        if (!middle.is_temporary()) {
            jump_compare(node.ops[i], left, borrowed, when_false, false, node.span);
        } else {
            const Label on = code_.new_label();
            jump_compare(node.ops[i], left, borrowed, on, true, node.span);
            clear(middle.index, node.span);
            jump(when_false, node.span);
            code_.bind(on);
        }
        left = middle;
    }
    jump_compare(node.ops[last], left, compare_operand(*node.comparators[last], node.ops[last]), target, jump_if_value,
                 node.span);
    code_.bind(skip);
}

}  // namespace eadem::compiler
