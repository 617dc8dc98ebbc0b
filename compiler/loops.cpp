// Loops. The condition, or the step of an iteration, stands at the bottom, so that a round costs one jump.
#include "compiler/code_generator.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

constexpr uint32_t kMostRangeArguments = 3;

}  // namespace

//     JUMP condition;  body: ...;  condition: if test go on at body;  else ...;  end:
void CodeGenerator::while_statement(const While& node) {
    const std::optional<bool> known = unit_.folder.truth_of(*node.test);
    keep_first_constant(*node.test);
    const Label end = code_.new_label();
    if (known.has_value() && *known) {
        const Label again = code_.new_label();
        code_.bind(again);
        blocks_.push_back({.kind = BlockKind::kLoop, .on_continue = again, .on_break = end});
        statements(node.body);
        blocks_.pop_back();
        jump(again, node.test->span);
    } else if (known.has_value()) {
        statements(node.orelse);
    } else {
        CodeBuilder::LoopParts parts;
        code_.begin_condition(parts);
        condition(*node.test, parts.body, true);
        code_.begin_body(parts);
        loop_body(node, parts, {.kind = BlockKind::kLoop, .on_continue = parts.condition, .on_break = end});
    }
    code_.bind(end);
}

//     GET_ITERATOR state;  JUMP next;  body: ...;  next: FOR_ITER target, state, body;  else ...;  end:
void CodeGenerator::for_statement(const For& node) {
    TemporaryScope temporaries(*this);
    const Label end = code_.new_label();
    const Register state = take_temporaries(vm::kLoopStateRegisters);
    begin_iteration(*node.iter, state);
    CodeBuilder::LoopParts parts;
    code_.begin_condition(parts);
    step(*node.target, *node.iter, state, parts);
    loop_body(node, parts, {.kind = BlockKind::kLoop, .on_continue = parts.condition, .on_break = end, .state = state});
    code_.bind(end);
}

// The body and the `else` of a loop whose condition has been written.
template <class LoopNode>
void CodeGenerator::loop_body(const LoopNode& node, CodeBuilder::LoopParts& parts, const Block& loop) {
    blocks_.push_back(loop);
    statements(node.body);
    blocks_.pop_back();
    code_.end_body(parts);
    statements(node.orelse);
}

void CodeGenerator::begin_iteration(const Expr& iterable, Register state) {
    if (range_iteration(iterable, state)) return;
    TemporaryScope temporaries(*this);
    if (container_into(iterable, state)) {
        iterate_operand(Operand::temporary(state), state, iterable.span);
    } else {
        iterate_operand(operand_at(iterable, state, Use::kKeep), state, iterable.span);
    }
}

void CodeGenerator::iterate_operand(Operand iterable, Register state, Span span) {
    code_.emit({.op = Opcode::kGET_ITERATOR,
                .flags = iterable.consumed_as(vm::kConsumeB),
                .a = narrow(state),
                .b = iterable.index,
                .span = span});
}

// for i in range(n): the row of the call becomes the state.
bool CodeGenerator::range_iteration(const Expr& iterable, Register state) {
    const auto* call = node_cast<Call>(&iterable);
    if (call == nullptr || !call->keywords.empty()) return false;
    const auto* name = node_cast<Name>(call->func);
    if (name == nullptr || name->id->text != "range" || register_of(name->id).has_value()) return false;
    if (call->args.empty() || call->args.size() > kMostRangeArguments) return false;
    for (const Expr* argument : call->args)
        if (argument->kind == NodeKind::kStarred) return false;

    TemporaryScope temporaries(*this);
    top_ = state;
    row_item(*name, take_temporary(), kPinned);
    vm::ArgumentSources sources;
    const CallParts parts{.args = call->args, .keywords = call->keywords, .span = call->span};
    vm::ArgumentSources* forwarded = can_forward(parts) ? &sources : nullptr;
    for (uint32_t i = 0; i < call->args.size(); ++i) argument(*call->args[i], i, forwarded);
    code_.emit({.op = Opcode::kRANGE_ITERATOR,
                .flags = sources.any() ? uint8_t{vm::kRawCopy} : uint8_t{0},
                .a = narrow(state),
                .b = state,
                .c = call->args.size(),
                .span = call->span,
                .sources = sources});
    return true;
}

// The step, and the beginning of the body, where the item goes to the target. If there is no next item because of an
// error, the iterable is what failed.
void CodeGenerator::step(const Expr& target, const Expr& iterable, Register state, CodeBuilder::LoopParts& parts) {
    TemporaryScope temporaries(*this);
    const auto* name = node_cast<Name>(&target);
    const std::optional<Register> local = name == nullptr ? std::nullopt : register_of(name->id);
    const Operand item = local.has_value() ? Operand::variable(*local) : Operand::temporary(take_temporary());
    code_.jump({.op = Opcode::kFOR_ITER, .a = item.reg(), .b = state, .c = parts.body, .span = iterable.span});
    code_.begin_body(parts);
    if (!local.has_value()) {
        store(target, item);
    } else if (!symbol_of(name->id).has(kDeleted)) {
        code_.assigned.add(*local);
    }
}

}  // namespace eadem::compiler
