// property: an attribute that is computed by functions.
#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/class_internal.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

struct Property : Object {
    Word getter, setter, deleter;  // empty: none
    Word documentation;
    Word name;  // by __set_name__; empty: the getter's
    bool has_getters_documentation;
};

Property* property_of(Value self) {
    return static_cast<Property*>(self.object);
}
constexpr Word Property::*kParts[] = {&Property::getter, &Property::setter, &Property::deleter,
                                      &Property::documentation, &Property::name};

void clear(ObjectSpace& space, Object* self) {
    for (const auto part : kParts) space.release(std::exchange(static_cast<Property*>(self)->*part, Word()));
}
void destroy(ObjectSpace& space, Object* self) {
    clear(space, self);
    free_tracked_block(space, self, sizeof(Property));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    for (const auto part : kParts) visitor.visit(static_cast<Property*>(self)->*part);
}

// The name for messages: "property 'x' of 'C' object has no setter".
Result<std::string> described(ObjectSpace& space, Value self, Value instance) {
    Property* property = property_of(self);
    OwnedValue name;
    if (!property->name.is_empty()) {
        name = share(space, property->name);
    } else if (!property->getter.is_empty()) {
        const OwnedValue getter = share(space, property->getter);
        TRY(name, find_attribute(space, getter.get(), space.intern_name("__name__")));
    }
    const Type* type = space.type_of(instance);
    const Value qualified = is_class(type) ? as_class(type)->qualified_name.peek() : Value();
    const std::string_view owner = is_str(qualified) ? as_str(qualified)->text() : type->name;
    if (name.is_empty()) return fmt::format("property of '{}' object", owner);
    TRY(const Ref<Str> shown, repr(space, name.get()));
    return fmt::format("property {} of '{}' object", shown->text(), owner);
}
Failed lacks(ObjectSpace& space, Value self, Value instance, std::string_view what) {
    Result<std::string> property = described(space, self, instance);
    if (!property.ok()) return kFailed;
    return space.raise(ExceptionId::kAttributeError, "{} has no {}", property.value(), what);
}

Result<OwnedValue> bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty() || instance.refers_to(space.shared.none)) return keep(space, self);
    Property* property = property_of(self);
    if (property->getter.is_empty()) return lacks(space, self, instance, "getter");
    const OwnedValue getter = share(space, property->getter);
    return call(space, getter.get(), {instance});
}

Result<void> bind_set(ObjectSpace& space, Value self, Value instance, Value value) {
    Property* property = property_of(self);
    Word& function = value.is_empty() ? property->deleter : property->setter;
    if (function.is_empty()) return lacks(space, self, instance, value.is_empty() ? "deleter" : "setter");
    const OwnedValue callee = share(space, function);
    TRY(const OwnedValue done,
        value.is_empty() ? call(space, callee.get(), {instance}) : call(space, callee.get(), {instance, value}));
    return {};
}

void set_part(ObjectSpace& space, Word& place, Value& given) {
    const bool is_none = given.is_empty() || given.refers_to(space.shared.none);
    space.release(std::exchange(place, is_none ? Word() : to_word(space, take(space, given))));
}

// What the program gave, or the getter's own.
Result<void> settle_documentation(ObjectSpace& space, Value self, Value& given) {
    Property* property = property_of(self);
    property->has_getters_documentation = false;
    OwnedValue text = given.is_empty() || given.refers_to(space.shared.none) ? OwnedValue() : take(space, given);
    if (text.is_empty() && !property->getter.is_empty()) {
        const OwnedValue getter = share(space, property->getter);
        TRY(text, find_attribute(space, getter.get(), space.intern_name("__doc__")));
        property->has_getters_documentation = !text.is_empty() && !text.get().refers_to(space.shared.none);
    }
    // Instances of a derived class keep it where programs look.
    if (!text.is_empty() && space.type_id(self) != kPropertyType)
        return set_attribute(space, self, space.intern_name("__doc__"), text.get());
    space.release(std::exchange(property->documentation, to_word(space, std::move(text))));
    return {};
}

// __init__(fget=None, fset=None, fdel=None, doc=None)
Result<OwnedValue> initialise(ObjectSpace& space, Value* row, size_t) {
    Property* property = property_of(row[0]);
    set_part(space, property->getter, row[1]);
    set_part(space, property->setter, row[2]);
    set_part(space, property->deleter, row[3]);
    TRY_VOID(settle_documentation(space, row[0], row[4]));
    return OwnedValue::none(space);
}

Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    auto* made = space.create_tracked<Property>(kPropertyType);
    for (const auto part : kParts) made->*part = Word();
    made->has_getters_documentation = false;
    TRY(OwnedValue property, as_instance_of(space, Ref<Property>::adopt(space, made), row[0]));
    // A derived class is initialised by its __init__.
    if (space.type_id(property.get()) != kPropertyType) return property;
    const Value held = row[0];
    row[0] = property.get();
    Result<OwnedValue> done = initialise(space, row, count);
    row[0] = held;
    if (!done.ok()) return kFailed;
    return property;
}

