#include "vm/code/sight.h"

#include <bit>

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
Opcode with_boxes(Opcode op) {
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

}  // namespace

void end_blindness(CodeObject* code) {
    code->blind_locals = 0;
    for_each_instruction(code, [](Instruction* at, const Instruction*) {
        if (at->op == Opcode::kCOPY && (at->flags & kBlind) != 0) at->op = Opcode::kSHARE;
        at->op = with_boxes(at->op);
        at->flags &= static_cast<uint8_t>(~kBlind);
        // Of a call it says that arguments are settled, which then gives both a box.
        if (!info_of(at->op).has_sources) at->flags &= static_cast<uint8_t>(~kRawCopy);
    });
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
