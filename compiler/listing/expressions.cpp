// The listing of expressions.
#include <algorithm>

#include "compiler/listing/constant_lister.h"
#include "compiler/operators.h"
#include "grammar/visitor.h"
#include "vm/object/slice.h"

namespace eadem::compiler {

using namespace grammar;
using vm::OwnedValue;

void ConstantLister::expression(const Expr& node) {
    if (node.kind == NodeKind::kConstant || is_constant(node)) return load(folder_.value_of(node));
    dispatch(node, [this](const auto& self) { visit(self); });
}

void ConstantLister::visit(const Constant& node) {
    load(folder_.value_of(node));
}

void ConstantLister::jump_if(const Expr& node, Label target, bool condition) {
    if (!is_constant(node)) {
        if (const auto* unary = node_cast<UnaryOp>(&node); unary != nullptr && unary->op == UnaryOperator::kNot) {
            return jump_if(*unary->operand, target, !condition);
        }
        if (const auto* operation = node_cast<BoolOp>(&node)) {
            const bool is_or = operation->op == BoolOperator::kOr;
            const Label inner = is_or == condition ? target : new_label();
            for (uint32_t i = 0; i + 1 < operation->values.size(); ++i) jump_if(*operation->values[i], inner, is_or);
            jump_if(*operation->values.back(), target, condition);
            if (inner != target) place(inner);
            return;
        }
        if (const auto* conditional = node_cast<IfExp>(&node)) {
            const Label end = new_label();
            const Label otherwise = new_label();
            jump_if(*conditional->test, otherwise, false);
            jump_if(*conditional->body, target, condition);
            emit(DraftOp::kJump, end);
            place(otherwise);
            jump_if(*conditional->orelse, target, condition);
            place(end);
            return;
        }
    }
    expression(node);
    emit(condition ? DraftOp::kJumpIfTrue : DraftOp::kJumpIfFalse, target);
}

void ConstantLister::visit(const BoolOp& node) {
    const Label end = new_label();
    for (uint32_t i = 0; i < node.values.size(); ++i) {
        expression(*node.values[i]);
        if (i + 1 == node.values.size()) break;
        emit(node.op == BoolOperator::kAnd ? DraftOp::kJumpIfFalseOrPop : DraftOp::kJumpIfTrueOrPop, end);
    }
    place(end);
}

void ConstantLister::visit(const NamedExpr& node) {
    expression(*node.value);
    emit(DraftOp::kCopy);
    expression(*node.target);
}

// Chains of operators may be deep on their left.
void ConstantLister::visit(const BinOp& node) {
    std::vector<const BinOp*> chain;
    const Expr* at = &node;
    while (at->kind == NodeKind::kBinOp && !is_constant(*at)) {
        const auto* operation = static_cast<const BinOp*>(at);
        if (percent_format(*operation)) break;
        chain.push_back(operation);
        at = operation->left;
    }
    if (at->kind != NodeKind::kBinOp || is_constant(*at)) expression(*at);
    for (size_t i = chain.size(); i-- > 0;) {
        expression(*chain[i]->right);
        emit(DraftOp::kBinary, static_cast<uint32_t>(to_vm(chain[i]->op)));
    }
}

void ConstantLister::visit(const UnaryOp& node) {
    expression(*node.operand);
    switch (node.op) {
        case UnaryOperator::kNot:
            return emit(DraftOp::kNot);
        case UnaryOperator::kUSub:
            return emit(DraftOp::kUnary, static_cast<uint32_t>(vm::UnaryOperator::kNegative));
        case UnaryOperator::kUAdd:
            return emit(DraftOp::kUnary, static_cast<uint32_t>(vm::UnaryOperator::kPositive));
        case UnaryOperator::kInvert:
            return emit(DraftOp::kUnary, static_cast<uint32_t>(vm::UnaryOperator::kInvert));
    }
}

void ConstantLister::visit(const IfExp& node) {
    const Label end = new_label();
    const Label otherwise = new_label();
    jump_if(*node.test, otherwise, false);
    expression(*node.body);
    emit(DraftOp::kJump, end);
    place(otherwise);
    expression(*node.orelse);
    place(end);
}

void ConstantLister::visit(const Await& node) {
    expression(*node.value);
    await_value();
}

void ConstantLister::visit(const Yield& node) {
    if (node.value != nullptr) {
        expression(*node.value);
    } else {
        load_none();
    }
    emit(DraftOp::kOther);
}

void ConstantLister::visit(const YieldFrom& node) {
    expression(*node.value);
    await_value();
}

// A list or set that is only looked at: a constant, where the tree is folded.
void ConstantLister::looked_at(const Expr& node) {
    const auto* list = node_cast<List>(&node);
    const auto* set = node_cast<Set>(&node);
    if (profile_.folding == FoldingPlace::kTree && (list != nullptr || set != nullptr)) {
        const Exprs items = list != nullptr ? list->elts : set->elts;
        if (all_constant(items)) {
            OwnedValue tuple = tuple_value(items);
            if (list != nullptr || tuple.is_empty()) return load(std::move(tuple));
            std::vector<vm::Value> values;
            std::vector<OwnedValue> owned;
            for (const Expr* item : items) {
                owned.push_back(folder_.value_of(*item));
                values.push_back(owned.back().get());
            }
            return load(frozen_set_of(space_, values));
        }
        const bool has_star =
            std::any_of(items.begin(), items.end(), [](const Expr* item) { return item->kind == NodeKind::kStarred; });
        if (list != nullptr && !has_star) {
            expressions(items);
            return emit(DraftOp::kBuildTuple, items.size());
        }
    }
    expression(node);
}

void ConstantLister::iterable(const Expr& node) {
    looked_at(node);
    emit(DraftOp::kIterate);
}

void ConstantLister::comparison(CompareOperator op) {
    switch (op) {
        case CompareOperator::kIs:
        case CompareOperator::kIsNot:
            return emit(DraftOp::kIs);
        case CompareOperator::kIn:
        case CompareOperator::kNotIn:
            return emit(DraftOp::kContains);
        default:
            return emit(DraftOp::kOther);
    }
}

void ConstantLister::visit(const Compare& node) {
    expression(*node.left);
    const uint32_t last = node.ops.size() - 1;
    const Label end = new_label();
    for (uint32_t i = 0; i <= last; ++i) {
        const bool is_in = node.ops[i] == CompareOperator::kIn || node.ops[i] == CompareOperator::kNotIn;
        if (i == last && is_in) {
            looked_at(*node.comparators[i]);
        } else {
            expression(*node.comparators[i]);
        }
        // In a chain the operand is kept for the next comparison.
        if (i < last) emit(DraftOp::kOther);
        comparison(node.ops[i]);
        if (i < last) emit(DraftOp::kMayJump, end);
    }
    if (last > 0) place(end);
}

void ConstantLister::visit(const Attribute& node) {
    const auto* value = node_cast<Name>(node.value);
    if (node.ctx == ExprContext::kStore && value != nullptr && value->id->text == "self") {
        for (size_t i = drafts_.size(); i-- > 0;) {
            if (drafts_[i]->kind != CodeKind::kClass) continue;
            drafts_[i]->static_attributes.insert(std::string(node.attr->text));
            break;
        }
    }
    expression(*node.value);
    emit(DraftOp::kOther);
}

void ConstantLister::visit(const Subscript& node) {
    expression(*node.value);
    expression(*node.slice);
    emit(node.ctx == ExprContext::kLoad ? DraftOp::kSubscript : DraftOp::kOther);
}

void ConstantLister::visit(const Slice& node) {
    const auto is_written = [](const Expr* part) { return part == nullptr || part->kind == NodeKind::kConstant; };
    const auto value_of = [this](const Expr* part) {
        return part == nullptr ? OwnedValue::none(space_) : folder_.value_of(*part);
    };
    if (profile_.constant_slices && is_written(node.lower) && is_written(node.upper) && is_written(node.step)) {
        return load(vm::make_slice(space_, value_of(node.lower), value_of(node.upper), value_of(node.step)));
    }
    for (const Expr* part : {node.lower, node.upper}) {
        if (part != nullptr) {
            expression(*part);
        } else {
            load_none();
        }
    }
    optional(node.step);
    emit(DraftOp::kOther);
}

// ---- comprehensions ----

void ConstantLister::visit(const ListComp& node) {
    comprehension(node, "<listcomp>", node.generators, *node.elt, nullptr);
}

void ConstantLister::visit(const SetComp& node) {
    comprehension(node, "<setcomp>", node.generators, *node.elt, nullptr);
}

void ConstantLister::visit(const DictComp& node) {
    comprehension(node, "<dictcomp>", node.generators, *node.key, node.value);
}

void ConstantLister::visit(const GeneratorExp& node) {
    comprehension(node, "<genexpr>", node.generators, *node.elt, nullptr);
}

// Not in annotations and the like of a class, whose names have to be looked up while they run.
bool ConstantLister::runs_inline(const Expr& node) const {
    if (node.kind == NodeKind::kGeneratorExp || !profile_.comprehensions_inlined) return false;
    if (drafts_.back()->kind != CodeKind::kAnnotations) return true;
    size_t at = drafts_.size() - 1;
    while (drafts_[at]->kind == CodeKind::kAnnotations) --at;
    return drafts_[at]->kind != CodeKind::kClass;
}

void ConstantLister::comprehension(const Expr& node, std::string_view name, Loops loops, const Expr& item,
                                   const Expr* value) {
    const bool is_generator = node.kind == NodeKind::kGeneratorExp;
    if (runs_inline(node)) {
        looked_at(*loops[0]->iter);
        emit(profile_.generators_iterate_inside ? DraftOp::kOther : DraftOp::kIterate);
        return comprehension_loop(node, loops, 0, item, value, true);
    }
    Draft& inner = open(CodeKind::kComprehension, name, line_of(node));
    comprehension_loop(node, loops, 0, item, value, false);
    if (is_generator) {
        end_generator();
    } else {
        emit(DraftOp::kReturn);
        inner.has_just_returned = true;
    }
    load_code(close(true), node);
    looked_at(*loops[0]->iter);
    emit(profile_.generators_iterate_inside ? DraftOp::kOther : DraftOp::kIterate);
    if (!is_generator && awaits(node)) await_value();
}

void ConstantLister::comprehension_loop(const Expr& node, Loops loops, uint32_t index, const Expr& item,
                                        const Expr* value, bool is_on_stack) {
    const Comprehension& loop = *loops[index];
    const Label start = new_label();
    const Label skip = new_label();
    const Label anchor = new_label();
    bool is_loop = true;
    if (index == 0) {
        if (!is_on_stack) emit(DraftOp::kOther);
    } else {
        const auto* list = node_cast<List>(loop.iter);
        const auto* tuple = node_cast<Tuple>(loop.iter);
        const Exprs items = list != nullptr ? list->elts : tuple != nullptr ? tuple->elts : Exprs{};
        const bool folded = profile_.folding == FoldingPlace::kTree && items.size() == 1 && is_constant(*items[0]);
        if (profile_.one_item_loops && !loop.is_async && items.size() == 1 && !folded &&
            items[0]->kind != NodeKind::kStarred) {
            expression(*items[0]);
            is_loop = false;
        } else {
            looked_at(*loop.iter);
        }
    }
    if (is_loop) {
        emit(DraftOp::kIterate);
        place(start);
        if (loop.is_async) {
            emit(DraftOp::kMayRaise, anchor);
            await_value();
        } else {
            emit(DraftOp::kMayJump, anchor);
        }
    }
    expression(*loop.target);
    for (const Expr* test : loop.ifs) jump_if(*test, skip, false);
    if (index + 1 < loops.size()) {
        comprehension_loop(node, loops, index + 1, item, value, false);
    } else {
        if (value != nullptr && profile_.value_before_key) expression(*value);
        expression(item);
        if (value != nullptr && !profile_.value_before_key) expression(*value);
        emit(DraftOp::kOther);
    }
    place(skip);
    if (is_loop) {
        emit(DraftOp::kJump, start);
        place(anchor);
    }
}

}  // namespace eadem::compiler
