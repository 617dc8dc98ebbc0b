#include "vm/code/sight.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "vm/code/opcode_rules.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// Calls visit(instruction, the one before it or null) for each instruction.
template <class Visit>
void for_each_instruction(const CodeObject* code, Visit visit) {
    Instruction* before = nullptr;
    for (uint32_t word = 0; word < code->word_count;) {
        Instruction* const at = code->instructions + word;
        visit(at, before);
        before = at;
        word += 1u + info_of(at->op).extra;
    }
}

std::string_view name_at(const CodeObject* code, uint32_t index) {
    return code->names[index]->text();
}

// A number's attributes of these names are the number.
bool may_be_itself(std::string_view attribute) {
    return attribute == "real" || attribute == "numerator";
}

// What one number has, and may hand back; of every other name there is no method.
bool is_method_of_number(std::string_view name) {
    constexpr std::string_view kNames[] = {"as_integer_ratio", "bit_count", "bit_length", "conjugate", "from_bytes",
                                           "fromhex",          "hex",       "is_integer", "to_bytes"};
    return name.starts_with("__") || may_be_itself(name) || std::ranges::find(kNames, name) != std::end(kNames);
}

// Builtins that do no more with what they are called with than look at it.
bool only_looks(std::string_view builtin) {
    constexpr std::string_view kNames[] = {"callable", "hasattr", "hash", "isinstance", "len", "repr", "str", "type"};
    return std::ranges::find(kNames, builtin) != std::end(kNames);
}

// Whether the instruction may make another holder of what its operands at `which` hold, or compare it by identity.
bool keeps(const CodeObject* code, const Instruction* at, const Instruction* before, OperandSet which) {
    switch (at->op) {
        case Opcode::kARGUMENT:
            return before == nullptr || before->op != Opcode::kLOAD_GLOBAL || before->a.plus(1) != at->a ||
                   !only_looks(name_at(code, static_cast<uint32_t>(before->bc())));
        case Opcode::kLOAD_METHOD:
            return is_method_of_number(name_at(code, std::bit_cast<ExtraWord>(at[1]).low));
        case Opcode::kLOAD_ATTRIBUTE:
            return may_be_itself(name_at(code, std::bit_cast<ExtraWord>(at[1]).low));
        default:
            const OpcodeInfo& info = info_of(at->op);
            const bool passes_on = info.may_pass_on && which == kOperandB && (at->flags & kBlind) == 0;
            return (info.observes & which) != 0 || passes_on;
    }
}

// What an instruction is that no longer may take numbers for what they are.
constexpr Opcode with_boxes(Opcode op) {
    switch (op) {
        case Opcode::kLOAD_NUMBER:
            return Opcode::kLOAD_CONST;
        case Opcode::kLIST_NUMBER:
            return Opcode::kLIST_ITEM;
        case Opcode::kLIST_NUMBER_K:
            return Opcode::kLIST_ITEM_K;
        case Opcode::kSTORE_LIST_NUMBER:
            return Opcode::kSTORE_LIST_ITEM;
        case Opcode::kSTORE_LIST_NUMBER_K:
            return Opcode::kSTORE_LIST_ITEM_K;
        default:
            return op;
    }
}

// What end_blindness does to an instruction of each opcode: the bits that stay, those that turn if it is blind, and
// those that turn in any case.
struct Sight {
    uint64_t kept;
    uint64_t turned_if_blind;
    uint64_t turned;
    uint64_t length;
};
constexpr auto kSights = [] {
    using detail::bits_of;
    std::array<Sight, kOpcodeCount> sights{};
    for (size_t i = 0; i < kOpcodeCount; ++i) {
        const OpcodeInfo& info = kOpcodeInfos[i];
        const auto op = static_cast<Opcode>(i);
        const auto difference_from = [op](Opcode other) {
            return bits_of(op, 0, 0, 0, 0) ^ bits_of(other, 0, 0, 0, 0);
        };
        // Of a call kRawCopy says that arguments are settled, which then gives both a box.
        const uint8_t ended = info.has_sources ? kBlind : kBlind | kRawCopy;
        sights[i] = {~bits_of(Opcode::kNOP, ended, 0, 0, 0), op == Opcode::kCOPY ? difference_from(Opcode::kSHARE) : 0,
                     difference_from(with_boxes(op)), info.extra + 1u};
    }
    return sights;
}();

