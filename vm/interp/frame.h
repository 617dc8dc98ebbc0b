// A Frame is one running code object. Its registers are a window of the register stack; a call's arguments lie where
// the callee's registers begin. Frames live in an array of the Vm and die with their call.
//
// Invariant: registers past the live temporaries of the topmost frame hold no object references (raw leftovers may be
// there).
#pragma once

#include <cstring>

#include "vm/code/code_object.h"
#include "vm/object/dict.h"
#include "vm/object/value.h"

namespace eadem::vm {

struct FunctionObject;
struct GeneratorObject;

struct Frame {
    CodeObject* code;       // kept alive by the function, or by whoever runs the module
    const Instruction* pc;  // where to go on; while running natively: behind the instruction being run
    Value* registers;
    Dict* globals;               // borrowed from the function
    Object* locals;              // module code run with a separate mapping; else null
    FunctionObject* function;    // counted; null for modules
    GeneratorObject* generator;  // counted; null for others
    uint16_t return_register;    // of the caller
    bool is_entry;               // returning leaves the C++ activation of the loop
    bool constructs;             // it runs an __init__: returning gives the caller `instance`
    Object* instance;            // counted if `constructs`
};

// Whether returning from the frame is more than going on in the caller with the value.
inline bool returns_specially(const Frame* frame) {
    uint16_t both;
    static_assert(offsetof(Frame, constructs) == offsetof(Frame, is_entry) + 1);
    std::memcpy(&both, &frame->is_entry, sizeof both);
    return both != 0;
}

}  // namespace eadem::vm
