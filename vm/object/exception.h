// Exception objects, and the traceback entries that unwinding adds to them.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct Traceback;

struct Exception : Object {
    Word arguments;        // tuple: what str() and repr() show
    Traceback* traceback;  // outermost frame first; null until the exception leaves a frame
    Object* cause;         // raise ... from cause; null if not given
    Object* context;       // the exception being handled; null if none
    bool suppress_context;
    Dict* attributes;      // null until first used (SyntaxError's lineno, NameError's name, ...)
};

// One frame the exception went through. Newest call last along `next`.
struct Traceback : Object {
    Traceback* next;   // towards the place of the raise
    Object* code;      // the code object (code/code_object.h)
    uint32_t instruction;  // index of the instruction that raised
    uint32_t line;
};

// A new exception of `type` (derived from BaseException) with these arguments, taken from the row.
Result<Ref<Exception>> make_exception(ObjectSpace& space, Type* type, Value* arguments, size_t count);
// What `raise x` does: an instance passes through, a class is called; anything else is a TypeError.
Result<Ref<Exception>> exception_from_raise(ObjectSpace& space, Value raised);
bool is_exception(const ObjectSpace& space, Value value);
// Puts a traceback entry in front (the frame is further out than those there).
void add_traceback(ObjectSpace& space, Exception* exception, Object* code, uint32_t instruction, uint32_t line);

}  // namespace eadem::vm
