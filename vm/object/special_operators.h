// Which special method stands for an operator (special_names.def keeps them in the operators' order).
#pragma once

#include "vm/object/class_space.h"
#include "vm/object/operator_kind.h"

namespace eadem::vm {

constexpr Special operator_at(size_t index) {
    return static_cast<Special>(index);
}
constexpr Special forward_of(BinaryOperator op) {
    return operator_at(static_cast<size_t>(op) * 3);
}
constexpr Special reflected_of(BinaryOperator op) {
    return operator_at(static_cast<size_t>(op) * 3 + 1);
}
constexpr Special in_place_of(BinaryOperator op) {
    return operator_at(static_cast<size_t>(op) * 3 + 2);
}
constexpr Special special_of(UnaryOperator op) {
    return operator_at(static_cast<size_t>(Special::kNegative) + static_cast<size_t>(op));
}
constexpr Special special_of(CompareOperator op) {
    return operator_at(static_cast<size_t>(Special::kLess) + static_cast<size_t>(op));
}
static_assert(forward_of(BinaryOperator::kXor) == Special::kXor &&
              special_of(UnaryOperator::kInvert) == Special::kInvert &&
              special_of(CompareOperator::kGreaterEqual) == Special::kGreaterEqual);

}  // namespace eadem::vm
