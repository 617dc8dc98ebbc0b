// Reading and writing registers by the rules at the head of opcode.def. Whoever edits an instruction goes through
// these.
//
//   1. Every write to a register releases what it held: assign().
//   2. A consumed temporary is left without an object: consume(), take_or_share().
//   3. A value that gets a new holder goes through take_or_share().
#pragma once

#include "vm/code/instruction.h"
#include "vm/object/ref.h"
#include "vm/vm.h"

namespace eadem::vm {

// Drops what a register holds; it is empty afterwards.
inline void clear(ObjectSpace& space, Value& reg) {
    const Value old = std::exchange(reg, Value());
    space.release(old);
}

// Puts an owned value into a register.
inline void assign(ObjectSpace& space, Value& reg, Value owned) {
    const Value old = std::exchange(reg, owned);
    space.release(old);
}
inline void assign(ObjectSpace& space, Value& reg, OwnedValue owned) {
    assign(space, reg, owned.take());
}

// Ends the life of an operand if it is a temporary. A raw number needs nothing.
inline void consume(ObjectSpace& space, Value& reg, bool is_temporary) {
    if (is_temporary && reg.is_object()) clear(space, reg);
}

// The value of an operand for a new holder: a temporary's own, a second reference to a local's (boxing a raw number
// first, unless nobody can tell).
inline OwnedValue take_or_share(ObjectSpace& space, Value& reg, bool is_temporary, bool raw_copy) {
    if (is_temporary) return take(space, reg);
    if (raw_copy && reg.is_raw()) return OwnedValue::adopt(space, reg);
    return share(space, reg);
}

// The number in a box of exactly int or float; empty for every other object. A nan stays in its box: containers find it
// by identity alone.
inline Value unboxed(const Object* object) {
    if (object->type_and_flags == header_of(kIntType))
        return Value::of_int(static_cast<const IntObject*>(object)->value);
    if (object->type_and_flags != header_of(kFloatType)) return Value();
    const double number = static_cast<const FloatObject*>(object)->value;
    return number == number ? Value::of_float(number) : Value();
}

// Takes a number out of its box if it lies in a local that is blind to identity: from then on the loop's fast paths
// apply.
inline void unbox_blind(Vm& vm, const Frame* frame, Value* r, uint16_t reg) {
    if (!r[reg].is_object() || !frame->code->is_blind(reg) || vm.boxes_always()) return;
    const Value number = unboxed(r[reg].object);
    if (!number.is_empty()) assign(vm, r[reg], number);
}

// What an instruction reads out of a Word: raw where identity cannot matter, else a second reference.
inline OwnedValue read_out(ObjectSpace& space, Word& word, bool blind) {
    if (!blind) return share(space, word);
    Value value = word.peek();
    if (value.is_object() && !space.boxes_always()) {
        const Value number = unboxed(value.object);
        if (!number.is_empty()) value = number;
    }
    return keep(space, value);
}

// Settles the marked numbers in a call's row: argument i stays raw where bit i of `blind` says that the callee cannot
// tell; otherwise the caller's local (in `r`) and the argument get one box. Arguments from 64 on count as seen.
inline void settle_arguments(Vm& vm, Value* r, Value* row, size_t count, uint64_t blind) {
    for (size_t i = 0; i < count; ++i) {
        if (!row[i].is_marked()) continue;
        Value& local = r[row[i].mark()];
        const Value number = row[i].unmarked();
        row[i] = number;
        if (i < 64 && (blind >> i & 1) != 0) continue;
        const bool unchanged = local.tag == number.tag && local.integer == number.integer;
        // Somebody may have boxed the local meanwhile.
        const Value boxed = local.is_object() ? unboxed(local.object) : Value();
        if (unchanged || (boxed.tag == number.tag && boxed.integer == number.integer)) row[i] = share(vm, local).take();
    }
}

}  // namespace eadem::vm
