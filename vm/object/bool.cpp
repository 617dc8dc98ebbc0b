// The type bool: two ints that print as words.
#include "vm/object/builtin_types.h"
#include "vm/object/dict.h"
#include "vm/object/int_internal.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

bool is_bool(Value value) {
    return value.is_object() && value.object->type_id() == kBoolType;
}
bool is_true(const ObjectSpace& space, Value value) {
    return value.refers_to(space.shared.true_object);
}

// True and False are immortal; nothing ever destroys one, but a type must be able to.
void bool_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(IntObject));
}

// "True" and "False" are constants of the interpreter, not new texts.
Result<Ref<Str>> bool_repr(ObjectSpace& space, Value self) {
    const std::string_view text = is_true(space, self) ? "True" : "False";
    if (!space.profile().bool_text_constant) return text_beside_interned(space, text);
    return Ref<Str>::share(space, space.intern_name(text));
}

// & | ^ of two bools stay bool; with an int they are int.
template <BinaryOperator op>
Result<OwnedValue> bool_operator(ObjectSpace& space, Value left, Value right) {
    if (!is_bool(left) || !is_bool(right)) {
        if (!is_any_int(space, left) || !is_any_int(space, right)) return OwnedValue::not_implemented(space);
        return int_binary(space, op, left, right);
    }
    const bool a = is_true(space, left);
    const bool b = is_true(space, right);
    return OwnedValue::boolean(space, op == BinaryOperator::kAnd  ? a && b
                                      : op == BinaryOperator::kOr ? a || b
                                                                  : a != b);
}

Result<OwnedValue> bool_new(ObjectSpace& space, Value* arguments, size_t) {
    if (arguments[1].is_empty()) return OwnedValue::boolean(space, false);
    TRY(const bool result, truth(space, arguments[1]));
    return OwnedValue::boolean(space, result);
}

// Of numbers, None and what has a length: its truth asks no code of the program.
Value quick_bool(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2) return {};
    if (row[1].is_raw_int()) return space.boolean(row[1].integer != 0);
    if (!row[1].is_object()) return {};
    switch (row[1].object->type_id()) {
        case kBoolType:
            return row[1];
        case kNoneType:
            return space.boolean(false);
        case kStrType:
            return space.boolean(as_str(row[1])->size != 0);
        case kListType:
            return space.boolean(as_list(row[1])->size != 0);
        case kTupleType:
            return space.boolean(as_tuple(row[1])->size != 0);
        case kDictType:
            return space.boolean(as_dict(row[1])->used != 0);
        default:
            return {};
    }
}

const NativeSpec kBoolConstructor = {"bool", bool_new, "(object=?, /)", nullptr, true, quick_bool};

}  // namespace

const TypeSpec kBoolSpec = {
    .id = kBoolType,
    .base = kIntType,
    .slots = {.destroy = bool_destroy,
              .size = size_of<IntObject>,
              .repr = bool_repr,
              .binary = {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
                         bool_operator<BinaryOperator::kAnd>, bool_operator<BinaryOperator::kOr>,
                         bool_operator<BinaryOperator::kXor>}},
    .constructor = &kBoolConstructor,
    .is_base = false,
    .documentation = "bool(object=False, /) -> bool\n\nThe truth value of an object: True or False.",
};

}  // namespace eadem::vm
