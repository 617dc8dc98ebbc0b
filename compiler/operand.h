// Where the code generator has a value: in a variable's register (borrowed), in a temporary (its user
// consumes it), or in the constants.
#pragma once

#include <cstdint>

#include "vm/code/instruction.h"

namespace eadem::compiler {

// What becomes of a value. kBlind: only its value matters (arithmetic, comparison, branching ...), so a
// number may be read without becoming an object. kKeep: it gets a holder who may look at its identity.
enum class Use : uint8_t { kKeep, kBlind };
// The flag of an instruction that reads the value out of a container, cell or namespace.
constexpr uint8_t blind_flag(Use use) {
    return use == Use::kBlind ? vm::kBlind : 0;
}

// A register or count as an instruction has it. What does not fit is refused before the code is used
// (finish()).
constexpr uint16_t narrow(uint32_t number) {
    return static_cast<uint16_t>(number);
}

struct Operand {
    enum class Kind : uint8_t { kVariable, kTemporary, kConstant };
    Kind kind;
    uint32_t index;

    static Operand variable(uint32_t reg) { return {Kind::kVariable, reg}; }
    static Operand temporary(uint32_t reg) { return {Kind::kTemporary, reg}; }
    static Operand constant(uint32_t index) { return {Kind::kConstant, index}; }

    bool is_variable() const { return kind == Kind::kVariable; }
    bool is_temporary() const { return kind == Kind::kTemporary; }
    bool is_constant() const { return kind == Kind::kConstant; }

    uint16_t reg() const { return static_cast<uint16_t>(index); }
    // The flag that consumes it as that operand of an instruction.
    uint8_t consumed_as(vm::InstructionFlag flag) const { return is_temporary() ? flag : 0; }
};

}  // namespace eadem::compiler
