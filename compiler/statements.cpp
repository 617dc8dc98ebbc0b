// Statements without loops and definitions, and the module around them.
#include <algorithm>
#include <utility>

#include "compiler/code_generator.h"
#include "compiler/docstring.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

bool CodeGenerator::has_annotation(const Stmt& statement) {
    switch (statement.kind) {
        case NodeKind::kAnnAssign:
            return true;
        case NodeKind::kIf: {
            const auto* node = static_cast<const If*>(&statement);
            while (true) {
                if (has_annotation(node->body)) return true;
                const If* next = node->orelse.size() == 1 ? node_cast<If>(node->orelse[0]) : nullptr;
                if (next == nullptr) return has_annotation(node->orelse);
                node = next;
            }
        }
        case NodeKind::kFor: {
            const auto& node = static_cast<const For&>(statement);
            return has_annotation(node.body) || has_annotation(node.orelse);
        }
        case NodeKind::kWhile: {
            const auto& node = static_cast<const While&>(statement);
            return has_annotation(node.body) || has_annotation(node.orelse);
        }
        case NodeKind::kMatch: {
            const auto& cases = static_cast<const Match&>(statement).cases;
            return std::any_of(cases.begin(), cases.end(),
                               [](const MatchCase* one) { return has_annotation(one->body); });
        }
        case NodeKind::kWith:
            return has_annotation(static_cast<const With&>(statement).body);
        case NodeKind::kTry: {
            const auto& node = static_cast<const Try&>(statement);
            return has_annotation(node.body) || has_annotation(node.orelse) || has_annotation(node.finalbody) ||
                   std::any_of(node.handlers.begin(), node.handlers.end(),
                               [](const ExceptHandler* handler) { return has_annotation(handler->body); });
        }
        default:
            return false;
    }
}

bool CodeGenerator::has_annotation(Stmts body) {
    for (const Stmt* statement : body)
        if (has_annotation(*statement)) return true;
    return false;
}

// ---- bodies ----

vm::Ref<vm::CodeObject> CodeGenerator::module(const Expression& tree) {
    qualified_name_ = std::string(unit_.options.name);
    start_frame();
    TemporaryScope temporaries(*this);
    const Operand value = operand(*tree.body, Use::kKeep);
    code_.emit({.op = Opcode::kRETURN, .flags = vm::kConsumeA, .a = value.reg(), .span = tree.body->span});
    return finish(unit_.options.name, nullptr, tree.span);
}

void CodeGenerator::begin_module(bool is_single) {
    qualified_name_ = std::string(unit_.options.name);
    is_single_ = is_single;
    may_be_docstring_ = !is_single;
    start_frame();
}

void CodeGenerator::margin_statement(const Stmt& node) {
    const Constant* text = std::exchange(may_be_docstring_, false) ? docstring_of(node) : nullptr;
    if (text != nullptr && unit_.options.optimize < 2) module_docstring(*text);
    annotates_ = annotates_ || has_annotation(node);
    if (!code_.is_reachable()) return;
    widen_frame();
    statement(node);
}

vm::Ref<vm::CodeObject> CodeGenerator::finish_module() {
    return_none();
    if (annotates_) code_.emit_first({.op = Opcode::kSETUP_ANNOTATIONS});
    return finish(unit_.options.name, nullptr, {0, 0});
}

// The docstring of a module or class is an ordinary constant, stored in __doc__.
void CodeGenerator::module_docstring(const Constant& text) {
    TemporaryScope temporaries(*this);
    const Operand value = Operand::temporary(take_temporary());
    load_constant(unit_.pool.add_text(clean_docstring(text.value.text()), constant_scope_), value.index, Use::kKeep,
                  text.span);
    code_.emit({.op = Opcode::kSTORE_NAME,
                .flags = vm::kConsumeA,
                .a = narrow(value.index),
                .b = code_.add_name(unit_.names.of_text("__doc__")),
                .span = text.span});
}

