// The loop, and how frames come and go. Only vm/interp sees this; everybody else calls Vm::run and Vm::call_function.
#pragma once

#include "vm/vm.h"

namespace eadem::vm {

class Interpreter {
 public:
    // Runs from `entry` (a frame just pushed, marked is_entry) until it returns. Python calls do not recurse in C++. If
    // an exception is pending, it is raised by the instruction that ends before entry->pc. Memory that native code is
    // refused becomes MemoryError.
    static Result<OwnedValue> run(Vm& vm, Frame* entry);
    // The loop; with kObserved it shows every instruction to vm.observer.
    template <bool kObserved>
    static Result<OwnedValue> execute(Vm& vm, Frame* entry);

    // Pushes a frame for `code` with its registers at `registers`; RecursionError if the stacks or the limit do not
    // allow it. The caller sets what depends on the kind of frame.
    static Frame* push(Vm& vm, CodeObject* code, Value* registers);
    // Whether `push` would find room.
    static bool has_room(const Vm& vm, const CodeObject* code, const Value* registers) {
        return has_room_for(vm, vm.top_ + 1, code, registers);
    }
    // Whether there is room for that frame.
    static bool has_room_for(const Vm& vm, const Frame* frame, const CodeObject* code, const Value* registers) {
        return frame < vm.frames_limit_ && registers + code->register_count < vm.registers_limit_;
    }
    // Pushes a frame for a call: binds the arguments (which may lie where the registers begin) and takes a reference to
    // the function. Null with an exception pending if that fails.
    static Frame* enter(Vm& vm, FunctionObject* function, const CallArguments& arguments, Value* registers);
    // The commonest of these calls, of arguments that lie where the registers begin: puts them where the parameters go,
    // if a frame has room, and pushes none. kOther, and nothing has happened, if it is any other call; kRaised with an
    // exception pending.
    enum class Layout { kDone, kOther, kRaised };
    static Layout lay_out(Vm& vm, FunctionObject* function, const CallArguments& arguments);
    // `enter` for what is not laid out.
    static Frame* enter_otherwise(Vm& vm, FunctionObject* function, const CallArguments& arguments, Value* registers);
    // Where a frame pushed by native code has its registers.
    static Value* free_registers(const Vm& vm);
    // Of a frame that returns. Only for eval.cpp.
    static void end_locals(Vm& vm, Frame* frame);
    // Ends the topmost frame: releases `count` registers, the function and the generator.
    static void pop(Vm& vm, size_t count);
    // Records the topmost frame in the pending exception's traceback.
    static void trace(Vm& vm, const Instruction* at);
    // Asks the topmost frame for a handler of the pending exception, which came up at `at`. True if there is one: the
    // exception is being handled and the frame's pc is where to go on. False: what the frame was handling is dealt
    // with, and it is to be left.
    static bool catch_pending(Vm& vm, const Instruction* at);
    // Signals, memory, cycles: what waited for a safe point. False if an exception is pending now.
    static bool handle_attention(Vm& vm);
    // Pushes the frame of a generator that can be resumed, its registers at `registers`. Null with an exception pending
    // if it does not fit.
    static Frame* push_generator(Vm& vm, GeneratorObject* generator, Value* registers);
    // Makes the generator that RETURN_GENERATOR leaves the topmost frame with (the caller owns it), and pops that
    // frame. Null with an exception pending when memory is refused.
    static GeneratorObject* suspend_new(Vm& vm, const Instruction* next);
    // Moves the topmost frame's registers below `count` into its generator, which goes on at `next`, and pops it.
    static void suspend(Vm& vm, const Instruction* next, size_t count);
    // Instead of StopIteration a generator raises RuntimeError (PEP 479): exchanges the pending exception.
    static void forbid_stop_iteration(Vm& vm);
};

}  // namespace eadem::vm
