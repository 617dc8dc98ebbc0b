// math: exact functions of ints of any size.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "stdlib/native/math_internal.h"
#include "vm/object/long_work.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Counts of factors beyond this would take more than the age of the universe; CPython names the same limit.
constexpr int64_t kLargestCount = INT64_MAX;

// An upper bound of log2(n!) that is good enough to refuse what memory cannot hold.
uint64_t factorial_bits(int64_t n) {
    const double bits = n < 2 ? 1.0 : static_cast<double>(n) * std::log2(static_cast<double>(n));
    return bits < 0x1p62 ? static_cast<uint64_t>(bits) : UINT64_MAX;
}

// n (n - 1) ... (n - count + 1), multiplied pairwise so that the factors stay balanced.
void falling_product(mpz_ptr result, mpz_srcptr n, uint64_t count) {
    constexpr uint64_t kFewFactors = 8;
    if (count <= kFewFactors) {
        mpz_set_ui(result, 1);
        Mpz factor(n);
        for (uint64_t i = 0; i < count; ++i) {
            mpz_mul(result, result, factor);
            mpz_sub_ui(factor, factor, 1);
        }
        return;
    }
    const uint64_t half = count / 2;
    falling_product(result, n, half);
    Mpz rest;
    Mpz lower;
    mpz_sub_ui(lower, n, half);
    falling_product(rest, lower, count - half);
    mpz_mul(result, result, rest);
}

Result<OwnedValue> factorial_of(ObjectSpace& space, Value number) {
    const MpzView view(number);
    if (sign_of(view) < 0) return space.raise(ExceptionId::kValueError, "factorial() not defined for negative values");
    if (!mpz_fits_slong_p(view))
        return space.raise(ExceptionId::kOverflowError, "factorial() argument should not exceed {}", INT64_MAX);
    const uint64_t bits = factorial_bits(mpz_get_si(view));
    TRY_VOID(check_int_bits(space, bits));
    Mpz result;
    TRY_VOID(compute(space, bits, result, {view},
                     [](mpz_ptr to, const mpz_srcptr* of) { mpz_fac_ui(to, mpz_get_ui(of[0])); }));
    return make_int(space, std::move(result));
}

// Reads two counts; ValueError for negative ones.
Result<void> check_not_negative(ObjectSpace& space, mpz_srcptr number, std::string_view name) {
    if (sign_of(number) >= 0) return {};
    return space.raise(ExceptionId::kValueError, "{} must be a non-negative integer", name);
}

}  // namespace

Result<OwnedValue> math_factorial(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue number, index_of(space, arguments[0]));
    return factorial_of(space, number.get());
}

Result<OwnedValue> math_perm(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue total, index_of(space, arguments[0]));
    if (arguments[1].is_empty() || arguments[1].refers_to(space.shared.none)) return factorial_of(space, total.get());
    TRY(OwnedValue chosen, index_of(space, arguments[1]));
    const MpzView n(total.get());
    const MpzView k(chosen.get());
    TRY_VOID(check_not_negative(space, n, "n"));
    TRY_VOID(check_not_negative(space, k, "k"));
    if (mpz_cmp(n, k) < 0) return OwnedValue::of_int(space, 0);
    if (!mpz_fits_slong_p(k)) return space.raise(ExceptionId::kOverflowError, "k must not exceed {}", kLargestCount);
    uint64_t bits = 0;
    if (__builtin_mul_overflow(bit_length(n), mpz_get_ui(k), &bits)) return space.out_of_memory();
    TRY_VOID(check_int_bits(space, bits));
    Mpz result;
    TRY_VOID(compute(space, bits, result, {n, k},
                     [](mpz_ptr to, const mpz_srcptr* of) { falling_product(to, of[0], mpz_get_ui(of[1])); }));
    return make_int(space, std::move(result));
}

namespace {

// C(n, k) where no product on the way is beyond 64 bits; false otherwise.
bool small_combinations(int64_t n, int64_t k, int64_t& result) {
    if (k < 0 || n < k) return false;
    const int64_t fewer = std::min(k, n - k);
    result = 1;
    for (int64_t i = 1; i <= fewer; ++i) {
        if (__builtin_mul_overflow(result, n - fewer + i, &result)) return false;
        result /= i;
    }
    return true;
}

}  // namespace

