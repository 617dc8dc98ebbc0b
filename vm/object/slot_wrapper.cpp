// The objects that stand for special methods, alone and with their receiver (see slot_methods.h).
#include "vm/object/builtin_types.h"
#include "vm/object/documentation.h"
#include "vm/object/operators.h"
#include "vm/object/receiver.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

Ref<SlotWrapper> make_slot_wrapper(ObjectSpace& space, const SlotMethod& method, Type* owner) {
    auto* wrapper = space.create<SlotWrapper>(kSlotWrapperType);
    wrapper->method = &method;
    wrapper->owner = owner;
    wrapper->make_immortal();
    return Ref<SlotWrapper>::adopt(space, wrapper);
}

Result<OwnedValue> call_with_row(ObjectSpace& space, NativeCode code, Value self, const CallArguments& arguments) {
    constexpr size_t kMost = 2;
    Value row[kMost + 1];
    assert(arguments.total <= kMost);
    row[0] = keep(space, self).take();
    for (size_t i = 0; i < arguments.total; ++i) row[1 + i] = take(space, arguments.values[i]).take();
    Result<OwnedValue> result = code(space, row, 1 + arguments.total);
    for (const Value& left : row) space.release(left);
    return result;
}

namespace {

SlotWrapper* wrapper_of(Value self) {
    return static_cast<SlotWrapper*>(self.object);
}
MethodWrapper* bound_of(Value self) {
    return static_cast<MethodWrapper*>(self.object);
}

// CPython reads two arguments or an optional one by a general function, whose message begins with the (empty) name.
Failed wrong_count(ObjectSpace& space, const SlotMethod& method, size_t given) {
    const bool exact = method.least == method.most;
    const size_t bound = given < method.least ? method.least : method.most;
    return space.raise(ExceptionId::kTypeError, "{}expected {}{} argument{}, got {}", method.most == 2 ? " " : "",
                       exact                  ? ""
                       : given < method.least ? "at least "
                                              : "at most ",
                       bound, bound == 1 ? "" : "s", given);
}

Result<OwnedValue> call_slot(ObjectSpace& space, const SlotMethod& method, const Type* owner, Value self,
                             const CallArguments& arguments) {
    if (method.most != SlotMethod::kAny) {
        if (arguments.total != arguments.positional)
            return space.raise(ExceptionId::kTypeError, "wrapper {}() takes no keyword arguments", method.name);
        if (arguments.total < method.least || arguments.total > method.most)
            return wrong_count(space, method, arguments.total);
    }
    return method.code(space, owner->slots, self, arguments);
}

Result<OwnedValue> qualified_name(ObjectSpace& space, const Type* owner, const SlotMethod& method) {
    TRY(Ref<Str> name, make_str(space, fmt::format("{}.{}", owner->name, method.name)));
    return name;
}

Result<OwnedValue> documentation(ObjectSpace& space, const SlotMethod& method) {
    const std::string_view found = special_method_documentation(method.name);
    if (found.empty()) return OwnedValue::none(space);
    TRY(Ref<Str> text, make_str(space, found));
    return text;
}

// ---- wrapper_descriptor ----

void wrapper_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(SlotWrapper));
}

Result<Ref<Str>> wrapper_repr(ObjectSpace& space, Value self) {
    const SlotWrapper* wrapper = wrapper_of(self);
    return make_str(space,
                    fmt::format("<slot wrapper '{}' of '{}' objects>", wrapper->method->name, wrapper->owner->name));
}

Result<OwnedValue> wrapper_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    const SlotWrapper* wrapper = wrapper_of(self);
    const SlotMethod& method = *wrapper->method;
    if (arguments.positional == 0)
        return space.raise(ExceptionId::kTypeError, "descriptor '{}' of '{}' object needs an argument", method.name,
                           wrapper->owner->name);
    Value& receiver = arguments.values[0];
    if (!is_subtype(space.type_of(receiver), wrapper->owner))
        return space.raise(ExceptionId::kTypeError, "descriptor '{}' requires a '{}' object but received a '{}'",
                           method.name, wrapper->owner->name, type_name(space, receiver));
    // A slot of `object` may ask which object it is.
    const OwnedValue held = share(space, receiver);
    const CallArguments rest{arguments.values + 1, arguments.positional - 1, arguments.keyword_names,
                             arguments.total - 1};
    return call_slot(space, method, wrapper->owner, held.get(), rest);
}

