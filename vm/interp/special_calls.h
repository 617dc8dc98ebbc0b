// Special methods (__add__, __getitem__, __next__ ...) that are functions of the program are called by the instruction
// that asks for them without leaving the loop: it pushes their frame, and what is left to do with the result is done
// when that returns (Frame::completion).
//
// Each begin_ function answers with the function to call, of which it makes a reference, with its arguments in `row`
// (the first of two or three values, owned), and with what is to become of the result. Null, and nothing has happened:
// the instruction goes its long way, by the slots of the type. Which cases are left to that is up to begin_: it may
// always say null.
#pragma once

#include "vm/interp/registers.h"
#include "vm/object/class_space.h"

namespace eadem::vm {

// The function that the class of an object has for a special method; null if it has none, or something else.
FunctionObject* special_function(Vm& vm, Value self, Special special);

// A call that begin_ has prepared.
struct SpecialCall {
    FunctionObject* function = nullptr;
    size_t given = 0;  // values in the row
    Completion completion = Completion::kNone;
};

SpecialCall begin_binary(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row);
SpecialCall begin_in_place(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row);
SpecialCall begin_unary(Vm& vm, Registers r, const Instruction* at, Value* row);
SpecialCall begin_compare(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row);  // and its jumps
SpecialCall begin_contains(Vm& vm, Registers r, const Instruction* at, Value* row);
SpecialCall begin_truth(Vm& vm, Value& subject, bool is_temporary, Value* row);
SpecialCall begin_get_item(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row);
SpecialCall begin_set_item(Vm& vm, const Frame* frame, Registers r, const Instruction* at, Value* row);
SpecialCall begin_iteration(Vm& vm, Registers r, const Instruction* at, Value* row);
SpecialCall begin_next(Vm& vm, Registers r, const Instruction* at, Value* row);
// `object.name = value` by the setter of a property.
SpecialCall begin_setter(Vm& vm, Registers r, const Instruction* at, Value* row, const Object* property);

// Finishes the instruction `at` with what the special method has given, which is taken over. Where to go on; null if an
// exception is pending.
Instruction* complete_special(Vm& vm, const Frame* frame, Registers r, Instruction* at, Completion completion,
                              Value result);

}  // namespace eadem::vm
