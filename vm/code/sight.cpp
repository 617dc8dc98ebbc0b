#include "vm/code/sight.h"

#include <bit>

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

// Whether the instruction may make another holder of what its operands at `which` hold, or compare it by identity.
bool keeps(const CodeObject* code, const Instruction* at, const Instruction* before, OperandSet which) {
    switch (at->op) {
        case Opcode::kARGUMENT:
            return before == nullptr || before->op != Opcode::kLOAD_GLOBAL || before->a.plus(1) != at->a ||
                   name_at(code, static_cast<uint32_t>(before->bc())) != "isinstance";
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

}  // namespace

void end_blindness(CodeObject* code) {
    // Whoever does this to all code comes to the next one soon.
    constexpr size_t kLine = 64, kLines = 8;
    for (size_t i = 0; i < kLines; ++i) __builtin_prefetch(reinterpret_cast<const char*>(code->next) + i * kLine, 1);
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

bool keeps_parameters(const CodeObject* code) {
    if ((code->flags & (kCodeVariadic | kCodeVariadicKeywords | kCodeGenerator)) != 0) return true;
    const uint32_t end = code->parameter_count();
    bool found = false;
    for_each_instruction(code, [&](const Instruction* at, const Instruction* before) {
        const std::array<uint16_t, 3> operands = operand_numbers(*at);
        for (size_t i = 0; i < std::size(operands); ++i) {
            const bool is_read = (info_of(at->op).reads & kOperands[i]) != 0;
            if (is_read && operands[i] != 0 && operands[i] < end)
                found = found || keeps(code, at, before, kOperands[i]);
        }
    });
    return found;
}

}  // namespace eadem::vm
