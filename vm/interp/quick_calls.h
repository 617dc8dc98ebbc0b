// What the loop does of a call itself: arguments by position for a function, one local for a native one.
#pragma once

#include <algorithm>

#include "vm/interp/operations.h"

namespace eadem::vm {

// The first `given` parameters that cannot tell a number from its box, for settle_arguments.
inline uint64_t blind_parameters(const CodeObject* code, size_t given) {
    const size_t count = std::min<size_t>(given, code->positional_count);
    return count >= 64 ? code->blind_locals : code->blind_locals & ((uint64_t{1} << count) - 1);
}

// Whether so many positional arguments, and defaults for the rest, are what the function takes.
inline bool lacks_only_defaults(const FunctionObject* function, size_t given) {
    const size_t count = function->code->positional_count;
    if (given == count) [[likely]]
        return true;
    return given < count && function->defaults != nullptr && count - given <= function->defaults->size;
}

// Puts the defaults of the parameters that no argument was given for behind the `given` ones; the number of all is
// returned.
[[gnu::noinline]] inline size_t fill_defaults(Vm& vm, const FunctionObject* function, Value* registers, size_t given) {
    const size_t count = function->code->positional_count;
    for (; given < count; ++given) give_default(vm, function, given, registers[given]);
    return count;
}

// A local's number for a native function that could tell it from its box: both get the box.
[[gnu::always_inline]] inline void settle_local(Vm& vm, Value& local, const NativeSpec& spec) {
    if (local.is_raw() && !spec.is_blind) [[unlikely]]
        box_in_place(vm, local);
}

// Gives the result of a call that took the quick way to its register; one that a statement drops goes at once. Where to
// go on is returned.
[[gnu::always_inline]] inline Instruction* after_quick_call(Vm& vm, Registers r, Instruction* call, Value result) {
    Instruction* next = call + 2;
    if (next->op == Opcode::kCLEAR && next->a == call->a) {
        vm.release(result);
        // What was there before: y or f(x)
        if (r[call->a].is_object()) [[unlikely]]
            clear(vm, r[call->a]);
        return next + 1;
    }
    put(vm, r[call->a], result);
    return next;
}

// f(x) by the quick way of a native function, which has one: `argument` is the ARGUMENT, the CALL stands behind it,
// `at` is set to where to go on. False if that is no way, and nothing has happened.
[[gnu::always_inline]] inline bool call_native_quickly(Vm& vm, Frame* frame, Registers r, Instruction*& at,
                                                       Instruction* argument, const NativeFunction* native) {
    Value& local = r[argument->b];
    frame->pc = argument + 3;
    settle_local(vm, local, *native->spec);
    const Value result = native->quick(vm, &local, 1);
    if (result.is_empty()) return false;
    at = after_quick_call(vm, r, argument + 1, result);
    return true;
}

// The same for whatever `callee` holds. `at` is the instruction that would load it, over what its register holds:
// (y or f)(x)
[[gnu::always_inline]] inline bool call_quickly(Vm& vm, Frame* frame, Registers r, Instruction*& at, Instruction* argument,
                                                Word callee) {
    if (!callee.is_object()) return false;
    if (r[at->a].is_object()) [[unlikely]]
        clear_mortal(vm, r[at->a]);
    if (callee.object()->type_id() == kNativeFunctionType) {
        const auto* native = static_cast<NativeFunction*>(callee.object());
        return native->quick != nullptr && call_native_quickly(vm, frame, r, at, argument, native);
    }
    if (callee.object()->type_id() != kTypeType) return false;
    const auto* type = static_cast<Type*>(callee.object());
    if (type->quick_constructor == nullptr) return false;
    Value& local = r[argument->b];
    frame->pc = argument + 3;
    settle_local(vm, local, *type->spec->constructor);
    const Value row[] = {Value::of_object(callee.object()), local};
    const Value result = type->quick_constructor(vm, row, 2);
    if (result.is_empty()) return false;
    at = after_quick_call(vm, r, argument + 1, result);
    return true;
}

}  // namespace eadem::vm
