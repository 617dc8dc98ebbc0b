// One instruction and its operands; see opcode.def for what each means.
#pragma once

#include <array>
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
    constexpr bool any() const { return any_from(0); }
    // Whether that is said of any argument but the first so many.
    constexpr bool any_from(size_t argument) const {
        return argument < kCount && bits_ >> 16 * argument != UINT64_MAX >> 16 * argument;
    }

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

// One of the operands a, b and c. The number of a register, and that of a constant where bc is not one, is stored
// doubled, so that the machine finds the Value in one step (OperandRow); OpcodeInfo::indexes says which operands are
// such.
struct OperandField {
    static constexpr uint16_t kScale = 2;
    static constexpr uint16_t kMostIndex = UINT16_MAX / kScale;

    uint16_t bits = 0;

    static constexpr OperandField of_immediate(uint16_t number) { return {number}; }
    static constexpr OperandField of_index(uint32_t index) { return {static_cast<uint16_t>(index * kScale)}; }

    constexpr uint16_t immediate() const { return bits; }  // of what is no index, nor part of a wide operand
    constexpr uint16_t index() const { return bits / kScale; }
    constexpr OperandField plus(uint16_t registers) const { return {static_cast<uint16_t>(bits + registers * kScale)}; }
    constexpr bool operator==(const OperandField&) const = default;
};

struct Instruction {
    Opcode op;
    uint8_t flags;
    OperandField a;
    OperandField b;
    OperandField c;

    int32_t bc() const { return static_cast<int32_t>(uint32_t{b.bits} | uint32_t{c.bits} << 16); }
    int32_t jump_c() const { return static_cast<int16_t>(c.bits); }
    void set_bc(int32_t value) {
        b.bits = static_cast<uint16_t>(static_cast<uint32_t>(value));
        c.bits = static_cast<uint16_t>(static_cast<uint32_t>(value) >> 16);
    }
};
static_assert(sizeof(Instruction) == 8);

// An instruction whose operands are these numbers.
inline Instruction make_instruction(Opcode op, uint8_t flags, uint16_t a, uint16_t b, uint16_t c) {
    const uint8_t indexes = info_of(op).indexes;
    const auto field = [&](OperandSet operand, uint16_t number) {
        return (indexes & operand) != 0 ? OperandField::of_index(number) : OperandField::of_immediate(number);
    };
    return {op, flags, field(kOperandA, a), field(kOperandB, b), field(kOperandC, c)};
}

// The other way round: what a, b and c say, each by itself: the numbers of registers and constants, and immediates.
inline std::array<uint16_t, 3> operand_numbers(const Instruction& at) {
    const uint8_t indexes = info_of(at.op).indexes;
    const auto number = [&](OperandSet operand, OperandField field) {
        return (indexes & operand) != 0 ? field.index() : field.immediate();
    };
    return {number(kOperandA, at.a), number(kOperandB, at.b), number(kOperandC, at.c)};
}

// An extra word as two numbers. Operands that the compiler writes are in `low` (and `high` where two are named).
struct ExtraWord {
    uint32_t low;
    uint32_t high;
};
static_assert(sizeof(ExtraWord) == 8);

// The registers of a frame, or the numbers of its constants, as operands name them.
template <typename V>
class OperandRow {
 public:
    OperandRow() = default;
    constexpr explicit OperandRow(V* first) : first_(first) {}

    V* first() const { return first_; }
    V& operator[](OperandField operand) const { return *from(operand); }
    // The rest of the row, from there on.
    V* from(OperandField operand) const {
        static_assert(sizeof(V) % OperandField::kScale == 0);
        return reinterpret_cast<V*>(reinterpret_cast<uintptr_t>(first_) +
                                    operand.bits * (sizeof(V) / OperandField::kScale));
    }

 private:
    V* first_;
};

}  // namespace eadem::vm