// The operators that an instruction is, of those that are told apart.
constexpr OperandSight sight_of(Opcode op) {
    switch (op) {
        case Opcode::kIN:
        case Opcode::kNOT_IN:
            return kSeesMembers;
        case Opcode::kSUBSCR:
        case Opcode::kLIST_ITEM:
        case Opcode::kLIST_NUMBER:
        case Opcode::kNESTED_LIST_ITEM:
        case Opcode::kDELETE_SUBSCR:
        case Opcode::kBUILD_SLICE:
        case Opcode::kSLICE:
            return kSeesSubscripts;
        default:
            return kSeesNoOperands;
    }
}

bool has_operator(const CodeObject* code, OperandSight where) {
    bool found = false;
    for_each_instruction(
        code, [&](const Instruction* at, const Instruction*) { found = found || (sight_of(at->op) & where) != 0; });
    return found;
}

}  // namespace

void end_blindness(CodeObject* code, OperandSight where) {
    // Whoever does this to all code comes to the next one soon.
    constexpr size_t kLine = 64, kLines = 8;
    for (size_t i = 0; i < kLines; ++i) __builtin_prefetch(reinterpret_cast<const char*>(code->next) + i * kLine, 1);
    if ((where & kSeesAllOperands) == 0 && !has_operator(code, where)) return;
    code->blind_locals = 0;
    Instruction* const end = code->instructions + code->word_count;
    for (Instruction* at = code->instructions; at < end;) {
        const Sight& sight = kSights[static_cast<size_t>(at->op)];
        const uint64_t if_blind = (at->flags & kBlind) != 0 ? sight.turned_if_blind : 0;
        const uint64_t bits = (std::bit_cast<uint64_t>(*at) & sight.kept) ^ if_blind ^ sight.turned;
        *at = std::bit_cast<Instruction>(bits);
        at += sight.length;
    }
}

namespace {

// The parameters after the first of which numbers may be kept. In the library nobody keeps a number that comes as
// `other`: it is computed with, or refused.
uint64_t kept_parameters(const CodeObject* code, uint32_t end) {
    uint64_t registers = 0;
    for (uint32_t reg = 1; reg < end && reg < 64; ++reg)
        if (!is_of_library(code) || code->variable_names[reg]->text() != "other") registers |= uint64_t{1} << reg;
    return registers;
}

bool compares_with_first(const Instruction& at) {
    const std::array<uint16_t, 3> operands = operand_numbers(at);
    switch (at.op) {
        case Opcode::kIS:
        case Opcode::kIS_NOT:
            return operands[1] == 0 || operands[2] == 0;
        case Opcode::kJUMP_IF_IS:
        case Opcode::kJUMP_IF_IS_NOT:
            return operands[0] == 0 || operands[1] == 0;
        default:
            return false;
    }
}

// Whether nothing but the call sets the first parameter.
bool keeps_self(const CodeObject* code) {
    bool found = false;
    for_each_instruction(code, [&](const Instruction* at, const Instruction*) {
        const char destination = info_of(at->op).operands[0];
        found = found || (std::string_view("DRUECWL").find(destination) != std::string_view::npos &&
                          operand_numbers(*at)[0] == 0);
    });
    return !found;
}

}  // namespace

bool keeps_parameters(const CodeObject* code) {
    const uint32_t end = code->parameter_count();
    if ((code->flags & (kCodeVariadic | kCodeVariadicKeywords | kCodeGenerator)) != 0 || end > 64) return true;
    const uint64_t parameters = kept_parameters(code, end);
    bool found = false;
    for_each_instruction(code, [&](const Instruction* at, const Instruction* before) {
        const std::array<uint16_t, 3> operands = operand_numbers(*at);
        // No number is the instance itself.
        if (compares_with_first(*at) && keeps_self(code)) return;
        for (size_t i = 0; i < std::size(operands); ++i) {
            const bool is_read = (info_of(at->op).reads & kOperands[i]) != 0;
            if (is_read && operands[i] < end && (parameters >> operands[i] & 1) != 0)
                found = found || keeps(code, at, before, kOperands[i]);
        }
    });
    return found;
}

}  // namespace eadem::vm
