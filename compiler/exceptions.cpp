// try, with, and the ways out of blocks.
//
// What is protected, and by which handler, each draft says itself (code_builder.h). A block's way out is written where
// control leaves it, under the protection of what is around it; the body of a `finally` alone is written once, however
// many ways lead through it: a literal in it is one object then, and nesting does not multiply the code. Whoever enters
// it says in a register where to go on (an exit number); for an exception that register has what it has in any handler.
#include <algorithm>
#include <utility>

#include "compiler/code_generator.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

constexpr uint32_t kWithNones = 0;
constexpr uint32_t kWithException = 1;

}  // namespace

// ---- ways out ----

// The innermost loop, if nothing is to be done on the way out to it; else null.
const CodeGenerator::Block* CodeGenerator::free_loop() const {
    for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block) {
        if (block->kind == BlockKind::kLoop) return &*block;
        if (block->kind != BlockKind::kTry) return nullptr;
    }
    return nullptr;
}

// Leaves the blocks around, innermost first: up to the loop that `break` and `continue` mean, or all of them. Where a
// `finally` is in the way, its body goes on with the rest.
void CodeGenerator::leave_blocks(Exit exit, Span span) {
    TemporaryScope temporaries(*this);
    const uint32_t protection = code_.protection;
    if (exit.kind == ExitKind::kReturn) exit.value = kept_value(exit.value, span);
    size_t depth = blocks_.size();
    while (depth > 0 && leave_block(blocks_[depth - 1], exit, span)) --depth;
    if (depth == 0) {
        if (exit.kind == ExitKind::kReturnConstant) {
            code_.emit({.op = Opcode::kRETURN_CONST, .b = exit.constant, .span = span});
        } else {
            code_.emit({.op = Opcode::kRETURN, .flags = vm::kConsumeA, .a = exit.value.reg(), .span = span});
        }
    }
    code_.protection = protection;
}

// A local that a handler on the way out unbinds is copied first: `except E as e: return e`.
Operand CodeGenerator::kept_value(Operand value, Span span) {
    if (!value.is_variable()) return value;
    for (const Block& block : blocks_) {
        if (block.kind != BlockKind::kHandler || block.name == nullptr || register_of(block.name) != value.index)
            continue;
        const Operand kept = Operand::temporary(take_temporary());
        transfer(kept.index, value, span);
        return kept;
    }
    return value;
}

// False if the way ends here: in a jump.
bool CodeGenerator::leave_block(Block& block, Exit& exit, Span span) {
    if (block.kind == BlockKind::kLoop) {
        if (exit.kind == ExitKind::kContinue) return jump(block.on_continue, span), false;
        if (block.state.has_value()) clear(*block.state, span);
        if (exit.kind == ExitKind::kBreak) return jump(block.on_break, span), false;
        return true;
    }
    // A signal may come where a jump back leads, and that may be here: what is being handled is still looked for.
    if (block.kind == BlockKind::kHandler || block.kind == BlockKind::kFinallyBody)
        code_.emit({.op = Opcode::kPOP_EXCEPT, .b = *block.state, .span = span});
    code_.protection = block.outer;
    switch (block.kind) {
        case BlockKind::kLoop:
        case BlockKind::kTry:
            return true;
        case BlockKind::kHandler:
            if (block.name != nullptr) unbind_exception(block.name, span);
            return true;
        case BlockKind::kFinallyBody:
            // An exception that brought control here has been dropped, and so is a value that was on its way out.
            clear(*block.state + 1, span);
            return true;
        case BlockKind::kWith:
            exit_context(*block.state, *block.state, kWithNones, block.span);
            clear(*block.state, block.span);
            return true;
        case BlockKind::kFinally:
            enter_finally(block, exit, span);
            return false;
    }
    return true;
}

// e = None; del e      which fails in no case
void CodeGenerator::unbind_exception(const Identifier* name, Span span) {
    TemporaryScope temporaries(*this);
    if (const std::optional<Register> local = register_of(name)) {
        clear(*local, span);
        code_.assigned.remove(*local);
        return;
    }
    const Operand none = Operand::temporary(take_temporary());
    load_none(none.index, span);
    store_name(name, none, span);
    delete_name(name, span);
}

