// The analysis of expressions.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/analysis.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

// CPython keeps the number of targets before the starred one in a byte.
constexpr uint32_t kMostBeforeStar = 256;

std::string_view comprehension_name(ScopeKind kind) {
    switch (kind) {
        case ScopeKind::kListComprehension:
            return "list comprehension";
        case ScopeKind::kSetComprehension:
            return "set comprehension";
        case ScopeKind::kDictComprehension:
            return "dict comprehension";
        default:
            return "generator expression";
    }
}

}  // namespace

void Analysis::expressions(Exprs nodes) {
    for (const Expr* node : nodes) expression(*node);
}

// Items of a display or arguments of a call, where a * may stand.
void Analysis::starred_items(Exprs nodes) {
    for (const Expr* node : nodes) {
        const auto* star = node_cast<Starred>(node);
        expression(star != nullptr ? *star->value : *node);
    }
}

void Analysis::expression(const Expr& node) {
    switch (node.kind) {
        case NodeKind::kConstant:
            return;
        case NodeKind::kName:
            return name(static_cast<const Name&>(node));
        case NodeKind::kBinOp:
            return binary(static_cast<const BinOp&>(node));
        case NodeKind::kUnaryOp:
            return unary(static_cast<const UnaryOp&>(node));
        case NodeKind::kCompare:
            return compare(static_cast<const Compare&>(node), false);
        case NodeKind::kBoolOp:
            return expressions(static_cast<const BoolOp&>(node).values);
        case NodeKind::kIfExp: {
            const auto& conditional = static_cast<const IfExp&>(node);
            expression(*conditional.test);
            expression(*conditional.body);
            return expression(*conditional.orelse);
        }
        case NodeKind::kNamedExpr:
            return named(static_cast<const NamedExpr&>(node));
        case NodeKind::kLambda:
            return lambda(static_cast<const Lambda&>(node));
        case NodeKind::kCall:
            return call(static_cast<const Call&>(node));
        case NodeKind::kAttribute:
            note_static_attribute(static_cast<const Attribute&>(node));
            return attribute(static_cast<const Attribute&>(node));
        case NodeKind::kSubscript: {
            const auto& subscript = static_cast<const Subscript&>(node);
            expression(*subscript.value);
            expression(*subscript.slice);
            if (subscript.ctx == ExprContext::kLoad) warn_subscript(subscript);
            return unit_.folder.fold(subscript);
        }
        case NodeKind::kSlice: {
            const auto& slice = static_cast<const Slice&>(node);
            optional(slice.lower);
            optional(slice.upper);
            return optional(slice.step);
        }
        case NodeKind::kTuple: {
            const auto& tuple = static_cast<const Tuple&>(node);
            if (tuple.ctx == ExprContext::kStore) unpack_target(tuple.elts, node.span);
            starred_items(tuple.elts);
            return unit_.folder.fold(tuple);
        }
        case NodeKind::kList: {
            const auto& list = static_cast<const List&>(node);
            if (list.ctx == ExprContext::kStore) unpack_target(list.elts, node.span);
            return starred_items(list.elts);
        }
        case NodeKind::kSet:
            return starred_items(static_cast<const Set&>(node).elts);
        case NodeKind::kDict: {
            const auto& dict = static_cast<const Dict&>(node);
            for (uint32_t i = 0; i < dict.keys.size(); ++i) {
                optional(dict.keys[i]);
                expression(*dict.values[i]);
            }
            return;
        }
        case NodeKind::kListComp:
            return comprehension(ScopeKind::kListComprehension, node, static_cast<const ListComp&>(node).generators);
        case NodeKind::kSetComp:
            return comprehension(ScopeKind::kSetComprehension, node, static_cast<const SetComp&>(node).generators);
        case NodeKind::kDictComp:
            return comprehension(ScopeKind::kDictComprehension, node, static_cast<const DictComp&>(node).generators);
        case NodeKind::kGeneratorExp:
            return comprehension(ScopeKind::kGeneratorExpression, node,
                                 static_cast<const GeneratorExp&>(node).generators);
        case NodeKind::kJoinedStr:
            return expressions(static_cast<const JoinedStr&>(node).values);
        case NodeKind::kFormattedValue:
            expression(*static_cast<const FormattedValue&>(node).value);
            return optional(static_cast<const FormattedValue&>(node).format_spec);
        case NodeKind::kStarred:
            messages_.error(ErrorRank::kCode, node.span, "can't use starred expression here");
            return expression(*static_cast<const Starred&>(node).value);
        case NodeKind::kYield:
            return yield(node, static_cast<const Yield&>(node).value, "yield");
        case NodeKind::kYieldFrom:
            return yield(node, static_cast<const YieldFrom&>(node).value, "yield from");
        case NodeKind::kAwait:
            return await(static_cast<const Await&>(node));
        default:
            return;
    }
}

