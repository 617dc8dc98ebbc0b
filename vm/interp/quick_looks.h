// What the loop finds out about values without a call.
#pragma once

#include "vm/interp/registers.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

// Whether two registers hold one object (rule 4 of the law of boxes: two raw numbers do only if they are one register
// or a cached value).
inline bool same_registers(const Vm& vm, Registers r, OperandField left, OperandField right) {
    if (r[left].is_object() && r[right].is_object()) return r[left].object == r[right].object;
    if (left == right) return true;
    assert_visible(vm, r[left]);
    assert_visible(vm, r[right]);
    return is_same(vm, r[left], r[right]);
}

// dividend // divisor and dividend % divisor by a positive divisor of one digit: C truncates, Python floors. A
// processor divides 32 bits in about half the time of 64.
inline int64_t floor_quotient(int64_t dividend, int64_t divisor) {
    if (static_cast<uint64_t>(dividend) <= UINT32_MAX) [[likely]]
        return static_cast<uint32_t>(dividend) / static_cast<uint32_t>(divisor);
    return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}
inline int64_t floor_remainder(int64_t dividend, int64_t divisor) {
    if (static_cast<uint64_t>(dividend) <= UINT32_MAX) [[likely]]
        return static_cast<uint32_t>(dividend) % static_cast<uint32_t>(divisor);
    const int64_t remainder = dividend % divisor;
    return remainder < 0 ? remainder + divisor : remainder;
}

inline bool is_interned_str(const Value& value) {
    constexpr uint32_t kMask = ~uint32_t{UINT8_MAX} | kFlagB;
    return value.is_object() && (value.object->type_and_flags & kMask) == (header_of(kStrType) | kFlagB);
}
// Interned strings are equal if they are one.
inline bool are_interned(const Value& left, const Value& right) {
    return is_interned_str(left) && is_interned_str(right);
}

[[gnu::noinline]] inline bool equal_texts(const Str* a, const Str* b) {
    return str_equal(a, b);
}
// == of two strings; false if it is something else.
inline bool quick_equal(const Value& left, const Value& right, bool& equal) {
    if (!left.is_object() || !right.is_object()) return false;
    const Object *a = left.object, *b = right.object;
    if (a->type_id() != kStrType || b->type_id() != kStrType) return false;
    const auto *left_text = static_cast<const Str*>(a), *right_text = static_cast<const Str*>(b);
    equal = a == b;
    if (!equal && !(left_text->is_interned() && right_text->is_interned()) && left_text->size == right_text->size)
        equal = equal_texts(left_text, right_text);
    return true;
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

// Whether the instruction behind that one jumps by its answer, `target` being where that would go, and takes it.
inline bool jumps_by_answer(const Instruction* at, const Value& target) {
    const Instruction& jump = at[1];
    return (jump.op == Opcode::kJUMP_IF_FALSE || jump.op == Opcode::kJUMP_IF_TRUE) && jump.a == at->a &&
           (jump.flags & kConsumeA) != 0 && !target.is_object();
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
