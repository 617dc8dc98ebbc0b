// The type `object`: what every object does that does not do it in its own way.
#include "vm/object/builtin_types.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_slot_names.h"
#include "vm/object/construct.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/reduction.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

void destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(Object));
}

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    return make_str(
        space, fmt::format("<{} object at {:#x}>", full_name(space, space.type_of(self)), address_of(space, self)));
}

Result<Ref<Str>> str_of(ObjectSpace& space, Value self) {
    if (!is_class(space.type_of(self))) return repr(space, self);
    // What __repr__ of a class returns is not looked at before it is the str.
    NativeScope scope(space);
    TRY_VOID(scope.enter(" while getting the str of an object"));
    TRY(OwnedValue text, call_special(space, self, "__repr__"));
    if (str_or_null(space, text.get()) != nullptr) return Ref<Str>::adopt(space, as_str(text.take()));
    return space.raise(ExceptionId::kTypeError, "__str__ returned non-string (type {})", type_name(space, text.get()));
}

Result<int64_t> hash_of(ObjectSpace& space, Value self) {
    return identity_hash(reinterpret_cast<const void*>(address_of(space, self)));
}

Result<OwnedValue> compare_of(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (op == CompareOperator::kEqual && is_same(space, left, right)) return OwnedValue::boolean(space, true);
    if (op != CompareOperator::kNotEqual) return OwnedValue::not_implemented(space);
    // Whatever the object's own type calls equal, the other way round.
    TRY(OwnedValue equal, space.type_of(left)->slots.compare(space, left, right, CompareOperator::kEqual));
    if (equal.get().refers_to(space.shared.not_implemented)) return equal;
    TRY(const bool is_equal, truth(space, equal.get()));
    return OwnedValue::boolean(space, !is_equal);
}

Result<Ref<Str>> format_of(ObjectSpace& space, Value self, std::string_view specification) {
    if (!specification.empty())
        return space.raise(ExceptionId::kTypeError, "unsupported format string passed to {}.__format__",
                           type_name(space, self));
    return str(space, self);
}

Result<void> set_attribute_of(ObjectSpace& space, Value self, Str* name, Value value) {
    Type* type = space.type_of(self);
    TRY(Word* const found, type_lookup(space, type, name));
    if (is_data_descriptor(space, found)) {
        const OwnedValue descriptor = share(space, *found);
        return space.type_of(descriptor.get())->slots.bind_set(space, descriptor.get(), self, value);
    }
    if (found != nullptr)
        return space.raise(ExceptionId::kAttributeError, "'{}' object attribute '{}' is read-only", type->name,
                           name->text());
    return space.raise(ExceptionId::kAttributeError,
                       "'{}' object has no attribute '{}' and no __dict__ for setting new attributes", type->name,
                       name->text());
}

// Called through `construct` alone, which makes the object itself.
Result<OwnedValue> new_object(ObjectSpace& space, Value* row, size_t) {
    return construct(space, as_type(row[0]), {});
}
constexpr NativeSpec kConstructor = {"object", new_object, "()"};

Result<OwnedValue> get_class(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, space.type_of(self));
}

// Whether an object of the type is a module and nothing more.
bool is_plain_module(const Type* type) {
    return native_of(type)->id == kModuleType && (!is_class(type) || derived_words(as_class(type)) == 0);
}

// Modules may become objects of classes derived from module, and such modules again.
void change_class_of_module(ObjectSpace& space, Object* module, Type* from, Type* to) {
    const uint32_t flags = module->type_and_flags & 0xff & ~uint32_t{kFlagSubclass};
    module->type_and_flags = header_of(to->id, is_class(to) ? flags | kFlagSubclass : flags);
    if (is_class(to)) to->share();
    if (is_class(from)) space.release(from);
}

