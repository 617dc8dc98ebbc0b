// A Frame is one running code object. Its registers are a window of the register stack; a call's arguments lie where
// the callee's registers begin. Frames live in an array of the Vm and die with their call.
//
// Invariant: registers past the live temporaries of the topmost frame hold no object references (raw leftovers may be
// there).
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>

#include "vm/code/code_object.h"
#include "vm/object/dict.h"
#include "vm/object/value.h"

namespace eadem::vm {

class ItemSink;
struct FunctionObject;
struct GeneratorObject;

// What a frame that returns does with its result, but for giving it to the register that the call names.
enum class Completion : uint8_t {
    kNone,
    kConstructs,  // an __init__: the caller gets `instance`
    kDropped,     // nobody wants it
    kNext,        // a __next__: an item of the FOR_ITER that ends before the caller's pc, which StopIteration ends
    // A special method that the instruction which ends before the caller's pc asked: complete_special goes on. Which
    // one it was, where that makes a difference:
    kInstruction,
    kReflected,  // that of the right operand, as the left one's type was sure to decline
    kForward,    // __add__ for +=
    kNegated,    // __eq__ for !=
    kLength,     // __len__ for truth
    // A generator's, entered by native code: YIELD offers its items to `sink` first.
    kOffers,
};

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
    Completion completion = Completion::kNone;
    bool has_object = false;            // the program has, or may have, an object for this frame (frame_object.h)
    OperandField return_register = {};  // of the caller
    union {
        Object* instance = nullptr;  // counted; `completion` is kConstructs
        ItemSink* sink;              // `completion` is kOffers
    };

    // A call's, or a special method's; the four flags are written as they are read, at once: what was written in parts
    // a moment ago cannot be read as a whole before it has reached the cache.
    void begin(Completion then) {
        const uint32_t all = static_cast<uint32_t>(then) << 16;
        std::memcpy(&is_entry, &all, sizeof all);
    }
    // Whether a return only goes back to the call in the frame below. One comparison: every return asks.
    bool returns_to_call() const {
        uint32_t all;
        std::memcpy(&all, &is_entry, sizeof all);
        return all == 0;
    }
};
static_assert(offsetof(Frame, has_object) == offsetof(Frame, is_entry) + 3 &&
              offsetof(Frame, completion) == offsetof(Frame, is_entry) + 2 &&
              std::endian::native == std::endian::little);

}  // namespace eadem::vm
