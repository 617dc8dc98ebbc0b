// What the loop does of a call itself: arguments by position for a function, one local for a native one.
#pragma once

#include <algorithm>

#include "vm/interp/operations.h"
#include "vm/object/list_append.h"
#include "vm/object/str.h"

namespace eadem::vm {

// Which of the first `given` arguments, by position, go where nobody can tell a number from its box.
inline uint64_t blind_arguments(const CodeObject* code, size_t given) {
    const auto below = [](size_t count) { return count >= 64 ? ~uint64_t{0} : (uint64_t{1} << count) - 1; };
    const uint64_t parameters = below(std::min<size_t>(given, code->positional_count));
    const uint64_t rest = (code->flags & kCodeBlindRest) != 0 ? below(given) & ~parameters : 0;
    return (code->blind_locals & parameters) | rest;
}

// settle_arguments for a call of a function that is not the commonest: of at->c.immediate() arguments, behind `selves`
// other values from `row` on, of which with them `positional` go by position. The instruction has as many extra words.
inline void settle_for_function(Vm& vm, Registers r, const Instruction* at, size_t extra_words, const CodeObject* code,
                                Value* row, size_t selves, size_t positional) {
    const uint64_t blind = blind_arguments(code, positional) >> selves;
    if (at->c.immediate() >= ArgumentSources::kCount || (~blind & ((uint64_t{1} << at->c.immediate()) - 1)) != 0)
        settle_arguments(vm, r, row + selves, at->c.immediate(), sources_in(at, extra_words), blind);
    if ((code->flags & kCodeBlindRest) == 0) return;
    // They are nobody's copies now.
    for (size_t i = code->positional_count; i < positional; ++i) row[i].show();
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
    const CodeObject* code = function->code;
    const size_t count = code->positional_count;
    Word* next = function->defaults->items() + (function->defaults->size - (count - given));
    for (; given < count; ++given)
        registers[given] = read_word(vm, *next++, code->is_blind(static_cast<uint16_t>(given)));
    return count;
}

// A local's number for a native function that could tell it from its box: both get the box.
[[gnu::always_inline]] inline void settle_local(Vm& vm, Value& local, const NativeSpec& spec) {
    if (local.is_raw() && !spec.is_blind) [[unlikely]]
        box_in_place(vm, local);
}

// The quick way of a native function or method, which has one, for a call.
[[gnu::always_inline]] inline QuickCode quick_code(const NativeSpec& spec, const Instruction* call) {
    return (call->flags & kBlind) != 0 && spec.blind_quick != nullptr ? spec.blind_quick : spec.quick;
}

// Gives the result of a call that took the quick way to its register; one that a statement drops goes at once, and one
// that a comprehension collects to its list. Where to go on is returned.
[[gnu::always_inline]] inline Instruction* after_quick_call(Vm& vm, Registers r, Instruction* call, Value result) {
    Instruction* next = call + 2;
    if (next->op == Opcode::kCLEAR && next->a == call->a) {
        vm.release(result);
        // What was there before: y or f(x)
        if (r[call->a].is_object()) [[unlikely]]
            clear(vm, r[call->a]);
        return next + 1;
    }
    if (next->op == Opcode::kLIST_APPEND && next->b == call->a && (next->flags & kConsumeB) != 0) {
        List* const list = as_list(r[next->a]);
        if (result.is_object() && has_room_for_item(list) && !r[call->a].is_object()) [[likely]] {
            list->items[list->size++] = Word::of_object(result.object);
            return next + 1;
        }
    }
    put(vm, r[call->a], result);
    return next;
}

// list.append(item) for the loop. Where to go on is returned; null, and nothing has happened, if there is no room.
[[gnu::always_inline]] inline Instruction* append_quickly(Vm& vm, Registers r, Instruction* call, List* list,
                                                          Value& item, bool is_temporary) {
    if (!has_room_for_item(list)) [[unlikely]]
        return nullptr;
    list->items[list->size++] = word_of(vm, item, is_temporary, false);
    Instruction* next = call + 2;
    if (next->op == Opcode::kCLEAR && next->a == call->a && !r[call->a].is_object()) [[likely]]
        return next + 1;
    put(vm, r[call->a], vm.none());
    return next;
}

// str(number), by a CALL with one argument, where the next instruction adds a constant text to what it gives: does
// both. False, and nothing has happened, if it is anything else.
inline bool add_number_to_text(Vm& vm, const Frame* frame, Registers r, const Instruction* call, Value number) {
    const Instruction& add = call[2];
    if (add.op != Opcode::kADD_K || add.b != call->a || (add.flags & kConsumeB) == 0) return false;
    const Value text = Numbers(frame->code->numbers)[add.c];
    if (!number.is_raw_int() || !is_str(text) || as_str(text)->size == 0 || !as_str(text)->is_ascii()) return false;
    // Something is there that the CALL would release: (y or str(n)) + "x"
    if (r[call->a].is_object()) [[unlikely]]
        return false;
    Str* const sum = new_str_with_int(vm, as_str(text), number.integer, (add.flags & kSwapped) == 0);
    if (sum == nullptr) return false;
    put(vm, r[add.a], Value::of_object(sum));
    return true;
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
[[gnu::always_inline]] inline bool call_quickly(Vm& vm, Frame* frame, Registers r, Instruction*& at,
                                                Instruction* argument, Word callee) {
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
    if (type->id == kStrType && add_number_to_text(vm, frame, r, argument + 1, local)) {
        at = argument + 4;
        return true;
    }
    frame->pc = argument + 3;
    settle_local(vm, local, *type->spec->constructor);
    const Value row[] = {Value::of_object(callee.object()), local};
    const Value result = type->quick_constructor(vm, row, 2);
    if (result.is_empty()) return false;
    at = after_quick_call(vm, r, argument + 1, result);
    return true;
}

}  // namespace eadem::vm
