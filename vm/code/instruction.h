// One instruction and its operands; see opcode.def for what each means.
#pragma once

#include <cstddef>
#include <cstdint>

#include "vm/code/opcode.h"

namespace eadem::vm {

// Flags of an instruction; see the head of opcode.def.
enum InstructionFlag : uint8_t {
    kConsumeA = kOperandA,
    kConsumeB = kOperandB,
    kConsumeC = kOperandC,
    kRawCopy = 8,
    kBlind = 16,
    kSwapped = 32,      // of what is kSwappable: the constant is the left operand
    kFoldedHere = 32,   // LOAD_CONST, LOAD_NUMBER: the text here is an expression that was computed, not a literal
    kAfterGlobal = 32,  // LOAD_METHOD: the instruction before it loads b, a global, and nothing jumps between them
};

// Which locals the first arguments of a call were copied from: 16 bits an argument, the first one lowest.
class ArgumentSources {
 public:
    static constexpr size_t kCount = 4;  // arguments beyond are shared, as if they had two holders at once
    static constexpr uint16_t kNone = UINT16_MAX;

    constexpr uint16_t of(size_t argument) const { return static_cast<uint16_t>(bits_ >> 16 * argument); }
    constexpr void set(size_t argument, uint16_t local) { bits_ ^= (uint64_t{of(argument)} ^ local) << 16 * argument; }
    constexpr bool any() const { return bits_ != UINT64_MAX; }

 private:
    uint64_t bits_ = UINT64_MAX;
};
static_assert(sizeof(ArgumentSources) == 8);

// Registers of a loop's state.
inline constexpr uint32_t kLoopStateRegisters = 3;

// Parts that MAKE_FUNCTION finds in its row, in this order.
enum MakeFunctionPart : uint16_t {
    kDefaultsPart = 1,         // tuple
    kKeywordDefaultsPart = 2,  // dict
    kAnnotationsPart = 4,      // dict
    kClosurePart = 8,          // tuple of cells
};

struct Instruction {
    Opcode op;
    uint8_t flags;
    uint16_t a;
    uint16_t b;
    uint16_t c;

    int32_t bc() const { return static_cast<int32_t>(uint32_t{b} | uint32_t{c} << 16); }
    int32_t jump_c() const { return static_cast<int16_t>(c); }
    void set_bc(int32_t value) {
        b = static_cast<uint16_t>(static_cast<uint32_t>(value));
        c = static_cast<uint16_t>(static_cast<uint32_t>(value) >> 16);
    }
};
static_assert(sizeof(Instruction) == 8);

// An extra word as two numbers. Operands that the compiler writes are in `low` (and `high` where two are named).
struct ExtraWord {
    uint32_t low;
    uint32_t high;
};
static_assert(sizeof(ExtraWord) == 8);

}  // namespace eadem::vm
