// Expressions in general, and those that belong nowhere else: attributes, subscripts, conditionals,
// `and`/`or`, `:=`.
#include "compiler/code_generator.h"
#include "grammar/visitor.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

// Whether evaluating this can run a `:=` of this scope. Names and constants, the usual operands, cannot.
bool has_walrus(const Expr& expr) {
    if (expr.kind == NodeKind::kNamedExpr) return true;
    if (expr.kind == NodeKind::kLambda || expr.kind == NodeKind::kGeneratorExp) return false;
    const Expr* at = &expr;
    bool found = false;
    const auto look = [&found](const Node& child) {
        const bool is_part = child.kind == NodeKind::kComprehension || child.kind == NodeKind::kKeyword;
        if (!found && !is_part) found = has_walrus(static_cast<const Expr&>(child));
        if (!found && is_part) {
            for_each_child(child, [&found](const Node& inner) {
                if (!found) found = has_walrus(static_cast<const Expr&>(inner));
            });
        }
    };
    // Long chains lean to the left: see ast.def.
    for (; at->kind == NodeKind::kBinOp && !found; at = static_cast<const BinOp*>(at)->left) {
        look(*static_cast<const BinOp*>(at)->right);
    }
    if (!found && at->kind == NodeKind::kNamedExpr) return true;
    if (!found) for_each_child(*at, look);
    return found;
}

}  // namespace

void CodeGenerator::into(const Expr& expr, Register dest, Use use) {
    if (unit_.folder.is_constant(expr)) {
        load_constant(constant_entry(expr), dest, use, expr.span,
                      unit_.folder.folded(expr) != nullptr ? vm::kFoldedHere : 0);
        return;
    }
    switch (expr.kind) {
        case NodeKind::kName:
            load_name(static_cast<const Name&>(expr).id, dest, use, expr.span);
            return;
        case NodeKind::kBinOp:
            binary_into(static_cast<const BinOp&>(expr), dest, use);
            return;
        case NodeKind::kUnaryOp:
            unary_into(static_cast<const UnaryOp&>(expr), dest);
            return;
        case NodeKind::kCompare:
            compare_into(static_cast<const Compare&>(expr), dest);
            return;
        case NodeKind::kBoolOp:
            bool_into(static_cast<const BoolOp&>(expr), dest, use);
            return;
        case NodeKind::kIfExp:
            conditional_into(static_cast<const IfExp&>(expr), dest, use);
            return;
        case NodeKind::kNamedExpr:
            named_into(static_cast<const NamedExpr&>(expr), dest);
            return;
        case NodeKind::kAttribute:
            attribute_into(static_cast<const Attribute&>(expr), dest, use);
            return;
        case NodeKind::kSubscript:
            subscript_into(static_cast<const Subscript&>(expr), dest, use);
            return;
        case NodeKind::kSlice:
            slice_into(static_cast<const Slice&>(expr), dest);
            return;
        case NodeKind::kCall:
            call_into(static_cast<const Call&>(expr), dest, use);
            return;
        case NodeKind::kTuple:
            tuple_into(static_cast<const Tuple&>(expr).elts, dest, expr.span);
            return;
        case NodeKind::kList:
            list_into(static_cast<const List&>(expr).elts, dest, expr.span);
            return;
        case NodeKind::kSet:
            set_into(static_cast<const Set&>(expr), dest);
            return;
        case NodeKind::kDict:
            dict_into(static_cast<const Dict&>(expr), dest);
            return;
        case NodeKind::kListComp:
            comprehension_into(expr, static_cast<const ListComp&>(expr).generators, dest);
            return;
        case NodeKind::kSetComp:
            comprehension_into(expr, static_cast<const SetComp&>(expr).generators, dest);
            return;
        case NodeKind::kDictComp:
            comprehension_into(expr, static_cast<const DictComp&>(expr).generators, dest);
            return;
        case NodeKind::kGeneratorExp:
            generator_into(static_cast<const GeneratorExp&>(expr), dest);
            return;
        case NodeKind::kLambda:
            lambda_into(static_cast<const Lambda&>(expr), dest);
            return;
        case NodeKind::kJoinedStr:
            joined_into(static_cast<const JoinedStr&>(expr), dest);
            return;
        case NodeKind::kFormattedValue:
            piece_into(expr, dest);
            return;
        case NodeKind::kYield:
            yield_into(static_cast<const Yield&>(expr), dest);
            return;
        case NodeKind::kYieldFrom:
            yield_from_into(static_cast<const YieldFrom&>(expr), dest);
            return;
        default:
            return;  // the analysis lets nothing else through
    }
}

