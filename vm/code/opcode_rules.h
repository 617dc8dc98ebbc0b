// What the verifier asks of each opcode, made of opcode.def when the program is compiled: which flags it knows, which
// operands it reads and what it leaves in its first one.
//
// What a register may hold is a set of kinds. At every instruction the verifier knows such a set for each register, and
// what two ways leave there together is the union.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "vm/code/instruction.h"

namespace eadem::vm {

using Kinds = uint16_t;

enum Kind : Kinds {
    kNothing = 1,     // empty
    kLeftover = 2,    // what nobody may read, and need not be released: a number, or an object that lives for ever
    kAnyValue = 4,    // an object or a number
    kText = 8,        // a str
    kPiece = 16,      // a str or a number
    kIterator = 32,   // an object
    kCellKind = 64,   // a cell
    kListKind = 128,  // a list, set or dict
    kSetKind = 256,
    kDictKind = 512,
    kExit = 1024,           // an exit number
    kHandledBefore = 2048,  // where a handler begins: the exception that was being handled before, or None
    kLoop = 4096,           // the first register of a loop's state, and the two behind it
    kLoopRest = 8192,
    kMethod = 16384,  // the first register of a method call's row, and the one behind it
    kMethodSelf = 32768,
};

inline constexpr Kinds kReadable =
    kAnyValue | kText | kPiece | kIterator | kCellKind | kListKind | kSetKind | kDictKind;
// Nothing has to be released.
inline constexpr Kinds kUnowned = kNothing | kLeftover | kExit | kLoopRest;
// May be left there only to be taken up again where the machine expects it.
inline constexpr Kinds kMachineOnly = kExit | kHandledBefore | kLoop | kLoopRest | kMethod | kMethodSelf;

// What there is to an instruction besides its flags and the registers that it names by themselves.
enum class More : uint8_t {
    kNothing,
    kWideConstant,  // bc
    kWideName,
    kConstantB,
    kConstantC,
    kNameInWord,  // the first word behind it
    kOther,
};
// What it does to registers.
enum class Effect : uint8_t {
    kPlain,  // reads, takes and leaves are all
    kLoadsConstant,
    kLoadsGlobal,
    kCopies,
    kOther,
};

struct OpcodeRule {
    // Bits of the instruction that are not set: flags it does not know, and the lowest of what is an index. All of the
    // opcode's if the machine makes it while it runs.
    uint64_t never = 0;
    uint64_t registers = 0;  // the bits of operands that are registers
    // Those that hold a value which is read, and the first operand if it is written: all bits of it.
    uint16_t reads[3] = {};
    uint16_t writes = 0;
    Kinds leaves = kAnyValue;  // what is there afterwards
    uint8_t takes = 0;         // operands that are taken whatever the flags say
    uint8_t may_take = 0;      // and those that are if the flags say so
    uint8_t length = 0;        // words, its own and those behind it
    More more = More::kNothing;
    Effect effect = Effect::kOther;
    bool turns : 1 = false;        // control may go elsewhere than on
    bool cannot_fail : 1 = false;  // no exception leads away from it
};
static_assert(sizeof(OpcodeRule) == 32);

namespace detail {

// Operands that stay whatever the flags say.
constexpr uint8_t kept_operands(Opcode op) {
    using enum Opcode;
    switch (op) {
        case kSHARE:
        case kCOPY:
        case kARGUMENT:
        case kLOAD_CELL:
        case kLOAD_CLASS_CELL:
        case kIMPORT_FROM:
            return kOperandB;
        case kLIST_APPEND:
        case kLIST_EXTEND:
        case kSET_ADD:
        case kSET_UPDATE:
        case kDICT_SET:
        case kDICT_UPDATE:
        case kSTORE_CELL:
        case kDELETE_CELL:
        case kIN_PLACE:
        case kIN_PLACE_K:
        case kCHECK_BOUND:
        case kDELETE_LOCAL:
        case kMAKE_CELL:
        case kJUMP_IF_EXIT:
        case kRETURN:
            return kOperandA;
        case kDICT_MERGE:
            return kOperandA | kOperandC;
        case kSEND:
            return kOperandA | kOperandB;
        default:
            return kNoOperand;
    }
}

constexpr uint8_t known_flags(const OpcodeInfo& info, Opcode op, uint8_t takes) {
    using enum Opcode;
    auto flags = static_cast<uint8_t>(info.reads & ~kept_operands(op) & ~takes);
    if (info.reads_out || info.may_pass_on || op == kCOPY || op == kUNPACK_SEQUENCE) flags |= kBlind;
    if (info.stores != 0 || info.has_sources || op == kFOR_ITER) flags |= kRawCopy;
    if ((info.traits & kSwappable) != 0) flags |= kSwapped;
    if (op == kLOAD_CONST || op == kLOAD_NUMBER) flags |= kFoldedHere;
    if (op == kLOAD_METHOD) flags |= kAfterGlobal;
    if (op == kRETURN) flags |= kConsumeA;
    return flags;
}

constexpr Kinds written_kind(Opcode op) {
    using enum Opcode;
    switch (op) {
        case kBUILD_LIST:
        case kLIST_FROM_CONST:
            return kListKind;
        case kBUILD_SET:
        case kSET_FROM_CONST:
            return kSetKind;
        case kBUILD_DICT:
        case kBUILD_KEYED_DICT:
            return kDictKind;
        case kFORMAT_SIMPLE:
            return kPiece;
        case kFORMAT_VALUE:
        case kFORMAT_SPEC:
        case kBUILD_STRING:
            return kText;
        case kITERATOR:
            return kIterator;
        default:
            return kAnyValue;
    }
}

// What these do to registers the verifier knows by name.
constexpr bool is_special(Opcode op) {
    using enum Opcode;
    switch (op) {
        case kLOAD_CONST:
        case kMOVE:
        case kSHARE:
        case kCOPY:
        case kARGUMENT:
        case kCHECK_BOUND:
        case kDELETE_LOCAL:
        case kMAKE_CELL:
        case kLOAD_CELL:
        case kLOAD_CLASS_CELL:
        case kSTORE_CELL:
        case kDELETE_CELL:
        case kLIST_APPEND:
        case kLIST_EXTEND:
        case kSET_ADD:
        case kSET_UPDATE:
        case kDICT_SET:
        case kDICT_UPDATE:
        case kDICT_MERGE:
        case kFORMAT_SPEC:
        case kRETURN:
        case kRETURN_CONST:
        case kSEND:
        case kPOP_EXCEPT:
        case kSET_EXIT:
        case kJUMP_IF_EXIT:
        case kRETURN_GENERATOR:
            return true;
        default:
            return false;
    }
}

constexpr bool cannot_fail(Opcode op) {
    using enum Opcode;
    switch (op) {
        case kNOP:
        case kJUMP:
        case kLOAD_CONST:
        case kLOAD_NUMBER:
        case kMOVE:
        case kSHARE:
        case kCOPY:
        case kCLEAR:
        case kSET_EXIT:
        case kJUMP_IF_EXIT:
        case kPOP_EXCEPT:
            return true;
        default:
            return false;
    }
}

constexpr More more_of(const OpcodeInfo& info, Opcode op) {
    using enum Opcode;
    const std::string_view operands = info.operands, words = info.words;
    if (op == kLOAD_GLOBAL || op == kRETURN_GENERATOR || op == kSEND) return More::kOther;
    if (operands.find_first_of("WLI") != operands.npos || (info.traits & kOperandsInC) != 0) return More::kOther;
    if (words.find_first_of("TFIMA") != words.npos) return More::kOther;
    const bool has_name = words.starts_with('N');
    const bool is_constant = operands[1] == 'K' || operands[2] == 'K', is_name = operands.find('N') != operands.npos;
    if (has_name) return is_constant || is_name ? More::kOther : More::kNameInWord;
    if (info.is_wide) return is_constant ? More::kWideConstant : is_name ? More::kWideName : More::kNothing;
    if (is_name || (operands[1] == 'K' && operands[2] == 'K')) return More::kOther;
    return operands[1] == 'K' ? More::kConstantB : operands[2] == 'K' ? More::kConstantC : More::kNothing;
}

constexpr Effect effect_of(const OpcodeInfo& info, Opcode op) {
    using enum Opcode;
    if (op == kLOAD_CONST) return Effect::kLoadsConstant;
    if (op == kLOAD_GLOBAL || op == kLOAD_NAME) return Effect::kLoadsGlobal;
    if (op == kMOVE || op == kSHARE || op == kCOPY || op == kARGUMENT) return Effect::kCopies;
    const std::string_view operands = info.operands;
    const bool has_group = operands.find_first_of("WL") != operands.npos || (info.traits & kOperandsInC) != 0 ||
                           (info.traits & kSuspends) != 0;
    return has_group || is_special(op) ? Effect::kOther : Effect::kPlain;
}

constexpr uint64_t bits_of(Opcode op, uint8_t flags, uint16_t a, uint16_t b, uint16_t c) {
    return std::bit_cast<uint64_t>(Instruction{op, flags, {a}, {b}, {c}});
}

constexpr OpcodeRule make_rule(const OpcodeInfo& info, Opcode op) {
    OpcodeRule rule;
    const bool has_counted = (info.traits & kOperandsInC) != 0;
    uint16_t odd[3] = {}, registers[3] = {};
    for (int i = 0; i < 3; ++i) {
        const char kind = info.operands[i];
        if ((info.indexes & kOperands[i]) != 0) odd[i] = OperandField::kScale - 1;
        if (is_one_of(kind, "SOHTDRUCE") && !has_counted) registers[i] = UINT16_MAX;
        if (is_one_of(kind, "SOHTU")) rule.reads[i] = UINT16_MAX;
        if (kind == 'T') rule.takes |= kOperands[i];
    }
    const uint8_t flags = known_flags(info, op, rule.takes);
    rule.may_take = flags & (kOperandA | kOperandB | kOperandC);
    rule.never = bits_of(static_cast<Opcode>(info.is_specialised ? UINT8_MAX : 0), static_cast<uint8_t>(~flags), odd[0],
                         odd[1], odd[2]);
    rule.registers = bits_of(Opcode::kNOP, 0, registers[0], registers[1], registers[2]);
    if (is_one_of(info.operands[0], "DRUE")) {
        rule.writes = UINT16_MAX;
        rule.leaves = info.operands[0] == 'E' ? Kinds{kNothing} : written_kind(op);
    }
    rule.length = static_cast<uint8_t>(1 + info.extra);
    rule.more = more_of(info, op);
    rule.effect = effect_of(info, op);
    rule.turns = info.jumps || info.ends_flow;
    rule.cannot_fail = cannot_fail(op);
    return rule;
}

}  // namespace detail

inline constexpr auto kOpcodeRules = [] {
    std::array<OpcodeRule, kOpcodeCount> rules{};
    for (size_t i = 0; i < kOpcodeCount; ++i) rules[i] = detail::make_rule(kOpcodeInfos[i], static_cast<Opcode>(i));
    return rules;
}();

constexpr const OpcodeRule& rule_of(Opcode op) {
    return kOpcodeRules[static_cast<size_t>(op)];
}

// Operands as the machine reads them. Whoever verifies reads them through these.
constexpr uint32_t register_in(OperandField field) {
    return field.index();
}
// That in b and c together; too large for any table if it is negative.
inline uint32_t wide_index_in(const Instruction& instruction) {
    return static_cast<uint32_t>(instruction.bc());
}

}  // namespace eadem::vm
