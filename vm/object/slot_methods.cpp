// What each special method does with its owner's slots (see slot_methods.h).
#include "vm/object/slot_methods.h"

#include "vm/object/class_calls.h"
#include "vm/object/number.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// What concatenates and repeats, but does not add: there is no __radd__, and an operand that does not fit is an error.
bool is_sequence(const Slots& own) {
    return own.length != nullptr && own.binary[static_cast<size_t>(BinaryOperator::kAdd)] != nullptr;
}

// Native code for `left.__op__(right)` and `right.__rop__(left)`.
template <BinaryOperator op>
Result<OwnedValue> forward(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    const Value right = arguments.values[0];
    TRY(OwnedValue result, own.binary[static_cast<size_t>(op)](space, self, right));
    const bool fits = !result.get().refers_to(space.shared.not_implemented);
    if (fits || !is_sequence(own)) return result;
    if (op == BinaryOperator::kAdd) return cannot_concatenate(space, self, right);
    if (op == BinaryOperator::kMultiply) return index_of(space, right);
    return result;
}
template <BinaryOperator op>
Result<OwnedValue> reflected(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    const Value left = arguments.values[0];
    TRY(OwnedValue result, own.binary[static_cast<size_t>(op)](space, left, self));
    const bool fits = !result.get().refers_to(space.shared.not_implemented);
    return fits || op != BinaryOperator::kMultiply || !is_sequence(own) ? std::move(result) : index_of(space, left);
}
template <BinaryOperator op>
Result<OwnedValue> in_place(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    return own.in_place[static_cast<size_t>(op)](space, keep(space, self), arguments.values[0]);
}
template <BinaryOperator op>
bool has_binary(const Slots& own) {
    return own.binary[static_cast<size_t>(op)] != nullptr;
}
template <BinaryOperator op>
bool has_reflected(const Slots& own) {
    return has_binary<op>(own) && !(op == BinaryOperator::kAdd && is_sequence(own));
}
// A str has the slot for speed alone: what cannot change has no such method.
template <BinaryOperator op>
bool has_in_place(const Slots& own) {
    return own.in_place[static_cast<size_t>(op)] != nullptr && !(is_sequence(own) && own.set_item == nullptr);
}

// The modulus of a power, if one was given.
bool has_modulus(const ObjectSpace& space, const CallArguments& arguments) {
    return arguments.total == 2 && !arguments.values[1].refers_to(space.shared.none);
}
Result<OwnedValue> power_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    if (!has_modulus(space, arguments)) return forward<BinaryOperator::kPower>(space, own, self, arguments);
    return power_modulo(space, self, arguments.values[0], arguments.values[1]);
}
Result<OwnedValue> reflected_power(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    if (!has_modulus(space, arguments)) return reflected<BinaryOperator::kPower>(space, own, self, arguments);
    return power_modulo(space, arguments.values[0], self, arguments.values[1]);
}

template <UnaryOperator op>
Result<OwnedValue> unary_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    return own.unary[static_cast<size_t>(op)](space, self);
}
template <UnaryOperator op>
bool has_unary(const Slots& own) {
    return own.unary[static_cast<size_t>(op)] != nullptr;
}
template <CompareOperator op>
Result<OwnedValue> compare_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    return own.compare(space, self, arguments.values[0], op);
}

Result<OwnedValue> text_of(Result<Ref<Str>> text) {
    if (!text.ok()) return kFailed;
    return OwnedValue(std::move(text).value());
}

