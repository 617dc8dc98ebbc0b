// What the verifier asks of each opcode, made of opcode.def when the program is compiled: which flags it knows, which
// operands it reads and what it leaves in its first one.
//
// What a register may hold is a set of kinds. At every instruction the verifier knows such a set for each register, and
// what two ways leave there together is the union.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "vm/code/instruction.h"
#include "vm/object/operator_kind.h"

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

// What there is to an instruction that OpcodeRule does not say.
enum class More : uint8_t {
    kNothing,
    kLoad,   // a call may stand behind it that is done at once
    kOther,  // whatever opcode.def says
};
// Which of OpcodeRule's further words the verifier has to look at: none; an index; that and caches; all.
enum class Extent : uint8_t { kNone, kIndex, kCaches, kAll };

// The table that an index is of.
enum class Table : uint8_t { kNone, kConstants, kNames };
inline constexpr size_t kTableCount = 3;

// What it does to registers.
enum class Effect : uint8_t {
    kPlain,     // OpcodeRule says it all, and one operand is read at most
    kCombines,  // the same for several
    kLoadsConstant,
    kLoadsMethod,
    kCalls,
    kTakesRow,  // from b on
    kReturns,
    kRaises,
    kOther,
};

struct OpcodeRule {
    // Bits of the instruction that are not set: flags it does not know, and the lowest of what is an index. All of the
    // opcode's if the machine makes it while it runs.
    uint64_t never = 0;
    uint64_t registers = 0;    // the bits of operands that are registers
    uint64_t reads = 0;        // those of what is read
    uint16_t writes = 0;       // of the first operand if it is written
    uint16_t read_mask = 0;    // of the one that is read
    Kinds refuses = 0;         // what may not be there before
    Kinds leaves = kAnyValue;  // what is there afterwards: this, and of what is in b these
    Kinds passes = 0;
    Kinds taken = kLeftover;  // what becomes of operands that are taken
    // A row: where its first register stands in the instruction, and its length, with c if c counts.
    uint16_t row_mask = 0;
    uint16_t row_counts = 0;
    uint16_t most = UINT16_MAX;  // that c says, if it is a number
    uint32_t index_mask = 0;     // of a constant or a name
    uint8_t takes = 0;           // operands that are taken whatever the flags say
    uint8_t may_take = 0;        // and those that are if the flags say so
    uint8_t length = 0;          // words, its own and those behind it
    // Words that the machine fills, the first and the last. (Its own if there are none.)
    uint8_t first_cache = 0;
    uint8_t last_cache = 0;
    Table table = Table::kNone;  // of the index, the word where that is, and where in it
    uint8_t index_word = 0;
    uint8_t index_shift = 0;
    uint8_t row_shift = 0;
    uint8_t row_length = 0;
    uint8_t least = 0;       // that c says
    uint8_t read_shift = 0;  // if one operand is read: where it stands
    Extent extent = Extent::kNone;
    More more = More::kNothing;
    Effect effect = Effect::kOther;
    bool turns : 1 = false;  // control may go elsewhere than on
    bool jumps : 1 = false;  // as OpcodeInfo says, and the next two
    bool is_wide : 1 = false;
    bool ends_flow : 1 = false;
    bool cannot_fail : 1 = false;  // no exception leads away from it
    bool has_caches : 1 = false;
    bool has_sources : 1 = false;  // its last word says where arguments come from
};
static_assert(sizeof(OpcodeRule) == 64);

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

// What opcode.def says of its length.
constexpr uint64_t row_length_of(Opcode op, [[maybe_unused]] uint64_t b, [[maybe_unused]] uint64_t c,
                                 [[maybe_unused]] uint64_t extra) {
    using std::popcount;
    switch (op) {
#define OPCODE(name, operands, row, ...) \
    case Opcode::k##name:                \
        return static_cast<uint64_t>(row);
#include "vm/code/opcode.def"
#undef OPCODE
    }
    return 0;
}

constexpr uint8_t shift_of(int operand) {
    constexpr int kFirst = 8 * offsetof(Instruction, a), kBits = 8 * sizeof(OperandField);
    return static_cast<uint8_t>(kFirst + kBits * operand);
}

