// Builtins that look through an iterable for something: all, any, max, min, sorted.
#include "stdlib/native/builtins.h"
#include "stdlib/native/item_row.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/item_function.h"
#include "vm/object/item_sink.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Takes what has not the truth that is looked for, as far as everybody knows it.
class OtherTruth final : public ItemSink {
 public:
    explicit OtherTruth(bool wanted) : wanted_(wanted) {}

    bool take(ObjectSpace& space, Value item) override {
        if (item.is_raw_int()) return (item.integer != 0) != wanted_;
        if (item.is_raw_float()) return (item.real != 0) != wanted_;
        if (wanted_) return item.refers_to(space.shared.false_object) || item.refers_to(space.shared.none);
        return item.refers_to(space.shared.true_object);
    }

 private:
    bool wanted_;
};

// Whether an item with that truth exists. Lists and tuples are read in place: truth of a number needs no box.
Result<OwnedValue> has_item_that_is(ObjectSpace& space, Value iterable, bool wanted) {
    for (size_t i = 0;; ++i) {
        // Asked anew each time, for the truth of an item may change the list.
        const std::optional<ItemRow> items = ItemRow::of(iterable);
        if (!items) break;
        if (i >= items->size()) return OwnedValue::boolean(space, false);
        const OwnedValue item = keep(space, items->peek(i));
        TRY(const bool is_true, truth(space, item.get()));
        if (is_true == wanted) return OwnedValue::boolean(space, true);
    }
    TRY(const OwnedValue iterator, iterate(space, iterable));
    OtherTruth other(wanted);
    while (true) {
        TRY(const OwnedValue item, next_for(space, iterator.get(), other));
        if (item.is_empty()) return OwnedValue::boolean(space, false);
        TRY(const bool is_true, truth(space, item.get()));
        if (is_true == wanted) return OwnedValue::boolean(space, true);
    }
}

bool is_number(Value value) {
    double ignored = 0;
    return is_int(value) || is_float(value, ignored);
}

// Whether `left op right`, for numbers: runs no Python code.
Result<bool> number_order(ObjectSpace& space, CompareOperator op, Value left, Value right) {
    if (left.is_raw_int() && right.is_raw_int())
        return op == CompareOperator::kLess ? left.integer < right.integer : left.integer > right.integer;
    if (left.is_raw_float() && right.is_raw_float())
        return op == CompareOperator::kLess ? left.real < right.real : left.real > right.real;
    return compare_truth(space, op, left, right);
}

// The index of the least (or greatest) item if all are numbers; else size().
Result<size_t> best_number(ObjectSpace& space, CompareOperator op, const ItemRow& items) {
    size_t best = 0;
    for (size_t i = 0; i < items.size(); ++i) {
        if (!is_number(items.peek(i))) return items.size();
        if (i == 0) continue;
        TRY(const bool is_better, number_order(space, op, items.peek(i), items.peek(best)));
        if (is_better) best = i;
    }
    return best;
}

// The general case: keeps the best item so far and what it is measured by.
class Best final : public ItemSink {
 public:
    Best(ObjectSpace& space, CompareOperator op, Value key)
        : space_(space), op_(op), key_(key), function_(space, key) {}

    Result<void> consider(OwnedValue item) {
        OwnedValue measure;
        if (!key_.is_empty()) {
            const OwnedValue argument = function_.lend(item);
            TRY(measure, function_(argument.get()));
        }
        if (!item_.is_empty()) {
            const bool keyed = !key_.is_empty();
            TRY(const bool is_better,
                compare_truth(space_, op_, keyed ? measure.get() : item.get(), keyed ? measure_.get() : item_.get()));
            if (!is_better) return {};
        }
        item_ = std::move(item);
        measure_ = std::move(measure);
        return {};
    }
    // A machine number after such, where they are measured by themselves.
    bool take(ObjectSpace&, Value item) override {
        const Value best = item_.get();
        if (!key_.is_empty() || !item.is_raw() || best.tag != item.tag) return false;
        const bool is_less = item.is_raw_int() ? item.integer < best.integer : item.real < best.real;
        const bool is_greater = item.is_raw_int() ? item.integer > best.integer : item.real > best.real;
        if (op_ == CompareOperator::kLess ? is_less : is_greater) item_ = OwnedValue::adopt(space_, item);
        return true;
    }
    OwnedValue found() { return std::move(item_); }

 private:
    ObjectSpace& space_;
    CompareOperator op_;
    Value key_;
    ItemFunction function_;
    OwnedValue item_;
    OwnedValue measure_;
};

// min and max. Row: key, default, then the positional arguments.
Result<OwnedValue> extreme(ObjectSpace& space, Value* row, size_t count, CompareOperator op, std::string_view name) {
    const Value key = row[0].refers_to(space.shared.none) ? Value() : row[0];
    const size_t given = count - 2;
    if (given == 0) return space.raise(ExceptionId::kTypeError, "{} expected at least 1 argument, got 0", name);
    if (given > 1 && !row[1].is_empty())
        return space.raise(ExceptionId::kTypeError,
                           "Cannot specify a default for {}() with multiple positional arguments", name);
    std::optional<ItemRow> items = given > 1 ? ItemRow(row + 2, given) : ItemRow::of(row[2]);
    if (items && key.is_empty() && items->size() > 0) {
        TRY(const size_t best, best_number(space, op, *items));
        if (best < items->size()) return items->give(space, best);
    }
    Best best(space, op, key);
    if (given > 1) {
        for (size_t i = 0; i < given; ++i) TRY_VOID(best.consider(take(space, row[2 + i])));
    } else {
        TRY(const OwnedValue iterator, iterate(space, row[2]));
        while (true) {
            TRY(OwnedValue item, next_for(space, iterator.get(), best));
            if (item.is_empty()) break;
            TRY_VOID(best.consider(std::move(item)));
        }
    }
    OwnedValue found = best.found();
    if (!found.is_empty()) return found;
    if (!row[1].is_empty()) return take(space, row[1]);
    return space.raise(ExceptionId::kValueError, "{}() iterable argument is empty", name);
}

}  // namespace

Result<OwnedValue> builtin_any(ObjectSpace& space, Value* row, size_t) {
    return has_item_that_is(space, row[0], true);
}

Result<OwnedValue> builtin_all(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue has_false, has_item_that_is(space, row[0], false));
    return OwnedValue::boolean(space, has_false.get().refers_to(space.shared.false_object));
}

Result<OwnedValue> builtin_max(ObjectSpace& space, Value* row, size_t count) {
    return extreme(space, row, count, CompareOperator::kGreater, "max");
}

Result<OwnedValue> builtin_min(ObjectSpace& space, Value* row, size_t count) {
    return extreme(space, row, count, CompareOperator::kLess, "min");
}

// Row: key, reverse, then the positional arguments (counted here, for CPython's words).
Result<OwnedValue> builtin_sorted(ObjectSpace& space, Value* row, size_t count) {
    if (count != 3) return space.raise(ExceptionId::kTypeError, "sorted expected 1 argument, got {}", count - 2);
    TRY(Ref<List> list, list_from_iterable(space, row[2]));
    const Value key = row[0].refers_to(space.shared.none) ? Value() : row[0];
    bool reverse = false;
    if (!row[1].is_empty()) {
        TRY(reverse, truth(space, row[1]));
    }
    TRY_VOID(list_sort(space, list.get(), key, reverse));
    return list;
}

}  // namespace eadem::stdlib
