// sum: exact for ints, compensated for floats (as CPython since 3.12), `+` for everything else.
#include <cmath>

#include "stdlib/native/builtins.h"
#include "stdlib/native/item_row.h"
#include "stdlib/native/quick_order.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/item_sink.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// A running total that stays a machine number for as long as it can.
class Total final : public ItemSink {
 public:
    Total(ObjectSpace& space, OwnedValue start) : space_(space) { become(std::move(start)); }

    Result<void> add(Value item) {
        switch (kind_) {
            case Kind::kInt:
                return add_to_int(item);
            case Kind::kFloat:
                return add_to_float(item);
            case Kind::kOther:
                break;
        }
        return add_to_other(item);
    }

    // Machine numbers to such, which may come in a box.
    bool take(ObjectSpace& space, Value item) override {
        if (!item.is_object()) return take_number(item);
        const Value number = exact_number(item);
        if (number.is_empty() || !take_number(number)) return false;
        space.release(item);
        return true;
    }

    // Adds exact numbers from a place in the row on, as long as no Python code need run; returns the place behind them.
    size_t take_from(const ItemRow& items, size_t place) {
        for (; place < items.size() && kind_ != Kind::kOther; ++place) {
            const Value number = exact_number(items.peek(place));
            if (number.is_empty() || !take_number(number)) break;
        }
        return place;
    }

    // Adding a number to a number looks at it and no more.
    bool is_number() const { return kind_ != Kind::kOther; }

    OwnedValue finish() {
        switch (kind_) {
            case Kind::kInt:
                return OwnedValue::of_int(space_, integer_);
            case Kind::kFloat:
                return OwnedValue::of_float(space_, compensated());
            case Kind::kOther:
                break;
        }
        return std::move(other_);
    }

 private:
    enum class Kind : uint8_t { kInt, kFloat, kOther };

    void become(OwnedValue value) {
        kind_ = Kind::kOther;
        if (space_.type_id(value.get()) == kIntType && fits_int64(value.get(), integer_)) {
            kind_ = Kind::kInt;
        } else if (is_float(value.get(), real_)) {
            kind_ = Kind::kFloat;
            error_ = 0;
        } else {
            other_ = std::move(value);
        }
    }

    bool take_number(Value number) {
        int64_t sum = 0;
        if (kind_ == Kind::kInt) {
            if (!number.is_raw_int() || __builtin_add_overflow(integer_, number.integer, &sum)) return false;
            integer_ = sum;
            return true;
        }
        return kind_ == Kind::kFloat && add_to_float(number).ok();
    }

    Result<void> add_to_int(Value item) {
        int64_t number = 0;
        int64_t sum_of_both = 0;
        if (fits_int64(item, number) && !__builtin_add_overflow(integer_, number, &sum_of_both)) {
            integer_ = sum_of_both;
            return {};
        }
        TRY(OwnedValue sum, binary(space_, BinaryOperator::kAdd, Value::of_int(integer_), item));
        become(std::move(sum));
        return {};
    }

    // Neumaier's variant of Kahan's sum: error_ collects what rounding lost.
    Result<void> add_to_float(Value item) {
        double number = 0;
        if (is_float(item, number)) {
            const double sum = real_ + number;
            error_ += std::fabs(real_) >= std::fabs(number) ? (real_ - sum) + number : (number - sum) + real_;
            real_ = sum;
            return {};
        }
        int64_t integer = 0;
        if (fits_int64(item, integer)) {
            real_ += static_cast<double>(integer);
            return {};
        }
        TRY(other_, binary(space_, BinaryOperator::kAdd, Value::of_float(compensated()), item));
        kind_ = Kind::kOther;
        return {};
    }

    Result<void> add_to_other(Value item) {
        TRY(other_, binary(space_, BinaryOperator::kAdd, other_.get(), item));
        return {};
    }

    // An infinite error comes from infinities, which the plain sum has right.
    double compensated() const { return error_ != 0 && std::isfinite(error_) ? real_ + error_ : real_; }

    ObjectSpace& space_;
    Kind kind_ = Kind::kOther;
    int64_t integer_ = 0;
    double real_ = 0;
    double error_ = 0;
    OwnedValue other_;
};

Result<void> refuse_text(ObjectSpace& space, Value start) {
    if (is_instance(space, start, kStrType))
        return space.raise_text(ExceptionId::kTypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (is_instance(space, start, kBytesType))
        return space.raise_text(ExceptionId::kTypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    return {};
}

}  // namespace

Result<OwnedValue> builtin_sum(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(refuse_text(space, row[1]));
    Total total(space, row[1].is_empty() ? OwnedValue::adopt(space, Value::of_int(0)) : take(space, row[1]));
    for (size_t i = 0;; ++i) {
        // Asked anew each time, for adding may run Python code that changes the list.
        std::optional<ItemRow> items = ItemRow::of(row[0]);
        if (!items) break;
        i = total.take_from(*items, i);
        if (i >= items->size()) return total.finish();
        const bool looks_only = items->peek(i).is_raw() && total.is_number();
        const OwnedValue item = looks_only ? OwnedValue::adopt(space, items->peek(i)) : items->give(space, i);
        TRY_VOID(total.add(item.get()));
    }
    TRY(const OwnedValue iterator, iterate(space, row[0]));
    const auto quick_next = space.type_of(iterator.get())->slots.quick_next;
    while (quick_next != nullptr && total.is_number()) {
        TRY_VOID(space.poll());
        const OwnedValue item = OwnedValue::adopt(space, quick_next(space, iterator.get().object, Blind::kToItem));
        if (item.is_empty()) break;
        const Value number = exact_number(item.get());
        if (number.is_empty() || !total.take(space, number)) TRY_VOID(total.add(item.get()));
    }
    while (true) {
        const Blind blind = total.is_number() ? Blind::kToItem : Blind::kToNothing;
        TRY(const OwnedValue item, next_for(space, iterator.get(), total, blind));
        if (item.is_empty()) return total.finish();
        TRY_VOID(total.add(item.get()));
    }
}

}  // namespace eadem::stdlib
