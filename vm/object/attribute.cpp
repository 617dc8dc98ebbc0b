// The attribute and call protocols.
#include "vm/object/class_bases.h"
#include "vm/object/class_calls.h"
#include "vm/object/class_internal.h"
#include "vm/object/dict.h"
#include "vm/object/exception.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

std::string_view type_name(const ObjectSpace& space, Value value) {
    return space.type_of(value)->name;
}

namespace {

// generic_get_attribute; empty if there is none.
Result<OwnedValue> find_generic_attribute(ObjectSpace& space, Value value, Str* name) {
    Type* type = space.type_of(value);
    TRY(Word * found, type_lookup(space, type, name));
    if (found == nullptr) return OwnedValue();
    return bind_attribute(space, *found, value, type);
}

}  // namespace

Result<OwnedValue> get_attribute(ObjectSpace& space, Value value, Str* name) {
    TRY_VOID(space.poll());
    Result<OwnedValue> found = space.type_of(value)->slots.get_attribute(space, value, name);
    if (!found.ok()) note_missing_attribute(space, value, name);
    return found;
}

Result<OwnedValue> find_attribute(ObjectSpace& space, Value value, Str* name) {
    TRY_VOID(space.poll());
    const auto get = space.type_of(value)->slots.get_attribute;
    // No exception need be made to be forgotten where it is known how attributes are found.
    Result<OwnedValue> found = get == instance_get_attribute  ? find_instance_attribute(space, value, name)
                               : get == generic_get_attribute ? find_generic_attribute(space, value, name)
                                                              : get(space, value, name);
    if (get == instance_get_attribute && found.ok() && found.value().is_empty())
        remember_missing(space, value.object, name);
    if (found.ok() || !space.pending_is(ExceptionId::kAttributeError)) return found;
    space.forget_pending();
    return OwnedValue();
}

Result<void> set_attribute(ObjectSpace& space, Value value, Str* name, Value to) {
    TRY_VOID(space.poll());
    return space.type_of(value)->slots.set_attribute(space, value, name, to);
}

Result<void> delete_attribute(ObjectSpace& space, Value value, Str* name) {
    TRY_VOID(space.poll());
    return space.type_of(value)->slots.set_attribute(space, value, name, Value());
}

Result<OwnedValue> generic_get_attribute(ObjectSpace& space, Value value, Str* name) {
    Result<OwnedValue> found = find_generic_attribute(space, value, name);
    if (!found.ok() || !found.value().is_empty()) return found;
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '{}'", type_name(space, value),
                       name->text());
}

Result<OwnedValue> bind_attribute(ObjectSpace& space, Word& attribute, Value instance, Type* owner) {
    OwnedValue held = share(space, attribute);
    const auto bind = attribute.is_object() ? space.type_of(held.get())->slots.bind : nullptr;
    if (bind == nullptr) return held;
    return bind(space, held.get(), instance, owner);
}

Result<OwnedValue> call_special(ObjectSpace& space, Value self, std::string_view name,
                                std::initializer_list<Value> arguments) {
    Type* type = space.type_of(self);
    TRY(Word * method, type_lookup(space, type, space.intern_name(name)));
    if (method == nullptr) return OwnedValue();
    const OwnedValue receiver = keep(space, self);
    return call_method(space, *method, receiver.get(), arguments);
}

Result<Ref<List>> sorted_names(ObjectSpace& space, Value names) {
    TRY(Ref<List> list, list_from_iterable(space, names));
    TRY_VOID(list_sort(space, list.get(), Value(), false));
    return list;
}

Result<Ref<List>> attribute_names(ObjectSpace& space, Value value) {
    const bool of_type = is_type(space, value);
    Ref<Dict> names = make_dict(space);
    // Of a module only what is in it.
    if (!is_instance(space, value, kModuleType)) {
        TRY(const Ref<Tuple> order, resolution_order(space, of_type ? as_type(value) : space.type_of(value)));
        for (const Word item : row_of(order.get())) {
            TRY(Dict * attributes, type_attributes(space, as_type(item.peek())));
            TRY_VOID(dict_update(space, names.get(), Value::of_object(attributes)));
        }
    }
    OwnedValue own;
    if (!of_type) {
        TRY(own, find_attribute(space, value, space.intern_name("__dict__")));
    }
    if (is_dict(own.get()) && is_instance(space, value, kModuleType)) {
        // A module may say itself what is in it.
        if (Word* const own_list = dict_find_name(space, as_dict(own.get()), space.intern_name("__dir__"))) {
            const OwnedValue function = share(space, *own_list);
            TRY(const OwnedValue listed, call(space, function.get(), {}));
            return sorted_names(space, listed.get());
        }
    }
    if (is_dict(own.get())) TRY_VOID(dict_update(space, names.get(), own.get()));
    return sorted_names(space, Value::of_object(names.get()));
}

Result<Ref<List>> dir(ObjectSpace& space, Value value) {
    TRY(const OwnedValue given, call_special(space, value, "__dir__"));
    return given.is_empty() ? attribute_names(space, value) : sorted_names(space, given.get());
}

Result<OwnedValue> call(ObjectSpace& space, Value callee, const CallArguments& arguments) {
    const auto slot = space.type_of(callee)->slots.call;
    if (slot == nullptr)
        return space.raise(ExceptionId::kTypeError, "'{}' object is not callable", type_name(space, callee));
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    return slot(space, callee, arguments);
}

Result<OwnedValue> call(ObjectSpace& space, Value callee, std::initializer_list<Value> arguments) {
    constexpr size_t kMost = 4;
    Value row[kMost];
    assert(arguments.size() <= kMost);
    size_t count = 0;
    for (Value argument : arguments) row[count++] = keep(space, argument).take();
    Result<OwnedValue> result = call(space, callee, CallArguments{row, count, nullptr, count});
    for (size_t i = 0; i < count; ++i) space.release(row[i]);
    return result;
}

bool is_callable(const ObjectSpace& space, Value value) {
    return space.type_of(value)->slots.call != nullptr;
}

}  // namespace eadem::vm
