// Functions written in Python, and what goes with them: cells, generators.
#pragma once

#include "vm/code/code_object.h"
#include "vm/object/bound_method.h"
#include "vm/object/dict.h"
#include "vm/object/native.h"
#include "vm/object/ref.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

struct FrameObject;

struct FunctionObject : Object {
    CodeObject* code;
    Dict* globals;
    Tuple* defaults;         // of the last positional parameters; null if none
    Dict* keyword_defaults;  // null if none
    Tuple* closure;          // cells for the free variables; null if none
    Dict* annotations;       // null if none
    Dict* attributes;        // __dict__; null until used
    Word name;               // str
    Word qualified_name;     // str
    Word documentation;
    Word module;
    // The arguments of a call by position that are its parameters, one for one, and need no binding; kNoCount if it has
    // keyword-only ones, *args or **kwargs.
    uint32_t direct_count;
    static constexpr uint32_t kNoCount = UINT32_MAX;
    bool binds_directly() const { return direct_count != kNoCount; }
    // As the __new__ of a class that derives from tuple it makes a tuple of all arguments but the class.
    bool makes_tuple;
};

// The default of a positional parameter; null if it has none. A program may set more defaults than there are
// parameters: the last ones count.
inline Word* default_of(const FunctionObject* function, size_t parameter) {
    if (function->defaults == nullptr) return nullptr;
    const size_t from_the_end = function->code->positional_count - parameter;
    const size_t size = function->defaults->size;
    return from_the_end <= size ? &function->defaults->items()[size - from_the_end] : nullptr;
}

// A variable captured by an inner function.
struct CellObject : Object {
    Word contents;  // empty: not bound
};

enum class GeneratorState : uint8_t { kCreated, kSuspended, kRunning, kFinished };

// A suspended frame. The registers in use stand behind the object between resumptions, and are moved to the stack while
// it runs. Invariant: `saved_count` is 0 unless the state is kCreated or kSuspended.
struct GeneratorObject : Object {
    CodeObject* code;
    FunctionObject* function;  // counted; null when finished
    const Instruction* pc;     // where to go on; behind a YIELD if it is suspended
    Word name;                 // str
    Word qualified_name;       // str
    uint16_t saved_count;      // registers that are kept here
    GeneratorState state;
    HandledException handled;  // what its code is handling
    // Counted; while it waits, that of its frame (frame_object.h), if somebody has asked for it.
    FrameObject* frame_object;

    Value* registers() { return reinterpret_cast<Value*>(this + 1); }
    bool is_resumable() const { return state <= GeneratorState::kSuspended; }
};
static_assert(sizeof(GeneratorObject) % alignof(Value) == 0);
inline bool is_generator(Value value) {
    return value.is_object() && value.object->type_id() == kGeneratorType;
}
inline GeneratorObject* as_generator(Value value) {
    return static_cast<GeneratorObject*>(value.object);
}

// next() of a generator: StopIteration with what it returned at its end.
Result<OwnedValue> generator_next_or_stop(ObjectSpace& space, Value self);

// Takes over the references it is given; parts may be null.
Ref<FunctionObject> make_function(ObjectSpace& space, CodeObject* code, Dict* globals);
Ref<CellObject> make_cell(ObjectSpace& space, OwnedValue contents);

inline bool is_function(Value value) {
    return value.is_object() && value.object->type_id() == kFunctionType;
}
inline FunctionObject* as_function(Value value) {
    return static_cast<FunctionObject*>(value.object);
}

// Lays the arguments out as the function's parameters in `registers` (parameter_count of them, all empty before).
// Takes from the arguments; fills defaults, *args and **kwargs. TypeErrors in CPython's words.
Result<void> bind_arguments(ObjectSpace& space, FunctionObject* function, const CallArguments& arguments,
                            Value* registers);

}  // namespace eadem::vm
