#include "compiler/constant_folder.h"

#include "compiler/folding_limits.h"
#include "compiler/literal.h"
#include "compiler/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace grammar;
using vm::OwnedValue;
using vm::Value;

namespace {

bool is_debug_name(const Expr& expr) {
    const auto* name = node_cast<Name>(&expr);
    return name != nullptr && name->id->text.size() == 9 && name->ctx == ExprContext::kLoad &&
           name->id->text == "__debug__";
}

// Whether an expression could be constant, as far as the kinds of nodes tell down to `kLevels` below it. It could not
// be if one operand could not; a tuple is judged by its first item.
template <int kLevels>
bool may_be_constant(const Expr& expr) {
    switch (expr.kind) {
        case NodeKind::kConstant:
            return true;
        case NodeKind::kName:
            return is_debug_name(expr);
        case NodeKind::kBinOp:
        case NodeKind::kUnaryOp:
        case NodeKind::kSubscript:
        case NodeKind::kTuple:
            break;
        default:
            return false;
    }
    if constexpr (kLevels > 0) {
        constexpr auto is_possible = may_be_constant<kLevels - 1>;
        if (const auto* binary = node_cast<BinOp>(&expr))
            return is_possible(*binary->right) && is_possible(*binary->left);
        if (const auto* unary = node_cast<UnaryOp>(&expr)) return is_possible(*unary->operand);
        if (const auto* subscript = node_cast<Subscript>(&expr)) {
            return is_possible(*subscript->slice) && is_possible(*subscript->value);
        }
        const auto& tuple = static_cast<const Tuple&>(expr);
        return tuple.elts.empty() || is_possible(*tuple.elts[0]);
    }
    return true;
}

// Whether it is worth looking an operator or tuple up. Two levels spare nearly all look-ups in vain, `60 * x + 1` among
// them; more would make long chains of operators quadratic.
bool is_worth_a_look(const Expr& expr) {
    return expr.kind != NodeKind::kConstant && may_be_constant<2>(expr);
}

}  // namespace

bool ConstantFolder::is_constant(const Expr& expr) {
    switch (expr.kind) {
        case NodeKind::kConstant:
            return true;
        case NodeKind::kBinOp:
        case NodeKind::kUnaryOp:
        case NodeKind::kSubscript:
        case NodeKind::kTuple:
            return is_worth_a_look(expr) && facts_.find(&expr) != nullptr;
        case NodeKind::kName:
            return is_debug_name(expr);
        default:
            return false;
    }
}

OwnedValue ConstantFolder::value_of(const Expr& expr) {
    if (const auto* constant = node_cast<Constant>(&expr)) return literal(constant->value);
    if (const auto* tuple = node_cast<Tuple>(&expr)) return tuple_of(*tuple);
    if (expr.kind == NodeKind::kName) return OwnedValue::boolean(space_, debug_);
    // A number may be given out again and again: it has no identity before the pool gives it one.
    return keep(space_, facts_.find(&expr)->value.get());
}

const OwnedValue* ConstantFolder::folded(const Expr& expr) {
    Fact* fact = is_worth_a_look(expr) ? facts_.find(&expr) : nullptr;
    return fact == nullptr || fact->value.is_empty() ? nullptr : &fact->value;
}

std::optional<bool> ConstantFolder::truth_of(const Expr& expr) {
    if (!is_constant(expr)) return std::nullopt;
    if (const auto* tuple = node_cast<Tuple>(&expr)) return !tuple->elts.empty();
    const OwnedValue value = value_of(expr);
    vm::Result<bool> truth = vm::truth(space_, value.get());
    return truth.ok() ? std::optional(truth.value()) : std::nullopt;
}

OwnedValue ConstantFolder::literal(const ConstantValue& value) {
    vm::Result<OwnedValue> made = literal_value(space_, value);
    return made.ok() ? std::move(made).value() : OwnedValue();
}

OwnedValue ConstantFolder::tuple_of(const Tuple& node) {
    vm::Result<vm::Ref<vm::Tuple>> made = vm::make_tuple(space_, node.elts.size());
    if (!made.ok()) return {};
    for (uint32_t i = 0; i < node.elts.size(); ++i) {
        made.value()->items()[i] = vm::to_word(space_, value_of(*node.elts[i]));
    }
    return OwnedValue(std::move(made).value());
}

