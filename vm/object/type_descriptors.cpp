// What stands in the attributes of built-in types beside methods: computed attributes, and methods of the class.
#include "vm/object/builtin_types.h"
#include "vm/object/class_internal.h"
#include "vm/object/documentation.h"
#include "vm/object/operators.h"
#include "vm/object/receiver.h"
#include "vm/object/str.h"

namespace eadem::vm {

Ref<Object> make_class_method_descriptor(ObjectSpace& space, const NativeSpec& spec, Type* owner) {
    auto* descriptor = space.create<ClassMethodDescriptor>(kClassMethodDescriptorType);
    descriptor->spec = &spec;
    descriptor->signature = &space.signature_of(spec);
    descriptor->owner = owner;
    descriptor->make_immortal();
    return Ref<Object>::adopt(space, descriptor);
}

Failed refuse_receiver(ObjectSpace& space, std::string_view name, std::string_view owner_name, Value receiver) {
    return space.raise(ExceptionId::kTypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", name,
                       owner_name, type_name(space, receiver));
}

namespace {

// ---- getset_descriptor ----

const GetSetDescriptor* getset_of(Value self) {
    return static_cast<const GetSetDescriptor*>(self.object);
}

void getset_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(GetSetDescriptor));
}
Result<Ref<Str>> getset_repr(ObjectSpace& space, Value self) {
    return make_str(space, fmt::format("<attribute '{}' of '{}' objects>", getset_of(self)->spec->name,
                                       getset_of(self)->owner->name));
}
Result<OwnedValue> getset_bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty()) return keep(space, self);
    TRY_VOID(check_receiver(space, getset_of(self)->spec->name, getset_of(self)->owner, instance));
    return getset_of(self)->spec->get(space, instance);
}
Result<void> getset_bind_set(ObjectSpace& space, Value self, Value instance, Value value) {
    const GetSetDescriptor* descriptor = getset_of(self);
    TRY_VOID(check_receiver(space, descriptor->spec->name, descriptor->owner, instance));
    if (descriptor->spec->set != nullptr) return descriptor->spec->set(space, instance, value);
    return space.raise(ExceptionId::kAttributeError, "attribute '{}' of '{}' objects is not writable",
                       descriptor->spec->name, descriptor->owner->name);
}
Result<OwnedValue> getset_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, space.intern_name(getset_of(self)->spec->name));
}
Result<OwnedValue> getset_owner(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, getset_of(self)->owner);
}
Result<OwnedValue> getset_qualified_name(ObjectSpace& space, Value self) {
    TRY(Ref<Str> name,
        make_str(space, fmt::format("{}.{}", getset_of(self)->owner->name, getset_of(self)->spec->name)));
    return name;
}
constexpr AttributeSpec kGetSetAttributes[] = {{"__name__", getset_name},
                                               {"__qualname__", getset_qualified_name},
                                               {"__objclass__", getset_owner},
                                               {nullptr, nullptr}};

// ---- classmethod_descriptor ----

const ClassMethodDescriptor* class_method_of(Value self) {
    return static_cast<const ClassMethodDescriptor*>(self.object);
}

void class_method_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(ClassMethodDescriptor));
}
Result<Ref<Str>> class_method_repr(ObjectSpace& space, Value self) {
    return make_str(space, fmt::format("<method '{}' of '{}' objects>", class_method_of(self)->spec->name,
                                       class_method_of(self)->owner->name));
}
Result<OwnedValue> class_method_bind(ObjectSpace& space, Value self, Value instance, Type* owner) {
    Type* type = owner != nullptr ? owner : space.type_of(instance);
    if (!is_subtype(type, class_method_of(self)->owner))
        return space.raise(ExceptionId::kTypeError, "descriptor '{}' requires a subtype of '{}' but received '{}'",
                           class_method_of(self)->spec->name, class_method_of(self)->owner->name, type->name);
    return make_bound_native(space, *class_method_of(self)->spec, *class_method_of(self)->signature,
                             OwnedValue::share(space, type));
}
Result<OwnedValue> class_method_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    const ClassMethodDescriptor* method = class_method_of(self);
    if (arguments.positional == 0 || !is_type(space, arguments.values[0]) ||
        !is_subtype(as_type(arguments.values[0]), method->owner))
        return space.raise(ExceptionId::kTypeError, "descriptor '{}' for type '{}' needs a type as its first argument",
                           method->spec->name, method->owner->name);
    const OwnedValue receiver = take(space, arguments.values[0]);
    const CallArguments rest{arguments.values + 1, arguments.positional - 1, arguments.keyword_names,
                             arguments.total - 1};
    return call_native(space, *method->spec, *method->signature, receiver.get(), rest, method->owner->name);
}
Result<OwnedValue> class_method_name(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, space.intern_name(class_method_of(self)->spec->name));
}
Result<OwnedValue> class_method_qualified_name(ObjectSpace& space, Value self) {
    const ClassMethodDescriptor* method = class_method_of(self);
    TRY(Ref<Str> name, make_str(space, fmt::format("{}.{}", method->owner->name, method->spec->name)));
    return name;
}
Result<OwnedValue> class_method_owner(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, class_method_of(self)->owner);
}
Result<OwnedValue> class_method_documentation(ObjectSpace& space, Value self) {
    const NativeSpec& spec = *class_method_of(self)->spec;
    const std::string_view found =
        spec.documentation != nullptr ? spec.documentation : special_method_documentation(spec.name);
    if (found.empty()) return OwnedValue::none(space);
    TRY(Ref<Str> text, make_str(space, found));
    return text;
}
constexpr AttributeSpec kClassMethodAttributes[] = {{"__name__", class_method_name},
                                                    {"__qualname__", class_method_qualified_name},
                                                    {"__objclass__", class_method_owner},
                                                    {"__doc__", class_method_documentation},
                                                    {nullptr, nullptr}};

}  // namespace

const TypeSpec kGetSetDescriptorSpec = {
    .id = kGetSetDescriptorType,
    .slots = {.destroy = getset_destroy,
              .size = size_of<GetSetDescriptor>,
              .repr = getset_repr,
              .bind = getset_bind,
              .bind_set = getset_bind_set},
    .attributes = kGetSetAttributes,
    .is_base = false,
};

const TypeSpec kClassMethodDescriptorSpec = {
    .id = kClassMethodDescriptorType,
    .slots = {.destroy = class_method_destroy,
              .size = size_of<ClassMethodDescriptor>,
              .repr = class_method_repr,
              .call = class_method_call,
              .bind = class_method_bind},
    .attributes = kClassMethodAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
