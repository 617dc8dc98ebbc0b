// Simple statements.
#include "grammar/actions.h"

namespace eadem::grammar {

Stmt* Actions::expression_statement(Span span, Expr* value) {
    auto* node = make<ExprStmt>(span);
    node->value = value;
    return node;
}

Stmt* Actions::assign(Span span, ListStart targets, Expr* value) {
    auto* node = make<Assign>(span);
    node->targets = take<Expr*>(targets);
    node->value = value;
    return node;
}

Stmt* Actions::augmented_assign(Span span, Expr* target, Operator op, Expr* value) {
    require_single_target(*target);
    auto* node = make<AugAssign>(span);
    node->target = to_target(target);
    node->op = op;
    node->value = value;
    return node;
}

Stmt* Actions::annotated_assign(Span span, Expr* target, Expr* annotation, Expr* value) {
    require_single_target(*target);
    auto* node = make<AnnAssign>(span);
    node->target = to_target(target);
    node->annotation = annotation;
    node->value = value;
    node->simple = target->kind == NodeKind::kName && !target->parenthesised;
    return node;
}

Stmt* Actions::return_(Span span, Expr* value) {
    auto* node = make<Return>(span);
    node->value = value;
    return node;
}

Stmt* Actions::raise(Span span, Expr* exception, Expr* cause) {
    auto* node = make<Raise>(span);
    node->exc = exception;
    node->cause = cause;
    return node;
}

Stmt* Actions::assert_(Span span, Expr* test, Expr* message) {
    auto* node = make<Assert>(span);
    node->test = test;
    node->msg = message;
    return node;
}

Stmt* Actions::delete_(Span span, ListStart targets) {
    auto* node = make<Delete>(span);
    node->targets = take<Expr*>(targets);
    for (Expr* target : node->targets) set_context(target, ExprContext::kDel);
    return node;
}

Stmt* Actions::global(Span span, ListStart names) {
    auto* node = make<Global>(span);
    node->names = take<const Identifier*>(names);
    return node;
}

Stmt* Actions::nonlocal(Span span, ListStart names) {
    auto* node = make<Nonlocal>(span);
    node->names = take<const Identifier*>(names);
    return node;
}

Stmt* Actions::type_alias(Span span, Span name_span, const Identifier* name, Seq<TypeParam*> params, Expr* value) {
    auto* node = make<TypeAlias>(span);
    node->name = to_target(this->name(name_span, name));
    node->type_params = params;
    node->value = value;
    return node;
}

Stmt* Actions::import(Span span, ListStart names) {
    auto* node = make<Import>(span);
    node->names = take<Alias*>(names);
    return node;
}

Stmt* Actions::import_from(Span span, ModulePath module, ListStart names) {
    auto* node = make<ImportFrom>(span);
    node->module = module.name;
    node->names = take<Alias*>(names);
    node->level = module.level;
    return node;
}

Stmt* Actions::import_star(Span span, ModulePath module, Span star) {
    return import_from(span, module, list(alias(star, names_.intern("*"), nullptr)));
}

Alias* Actions::alias(Span span, const Identifier* name, const Identifier* as_name) {
    auto* node = make<Alias>(span);
    node->name = name;
    node->asname = as_name;
    return node;
}

const Identifier* Actions::dotted_name(ListStart list) {
    auto parts = take<const Identifier*>(list);
    if (parts.size() == 1) return parts[0];
    scratch_.clear();
    for (const Identifier* part : parts) {
        if (!scratch_.empty()) scratch_ += '.';
        scratch_ += part->text;
    }
    return names_.intern(scratch_);
}

}  // namespace eadem::grammar
