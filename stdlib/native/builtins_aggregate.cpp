// Builtins that look through an iterable for something: all, any, max, min, sorted.
#include "stdlib/native/builtins.h"
#include "stdlib/native/item_row.h"
#include "stdlib/native/quick_order.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/item_function.h"
#include "vm/object/item_sink.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

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

// The order in which an item goes before another, for min and max.
constexpr Order better_order(CompareOperator op) {
    return op == CompareOperator::kLess ? Order::kLess : Order::kGreater;
}

// The index of the least (or greatest) item, if read(item, key) finds a key of that kind for each; else size().
template <class Key, class Read>
size_t best_of_kind(CompareOperator op, const ItemRow& items, Read read) {
    size_t best = 0;
    Key key{}, best_key{};
    if (!read(items.peek(0), best_key)) return items.size();
    for (size_t i = 1; i < items.size(); ++i) {
        if (!read(items.peek(i), key)) return items.size();
        if (op == CompareOperator::kLess ? !(key < best_key) : !(best_key < key)) continue;
        best = i;
        best_key = key;
    }
    return best;
}

bool read_int(Value item, int64_t& key) {
    const Value number = exact_number(item);
    key = number.integer;
    return number.is_raw_int();
}
// No order fits nan.
bool read_float(Value item, double& key) {
    const Value number = exact_number(item);
    if (!number.is_raw_float()) return false;
    key = number.real;
    return key == key;
}
bool read_text(Value item, std::string_view& key) {
    if (!is_str(item)) return false;
    key = as_str(item)->text();
    return true;
}

// The same for whatever has a known order, of mixed kinds too.
size_t best_of_known(CompareOperator op, const ItemRow& items) {
    size_t found = items.size();
    if (is_str(items.peek(0))) {
        found = best_of_kind<std::string_view>(op, items, read_text);
    } else if (const Value number = exact_number(items.peek(0)); !number.is_empty()) {
        found = number.is_raw_int() ? best_of_kind<int64_t>(op, items, read_int)
                                    : best_of_kind<double>(op, items, read_float);
    }
    if (found < items.size()) return found;
    const Order better = better_order(op);
    size_t best = 0;
    Value best_item = items.peek(0);
    for (size_t i = 1; i < items.size(); ++i) {
        const Value item = items.peek(i);
        const Order order = order_of(item, best_item);
        if (order == Order::kUnknown) return items.size();
        if (order != better) continue;
        best = i;
        best_item = item;
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
            const Value mine = keyed ? measure.get() : item.get(), best = keyed ? measure_.get() : item_.get();
            const Order order = order_of(mine, best);
            bool is_better = order == better_order(op_);
            if (order == Order::kUnknown) {
                TRY(is_better, compare_truth(space_, op_, mine, best));
            }
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
        const size_t best = best_of_known(op, *items);
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