void CodeGenerator::add_docstring(Stmts body) {
    const Constant* text = body.empty() ? nullptr : docstring_of(*body[0]);
    if (text != nullptr && unit_.options.optimize < 2) {
        has_docstring_ = true;
        code_.add_constant(unit_.pool.add_text(clean_docstring(text->value.text()), constant_scope_));
    } else {
        code_.add_constant(unit_.pool.none());
    }
}

void CodeGenerator::return_none() {
    code_.emit({.op = Opcode::kRETURN_CONST, .b = code_.add_constant(unit_.pool.none())});
}

void CodeGenerator::statements(Stmts body) {
    for (const Stmt* node : body) {
        if (!code_.is_reachable()) return;
        statement(*node);
    }
}

// ---- single statements ----

void CodeGenerator::statement(const Stmt& node) {
    switch (node.kind) {
        case NodeKind::kExprStmt:
            expression_statement(static_cast<const ExprStmt&>(node));
            return;
        case NodeKind::kAssign:
            assign(static_cast<const Assign&>(node));
            return;
        case NodeKind::kAugAssign:
            augmented_assign(static_cast<const AugAssign&>(node));
            return;
        case NodeKind::kAnnAssign:
            annotated_assign(static_cast<const AnnAssign&>(node));
            return;
        case NodeKind::kDelete:
            for (const Expr* target : static_cast<const Delete&>(node).targets) delete_target(*target);
            return;
        case NodeKind::kIf:
            if_statement(static_cast<const If&>(node));
            return;
        case NodeKind::kWhile:
            while_statement(static_cast<const While&>(node));
            return;
        case NodeKind::kFor:
            for_statement(static_cast<const For&>(node));
            return;
        case NodeKind::kBreak:
            leave_blocks({.kind = ExitKind::kBreak}, node.span);
            return;
        case NodeKind::kContinue:
            leave_blocks({.kind = ExitKind::kContinue}, node.span);
            return;
        case NodeKind::kFunctionDef:
            function_definition(static_cast<const FunctionDef&>(node));
            return;
        case NodeKind::kClassDef:
            class_definition(static_cast<const ClassDef&>(node));
            return;
        case NodeKind::kReturn:
            return_statement(static_cast<const Return&>(node));
            return;
        case NodeKind::kAssert:
            assert_statement(static_cast<const Assert&>(node));
            return;
        case NodeKind::kRaise:
            raise_statement(static_cast<const Raise&>(node));
            return;
        case NodeKind::kMatch:
            match_statement(static_cast<const Match&>(node));
            return;
        case NodeKind::kTry:
            try_statement(static_cast<const Try&>(node));
            return;
        case NodeKind::kWith:
            with_statement(static_cast<const With&>(node));
            return;
        case NodeKind::kImport:
            import_statement(static_cast<const Import&>(node));
            return;
        case NodeKind::kImportFrom:
            import_from_statement(static_cast<const ImportFrom&>(node));
            return;
        default:
            return;  // pass, global, nonlocal; the analysis lets nothing else through
    }
}

void CodeGenerator::expression_statement(const ExprStmt& node) {
    if (!is_single_ || scope_.is_function_like()) {
        discard(*node.value);
        return;
    }
    TemporaryScope temporaries(*this);
    const Operand value = operand(*node.value, Use::kKeep);
    code_.emit({.op = Opcode::kPRINT_EXPRESSION,
                .flags = value.consumed_as(vm::kConsumeA),
                .a = value.reg(),
                .span = node.span});
}

// `elif` chains are followed in a loop: they may be long.
void CodeGenerator::if_statement(const If& node) {
    const Label end = code_.new_label();
    for (const If* branch = &node; branch != nullptr;) branch = if_branch(*branch, end);
    code_.bind(end);
}