void CodeGenerator::enter_finally(Block& block, const Exit& exit, Span span) {
    auto same = std::find_if(block.exits.begin(), block.exits.end(), [&exit](const Exit& known) {
        return known.kind == exit.kind && known.constant == exit.constant;
    });
    if (same == block.exits.end()) same = block.exits.insert(same, exit);
    const auto number = static_cast<uint32_t>(same - block.exits.begin());
    const Register value = *block.state + 1;
    if (exit.kind == ExitKind::kReturn) {
        block.returns_value = true;
        same->value = Operand::temporary(value);
        transfer(value, exit.value, span);
    } else {
        set_no_value(value, span);
    }
    set_exit(*block.state, number, span);
    jump(block.on_continue, span);
}

void CodeGenerator::set_exit(Register reg, uint32_t number, Span span) {
    code_.emit({.op = Opcode::kSET_EXIT, .a = narrow(reg), .b = number, .span = span});
}

// Where a value would be that is on its way out: a number that nobody sees.
void CodeGenerator::set_no_value(Register reg, Span span) {
    code_.emit({.op = Opcode::kSET_EXIT, .a = narrow(reg), .c = 1, .span = span});
}

// ---- try ----

namespace {

// Those from number `count` on protect nothing, as nothing was written since.
void forget_protections(CodeBuilder& code, size_t count) {
    code.protections.resize(count);
}

}  // namespace

void CodeGenerator::try_statement(const Try& node) {
    if (node.finalbody.empty()) {
        try_except(node);
    } else {
        try_finally(node);
    }
}

// Comprehensions that an exception left half-way have left their variables.
void CodeGenerator::clear_comprehensions(size_t since, Span span) {
    std::vector<Register> left(comprehension_variables_.begin() + static_cast<ptrdiff_t>(since),
                               comprehension_variables_.end());
    std::sort(left.begin(), left.end());
    left.erase(std::unique(left.begin(), left.end()), left.end());
    for (const Register reg : left) clear(reg, span);
}

//     body, protected by caught;  state = exit 0;  JUMP last;  caught: ...;  last: finally;
//     JUMP_IF_EXIT state, end;  RAISE again;  end:
void CodeGenerator::try_finally(const Try& node) {
    TemporaryScope temporaries(*this);
    const Register state = take_temporaries(2);  // and the value that is being returned
    const Label caught = code_.new_label();
    const Label last = code_.new_label();
    const std::vector<uint64_t> assigned_before = code_.assigned.here();
    const size_t comprehensions = comprehension_variables_.size();
    const uint32_t outer = code_.protection;
    const size_t first = code_.drafts.size(), protections = code_.protections.size();
    code_.protection = code_.add_protection(caught, state);
    blocks_.push_back({.kind = BlockKind::kFinally, .on_continue = last, .state = state, .outer = outer});
    if (node.handlers.empty()) {
        statements(node.body);
    } else {
        try_except(node);
    }
    Block block = std::move(blocks_.back());
    blocks_.pop_back();
    code_.protection = outer;
    const bool can_fail = code_.drafts.size() != first;
    if (!can_fail) forget_protections(code_, protections);
    const bool falls_through = code_.is_reachable();
    const auto normal = static_cast<uint32_t>(block.exits.size());
    if (block.returns_value) set_no_value(state + 1, node.span);
    set_exit(state, normal, node.span);
    jump(last, node.span);
    const bool was_cold = std::exchange(code_.is_cold, true);
    if (can_fail) {
        code_.bind_handler(caught, assigned_before);
        clear_comprehensions(comprehensions, node.span);
        if (block.returns_value) set_no_value(state + 1, node.span);
        jump(last, node.span);
    }
    code_.is_cold = was_cold;
    code_.bind(last);
    code_.protection = code_.add_protection(DraftProtection::kRestores, state);
    blocks_.push_back({.kind = BlockKind::kFinallyBody, .state = state, .outer = outer});
    statements(node.finalbody);
    blocks_.pop_back();
    leave_finally(block, falls_through, node.span);
    code_.protection = outer;
}