// These say what the verifier finds without asking what the instruction is, and whether that is all there is to it.
constexpr bool add_index(OpcodeRule& rule, const OpcodeInfo& info) {
    const char* const operands = info.operands;
    int found = 0;
    const auto add = [&](Table table, uint32_t word, int shift, uint32_t mask) {
        rule.table = table;
        rule.index_word = static_cast<uint8_t>(word);
        rule.index_shift = static_cast<uint8_t>(shift);
        rule.index_mask = mask;
        ++found;
    };
    for (int i = 1; i < (info.is_wide ? 2 : 3); ++i) {
        const uint32_t mask = info.is_wide ? UINT32_MAX : UINT16_MAX;
        if (operands[i] == 'N') add(Table::kNames, 0, shift_of(i), mask);
        if (operands[i] == 'K') add(Table::kConstants, 0, shift_of(i) + !info.is_wide, info.is_wide ? mask : mask / 2);
    }
    if (std::string_view(info.words).starts_with('N')) add(Table::kNames, 1, 0, UINT32_MAX);
    return found <= 1;
}
constexpr bool add_row(OpcodeRule& rule, const OpcodeInfo& info, Opcode op) {
    const uint64_t shortest = row_length_of(op, 0, 0, 0), step = row_length_of(op, 0, 1, 0) - shortest;
    int found = 0;
    for (int i = 0; i < 3; ++i) {
        if (!is_one_of(info.operands[i], "WL")) continue;
        ++found;
        rule.row_shift = static_cast<uint8_t>(shift_of(i) + 1);
        rule.row_mask = OperandField::kMostIndex;
        rule.row_length = static_cast<uint8_t>(info.operands[i] == 'L' ? kLoopStateRegisters : shortest);
        rule.row_counts = info.operands[i] == 'W' && step != 0 ? UINT16_MAX : 0;
    }
    constexpr uint64_t kMany = UINT16_MAX;
    return found <= 1 && step <= 1 && row_length_of(op, kMany, 0, kMany) == shortest &&
           row_length_of(op, 0, kMany, 0) == shortest + kMany * step;
}
constexpr bool add_words(OpcodeRule& rule, const OpcodeInfo& info) {
    bool is_all = true;
    for (int i = 0; i < info.extra; ++i) {
        const auto word = static_cast<uint8_t>(i + 1);
        switch (info.words[i]) {
            case 'A':
                rule.has_sources = true;
                break;
            case 'X':
            case 'D':
                rule.last_cache = word;
                if (!rule.has_caches) rule.first_cache = word;
                rule.has_caches = true;
                break;
            case 'N':
                break;
            default:
                is_all = false;
        }
    }
    return is_all;
}
constexpr void limit_number(OpcodeRule& rule, Opcode op) {
    using enum Opcode;
    switch (op) {
        case kIN_PLACE:
        case kIN_PLACE_K:
            rule.most = kBinaryOperatorCount - 1;
            break;
        case kFORMAT_VALUE:
        case kRANGE_ITERATOR:
            rule.least = 1;
            rule.most = 3;
            break;
        case kGET_ITERATOR:
        case kEXIT_CONTEXT:
        case kIMPORT_NAME:
        case kSET_EXIT:
            rule.most = 1;
            break;
        case kRAISE:
            rule.most = 2;
            break;
        case kMAKE_FUNCTION:
            rule.most = (kClosurePart << 1) - 1;
            break;
        default:
            break;
    }
}
// What is looked for by the name of the opcode.
constexpr bool is_checked_by_name(Opcode op) {
    using enum Opcode;
    switch (op) {
        case kCOPY_FREE_VARIABLES:
        case kYIELD:
        case kYIELD_ITEM:
        case kSEND:
        case kRETURN_GENERATOR:
        case kFOR_ITER:
        case kRAISE:
            return true;
        default:
            return false;
    }
}

constexpr Effect effect_of(const OpcodeInfo& info, Opcode op) {
    using enum Opcode;
    if (op == kLOAD_CONST) return Effect::kLoadsConstant;
    if (op == kLOAD_METHOD) return Effect::kLoadsMethod;
    if (op == kMOVE || op == kSHARE || op == kCOPY || op == kARGUMENT) return Effect::kPlain;
    if (op == kCALL || op == kCALL_METHOD) return Effect::kCalls;
    if (op == kBUILD_TUPLE || op == kBUILD_LIST || op == kMAKE_FUNCTION) return Effect::kTakesRow;
    if (op == kRETURN || op == kRETURN_CONST) return Effect::kReturns;
    if (op == kRAISE) return Effect::kRaises;
    const std::string_view operands = info.operands;
    const bool has_group = operands.find_first_of("WL") != operands.npos || (info.traits & kOperandsInC) != 0 ||
                           (info.traits & kSuspends) != 0;
    if (has_group || is_special(op)) return Effect::kOther;
    return std::popcount(operands_with(operands, "SOHTU")) <= 1 ? Effect::kPlain : Effect::kCombines;
}

