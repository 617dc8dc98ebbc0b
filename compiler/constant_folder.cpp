#include "compiler/constant_folder.h"

#include "compiler/folding_limits.h"
#include "compiler/literal.h"
#include "compiler/operators.h"
#include "vm/object/slice.h"
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
        case NodeKind::kJoinedStr:
        case NodeKind::kSlice:
            return true;
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
        case NodeKind::kJoinedStr:
            return space_.profile().fold_fieldless_fstring_operand && is_late_text(static_cast<const JoinedStr&>(expr));
        default:
            return false;
    }
}

// An f-string that the instructions load like a literal.
bool ConstantFolder::is_late_text(const JoinedStr& node) {
    return !has_fields(node) && (!node.values.empty() || space_.profile().empty_fstring_constant);
}

bool ConstantFolder::is_late_tuple(const Seq<Expr*>& items) {
    for (uint32_t i = 0; i < items.size(); ++i) {
        const Expr& item = *items[i];
        if (is_constant(item)) continue;
        if (const auto* text = node_cast<JoinedStr>(&item)) {
            if (!is_late_text(*text)) return false;
            continue;
        }
        const auto* tuple = node_cast<Tuple>(&item);
        if (tuple == nullptr || i > 0 || !space_.profile().late_tuple_nests || !is_late_tuple(tuple->elts))
            return false;
    }
    return !items.empty();
}

OwnedValue ConstantFolder::value_of(const Expr& expr) {
    if (const auto* constant = node_cast<Constant>(&expr)) return literal(constant->value);
    if (const auto* tuple = node_cast<Tuple>(&expr)) return tuple_of(*tuple);
    if (expr.kind == NodeKind::kName) return OwnedValue::boolean(space_, debug_);
    if (const auto* text = node_cast<JoinedStr>(&expr)) {
        vm::Result<vm::Ref<vm::Str>> made = vm::make_str(space_, fieldless_text(*text));
        return made.ok() ? OwnedValue(std::move(made).value()) : OwnedValue();
    }
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
    if (node.elts.empty() && !space_.profile().empty_tuple_foldable) return;
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
    remember(node, settle(vm::unary(space_, to_vm(node.op), value_of(*node.operand).get())));
}

void ConstantFolder::fold(const Subscript& node) {
    if (node.ctx != ExprContext::kLoad || !is_constant(*node.value)) return;
    const auto* slice = node_cast<Slice>(node.slice);
    if (slice == nullptr && !is_constant(*node.slice)) return;
    const OwnedValue container = value_of(*node.value);
    const std::optional<OwnedValue> key = slice != nullptr ? constant_slice(*slice) : value_of(*node.slice);
    if (!key.has_value() || key->is_empty()) return;
    remember(node, settle(vm::get_item(space_, container.get(), key->get())));
}

// The slice of literals, if the profile folds with it: [0:2], but not [-1:], whose minus is folded too late.
std::optional<OwnedValue> ConstantFolder::constant_slice(const Slice& node) {
    if (!space_.profile().fold_const_slice) return std::nullopt;
    const Expr* const parts[] = {node.lower, node.upper, node.step};
    OwnedValue values[3];
    for (int i = 0; i < 3; ++i) {
        if (parts[i] != nullptr && parts[i]->kind != NodeKind::kConstant && parts[i]->kind != NodeKind::kName)
            return std::nullopt;
        if (parts[i] != nullptr && !is_constant(*parts[i])) return std::nullopt;
        values[i] = parts[i] == nullptr ? OwnedValue::none(space_) : value_of(*parts[i]);
        if (values[i].is_empty()) return std::nullopt;
    }
    return OwnedValue(vm::make_slice(space_, std::move(values[0]), std::move(values[1]), std::move(values[2])));
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
