// The analysis of statements.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "compiler/analysis.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

// CO_MAXBLOCKS of CPython: how deep loops, `with` and `try` may nest within one function.
constexpr size_t kMostBlocks = 21;

constexpr const char* kNoWayOutOfExceptStar = "'break', 'continue' and 'return' cannot appear in an except* block";

constexpr std::array<std::string_view, 10> kFutureFeatures = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

bool is_future_import(const Stmt& statement) {
    const auto* import = node_cast<ImportFrom>(&statement);
    return import != nullptr && import->module != nullptr && import->module->text == "__future__" && import->level == 0;
}

}  // namespace

void Analysis::margin_statement(const Stmt& node) {
    if (may_be_future_import_) future_statement(node);
    statement(node);
    symbols_.resolve();
}

void Analysis::whole_expression(const Expr& node) {
    expression(node);
    symbols_.resolve();
}

// Only a docstring may come before them.
void Analysis::future_statement(const Stmt& node) {
    const bool is_first = std::exchange(may_be_docstring_, false);
    if (is_future_import(node)) {
        future_import(static_cast<const ImportFrom&>(node));
        last_future_ = node.span.begin;
    } else if (!is_first || docstring_of(node) == nullptr) {
        may_be_future_import_ = false;
    }
}

void Analysis::future_import(const ImportFrom& node) {
    for (const Alias* alias : node.names) {
        const std::string_view feature = alias->name->text;
        const Span place{node.span.begin, node.span.begin};
        if (feature == "annotations") unit_.future_annotations = true;
        if (feature == "braces") {
            messages_.error(ErrorRank::kFuture, place, "not a chance");
        } else if (std::find(kFutureFeatures.begin(), kFutureFeatures.end(), feature) == kFutureFeatures.end()) {
            messages_.error(ErrorRank::kFuture, place, fmt::format("future feature {} is not defined", feature));
        }
    }
}

void Analysis::unsupported(const Node& node, std::string_view keyword, std::string_view construct) {
    messages_.unsupported({node.span.begin, node.span.begin + static_cast<uint32_t>(keyword.size())}, construct);
}

void Analysis::statements(Stmts body) {
    for (const Stmt* node : body) statement(*node);
}

void Analysis::statement(const Stmt& node) {
    switch (node.kind) {
        case NodeKind::kExprStmt:
            return expression(*static_cast<const ExprStmt&>(node).value);
        case NodeKind::kAssign:
            return visit(static_cast<const Assign&>(node));
        case NodeKind::kAugAssign:
            return visit(static_cast<const AugAssign&>(node));
        case NodeKind::kAnnAssign:
            return visit(static_cast<const AnnAssign&>(node));
        case NodeKind::kDelete:
            return expressions(static_cast<const Delete&>(node).targets);
        case NodeKind::kIf:
            return if_chain(static_cast<const If&>(node));
        case NodeKind::kWhile: {
            const auto& loop_node = static_cast<const While&>(node);
            expression(*loop_node.test);
            return loop(loop_node.body, loop_node.orelse, node.span);
        }
        case NodeKind::kFor: {
            const auto& loop_node = static_cast<const For&>(node);
            expression(*loop_node.iter);
            target(*loop_node.target);
            return loop(loop_node.body, loop_node.orelse, node.span);
        }
        case NodeKind::kAsyncFor: {
            const auto& loop_node = static_cast<const AsyncFor&>(node);
            expression(*loop_node.iter);
            target(*loop_node.target);
            if (!is_async_) messages_.error(ErrorRank::kCode, node.span, "'async for' outside async function");
            loop(loop_node.body, loop_node.orelse, node.span);
            return unsupported(node, "async for", "'async for' loops");
        }
        case NodeKind::kBreak:
            return jump_out(node.span, "'break' outside loop");
        case NodeKind::kContinue:
            return jump_out(node.span, "'continue' not properly in loop");
        case NodeKind::kFunctionDef:
            return function(static_cast<const FunctionDef&>(node), false);
        case NodeKind::kAsyncFunctionDef:
            return function(static_cast<const AsyncFunctionDef&>(node), true);
        case NodeKind::kClassDef:
            return class_definition(static_cast<const ClassDef&>(node));
        case NodeKind::kTypeAlias:
            return type_alias(static_cast<const TypeAlias&>(node));
        case NodeKind::kReturn:
            return visit(static_cast<const Return&>(node));
        case NodeKind::kRaise:
            optional(static_cast<const Raise&>(node).exc);
            return optional(static_cast<const Raise&>(node).cause);
        case NodeKind::kAssert:
            return visit(static_cast<const Assert&>(node));
        case NodeKind::kImport:
            return visit(static_cast<const Import&>(node));
        case NodeKind::kImportFrom:
            return visit(static_cast<const ImportFrom&>(node));
        case NodeKind::kGlobal:
            return symbols_.declare_global(static_cast<const Global&>(node));
        case NodeKind::kNonlocal:
            return symbols_.declare_nonlocal(static_cast<const Nonlocal&>(node));
        case NodeKind::kTry: {
            const auto& clause = static_cast<const Try&>(node);
            return try_statement(clause.body, clause.handlers, clause.orelse, clause.finalbody, node.span, false);
        }
        case NodeKind::kTryStar: {
            const auto& clause = static_cast<const TryStar&>(node);
            return try_statement(clause.body, clause.handlers, clause.orelse, clause.finalbody, node.span, true);
        }
        case NodeKind::kWith: {
            const auto& with = static_cast<const With&>(node);
            return with_statement(with.items, with.body, node.span);
        }
        case NodeKind::kAsyncWith: {
            const auto& with = static_cast<const AsyncWith&>(node);
            if (!is_async_) messages_.error(ErrorRank::kCode, node.span, "'async with' outside async function");
            with_statement(with.items, with.body, node.span);
            return unsupported(node, "async with", "'async with' statements");
        }
        case NodeKind::kMatch:
            return match_statement(static_cast<const Match&>(node));
        default:
            return;
    }
}

