// A Value is what a register holds: a reference to an object, or a number without an object.
//
// Numbers live in registers raw ("no box until shared"). A raw number stands for an object that only this
// one place refers to, so `is` on two raw numbers needs no boxes. The law that keeps this honest:
//   - a raw number has one holder. Reading it for arithmetic, comparison or indexing is free;
//   - whoever wants a second holder boxes it first and writes the box back (`share` in ref.h);
//   - small ints (inside the profile's cache) are canonical and may be copied raw at will;
//   - where nobody can tell (a local that is blind to identity, a last use) a number is copied raw, too. In builds with
//     assertions such a copy, and a number that was given away, is `hidden`: whoever boxes it, stores it or asks `is`
//     of it asserts that it is not (assert_visible in ref.h). So every test in such a build is a test of the law.
//
// Value itself is a plain view and owns nothing; OwnedValue (ref.h) owns. Passing a Value as an argument lends
// an object, but gives a number away: the callee may store a raw number it was passed, once.
#pragma once

#include <cstdint>

namespace eadem::vm {

struct Object;

#ifdef NDEBUG
using TagBits = uint64_t;
#else
using TagBits = uint32_t;  // the other half says whether the number is hidden
#endif

enum class Tag : TagBits {
    kEmpty = 0,   // no value: an unbound local, a missing argument, the end of an iteration
    kObject = 1,  // `object` is valid
    kInt = 2,     // `integer` is valid, and no object exists
    kFloat = 3,   // `real` is valid, and no object exists
};

struct Value {
    Tag tag = Tag::kEmpty;
#ifndef NDEBUG
    bool hidden = false;
#endif
    union {
        int64_t integer;
        double real;
        Object* object;
    };

    constexpr Value() : integer(0) {}
    static constexpr Value of_int(int64_t number) {
        Value value;
        value.tag = Tag::kInt;
        value.integer = number;
        return value;
    }
    static constexpr Value of_float(double number) {
        Value value;
        value.tag = Tag::kFloat;
        value.real = number;
        return value;
    }
    static constexpr Value of_object(Object* target) {
        Value value;
        value.tag = Tag::kObject;
        value.object = target;
        return value;
    }

    constexpr bool is_empty() const {
        return tag == Tag::kEmpty;
    }
    constexpr bool is_object() const {
        return tag == Tag::kObject;
    }
    constexpr bool is_raw_int() const {
        return tag == Tag::kInt;
    }
    constexpr bool is_raw_float() const {
        return tag == Tag::kFloat;
    }
    constexpr bool is_raw() const {
        return tag >= Tag::kInt;
    }
    // The law's checker (see above); without assertions it does nothing.
#ifdef NDEBUG
    constexpr bool is_hidden() const {
        return false;
    }
    constexpr void hide() {}
    constexpr void show() {}
#else
    constexpr bool is_hidden() const {
        return hidden && is_raw();
    }
    constexpr void hide() {
        hidden = true;
    }
    constexpr void show() {
        hidden = false;
    }
#endif
    // True if this is a reference to exactly that object. Meaningful for singletons such as None.
    constexpr bool refers_to(const Object* target) const {
        return is_object() && object == target;
    }
};

static_assert(sizeof(Value) == 16);

// A value, read half by half. Values are written in halves, and what was written so a moment ago cannot be read as a
// whole before it has reached the cache, which takes as long as ten instructions.
[[gnu::always_inline]] inline Value in_halves(const Value& value) {
#ifdef NDEBUG
    Value copy;
    copy.tag = value.tag;
    int64_t payload = value.integer;
    asm("" : "+r"(payload));  // else the compiler makes one move of two
    copy.integer = payload;
    return copy;
#else
    return value;
#endif
}

// Moves a value out of its place, which is empty then.
[[gnu::always_inline]] inline Value move_out(Value& place) {
    const Value value = in_halves(place);
    place = Value();
    return value;
}

}  // namespace eadem::vm
