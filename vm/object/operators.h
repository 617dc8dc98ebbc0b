// The abstract protocols: what an operator, a builtin or a conversion does for a value of any type. Each function finds
// the type's slot, falls back as Python does, and raises CPython's TypeError where nothing fits.
//
// Value parameters follow value.h: objects are lent, raw numbers are given.
#pragma once

#include <initializer_list>

#include "vm/object/operator_kind.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::vm {

struct List;

// ---- arithmetic ----
Result<OwnedValue> binary(ObjectSpace& space, BinaryOperator op, Value left, Value right);
// TypeError: a sequence, or an instance of a class that derives from one, is not joined with that.
Failed cannot_concatenate(ObjectSpace& space, Value left, Value right);
// `left op= right`; left is consumed and may come back changed in place.
Result<OwnedValue> binary_in_place(ObjectSpace& space, BinaryOperator op, OwnedValue left, Value right);
Result<OwnedValue> unary(ObjectSpace& space, UnaryOperator op, Value operand);
// pow(base, exponent, modulus)
Result<OwnedValue> power_modulo(ObjectSpace& space, Value base, Value exponent, Value modulus);

// ---- comparison, identity, hashing ----
Result<OwnedValue> compare(ObjectSpace& space, CompareOperator op, Value left, Value right);
Result<bool> compare_truth(ObjectSpace& space, CompareOperator op, Value left, Value right);
// Whether both are one object. Exact for raw numbers only while they are in two different holders (see value.h).
bool is_same(const ObjectSpace& space, Value left, Value right);
// The number in a raw value, or in a box of exactly int (of 64 bits) or float; empty for everything else.
inline Value exact_number(Value value) {
    if (!value.is_object()) return value;
    const uint32_t header = value.object->type_and_flags;
    if (header == header_of(kIntType)) return Value::of_int(static_cast<IntObject*>(value.object)->value);
    if (header == header_of(kFloatType)) return Value::of_float(static_cast<FloatObject*>(value.object)->value);
    return {};
}
// What containers mean by equal: one object, or `==`.
Result<bool> same_or_equal(ObjectSpace& space, Value left, Value right);
Result<int64_t> hash(ObjectSpace& space, Value value);
Result<bool> truth(ObjectSpace& space, Value value);

// ---- containers ----
Result<size_t> length(ObjectSpace& space, Value container);
Result<OwnedValue> get_item(ObjectSpace& space, Value container, Value key);
Result<void> set_item(ObjectSpace& space, Value container, Value key, Value value);
Result<void> delete_item(ObjectSpace& space, Value container, Value key);
Result<bool> contains(ObjectSpace& space, Value container, Value item);

// ---- iteration ----
Result<OwnedValue> iterate(ObjectSpace& space, Value iterable);
// True if `for` could not go over the value.
inline bool lacks_iteration(const ObjectSpace& space, Value value) {
    return space.type_of(value)->slots.iterate == nullptr;
}
// The next item; empty at the end.
Result<OwnedValue> next(ObjectSpace& space, Value iterator);
// The next item the quick way (Slots::quick_next), or empty: then `next` knows more.
inline Value quick_next(ObjectSpace& space, Object* iterator, Blind blind) {
    const auto slot = space.type(iterator->type_id())->slots.quick_next;
    return slot == nullptr ? Value() : slot(space, iterator, blind);
}
// The same for a part of the item that an iterator of iterators is to give out.
inline Value quick_part(ObjectSpace& space, Object* iterator, Blind blind) {
    return quick_next(space, iterator, blind == Blind::kToParts ? Blind::kToItem : Blind::kToNothing);
}
// next() for whoever goes over an iterator that iterate() gave, quickly where that is possible.
inline Result<OwnedValue> next_item(ObjectSpace& space, Object* iterator, Blind blind = Blind::kToNothing) {
    TRY_VOID(space.poll());
    const Value item = quick_next(space, iterator, blind);
    if (!item.is_empty()) return OwnedValue::adopt(space, item);
    return next(space, Value::of_object(iterator));
}
// A guess at the number of items, for reserving memory: what len() or __length_hint__() says, or else `otherwise`.
// Fails if they fail in another way than with TypeError (PyObject_LengthHint of CPython).
Result<size_t> length_hint(ObjectSpace& space, Value iterable, size_t otherwise = 0);
// Calls visit(OwnedValue item) -> Result<bool> for each item that an iterator still has, until it returns false.
template <class Visit>
Result<void> for_rest(ObjectSpace& space, Object* iterator, Visit visit, Blind blind = Blind::kToNothing) {
    while (true) {
        TRY(OwnedValue item, next_item(space, iterator, blind));
        if (item.is_empty()) return {};
        TRY(const bool go_on, visit(std::move(item)));
        if (!go_on) return {};
    }
}
// The same for each item of what can be iterated over. Lists and tuples are read in place
// (and may change under way, as in Python). `blind` says what the visitor cannot tell.
template <class Visit>
Result<void> for_each(ObjectSpace& space, Value iterable, Visit visit, Blind blind = Blind::kToNothing) {
    TRY(const OwnedValue iterator, iterate(space, iterable));
    return for_rest(space, iterator.get().object, std::move(visit), blind);
}

