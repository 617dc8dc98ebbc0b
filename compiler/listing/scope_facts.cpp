#include "compiler/listing/scope_facts.h"

#include "grammar/visitor.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

// What a definition evaluates where it stands.
template <class F>
void visit_outside(const Arguments& arguments, F&& f) {
    for (const Expr* value : arguments.defaults) f(*value);
    for (const Expr* value : arguments.kw_defaults)
        if (value != nullptr) f(*value);
}

// Calls f for all nodes of a scope: below `node`, but not inside of functions and classes. Chains of operators may be
// deep on their left.
template <class F>
void walk_scope(const Node& node, F& f) {
    const Node* at = &node;
    for (; at->kind == NodeKind::kBinOp; at = static_cast<const BinOp*>(at)->left) {
        walk_scope(*static_cast<const BinOp*>(at)->right, f);
    }
    f(*at);
    const auto walk = [&f](const Node& child) { walk_scope(child, f); };
    if (const auto* function = node_cast<FunctionDef>(at)) {
        for (const Expr* decorator : function->decorator_list) walk(*decorator);
        visit_outside(*function->args, walk);
    } else if (const auto* async_function = node_cast<AsyncFunctionDef>(at)) {
        for (const Expr* decorator : async_function->decorator_list) walk(*decorator);
        visit_outside(*async_function->args, walk);
    } else if (const auto* lambda = node_cast<Lambda>(at)) {
        visit_outside(*lambda->args, walk);
    } else if (const auto* definition = node_cast<ClassDef>(at)) {
        for (const Expr* decorator : definition->decorator_list) walk(*decorator);
        for (const Expr* base : definition->bases) walk(*base);
        for (const Keyword* keyword : definition->keywords) walk(*keyword->value);
    } else {
        for_each_child(*at, walk);
    }
}

bool is_function(const Node& node) {
    switch (node.kind) {
        case NodeKind::kFunctionDef:
        case NodeKind::kAsyncFunctionDef:
        case NodeKind::kLambda:
        case NodeKind::kListComp:
        case NodeKind::kSetComp:
        case NodeKind::kDictComp:
        case NodeKind::kGeneratorExp:
            return true;
        default:
            return false;
    }
}

bool is_parameter(const Arguments& arguments, std::string_view name) {
    bool found = false;
    for_each_child(arguments, [&](const Node& child) {
        const auto* arg = node_cast<Arg>(&child);
        found = found || (arg != nullptr && arg->arg->text == name);
    });
    return found;
}

// Whether the function has a variable `__class__` of its own.
template <class Function>
bool binds_class_cell(const Function& function) {
    bool found = is_parameter(*function.args, "__class__");
    bool is_outer = false;
    auto note = [&](const Node& node) {
        const auto* name = node_cast<Name>(&node);
        found = found || (name != nullptr && name->ctx != ExprContext::kLoad && name->id->text == "__class__");
        const auto* nonlocal = node_cast<Nonlocal>(&node);
        for (uint32_t i = 0; nonlocal != nullptr && i < nonlocal->names.size(); ++i)
            is_outer = is_outer || nonlocal->names[i]->text == "__class__";
    };
    for (const Stmt* statement : function.body) walk_scope(*statement, note);
    return found && !is_outer;
}

// Whether a function inside `node` names the cell; `in_function`: so does `node` itself.
bool names_class_cell(const Node& node, bool in_function) {
    const Node* at = &node;
    for (; at->kind == NodeKind::kBinOp; at = static_cast<const BinOp*>(at)->left) {
        if (names_class_cell(*static_cast<const BinOp*>(at)->right, in_function)) return true;
    }
    if (const auto* name = node_cast<Name>(at)) {
        return in_function && name->ctx == ExprContext::kLoad &&
               (name->id->text == "super" || name->id->text == "__class__");
    }
    bool found = false;
    const auto look = [&](const Node& child, bool inside) { found = found || names_class_cell(child, inside); };
    const auto look_here = [&](const Node& child) { look(child, in_function); };
    if (const auto* definition = node_cast<ClassDef>(at)) {
        for (const Expr* decorator : definition->decorator_list) look_here(*decorator);
        for (const Expr* base : definition->bases) look_here(*base);
        for (const Keyword* keyword : definition->keywords) look_here(*keyword->value);
        return found;
    }
    const auto look_into = [&](const auto& function) {
        for (const Expr* decorator : function.decorator_list) look_here(*decorator);
        visit_outside(*function.args, look_here);
        if (binds_class_cell(function)) return;
        for (const Stmt* statement : function.body) look(*statement, true);
    };
    if (const auto* function = node_cast<FunctionDef>(at)) {
        look_into(*function);
        return found;
    }
    if (const auto* function = node_cast<AsyncFunctionDef>(at)) {
        look_into(*function);
        return found;
    }
    const bool inside = in_function || is_function(*at);
    for_each_child(*at, [&](const Node& child) { look(child, inside); });
    return found;
}