void Analysis::attribute(const Attribute& node) {
    expression(*node.value);
    if (node.ctx == ExprContext::kStore) refuse_debug(node.attr->text, node.span);
    if (node.ctx == ExprContext::kDel) refuse_debug(node.attr->text, node.span, "delete");
}

// self.name = ...  of which a class keeps the names. Targets that are not just assigned do not come here.
void Analysis::note_static_attribute(const Attribute& node) {
    const auto* object = node_cast<Name>(node.value);
    if (node.ctx != ExprContext::kStore || object == nullptr || object->id->text != "self") return;
    symbols_.note_static_attribute(node.attr);
}

void Analysis::name(const Name& node) {
    switch (node.ctx) {
        case ExprContext::kLoad:
            symbols_.use(node.id);
            return;
        case ExprContext::kStore:
            refuse_debug(node.id->text, node.span);
            symbols_.bind(node.id, node.span, in_iteration_target_ ? kIterationVariable : 0);
            return;
        case ExprContext::kDel:
            refuse_debug(node.id->text, node.span, "delete");
            symbols_.bind(node.id, node.span, kDeleted);
            return;
    }
}

void Analysis::refuse_debug(std::string_view text, Span span, std::string_view verb) {
    if (text == "__debug__") messages_.error(ErrorRank::kCode, span, fmt::format("cannot {} __debug__", verb));
}

void Analysis::unary(const UnaryOp& node) {
    const auto* compared = node_cast<Compare>(node.operand);
    if (node.op == UnaryOperator::kNot && compared != nullptr && compared->ops.size() == 1) {
        compare(*compared, true);
    } else {
        expression(*node.operand);
    }
    unit_.folder.fold(node);
}

void Analysis::compare(const Compare& node, bool negated) {
    expression(*node.left);
    expressions(node.comparators);
    warn_identity(node, negated);
}

// Long chains lean to the left: see ast.def.
void Analysis::binary(const BinOp& top) {
    const size_t first = unit_.chain.size();
    const Expr* leftmost = &top;
    for (; leftmost->kind == NodeKind::kBinOp; leftmost = unit_.chain.back()->left) {
        unit_.chain.push_back(static_cast<const BinOp*>(leftmost));
    }
    expression(*leftmost);
    while (unit_.chain.size() > first) {
        const BinOp* node = unit_.chain.back();
        unit_.chain.pop_back();
        expression(*node->right);
    }
    unit_.folder.fold_chain(top);
}

void Analysis::named(const NamedExpr& node) {
    const auto& target = static_cast<const Name&>(*node.target);
    if (iterable_depth_ > 0) {
        messages_.error(ErrorRank::kSymbols, node.span,
                        "assignment expression cannot be used in a comprehension iterable expression");
    }
    refuse_debug(target.id->text, target.span);
    symbols_.bind_walrus(target);
    expression(*node.value);
}

void Analysis::call(const Call& node) {
    expression(*node.func);
    warn_call(*node.func);
    starred_items(node.args);
    keywords(node.keywords);
}

void Analysis::keywords(const Seq<Keyword*>& nodes) {
    for (uint32_t i = 0; i < nodes.size(); ++i) {
        const Keyword& keyword = *nodes[i];
        if (keyword.arg != nullptr) refuse_debug(keyword.arg->text, keyword.span);
        expression(*keyword.value);
    }
    if (nodes.size() > 1) refuse_repeated(nodes);
}

