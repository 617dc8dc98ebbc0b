#include "vm/object/membership.h"

#include <span>

#include "vm/object/dict.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/set.h"
#include "vm/object/str.h"
#include "vm/object/text_search.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

Membership of_truth(bool present) {
    return present ? Membership::kPresent : Membership::kAbsent;
}

Membership int_is(int64_t number, Word item) {
    if (item.is_int()) return of_truth(item.integer() == number);
    if (item.is_float()) return Membership::kUnknown;
    const Object* object = item.object();
    if (object->type_id() == kBoolType) return of_truth(static_cast<const IntObject*>(object)->value == number);
    const bool differs = object->type_id() == kStrType || object->type_id() == kNoneType;
    return differs ? Membership::kAbsent : Membership::kUnknown;
}

Membership text_is(const Str* text, Word item) {
    if (!item.is_object()) return Membership::kAbsent;
    const Object* object = item.object();
    if (object == text) return Membership::kPresent;
    if (object->type_id() == kStrType) {
        const auto* other = static_cast<const Str*>(object);
        return of_truth(!(text->is_interned() && other->is_interned()) && str_equal(text, other));
    }
    const TypeId type = object->type_id();
    const bool differs = type == kNoneType || type == kIntType || type == kBoolType || type == kFloatType;
    return differs ? Membership::kAbsent : Membership::kUnknown;
}

// Items before one that equals the key are never looked at again, so an unknown one ends the search.
Membership row_contains(std::span<const Word> items, Value key) {
    if (key.is_raw_int()) {
        for (const Word item : items) {
            // The items of a constant are in boxes, small ints mostly.
            if (item.is_object() && item.object()->type_and_flags == header_of(kIntType)) [[likely]] {
                if (static_cast<const IntObject*>(item.object())->value == key.integer) return Membership::kPresent;
                continue;
            }
            const Membership found = int_is(key.integer, item);
            if (found != Membership::kAbsent) return found;
        }
        return Membership::kAbsent;
    }
    for (const Word item : items) {
        const Membership found = text_is(as_str(key), item);
        if (found != Membership::kAbsent) return found;
    }
    return Membership::kAbsent;
}

}  // namespace

Membership quick_contains(ObjectSpace& space, Value container, Value key) {
    if (!container.is_object()) return Membership::kUnknown;
    if (key.is_object()) {
        const Value number = exact_number(key);
        if (number.is_raw_int()) key = number;
    }
    const bool is_plain = key.is_raw_int() || is_str(key);
    switch (container.object->type_id()) {
        case kTupleType:
            if (!is_plain) return Membership::kUnknown;
            return row_contains({as_tuple(container)->items(), as_tuple(container)->size}, key);
        case kListType:
            if (!is_plain) return Membership::kUnknown;
            return row_contains({as_list(container)->items, as_list(container)->size}, key);
        case kDictType: {
            bool is_known = false;
            const Word* place = dict_find_quick(space, as_dict(container), key, is_known);
            return is_known ? of_truth(place != nullptr) : Membership::kUnknown;
        }
        case kStrType:
            if (!is_str(key)) return Membership::kUnknown;
            return of_truth(find_text(as_str(container)->text(), as_str(key)->text()) != kNotFound);
        case kSetType:
        case kFrozenSetType:
            return set_quick_contains(space, static_cast<Set*>(container.object), key);
        default:
            return Membership::kUnknown;
    }
}

}  // namespace eadem::vm
