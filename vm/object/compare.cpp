// Comparison, identity, hashing and truth for values of any type.
#include "vm/object/class_calls.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

bool is_same(const ObjectSpace& space, Value left, Value right) {
    if (left.tag != right.tag) {
        // A small int may be raw on one side and the cached object on the other.
        if (left.is_raw_int() && right.is_object()) std::swap(left, right);
        if (!left.is_object() || !right.is_raw_int() || !space.profile().is_small_int(right.integer)) return false;
        return left.object == space.shared.small_ints[right.integer - space.profile().small_int_min];
    }
    if (left.is_object()) return left.object == right.object;
    // Two raw numbers in two holders: two objects, unless the value is one of the cached ones.
    return left.is_raw_int() && left.integer == right.integer && space.profile().is_small_int(left.integer);
}

namespace {

template <class Number>
bool is_in_order(CompareOperator op, Number left, Number right) {
    switch (op) {
        case CompareOperator::kLess:
            return left < right;
        case CompareOperator::kLessEqual:
            return left <= right;
        case CompareOperator::kEqual:
            return left == right;
        case CompareOperator::kNotEqual:
            return left != right;
        case CompareOperator::kGreater:
            return left > right;
        case CompareOperator::kGreaterEqual:
            return left >= right;
    }
    return false;
}

bool is_not_implemented(const ObjectSpace& space, Value value) {
    return value.refers_to(space.shared.not_implemented);
}

// What is left when the left operand's type has declined: the right one is asked, then there is identity.
Result<OwnedValue> finish_comparison(ObjectSpace& space, CompareOperator op, Value left, Value right,
                                     bool right_has_declined) {
    if (!right_has_declined) {
        const auto slot = space.type_of(right)->slots.compare;
        TRY(OwnedValue reflected, slot(space, right, left, swapped(op)));
        if (!is_not_implemented(space, reflected.get())) return reflected;
    }
    if (op == CompareOperator::kEqual) return OwnedValue::boolean(space, is_same(space, left, right));
    if (op == CompareOperator::kNotEqual) return OwnedValue::boolean(space, !is_same(space, left, right));
    return space.raise(ExceptionId::kTypeError, "'{}' not supported between instances of '{}' and '{}'", symbol_of(op),
                       type_name(space, left), type_name(space, right));
}

}  // namespace

Result<OwnedValue> compare(ObjectSpace& space, CompareOperator op, Value left, Value right) {
    if (left.is_raw_int() && right.is_raw_int())
        return OwnedValue::boolean(space, is_in_order(op, left.integer, right.integer));
    TRY_VOID(space.poll());
    Type* left_type = space.type_of(left);
    Type* right_type = space.type_of(right);
    const bool right_first = left_type != right_type && is_subtype(right_type, left_type);
    if (right_first) {
        TRY(OwnedValue result, right_type->slots.compare(space, right, left, swapped(op)));
        if (!is_not_implemented(space, result.get())) return result;
    }
    TRY(OwnedValue result, left_type->slots.compare(space, left, right, op));
    if (!is_not_implemented(space, result.get())) return result;
    return finish_comparison(space, op, left, right, right_first);
}

Result<OwnedValue> compare_declined(ObjectSpace& space, CompareOperator op, Value left, Value right) {
    return finish_comparison(space, op, left, right, false);
}

Result<bool> compare_truth(ObjectSpace& space, CompareOperator op, Value left, Value right) {
    if (left.is_raw_int() && right.is_raw_int()) return is_in_order(op, left.integer, right.integer);
    if (is_str(left) && is_str(right)) return str_order(op, as_str(left), as_str(right));
    const Value first = exact_number(left), second = exact_number(right);
    if (first.is_raw_int() && second.is_raw_int()) return is_in_order(op, first.integer, second.integer);
    if (first.is_raw_float() && second.is_raw_float()) return is_in_order(op, first.real, second.real);
    TRY(OwnedValue result, compare(space, op, left, right));
    return truth(space, result.get());
}

Result<bool> same_or_equal(ObjectSpace& space, Value left, Value right) {
    if (is_same(space, left, right)) return true;
    return compare_truth(space, CompareOperator::kEqual, left, right);
}

Result<int64_t> hash(ObjectSpace& space, Value value) {
    TRY_VOID(space.poll());
    const auto slot = space.type_of(value)->slots.hash;
    if (slot != nullptr) return slot(space, value);
    return space.raise(ExceptionId::kTypeError, "unhashable type: '{}'", type_name(space, value));
}

Result<bool> truth(ObjectSpace& space, Value value) {
    if (value.is_raw_int()) return value.integer != 0;
    if (value.is_raw_float()) return value.real != 0.0;
    if (value.object == space.shared.true_object) return true;
    if (value.object == space.shared.false_object || value.object == space.shared.none) return false;
    const Slots& slots = space.type_of(value)->slots;
    if (slots.truth != nullptr) return slots.truth(space, value);
    if (slots.length == nullptr) return true;
    TRY(const size_t size, slots.length(space, value));
    return size != 0;
}

}  // namespace eadem::vm
