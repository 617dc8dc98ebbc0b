// The analysis of functions, lambdas, classes and everything with type parameters.
#include <fmt/format.h>

#include "compiler/analysis.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;

Analysis::FunctionScope::FunctionScope(Analysis& analysis, ScopeKind kind, const Node& node, bool is_async)
    : analysis_(analysis),
      blocks_(std::exchange(analysis.blocks_, {})),
      was_async_(std::exchange(analysis.is_async_, is_async)),
      returns_with_value_(std::exchange(analysis.returns_with_value_, {})) {
    analysis_.symbols_.enter(kind, node);
}

Analysis::FunctionScope::~FunctionScope() {
    analysis_.symbols_.leave();
    analysis_.blocks_ = std::move(blocks_);
    analysis_.is_async_ = was_async_;
    analysis_.returns_with_value_ = std::move(returns_with_value_);
}

Analysis::TypeParameterScope::TypeParameterScope(Analysis& analysis, const Seq<TypeParam*>& parameters)
    : symbols_(parameters.empty() ? nullptr : &analysis.symbols_) {
    if (symbols_ == nullptr) return;
    symbols_->enter(ScopeKind::kTypeParameters, *parameters[0]);
    analysis.type_parameters(parameters);
}

Analysis::TypeParameterScope::~TypeParameterScope() {
    if (symbols_ != nullptr) symbols_->leave();
}

template <class Function>
void Analysis::function(const Function& node, bool is_async) {
    refuse_debug(node.name->text, node.span);
    symbols_.bind(node.name, node.span);
    defaults(*node.args);
    expressions(node.decorator_list);
    const TypeParameterScope generic(*this, node.type_params);
    if (!node.type_params.empty()) messages_.unsupported(node.type_params[0]->span, "type parameters");
    annotations(*node.args, node.returns);
    {
        FunctionScope scope(*this, ScopeKind::kFunction, node, is_async);
        parameters(*node.args);
        statements(node.body);
        if (symbols_.current().is_generator && !returns_with_value_.empty()) {
            messages_.error(ErrorRank::kCode, returns_with_value_[0], "'return' with value in async generator");
        }
    }
    if (is_async) unsupported(node, "async def", "'async def' functions");
}

template void Analysis::function(const FunctionDef& node, bool is_async);
template void Analysis::function(const AsyncFunctionDef& node, bool is_async);

void Analysis::lambda(const Lambda& node) {
    defaults(*node.args);
    const bool outer_target = std::exchange(in_iteration_target_, false);
    FunctionScope scope(*this, ScopeKind::kLambda, node, false);
    parameters(*node.args);
    expression(*node.body);
    in_iteration_target_ = outer_target;
}

void Analysis::defaults(const Arguments& arguments) {
    expressions(arguments.defaults);
    for (const Expr* value : arguments.kw_defaults) optional(value);
}

void Analysis::parameter(const Arg& arg) {
    refuse_debug(arg.arg->text, arg.span);
    symbols_.declare_parameter(arg.arg, arg.span);
}

// In the order of the registers: positional, keyword-only, *args, **kwargs.
void Analysis::parameters(const Arguments& arguments) {
    for (const Arg* arg : arguments.posonlyargs) parameter(*arg);
    for (const Arg* arg : arguments.args) parameter(*arg);
    for (const Arg* arg : arguments.kwonlyargs) parameter(*arg);
    if (arguments.vararg != nullptr) parameter(*arguments.vararg);
    if (arguments.kwarg != nullptr) parameter(*arguments.kwarg);
}

void Analysis::annotations(const Arguments& arguments, const Expr* returns) {
    for_each_annotation(arguments, returns, [this](const Expr& node, const Arg*) { annotation(node); });
}

// As text, an annotation is not evaluated, so it binds and uses nothing.
void Analysis::annotation(const Expr& node) {
    if (unit_.future_annotations) return refuse_in(node, "an annotation");
    const auto* star = node_cast<Starred>(&node);
    expression(star != nullptr ? *star->value : node);
}

// yield, await and := have no place in what is evaluated somewhere else, or never.
void Analysis::refuse_in(const Expr& node, std::string_view where) {
    std::string_view what;
    if (node.kind == NodeKind::kYield || node.kind == NodeKind::kYieldFrom) what = "yield expression";
    if (node.kind == NodeKind::kAwait) what = "await expression";
    if (node.kind == NodeKind::kNamedExpr) what = "named expression";
    if (!what.empty()) {
        messages_.error(ErrorRank::kSymbols, node.span, fmt::format("{} cannot be used within {}", what, where));
        return;
    }
    const Expr* at = &node;
    for (; at->kind == NodeKind::kBinOp; at = static_cast<const BinOp*>(at)->left) {
        refuse_in(*static_cast<const BinOp*>(at)->right, where);
    }
    if (at != &node) return refuse_in(*at, where);
    for_each_child(node, [&](const Node& child) {
        if (child.kind < NodeKind::kBoolOp || child.kind > NodeKind::kSlice) return;
        refuse_in(static_cast<const Expr&>(child), where);
    });
}

void Analysis::type_parameters(const Seq<TypeParam*>& parameters) {
    for (const TypeParam* parameter : parameters) {
        const Identifier* name = nullptr;
        const Expr* bound = nullptr;
        if (const auto* variable = node_cast<TypeVar>(parameter)) {
            name = variable->name;
            bound = variable->bound;
        } else if (const auto* specification = node_cast<ParamSpec>(parameter)) {
            name = specification->name;
        } else {
            name = static_cast<const TypeVarTuple*>(parameter)->name;
        }
        const Symbol* earlier = symbols_.find(name);
        if (earlier != nullptr && earlier->has(kTypeParameter)) {
            messages_.error(ErrorRank::kSymbols, parameter->span,
                            fmt::format("duplicate type parameter '{}'", name->text));
        }
        refuse_debug(name->text, parameter->span);
        symbols_.bind(name, parameter->span, kTypeParameter);
        if (bound == nullptr) continue;
        refuse_in(*bound, bound->kind == NodeKind::kTuple ? "a TypeVar constraint" : "a TypeVar bound");
        symbols_.enter(ScopeKind::kTypeBound, *parameter);
        expression(*bound);
        symbols_.leave();
    }
}

void Analysis::type_alias(const TypeAlias& node) {
    expression(*node.name);
    const TypeParameterScope generic(*this, node.type_params);
    refuse_in(*node.value, "a type alias");
    symbols_.enter(ScopeKind::kTypeAlias, node);
    expression(*node.value);
    symbols_.leave();
    unsupported(node, "type", "type aliases");
}

void Analysis::class_definition(const ClassDef& node) {
    refuse_debug(node.name->text, node.span);
    symbols_.bind(node.name, node.span);
    expressions(node.decorator_list);
    const TypeParameterScope generic(*this, node.type_params);
    if (!node.type_params.empty()) messages_.unsupported(node.type_params[0]->span, "type parameters");
    starred_items(node.bases);
    keywords(node.keywords);
    const NameEntries::PrivateNames private_names(unit_.names, node.name);
    FunctionScope scope(*this, ScopeKind::kClass, node, false);
    statements(node.body);
}

}  // namespace eadem::compiler
