// The views keys(), values() and items() give: they own the dict and always show its present state.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/operator_kind.h"

namespace eadem::vm {

struct DictView : Object {
    Dict* dict;
};

// `type` is kDictKeysType, kDictValuesType or kDictItemsType.
Result<OwnedValue> make_dict_view(ObjectSpace& space, Dict* dict, BuiltinTypeId type);

// True for the views that behave as sets: keys and items.
inline bool is_set_view(Value value) {
    return value.is_object() && (value.object->type_id() == kDictKeysType || value.object->type_id() == kDictItemsType);
}
inline Dict* view_dict(Value view) {
    return static_cast<DictView*>(view.object)->dict;
}

// Set operations of the views (dict_view_sets.cpp).
Result<OwnedValue> view_compare(ObjectSpace& space, Value left, Value right, CompareOperator op);
Result<OwnedValue> view_subtract(ObjectSpace& space, Value left, Value right);
Result<OwnedValue> view_and(ObjectSpace& space, Value left, Value right);
Result<OwnedValue> view_or(ObjectSpace& space, Value left, Value right);
Result<OwnedValue> view_xor(ObjectSpace& space, Value left, Value right);
Result<OwnedValue> view_is_disjoint(ObjectSpace& space, Value* arguments, size_t count);

}  // namespace eadem::vm
