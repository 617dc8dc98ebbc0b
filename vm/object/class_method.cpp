// classmethod and staticmethod: what stands in a class in place of a function, and does not take the instance.
#include "vm/object/bound_method.h"
#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/class_internal.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// Both types have this layout.
struct WrappedFunction : Object {
    Word function;     // empty until __init__ ran
    Dict* attributes;  // __dict__; null until used
};

WrappedFunction* wrapped_of(Value self) {
    return static_cast<WrappedFunction*>(self.object);
}

void clear(ObjectSpace& space, Object* self) {
    auto* wrapped = static_cast<WrappedFunction*>(self);
    space.release(std::exchange(wrapped->function, Word()));
    if (Dict* attributes = std::exchange(wrapped->attributes, nullptr)) space.release(attributes);
}
void destroy(ObjectSpace& space, Object* self) {
    clear(space, self);
    free_tracked_block(space, self, sizeof(WrappedFunction));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    auto* wrapped = static_cast<WrappedFunction*>(self);
    visitor.visit(wrapped->function);
    if (wrapped->attributes != nullptr) visitor.visit(wrapped->attributes);
}

OwnedValue function_of(ObjectSpace& space, Value self) {
    Word& function = wrapped_of(self)->function;
    return function.is_empty() ? OwnedValue::none(space) : share(space, function);
}

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    const OwnedValue function = function_of(space, self);
    TRY(const Ref<Str> shown, repr(space, function.get()));
    return make_str(space, fmt::format("<{}({})>", type_name(space, self), shown->text()));
}

Dict* attributes_of(ObjectSpace& space, WrappedFunction* wrapped) {
    if (wrapped->attributes == nullptr) wrapped->attributes = make_dict(space).take();
    return wrapped->attributes;
}

// The wrapper shows what it wraps by the same names.
Result<void> copy_attributes(ObjectSpace& space, Value self) {
    const OwnedValue function = function_of(space, self);
    for (const std::string_view text : {"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"}) {
        Str* const name = space.intern_name(text);
        TRY(OwnedValue value, find_attribute(space, function.get(), name));
        if (value.is_empty()) continue;
        TRY_VOID(dict_set_name(space, attributes_of(space, wrapped_of(self)), name, std::move(value)));
    }
    return {};
}

// Either type's __init__(function).
Result<OwnedValue> initialise(ObjectSpace& space, Value* row, size_t) {
    Word& function = wrapped_of(row[0])->function;
    space.release(std::exchange(function, to_word(space, take(space, row[1]))));
    TRY_VOID(copy_attributes(space, row[0]));
    return OwnedValue::none(space);
}

template <TypeId id>
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    if (row[1].is_empty() && row[0].refers_to(space.type(id)))
        return space.raise(ExceptionId::kTypeError, "{} expected 1 argument, got 0", space.type(id)->name);
    auto* made = space.create_tracked<WrappedFunction>(id);
    made->function = Word();
    made->attributes = nullptr;
    TRY(OwnedValue wrapped, as_instance_of(space, Ref<WrappedFunction>::adopt(space, made), row[0]));
    if (row[1].is_empty()) return wrapped;
    wrapped_of(wrapped.get())->function = to_word(space, take(space, row[1]));
    TRY_VOID(copy_attributes(space, wrapped.get()));
    return wrapped;
}

Result<OwnedValue> bind_to_class(ObjectSpace& space, Value self, Value instance, Type* owner) {
    // Whatever was wrapped: a number gets its box.
    const auto function = OwnedValue::adopt(space, Value::of_object(space.box(function_of(space, self).take())));
    Type* const type = owner != nullptr ? owner : space.type_of(instance);
    return make_bound_method(space, function.get().object, OwnedValue::share(space, type));
}

Result<OwnedValue> bind_to_nothing(ObjectSpace& space, Value self, Value, Type*) {
    return function_of(space, self);
}
Result<OwnedValue> call_static(ObjectSpace& space, Value self, const CallArguments& arguments) {
    const OwnedValue function = function_of(space, self);
    return call(space, function.get(), arguments);
}