constexpr uint64_t bits_of(Opcode op, uint8_t flags, uint16_t a, uint16_t b, uint16_t c) {
    return std::bit_cast<uint64_t>(Instruction{op, flags, {a}, {b}, {c}});
}

constexpr OpcodeRule make_rule(const OpcodeInfo& info, Opcode op) {
    using enum Opcode;
    OpcodeRule rule;
    const bool has_counted = (info.traits & kOperandsInC) != 0;
    uint16_t odd[3] = {}, registers[3] = {}, reads[3] = {};
    for (int i = 0; i < 3; ++i) {
        const char kind = info.operands[i];
        if ((info.indexes & kOperands[i]) != 0) odd[i] = OperandField::kScale - 1;
        if (is_one_of(kind, "SOHTDRUCE") && !has_counted) registers[i] = UINT16_MAX;
        if (is_one_of(kind, "SOHTU")) {
            reads[i] = UINT16_MAX;
            rule.read_shift = static_cast<uint8_t>(shift_of(i) + 1);
            rule.read_mask = OperandField::kMostIndex;
        }
        if (kind == 'T') rule.takes |= kOperands[i];
    }
    const uint8_t flags = known_flags(info, op, rule.takes);
    rule.may_take = flags & (kOperandA | kOperandB | kOperandC);
    rule.never = bits_of(static_cast<Opcode>(info.is_specialised ? UINT8_MAX : 0), static_cast<uint8_t>(~flags), odd[0],
                         odd[1], odd[2]);
    rule.registers = bits_of(kNOP, 0, registers[0], registers[1], registers[2]);
    rule.reads = bits_of(kNOP, 0, reads[0], reads[1], reads[2]);
    if (is_one_of(info.operands[0], "DRUE")) {
        rule.writes = UINT16_MAX;
        rule.leaves = info.operands[0] == 'E' ? Kinds{kNothing} : written_kind(op);
    }
    // (A name that is loaded may belong to a LOAD_METHOD behind.)
    const bool is_beside = op == kLOAD_GLOBAL || op == kLOAD_NAME || op == kARGUMENT;
    rule.refuses = is_beside ? Kinds(~kUnowned) : Kinds{kHandledBefore};
    if (op == kMOVE || op == kSHARE || op == kCOPY) {
        rule.leaves = 0;
        rule.passes = UINT16_MAX;
    }
    if (op == kMOVE) rule.taken = kNothing;
    rule.length = static_cast<uint8_t>(1 + info.extra);
    const bool are_indexes = add_index(rule, info), is_row = add_row(rule, info, op), are_words = add_words(rule, info);
    limit_number(rule, op);
    const bool is_all = are_indexes && is_row && are_words && !is_checked_by_name(op);
    rule.more = !is_all ? More::kOther : op == kLOAD_GLOBAL || op == kLOAD_METHOD ? More::kLoad : More::kNothing;
    if (!are_indexes) rule.index_mask = 0, rule.table = Table::kNone;
    if (!is_row) rule.row_mask = rule.row_counts = rule.row_length = 0;
    const bool has_numbers = rule.row_mask != 0 || rule.has_sources || rule.least != 0 || rule.most != UINT16_MAX;
    rule.extent = has_numbers                  ? Extent::kAll
                  : rule.has_caches            ? Extent::kCaches
                  : rule.table != Table::kNone ? Extent::kIndex
                                               : Extent::kNone;
    rule.effect = effect_of(info, op);
    rule.turns = info.jumps || info.ends_flow;
    rule.jumps = info.jumps;
    rule.is_wide = info.is_wide;
    rule.ends_flow = info.ends_flow;
    rule.cannot_fail = cannot_fail(op);
    return rule;
}

static_assert(each_opcode([](const OpcodeInfo& info) {
                  const std::string_view words = info.words;
                  const size_t first = std::min(words.find_first_of("XD"), words.size());
                  return words.size() - first <= 2 && words.find_first_not_of("XD", first) == words.npos;
              }),
              "the caches of an instruction are its last words, two of them at most");

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