Result<OwnedValue> repr_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    return text_of(own.repr(space, self));
}
Result<OwnedValue> str_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    return text_of(own.str(space, self));
}
Result<OwnedValue> hash_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    TRY(const int64_t result, own.hash(space, self));
    return OwnedValue::of_int(space, result);
}
Result<OwnedValue> truth_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    TRY(const bool result, own.truth(space, self));
    return OwnedValue::boolean(space, result);
}
Result<OwnedValue> length_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    TRY(const size_t result, own.length(space, self));
    return OwnedValue::of_int(space, static_cast<int64_t>(result));
}
Result<OwnedValue> get_item_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    return own.get_item(space, self, arguments.values[0]);
}
Result<OwnedValue> set_item_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    TRY_VOID(own.set_item(space, self, arguments.values[0], arguments.values[1]));
    return OwnedValue::none(space);
}
Result<OwnedValue> delete_item_method(ObjectSpace& space, const Slots& own, Value self,
                                      const CallArguments& arguments) {
    TRY_VOID(own.set_item(space, self, arguments.values[0], Value()));
    return OwnedValue::none(space);
}
Result<OwnedValue> contains_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    TRY(const bool result, own.contains(space, self, arguments.values[0]));
    return OwnedValue::boolean(space, result);
}
Result<OwnedValue> iterate_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    return own.iterate(space, self);
}
Result<OwnedValue> next_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments&) {
    TRY(OwnedValue item, own.next(space, self));
    if (!item.is_empty()) return item;
    return space.raise_text(ExceptionId::kStopIteration, {});
}
Result<OwnedValue> call_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    return own.call(space, self, arguments);
}

// What object's own slots do is for things without attributes of their own. Others (functions, modules, exceptions)
// have them found by a slot of theirs, where Python knows them by a __dict__; types look among their bases, which
// `object` does not.
const Slots& attribute_slots(const ObjectSpace& space, const Slots& own, Value self) {
    const bool is_of_object = own.get_attribute == generic_get_attribute && !is_type(space, self);
    return is_of_object ? space.type_of(self)->slots : own;
}
Result<Str*> attribute_name(ObjectSpace& space, Value name) {
    if (is_str(name)) return space.intern_name(as_str(name)->text());
    return space.raise(ExceptionId::kTypeError, "attribute name must be string, not '{}'", type_name(space, name));
}
Result<OwnedValue> get_attribute_method(ObjectSpace& space, const Slots& own, Value self,
                                        const CallArguments& arguments) {
    TRY(Str * name, attribute_name(space, arguments.values[0]));
    // Of an instance of a class, whatever the class itself does about attributes.
    if (is_class(space.type_of(self)) && !is_type(space, self))
        return plain_get_attribute(space.type_of(self))(space, self, name);
    return attribute_slots(space, own, self).get_attribute(space, self, name);
}
Result<OwnedValue> set_attribute_method(ObjectSpace& space, const Slots& own, Value self,
                                        const CallArguments& arguments) {
    TRY(Str * name, attribute_name(space, arguments.values[0]));
    const Value value = arguments.total == 2 ? arguments.values[1] : Value();  // none: delete
    if (is_type(space, self) && own.set_attribute != space.type(kTypeType)->slots.set_attribute)
        return space.raise(ExceptionId::kTypeError, "can't apply this {} to {} object",
                           value.is_empty() ? "__delattr__" : "__setattr__", type_name(space, self));
    if (is_class(space.type_of(self)) && !is_type(space, self)) {
        TRY_VOID(plain_set_attribute(space.type_of(self))(space, self, name, value));
        return OwnedValue::none(space);
    }
    TRY_VOID(attribute_slots(space, own, self).set_attribute(space, self, name, value));
    return OwnedValue::none(space);
}

// None stands for what is missing.
Result<OwnedValue> bind_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    const auto given = [&](size_t i) {
        return i < arguments.total && !arguments.values[i].refers_to(space.shared.none) ? arguments.values[i] : Value();
    };
    const Value instance = given(0);
    const Value owner = given(1);
    if (instance.is_empty() && owner.is_empty())
        return space.raise_text(ExceptionId::kTypeError, "__get__(None, None) is invalid");
    return own.bind(space, self, instance, is_type(space, owner) ? as_type(owner) : nullptr);
}
Result<OwnedValue> bind_set_method(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments) {
    const Value value = arguments.total == 2 ? arguments.values[1] : Value();  // none: delete
    TRY_VOID(own.bind_set(space, self, arguments.values[0], value));
    return OwnedValue::none(space);
}

