// Types: how they are made, how their attributes are found, and the types `type` and `object` themselves.
#include "vm/object/type.h"

#include <array>
#include <bit>
#include <vector>

#include "vm/object/builtin_types.h"
#include "vm/object/dict.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

int64_t identity_hash(const void* address) {
    const auto bits = reinterpret_cast<uintptr_t>(address);
    const auto hash = static_cast<int64_t>(std::rotr(uint64_t{bits}, 4));
    return hash == -1 ? -2 : hash;
}

uintptr_t address_of(const ObjectSpace& space, Value value) {
    if (value.is_object()) return reinterpret_cast<uintptr_t>(value.object);
    assert(value.is_raw_int() && space.profile().is_small_int(value.integer));
    return reinterpret_cast<uintptr_t>(space.shared.small_ints[value.integer - space.profile().small_int_min]);
}

void inherit_slots(Slots& slots, const Slots& base) {
    const bool own_equality = slots.compare != nullptr && slots.hash == nullptr;
    const bool own_next = slots.next != nullptr && slots.quick_next == nullptr;
    const auto inherited = std::bit_cast<std::array<void*, sizeof(Slots) / sizeof(void*)>>(base);
    auto own = std::bit_cast<std::array<void*, sizeof(Slots) / sizeof(void*)>>(slots);
    for (size_t i = 0; i < own.size(); ++i)
        if (own[i] == nullptr) own[i] = inherited[i];
    slots = std::bit_cast<Slots>(own);
    if (own_equality) slots.hash = nullptr;
    if (own_next) slots.quick_next = nullptr;
}

Type* new_type(ObjectSpace& space, const TypeSpec& spec, std::string_view name, Type* base) {
    assert((spec.slots.destroy == nullptr) == (spec.slots.size == nullptr));
    auto* type = space.create<Type>(kTypeType);
    type->make_immortal();
    type->attributes_filled = false;
    type->name = name;
    type->name_object = nullptr;
    type->base = base;
    type->second_base = nullptr;
    type->mro = nullptr;
    type->attributes = nullptr;
    type->spec = &spec;
    type->constructor_signature = nullptr;
    type->quick_constructor = spec.constructor == nullptr ? nullptr : spec.constructor->quick;
    // Most exceptions share the description of their base, and so all its slots.
    const bool is_like_base = base != nullptr && base->spec == &spec;
    type->slots = is_like_base ? base->slots : spec.slots;
    if (base != nullptr && !is_like_base) inherit_slots(type->slots, base->slots);
    return type;
}

namespace {

void make_builtin_type(ObjectSpace& space, const TypeSpec& spec, TypeId id, std::string_view name, Type* base) {
    Type* type = new_type(space, spec, name, base);
    type->id = id;
    space.place_builtin_type(type);
}

}  // namespace

