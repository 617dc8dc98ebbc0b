// What an instruction does with its operands, beyond their shape in opcode.def: which registers it reads,
// which it gives another holder, and where control goes. One table for all opcodes, made at compile time.
#pragma once

#include <array>

#include "compiler/code_builder.h"

namespace eadem::compiler {

// A set of the operands a, b and c; the same bits as kConsumeA, kConsumeB, kConsumeC.
enum OperandSet : uint8_t { kNoOperand = 0, kA = 1, kB = 2, kC = 4 };
inline constexpr OperandSet kOperands[] = {kA, kB, kC};

struct DraftInfo {
    uint8_t reads = 0;         // registers that are read: sources, and destinations whose old value takes part
    uint8_t stores = 0;        // sources that get one more holder
    uint8_t observes = 0;      // sources whose identity may be looked at; those that are stored among them
    uint8_t extra = 0;         // words that follow the instruction
    bool writes_a = false;     // operand a is a destination, whose old value is gone afterwards
    bool jumps = false;        // operand c is a label
    bool is_wide = false;      // operands b and c are one number of 32 bits
    bool ends_flow = false;    // control never goes on to the next instruction
    bool reads_out = false;    // takes a value out of a container, so that kBlind means something
    bool has_sources = false;  // its last extra word are the ArgumentSources
};

namespace detail {

constexpr std::array<DraftInfo, vm::kOpcodeCount> make_draft_infos() {
    using enum vm::Opcode;
    std::array<DraftInfo, vm::kOpcodeCount> infos{};
    size_t next = 0;
    const auto add = [&](const char* shape, uint8_t extra) {
        DraftInfo& info = infos[next++];
        info.extra = extra;
        for (int i = 0; i < 3; ++i)
            if (shape[i] == 'S') info.reads |= static_cast<uint8_t>(1 << i);
        info.writes_a = shape[0] == 'D';
        info.jumps = shape[2] == 'J';
        info.is_wide = shape[1] == shape[2] && (shape[1] == 'K' || shape[1] == 'N' || shape[1] == 'J');
    };
#define OPCODE(name, shape, extra, meaning) add(#shape, extra);
#include "vm/code/opcode.def"
#undef OPCODE
    const auto of = [&](vm::Opcode op) -> DraftInfo& { return infos[static_cast<size_t>(op)]; };
    // Their destination is a source as well.
    for (const vm::Opcode op : {kIN_PLACE, kIN_PLACE_K, kMAKE_CELL, kDELETE_LOCAL}) of(op).reads |= kA;
    for (const vm::Opcode op :
         {kSHARE, kCOPY, kPOSITIVE, kSTORE_CELL, kSTORE_ATTRIBUTE, kLIST_APPEND, kSET_ADD, kYIELD}) {
        of(op).stores = kB;
    }
    for (const vm::Opcode op : {kSTORE_GLOBAL, kSTORE_NAME, kRETURN, kPRINT_EXPRESSION}) of(op).stores = kA;
    for (const vm::Opcode op : {kSTORE_SUBSCR, kDICT_SET}) of(op).stores = kB | kC;
    of(kSTORE_SUBSCR_K).stores = kC;
    for (DraftInfo& info : infos) info.observes = info.stores;
    for (const vm::Opcode op : {kIS, kIS_NOT}) of(op).observes |= kB | kC;
    for (const vm::Opcode op : {kJUMP_IF_IS, kJUMP_IF_IS_NOT, kRAISE}) of(op).observes |= kA | kB;
    for (const vm::Opcode op : {kSTORE_ATTRIBUTE, kDELETE_ATTRIBUTE, kMAKE_CELL}) of(op).observes |= kA;
    for (const vm::Opcode op : {kLOAD_ATTRIBUTE, kLOAD_METHOD}) of(op).observes |= kB;
    for (const vm::Opcode op : {kJUMP, kRETURN, kRETURN_CONST, kRAISE}) of(op).ends_flow = true;
    for (const vm::Opcode op : {kLOAD_GLOBAL, kLOAD_NAME, kLOAD_CELL, kLOAD_ATTRIBUTE, kSUBSCR, kSUBSCR_K, kFOR_ITER}) {
        of(op).reads_out = true;
    }
    for (const vm::Opcode op : {kCALL, kCALL_KEYWORDS, kCALL_METHOD, kCALL_METHOD_KEYWORDS, kRANGE_ITERATOR, kSLICE}) {
        of(op).has_sources = true;
    }
    return infos;
}

inline constexpr std::array<DraftInfo, vm::kOpcodeCount> kDraftInfos = make_draft_infos();

}  // namespace detail

inline const DraftInfo& info_of(const Draft& draft) {
    return detail::kDraftInfos[static_cast<size_t>(draft.op)];
}

// The jump's offset has 16 bits only.
inline bool is_short_jump(const Draft& draft) {
    return info_of(draft).jumps && !info_of(draft).is_wide;
}

// The instruction that jumps exactly when this fused compare-and-branch does not. The families stand in the
// order if, unless; with registers, with constants.
constexpr vm::Opcode inverted_jump(vm::Opcode op) {
    using enum vm::Opcode;
    if (op == kJUMP_IF_IS) return kJUMP_IF_IS_NOT;
    if (op == kJUMP_IF_IS_NOT) return kJUMP_IF_IS;
    constexpr int kFamily = static_cast<int>(kJUMP_UNLESS_LESS) - static_cast<int>(kJUMP_IF_LESS);
    const bool unless = op >= (op >= kJUMP_IF_LESS_K ? kJUMP_UNLESS_LESS_K : kJUMP_UNLESS_LESS);
    return static_cast<vm::Opcode>(static_cast<int>(op) + (unless ? -kFamily : kFamily));
}
static_assert(inverted_jump(vm::Opcode::kJUMP_UNLESS_GREATER_EQUAL_K) == vm::Opcode::kJUMP_IF_GREATER_EQUAL_K);

inline uint32_t operand_register(const Draft& draft, OperandSet which) {
    return which == kA ? draft.a : which == kB ? draft.b : draft.c;
}

}  // namespace eadem::compiler
