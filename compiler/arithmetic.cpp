// Operators: arithmetic in chains, unary operators, comparisons as values.
#include <optional>

#include "compiler/code_generator.h"
#include "compiler/operators.h"
#include "vm/object/int.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

// The instruction whose left operand is a constant, for operators that have one. Of numbers the order of a sum or a
// product does not matter, so one serves a constant on either side.
constexpr std::optional<Opcode> with_constant_on_the_left(Operator op) {
    switch (op) {
        case Operator::kAdd:
            return Opcode::kADD_K;
        case Operator::kMult:
            return Opcode::kMULTIPLY_K;
        case Operator::kSub:
            return Opcode::kSUBTRACT_FROM_K;
        case Operator::kDiv:
            return Opcode::kDIVIDE_K;
        default:
            return std::nullopt;
    }
}

}  // namespace

// A constant on the left: only for operators that have an instruction for it, and with a right operand that is none.
void CodeGenerator::emit_binary(Operator op, Register dest, Operand left, Operand right, Span span,
                                uint8_t more_flags) {
    if (left.is_constant()) {
        code_.emit({.op = *with_constant_on_the_left(op),
                    .flags = static_cast<uint8_t>(right.consumed_as(vm::kConsumeB) | vm::kSwapped),
                    .a = narrow(dest),
                    .b = right.index,
                    .c = left.index,
                    .span = span});
        return;
    }
    const Opcode first = right.is_constant() ? Opcode::kADD_K : Opcode::kADD;
    const auto flags =
        static_cast<uint8_t>(left.consumed_as(vm::kConsumeB) | right.consumed_as(vm::kConsumeC) | more_flags);
    code_.emit({.op = member(first, to_vm(op)),
                .flags = flags,
                .a = narrow(dest),
                .b = left.index,
                .c = right.index,
                .span = span});
}

void CodeGenerator::emit_in_place(Operator op, Register target, Operand right, Span span) {
    code_.emit({.op = right.is_constant() ? Opcode::kIN_PLACE_K : Opcode::kIN_PLACE,
                .flags = right.consumed_as(vm::kConsumeB),
                .a = narrow(target),
                .b = right.index,
                .c = static_cast<uint32_t>(to_vm(op)),
                .span = span});
}

// x % y is x itself, the object, if x has fewer of CPython's digits than y. Only a constant of one digit, or one that
// is no int, rules that out.
bool CodeGenerator::may_return_dividend(Operator op, const Expr& right) {
    if (op != Operator::kMod) return false;
    if (!unit_.folder.is_constant(right)) return true;
    const vm::OwnedValue divisor = unit_.folder.value_of(right);
    if (divisor.is_empty() || !vm::is_int(divisor.get())) return false;
    int64_t number = 0;
    return !vm::fits_int64(divisor.get(), number) || number >= vm::kDigitLimit || number <= -vm::kDigitLimit;
}

// How the target of an augmented assignment is read.
Use CodeGenerator::use_in_place(Operator op, const Expr& right) {
    return may_return_dividend(op, right) ? Use::kKeep : Use::kBlind;
}

// a + b + c: the sum so far stays in one register, the last one goes to `dest`.
void CodeGenerator::binary_into(const BinOp& top, Register dest, Use use) {
    std::vector<const BinOp*>& chain = unit_.chain;
    const size_t first = chain.size();
    const Expr* leftmost = &top;
    do {
        chain.push_back(static_cast<const BinOp*>(leftmost));
        leftmost = chain.back()->left;
    } while (leftmost->kind == NodeKind::kBinOp && unit_.folder.folded(*leftmost) == nullptr);

    // From here on somebody may see a left operand as the result of the whole: x in `x % y % z`.
    size_t seen_from = first;
    while (use == Use::kKeep && seen_from < chain.size() &&
           may_return_dividend(chain[seen_from]->op, *chain[seen_from]->right)) {
        ++seen_from;
    }
    const Use leftmost_use = seen_from == chain.size() ? use : Use::kBlind;

    TemporaryScope temporaries(*this);
    const Register work = is_variable(dest) && chain.size() - first > 1 ? take_temporary() : dest;
    const std::optional<Operand> constant =
        with_constant_on_the_left(chain.back()->op).has_value() && !unit_.folder.is_constant(*chain.back()->right)
            ? constant_operand(*leftmost)
            : std::nullopt;
    Operand left = Operand::temporary(0);
    if (const JoinedStr* joined = joined_format(*chain.back())) {
        chain.pop_back();
        joined_into(*joined, chain.size() == first ? dest : work);
        left = Operand::temporary(work);
    } else if (constant.has_value()) {
        left = *constant;
    } else {
        left = operand_at(*leftmost, work, leftmost_use);
    }
    while (chain.size() > first) {
        TemporaryScope step(*this);
        const BinOp& node = *chain.back();
        chain.pop_back();
        left = protect(left, *node.right);
        const Operand right = right_operand(*node.right);
        const Register result = chain.size() == first ? dest : work;
        const bool unseen = node.op == Operator::kMod && chain.size() >= seen_from;
        emit_binary(node.op, result, left, right, node.span, unseen ? vm::kBlind : 0);
        left = Operand::temporary(result);
    }
}