void make_builtin_types(ObjectSpace& space) {
#define TYPE(name, python_name)                                         \
    make_builtin_type(space, k##name##Spec, k##name##Type, python_name, \
                      k##name##Type == kObjectType ? nullptr : space.type(k##name##Spec.base));
#include "vm/object/types.def"
#undef TYPE
    // exceptions.def writes a base by its name; `object` is the root's.
    const auto exception_base_id = [](std::string_view base) {
        TypeId found = kObjectType;
#define EXCEPTION(name, ignored) \
    if (base == #name) found = type_id_of(ExceptionId::k##name);
#include "vm/object/exceptions.def"
#undef EXCEPTION
        return found;
    };
    const auto make_exception_type = [&space](ExceptionId id, std::string_view name, Type* base) {
        const TypeSpec* own = exception_spec(id);
        make_builtin_type(space, own != nullptr ? *own : *base->spec, type_id_of(id), name, base);
    };
#define EXCEPTION(name, base_name) \
    make_exception_type(ExceptionId::k##name, #name, space.type(exception_base_id(#base_name)));
#include "vm/object/exceptions.def"
#undef EXCEPTION
    space.type(ExceptionId::kExceptionGroup)->second_base = space.type(ExceptionId::kException);
}

namespace {

Result<void> add_attribute(ObjectSpace& space, Dict* attributes, const char* name, OwnedValue attribute) {
    return dict_set_name(space, attributes, space.intern_name(name), std::move(attribute));
}

Result<void> add_slot_methods(ObjectSpace& space, Type* type, Dict* attributes) {
    const Slots& slots = type->spec->slots;
    for (const SlotMethod& method : slot_methods())
        if (method.is_present(slots))
            TRY_VOID(add_attribute(space, attributes, method.name, make_slot_wrapper(space, method, type)));
    for (const SlotMethod* at = type->spec->special_methods; at != nullptr && at->name != nullptr; ++at)
        TRY_VOID(add_attribute(space, attributes, at->name, make_slot_wrapper(space, *at, type)));
    if (slots.compare != nullptr && slots.hash == nullptr)
        TRY_VOID(add_attribute(space, attributes, "__hash__", OwnedValue::none(space)));
    return {};
}

Result<void> add_methods(ObjectSpace& space, Type* type, Dict* attributes) {
    const TypeSpec& spec = *type->spec;
    for (const NativeSpec* at = spec.methods; at != nullptr && at->name != nullptr; ++at)
        TRY_VOID(add_attribute(space, attributes, at->name, make_method_descriptor(space, *at, type)));
    for (const NativeSpec* at = spec.class_methods; at != nullptr && at->name != nullptr; ++at)
        TRY_VOID(
            add_attribute(space, attributes, at->name, make_bound_native(space, *at, OwnedValue::share(space, type))));
    for (const NativeSpec* at = spec.static_methods; at != nullptr && at->name != nullptr; ++at)
        TRY_VOID(add_attribute(space, attributes, at->name, make_native_function(space, *at, nullptr)));
    for (const AttributeSpec* at = spec.attributes; at != nullptr && at->name != nullptr; ++at) {
        auto* descriptor = space.create<GetSetDescriptor>(kGetSetDescriptorType);
        descriptor->spec = at;
        descriptor->owner = type;
        TRY_VOID(add_attribute(space, attributes, at->name, OwnedValue::adopt(space, Value::of_object(descriptor))));
    }
    return {};
}

Result<Ref<Dict>> make_attributes(ObjectSpace& space, Type* type) {
    Ref<Dict> attributes = make_dict(space);
    if (type->spec == nullptr) return attributes;
    // Exceptions share one spec: its methods belong to the root of them.
    const bool is_owner = type->base == nullptr || type->base->spec != type->spec;
    if (is_owner) {
        TRY_VOID(add_slot_methods(space, type, attributes.get()));
        TRY_VOID(add_methods(space, type, attributes.get()));
    }
    // Instances of some types have a __doc__ of their own, through an attribute of the type.
    if (dict_find_name(space, attributes.get(), space.intern_name("__doc__")) != nullptr) return attributes;
    OwnedValue documentation = OwnedValue::none(space);
    if (!type->spec->documentation.empty() && is_owner) {
        TRY(documentation, make_str(space, type->spec->documentation));
    }
    TRY_VOID(add_attribute(space, attributes.get(), "__doc__", std::move(documentation)));
    return attributes;
}

}  // namespace

Result<Dict*> type_attributes(ObjectSpace& space, Type* type) {
    if (type->attributes_filled) return type->attributes;
    // All of them or none: memory may fail under way.
    TRY(Ref<Dict> attributes, make_attributes(space, type));
    type->attributes = attributes.take();
    type->attributes_filled = true;
    return type->attributes;
}

Result<Word*> type_lookup(ObjectSpace& space, Type* type, Str* name) {
    for (; type != nullptr; type = type->base) {
        TRY(Dict * attributes, type_attributes(space, type));
        Word* found = dict_find_name(space, attributes, name);
        if (found != nullptr) return found;
    }
    return nullptr;
}

namespace {

Type* type_from(Value self) {
    return static_cast<Type*>(self.object);
}

// ---- object ----

void object_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(Object));
}

Result<Ref<Str>> object_repr(ObjectSpace& space, Value self) {
    return make_str(space, fmt::format("<{} object at {:#x}>", type_name(space, self), address_of(space, self)));
}

Result<Ref<Str>> object_str(ObjectSpace& space, Value self) {
    return repr(space, self);
}

Result<int64_t> object_hash(ObjectSpace& space, Value self) {
    return identity_hash(reinterpret_cast<const void*>(address_of(space, self)));
}

Result<OwnedValue> object_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (op == CompareOperator::kEqual && is_same(space, left, right)) return OwnedValue::boolean(space, true);
    if (op != CompareOperator::kNotEqual) return OwnedValue::not_implemented(space);
    // Whatever the object's own type calls equal, the other way round.
    TRY(OwnedValue equal, space.type_of(left)->slots.compare(space, left, right, CompareOperator::kEqual));
    if (equal.get().refers_to(space.shared.not_implemented)) return equal;
    TRY(const bool is_equal, truth(space, equal.get()));
    return OwnedValue::boolean(space, !is_equal);
}

Result<Ref<Str>> object_format(ObjectSpace& space, Value self, std::string_view specification) {
    if (!specification.empty())
        return space.raise(ExceptionId::kTypeError, "unsupported format string passed to {}.__format__",
                           type_name(space, self));
    return str(space, self);
}

Result<void> object_set_attribute(ObjectSpace& space, Value self, Str* name, Value value) {
    Type* type = space.type_of(self);
    TRY(const Word* found, type_lookup(space, type, name));
    if (const GetSetDescriptor* descriptor = computed_attribute(found)) {
        if (descriptor->spec->set != nullptr) return descriptor->spec->set(space, self, value);
        return space.raise(ExceptionId::kAttributeError, "attribute '{}' of '{}' objects is not writable", name->text(),
                           type->name);
    }
    if (found != nullptr)
        return space.raise(ExceptionId::kAttributeError, "'{}' object attribute '{}' is read-only", type->name,
                           name->text());
    return space.raise(ExceptionId::kAttributeError,
                       "'{}' object has no attribute '{}' and no __dict__ for setting new attributes", type->name,
                       name->text());
}

Result<OwnedValue> object_new(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::adopt(space, Value::of_object(space.create<Object>(kObjectType)));
}
constexpr NativeSpec kObjectConstructor = {"object", object_new, "()"};

Result<OwnedValue> object_class(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, space.type_of(self));
}