Operand CodeGenerator::operand(const Expr& expr, Use use) {
    if (expr.kind == NodeKind::kName) {
        const Identifier* name = static_cast<const Name&>(expr).id;
        if (register_of(name).has_value()) return load_local(symbol_of(name), expr.span);
    }
    if (expr.kind == NodeKind::kNamedExpr) return named_operand(static_cast<const NamedExpr&>(expr));
    const Register temporary = take_temporary();
    into(expr, temporary, use);
    return Operand::temporary(temporary);
}

Operand CodeGenerator::operand_at(const Expr& expr, Register dest, Use use) {
    const bool local = expr.kind == NodeKind::kName && register_of(static_cast<const Name&>(expr).id).has_value();
    if (local || is_variable(dest) || expr.kind == NodeKind::kNamedExpr) return operand(expr, use);
    into(expr, dest, use);
    return Operand::temporary(dest);
}

bool CodeGenerator::may_rebind(const Expr& later) const {
    return scope_.has_walrus && has_walrus(later);
}

// x + (x := 1): the left x is copied, because the right operand comes before the sum.
Operand CodeGenerator::protect(Operand value, const Expr& later) {
    if (!value.is_variable() || !may_rebind(later)) return value;
    const Register copy = take_temporary();
    transfer(copy, value, later.span);
    return Operand::temporary(copy);
}

Operand CodeGenerator::early_operand(const Expr& expr, Use use, const Expr& later) {
    return protect(operand(expr, use), later);
}

void CodeGenerator::discard(const Expr& expr) {
    if (unit_.folder.is_constant(expr)) return;
    if (const auto* yield = node_cast<Yield>(&expr)) return yield_statement(*yield);
    TemporaryScope temporaries(*this);
    const Operand value = operand(expr, Use::kBlind);
    if (value.is_temporary()) clear(value.index, expr.span);
}

void CodeGenerator::attribute_into(const Attribute& node, Register dest, Use use) {
    TemporaryScope temporaries(*this);
    const Operand object = operand_at(*node.value, dest, Use::kKeep);
    code_.emit({.op = Opcode::kLOAD_ATTRIBUTE,
                .flags = static_cast<uint8_t>(object.consumed_as(vm::kConsumeB) | blind_flag(use)),
                .a = narrow(dest),
                .b = object.index,
                .extra_low = name_index(node.attr),
                .span = node.span,
                .name_begin = name_begin(node)});
}

void CodeGenerator::subscript_into(const Subscript& node, Register dest, Use use) {
    TemporaryScope temporaries(*this);
    const Operand container = protect(operand_at(*node.value, dest, Use::kBlind), *node.slice);
    const uint8_t flags = container.consumed_as(vm::kConsumeB) | blind_flag(use);
    if (const std::optional<Operand> key = constant_operand(*node.slice)) {
        code_.emit({.op = Opcode::kSUBSCR_K,
                    .flags = flags,
                    .a = narrow(dest),
                    .b = container.index,
                    .c = key->index,
                    .span = node.span});
        return;
    }
    if (const auto* slice = node_cast<Slice>(node.slice)) {
        subscript_by_slice(*slice, container, dest, node.span);
        return;
    }
    const Operand key = operand(*node.slice, Use::kBlind);
    code_.emit({.op = Opcode::kSUBSCR,
                .flags = static_cast<uint8_t>(flags | key.consumed_as(vm::kConsumeC)),
                .a = narrow(dest),
                .b = container.index,
                .c = key.index,
                .span = node.span});
}

