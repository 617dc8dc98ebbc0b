// A Frame is one running code object. Its registers are a window of the register stack; a call's arguments lie where
// the callee's registers begin. Frames live in an array of the Vm and die with their call.
//
// Invariant: registers past the live temporaries of the topmost frame hold no object references (raw leftovers may be
// there).
#pragma once

#include <cstddef>
#include <cstring>

#include "vm/code/code_object.h"
#include "vm/object/dict.h"
#include "vm/object/value.h"

namespace eadem::vm {

struct FunctionObject;
struct GeneratorObject;

struct Frame {
    CodeObject* code = nullptr;       // kept alive by the function, or by whoever runs the module
    const Instruction* pc = nullptr;  // where to go on; while running natively: behind the instruction being run
    Value* registers = nullptr;
    Dict* globals = nullptr;               // borrowed from the function
    Object* locals = nullptr;              // module code and class bodies, run with a separate mapping; else null
    FunctionObject* function = nullptr;    // counted; null for modules
    GeneratorObject* generator = nullptr;  // held by whoever resumed it; null for others
    bool is_entry = false;                 // returning leaves the C++ activation of the loop
    bool is_resumed = false;               // of a generator, by FOR_GENERATOR or SEND of the frame below
    bool constructs = false;               // it runs an __init__: returning gives the caller `instance`
    bool has_object = false;               // the program has, or may have, an object for this frame (frame_object.h)
    uint16_t return_register = 0;          // of the caller
    Object* instance = nullptr;            // counted if `constructs`

    // Whether a return only goes back to the call in the frame below. One comparison: every return asks.
    bool returns_to_call() const {
        uint32_t all;
        std::memcpy(&all, &is_entry, sizeof all);
        return all == 0;
    }
};
static_assert(offsetof(Frame, has_object) == offsetof(Frame, is_entry) + 3);

}  // namespace eadem::vm