Result<OwnedValue> object_dir(ObjectSpace& space, Value* arguments, size_t) {
    TRY(Ref<List> names, attribute_names(space, arguments[0]));
    return names;
}
constexpr NativeSpec kObjectMethods[] = {
    {"__dir__", object_dir, "()"}, kFormatMethod<object_format>, {nullptr, nullptr}};
constexpr AttributeSpec kObjectAttributes[] = {{"__class__", object_class}, {nullptr, nullptr}};

// ---- type ----

void type_destroy(ObjectSpace& space, Object* self) {
    auto* type = static_cast<Type*>(self);
    space.unregister_type(type);
    if (type->attributes != nullptr) space.release(type->attributes);
    if (type->mro != nullptr) space.release(type->mro);
    space.heap.free(type, sizeof(Type));
}

Result<Ref<Str>> type_repr(ObjectSpace& space, Value self) {
    return make_str(space, fmt::format("<class '{}'>", type_from(self)->name));
}

Result<OwnedValue> type_call(ObjectSpace& space, Value self, const CallArguments& arguments) {
    Type* type = type_from(self);
    // type(x) asks; type(name, bases, namespace) makes a class.
    if (type->id == kTypeType && arguments.total == 1 && arguments.positional == 1)
        return OwnedValue::share(space, space.type_of(arguments.values[0]));
    if (type->id == kTypeType && arguments.positional != 3)
        return space.raise_text(ExceptionId::kTypeError, "type() takes 1 or 3 arguments");
    if (type->id == kObjectType && arguments.total > 0)
        return space.raise_text(ExceptionId::kTypeError, "object() takes no arguments");
    for (const Type* at = type; at != nullptr; at = at->base) {
        if (at->spec == nullptr || at->spec->constructor == nullptr) {
            if (at->spec != nullptr) break;
            continue;
        }
        const NativeSpec& constructor = *at->spec->constructor;
        const Value receiver = type->id == kObjectType ? Value() : self;
        return call_native(space, constructor, space.signature_of(constructor), receiver, arguments, {});
    }
    return space.raise(ExceptionId::kTypeError, "cannot create '{}' instances", type->name);
}

uint64_t type_blind_arguments(const Object* self) {
    const TypeSpec* spec = static_cast<const Type*>(self)->spec;
    return spec != nullptr && spec->constructor != nullptr && spec->constructor->is_blind ? ~uint64_t{0} : 0;
}

Result<OwnedValue> type_new(ObjectSpace& space, Value*, size_t) {
    return space.raise(ExceptionId::kNotImplementedError,
                       "valid Python, not supported yet: classes made by type(name, bases, namespace)");
}
constexpr NativeSpec kTypeConstructor = {"type", type_new, "(name, bases, namespace, /, **keywords)"};

Result<OwnedValue> type_get_attribute(ObjectSpace& space, Value self, Str* name) {
    Type* type = type_from(self);
    TRY(const Word* meta, type_lookup(space, space.type(kTypeType), name));
    if (const GetSetDescriptor* descriptor = computed_attribute(meta)) return descriptor->spec->get(space, self);
    TRY(Word * found, type_lookup(space, type, name));
    if (found != nullptr) return bind_attribute(space, *found, Value(), type);
    if (meta != nullptr) return generic_get_attribute(space, self, name);
    return space.raise(ExceptionId::kAttributeError, "type object '{}' has no attribute '{}'", type->name,
                       name->text());
}

Result<void> type_set_attribute(ObjectSpace& space, Value self, Str* name, Value) {
    return space.raise(ExceptionId::kTypeError, "cannot set '{}' attribute of immutable type '{}'", name->text(),
                       type_from(self)->name);
}