Result<OwnedValue> wrapper_bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty()) return keep(space, self);
    TRY_VOID(check_receiver(space, wrapper_of(self)->method->name, wrapper_of(self)->owner, instance));
    const Word receiver = to_word(space, keep(space, instance));
    auto* bound = space.create_tracked<MethodWrapper>(kMethodWrapperType);
    bound->method = wrapper_of(self)->method;
    bound->owner = wrapper_of(self)->owner;
    bound->self = receiver;
    return OwnedValue::adopt(space, Value::of_object(bound));
}

Result<OwnedValue> wrapper_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, space.intern_name(wrapper_of(self)->method->name));
}
Result<OwnedValue> wrapper_qualified_name(ObjectSpace& space, Value self) {
    return qualified_name(space, wrapper_of(self)->owner, *wrapper_of(self)->method);
}
Result<OwnedValue> wrapper_owner(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, wrapper_of(self)->owner);
}

Result<OwnedValue> wrapper_documentation(ObjectSpace& space, Value self) {
    return documentation(space, *wrapper_of(self)->method);
}

constexpr AttributeSpec kWrapperAttributes[] = {{"__name__", wrapper_name},
                                                {"__doc__", wrapper_documentation},
                                                {"__qualname__", wrapper_qualified_name},
                                                {"__objclass__", wrapper_owner},
                                                {nullptr, nullptr}};

// ---- method-wrapper ----

void bound_destroy(ObjectSpace& space, Object* self) {
    space.release(static_cast<MethodWrapper*>(self)->self);
    space.heap.free_tracked(self, sizeof(MethodWrapper));
}
void bound_traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<MethodWrapper*>(self)->self);
}
void bound_clear(ObjectSpace& space, Object* self) {
    space.release(std::exchange(static_cast<MethodWrapper*>(self)->self, Word()));
}

Result<Ref<Str>> bound_repr(ObjectSpace& space, Value self) {
    MethodWrapper* bound = bound_of(self);
    const OwnedValue receiver = share(space, bound->self);
    return make_str(space, fmt::format("<method-wrapper '{}' of {} object at {:#x}>", bound->method->name,
                                       type_name(space, receiver.get()), address_of(space, receiver.get())));
}

Result<int64_t> bound_hash(ObjectSpace& space, Value self) {
    const OwnedValue receiver = share(space, bound_of(self)->self);
    return identity_hash(bound_of(self)->method) ^ static_cast<int64_t>(address_of(space, receiver.get()));
}

Result<OwnedValue> bound_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if ((op != CompareOperator::kEqual && op != CompareOperator::kNotEqual) ||
        space.type_id(right) != kMethodWrapperType)
        return OwnedValue::not_implemented(space);
    const MethodWrapper* one = bound_of(left);
    const MethodWrapper* other = bound_of(right);
    const bool equal = one == other || (one->method == other->method && one->owner == other->owner &&
                                        is_same(space, one->self.peek(), other->self.peek()));
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}

Result<OwnedValue> bound_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    MethodWrapper* bound = bound_of(self);
    const OwnedValue receiver = share(space, bound->self);
    return call_slot(space, *bound->method, bound->owner, receiver.get(), arguments);
}

Result<OwnedValue> bound_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, space.intern_name(bound_of(self)->method->name));
}
Result<OwnedValue> bound_qualified_name(ObjectSpace& space, Value self) {
    return qualified_name(space, bound_of(self)->owner, *bound_of(self)->method);
}
Result<OwnedValue> bound_owner(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, bound_of(self)->owner);
}
Result<OwnedValue> bound_self(ObjectSpace& space, Value self) {
    return share(space, bound_of(self)->self);
}

Result<OwnedValue> bound_documentation(ObjectSpace& space, Value self) {
    return documentation(space, *bound_of(self)->method);
}

constexpr AttributeSpec kBoundAttributes[] = {
    {"__name__", bound_name},      {"__doc__", bound_documentation}, {"__qualname__", bound_qualified_name},
    {"__objclass__", bound_owner}, {"__self__", bound_self},         {nullptr, nullptr}};

}  // namespace

const TypeSpec kSlotWrapperSpec = {
    .id = kSlotWrapperType,
    .slots = {.destroy = wrapper_destroy,
              .size = size_of<SlotWrapper>,
              .repr = wrapper_repr,
              .call = wrapper_call,
              .bind = wrapper_bind},
    .attributes = kWrapperAttributes,
    .is_base = false,
};

const TypeSpec kMethodWrapperSpec = {
    .id = kMethodWrapperType,
    .slots = {.destroy = bound_destroy,
              .size = size_of<MethodWrapper>,
              .traverse = bound_traverse,
              .clear = bound_clear,
              .repr = bound_repr,
              .hash = bound_hash,
              .compare = bound_compare,
              .call = bound_call},
    .attributes = kBoundAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