// A property like this one with another function: property.setter(function) and the like.
template <size_t changed>
Result<OwnedValue> with_function(ObjectSpace& space, Value* row, size_t) {
    Property* property = property_of(row[0]);
    OwnedValue parts[4];
    for (size_t i = 0; i < 3; ++i) {
        Word& part = property->*kParts[i];
        parts[i] = part.is_empty() ? OwnedValue::none(space) : share(space, part);
    }
    if (!row[1].refers_to(space.shared.none)) parts[changed] = take(space, row[1]);
    const bool keeps_text = !property->has_getters_documentation && !property->documentation.is_empty();
    parts[3] = keeps_text ? share(space, property->documentation) : OwnedValue::none(space);
    TRY(OwnedValue made, call(space, Value::of_object(space.type_of(row[0])),
                              {parts[0].get(), parts[1].get(), parts[2].get(), parts[3].get()}));
    if (is_instance(space, made.get(), kPropertyType) && !property->name.is_empty())
        space.release(std::exchange(property_of(made.get())->name, share_word(space, property->name)));
    return made;
}

Result<OwnedValue> set_name(ObjectSpace& space, Value* row, size_t count) {
    if (count != 3)
        return space.raise(ExceptionId::kTypeError, "__set_name__() takes 2 positional arguments but {} were given",
                           count - 1);
    space.release(std::exchange(property_of(row[0])->name, to_word(space, take(space, row[2]))));
    return OwnedValue::none(space);
}

template <size_t part>
Result<OwnedValue> get_part(ObjectSpace& space, Value self) {
    Word& word = property_of(self)->*kParts[part];
    return word.is_empty() ? OwnedValue::none(space) : share(space, word);
}
template <size_t part>
Result<void> set_part_attribute(ObjectSpace& space, Value self, Value value) {
    space.release(std::exchange(property_of(self)->*kParts[part], value.is_empty() ? Word() : to_word(space, value)));
    return {};
}
Result<void> refuse_setting(ObjectSpace& space, Value, Value) {
    return space.raise_text(ExceptionId::kAttributeError, "readonly attribute");
}
Result<OwnedValue> get_name(ObjectSpace& space, Value self) {
    Property* property = property_of(self);
    if (!property->name.is_empty()) return share(space, property->name);
    if (!property->getter.is_empty()) {
        const OwnedValue getter = share(space, property->getter);
        TRY(OwnedValue name, find_attribute(space, getter.get(), space.intern_name("__name__")));
        if (!name.is_empty()) return name;
    }
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '__name__'", type_name(space, self));
}
Result<OwnedValue> get_abstract(ObjectSpace& space, Value self) {
    for (size_t i = 0; i < 3; ++i) {
        Word& part = property_of(self)->*kParts[i];
        if (part.is_empty()) continue;
        const OwnedValue function = share(space, part);
        TRY(const OwnedValue mark, find_attribute(space, function.get(), space.intern_name("__isabstractmethod__")));
        if (mark.is_empty()) continue;
        TRY(const bool abstract, truth(space, mark.get()));
        if (abstract) return OwnedValue::boolean(space, true);
    }
    return OwnedValue::boolean(space, false);
}

constexpr AttributeSpec kAttributes[] = {{"fget", get_part<0>, refuse_setting},
                                         {"fset", get_part<1>, refuse_setting},
                                         {"fdel", get_part<2>, refuse_setting},
                                         {"__doc__", get_part<3>, set_part_attribute<3>},
                                         {"__name__", get_name, set_part_attribute<4>},
                                         {"__isabstractmethod__", get_abstract},
                                         {nullptr, nullptr}};
constexpr NativeSpec kMethods[] = {
    {"getter", with_function<0>, "(function, /)", "The same property with another getter."},
    {"setter", with_function<1>, "(function, /)", "The same property with another setter."},
    {"deleter", with_function<2>, "(function, /)", "The same property with another deleter."},
    {"__set_name__", set_name, "(*arguments)", "Remembers the name that a class gives to the property."},
    {nullptr, nullptr}};
constexpr NativeSpec kInitialise = {"__init__", initialise, "(fget=?, fset=?, fdel=?, doc=?)"};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", as_slot<kInitialise>, 0, SlotMethod::kAny}, {}};
constexpr NativeSpec kConstructor = {"property", construct, "(fget=?, fset=?, fdel=?, doc=?)"};

}  // namespace

Object* getter_of(const Object* property) {
    const Word& getter = static_cast<const Property*>(property)->getter;
    return getter.is_object() ? getter.object() : nullptr;
}

Object* setter_of(const Object* property) {
    const Word& setter = static_cast<const Property*>(property)->setter;
    return setter.is_object() ? setter.object() : nullptr;
}

const TypeSpec kPropertySpec = {
    .id = kPropertyType,
    .slots = {.destroy = destroy,
              .size = size_of<Property>,
              .block_size = size_of<Property>,
              .traverse = traverse,
              .clear = clear,
              .bind = bind,
              .bind_set = bind_set},
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .special_methods = kSpecialMethods,
    .documentation = "An attribute that functions get, set and delete.",
};

}  // namespace eadem::vm