// Behind the body of a `finally`: on to where control was going.
void CodeGenerator::leave_finally(const Block& block, bool falls_through, Span span) {
    const Label end = code_.new_label();
    std::vector<Label> ways;
    for (size_t i = 0; i < block.exits.size(); ++i) ways.push_back(code_.new_label());
    if (falls_through) ways.push_back(end);
    for (const Label way : ways)
        code_.jump({.op = Opcode::kJUMP_IF_EXIT, .a = narrow(*block.state), .c = way, .span = span});
    code_.emit({.op = Opcode::kRAISE, .span = span});
    code_.protection = block.outer;
    for (size_t i = 0; i < block.exits.size(); ++i) {
        code_.bind(ways[i]);
        if (block.exits[i].kind != ExitKind::kReturn) clear(*block.state + 1, span);
        if (code_.is_reachable()) leave_blocks(block.exits[i], span);
    }
    code_.bind(end);
    if (!block.exits.empty()) clear(*block.state + 1, span);
}

//     body, protected by caught;  else ...;  JUMP end;  caught: handlers;  RAISE again;  end:
void CodeGenerator::try_except(const Try& node) {
    TemporaryScope temporaries(*this);
    const Label caught = code_.new_label();
    const Label end = code_.new_label();
    const Register state = top_;
    const std::vector<uint64_t> assigned_before = code_.assigned.here();
    const size_t comprehensions = comprehension_variables_.size();
    const uint32_t outer = code_.protection;
    const size_t first = code_.drafts.size(), protections = code_.protections.size();
    code_.protection = code_.add_protection(caught, state);
    blocks_.push_back({.kind = BlockKind::kTry, .outer = outer});
    statements(node.body);
    blocks_.pop_back();
    code_.protection = outer;
    const bool can_fail = code_.drafts.size() != first;
    if (!can_fail) forget_protections(code_, protections);
    statements(node.orelse);
    jump(end, node.span);
    const bool was_cold = std::exchange(code_.is_cold, true);
    if (can_fail) {
        code_.bind_handler(caught, assigned_before);
        take_temporary();
        code_.protection = code_.add_protection(DraftProtection::kRestores, state);
        clear_comprehensions(comprehensions, node.span);
        for (const ExceptHandler* handler : node.handlers) except_handler(*handler, state, outer, end);
        code_.emit({.op = Opcode::kRAISE, .span = node.span});
        code_.protection = outer;
    }
    code_.is_cold = was_cold;
    code_.bind(end);
}

// The class and what is done for it; falls through if it is another one.
void CodeGenerator::except_handler(const ExceptHandler& node, Register state, uint32_t outer, Label end) {
    const uint32_t protection = code_.protection;
    const Label next = code_.new_label();
    if (node.type != nullptr) {
        TemporaryScope temporaries(*this);
        const Operand type = operand(*node.type, Use::kKeep);
        code_.jump({.op = Opcode::kJUMP_UNLESS_MATCH,
                    .flags = type.consumed_as(vm::kConsumeA),
                    .a = type.reg(),
                    .c = next,
                    .span = node.type->span});
    }
    // The name is unbound even if the handler fails.
    const Label failed = code_.new_label();
    if (node.name != nullptr) {
        TemporaryScope temporaries(*this);
        const std::optional<Register> local = register_of(node.name);
        const Operand error = local.has_value() ? Operand::variable(*local) : Operand::temporary(take_temporary());
        code_.emit({.op = Opcode::kLOAD_HANDLED, .a = error.reg(), .span = node.span});
        if (!local.has_value()) store_name(node.name, error, node.span);
    }
    const size_t protections = code_.protections.size();
    if (node.name != nullptr) code_.protection = code_.add_protection(failed, top_);
    const std::vector<uint64_t> assigned_before = code_.assigned.here();
    const size_t first = code_.drafts.size();
    blocks_.push_back({.kind = BlockKind::kHandler, .state = state, .outer = outer, .name = node.name});
    statements(node.body);
    const Block block = std::move(blocks_.back());
    blocks_.pop_back();
    const bool can_fail = code_.drafts.size() != first;
    if (!can_fail) forget_protections(code_, protections);
    code_.protection = protection;
    code_.emit({.op = Opcode::kPOP_EXCEPT, .b = *block.state, .span = node.span});
    code_.protection = outer;
    if (block.name != nullptr) unbind_exception(block.name, node.span);
    jump(end, node.span);
    code_.protection = protection;
    if (node.name != nullptr && can_fail) {
        TemporaryScope temporaries(*this);
        code_.bind_handler(failed, assigned_before);
        code_.protection = code_.add_protection(DraftProtection::kRestores, take_temporary());
        unbind_exception(node.name, node.span);
        code_.emit({.op = Opcode::kRAISE, .span = node.span});
        code_.protection = protection;
    }
    code_.bind(next);
}

