// Which operator an opcode of a family stands for (opcode.def keeps the families in the operators' order).
#pragma once

#include "vm/code/opcode.h"
#include "vm/object/operator_kind.h"

namespace eadem::vm {

constexpr bool is_constant_form(Opcode op) {
    return op >= Opcode::kADD_K && op <= Opcode::kDIVIDE_K;
}
constexpr bool is_arithmetic(Opcode op) {
    return op >= Opcode::kADD && op <= Opcode::kDIVIDE_K;
}
constexpr BinaryOperator binary_operator_of(Opcode op) {
    if (op == Opcode::kSUBTRACT_FROM_K) return BinaryOperator::kSubtract;
    if (op == Opcode::kDIVIDE_K) return BinaryOperator::kTrueDivide;
    const Opcode first = is_constant_form(op) ? Opcode::kADD_K : Opcode::kADD;
    return static_cast<BinaryOperator>(static_cast<int>(op) - static_cast<int>(first));
}

// IN_PLACE, IN_PLACE_K and their special forms, in turn.
constexpr bool is_in_place(Opcode op) {
    return op >= Opcode::kIN_PLACE && op <= Opcode::kMULTIPLY_IN_PLACE_K;
}
constexpr bool is_constant_in_place(Opcode op) {
    return (static_cast<int>(op) - static_cast<int>(Opcode::kIN_PLACE)) % 2 != 0;
}
static_assert(static_cast<int>(Opcode::kMULTIPLY_IN_PLACE_K) - static_cast<int>(Opcode::kIN_PLACE) == 7 &&
                  is_constant_in_place(Opcode::kADD_IN_PLACE_K) && !is_constant_in_place(Opcode::kSUBTRACT_IN_PLACE),
              "opcode.def: the in-place operators do not take turns");

// What a comparison, or a jump by one, does.
struct Comparison {
    CompareOperator op{};
    bool constant = false;  // its second operand
    bool jumps = false;
    bool sense = true;  // what the answer has to be for the jump
};
constexpr Comparison comparison_of(Opcode opcode) {
    const auto number = static_cast<int>(opcode);
    const auto from = [number](Opcode first) { return number - static_cast<int>(first); };
    constexpr auto kCount = static_cast<int>(kCompareOperatorCount);
    const bool constant = (opcode >= Opcode::kLESS_K && opcode <= Opcode::kGREATER_EQUAL_K) ||
                          (opcode >= Opcode::kJUMP_IF_LESS_K && opcode <= Opcode::kJUMP_UNLESS_GREATER_EQUAL_K);
    const bool jumps = (opcode >= Opcode::kJUMP_IF_LESS && opcode <= Opcode::kJUMP_UNLESS_GREATER_EQUAL) ||
                       (opcode >= Opcode::kJUMP_IF_LESS_K && opcode <= Opcode::kJUMP_UNLESS_GREATER_EQUAL_K);
    const int place = jumps ? from(constant ? Opcode::kJUMP_IF_LESS_K : Opcode::kJUMP_IF_LESS)
                            : from(constant ? Opcode::kLESS_K : Opcode::kLESS);
    return {static_cast<CompareOperator>(place % kCount), constant, jumps, place < kCount};
}
static_assert(comparison_of(Opcode::kJUMP_UNLESS_EQUAL_K).op == CompareOperator::kEqual &&
              !comparison_of(Opcode::kJUMP_UNLESS_EQUAL_K).sense && comparison_of(Opcode::kGREATER).sense);

}  // namespace eadem::vm