Result<OwnedValue> get_attribute_of(ObjectSpace& space, Value self, Str* name) {
    Type* type = space.type_of(self);
    TRY(Word* const found, type_lookup(space, type, name));
    const bool is_data = found != nullptr && space.type_of(found->peek())->slots.bind_set != nullptr;
    Dict* attributes = wrapped_of(self)->attributes;
    Word* own = attributes == nullptr || is_data ? nullptr : dict_find_name(space, attributes, name);
    return own != nullptr ? share(space, *own) : generic_get_attribute(space, self, name);
}
Result<void> set_attribute_of(ObjectSpace& space, Value self, Str* name, Value value) {
    Dict* attributes = attributes_of(space, wrapped_of(self));
    if (!value.is_empty()) return dict_set_name(space, attributes, name, keep(space, value));
    TRY(const OwnedValue removed, dict_remove(space, attributes, Value::of_object(name)));
    if (!removed.is_empty()) return {};
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '{}'", type_name(space, self),
                       name->text());
}

Result<OwnedValue> get_function(ObjectSpace& space, Value self) {
    return function_of(space, self);
}
Result<OwnedValue> get_dict(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, attributes_of(space, wrapped_of(self)));
}
Result<OwnedValue> get_abstract(ObjectSpace& space, Value self) {
    const OwnedValue function = function_of(space, self);
    TRY(const OwnedValue mark, find_attribute(space, function.get(), space.intern_name("__isabstractmethod__")));
    if (mark.is_empty()) return OwnedValue::boolean(space, false);
    TRY(const bool abstract, truth(space, mark.get()));
    return OwnedValue::boolean(space, abstract);
}

Result<OwnedValue> get_annotations(ObjectSpace& space, Value self) {
    // One may wrap another.
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    const OwnedValue function = function_of(space, self);
    return get_attribute(space, function.get(), space.intern_name("__annotations__"));
}

constexpr AttributeSpec kAttributes[] = {
    {"__func__", get_function},           {"__wrapped__", get_function}, {"__isabstractmethod__", get_abstract},
    {"__annotations__", get_annotations}, {"__dict__", get_dict},        {nullptr, nullptr}};
constexpr NativeSpec kInitialise = {"__init__", initialise, "(function, /)"};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", as_slot<kInitialise>, 0, SlotMethod::kAny}, {}};
constexpr NativeSpec kClassConstructor = {"classmethod", construct<kClassMethodType>, "(function=?, /)"};
constexpr NativeSpec kStaticConstructor = {"staticmethod", construct<kStaticMethodType>, "(function=?, /)"};

}  // namespace

Object* wrapped_by(const Object* method) {
    const Word& function = static_cast<const WrappedFunction*>(method)->function;
    return function.is_object() ? function.object() : nullptr;
}

const TypeSpec kClassMethodSpec = {
    .id = kClassMethodType,
    .slots = {.destroy = destroy,
              .size = size_of<WrappedFunction>,
              .block_size = size_of<WrappedFunction>,
              .traverse = traverse,
              .clear = clear,
              .repr = repr_of,
              .get_attribute = get_attribute_of,
              .set_attribute = set_attribute_of,
              .bind = bind_to_class},
    .attributes = kAttributes,
    .constructor = &kClassConstructor,
    .special_methods = kSpecialMethods,
    .documentation = "Makes a function a method of the class: it gets the class in place of the instance.",
};

const TypeSpec kStaticMethodSpec = {
    .id = kStaticMethodType,
    .slots = {.destroy = destroy,
              .size = size_of<WrappedFunction>,
              .block_size = size_of<WrappedFunction>,
              .traverse = traverse,
              .clear = clear,
              .repr = repr_of,
              .call = call_static,
              .get_attribute = get_attribute_of,
              .set_attribute = set_attribute_of,
              .bind = bind_to_nothing},
    .attributes = kAttributes,
    .constructor = &kStaticConstructor,
    .special_methods = kSpecialMethods,
    .documentation = "Makes a function a method that gets neither the instance nor the class.",
};

}  // namespace eadem::vm
