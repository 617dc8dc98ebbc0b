// What the loop and the generator type share: a generator's frame, taken up and laid down.
#pragma once

#include "vm/interp/frame_object.h"
#include "vm/interp/registers.h"
#include "vm/object/type.h"

namespace eadem::vm {

// Fills a frame with a generator that can be resumed, and moves its registers to the stack; what it is handling is
// being handled from now on. Its flags are to be set by set_flags.
inline void fill_frame(Vm& vm, Frame* frame, GeneratorObject* generator, Value* registers) {
    frame->code = generator->code;
    frame->pc = generator->pc;
    frame->registers = registers;
    frame->globals = generator->function->globals;
    frame->locals = nullptr;
    frame->function = generator->function;
    frame->generator = generator;
    const Value* saved = generator->registers();
    for (Value* end = registers + generator->saved_count; registers != end; ++registers, ++saved)
        *registers = in_halves(*saved);
    generator->saved_count = 0;
    generator->state = GeneratorState::kRunning;
    generator->handled.outer = std::exchange(vm.handled_here(), &generator->handled);
}

// The same for the frame's flags, of one that is the topmost now.
inline void set_flags(Vm& vm, Frame* frame, bool is_entry) {
    frame->is_entry = is_entry;
    frame->is_resumed = !is_entry;
    frame->completion = Completion::kNone;
    frame->has_object = false;
    if (frame->generator->frame_object != nullptr) [[unlikely]]
        resume_frame_object(vm, frame);
}

// Moves the first `count` registers of a generator's frame from the stack into it.
inline void save_registers(GeneratorObject* generator, const Frame* frame, size_t count) {
    Value* from = frame->registers;
    Value* to = generator->registers();
    for (const Value* end = from + count; from != end; ++from, ++to) {
        *to = in_halves(*from);
        leave_empty(*from);
    }
    generator->saved_count = static_cast<uint16_t>(count);
}

// The other way round: a generator that waits, to go on at `next`. The frame is the caller's to leave.
inline void lay_down(Vm& vm, const Frame* frame, const Instruction* next, size_t count) {
    GeneratorObject* const generator = frame->generator;
    save_registers(generator, frame, count);
    generator->pc = next;
    generator->state = GeneratorState::kSuspended;
    vm.handled_here() = generator->handled.outer;
}

// The frame of a running generator is gone, and with it the reference to its function.
inline void finish(Vm& vm, GeneratorObject* generator) {
    vm.handled_here() = generator->handled.outer;
    generator->function = nullptr;
    generator->state = GeneratorState::kFinished;
}

// The iterator that a suspended `yield from` goes over; empty if the generator is anywhere else.
inline Value delegate_of(GeneratorObject* generator) {
    if (generator->state != GeneratorState::kSuspended || generator->pc->op != Opcode::kSEND) return Value();
    return Registers(generator->registers())[generator->pc->b];
}

// Whether an iterator has ended with a StopIteration, which is pending, and with what value. The exception is gone
// then.
bool take_stop_value(Vm& vm, OwnedValue& value);

// Slots of the type.
size_t generator_size(const Object* self);
void generator_traverse(Object* self, ReferenceVisitor& visitor);
void generator_clear(ObjectSpace& space, Object* self);
bool generator_finalize(ObjectSpace& space, Object* self);
void generator_destroy(ObjectSpace& space, Object* self);

}  // namespace eadem::vm
