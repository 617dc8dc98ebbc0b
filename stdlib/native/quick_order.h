// The order of two values, as far as the built-in types know it and no code of the program need run.
#pragma once

#include "vm/object/int.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

// kUnknown: the operators must be asked. So it is for nan, which is in no order.
enum class Order : uint8_t { kLess, kEqual, kGreater, kUnknown };

template <class Number>
Order order_of_numbers(Number left, Number right) {
    return left < right    ? Order::kLess
           : left == right ? Order::kEqual
           : left > right  ? Order::kGreater
                           : Order::kUnknown;
}

// order_of for what is not two numbers of one kind in place.
Order order_of_others(vm::Value left, vm::Value right);
// Numbers, texts and tuples of such, of the exact types; the values are only looked at.
inline Order order_of(vm::Value left, vm::Value right) {
    if (left.is_raw_int() && right.is_raw_int()) return order_of_numbers(left.integer, right.integer);
    if (left.is_raw_float() && right.is_raw_float()) return order_of_numbers(left.real, right.real);
    return order_of_others(left, right);
}
inline Order order_of(vm::Word left, vm::Word right) {
    if (left.is_int() && right.is_int()) return order_of_numbers(left.integer(), right.integer());
    return order_of(left.peek(), right.peek());
}

// `left < right` for the items of containers, which get their boxes if code of the program is to see them.
vm::Result<bool> item_is_less(vm::ObjectSpace& space, vm::Word& left, vm::Word& right);

}  // namespace eadem::stdlib
