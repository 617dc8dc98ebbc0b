// A frame as a program sees it: tb_frame of a traceback entry, f_back of another one.
//
// Frames die with their calls (frame.h). One that a traceback mentions gets an object; while the frame runs, the object
// looks at it, and when the frame is left its locals move on into the object, as far as anybody still holds that. That
// of a generator which waits is kept by the generator, and looks at it.
// Invariant: of each frame with has_object there is one object, and vm.frame_objects() has them, outermost first.
#pragma once

#include "vm/vm.h"

namespace eadem::vm {

struct FrameObject : Object {
    Frame* frame;                // null when it has been left
    GeneratorObject* generator;  // borrowed; whose frame it is, while that waits; else null
    CodeObject* code;
    FunctionObject* function;  // null for modules
    Dict* globals;
    Object* locals;         // of module code that was run with a separate mapping; else null
    FrameObject* back;      // of a frame that has been left: that of the caller, null if nobody has asked for it
    const Instruction* pc;  // behind the instruction that was run last
    Value registers[];      // the locals of a frame that has been left

    size_t size() const { return sizeof(FrameObject) + code->local_count * sizeof(Value); }
};

// The object of a frame that runs; made if it has none. Null where memory is refused.
Ref<Object> object_of_frame(Vm& vm, Frame* frame);
// gi_frame: the object of the generator's frame, made if it has none; null if it is finished (or memory is refused).
Ref<Object> object_of_generator(Vm& vm, GeneratorObject* generator);
// The frame is being left: its locals go to its object, or are left where they are if nobody has that.
void leave_frame_object(Vm& vm, Frame* frame);
// The frame is suspended: its object, if anybody has it, goes to the generator, which has the registers already.
void suspend_frame_object(Vm& vm, Frame* frame, GeneratorObject* generator);
// The other way round, for the topmost frame.
void resume_frame_object(Vm& vm, Frame* frame);
// What a generator that waits has of its frame is about to go: the locals move on into the object, if it has one.
void abandon_frame_object(ObjectSpace& space, GeneratorObject* generator);

}  // namespace eadem::vm
