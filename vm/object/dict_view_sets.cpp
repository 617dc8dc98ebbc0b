// The views of keys and items as sets: comparisons and | & - ^ with any iterable. Results are sets.
#include "vm/object/dict_internal.h"
#include "vm/object/dict_views.h"
#include "vm/object/set_internal.h"

namespace eadem::vm {

namespace {

bool is_set_like(const ObjectSpace& space, Value value) {
    return is_set_view(value) || is_any_set(space, value);
}

size_t size_of(Value set_like) {
    return is_set_view(set_like) ? view_dict(set_like)->used : as_set(set_like)->used;
}

// Whether every item of `items` is in `container`.
Result<bool> all_contained(ObjectSpace& space, Value items, Value container) {
    bool contained = true;
    TRY_VOID(for_each(space, items, [&](OwnedValue item) -> Result<bool> {
        TRY(contained, contains(space, container, item.get()));
        return contained;
    }));
    return contained;
}

// set(value); the keys of a dict are taken from the dict itself, which is known not to repeat them.
Result<Ref<Set>> to_set(ObjectSpace& space, Value value) {
    const bool is_keys = value.is_object() && value.object->type_id() == kDictKeysType;
    return set_from_iterable(space, is_keys ? Value::of_object(view_dict(value)) : value, kSetType);
}

template <Result<void> (*operation)(ObjectSpace&, Set*, Value)>
Result<OwnedValue> combine(ObjectSpace& space, Value left, Value right) {
    TRY(Ref<Set> result, to_set(space, left));
    TRY_VOID(operation(space, result.get(), right));
    return result;
}

}  // namespace

Result<OwnedValue> view_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (!is_set_like(space, right)) return OwnedValue::not_implemented(space);
    const size_t left_size = size_of(left);
    const size_t right_size = size_of(right);
    bool may_be_true = false;
    bool right_in_left = false;
    switch (op) {
        case CompareOperator::kEqual:
        case CompareOperator::kNotEqual:
            may_be_true = left_size == right_size;
            break;
        case CompareOperator::kLess:
            may_be_true = left_size < right_size;
            break;
        case CompareOperator::kLessEqual:
            may_be_true = left_size <= right_size;
            break;
        case CompareOperator::kGreater:
            may_be_true = left_size > right_size;
            break;
        case CompareOperator::kGreaterEqual:
            may_be_true = left_size >= right_size;
            break;
    }
    if (op == CompareOperator::kGreater || op == CompareOperator::kGreaterEqual) right_in_left = true;
    bool result = false;
    if (may_be_true) {
        TRY(result, right_in_left ? all_contained(space, right, left) : all_contained(space, left, right));
    }
    return OwnedValue::boolean(space, result == (op != CompareOperator::kNotEqual));
}

Result<OwnedValue> view_subtract(ObjectSpace& space, Value left, Value right) {
    return combine<set_subtract_in_place>(space, left, right);
}
Result<OwnedValue> view_or(ObjectSpace& space, Value left, Value right) {
    return combine<set_update>(space, left, right);
}
Result<OwnedValue> view_xor(ObjectSpace& space, Value left, Value right) {
    return combine<set_xor_in_place>(space, left, right);
}

Result<OwnedValue> view_and(ObjectSpace& space, Value left, Value right) {
    if (!is_set_view(left)) std::swap(left, right);
    // CPython's choices: a larger set is asked itself, and of two views the shorter one is walked.
    if (space.type_id(right) == kSetType && size_of(left) <= size_of(right)) {
        TRY(Ref<Set> result, set_intersection(space, as_set(right), left));
        return result;
    }
    if (is_set_view(right) && size_of(right) > size_of(left)) std::swap(left, right);
    Ref<Set> result = make_set(space);
    TRY_VOID(for_each(space, right, [&](OwnedValue item) -> Result<bool> {
        TRY(const bool common, contains(space, left, item.get()));
        if (common) TRY_VOID(set_add(space, result.get(), item.get()));
        return true;
    }));
    return result;
}

Result<OwnedValue> view_is_disjoint(ObjectSpace& space, Value* arguments, size_t) {
    Value view = arguments[0];
    Value other = arguments[1];
    if (other.refers_to(view.object)) return OwnedValue::boolean(space, size_of(view) == 0);
    if (is_set_like(space, other) && size_of(other) > size_of(view)) std::swap(view, other);
    bool disjoint = true;
    TRY_VOID(for_each(space, other, [&](OwnedValue item) -> Result<bool> {
        TRY(const bool common, contains(space, view, item.get()));
        disjoint = !common;
        return disjoint;
    }));
    return OwnedValue::boolean(space, disjoint);
}

}  // namespace eadem::vm
