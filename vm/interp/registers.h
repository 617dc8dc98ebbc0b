// Reading and writing registers by the rules at the head of opcode.def. Whoever edits an instruction goes through
// these.
//
//   1. Every write to a register releases what it held: assign().
//   2. A consumed temporary is left without an object: consume(), take_or_share().
//   3. A value that gets a new holder goes through take_or_share().
#pragma once

#include "vm/code/instruction.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"
#include "vm/vm.h"

namespace eadem::vm {

using Registers = OperandRow<Value>;
using Numbers = OperandRow<const Value>;

// The second register of a `for` loop's state (loop_operations.cpp) says by its tag what is being iterated, when that
// is a sequence with its index or offset: the first register is certainly one then.
constexpr Tag kListLoop{8}, kTupleLoop{9}, kStrLoop{10};

// The state of a `finally` body that no exception has entered: the way on when it is over, as a number.
constexpr Tag kExitNumber{11};

// Makes a register empty whose object has gone elsewhere. The payload may stay: nobody looks at it.
inline void leave_empty(Value& reg) {
    reg.tag = Tag::kEmpty;
}

// Drops what a register holds; it is empty afterwards.
inline void clear(ObjectSpace& space, Value& reg) {
    const Value old = in_halves(reg);
    leave_empty(reg);
    space.release(old);
}

// Puts an owned value into a register.
inline void assign(ObjectSpace& space, Value& reg, Value owned) {
    const Value old = in_halves(reg);
    reg = owned;
    space.release(old);
}
inline void assign(ObjectSpace& space, Value& reg, OwnedValue owned) {
    assign(space, reg, owned.take());
}

// assign for the loop: a raw number, or an object that somebody made a reference of.
inline void put(ObjectSpace& space, Value& reg, Value value) {
    if (reg.is_object()) [[unlikely]]
        space.release(reg.object);
    reg = value;
}

[[gnu::noinline]] inline void replace_by_float(ObjectSpace& space, Value& reg, double number) {
    assign(space, reg, Value::of_float(number));
}
// put of a number that has just been computed. What is rare gets it as an argument: a number that must outlive a call
// would go through another register to where it belongs.
[[gnu::always_inline]] inline void put_float(ObjectSpace& space, Value& reg, double number) {
    if (reg.is_object()) [[unlikely]]
        replace_by_float(space, reg, number);
    else
        reg = Value::of_float(number);
}

// Puts an owned value into a register of a call's row, which is empty: its temporaries were consumed. (An object that
// is never freed may have been left in it.)
inline void place(Value& reg, Value owned) {
    assert(!reg.is_object() || reg.object->is_immortal());
    reg = owned;
}

// Drops an object; one that is never freed may stay where it is.
inline void clear_mortal(ObjectSpace& space, Value& reg) {
    if (!reg.object->is_immortal()) clear(space, reg);
}

// Drops what the values of a call's row hold.
inline void drop_row(ObjectSpace& space, Value* row, size_t count) {
    for (Value* end = row + count; row != end; ++row)
        if (row->is_object()) clear(space, *row);
}

// Ends the life of an operand if it is a temporary. A raw number needs nothing.
inline void consume(ObjectSpace& space, Value& reg, bool is_temporary) {
    if (is_temporary && reg.is_object()) clear(space, reg);
}

// A raw copy of a number whose register nobody reads again who could tell. A nan gets its box first: even who only
// compares numbers finds it by identity (`x in [x]`).
inline OwnedValue give_away(ObjectSpace& space, Value& reg) {
    if (reg.is_raw_float() && reg.real != reg.real) [[unlikely]]
        return share(space, reg);
    assert_visible(space, reg);
    OwnedValue given = OwnedValue::adopt(space, reg);
    reg.hide();
    return given;
}

// The value of an operand for a new holder: a temporary's own, a second reference to a local's (boxing a raw number
// first, unless nobody can tell).
inline OwnedValue take_or_share(ObjectSpace& space, Value& reg, bool is_temporary, bool raw_copy) {
    if (is_temporary) return take(space, reg);
    if (raw_copy && reg.is_raw()) return give_away(space, reg);
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

// Takes a number out of its box if it lies in a local that is blind to identity, or is a small int: from then on the
// loop's fast paths apply.
inline void unbox_blind(Vm& vm, const Frame* frame, Registers r, OperandField reg) {
    if (!r[reg].is_object() || vm.boxes_always()) return;
    const Value number = unboxed(r[reg].object);
    if (number.is_empty()) return;
    const bool is_canonical =
        number.is_raw_int() && vm.profile().is_small_int(number.integer) && r[reg].object == vm.box_int(number.integer);
    if (!is_canonical && !frame->code->is_blind(reg.index())) return;
    assign(vm, r[reg], number);
    r[reg].hide();
}

// The number in the box that an iterator gave out, if it is one.
inline Value without_box(Vm& vm, Value item) {
    const Value number = item.is_object() && !vm.boxes_always() ? unboxed(item.object) : Value();
    if (number.is_empty()) return item;
    vm.release(item);
    return number;
}

// What a FOR_ITER may copy of what its iterator gives out.
inline Blind blindness(const Instruction* at) {
    if ((at->flags & kBlind) != 0) return Blind::kToItem;
    return (at->flags & kRawCopy) != 0 ? Blind::kToParts : Blind::kToNothing;
}

// A number that is copied where nobody can tell.
inline Value hidden(Value number) {
    number.hide();
    return number;
}

// Gives a raw number its box, in the register itself (a small int stays as it is).
[[gnu::noinline]] inline void box_in_place(ObjectSpace& space, Value& reg) {
    static_cast<void>(share(space, reg));
}

// What lies in a register, for a copy of it. A nan gets its box first: even places that cannot tell one number from
// another find a nan by identity (`x in [x]`).
inline Value raw_copy(ObjectSpace& space, Value& reg) {
    if (reg.is_raw_float() && reg.real != reg.real) [[unlikely]]
        box_in_place(space, reg);
    return in_halves(reg);
}

// Whether an object is of exactly int or float.
inline bool is_number_box(const Object* object) {
    const uint32_t header = object->type_and_flags;
    return header == header_of(kIntType) || header == header_of(kFloatType);
}

// What an instruction reads out of a Word: raw where identity cannot matter, else a second reference.
inline OwnedValue read_out(ObjectSpace& space, Word& word, bool blind) {
    if (!blind) return share(space, word);
    Value value = word.peek();
    if (value.is_object() && !space.boxes_always()) {
        const Value number = unboxed(value.object);
        if (!number.is_empty()) value = hidden(number);
    }
    return keep(space, value);
}

// read_out for the loop, of a Word that is not empty: an owned value for a register. What is common is here, without a
// call; numbers that must be boxed go the long way.
[[gnu::always_inline]] inline Value read_word(ObjectSpace& space, Word& word, bool blind) {
    if (word.is_number()) {
        if (blind) return hidden(word.is_int() ? Value::of_int(word.integer()) : Value::of_float(word.real()));
    } else if (!blind || !is_number_box(word.object())) {
        word.object()->share();
        return Value::of_object(word.object());
    }
    return read_out(space, word, blind).take();
}

// The same into a register: an object is stored by code of its own, for most words hold one.
[[gnu::always_inline]] inline void load_word(ObjectSpace& space, Value& reg, Word& word, bool blind) {
    if (!word.is_number() && (!blind || !is_number_box(word.object()))) [[likely]] {
        Object* object = word.object();
        object->share();
        put(space, reg, Value::of_object(object));
    } else {
        put(space, reg, read_word(space, word, blind));
    }
}

// Ends the hold of a container's word, which was not empty, on what it held.
inline void release_item(ObjectSpace& space, Word old) {
    if (!old.is_number()) space.release(old.object());
}

// The Word of a raw number that goes into a container as it is; empty if there is none.
[[gnu::always_inline]] inline Word number_word(const ObjectSpace& space, const Value& number) {
    assert_visible(space, number);
    return number.is_raw_int() ? Word::of_int(number.integer) : Word::of_float(number.real);
}

// to_word(take_or_share(...)) for the loop.
[[gnu::always_inline]] inline Word word_of(ObjectSpace& space, Value& reg, bool is_temporary, bool raw_copy) {
    const Value value = reg;
    if (value.is_object()) [[likely]] {
        if (!is_temporary)
            value.object->share();
        else
            leave_empty(reg);
        return Word::of_object(value.object);
    }
    if (is_temporary || raw_copy) {
        const Word word = number_word(space, value);
        if (!word.is_empty()) {
            if (!is_temporary) reg.hide();
            return word;
        }
    }
    return to_word(space, take_or_share(space, reg, is_temporary, raw_copy));
}

// Whether any of these registers but one (null: none) holds an object.
inline bool holds_objects(const Value* row, const Value* except, size_t count) {
    for (const Value* const end = row + count; row != end; ++row)
        if (row->is_object() && row != except) return true;
    return false;
}

// A Word that is owned until it is taken, also when std::bad_alloc passes by.
class HeldWord {
 public:
    HeldWord(ObjectSpace& space, Word word) : space_(space), word_(word) {}
    ~HeldWord() { space_.release(word_); }
    HeldWord(const HeldWord&) = delete;
    HeldWord& operator=(const HeldWord&) = delete;
    Word take() { return std::exchange(word_, Word()); }

 private:
    ObjectSpace& space_;
    Word word_;
};

// Gives a parameter its default, raw where nobody can tell; false, and nothing happens, if it has none. However a call
// binds its arguments, its defaults come from here.
inline bool give_default(ObjectSpace& space, const FunctionObject* function, size_t parameter, Value& reg) {
    Word* const found = default_of(function, parameter);
    if (found == nullptr) return false;
    reg = read_word(space, *found, function->code->is_blind(static_cast<uint16_t>(parameter)));
    return true;
}

// Settles the numbers in a call's row that were copied raw out of the caller's locals (in `r`): argument i stays raw
// where bit i of `blind` says that the callee cannot tell; otherwise the local and the argument get one box.
void settle_arguments(Vm& vm, Registers r, Value* arguments, size_t count, ArgumentSources sources, uint64_t blind);

}  // namespace eadem::vm
