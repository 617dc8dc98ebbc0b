// Warnings of the compiler: `is` with a literal, calls and subscripts that look like a forgotten comma,
// assertions that cannot fail.
#include <fmt/format.h>

#include "compiler/analysis.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

bool is_singleton(const Expr& expr) {
    const auto* constant = node_cast<Constant>(&expr);
    if (constant == nullptr) return false;
    const ConstantKind kind = constant->value.kind;
    return kind <= ConstantKind::kEllipsis;
}

bool is_literal(const Expr& expr) {
    if (const auto* tuple = node_cast<Tuple>(&expr)) {
        for (const Expr* item : tuple->elts)
            if (!is_literal(*item)) return false;
        return true;
    }
    return expr.kind == NodeKind::kConstant;
}

std::string_view type_of_literal(ConstantKind kind) {
    switch (kind) {
        case ConstantKind::kNone:
            return "NoneType";
        case ConstantKind::kTrue:
        case ConstantKind::kFalse:
            return "bool";
        case ConstantKind::kEllipsis:
            return "ellipsis";
        case ConstantKind::kInt:
        case ConstantKind::kBigInt:
            return "int";
        case ConstantKind::kFloat:
            return "float";
        case ConstantKind::kImaginary:
            return "complex";
        case ConstantKind::kStr:
            return "str";
        case ConstantKind::kBytes:
            return "bytes";
    }
    return {};
}

}  // namespace

// The type that an expression surely has; empty if that cannot be told.
std::string_view Analysis::type_of(const Expr& expr) {
    switch (expr.kind) {
        case NodeKind::kConstant:
            return type_of_literal(static_cast<const Constant&>(expr).value.kind);
        case NodeKind::kTuple:
            return "tuple";
        case NodeKind::kList:
        case NodeKind::kListComp:
            return "list";
        case NodeKind::kDict:
        case NodeKind::kDictComp:
            return "dict";
        case NodeKind::kSet:
        case NodeKind::kSetComp:
            return "set";
        case NodeKind::kGeneratorExp:
            return "generator";
        case NodeKind::kLambda:
            return "function";
        case NodeKind::kJoinedStr:
        case NodeKind::kFormattedValue:
            return "str";
        default:
            break;
    }
    const vm::OwnedValue* value = unit_.folder.folded(expr);
    return value == nullptr ? std::string_view() : vm::type_name(unit_.space, value->get());
}

// ---- is ----

bool Analysis::offends_identity(const Expr& operand) {
    switch (unit_.space.profile().is_literal_operand) {
        case vm::IsLiteralOperand::kNone:
            return false;
        case vm::IsLiteralOperand::kLiteral:
            return is_literal(operand) && !is_singleton(operand);
        case vm::IsLiteralOperand::kFoldedConstant:
            break;
    }
    if (!unit_.folder.is_constant(operand) || is_singleton(operand) || operand.kind == NodeKind::kName) return false;
    const std::string_view type = type_of(operand);
    return type != "bool" && type != "NoneType" && type != "ellipsis";
}

// One warning for a chain, at its first offending `is`. `not x is 1` is seen as `x is not 1`.
void Analysis::warn_identity(const Compare& node, bool negated) {
    const vm::IsLiteralWarning form = unit_.space.profile().is_literal_warning;
    if (form == vm::IsLiteralWarning::kNone) return;
    const Expr* left = node.left;
    for (uint32_t i = 0; i < node.ops.size(); left = node.comparators[i++]) {
        if (node.ops[i] != CompareOperator::kIs && node.ops[i] != CompareOperator::kIsNot) continue;
        const bool is_not = (node.ops[i] == CompareOperator::kIsNot) != negated;
        const bool left_offends = offends_identity(*left);
        if (!left_offends && !offends_identity(*node.comparators[i])) continue;
        const std::string_view type = type_of(left_offends ? *left : *node.comparators[i]);
        const std::string literal =
            form == vm::IsLiteralWarning::kTyped ? fmt::format("'{}' literal", type) : std::string("a literal");
        messages_.warning(DiagnosticKind::kSyntaxWarning, node.span,
                          fmt::format("\"{}\" with {}. Did you mean \"{}\"?", is_not ? "is not" : "is", literal,
                                      is_not ? "!=" : "=="));
        return;
    }
}

// ---- forgotten commas ----

void Analysis::warn_call(const Expr& function) {
    if (!unit_.space.profile().forgotten_comma_warning) return;
    if (function.kind == NodeKind::kLambda || function.kind == NodeKind::kName) return;
    const std::string_view type = type_of(function);
    if (type.empty()) return;
    messages_.warning(DiagnosticKind::kSyntaxWarning, function.span,
                      fmt::format("'{}' object is not callable; perhaps you missed a comma?", type));
}

void Analysis::warn_subscript(const Subscript& node) {
    if (!unit_.space.profile().forgotten_comma_warning) return;
    const std::string_view type = type_of(*node.value);
    if (type.empty() || type == "dict") return;
    if (type == "str" || type == "bytes" || type == "tuple" || type == "list") {
        const std::string_view index = type_of(*node.slice);
        if (index.empty() || index == "int" || index == "bool") return;
        messages_.warning(
            DiagnosticKind::kSyntaxWarning, node.span,
            fmt::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?", type, index));
    } else {
        messages_.warning(DiagnosticKind::kSyntaxWarning, node.span,
                          fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", type));
    }
}

void Analysis::warn_assertion(const Assert& node) {
    const auto* tuple = node_cast<Tuple>(node.test);
    if (tuple == nullptr || tuple->elts.empty()) return;
    messages_.warning(DiagnosticKind::kSyntaxWarning, node.span,
                      "assertion is always true, perhaps remove parentheses?");
}

}  // namespace eadem::compiler
