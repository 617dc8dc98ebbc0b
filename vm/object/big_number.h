// GMP numbers with owners: Mpz owns one, MpzView looks at the int that a Value is without copying it.
//
// GMP ends the process when it lacks memory, so whoever makes a number that may be large asks check_int_bits
// first.
#pragma once

#include <gmp.h>

#include "vm/object/int.h"

namespace eadem::vm {

// The largest int, in bits: 1 GiB of digits. More is refused with MemoryError, before any work is done.
constexpr uint64_t kMaxIntBits = uint64_t{1} << 33;

// Fails with MemoryError if a number of so many bits is too large or cannot be had now.
Result<void> check_int_bits(ObjectSpace& space, uint64_t bits);

// -1, 0 or 1. (mpz_sgn is a macro, which takes no class.)
inline int sign_of(mpz_srcptr number) {
    return mpz_sgn(number);
}

// A GMP number of its own.
class Mpz {
 public:
    Mpz() { mpz_init(number_); }
    explicit Mpz(int64_t number) { mpz_init_set_si(number_, number); }
    explicit Mpz(mpz_srcptr number) { mpz_init_set(number_, number); }
    Mpz(Mpz&& other) noexcept : Mpz() { mpz_swap(number_, other.number_); }
    Mpz& operator=(Mpz&& other) noexcept {
        mpz_swap(number_, other.number_);
        return *this;
    }
    ~Mpz() { mpz_clear(number_); }

    mpz_ptr get() { return number_; }
    mpz_srcptr get() const { return number_; }
    operator mpz_ptr() { return number_; }
    operator mpz_srcptr() const { return number_; }

 private:
    mpz_t number_;
};

// A read-only look at an int, a bool or an instance of a class derived from int. Valid while the value is.
class MpzView {
 public:
    explicit MpzView(Value value) {
        if (value.is_object() && value.object->has_flag(kFlagA)) {
            number_[0] = static_cast<BigInt*>(value.object)->number[0];
            return;
        }
        set(value.is_raw_int() ? value.integer : static_cast<IntObject*>(value.object)->value);
    }
    explicit MpzView(int64_t number) { set(number); }
    MpzView(const MpzView&) = delete;
    MpzView& operator=(const MpzView&) = delete;

    operator mpz_srcptr() const { return number_; }

 private:
    void set(int64_t number) {
        limb_ = number < 0 ? 0 - static_cast<mp_limb_t>(number) : static_cast<mp_limb_t>(number);
        mpz_roinit_n(number_, &limb_, number < 0 ? -1 : number > 0 ? 1 : 0);
    }

    mp_limb_t limb_ = 0;
    mpz_t number_;
};

// The number of bits of |number|; 0 for 0.
inline uint64_t bit_length(mpz_srcptr number) {
    return sign_of(number) == 0 ? 0 : mpz_sizeinbase(number, 2);
}

// The int for a number, whose digits are moved out of it.
OwnedValue make_int(ObjectSpace& space, Mpz&& number);
// The nearest double, ties to even; infinity if it is too large.
double mpz_to_double(mpz_srcptr number);
// The double nearest to left / right, `right` not 0; infinity if it is too large.
double mpz_true_divide(mpz_srcptr left, mpz_srcptr right);

}  // namespace eadem::vm
