// math: sums and products of many numbers, without the rounding errors of adding one by one.
#include <algorithm>
#include <cmath>
#include <vector>

#include "stdlib/native/math_internal.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// An exact sum of doubles, kept as doubles that do not overlap, smallest first (J. Shewchuk, 1996).
class ExactSum {
 public:
    // False if a partial sum overflows.
    bool add(double number) {
        size_t kept = 0;
        double carried = number;
        for (size_t i = 0; i < parts_.size(); ++i) {
            double part = parts_[i];
            if (std::abs(carried) < std::abs(part)) std::swap(carried, part);
            const double high = carried + part;
            const double low = part - (high - carried);
            if (low != 0.0) parts_[kept++] = low;
            carried = high;
        }
        parts_.resize(kept);
        if (carried == 0.0) return true;
        if (!std::isfinite(carried)) return false;
        parts_.push_back(carried);
        return true;
    }

    // The sum, correctly rounded.
    double rounded() const {
        size_t left = parts_.size();
        if (left == 0) return 0.0;
        double high = parts_[--left];
        double low = 0.0;
        while (left > 0) {
            const double sum = high;
            const double part = parts_[--left];
            high = sum + part;
            low = part - (high - sum);
            if (low != 0.0) break;
        }
        // Half-way cases: what lies below decides, if it has the sign of the rest.
        if (left > 0 && ((low < 0.0 && parts_[left - 1] < 0.0) || (low > 0.0 && parts_[left - 1] > 0.0))) {
            const double twice = low * 2.0;
            const double moved = high + twice;
            if (twice == moved - high) return moved;
        }
        return high;
    }

 private:
    std::vector<double> parts_;
};

// sqrt of the sum of squares. The largest part is scaled to about 1, squares are added with their errors, and
// the root is corrected once, so the result is right but for rare last-bit cases.
double vector_length(const std::vector<double>& parts) {
    double largest = 0.0;
    bool has_nan = false;
    for (const double part : parts) {
        has_nan = has_nan || std::isnan(part);
        largest = std::max(largest, std::abs(part));
    }
    if (std::isinf(largest)) return largest;
    if (has_nan) return std::nan("");
    if (largest == 0.0 || parts.size() == 1) return largest;
    int exponent = 0;
    std::frexp(largest, &exponent);
    double sum = 0.0;
    double lost = 0.0;
    for (const double part : parts) {
        const double scaled = std::ldexp(part, -exponent);
        const double square = scaled * scaled;
        const double next = sum + square;
        lost += std::fma(scaled, scaled, -square) + (sum >= square ? sum - next + square : square - next + sum);
        sum = next;
    }
    const double root = std::sqrt(sum + lost);
    const double rest = std::fma(-root, root, sum) + lost;
    return std::ldexp(root + rest / (2.0 * root), exponent);
}

}  // namespace

Result<OwnedValue> math_fsum(ObjectSpace& space, Value* arguments, size_t) {
    ExactSum finite;
    double infinite = 0.0;
    bool has_infinite = false;
    TRY_VOID(for_each(space, arguments[0], [&](OwnedValue item) -> Result<bool> {
        TRY(const double number, to_double(space, item.get()));
        if (!std::isfinite(number)) {
            if (std::isinf(number) && std::isinf(infinite) && number != infinite)
                return space.raise(ExceptionId::kValueError, "-inf + inf in fsum");
            infinite += number;
            has_infinite = true;
            return true;
        }
        if (finite.add(number)) return true;
        return space.raise(ExceptionId::kOverflowError, "intermediate overflow in fsum");
    }));
    return OwnedValue::of_float(space, has_infinite ? infinite : finite.rounded());
}

Result<OwnedValue> math_prod(ObjectSpace& space, Value* arguments, size_t) {
    OwnedValue product = arguments[1].is_empty() ? OwnedValue::of_int(space, 1) : take(space, arguments[1]);
    TRY_VOID(for_each(space, arguments[0], [&](OwnedValue item) -> Result<bool> {
        TRY(product, binary(space, BinaryOperator::kMultiply, product.get(), item.get()));
        return true;
    }));
    return product;
}

Result<OwnedValue> math_hypot(ObjectSpace& space, Value* arguments, size_t count) {
    std::vector<double> parts(count);
    for (size_t i = 0; i < count; ++i) {
        TRY(parts[i], to_double(space, arguments[i]));
    }
    return OwnedValue::of_float(space, vector_length(parts));
}

Result<OwnedValue> math_dist(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue from, tuple_from_iterable(space, arguments[0]));
    TRY(OwnedValue to, tuple_from_iterable(space, arguments[1]));
    Tuple* first = as_tuple(from.get());
    Tuple* second = as_tuple(to.get());
    if (first->size != second->size)
        return space.raise(ExceptionId::kValueError, "both points must have the same number of dimensions");
    std::vector<double> parts(first->size);
    for (size_t i = 0; i < parts.size(); ++i) {
        TRY(const double start, to_double(space, first->items()[i].peek()));
        TRY(const double end, to_double(space, second->items()[i].peek()));
        parts[i] = start - end;
    }
    return OwnedValue::of_float(space, vector_length(parts));
}

namespace {

// Sum of products: floats exactly and rounded once, everything else by the operators.
class ProductSum {
 public:
    explicit ProductSum(ObjectSpace& space) : space_(space), total_(OwnedValue::of_int(space, 0)) {}

    Result<void> add(Value left, Value right) {
        double a = 0.0;
        double b = 0.0;
        const bool floats = is_float(left, a) || is_float(right, b);
        if (floats && is_number(left) && is_number(right)) {
            TRY(a, to_double(space_, left));
            TRY(b, to_double(space_, right));
            const double product = a * b;
            const double error = std::fma(a, b, -product);
            if (std::isfinite(product) && std::isfinite(error) && sum_.add(product) && sum_.add(error)) {
                has_sum_ = true;
                return {};
            }
        }
        TRY_VOID(flush());
        TRY(OwnedValue product, binary(space_, BinaryOperator::kMultiply, left, right));
        TRY(total_, binary(space_, BinaryOperator::kAdd, total_.get(), product.get()));
        return {};
    }

    Result<OwnedValue> finish() {
        TRY_VOID(flush());
        return std::move(total_);
    }

 private:
    static bool is_number(Value value) {
        double number = 0.0;
        return is_int(value) || is_float(value, number);
    }
    Result<void> flush() {
        if (!has_sum_) return {};
        const double sum = sum_.rounded();
        sum_ = ExactSum();
        has_sum_ = false;
        TRY(total_, binary(space_, BinaryOperator::kAdd, total_.get(), Value::of_float(sum)));
        return {};
    }

    ObjectSpace& space_;
    OwnedValue total_;
    ExactSum sum_;
    bool has_sum_ = false;
};

}  // namespace

Result<OwnedValue> math_sumprod(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue left, iterate(space, arguments[0]));
    TRY(OwnedValue right, iterate(space, arguments[1]));
    ProductSum sum(space);
    while (true) {
        TRY(OwnedValue a, next(space, left.get()));
        TRY(OwnedValue b, next(space, right.get()));
        if (a.is_empty() != b.is_empty())
            return space.raise(ExceptionId::kValueError, "Inputs are not the same length");
        if (a.is_empty()) return sum.finish();
        TRY_VOID(sum.add(a.get(), b.get()));
    }
}

}  // namespace eadem::stdlib