// One branch; the next `elif` if there is one.
const If* CodeGenerator::if_branch(const If& node, Label end) {
    keep_first_constant(*node.test);
    if (node.orelse.empty() && single_jump(node)) return nullptr;
    const Label otherwise = node.orelse.empty() ? end : code_.new_label();
    condition(*node.test, otherwise, false);
    statements(node.body);
    if (node.orelse.empty()) return nullptr;
    jump(end, node.span);
    code_.bind(otherwise);
    if (node.orelse.size() == 1 && node.orelse[0]->kind == NodeKind::kIf) {
        return static_cast<const If*>(node.orelse[0]);
    }
    statements(node.orelse);
    return nullptr;
}

// if x: continue      (and `break` of a while loop) jumps from the condition itself
bool CodeGenerator::single_jump(const If& node) {
    const Block* loop = node.body.size() == 1 ? free_loop() : nullptr;
    if (loop == nullptr) return false;
    const NodeKind kind = node.body[0]->kind;
    if (kind == NodeKind::kContinue) {
        condition(*node.test, loop->on_continue, true);
        return true;
    }
    if (kind == NodeKind::kBreak && !loop->state.has_value()) {
        condition(*node.test, loop->on_break, true);
        return true;
    }
    return false;
}

// The first constant of a module stays in its place even if the condition it stands in is folded away.
void CodeGenerator::keep_first_constant(const Expr& expr) {
    if (code_.constants.empty() && unit_.folder.is_constant(expr)) code_.add_constant(constant_entry(expr));
}

void CodeGenerator::return_statement(const Return& node) {
    TemporaryScope temporaries(*this);
    const bool constant = node.value == nullptr || unit_.folder.is_constant(*node.value);
    if (constant) {
        PoolEntry& entry = node.value == nullptr ? unit_.pool.none() : constant_entry(*node.value);
        const uint32_t index = code_.add_constant(entry);
        leave_blocks({.kind = ExitKind::kReturnConstant, .constant = index}, node.span);
    } else {
        const Operand value = operand(*node.value, Use::kKeep);
        leave_blocks({.kind = ExitKind::kReturn, .value = value}, node.span);
    }
}

void CodeGenerator::assert_statement(const Assert& node) {
    if (unit_.options.optimize > 0) return;
    TemporaryScope temporaries(*this);
    const Label passed = code_.new_label();
    condition(*node.test, passed, true);
    const Register error = take_temporary();
    code_.emit({.op = Opcode::kLOAD_ASSERTION_ERROR, .a = narrow(error), .span = node.span});
    if (node.msg != nullptr) {
        row_item(*node.msg, take_temporary(), kPinned);
        code_.emit({.op = Opcode::kCALL, .a = narrow(error), .b = error, .c = 1, .span = node.test->span});
    }
    code_.emit({.op = Opcode::kRAISE, .flags = vm::kConsumeA, .a = narrow(error), .c = 1, .span = node.test->span});
    code_.bind(passed);
}

void CodeGenerator::raise_statement(const Raise& node) {
    TemporaryScope temporaries(*this);
    if (node.exc == nullptr) {
        code_.emit({.op = Opcode::kRAISE, .span = node.span});
    } else if (node.cause == nullptr) {
        const Operand error = operand(*node.exc, Use::kKeep);
        code_.emit({.op = Opcode::kRAISE,
                    .flags = error.consumed_as(vm::kConsumeA),
                    .a = error.reg(),
                    .c = 1,
                    .span = node.span});
    } else {
        const Operand error = early_operand(*node.exc, Use::kKeep, *node.cause);
        const Operand cause = operand(*node.cause, Use::kKeep);
        const auto flags = static_cast<uint8_t>(error.consumed_as(vm::kConsumeA) | cause.consumed_as(vm::kConsumeB));
        code_.emit(
            {.op = Opcode::kRAISE, .flags = flags, .a = error.reg(), .b = cause.index, .c = 2, .span = node.span});
    }
}

}  // namespace eadem::compiler
