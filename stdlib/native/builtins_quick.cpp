// The quick ways (native.h) of the builtins that programs call in loops. Each answers for exact built-in types and
// leaves the rest to the function proper.
#include <cstdlib>

#include "stdlib/native/builtins.h"
#include "vm/object/dict.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// An exact int or float as a number, wherever it lies; empty for everything else, and for ints beyond 64 bits.
Value number_of(Value value) {
    if (!value.is_object()) return value;
    const uint32_t header = value.object->type_and_flags;
    if (header == header_of(kIntType)) return Value::of_int(static_cast<IntObject*>(value.object)->value);
    if (header == header_of(kFloatType)) return Value::of_float(static_cast<FloatObject*>(value.object)->value);
    return {};
}

// The argument itself as the result.
Value hand_back(Value argument) {
    if (argument.is_object()) argument.object->share();
    return argument;
}

// The first of the arguments that no other precedes, if all are ints or all are floats.
template <class Precedes>
Value first_of(const Value* row, size_t count, Precedes precedes) {
    if (count < 2) return {};
    size_t best = 0;
    Value first = number_of(row[0]);
    for (size_t i = 1; i < count; ++i) {
        const Value next = number_of(row[i]);
        if (first.tag != next.tag || first.is_empty()) return {};
        if (next.is_raw_int() ? precedes(next.integer, first.integer) : precedes(next.real, first.real)) {
            best = i;
            first = next;
        }
    }
    return hand_back(row[best]);
}

}  // namespace

Value quick_abs(ObjectSpace& space, const Value* row, size_t count) {
    const Value number = count == 1 ? number_of(row[0]) : Value();
    // An int that is not negative is its own absolute value; a float never is (as in CPython).
    if (number.is_raw_int() && number.integer >= 0) return hand_back(row[0]);
    if (number.is_raw_int() && number.integer != INT64_MIN) return OwnedValue::of_int(space, -number.integer).take();
    if (number.is_raw_float()) return OwnedValue::of_float(space, std::abs(number.real)).take();
    return {};
}

Value quick_chr(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !row[0].is_raw_int() || row[0].integer < 0 || row[0].integer > 255 ||
        !space.profile().latin1_chars_shared)
        return {};
    return hand_back(Value::of_object(latin1_character(space, static_cast<unsigned>(row[0].integer))));
}

Value quick_isinstance(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || space.type_id(row[1]) != kTypeType) return {};
    return space.boolean(is_subtype(space.type_of(row[0]), static_cast<Type*>(row[1].object)));
}

Value quick_len(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !row[0].is_object()) return {};
    size_t length = 0;
    switch (row[0].object->type_id()) {
        case kStrType:
            length = as_str(row[0])->length();
            break;
        case kListType:
            length = as_list(row[0])->size;
            break;
        case kTupleType:
            length = as_tuple(row[0])->size;
            break;
        case kDictType:
            length = as_dict(row[0])->used;
            break;
        default:
            return {};
    }
    return OwnedValue::of_int(space, static_cast<int64_t>(length)).take();
}

Value quick_max(ObjectSpace&, const Value* row, size_t count) {
    return first_of(row, count, [](auto later, auto earlier) { return later > earlier; });
}

Value quick_min(ObjectSpace&, const Value* row, size_t count) {
    return first_of(row, count, [](auto later, auto earlier) { return later < earlier; });
}

Value quick_ord(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !is_str(row[0]) || as_str(row[0])->size != 1) return {};
    return OwnedValue::of_int(space, static_cast<unsigned char>(*as_str(row[0])->data())).take();
}

}  // namespace eadem::stdlib
