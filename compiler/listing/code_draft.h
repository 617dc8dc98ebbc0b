// The draft of one code object's instructions, as far as they decide which constants it keeps: what loads a constant,
// what folding looks at, and what jumps. Everything else is kOther.
//
// The walk over the tree (constant_lister.h) emits; the passes of code_draft.cpp and block_passes.cpp then do to the
// draft what CPython's optimizer does to its code.
#pragma once

#include <vector>

#include "compiler/listing/constant_table.h"
#include "compiler/listing/listing_profile.h"
#include "vm/object/operator_kind.h"

namespace eadem::compiler {

enum class DraftOp : uint8_t {
    kNothing,
    kLabel,     // argument: the label that stands here
    kConstant,  // argument: the index; pushes it
    kName,      // argument: the index; a constant that an instruction refers to without pushing it
    kOther,
    kPop,
    kCopy,
    kIs,        // `is` or `is not`
    kContains,  // `in` or `not in`
    kIterate,
    kNot,     // of the truth of what is on top
    kUnary,   // argument: vm::UnaryOperator
    kBinary,  // argument: vm::BinaryOperator
    kSubscript,
    kBuildTuple,  // argument: how many items; so below
    kBuildList,
    kBuildSet,
    kUnpack,
    kAppend,
    kExtend,
    kListToTuple,
    kJump,         // to a label; so below
    kJumpIfFalse,  // pops
    kJumpIfTrue,
    kJumpIfFalseOrPop,  // keeps it if it jumps
    kJumpIfTrueOrPop,
    kMayJump,   // depends on what cannot be known
    kMayRaise,  // to a handler, from anywhere behind
    kReturn,
    kRaise,
};

struct DraftInstruction {
    DraftOp op = DraftOp::kNothing;
    uint32_t argument = 0;  // for jumps the label
};

using DraftCode = std::vector<DraftInstruction>;

// Folding in the bytecode (3.6), and of the tuples that the tree did not show to be constant (to 3.9).
void fold_bytecode(vm::ObjectSpace& space, const ListingProfile& profile, const DraftCode& code,
                   ConstantTable& constants);
// The passes over basic blocks (from 3.10), up to the removal of unused constants.
void optimize_blocks(vm::ObjectSpace& space, const ListingProfile& profile, const DraftCode& code,
                     ConstantTable& constants);

// The value of an operation of constants, empty if it is not folded.
vm::OwnedValue fold_unary(vm::ObjectSpace& space, vm::UnaryOperator op, vm::Value operand);
vm::OwnedValue fold_binary(vm::ObjectSpace& space, vm::BinaryOperator op, vm::Value left, vm::Value right);
vm::OwnedValue fold_subscript(vm::ObjectSpace& space, vm::Value container, vm::Value key);
// A tuple or frozenset of constants; empty if memory is refused.
vm::OwnedValue tuple_of(vm::ObjectSpace& space, const std::vector<vm::Value>& items);
vm::OwnedValue frozen_set_of(vm::ObjectSpace& space, const std::vector<vm::Value>& items);

}  // namespace eadem::compiler
