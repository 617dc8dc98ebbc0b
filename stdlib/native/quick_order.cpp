#include "stdlib/native/quick_order.h"

#include <algorithm>
#include <cstdlib>

#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Tuples in tuples are looked into no deeper than this; deeper ones are left to the operators, which count how deep
// they are.
constexpr int kMostDepth = 3;

Order order_at(Value left, Value right, int depth);

Order order_of_tuples(Tuple* left, Tuple* right, int depth) {
    if (depth > kMostDepth) return Order::kUnknown;
    const size_t common = std::min(left->size, right->size);
    for (size_t i = 0; i < common; ++i) {
        const Word first = left->items()[i], second = right->items()[i];
        // One object, or one number.
        if (first.bits() == second.bits()) continue;
        const Order order = order_at(first.peek(), second.peek(), depth);
        if (order != Order::kEqual) return order;
    }
    return order_of_numbers(left->size, right->size);
}

// An int and a float are compared as floats only where every int is one.
Order order_of_mixed(Value left, Value right) {
    constexpr int64_t kMostExact = int64_t{1} << 53;
    const auto real = [](Value number, double& result) {
        if (number.is_raw_float()) return result = number.real, true;
        result = static_cast<double>(number.integer);
        return number.integer >= -kMostExact && number.integer <= kMostExact;
    };
    double first = 0, second = 0;
    return real(left, first) && real(right, second) ? order_of_numbers(first, second) : Order::kUnknown;
}

Order order_at(Value left, Value right, int depth) {
    const Value first = exact_number(left), second = exact_number(right);
    if (!first.is_empty() && !second.is_empty()) {
        if (first.is_raw_int() && second.is_raw_int()) return order_of_numbers(first.integer, second.integer);
        return order_of_mixed(first, second);
    }
    if (is_str(left) && is_str(right)) return order_of_numbers(as_str(left)->text().compare(as_str(right)->text()), 0);
    if (is_tuple(left) && is_tuple(right)) return order_of_tuples(as_tuple(left), as_tuple(right), depth + 1);
    return Order::kUnknown;
}

}  // namespace

Order order_of_others(Value left, Value right) {
    return order_at(left, right, 0);
}

Result<bool> item_is_less(ObjectSpace& space, Word& left, Word& right) {
    const Order order = order_of(left, right);
    if (order != Order::kUnknown) return order == Order::kLess;
    const OwnedValue first = hold_item(space, left, right.peek());
    const OwnedValue second = hold_item(space, right, first.get());
    return compare_truth(space, CompareOperator::kLess, first.get(), second.get());
}

}  // namespace eadem::stdlib
