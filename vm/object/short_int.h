// Ints beyond 64 bits that have few digits. Their arithmetic takes no memory but the result's, and the digits of that
// lie in the object itself.
#pragma once

#include "vm/object/big_number.h"

namespace eadem::vm {

constexpr size_t kShortLimbs = 4;

inline bool is_short(mpz_srcptr number) {
    return mpz_size(number) <= kShortLimbs;
}

// left op right, both short. Empty for what it leaves to GMP: operators that are rare, operands that are 0 or, where
// bits or a quotient are asked for, negative, and results that have an identity of their own under the profile.
OwnedValue short_int_binary(ObjectSpace& space, BinaryOperator op, mpz_srcptr left, mpz_srcptr right);

// The int with these digits, `count` limbs of which the last is not 0, lowest first, that does not fit 64 bits.
OwnedValue make_short_int(ObjectSpace& space, const mp_limb_t* limbs, size_t count, bool is_negative);

// Of an int beyond 64 bits: the bytes that its object takes.
inline size_t big_int_size(const BigInt* big) {
    return sizeof(BigInt) + (big->number->_mp_alloc == 0 ? mpz_size(big->number) * sizeof(mp_limb_t) : 0);
}

}  // namespace eadem::vm
