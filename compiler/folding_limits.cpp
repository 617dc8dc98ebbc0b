#include "compiler/folding_limits.h"

#include <bit>

#include "vm/object/bytes.h"
#include "vm/object/int.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace vm;

namespace {

// Bits of an int's magnitude; 0 for 0.
int64_t bits_of(Value number) {
    int64_t small = 0;
    if (fits_int64(number, small)) {
        const uint64_t magnitude = small < 0 ? 0 - static_cast<uint64_t>(small) : static_cast<uint64_t>(small);
        return static_cast<int64_t>(std::bit_width(magnitude));
    }
    return static_cast<int64_t>(mpz_sizeinbase(static_cast<BigInt*>(number.object)->number, 2));
}

// What is left of `budget` after all items of a constant tuple, nested ones included; negative if it does not
// do.
int64_t spend_items(const Tuple* tuple, int64_t budget) {
    budget -= static_cast<int64_t>(tuple->size);
    for (size_t i = 0; i < tuple->size && budget >= 0; ++i) {
        const Value item = tuple->items()[i].peek();
        if (is_tuple(item)) budget = spend_items(as_tuple(item), budget);
    }
    return budget;
}

// `"a" * 4096` is folded, `"a" * 4097` and `"a" * -1` are not; an empty operand always is.
bool worth_repeating(const IdentityProfile& profile, Value sequence, Value times) {
    int64_t count = -1;
    const bool fits = fits_int64(times, count);
    if (is_tuple(sequence)) {
        const auto size = static_cast<int64_t>(as_tuple(sequence)->size);
        if (size == 0) return profile.empty_tuple_foldable;
        if (!fits || count < 0 || count > profile.fold_repeat_tuple_max / size) return false;
        return count == 0 || spend_items(as_tuple(sequence), profile.fold_repeat_total_items / count) >= 0;
    }
    int64_t size = 0;
    if (is_str(sequence)) size = static_cast<int64_t>(as_str(sequence)->length());
    if (is_bytes(sequence)) size = static_cast<int64_t>(static_cast<Bytes*>(sequence.object)->size);
    return size == 0 || (fits && count >= 0 && count <= profile.fold_repeat_str_max / size);
}

bool is_sequence(Value value) {
    return is_str(value) || is_bytes(value) || is_tuple(value);
}

bool is_zero(Value number) {
    return bits_of(number) == 0;
}

// `2 ** 64` is folded, `2 ** 65` is not.
bool worth_raising(const IdentityProfile& profile, Value base, Value exponent) {
    int64_t times = 0;
    const bool fits = fits_int64(exponent, times);
    if (is_zero(base) || (fits && times <= 0)) return true;
    return fits && bits_of(base) <= profile.fold_int_bits / times;
}

bool worth_shifting(const IdentityProfile& profile, Value number, Value by) {
    int64_t places = 0;
    const bool fits = fits_int64(by, places);
    if (is_zero(number) || (fits && places == 0)) return true;
    return fits && places > 0 && places <= profile.fold_int_bits && bits_of(number) <= profile.fold_int_bits - places;
}

}  // namespace

bool worth_folding(const IdentityProfile& profile, BinaryOperator op, Value left, Value right) {
    const bool ints = is_int(left) && is_int(right);
    switch (op) {
        case BinaryOperator::kMultiply:
            if (ints) {
                return is_zero(left) || is_zero(right) || bits_of(left) + bits_of(right) <= profile.fold_int_bits;
            }
            if (is_int(right) && is_sequence(left)) return worth_repeating(profile, left, right);
            if (is_int(left) && is_sequence(right)) return worth_repeating(profile, right, left);
            return true;
        case BinaryOperator::kPower:
            return !ints || worth_raising(profile, left, right);
        case BinaryOperator::kLeftShift:
            return !ints || worth_shifting(profile, left, right);
        case BinaryOperator::kModulo:
            return !is_str(left) && !is_bytes(left);
        case BinaryOperator::kMatrixMultiply:
            return false;
        default:
            return true;
    }
}

}  // namespace eadem::compiler