// container[lower:upper:step]: the parts in a row, as the arguments of a call.
void CodeGenerator::subscript_by_slice(const Slice& node, Operand container, Register dest, Span span) {
    vm::ArgumentSources sources;
    vm::ArgumentSources* forwarded = &sources;
    for (const Expr* part : {node.lower, node.upper, node.step})
        if (part != nullptr && may_rebind(*part)) forwarded = nullptr;
    const Register parts = slice_parts(node, forwarded);
    code_.emit(
        {.op = Opcode::kSLICE,
         .flags = static_cast<uint8_t>(container.consumed_as(vm::kConsumeB) | (sources.any() ? vm::kRawCopy : 0)),
         .a = narrow(dest),
         .b = container.index,
         .c = parts,
         .span = span,
         .sources = sources});
}

void CodeGenerator::slice_into(const Slice& node, Register dest) {
    TemporaryScope temporaries(*this);
    const Register parts = slice_parts(node, nullptr);
    code_.emit({.op = Opcode::kBUILD_SLICE, .a = narrow(dest), .b = parts, .span = node.span});
}

// The three parts in a row of temporaries; None where nothing was written. `sources` as for the arguments of a call.
Register CodeGenerator::slice_parts(const Slice& node, vm::ArgumentSources* sources) {
    const Register parts = top_;
    size_t index = 0;
    for (const Expr* part : {node.lower, node.upper, node.step}) {
        if (part == nullptr) {
            load_none(take_temporary(), node.span);
        } else {
            argument(*part, index, sources);
        }
        ++index;
    }
    return parts;
}

void CodeGenerator::conditional_into(const IfExp& node, Register dest, Use use) {
    const std::optional<bool> known = unit_.folder.truth_of(*node.test);
    if (known.has_value()) {
        into(*known ? *node.body : *node.orelse, dest, use);
        return;
    }
    const Label otherwise = code_.new_label();
    const Label end = code_.new_label();
    condition(*node.test, otherwise, false);
    into(*node.body, dest, use);
    jump(end, node.span);
    code_.bind(otherwise);
    into(*node.orelse, dest, use);
    code_.bind(end);
}

// a or b:    into work, a;  JUMP_IF_TRUE work, end;  into work, b;  end:
void CodeGenerator::bool_into(const BoolOp& node, Register dest, Use use) {
    TemporaryScope temporaries(*this);
    const Register work = is_variable(dest) ? take_temporary() : dest;
    const bool is_or = node.op == BoolOperator::kOr;
    const Label end = code_.new_label();
    const uint32_t last = node.values.size() - 1;
    for (uint32_t i = 0; i <= last; ++i) {
        const Expr& value = *node.values[i];
        const std::optional<bool> known = unit_.folder.truth_of(value);
        if (i < last && known.has_value() && *known != is_or) continue;
        into(value, work, use);
        if (i == last || known.has_value()) break;
        jump_if(Operand::variable(work), end, is_or, value.span);
    }
    code_.bind(end);
    if (work != dest) transfer(dest, Operand::temporary(work), node.span);
}

void CodeGenerator::named_into(const NamedExpr& node, Register dest) {
    TemporaryScope temporaries(*this);
    transfer(dest, named_operand(node), node.span);
}

// The target's register if it is a local; else a temporary that was stored in the target.
Operand CodeGenerator::named_operand(const NamedExpr& node) {
    const Identifier* name = static_cast<const Name&>(*node.target).id;
    if (const std::optional<Register> reg = register_of(name)) {
        into(*node.value, *reg, Use::kKeep);
        if (!symbol_of(name).has(kDeleted)) code_.assigned.add(*reg);
        return Operand::variable(*reg);
    }
    const Register value = take_temporary();
    into(*node.value, value, Use::kKeep);
    store_name(name, Operand::variable(value), node.span);
    return Operand::temporary(value);
}

}  // namespace eadem::compiler