#define HAS(slot) [](const Slots& own) { return own.slot != nullptr; }
#define BINARY(name, text) \
    { "__" text "__", forward<BinaryOperator::k##name>, 1, 1, has_binary<BinaryOperator::k##name> }
#define REFLECTED(name, text) \
    { "__r" text "__", reflected<BinaryOperator::k##name>, 1, 1, has_reflected<BinaryOperator::k##name> }
#define IN_PLACE(name, text) \
    { "__i" text "__", in_place<BinaryOperator::k##name>, 1, 1, has_in_place<BinaryOperator::k##name> }
#define ARITHMETIC(name, text) BINARY(name, text), REFLECTED(name, text), IN_PLACE(name, text)
#define UNARY(name, text) \
    { "__" text "__", unary_method<UnaryOperator::k##name>, 0, 0, has_unary<UnaryOperator::k##name> }
#define COMPARISON(name, text) \
    { "__" text "__", compare_method<CompareOperator::k##name>, 1, 1, HAS(compare) }

constexpr SlotMethod kSlotMethods[] = {
    ARITHMETIC(Add, "add"),
    ARITHMETIC(Subtract, "sub"),
    ARITHMETIC(Multiply, "mul"),
    ARITHMETIC(MatrixMultiply, "matmul"),
    ARITHMETIC(TrueDivide, "truediv"),
    ARITHMETIC(FloorDivide, "floordiv"),
    ARITHMETIC(Modulo, "mod"),
    {"__pow__", power_method, 1, 2, has_binary<BinaryOperator::kPower>},
    {"__rpow__", reflected_power, 1, 2, has_binary<BinaryOperator::kPower>},
    IN_PLACE(Power, "pow"),
    ARITHMETIC(LeftShift, "lshift"),
    ARITHMETIC(RightShift, "rshift"),
    ARITHMETIC(And, "and"),
    ARITHMETIC(Or, "or"),
    ARITHMETIC(Xor, "xor"),
    COMPARISON(Less, "lt"),
    COMPARISON(LessEqual, "le"),
    COMPARISON(Equal, "eq"),
    COMPARISON(NotEqual, "ne"),
    COMPARISON(Greater, "gt"),
    COMPARISON(GreaterEqual, "ge"),
    UNARY(Negative, "neg"),
    UNARY(Positive, "pos"),
    UNARY(Invert, "invert"),
    {"__repr__", repr_method, 0, 0, HAS(repr)},
    {"__str__", str_method, 0, 0, HAS(str)},
    {"__hash__", hash_method, 0, 0, HAS(hash)},
    // A sequence has the slot only as a short way to its length.
    {"__bool__", truth_method, 0, 0, [](const Slots& own) { return own.truth != nullptr && !is_sequence(own); }},
    {"__len__", length_method, 0, 0, HAS(length)},
    {"__getitem__", get_item_method, 1, 1, HAS(get_item)},
    {"__setitem__", set_item_method, 2, 2, HAS(set_item)},
    {"__delitem__", delete_item_method, 1, 1, HAS(set_item)},
    {"__contains__", contains_method, 1, 1, HAS(contains)},
    {"__iter__", iterate_method, 0, 0, HAS(iterate)},
    {"__next__", next_method, 0, 0, HAS(next)},
    {"__getattribute__", get_attribute_method, 1, 1, HAS(get_attribute)},
    {"__setattr__", set_attribute_method, 2, 2, HAS(set_attribute)},
    {"__delattr__", set_attribute_method, 1, 1, HAS(set_attribute)},
    {"__call__", call_method, 0, SlotMethod::kAny, HAS(call)},
    {"__get__", bind_method, 1, 2, HAS(bind)},
    {"__set__", bind_set_method, 2, 2, HAS(bind_set)},
    {"__delete__", bind_set_method, 1, 1, HAS(bind_set)},
};

}  // namespace

std::span<const SlotMethod> slot_methods() {
    return kSlotMethods;
}

}  // namespace eadem::vm