bool is_loop(const Stmt& statement) {
    return statement.kind == NodeKind::kFor || statement.kind == NodeKind::kAsyncFor ||
           statement.kind == NodeKind::kWhile;
}

bool jumps_out(const Stmt& statement, bool in_loop) {
    if (statement.kind == NodeKind::kReturn) return true;
    if (statement.kind == NodeKind::kBreak || statement.kind == NodeKind::kContinue) return !in_loop;
    if (is_function(statement) || statement.kind == NodeKind::kClassDef) return false;
    bool found = false;
    const bool inside = in_loop || is_loop(statement);
    const auto look = [&](const Node& child, const auto& again) -> void {
        if (child.kind >= NodeKind::kFunctionDef && child.kind <= NodeKind::kContinue) {
            found = found || jumps_out(static_cast<const Stmt&>(child), inside);
        } else if (child.kind == NodeKind::kExceptHandler || child.kind == NodeKind::kMatchCase) {
            for_each_child(child, [&](const Node& part) { again(part, again); });
        }
    };
    for_each_child(statement, [&](const Node& child) { look(child, look); });
    return found;
}

}  // namespace

const Constant* documentation_of(Seq<Stmt*> body) {
    const auto* statement = body.empty() ? nullptr : node_cast<ExprStmt>(body[0]);
    const auto* text = statement == nullptr ? nullptr : node_cast<Constant>(statement->value);
    return text != nullptr && text->value.kind == ConstantKind::kStr ? text : nullptr;
}

ScopeFacts facts_of(Seq<Stmt*> body) {
    ScopeFacts facts;
    auto note = [&facts](const Node& node) {
        if (node.kind == NodeKind::kYield || node.kind == NodeKind::kYieldFrom) facts.is_generator = true;
        if (const auto* global = node_cast<Global>(&node)) {
            for (const Identifier* name : global->names) facts.globals.insert(name->text);
        } else if (const auto* import = node_cast<Import>(&node)) {
            for (const Alias* alias : import->names) {
                const std::string_view name = (alias->asname != nullptr ? alias->asname : alias->name)->text;
                facts.imports.insert(name.substr(0, name.find('.')));
            }
        } else if (const auto* from = node_cast<ImportFrom>(&node)) {
            for (const Alias* alias : from->names)
                facts.imports.insert((alias->asname != nullptr ? alias->asname : alias->name)->text);
        } else if (const auto* annotated = node_cast<AnnAssign>(&node)) {
            facts.has_annotations = facts.has_annotations || annotated->simple;
        }
    };
    for (const Stmt* statement : body) walk_scope(*statement, note);
    return facts;
}

bool yields(const Expr& body) {
    bool found = false;
    auto note = [&found](const Node& node) {
        found = found || node.kind == NodeKind::kYield || node.kind == NodeKind::kYieldFrom;
    };
    walk_scope(body, note);
    return found;
}

bool awaits(const Expr& comprehension) {
    bool found = false;
    const Node* first_iterable = nullptr;  // is not evaluated inside
    for_each_child(comprehension, [&](const Node& child) {
        const auto* loop = node_cast<Comprehension>(&child);
        if (loop == nullptr) return;
        found = found || loop->is_async;
        if (first_iterable == nullptr) first_iterable = loop->iter;
    });
    const auto look = [&](const Node& node, const auto& again) -> void {
        if (found || &node == first_iterable || node.kind == NodeKind::kLambda) return;
        const bool is_inner =
            node.kind == NodeKind::kListComp || node.kind == NodeKind::kSetComp || node.kind == NodeKind::kDictComp;
        if (node.kind == NodeKind::kAwait || (is_inner && awaits(static_cast<const Expr&>(node)))) found = true;
        if (is_inner || node.kind == NodeKind::kGeneratorExp) return;
        const Node* at = &node;
        for (; at->kind == NodeKind::kBinOp; at = static_cast<const BinOp*>(at)->left)
            again(*static_cast<const BinOp*>(at)->right, again);
        if (at != &node) return again(*at, again);
        for_each_child(node, [&](const Node& child) { again(child, again); });
    };
    for_each_child(comprehension, [&](const Node& child) { look(child, look); });
    return found;
}

bool needs_class_cell(const ClassDef& node) {
    for (const Stmt* statement : node.body)
        if (names_class_cell(*statement, false)) return true;
    return false;
}

bool may_jump_out(Seq<Stmt*> body) {
    for (const Stmt* statement : body)
        if (jumps_out(*statement, false)) return true;
    return false;
}

}  // namespace eadem::compiler
