// What an exception does to the frames it goes through: it is recorded in its traceback, handlers are asked for, and
// what the frames were handling themselves is dealt with.
#include "vm/code/traceback.h"
#include "vm/interp/frame_object.h"
#include "vm/interp/interpreter.h"
#include "vm/interp/observer.h"
#include "vm/interp/operations.h"
#include "vm/object/exception.h"
#include "vm/object/memory_guard.h"

namespace eadem::vm {

void Interpreter::trace(Vm& vm, const Instruction* at) {
    Frame* frame = vm.top_;
    const auto word = static_cast<uint32_t>(at - frame->code->instructions);
    frame->pc = at + 1;
    // The exception must not be pending while objects are made for it.
    Object* exception = vm.take_pending();
    add_traceback(vm, static_cast<Exception*>(exception), frame->code, object_of_frame(vm, frame).take(), word);
    (void)vm.restore_pending(exception);
}

void restore_handled(Vm& vm, Value& state) {
    if (state.tag == kExitNumber) return;
    Object*& here = vm.handled_here()->exception;
    Object* old = std::exchange(here, state.refers_to(vm.shared.none) ? nullptr : state.object);
    leave_empty(state);
    if (old != nullptr) vm.release(old);
}

bool Interpreter::catch_pending(Vm& vm, const Instruction* at) {
    Frame* frame = vm.top_;
    const CodeObject* code = frame->code;
    if (code->protected_run_count == 0) return false;
    const ExceptionTable table = code->exception_table();
    uint32_t number = table.protection_of(static_cast<uint32_t>(at - code->instructions));
    // It must not be pending while objects are released.
    Object* exception = vm.take_pending();
    while (number != 0) {
        const Protection& protection = table.protection(number);
        Value& state = frame->registers[protection.state];
        number = protection.outer;
        if (protection.restores()) {
            restore_handled(vm, state);
            continue;
        }
        // What was computed last ends first.
        for (Value* reg = frame->registers + code->register_count; reg != &state;)
            if ((--reg)->is_object()) clear(vm, *reg);
        Object*& here = vm.handled_here()->exception;
        state = here != nullptr ? Value::of_object(here) : vm.none();
        here = exception;
        frame->pc = code->instructions + protection.handler;
        if (vm.observer != nullptr) vm.observer->goes_on_at_handler(*frame);
        return true;
    }
    (void)vm.restore_pending(exception);
    return false;
}

// Where memory that native code needs is refused, the loop is left (memory_guard.h) and its frames are as they were.
// They are unwound here, and the loop is entered again at a handler.
Result<OwnedValue> Interpreter::run(Vm& vm, Frame* entry) {
    while (true) {
        Result<OwnedValue> result = guard_memory(
            vm, [&vm, entry] { return vm.observer == nullptr ? execute<false>(vm, entry) : execute<true>(vm, entry); });
        if (result.ok()) return result;
        bool is_caught = false;
        while (!is_caught && vm.top_ != nullptr && vm.top_ >= entry) {
            const Frame* frame = vm.top_;
            const Instruction* first = frame->code->instructions;
            const Instruction* at = frame->pc > first ? frame->pc - 1 : first;
            trace(vm, at);
            is_caught = catch_pending(vm, at);
            if (!is_caught) pop(vm, frame->code->register_count);
        }
        if (!is_caught) return kFailed;
    }
}

}  // namespace eadem::vm
