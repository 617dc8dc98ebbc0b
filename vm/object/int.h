// int: any size. Up to 64 bits a number is an int64_t: raw in registers and Words, in an IntObject when
// boxed; beyond, a BigInt, which holds a GMP number, whose digits lie behind it if they are few (short_int.h).
// Invariant: a value that fits an int64_t is never a BigInt, except where a profile says that an operation's result is
// not normalised (then it is an IntObject that is not the cached one).
//
// bool is a subclass with the layout of IntObject; True and False exist once.
#pragma once

#include <gmp.h>

#include <array>
#include <bit>
#include <string>
#include <string_view>

#include "vm/object/operator_kind.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::vm {

struct BigInt : Object {
    mpz_t number;
};

// CPython's digits have 30 bits. Up to 3.10 what spans more than one of them went other ways, which made new objects
// (identity rules, section 6).
constexpr int64_t kDigitLimit = int64_t{1} << 30;
// A positive number of one digit.
inline bool is_positive_digit(int64_t number) {
    return static_cast<uint64_t>(number) - 1 < static_cast<uint64_t>(kDigitLimit) - 1;
}

inline bool is_big_int(const Object* object) {
    return (object->type_and_flags | kFlagSubclass) == header_of(kIntType, kFlagA | kFlagSubclass);
}
// int or bool (not an instance of a Python subclass), raw or boxed.
inline bool is_int(Value value) {
    return value.is_raw_int() ||
           (value.is_object() && (value.object->type_id() == kIntType || value.object->type_id() == kBoolType));
}
// True and `number` set if the value is an int or bool that fits 64 bits. The usual way to read an int.
inline bool fits_int64(Value value, int64_t& number) {
    if (value.is_raw_int()) {
        number = value.integer;
        return true;
    }
    if (!is_int(value) || is_big_int(value.object)) return false;
    number = static_cast<IntObject*>(value.object)->value;
    return true;
}

// The same for a value known to be an int, a bool, or an instance of a class derived from int.
inline bool fits_int64_unchecked(Value value, int64_t& number) {
    if (value.is_object() && value.object->has_flag(kFlagA)) return false;
    number = value.is_raw_int() ? value.integer : static_cast<IntObject*>(value.object)->value;
    return true;
}
// int, bool, or an instance of a class derived from int.
inline bool is_any_int(const ObjectSpace& space, Value value) {
    return is_int(value) || (value.is_object() && is_instance(space, value, kIntType));
}

// ---- making ----
// The int for a GMP number, normalised. Fails when memory is refused.
Result<OwnedValue> make_int(ObjectSpace& space, const mpz_t number);
// Digits in a base 2..36, valid, without sign or underscores (what the lexer hands over).
Result<OwnedValue> int_from_digits(ObjectSpace& space, std::string_view digits, int base, bool negative);
// int(text, base) with Python's grammar and messages (base 0 and 2..36); decimal digits limited.
Result<OwnedValue> int_from_text(ObjectSpace& space, std::string_view text, int base);
// As int_from_text, for bytes, which the message shows as `shown`.
Result<OwnedValue> int_from_text(ObjectSpace& space, std::string_view text, int base, std::string_view shown);
// int(text, base) of a base 2..36 where the text is plain: a '-', a prefix, digits that fit 64 bits. False for others.
bool int64_from_text(std::string_view text, int base, int64_t& number);
// Truncates; ValueError / OverflowError for nan and infinities.
Result<OwnedValue> int_from_double(ObjectSpace& space, double number);
// An exact int of the same value: ints are kept, bools and instances of subclasses copied.
OwnedValue exact_int(ObjectSpace& space, Value number);
// `number` as an object that is not the cached one: results that the profile does not normalise.
OwnedValue uncached_int(ObjectSpace& space, int64_t number);

// ---- text ----
// Digits of an int in base 2, 8, 10 or 16, with '-' but no prefix. ValueError beyond int_max_str_digits (base
// 10).
Result<std::string> int_digits(ObjectSpace& space, Value number, int base);
// Writes a 64-bit number in decimal into at least 20 chars; returns the length.
size_t write_int64(char* buffer, int64_t number);
constexpr size_t kLongestInt64 = 20;
// The length of that text, and the same text written into exactly so many chars.
inline size_t int64_text_size(int64_t number) {
    static constexpr auto kPowers = [] {
        std::array<uint64_t, 20> powers{};
        uint64_t power = 1;
        for (size_t i = 1; i < powers.size(); ++i) powers[i] = power *= 10;
        return powers;
    }();
    const uint64_t magnitude = number < 0 ? 0 - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
    // One digit less than there may be, by the number of bits: 1233 / 4096 is a little more than log10(2).
    const auto guess = static_cast<size_t>(std::bit_width(magnitude | 1)) * 1233 >> 12;
    return guess + (magnitude >= kPowers[guess] ? 1 : 0) + (number < 0 ? 1 : 0);
}
void write_int64_text(char* buffer, size_t size, int64_t number);
// The same text written before `end`; returns where it begins. It needs no length.
char* write_int64_before(char* end, int64_t number);
// The same in base 2, 8, 10 or 16, as int_digits writes it, into at least 65 chars.
size_t write_int64_in_base(char* buffer, int64_t number, int base);
constexpr size_t kLongestInt64InBase = 65;

// ---- arithmetic ----
// OverflowError "int too large to convert to float" when it does not fit.
Result<double> int_to_double(ObjectSpace& space, Value number);
// Python's numeric hash (modulo 2^61 - 1; never -1).
int64_t hash_int64(int64_t number);
// left op right for ints that fit 64 bits; big results become BigInts. Division by zero raises.
Result<OwnedValue> int64_binary(ObjectSpace& space, BinaryOperator op, int64_t left, int64_t right);
// The same for ints of any size.
Result<OwnedValue> int_binary(ObjectSpace& space, BinaryOperator op, Value left, Value right);
// The tuple (left // right, left % right).
Result<OwnedValue> int_divmod(ObjectSpace& space, Value left, Value right);
// pow(base, exponent, modulus) of ints.
Result<OwnedValue> int_power_modulo(ObjectSpace& space, Value base, Value exponent, Value modulus);
OwnedValue int_absolute(ObjectSpace& space, Value number);
// round(number, digits): to a multiple of 10^-digits, ties to even.
Result<OwnedValue> int_round(ObjectSpace& space, Value number, Value digits);
// -1, 0 or 1.
int compare_ints(Value left, Value right);
// The hash slot of int. Also what equal floats hash to.
int64_t hash_int(Value number);

}  // namespace eadem::vm