void CodeGenerator::unary_into(const UnaryOp& node, Register dest) {
    TemporaryScope temporaries(*this);
    const bool may_share = node.op == grammar::UnaryOperator::kUAdd;
    const Operand value = operand_at(*node.operand, dest, may_share ? Use::kKeep : Use::kBlind);
    Opcode op = Opcode::kNOT;
    switch (node.op) {
        case grammar::UnaryOperator::kInvert:
            op = Opcode::kINVERT;
            break;
        case grammar::UnaryOperator::kNot:
            op = Opcode::kNOT;
            break;
        case grammar::UnaryOperator::kUAdd:
            op = Opcode::kPOSITIVE;
            break;
        case grammar::UnaryOperator::kUSub:
            op = Opcode::kNEGATIVE;
            break;
    }
    code_.emit(
        {.op = op, .flags = value.consumed_as(vm::kConsumeB), .a = narrow(dest), .b = value.index, .span = node.span});
}

// The right operand of a comparison. `x in [1, 2]` looks in a constant tuple, `x in {1, 2}` in a constant
// frozenset.
Operand CodeGenerator::compare_operand(const Expr& expr, grammar::CompareOperator op) {
    using enum grammar::CompareOperator;
    const Use use = op == kIs || op == kIsNot ? Use::kKeep : Use::kBlind;
    if (op == kIn || op == kNotIn) {
        const Register container = take_temporary();
        if (container_into(expr, container)) return Operand::temporary(container);
        top_ = container;
        return operand(expr, use);
    }
    if (op != kIs && op != kIsNot) {
        if (const std::optional<Operand> constant = constant_operand(expr)) return *constant;
    }
    return operand(expr, use);
}

void CodeGenerator::emit_compare(grammar::CompareOperator op, Register dest, Operand left, Operand right, Span span) {
    using enum grammar::CompareOperator;
    Opcode code = Opcode::kIS;
    switch (op) {
        case kIs:
            code = Opcode::kIS;
            break;
        case kIsNot:
            code = Opcode::kIS_NOT;
            break;
        case kIn:
            code = Opcode::kIN;
            break;
        case kNotIn:
            code = Opcode::kNOT_IN;
            break;
        default:
            code = member(right.is_constant() ? Opcode::kLESS_K : Opcode::kLESS, to_vm(op));
            break;
    }
    const auto flags = static_cast<uint8_t>(left.consumed_as(vm::kConsumeB) | right.consumed_as(vm::kConsumeC));
    code_.emit({.op = code, .flags = flags, .a = narrow(dest), .b = left.index, .c = right.index, .span = span});
}

// a < b < c:   work = a < b;  JUMP_IF_FALSE work, end;  work = b < c;  end:
// The middle operands are held until both their comparisons are done; leaving early clears what is in a
// temporary.
void CodeGenerator::compare_into(const Compare& node, Register dest) {
    using enum grammar::CompareOperator;
    TemporaryScope temporaries(*this);
    const uint32_t last = node.ops.size() - 1;
    const Register work = is_variable(dest) && last > 0 ? take_temporary() : dest;
    const Use use = node.ops[0] == kIs || node.ops[0] == kIsNot ? Use::kKeep : Use::kBlind;
    Operand left = last == 0 ? operand_at(*node.left, dest, use) : operand(*node.left, use);
    left = protect(left, *node.comparators[0]);
    if (last == 0) {
        emit_compare(node.ops[0], dest, left, compare_operand(*node.comparators[0], node.ops[0]), node.span);
        return;
    }
    const Label end = code_.new_label();
    for (uint32_t i = 0; i < last; ++i) {
        const Operand middle = protect(operand(*node.comparators[i], Use::kKeep), *node.comparators[i + 1]);
        emit_compare(node.ops[i], work, left, Operand::variable(middle.index), node.span);
        const Label on = code_.new_label();
        jump_if(Operand::variable(work), middle.is_temporary() ? on : end, middle.is_temporary(), node.span);
        if (middle.is_temporary()) {
            clear(middle.index, node.span);
            jump(end, node.span);
        }
        code_.bind(on);
        left = middle;
    }
    emit_compare(node.ops[last], work, left, compare_operand(*node.comparators[last], node.ops[last]), node.span);
    code_.bind(end);
    if (work != dest) transfer(dest, Operand::temporary(work), node.span);
}

}  // namespace eadem::compiler
