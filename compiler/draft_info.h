// What an instruction does with its operands, beyond their shape in opcode.def: which registers it reads,
// which it gives another holder, and where control goes.
#pragma once

#include "compiler/code_builder.h"

namespace eadem::compiler {

// A set of the operands a, b and c.
enum OperandSet : uint8_t { kNoOperand = 0, kA = 1, kB = 2, kC = 4 };

bool is_jump(vm::Opcode op);
// Control never goes on to the next instruction.
bool ends_flow(vm::Opcode op);
// Registers that are read: sources, and destinations whose old value takes part.
uint8_t read_operands(vm::Opcode op);
// Operand a is a destination, whose old value is gone afterwards.
bool writes_a(vm::Opcode op);
// Sources that get one more holder.
uint8_t stored_operands(vm::Opcode op);
// Sources whose identity may be looked at.
uint8_t observed_operands(vm::Opcode op);
// Reads a value out of a container, so that kBlind means something.
bool reads_out(vm::Opcode op);

// The instruction that jumps exactly when this fused compare-and-branch does not.
vm::Opcode inverted_jump(vm::Opcode op);
// The jump's offset has 16 bits only.
bool is_short_jump(vm::Opcode op);

inline uint32_t operand_register(const Draft& draft, OperandSet which) {
    return which == kA ? draft.a : which == kB ? draft.b : draft.c;
}

}  // namespace eadem::compiler