void ConstantFolder::remember(const Expr& node, std::optional<OwnedValue> value) {
    if (value.has_value() && !value->is_empty()) facts_.insert(&node, {std::move(*value)});
}

// An operation that fails is left to run time, where the error belongs.
std::optional<OwnedValue> ConstantFolder::settle(vm::Result<OwnedValue> result) {
    if (result.ok()) return std::move(result).value();
    space_.release(space_.take_pending());
    return std::nullopt;
}

void ConstantFolder::fold(const Tuple& node) {
    if (node.ctx != ExprContext::kLoad) return;
    for (const Expr* item : node.elts)
        if (!is_constant(*item)) return;
    facts_.insert(&node, {});
}

void ConstantFolder::fold(const UnaryOp& node) {
    if (!is_constant(*node.operand)) return;
    if (node.op == grammar::UnaryOperator::kNot) {
        if (!space_.profile().fold_not) return;
        const std::optional<bool> truth = truth_of(*node.operand);
        if (truth.has_value()) remember(node, OwnedValue::boolean(space_, !*truth));
        return;
    }
    const vm::UnaryOperator op = node.op == grammar::UnaryOperator::kUSub   ? vm::UnaryOperator::kNegative
                                 : node.op == grammar::UnaryOperator::kUAdd ? vm::UnaryOperator::kPositive
                                                                            : vm::UnaryOperator::kInvert;
    remember(node, settle(vm::unary(space_, op, value_of(*node.operand).get())));
}

void ConstantFolder::fold(const Subscript& node) {
    if (node.ctx != ExprContext::kLoad || !is_constant(*node.value) || !is_constant(*node.slice)) return;
    const OwnedValue container = value_of(*node.value);
    const OwnedValue key = value_of(*node.slice);
    remember(node, settle(vm::get_item(space_, container.get(), key.get())));
}

// As much of the chain as is constant from the left: in `1 + 2 + x + 3` the first sum.
void ConstantFolder::fold_chain(const BinOp& top) {
    // Nothing to do for most: a chain is constant from the left, and its leftmost operand a literal.
    const Expr* leftmost = top.left;
    while (leftmost->kind == NodeKind::kBinOp && folded(*leftmost) == nullptr) {
        leftmost = static_cast<const BinOp*>(leftmost)->left;
    }
    if (!is_constant(*leftmost)) return;

    std::vector<const BinOp*> chain;
    for (const Expr* at = &top; at != leftmost; at = chain.back()->left) chain.push_back(static_cast<const BinOp*>(at));
    OwnedValue sum = value_of(*leftmost);
    const BinOp* done = nullptr;
    while (!chain.empty() && is_constant(*chain.back()->right) &&
           combine(chain.back()->op, sum, *chain.back()->right)) {
        done = chain.back();
        chain.pop_back();
    }
    if (done != nullptr) facts_.insert(done, {std::move(sum)});
}

// sum = sum op right, unless that is not worth folding or fails.
bool ConstantFolder::combine(Operator op, OwnedValue& sum, const Expr& right_operand) {
    const vm::BinaryOperator vm_op = to_vm(op);
    const OwnedValue right = value_of(right_operand);
    if (sum.is_empty() || right.is_empty() || !worth_folding(space_.profile(), vm_op, sum.get(), right.get()))
        return false;
    // A program may add up thousands of strings: in place, or the time would grow with the square.
    if (op == Operator::kAdd && is_str(sum.get()) && is_str(right.get())) {
        vm::Result<OwnedValue> longer = vm::str_concat_in_place(space_, std::move(sum), right.get());
        sum = longer.ok() ? std::move(longer).value() : OwnedValue();
        return longer.ok();
    }
    std::optional<OwnedValue> result = settle(vm::binary(space_, vm_op, sum.get(), right.get()));
    if (result.has_value()) sum = std::move(*result);
    return result.has_value();
}

}  // namespace eadem::compiler
