// yield and yield from. A generator's registers outlive its frame, so whatever an expression has computed before it may
// wait in temporaries.
#include "compiler/code_generator.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

Operand CodeGenerator::yielded(const Yield& node) {
    if (node.value != nullptr) return operand(*node.value, Use::kKeep);
    const Register none = take_temporary();
    load_none(none, node.span);
    return Operand::temporary(none);
}

// Those above hold nothing when the value is given: it was the last thing computed.
uint32_t CodeGenerator::registers_in_use(Operand value) const {
    return value.is_temporary() ? std::min(value.index, top_) : top_;
}

void CodeGenerator::yield_item(Operand value, Span span) {
    code_.emit({.op = Opcode::kYIELD_ITEM,
                .flags = value.consumed_as(vm::kConsumeB),
                .b = value.index,
                .c = registers_in_use(value),
                .span = span});
}

void CodeGenerator::yield_statement(const Yield& node) {
    TemporaryScope temporaries(*this);
    yield_item(yielded(node), node.span);
}

void CodeGenerator::yield_into(const Yield& node, Register dest) {
    TemporaryScope temporaries(*this);
    const Operand value = yielded(node);
    code_.emit({.op = Opcode::kYIELD,
                .flags = value.consumed_as(vm::kConsumeB),
                .a = narrow(dest),
                .b = value.index,
                .c = registers_in_use(value),
                .span = node.span});
}

// yield from xs:
//     ITERATOR t, xs;  LOAD_CONST s, None;  JUMP next;  item: YIELD s, s;  next: SEND s, t, item;  CLEAR t;  MOVE dest,
//     s
void CodeGenerator::yield_from_into(const YieldFrom& node, Register dest) {
    TemporaryScope temporaries(*this);
    const Register iterator = take_temporary();
    const Operand iterable = operand_at(*node.value, iterator, Use::kKeep);
    code_.emit({.op = Opcode::kITERATOR,
                .flags = iterable.consumed_as(vm::kConsumeB),
                .a = narrow(iterator),
                .b = iterable.index,
                .span = node.span});
    top_ = iterator + 1;
    const Register sent = take_temporary();
    load_none(sent, node.span);
    CodeBuilder::LoopParts parts;
    code_.begin_condition(parts);
    code_.jump({.op = Opcode::kSEND, .a = narrow(sent), .b = iterator, .c = parts.body, .span = node.span});
    code_.begin_body(parts);
    code_.emit(
        {.op = Opcode::kYIELD, .flags = vm::kConsumeB, .a = narrow(sent), .b = sent, .c = sent, .span = node.span});
    code_.end_body(parts);
    clear(iterator, node.span);
    transfer(dest, Operand::temporary(sent), node.span);
}

}  // namespace eadem::compiler
