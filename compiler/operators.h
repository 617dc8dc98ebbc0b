// The operators of the tree as the machine names them, and the instructions for them.
#pragma once

#include "grammar/ast.h"
#include "vm/code/opcode.h"
#include "vm/object/operator_kind.h"

namespace eadem::compiler {

constexpr vm::BinaryOperator to_vm(grammar::Operator op) {
    using enum grammar::Operator;
    switch (op) {
        case kAdd:
            return vm::BinaryOperator::kAdd;
        case kSub:
            return vm::BinaryOperator::kSubtract;
        case kMult:
            return vm::BinaryOperator::kMultiply;
        case kMatMult:
            return vm::BinaryOperator::kMatrixMultiply;
        case kDiv:
            return vm::BinaryOperator::kTrueDivide;
        case kMod:
            return vm::BinaryOperator::kModulo;
        case kPow:
            return vm::BinaryOperator::kPower;
        case kLShift:
            return vm::BinaryOperator::kLeftShift;
        case kRShift:
            return vm::BinaryOperator::kRightShift;
        case kBitOr:
            return vm::BinaryOperator::kOr;
        case kBitXor:
            return vm::BinaryOperator::kXor;
        case kBitAnd:
            return vm::BinaryOperator::kAnd;
        case kFloorDiv:
            return vm::BinaryOperator::kFloorDivide;
    }
    return vm::BinaryOperator::kAdd;
}

// Of all but `not`, which is no operation of the machine's.
constexpr vm::UnaryOperator to_vm(grammar::UnaryOperator op) {
    using enum grammar::UnaryOperator;
    switch (op) {
        case kUSub:
            return vm::UnaryOperator::kNegative;
        case kUAdd:
            return vm::UnaryOperator::kPositive;
        default:
            return vm::UnaryOperator::kInvert;
    }
}

// Of the orderings and equalities; `is` and `in` have instructions of their own.
constexpr vm::CompareOperator to_vm(grammar::CompareOperator op) {
    using enum grammar::CompareOperator;
    switch (op) {
        case kLt:
            return vm::CompareOperator::kLess;
        case kLtE:
            return vm::CompareOperator::kLessEqual;
        case kNotEq:
            return vm::CompareOperator::kNotEqual;
        case kGt:
            return vm::CompareOperator::kGreater;
        case kGtE:
            return vm::CompareOperator::kGreaterEqual;
        default:
            return vm::CompareOperator::kEqual;
    }
}

// The instruction for an operator (of vm) in the family that begins with `first`: families stand in the order of the
// operators, see opcode.def.
constexpr vm::Opcode member(vm::Opcode first, auto op) {
    return static_cast<vm::Opcode>(static_cast<uint8_t>(first) + static_cast<uint8_t>(op));
}

}  // namespace eadem::compiler
