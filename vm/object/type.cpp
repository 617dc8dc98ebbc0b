// Types: how built-in ones are made, and how the attributes of all are found.
#include "vm/object/type.h"

#include <array>
#include <bit>
#include <vector>

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/class_space.h"
#include "vm/object/construct.h"
#include "vm/object/dict.h"
#include "vm/object/documentation.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
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
    for (size_t i = 0; i < own.size(); ++i) own[i] = own[i] == nullptr ? inherited[i] : own[i];
    slots = std::bit_cast<Slots>(own);
    if (own_equality) slots.hash = nullptr;
    if (own_next) slots.quick_next = nullptr, slots.quick_pair = nullptr;
}

Type* new_type(ObjectSpace& space, const TypeSpec& spec, std::string_view name, Type* base) {
    assert((spec.slots.destroy == nullptr) == (spec.slots.size == nullptr));
    auto* type = space.create<Type>(kTypeType);
    type->make_immortal();
    type->version = ++space.next_type_version;
    type->attributes_filled = false;
    type->makes_types = spec.id == kTypeType;
    type->subclasses = nullptr;
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
        TRY_VOID(add_attribute(space, attributes, at->name, make_class_method_descriptor(space, *at, type)));
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
    // Exceptions share one spec: its methods belong to the root of them.
    const bool is_owner = type->base == nullptr || type->base->spec != type->spec;
    if (is_owner) {
        TRY_VOID(add_constructor(space, type, attributes.get()));
        TRY_VOID(add_slot_methods(space, type, attributes.get()));
        TRY_VOID(add_methods(space, type, attributes.get()));
    }
    // Instances of some types have a __doc__ of their own, through an attribute of the type.
    if (dict_find_name(space, attributes.get(), space.intern_name("__doc__")) != nullptr) return attributes;
    std::string_view text = exception_documentation(type->name);
    if (text.empty() && is_owner) text = type->spec->documentation;
    OwnedValue documentation = OwnedValue::none(space);
    if (!text.empty()) {
        TRY(documentation, make_str(space, text));
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

namespace {

Result<Word*> search(ObjectSpace& space, Type* type, Str* name) {
    if (is_class(type)) {
        if (type->mro == nullptr) return nullptr;
        for (const Word item : row_of(type->mro)) {
            TRY(Dict* const attributes, type_attributes(space, as_type(item.peek())));
            if (Word* const found = dict_find_name(space, attributes, name)) return found;
        }
        return nullptr;
    }
    for (; type != nullptr; type = type->base) {
        TRY(Dict * attributes, type_attributes(space, type));
        Word* found = dict_find_name(space, attributes, name);
        if (found != nullptr) return found;
    }
    return nullptr;
}

// type_lookup for what the cache does not have. Apart, so that the commonest look-up needs no room on the stack.
[[gnu::noinline]] Result<Word*> search_anew(ObjectSpace& space, Type* type, Str* name) {
    const uint32_t version = type->version;
    TRY(Word* const found, search(space, type, name));
    if (space.classes == nullptr || !name->is_interned()) return found;
    // The entry keeps the name, which else might go, and another get its address. (At the end all names go at once, by
    // InternTable::destroy_all.)
    name->share();
    LookupEntry& place = space.classes->entry(version, name);
    const LookupEntry old = std::exchange(place, {version, name, found});
    if (old.name != nullptr) space.release(const_cast<Str*>(old.name));
    return found;
}

}  // namespace

Result<Word*> type_lookup(ObjectSpace& space, Type* type, Str* name) {
    if (space.classes != nullptr) [[likely]] {
        const LookupEntry& entry = space.classes->entry(type->version, name);
        if (entry.version == type->version && entry.name == name) return entry.place;
    }
    return search_anew(space, type, name);
}

}  // namespace eadem::vm