// ---- text ----
Result<Ref<Str>> repr(ObjectSpace& space, Value value);
Result<Ref<Str>> str(ObjectSpace& space, Value value);
Result<Ref<Str>> ascii(ObjectSpace& space, Value value);
Result<Ref<Str>> format(ObjectSpace& space, Value value, std::string_view specification);

// ---- attributes and calls ----
// `name` is interned.
Result<OwnedValue> get_attribute(ObjectSpace& space, Value value, Str* name);
// As get_attribute, but an absent attribute gives an empty value and no exception.
Result<OwnedValue> find_attribute(ObjectSpace& space, Value value, Str* name);
Result<void> set_attribute(ObjectSpace& space, Value value, Str* name, Value to);
Result<void> delete_attribute(ObjectSpace& space, Value value, Str* name);
// What most types do: class attributes that are data descriptors, instance dict (if `dict`), class attributes.
Result<OwnedValue> generic_get_attribute(ObjectSpace& space, Value value, Str* name);
// What a class attribute means for the instance (or, if that is empty, for the class it was asked of).
Result<OwnedValue> bind_attribute(ObjectSpace& space, Word& attribute, Value instance, Type* owner);
// What object.__dir__(value) lists, sorted; of a module that has a function __dir__ what that lists.
Result<Ref<List>> attribute_names(ObjectSpace& space, Value value);
// What dir(value) lists: what __dir__ of its class says, sorted.
Result<Ref<List>> dir(ObjectSpace& space, Value value);
Result<Ref<List>> sorted_names(ObjectSpace& space, Value names);
Result<OwnedValue> call(ObjectSpace& space, Value callee, const CallArguments& arguments);
// Convenience for native code: positional arguments only.
Result<OwnedValue> call(ObjectSpace& space, Value callee, std::initializer_list<Value> arguments);
// Calls the method of that name, looked up in the type as Python does for special methods that no slot stands for
// (`__round__`, `__bytes__`). Empty if there is none.
Result<OwnedValue> call_special(ObjectSpace& space, Value self, std::string_view name,
                                std::initializer_list<Value> arguments = {});
bool is_callable(const ObjectSpace& space, Value value);

// ---- numbers as indices ----
// operator.index(value): the exact int that stands for it, through __index__ if need be; TypeError for other types.
Result<OwnedValue> index_of(ObjectSpace& space, Value value);
// The same as int64_t, clamped to its range (for slices); TypeError for other types ("slice indices must be ...").
Result<int64_t> to_index_clamped(ObjectSpace& space, Value value);
// The same as int64_t; OverflowError/IndexError "cannot fit 'int' into an index-sized integer" with the class given.
Result<int64_t> to_index(ObjectSpace& space, Value value, ExceptionId overflow = ExceptionId::kIndexError);

// The name of the value's type, as messages print it.
std::string_view type_name(const ObjectSpace& space, Value value);

}  // namespace eadem::vm