// obj.__class__ = other, if instances of both classes look alike.
Result<void> set_class(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise_text(ExceptionId::kTypeError, "can't delete __class__ attribute");
    if (!is_type(space, value))
        return space.raise(ExceptionId::kTypeError, "__class__ must be set to a class, not '{}' object",
                           type_name(space, value));
    Type* from = space.type_of(self);
    Type* to = as_type(value);
    if (is_plain_module(from) && is_plain_module(to)) {
        change_class_of_module(space, self.object, from, to);
        return {};
    }
    if (!is_class(from) || !is_class(to) || from->makes_types)
        return space.raise_text(ExceptionId::kTypeError,
                                "__class__ assignment only supported for mutable types or ModuleType subclasses");
    const Class* old_class = as_class(from);
    const Class* new_class = as_class(to);
    if (old_class->native != new_class->native || old_class->dict_place != new_class->dict_place ||
        !has_same_slots(old_class, new_class))
        return space.raise(ExceptionId::kTypeError, "__class__ assignment: '{}' object layout differs from '{}'",
                           to->name, from->name);
    // The attributes are laid out as the old class wants them: in a dict they are at home anywhere.
    if (old_class->dict_place == DictPlace::kInstance) TRY_VOID(instance_dict(space, self.object));
    self.object->type_and_flags = header_of(to->id, self.object->type_and_flags & 0xff);
    to->share();
    space.release(from);
    return {};
}

Result<OwnedValue> list_names(ObjectSpace& space, Value* arguments, size_t) {
    TRY(Ref<List> names, attribute_names(space, arguments[0]));
    return names;
}
// In steps of the heap's granule, as sys.getsizeof says it.
Result<OwnedValue> size_of_object(ObjectSpace& space, Value* row, size_t) {
    const Value self = row[0];
    const bool is_of_class = self.is_object() && is_class(space.type_of(self)) && !is_type(space, self);
    const size_t size = is_of_class        ? instance_bytes(space, self.object)
                        : self.is_object() ? space.type_of(self)->slots.size(self.object)
                                           : sizeof(IntObject);
    return OwnedValue::of_int(space,
                              static_cast<int64_t>((size + Heap::kGranule - 1) / Heap::kGranule * Heap::kGranule));
}
Result<OwnedValue> init_subclass(ObjectSpace& space, Value* row, size_t count) {
    const bool has_keywords = !row[1].is_empty() && as_dict(row[1])->used > 0;
    if (!has_keywords && count <= 2) return OwnedValue::none(space);
    const Type* type = as_type(row[0]);
    const Value qualified = is_class(type) ? as_class(type)->qualified_name.peek() : Value();
    const std::string_view name = is_str(qualified) ? as_str(qualified)->text() : type->name;
    if (has_keywords)
        return space.raise(ExceptionId::kTypeError, "{}.__init_subclass__() takes no keyword arguments", name);
    return space.raise(ExceptionId::kTypeError, "{}.__init_subclass__() takes no arguments ({} given)", name,
                       count - 2);
}
Result<OwnedValue> subclass_hook(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::not_implemented(space);
}

constexpr NativeSpec kMethods[] = {
    {"__dir__", list_names, "()"},
    kFormatMethod<format_of>,
    {"__reduce__", reduce_object, "()", "How the object can be made again, for the first protocols."},
    {"__reduce_ex__", reduce_object_by_protocol, "(protocol, /)", "How the object can be made again."},
    {"__getstate__", state_of_object, "()", "What the object holds beside what makes it."},
    {"__sizeof__", size_of_object, "()", "The size of the object in bytes."},
    {nullptr, nullptr}};
constexpr NativeSpec kClassMethods[] = {
    {"__init_subclass__", init_subclass, "(*arguments, **keywords)",
     "Called with each new class that derives from this one. A class may do something here; object "
     "does nothing."},
    {"__subclasshook__", subclass_hook, "(*arguments)", "What an abstract class may answer instead of issubclass()."},
    {nullptr, nullptr}};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", initialise_object, 0, SlotMethod::kAny}, {}};
constexpr AttributeSpec kAttributes[] = {{"__class__", get_class, set_class}, {nullptr, nullptr}};

}  // namespace

const TypeSpec kObjectSpec = {
    .id = kObjectType,
    .slots = {.destroy = destroy,
              .size = size_of<Object>,
              .block_size = size_of<Object>,
              .repr = repr_of,
              .str = str_of,
              .format = format_of,
              .hash = hash_of,
              .compare = compare_of,
              .get_attribute = generic_get_attribute,
              .set_attribute = set_attribute_of},
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .class_methods = kClassMethods,
    .special_methods = kSpecialMethods,
    .documentation = "What every class derives from.",
};

}  // namespace eadem::vm
