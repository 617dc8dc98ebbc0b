#include "compiler/draft_info.h"

#include <array>

namespace eadem::compiler {

using vm::Opcode;

namespace {

struct Info {
    uint8_t reads = 0;
    bool writes_a = false;
    bool jumps = false;
};

constexpr Info info_of_shape(const char* shape) {
    Info info;
    for (int i = 0; i < 3; ++i)
        if (shape[i] == 'S') info.reads |= static_cast<uint8_t>(1 << i);
    info.writes_a = shape[0] == 'D';
    info.jumps = shape[2] == 'J';
    return info;
}

constexpr std::array<Info, vm::kOpcodeCount> kInfos = [] {
    std::array<Info, vm::kOpcodeCount> infos{
#define OPCODE(name, shape, extra, meaning) info_of_shape(#shape),
#include "vm/code/opcode.def"
#undef OPCODE
    };
    // Their destination is a source as well.
    for (const Opcode op :
         {Opcode::kIN_PLACE, Opcode::kIN_PLACE_K, Opcode::kMAKE_CELL, Opcode::kDELETE_LOCAL}) {
        infos[static_cast<size_t>(op)].reads |= kA;
    }
    return infos;
}();

const Info& info(Opcode op) {
    return kInfos[static_cast<size_t>(op)];
}

constexpr uint8_t index_of(Opcode op) {
    return static_cast<uint8_t>(op);
}

}  // namespace

bool is_jump(Opcode op) {
    return info(op).jumps;
}
uint8_t read_operands(Opcode op) {
    return info(op).reads;
}
bool writes_a(Opcode op) {
    return info(op).writes_a;
}

bool ends_flow(Opcode op) {
    return op == Opcode::kJUMP || op == Opcode::kRETURN || op == Opcode::kRETURN_CONST ||
           op == Opcode::kRAISE;
}

uint8_t stored_operands(Opcode op) {
    switch (op) {
        case Opcode::kSHARE:
        case Opcode::kCOPY:
        case Opcode::kPOSITIVE:
        case Opcode::kSTORE_CELL:
        case Opcode::kSTORE_ATTRIBUTE:
        case Opcode::kLIST_APPEND:
        case Opcode::kSET_ADD:
        case Opcode::kYIELD:
            return kB;
        case Opcode::kSTORE_GLOBAL:
        case Opcode::kSTORE_NAME:
        case Opcode::kRETURN:
        case Opcode::kPRINT_EXPRESSION:
            return kA;
        case Opcode::kSTORE_SUBSCR:
        case Opcode::kDICT_SET:
            return kB | kC;
        case Opcode::kSTORE_SUBSCR_K:
            return kC;
        default:
            return kNoOperand;
    }
}

uint8_t observed_operands(Opcode op) {
    switch (op) {
        case Opcode::kIS:
        case Opcode::kIS_NOT:
            return kB | kC;
        case Opcode::kJUMP_IF_IS:
        case Opcode::kJUMP_IF_IS_NOT:
            return kA | kB;
        case Opcode::kLOAD_ATTRIBUTE:
            return kB;
        case Opcode::kSTORE_ATTRIBUTE:
        case Opcode::kDELETE_ATTRIBUTE:
        case Opcode::kMAKE_CELL:
            return kA;
        case Opcode::kRAISE:
            return kA | kB;
        default:
            return stored_operands(op);
    }
}

bool reads_out(Opcode op) {
    switch (op) {
        case Opcode::kLOAD_GLOBAL:
        case Opcode::kLOAD_NAME:
        case Opcode::kLOAD_CELL:
        case Opcode::kLOAD_ATTRIBUTE:
        case Opcode::kSUBSCR:
        case Opcode::kSUBSCR_K:
        case Opcode::kFOR_ITER:
            return true;
        default:
            return false;
    }
}

bool is_short_jump(Opcode op) {
    const bool wide = op == Opcode::kJUMP || op == Opcode::kJUMP_IF_TRUE || op == Opcode::kJUMP_IF_FALSE ||
                      op == Opcode::kJUMP_IF_NONE || op == Opcode::kJUMP_IF_NOT_NONE;
    return is_jump(op) && !wide;
}

// The families stand in the order if, unless; with registers, with constants.
Opcode inverted_jump(Opcode op) {
    if (op == Opcode::kJUMP_IF_IS) return Opcode::kJUMP_IF_IS_NOT;
    if (op == Opcode::kJUMP_IF_IS_NOT) return Opcode::kJUMP_IF_IS;
    constexpr uint8_t kFamily = index_of(Opcode::kJUMP_UNLESS_LESS) - index_of(Opcode::kJUMP_IF_LESS);
    const bool constant = op >= Opcode::kJUMP_IF_LESS_K;
    const bool unless = op >= (constant ? Opcode::kJUMP_UNLESS_LESS_K : Opcode::kJUMP_UNLESS_LESS);
    return static_cast<Opcode>(unless ? index_of(op) - kFamily : index_of(op) + kFamily);
}

}  // namespace eadem::compiler
