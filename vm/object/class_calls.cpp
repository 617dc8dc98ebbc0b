#include "vm/object/class_calls.h"

#include "vm/object/class_internal.h"
#include "vm/object/exception.h"
#include "vm/object/int.h"
#include "vm/object/owned_row.h"
#include "vm/object/str.h"

namespace eadem::vm {

Result<Word*> find_special(ObjectSpace& space, Value self, Special special) {
    return type_lookup(space, space.type_of(self), space.classes->name(special));
}

namespace {

// Functions take the object as their first argument; no bound method need be made of them.
bool takes_self(const ObjectSpace& space, Value method) {
    const TypeId id = space.type_id(method);
    return id == kFunctionType || id == kSlotWrapperType || id == kMethodDescriptorType;
}

}  // namespace

Result<OwnedValue> call_method(ObjectSpace& space, Word& method, Value self, std::initializer_list<Value> arguments) {
    const OwnedValue callee = share(space, method);
    if (!takes_self(space, callee.get())) [[unlikely]] {
        Type* type = space.type_of(self);
        const auto bind = space.type_of(callee.get())->slots.bind;
        if (bind == nullptr) return call(space, callee.get(), arguments);
        TRY(const OwnedValue bound, bind(space, callee.get(), self, type));
        return call(space, bound.get(), arguments);
    }
    constexpr size_t kMost = 4;
    Value row[kMost];
    assert(arguments.size() < kMost);
    row[0] = keep(space, self).take();
    size_t count = 1;
    for (const Value argument : arguments) row[count++] = keep(space, argument).take();
    Result<OwnedValue> result = call(space, callee.get(), CallArguments{row, count, nullptr, count});
    for (size_t i = 0; i < count; ++i) space.release(row[i]);
    return result;
}

Result<OwnedValue> call_method_with(ObjectSpace& space, Word& method, Value self, const CallArguments& arguments) {
    const OwnedValue callee = share(space, method);
    if (!takes_self(space, callee.get())) {
        const auto bind = space.type_of(callee.get())->slots.bind;
        if (bind == nullptr) return call(space, callee.get(), arguments);
        TRY(const OwnedValue bound, bind(space, callee.get(), self, space.type_of(self)));
        return call(space, bound.get(), arguments);
    }
    OwnedRow row(space);
    row.push(keep(space, self));
    for (size_t i = 0; i < arguments.total; ++i) row.push(take(space, arguments.values[i]));
    return call(space, callee.get(),
                CallArguments{row.data(), arguments.positional + 1, arguments.keyword_names, row.size()});
}

namespace {

// A type without the method, whose slot was taken over from one that has it and lost it since.
Failed lacks_method(ObjectSpace& space, Value self, Special special) {
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '{}'", type_name(space, self),
                       space.classes->name(special)->text());
}

}  // namespace

Result<Word*> find_present(ObjectSpace& space, Value self, Special special) {
    TRY(Word* const method, find_special(space, self, special));
    if (method == nullptr) return lacks_method(space, self, special);
    return method;
}

Result<OwnedValue> call_present(ObjectSpace& space, Value self, Special special) {
    TRY(Word* const method, find_present(space, self, special));
    return call_method(space, *method, self, {});
}

Result<OwnedValue> call_present(ObjectSpace& space, Value self, Special special, Value argument) {
    TRY(Word* const method, find_present(space, self, special));
    return call_method(space, *method, self, {argument});
}

Result<OwnedValue> call_optional(ObjectSpace& space, OwnedValue& self, Special special, OwnedValue& other) {
    TRY(Word* const method, find_special(space, self.get(), special));
    if (method == nullptr) return OwnedValue::not_implemented(space);
    const OwnedValue callee = share(space, *method);
    Value row[] = {share(space, self.holder()).take(), share(space, other.holder()).take()};
    constexpr size_t kCount = std::size(row);
    Result<OwnedValue> result = takes_self(space, callee.get())
                                    ? call(space, callee.get(), CallArguments{row, kCount, nullptr, kCount})
                                    : call_method(space, *method, row[0], {row[1]});
    for (const Value value : row) space.release(value);
    return result;
}

Result<bool> has_other_method(ObjectSpace& space, Type* type, Type* ancestor, Special special) {
    TRY(const Word* const own, type_lookup(space, type, space.classes->name(special)));
    TRY(const Word* const inherited, type_lookup(space, ancestor, space.classes->name(special)));
    if (own == nullptr) return false;
    return inherited == nullptr || own->bits() != inherited->bits();
}

Result<bool> truth_from(ObjectSpace& space, Value answer) {
    if (answer.refers_to(space.shared.true_object)) return true;
    if (answer.refers_to(space.shared.false_object)) return false;
    return space.raise(ExceptionId::kTypeError, "__bool__ should return bool, returned {}", type_name(space, answer));
}

Result<size_t> length_from(ObjectSpace& space, Value answer) {
    if (answer.is_raw_int() && answer.integer >= 0) return static_cast<size_t>(answer.integer);
    TRY(const OwnedValue number, index_of(space, answer));
    int64_t size = 0;
    const bool fits = fits_int64(number.get(), size);
    TRY(const bool negative, compare_truth(space, CompareOperator::kLess, number.get(), Value::of_int(0)));
    if (negative) return space.raise_text(ExceptionId::kValueError, "__len__() should return >= 0");
    if (!fits) return space.raise_text(ExceptionId::kOverflowError, "cannot fit 'int' into an index-sized integer");
    return static_cast<size_t>(size);
}

Result<void> check_iterator(ObjectSpace& space, Value iterator) {
    if (space.type_of(iterator)->slots.next != nullptr) return {};
    return space.raise(ExceptionId::kTypeError, "iter() returned non-iterator of type '{}'",
                       type_name(space, iterator));
}

Result<OwnedValue> end_of_iteration(ObjectSpace& space) {
    space.forget_pending();
    return OwnedValue();
}

// ---- attributes ----

GetAttribute plain_get_attribute(const Type* type) {
    const Type* native = native_of(type);
    const bool has_own_way = native->makes_types || native->id == kModuleType || native->id == kSuperType;
    return has_own_way ? native->slots.get_attribute : instance_get_attribute;
}

SetAttribute plain_set_attribute(const Type* type) {
    const Type* native = native_of(type);
    if (native->makes_types || native->id == kModuleType) return native->slots.set_attribute;
    return instance_set_attribute;
}

void note_finalizer(ObjectSpace& space, Class* type) {
    Result<Word*> found = type_lookup(space, type, space.classes->name(Special::kFinalize));
    if (!found.ok()) return space.forget_pending();
    type->has_finalizer = found.value() != nullptr;
    type->slots.finalize = type->has_finalizer ? finalize_garbage : nullptr;
    if (type->subclasses == nullptr) return;
    for (Type* derived : *type->subclasses) note_finalizer(space, as_class(derived));
}

void restore_type_slots(ObjectSpace& space, Class* type) {
    const Slots& slots = space.type(kTypeType)->slots;
    type->slots.destroy = slots.destroy;
    type->slots.traverse = slots.traverse;
    type->slots.clear = slots.clear;
}

}  // namespace eadem::vm
