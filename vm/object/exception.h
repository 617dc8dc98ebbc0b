// Exception objects, and the traceback entries that unwinding adds to them.
//
// All exceptions have one layout. Classes with members of their own (OSError's errno, NameError's name ...)
// keep them in a row of Words, `members`; which place means what is said in exception_members.h. What Python
// code sets beyond that lands in `attributes`. Invariant: `arguments` is a tuple.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/ref.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

struct Traceback;

struct Exception : Object {
    Word arguments;        // tuple: what str() and repr() show
    Traceback* traceback;  // outermost frame first; null until the exception leaves a frame
    Object* cause;         // raise ... from cause; null if not given
    Object* context;       // the exception being handled; null if none
    bool suppress_context;
    uint8_t member_count;
    Dict* attributes;  // the instance's __dict__; null until first used
    Word* members;     // member_count Words; an empty one reads as None

    Tuple* argument_tuple() const { return static_cast<Tuple*>(arguments.object()); }
};

// One frame the exception went through. Newest call last along `next`.
struct Traceback : Object {
    Traceback* next;       // towards the place of the raise
    Object* code;          // the code object (code/code_object.h)
    Object* frame;         // interp/frame_object.h; null if the frame left nothing of itself
    uint32_t instruction;  // index of the instruction that raised; its line: code/traceback.h
};

// A new exception of `type` (derived from BaseException) with these arguments, taken from the row. What the
// class checks about its arguments may fail with another exception; OSError(2, ...) is made a
// FileNotFoundError.
Result<Ref<Exception>> make_exception(ObjectSpace& space, Type* type, Value* arguments, size_t count);
// The same with keyword arguments (null: none).
Result<Ref<Exception>> make_exception(ObjectSpace& space, Type* type, Value* arguments, size_t count, Dict* keywords);
// What `raise x` does: an instance passes through, a class is called; anything else is a TypeError.
Result<Ref<Exception>> exception_from_raise(ObjectSpace& space, Value raised);
bool is_exception(const ObjectSpace& space, Value value);
bool is_exception_class(const ObjectSpace& space, Value value);
inline Exception* as_exception(Value value) {
    return static_cast<Exception*>(value.object);
}
// The dict of what was set on the instance; made on first use.
Dict* exception_attributes(ObjectSpace& space, Exception* exception);

// Writes into the pending NameError (or AttributeError) what it was about, unless it says so already: hints are made of
// it.
void note_missing_name(ObjectSpace& space, Str* name);
void note_missing_attribute(ObjectSpace& space, Value object, Str* name);

// Gives the place a new reference (null: none) and ends the old one.
template <class T>
void replace_reference(ObjectSpace& space, T*& place, T* reference) {
    T* old = std::exchange(place, reference);
    if (old != nullptr) space.release(old);
}

}  // namespace eadem::vm