Result<OwnedValue> math_comb(ObjectSpace& space, Value* arguments, size_t) {
    int64_t n_small = 0, k_small = 0, small = 0;
    if (fits_int64(arguments[0], n_small) && fits_int64(arguments[1], k_small) &&
        small_combinations(n_small, k_small, small))
        return OwnedValue::of_int(space, small);
    TRY(OwnedValue total, index_of(space, arguments[0]));
    TRY(OwnedValue chosen, index_of(space, arguments[1]));
    const MpzView n(total.get());
    const MpzView k(chosen.get());
    TRY_VOID(check_not_negative(space, n, "n"));
    TRY_VOID(check_not_negative(space, k, "k"));
    if (mpz_cmp(n, k) < 0) return OwnedValue::of_int(space, 0);
    Mpz fewer;
    mpz_sub(fewer, n, k);
    if (mpz_cmp(fewer, k) > 0) mpz_set(fewer, k);
    if (!mpz_fits_slong_p(fewer))
        return space.raise(ExceptionId::kOverflowError, "min(n - k, k) must not exceed {}", kLargestCount);
    // C(n, k) is less than 2^n and less than n^k.
    uint64_t bits = 0;
    if (__builtin_mul_overflow(bit_length(n), mpz_get_ui(fewer), &bits)) bits = UINT64_MAX;
    if (mpz_fits_ulong_p(n)) bits = std::min<uint64_t>(bits, mpz_get_ui(n));
    TRY_VOID(check_int_bits(space, bits));
    Mpz result;
    TRY_VOID(compute(space, bits, result, {n, fewer},
                     [](mpz_ptr to, const mpz_srcptr* of) { mpz_bin_ui(to, of[0], mpz_get_ui(of[1])); }));
    return make_int(space, std::move(result));
}

Result<OwnedValue> math_isqrt(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue number, index_of(space, arguments[0]));
    const MpzView view(number.get());
    if (sign_of(view) < 0) return space.raise(ExceptionId::kValueError, "isqrt() argument must be nonnegative");
    Mpz root;
    TRY_VOID(
        compute(space, bit_length(view), root, {view}, [](mpz_ptr to, const mpz_srcptr* of) { mpz_sqrt(to, of[0]); }));
    return make_int(space, std::move(root));
}

namespace {

// Folds the arguments with gcd or lcm. One argument alone is its own absolute value.
Result<OwnedValue> combine_all(ObjectSpace& space, Value* arguments, size_t count, NumberWork combine, int64_t start) {
    if (count == 0) return OwnedValue::of_int(space, start);
    TRY(OwnedValue first, index_of(space, arguments[0]));
    if (count == 1) return int_absolute(space, first.get());
    Mpz result{static_cast<mpz_srcptr>(MpzView(first.get()))};
    for (size_t i = 1; i < count; ++i) {
        TRY(OwnedValue next, index_of(space, arguments[i]));
        const MpzView view(next.get());
        const uint64_t bits = bit_length(result) + bit_length(view);
        TRY_VOID(check_int_bits(space, bits));
        TRY_VOID(space.poll());
        // With a number of one word it is never long.
        const bool is_short = std::min(bit_length(result), bit_length(view)) <= 64;
        TRY_VOID(compute(space, is_short ? 0 : bits, result, {result, view}, combine));
    }
    return make_int(space, std::move(result));
}

}  // namespace

Result<OwnedValue> math_gcd(ObjectSpace& space, Value* arguments, size_t count) {
    int64_t first = 0, second = 0;
    if (count == 2 && fits_int64(arguments[0], first) && fits_int64(arguments[1], second)) {
        const auto size = [](int64_t number) {
            return number < 0 ? -static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
        };
        const uint64_t common = std::gcd(size(first), size(second));
        if (common <= INT64_MAX) return OwnedValue::of_int(space, static_cast<int64_t>(common));
    }
    return combine_all(
        space, arguments, count, [](mpz_ptr to, const mpz_srcptr* of) { mpz_gcd(to, of[0], of[1]); }, 0);
}

Result<OwnedValue> math_lcm(ObjectSpace& space, Value* arguments, size_t count) {
    return combine_all(
        space, arguments, count, [](mpz_ptr to, const mpz_srcptr* of) { mpz_lcm(to, of[0], of[1]); }, 1);
}

}  // namespace eadem::stdlib