Result<OwnedValue> type_get_name(ObjectSpace& space, Value self) {
    Type* type = type_from(self);
    if (type->name_object != nullptr) return OwnedValue::share(space, type->name_object);
    TRY(Ref<Str> name, make_new_str(space, type->name));  // as CPython: a new one each time
    return name;
}
Result<OwnedValue> type_get_module(ObjectSpace& space, Value) {
    return OwnedValue::share(space, space.intern_name("builtins"));
}
Result<OwnedValue> type_get_base(ObjectSpace& space, Value self) {
    Type* base = type_from(self)->base;
    return base == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, base);
}
Result<OwnedValue> type_get_bases(ObjectSpace& space, Value self) {
    size_t count = 0;
    Value row[2];
    for (Type* base : {type_from(self)->base, type_from(self)->second_base})
        if (base != nullptr) row[count++] = OwnedValue::share(space, base).take();
    TRY(Ref<Tuple> bases, make_tuple_from(space, row, count));
    return bases;
}
// The type and all it derives from, in the order of search: a second base comes before the base that both have.
std::vector<Type*> ancestors(Type* type) {
    std::vector<Type*> found;
    Type* second = nullptr;
    for (Type* at = type; at != nullptr; at = at->base) {
        if (second != nullptr && at == second->base) found.push_back(second);
        found.push_back(at);
        if (at->second_base != nullptr) second = at->second_base;
    }
    return found;
}
Result<OwnedValue> type_get_mro(ObjectSpace& space, Value self) {
    Type* type = type_from(self);
    if (type->mro == nullptr) {
        const std::vector<Type*> types = ancestors(type);
        TRY(Ref<Tuple> mro, make_tuple(space, types.size()));
        for (size_t i = 0; i < types.size(); ++i) mro->items()[i] = to_word(space, OwnedValue::share(space, types[i]));
        type->mro = mro.take();
    }
    return OwnedValue::share(space, type->mro);
}
Result<OwnedValue> type_get_dict(ObjectSpace& space, Value self) {
    TRY(Dict * attributes, type_attributes(space, type_from(self)));
    TRY(Ref<Dict> copy, dict_copy(space, attributes));
    return copy;
}
Result<OwnedValue> type_mro(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue mro, type_get_mro(space, arguments[0]));
    TRY(Ref<List> list, list_from_iterable(space, mro.get()));
    return list;
}

constexpr AttributeSpec kTypeAttributes[] = {{"__name__", type_get_name},     {"__qualname__", type_get_name},
                                             {"__module__", type_get_module}, {"__base__", type_get_base},
                                             {"__bases__", type_get_bases},   {"__mro__", type_get_mro},
                                             {"__dict__", type_get_dict},     {nullptr, nullptr}};
constexpr NativeSpec kTypeMethods[] = {{"mro", type_mro, "()"}, {nullptr, nullptr}};

// ---- getset_descriptor ----

void getset_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(GetSetDescriptor));
}
Result<Ref<Str>> getset_repr(ObjectSpace& space, Value self) {
    const auto* descriptor = static_cast<GetSetDescriptor*>(self.object);
    return make_str(space,
                    fmt::format("<attribute '{}' of '{}' objects>", descriptor->spec->name, descriptor->owner->name));
}
Result<OwnedValue> getset_bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty()) return keep(space, self);
    return static_cast<GetSetDescriptor*>(self.object)->spec->get(space, instance);
}

}  // namespace

const TypeSpec kObjectSpec = {
    .id = kObjectType,
    .slots = {.destroy = object_destroy,
              .size = size_of<Object>,
              .repr = object_repr,
              .str = object_str,
              .format = object_format,
              .hash = object_hash,
              .compare = object_compare,
              .get_attribute = generic_get_attribute,
              .set_attribute = object_set_attribute},
    .methods = kObjectMethods,
    .attributes = kObjectAttributes,
    .constructor = &kObjectConstructor,
};

const TypeSpec kTypeSpec = {
    .id = kTypeType,
    .slots = {.destroy = type_destroy,
              .size = size_of<Type>,
              .repr = type_repr,
              .call = type_call,
              .blind_arguments = type_blind_arguments,
              .get_attribute = type_get_attribute,
              .set_attribute = type_set_attribute},
    .methods = kTypeMethods,
    .attributes = kTypeAttributes,
    .constructor = &kTypeConstructor,
};

const TypeSpec kGetSetDescriptorSpec = {
    .id = kGetSetDescriptorType,
    .slots = {.destroy = getset_destroy, .size = size_of<GetSetDescriptor>, .repr = getset_repr, .bind = getset_bind},
    .is_base = false,
};

}  // namespace eadem::vm