// ---- assignment ----

void Analysis::target(const Expr& node) {
    if (node.kind == NodeKind::kStarred) {
        messages_.error(ErrorRank::kCode, node.span, "starred assignment target must be in a list or tuple");
        return expression(*static_cast<const Starred&>(node).value);
    }
    expression(node);
}

void Analysis::visit(const Assign& node) {
    expression(*node.value);
    for (const Expr* one : node.targets) target(*one);
}

void Analysis::visit(const AugAssign& node) {
    const auto* changed = node_cast<Attribute>(node.target);
    changed != nullptr ? attribute(*changed) : expression(*node.target);
    expression(*node.value);
}

void Analysis::visit(const AnnAssign& node) {
    if (node.value != nullptr) expression(*node.value);
    if (const auto* simple = node_cast<Name>(node.target)) {
        refuse_debug(simple->id->text, simple->span);
        symbols_.annotate(node, *simple);
    } else if (const auto* declared = node_cast<Attribute>(node.target); declared != nullptr && node.value == nullptr) {
        attribute(*declared);
    } else {
        expression(*node.target);
    }
    annotation(*node.annotation);
}

// ---- control flow ----

// `elif` chains are followed in a loop: they may be long.
void Analysis::if_chain(const If& node) {
    const If* branch = &node;
    while (true) {
        expression(*branch->test);
        statements(branch->body);
        const If* next = branch->orelse.size() == 1 ? node_cast<If>(branch->orelse[0]) : nullptr;
        if (next == nullptr) return statements(branch->orelse);
        branch = next;
    }
}

void Analysis::block(Block kind, Stmts body, Span span) {
    if (blocks_.size() >= kMostBlocks) messages_.error(ErrorRank::kCode, span, "too many statically nested blocks");
    blocks_.push_back(kind);
    statements(body);
    blocks_.pop_back();
}

void Analysis::loop(Stmts body, Stmts orelse, Span span) {
    block(Block::kLoop, body, span);
    statements(orelse);
}

void Analysis::jump_out(Span span, std::string_view outside_message) {
    for (auto kind = blocks_.rbegin(); kind != blocks_.rend(); ++kind) {
        if (*kind == Block::kLoop) return;
        if (*kind != Block::kExceptStar) continue;
        messages_.error(ErrorRank::kCode, span, kNoWayOutOfExceptStar);
        return;
    }
    messages_.error(ErrorRank::kCode, span, std::string(outside_message));
}

void Analysis::visit(const Return& node) {
    if (symbols_.current().kind != ScopeKind::kFunction)
        messages_.error(ErrorRank::kCode, node.span, "'return' outside function");
    optional(node.value);
    if (symbols_.current().kind != ScopeKind::kFunction) return;
    if (std::find(blocks_.begin(), blocks_.end(), Block::kExceptStar) != blocks_.end()) {
        messages_.error(ErrorRank::kCode, node.span, kNoWayOutOfExceptStar);
    }
    if (node.value != nullptr && is_async_) returns_with_value_.push_back(node.span);
}

void Analysis::visit(const Assert& node) {
    warn_assertion(node);
    expression(*node.test);
    optional(node.msg);
}

void Analysis::try_statement(Stmts body, const Seq<ExceptHandler*>& handlers, Stmts orelse, Stmts finalbody, Span span,
                             bool is_star) {
    block(Block::kOther, body, span);
    statements(orelse);
    for (uint32_t i = 0; i < handlers.size(); ++i) {
        const ExceptHandler& handler = *handlers[i];
        if (handler.type == nullptr && i + 1 < handlers.size()) {
            messages_.error(ErrorRank::kCode, handler.span, "default 'except:' must be last");
        }
        optional(handler.type);
        if (handler.name != nullptr) {
            refuse_debug(handler.name->text, handler.span);
            symbols_.bind(handler.name, handler.span, kDeleted);
        }
        block(is_star ? Block::kExceptStar : Block::kOther, handler.body, handler.span);
    }
    if (!finalbody.empty()) block(Block::kOther, finalbody, span);
    if (is_star) messages_.unsupported({span.begin, span.begin + 3}, "'except*'");
}

void Analysis::with_statement(const Seq<WithItem*>& items, Stmts body, Span span) {
    for (const WithItem* item : items) {
        expression(*item->context_expr);
        if (item->optional_vars != nullptr) target(*item->optional_vars);
    }
    block(Block::kOther, body, span);
}

// ---- imports ----

void Analysis::visit(const Import& node) {
    for (const Alias* alias : node.names) {
        const Identifier* bound = alias->asname;
        if (bound == nullptr) bound = unit_.names.identifier(alias->name->text.substr(0, alias->name->text.find('.')));
        refuse_debug(bound->text, node.span);
        symbols_.bind(bound, alias->span, kImported);
    }
}

void Analysis::visit(const ImportFrom& node) {
    if (is_future_import(node) && (!last_future_.has_value() || node.span.begin > *last_future_)) {
        messages_.error(ErrorRank::kCode, node.span, "from __future__ imports must occur at the beginning of the file");
    }
    for (const Alias* alias : node.names) {
        if (alias->name->text == "*") {
            if (symbols_.current().kind != ScopeKind::kModule) {
                messages_.error(ErrorRank::kSymbols, alias->span, "import * only allowed at module level");
            }
            continue;
        }
        const Identifier* bound = alias->asname != nullptr ? alias->asname : alias->name;
        refuse_debug(bound->text, node.span);
        symbols_.bind(bound, alias->span, kImported);
    }
}

}  // namespace eadem::compiler