// ---- with ----

void CodeGenerator::with_statement(const With& node) {
    with_items(node, 0);
}

//     exit, value = enter manager;  target = value, body, protected by caught;  exit(None, None, None);  JUMP end;
//     caught: if exit(type, exception, traceback) go on at dealt_with;  RAISE again;  dealt_with: ...;  end:
void CodeGenerator::with_items(const With& node, uint32_t index) {
    if (index == node.items.size()) return statements(node.body);
    TemporaryScope temporaries(*this);
    const WithItem& item = *node.items[index];
    const Span span = item.context_expr->span;
    const Register exit = take_temporaries(2);
    const Register value = exit + 1;
    {
        TemporaryScope manager_only(*this);
        const Operand manager = operand(*item.context_expr, Use::kKeep);
        code_.emit({.op = Opcode::kENTER_CONTEXT,
                    .flags = manager.consumed_as(vm::kConsumeB),
                    .a = narrow(exit),
                    .b = manager.index,
                    .span = span});
    }
    const Label caught = code_.new_label();
    const Label end = code_.new_label();
    const std::vector<uint64_t> assigned_before = code_.assigned.here();
    const size_t comprehensions = comprehension_variables_.size();
    const uint32_t outer = code_.protection;
    code_.protection = code_.add_protection(caught, value);
    blocks_.push_back({.kind = BlockKind::kWith, .state = exit, .outer = outer, .span = span});
    if (item.optional_vars != nullptr) {
        store(*item.optional_vars, Operand::temporary(value));
    } else {
        clear(value, span);
    }
    top_ = value;
    with_items(node, index + 1);
    blocks_.pop_back();
    code_.protection = outer;
    if (code_.is_reachable()) {
        exit_context(exit, exit, kWithNones, span);
        clear(exit, span);
    }
    jump(end, span);

    const bool was_cold = std::exchange(code_.is_cold, true);
    code_.bind_handler(caught, assigned_before);
    top_ = value + 1;
    const Label dealt_with = code_.new_label();
    code_.protection = code_.add_protection(DraftProtection::kRestores, value);
    clear_comprehensions(comprehensions, span);
    exit_context(exit, exit, kWithException, span);
    jump_if(Operand::temporary(exit), dealt_with, true, span);
    code_.emit({.op = Opcode::kRAISE, .span = span});
    code_.bind(dealt_with);
    code_.emit({.op = Opcode::kPOP_EXCEPT, .b = value, .span = span});
    code_.protection = outer;
    jump(end, span);
    code_.is_cold = was_cold;
    code_.bind(end);
}

void CodeGenerator::exit_context(Register dest, Register exit, uint32_t with_what, Span span) {
    code_.emit({.op = Opcode::kEXIT_CONTEXT, .a = narrow(dest), .b = exit, .c = with_what, .span = span});
}

}  // namespace eadem::compiler
