// A Word is what containers, cells, attributes and globals hold: 8 bytes that are either nothing, a counted
// reference to an object, or a number in place ("no box until shared" holds in containers too).
//
//   pointer   ...000   objects are 8-byte aligned
//   int       ....1    63 bits, signed
//   float     ...10    a double whose exponent is near 0 (about 1e-77 .. 1e77, and 0.0), see of_float
//
// The same law as for registers: a number in place has this Word as its only holder. To look at it, `peek`. To give
// out a second reference, `share` (ref.h), which boxes the number and leaves the box here. A Word is owned by the
// object that contains it; it has no destructor: the container releases it (ObjectSpace::release).
#pragma once

#include <bit>
#include <cstdint>

#include "vm/object/value.h"

namespace eadem::vm {

class Word {
 public:
    constexpr Word() = default;
    // Takes over a reference that the caller owned.
    static Word of_object(Object* target) { return Word(reinterpret_cast<uint64_t>(target)); }

    // The number in place, if it fits; otherwise an empty Word.
    static constexpr Word of_int(int64_t number) {
        const uint64_t shifted = static_cast<uint64_t>(number) << 1;
        if (static_cast<int64_t>(shifted) >> 1 != number) return Word();
        return Word(shifted | 1);
    }
    static constexpr Word of_float(double number) {
        if (std::bit_cast<uint64_t>(number) == 0) return Word(kZero);
        // The sign goes to the end, so that the exponent comes first; less the least one that has a place, it has two
        // bits to spare.
        const uint64_t rotated = std::rotl(std::bit_cast<uint64_t>(number), 1) - kLeastExponent;
        if (rotated >> 62 != 0 || rotated == 0) return Word();
        return Word(rotated << 2 | 2);
    }

    constexpr bool is_empty() const { return bits_ == 0; }
    constexpr bool is_int() const { return (bits_ & 1) != 0; }
    constexpr bool is_float() const { return (bits_ & 3) == 2; }
    constexpr bool is_number() const { return (bits_ & 3) != 0; }
    constexpr bool is_object() const { return (bits_ & 3) == 0 && bits_ != 0; }
    Object* object() const { return reinterpret_cast<Object*>(bits_); }
    constexpr int64_t integer() const { return static_cast<int64_t>(bits_) >> 1; }
    constexpr double real() const {
        if (bits_ == kZero) return 0.0;
        return std::bit_cast<double>(std::rotr((bits_ >> 2) + kLeastExponent, 1));
    }

    // A borrowed look: for arithmetic, comparison, hashing, printing. Whatever is stored elsewhere goes through share.
    Value peek() const {
        Value value = look();
        value.hide();
        return value;
    }
    // What a word that nobody reads any more held.
    Value last_look() const { return look(); }

    constexpr uint64_t bits() const { return bits_; }

 private:
    static constexpr uint64_t kZero = 2;  // stands for 0.0, in the place of the least double
    static constexpr uint64_t kLeastExponent = uint64_t{1023 - 256} << 53;

    Value look() const {
        if (is_int()) return Value::of_int(integer());
        if (is_float()) return Value::of_float(real());
        return is_empty() ? Value() : Value::of_object(object());
    }
    constexpr explicit Word(uint64_t bits) : bits_(bits) {}

    uint64_t bits_ = 0;
};

static_assert(sizeof(Word) == 8);

}  // namespace eadem::vm