void Analysis::refuse_repeated(const Seq<Keyword*>& nodes) {
    std::vector<std::pair<const Identifier*, uint32_t>> names;
    for (uint32_t i = 0; i < nodes.size(); ++i)
        if (nodes[i]->arg != nullptr) names.push_back({nodes[i]->arg, i});
    std::sort(names.begin(), names.end());
    // CPython looks for the first keyword that is repeated, and shows its second place.
    const Keyword* repeated = nullptr;
    uint32_t first_place = UINT32_MAX;
    for (size_t i = 1; i < names.size(); ++i) {
        if (names[i].first != names[i - 1].first || names[i - 1].second >= first_place) continue;
        first_place = names[i - 1].second;
        repeated = nodes[names[i].second];
    }
    if (repeated == nullptr) return;
    messages_.error(ErrorRank::kCode, repeated->span,
                    fmt::format("keyword argument repeated: {}", repeated->arg->text));
}

void Analysis::unpack_target(Exprs items, Span span) {
    bool starred = false;
    for (uint32_t i = 0; i < items.size(); ++i) {
        if (items[i]->kind != NodeKind::kStarred) continue;
        if (starred) {
            messages_.error(ErrorRank::kCode, span, "multiple starred expressions in assignment");
        } else if (i >= kMostBeforeStar) {
            messages_.error(ErrorRank::kCode, span, "too many expressions in star-unpacking assignment");
        }
        starred = true;
    }
}

// ---- comprehensions ----

// Code generation goes one call deeper for each loop, so this is of the size of the parser's limits on depth.
constexpr uint32_t kMostLoops = 1000;

void Analysis::iterable(const Expr& node) {
    ++iterable_depth_;
    expression(node);
    --iterable_depth_;
}

void Analysis::generator(const Comprehension& node) {
    in_iteration_target_ = true;
    target(*node.target);
    in_iteration_target_ = false;
}

void Analysis::comprehension(ScopeKind kind, const Expr& node, const Seq<Comprehension*>& generators) {
    const bool outer_target = in_iteration_target_;
    in_iteration_target_ = false;
    if (generators.size() > kMostLoops) {
        messages_.unsupported(node.span, fmt::format("more than {} loops in one comprehension", kMostLoops));
    }
    iterable(*generators[0]->iter);
    Scope& scope = symbols_.enter(kind, node);
    for (uint32_t i = 0; i < generators.size(); ++i) {
        generator(*generators[i]);
        if (generators[i]->is_async) scope.is_coroutine = true;
        if (i > 0) iterable(*generators[i]->iter);
        expressions(generators[i]->ifs);
    }
    if (const auto* dict = node_cast<DictComp>(&node)) {
        expression(*dict->key);
        expression(*dict->value);
    } else {
        expression(item_of(node));
    }
    symbols_.leave();
    in_iteration_target_ = outer_target;
    if (!scope.is_coroutine) return;
    const bool inlined = kind != ScopeKind::kGeneratorExpression;
    if (inlined && !is_async_ && !symbols_.current().is_comprehension()) {
        messages_.error(ErrorRank::kCode, node.span, "asynchronous comprehension outside of an asynchronous function");
    }
    if (inlined) symbols_.current().is_coroutine = true;
    messages_.unsupported(node.span, "asynchronous comprehensions");
}

// ---- generators and coroutines ----

void Analysis::yield(const Expr& node, const Expr* value, std::string_view word) {
    optional(value);
    const Scope& scope = symbols_.current();
    if (scope.is_comprehension()) {
        messages_.error(ErrorRank::kSymbols, node.span,
                        fmt::format("'yield' inside {}", comprehension_name(scope.kind)));
    } else if (!scope.is_function_like()) {
        messages_.error(ErrorRank::kCode, node.span, fmt::format("'{}' outside function", word));
    } else if (word == "yield from" && is_async_) {
        messages_.error(ErrorRank::kCode, node.span, "'yield from' inside async function");
    }
    symbols_.current().is_generator = true;
}

void Analysis::await(const Await& node) {
    expression(*node.value);
    Scope& scope = symbols_.current();
    scope.is_coroutine = true;
    if (!scope.is_function_like()) {
        messages_.error(ErrorRank::kCode, node.span, "'await' outside function");
    } else if (!scope.is_comprehension() && !is_async_) {
        messages_.error(ErrorRank::kCode, node.span, "'await' outside async function");
    }
    messages_.unsupported(node.span, "'await' expressions");
}

}  // namespace eadem::compiler
