// What the loop finds out about values without a call.
#pragma once

#include "vm/interp/registers.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

// Whether two registers hold one object (rule 4 of the law of boxes: two raw numbers do only if they are one register
// or a cached value).
inline bool same_registers(const Vm& vm, Registers r, OperandField left, OperandField right) {
    if (left == right) return true;
    if (r[left].is_object() && r[right].is_object()) return r[left].object == r[right].object;
    assert_visible(vm, r[left]);
    assert_visible(vm, r[right]);
    return is_same(vm, r[left], r[right]);
}

// == of two strings where no text need be read; false if the long way must be gone.
inline bool quick_equal(const Value& left, const Value& right, bool& equal) {
    if (!left.is_object() || !right.is_object()) return false;
    const Object *a = left.object, *b = right.object;
    if (a->type_id() != kStrType || b->type_id() != kStrType) return false;
    equal = a == b;
    return equal || (a->has_flag(kFlagB) && b->has_flag(kFlagB)) ||
           static_cast<const Str*>(a)->size != static_cast<const Str*>(b)->size;
}

// Truth of the commonest values; false if the long way must be gone.
inline bool quick_truth(const Vm& vm, const Value& reg, bool& answer) {
    if (reg.is_object()) {
        if (reg.object == vm.shared.true_object) return answer = true, true;
        if (reg.object == vm.shared.false_object || reg.object == vm.shared.none) return answer = false, true;
        return false;
    }
    answer = reg.is_raw_int() ? reg.integer != 0 : reg.real != 0.0;
    return true;
}

// The character at that byte of ASCII text, if there is a canonical object for it already; else null.
inline Str* known_character(const Vm& vm, const Str* text, uint64_t offset) {
    if (offset >= text->size || !text->is_ascii() || !vm.profile().latin1_chars_shared) return nullptr;
    return vm.shared.latin1_chars[static_cast<unsigned char>(text->data()[offset])];
}
// text[index], likewise; null if `container` is no text.
inline Str* known_character_of(const Vm& vm, const Value& container, int64_t index) {
    if (!is_str(container)) return nullptr;
    const Str* const text = as_str(container);
    const auto from_end = static_cast<uint64_t>(index < 0 ? text->size : 0);
    return known_character(vm, text, static_cast<uint64_t>(index) + from_end);
}

inline bool is_list_word(Word word) {
    return word.is_object() && word.object()->type_id() == kListType;
}
// Whether `item`, which that SUBSCR found in a local, is a list that the SUBSCR behind it takes an item of.
inline bool takes_item_of_list(const Instruction* at, Word item) {
    const Instruction& inner = at[1];
    return is_list_word(item) && (at->flags & kConsumeB) == 0 && inner.b == at->a && (inner.flags & kConsumeB) != 0 &&
           (inner.op == Opcode::kSUBSCR || inner.op == Opcode::kLIST_ITEM);
}

// Whether the state of a loop is an iterator that may give its items quickly.
inline bool has_quick_next(const Vm& vm, const Value& state) {
    return state.is_object() && vm.type(state.object->type_id())->slots.quick_next != nullptr;
}

// Whether what a step of a loop reads may be a copy of a number.
inline bool is_blind_step(const Instruction* at) {
    return info_of(at->op).is_step && (at->flags & kBlind) != 0;
}

}  // namespace eadem::vm
