// The type `type`: what classes do as objects, built-in ones and those of programs.
#include "vm/object/builtin_types.h"
#include "vm/object/class_bases.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_slot_names.h"
#include "vm/object/class_space.h"
#include "vm/object/construct.h"
#include "vm/object/generic_alias.h"
#include "vm/object/list.h"
#include "vm/object/mapping_proxy.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

std::string full_name(ObjectSpace& space, const Type* type) {
    if (!is_class(type)) return std::string(type->name);
    const Class* own = as_class(type);
    const Value qualified = own->qualified_name.peek();
    const std::string name(is_str(qualified) ? as_str(qualified)->text() : type->name);
    const Word* module =
        own->attributes == nullptr ? nullptr : dict_find_name(space, own->attributes, space.intern_name("__module__"));
    if (module == nullptr || !is_str(module->peek()) || as_str(module->peek())->text() == "builtins") return name;
    return fmt::format("{}.{}", as_str(module->peek())->text(), name);
}

namespace {

Result<Ref<Str>> repr_of(ObjectSpace& space, Value self) {
    return make_str(space, fmt::format("<class '{}'>", full_name(space, as_type(self))));
}

Result<OwnedValue> call_type(ObjectSpace& space, Value self, const CallArguments& arguments) {
    return construct(space, as_type(self), arguments);
}

uint64_t blind_arguments(const Object* self) {
    const TypeSpec* spec = static_cast<const Type*>(self)->spec;
    return spec != nullptr && spec->constructor != nullptr && spec->constructor->is_blind ? ~uint64_t{0} : 0;
}

Result<void> check_name(ObjectSpace& space, const Str* name) {
    if (name->text().find('\0') == std::string_view::npos) return {};
    return space.raise_text(ExceptionId::kValueError, "type name must not contain null characters");
}

// type.__new__(metatype, name, bases, namespace, **keywords)
Result<OwnedValue> new_type_object(ObjectSpace& space, Value* row, size_t) {
    Type* metatype = as_type(row[0]);
    Str* const name = str_or_null(space, row[1]);
    if (name == nullptr)
        return space.raise(ExceptionId::kTypeError, "type.__new__() argument 1 must be str, not {}",
                           type_name(space, row[1]));
    TRY_VOID(check_name(space, name));
    if (!is_instance(space, row[2], kTupleType))
        return space.raise(ExceptionId::kTypeError, "type.__new__() argument 2 must be tuple, not {}",
                           type_name(space, row[2]));
    if (!is_dict(row[3]) && !is_instance(space, row[3], kDictType))
        return space.raise(ExceptionId::kTypeError, "type.__new__() argument 3 must be dict, not {}",
                           type_name(space, row[3]));
    for (const Word base : row_of(as_tuple(row[2]))) {
        if (is_type(space, base.peek())) continue;
        TRY(const Word* const entries,
            type_lookup(space, space.type_of(base.peek()), space.intern_name("__mro_entries__")));
        if (entries == nullptr) continue;  // best_base complains
        return space.raise_text(ExceptionId::kTypeError,
                                "type() doesn't support MRO entry resolution; use types.new_class()");
    }
    TRY(Type* const winner, most_derived_metatype(space, metatype, as_tuple(row[2])));
    if (winner != metatype) {
        TRY_VOID(class_space(space));
        TRY(Word* const maker, type_lookup(space, winner, space.classes->name(Special::kNew)));
        TRY(const Word* const usual, type_lookup(space, space.type(kTypeType), space.classes->name(Special::kNew)));
        if (maker != nullptr && maker->bits() != usual->bits()) {
            TRY(const OwnedValue callee, bind_attribute(space, *maker, Value(), winner));
            return call(space, callee.get(), {Value::of_object(winner), row[1], row[2], row[3]});
        }
        metatype = winner;
    }
    Ref<Str> plain = Ref<Str>::share(space, name);
    if (!is_str(row[1])) {
        TRY(plain, make_str(space, name->text()));
    }
    Dict* keywords = row[4].is_empty() ? nullptr : as_dict(row[4]);
    return make_class(space, metatype, plain.get(), as_tuple(row[2]), as_dict(row[3]), keywords);
}
// type(object)
Value quick_type(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || !row[0].refers_to(space.type(kTypeType))) return {};
    return OwnedValue::share(space, space.type_of(row[1])).take();
}
constexpr NativeSpec kConstructor = {"type",  new_type_object, "(name, bases, namespace, /, **keywords)",
                                     nullptr, false,           quick_type};

// type.__init__: the class is complete.
Result<OwnedValue> initialise(ObjectSpace& space, const Slots&, Value, const CallArguments& arguments) {
    if (arguments.positional != 3 && arguments.positional != 1)
        return space.raise_text(ExceptionId::kTypeError, "type.__init__() takes 1 or 3 arguments");
    return OwnedValue::none(space);
}

// ---- attributes ----

Result<OwnedValue> get_attribute_of(ObjectSpace& space, Value self, Str* name) {
    Type* type = as_type(self);
    Type* metatype = space.type_of(self);
    TRY(Word* const meta, type_lookup(space, metatype, name));
    // One that can only be set is asked for as any attribute of the metatype.
    if (is_data_descriptor(space, meta) && space.type(meta->object()->type_id())->slots.bind != nullptr)
        return bind_attribute(space, *meta, self, metatype);
    TRY(Word* const found, type_lookup(space, type, name));
    if (found != nullptr) return bind_attribute(space, *found, Value(), type);
    if (meta != nullptr) return bind_attribute(space, *meta, self, metatype);
    return space.raise(ExceptionId::kAttributeError, "type object '{}' has no attribute '{}'", type->name,
                       name->text());
}

bool is_bound(const ObjectSpace& space, Value attribute) {
    const Slots& slots = space.type_of(attribute)->slots;
    return slots.bind != nullptr || slots.bind_set != nullptr;
}

Result<void> store(ObjectSpace& space, Class* type, Str* name, Value value) {
    Word* const old = dict_find_name(space, type->attributes, name);
    if (value.is_empty()) {
        if (old == nullptr)
            return space.raise(ExceptionId::kAttributeError, "type object '{}' has no attribute '{}'", type->name,
                               name->text());
        TRY(const OwnedValue removed, dict_remove(space, type->attributes, Value::of_object(name)));
        invalidate(space, type);
        return {};
    }
    // Where a plain value takes the place of another, whoever knows the place sees it.
    const bool is_plain = old != nullptr && !is_bound(space, old->peek()) && !is_bound(space, value);
    if (is_plain) {
        space.release(std::exchange(*old, to_word(space, value)));
        return {};
    }
    TRY_VOID(dict_set_name(space, type->attributes, name, keep(space, value)));
    invalidate(space, type);
    return {};
}

Result<void> set_attribute_of(ObjectSpace& space, Value self, Str* name, Value value) {
    Type* type = as_type(self);
    if (!is_class(type))
        return space.raise(ExceptionId::kTypeError, "cannot set '{}' attribute of immutable type '{}'", name->text(),
                           type->name);
    TRY(Word* const meta, type_lookup(space, space.type_of(self), name));
    if (is_data_descriptor(space, meta)) {
        const OwnedValue descriptor = share(space, *meta);
        return space.type_of(descriptor.get())->slots.bind_set(space, descriptor.get(), self, value);
    }
    TRY_VOID(store(space, as_class(type), name, value));
    if (name->text().starts_with("__")) update_slots(space, as_class(type), name);
    return {};
}

Failed refuse_immutable(ObjectSpace& space, const Type* type, std::string_view name) {
    return space.raise(ExceptionId::kTypeError, "cannot set '{}' attribute of immutable type '{}'", name, type->name);
}

Result<OwnedValue> get_name(ObjectSpace& space, Value self) {
    Type* type = as_type(self);
    if (type->name_object != nullptr) return OwnedValue::share(space, type->name_object);
    // Types of modules are named with their module.
    const std::string_view last_part = type->name.substr(type->name.rfind('.') + 1);
    TRY(Ref<Str> name, make_new_str(space, last_part));  // as CPython: a new one each time
    return name;
}
Result<void> set_name(ObjectSpace& space, Value self, Value value) {
    Type* type = as_type(self);
    if (!is_class(type)) return refuse_immutable(space, type, "__name__");
    if (value.is_empty())
        return space.raise(ExceptionId::kTypeError, "cannot delete '__name__' attribute of type '{}'", type->name);
    if (!is_str(value))
        return space.raise(ExceptionId::kTypeError, "can only assign string to {}.__name__, not '{}'", type->name,
                           type_name(space, value));
    TRY_VOID(check_name(space, as_str(value)));
    as_str(value)->share();
    Str* old = std::exchange(type->name_object, as_str(value));
    type->name = as_str(value)->text();
    space.release(old);
    return {};
}
Result<OwnedValue> get_qualified_name(ObjectSpace& space, Value self) {
    if (!is_class(as_type(self))) return get_name(space, self);
    return share(space, as_class(as_type(self))->qualified_name);
}
Result<void> set_qualified_name(ObjectSpace& space, Value self, Value value) {
    Type* type = as_type(self);
    if (!is_class(type)) return refuse_immutable(space, type, "__qualname__");
    if (value.is_empty() || !is_str(value))
        return space.raise(ExceptionId::kTypeError, "can only assign string to {}.__qualname__, not '{}'", type->name,
                           value.is_empty() ? "NoneType" : type_name(space, value));
    space.release(std::exchange(as_class(type)->qualified_name, to_word(space, value)));
    return {};
}

// Of an attribute that stands among the class's own, or of `absent` where it does not.
Result<OwnedValue> own_attribute(ObjectSpace& space, Type* type, std::string_view name) {
    TRY(Dict* const attributes, type_attributes(space, type));
    Word* const found = dict_find_name(space, attributes, space.intern_name(name));
    return found == nullptr ? OwnedValue() : share(space, *found);
}
Result<OwnedValue> get_module(ObjectSpace& space, Value self) {
    if (is_class(as_type(self))) {
        TRY(OwnedValue module, own_attribute(space, as_type(self), "__module__"));
        if (!module.is_empty()) return module;
        return space.raise_text(ExceptionId::kAttributeError, "__module__");
    }
    const std::string_view name = as_type(self)->name;
    const size_t dot = name.rfind('.');
    return OwnedValue::share(space,
                             space.intern_name(dot == std::string_view::npos ? "builtins" : name.substr(0, dot)));
}
// The text of a built-in type is made anew each time.
Result<OwnedValue> get_documentation(ObjectSpace& space, Value self) {
    Type* type = as_type(self);
    TRY(Dict* const attributes, type_attributes(space, type));
    Word* const found = dict_find_name(space, attributes, space.intern_name("__doc__"));
    if (!is_class(type)) {
        const Str* own = found == nullptr ? nullptr : str_or_null(space, found->peek());
        // An attribute of instances of the same name stands in the way.
        const std::string_view text = own != nullptr ? own->text() : type->spec->documentation;
        if (!text.empty()) {
            TRY(Ref<Str> made, make_new_str(space, text));
            return made;
        }
    }
    if (found == nullptr) return OwnedValue::none(space);
    return bind_attribute(space, *found, Value(), type);
}
Result<void> set_documentation(ObjectSpace& space, Value self, Value value) {
    Type* type = as_type(self);
    if (!is_class(type)) return refuse_immutable(space, type, "__doc__");
    if (value.is_empty())
        return space.raise(ExceptionId::kTypeError, "cannot delete '__doc__' attribute of immutable type '{}'",
                           type->name);
    return store(space, as_class(type), space.intern_name("__doc__"), value);
}
template <const char* const& name>
Result<void> set_own(ObjectSpace& space, Value self, Value value) {
    Type* type = as_type(self);
    if (!is_class(type)) return refuse_immutable(space, type, name);
    return store(space, as_class(type), space.intern_name(name), value);
}
constexpr const char* kModuleName = "__module__";

Result<OwnedValue> get_base(ObjectSpace& space, Value self) {
    Type* base = as_type(self)->base;
    return base == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, base);
}
Result<OwnedValue> get_bases(ObjectSpace& space, Value self) {
    if (is_class(as_type(self))) return OwnedValue::share(space, as_class(as_type(self))->bases);
    size_t count = 0;
    Value row[2];
    for (Type* base : {as_type(self)->base, as_type(self)->second_base})
        if (base != nullptr) row[count++] = OwnedValue::share(space, base).take();
    TRY(Ref<Tuple> bases, make_tuple_from(space, row, count));
    return bases;
}
Result<void> set_bases(ObjectSpace& space, Value self, Value value) {
    Type* type = as_type(self);
    if (!is_class(type)) return refuse_immutable(space, type, "__bases__");
    if (!is_tuple(value))
        return space.raise(ExceptionId::kTypeError, "can only assign tuple to {}.__bases__, not {}", type->name,
                           value.is_empty() ? "NoneType" : type_name(space, value));
    return change_bases(space, as_class(type), as_tuple(value));
}
Result<OwnedValue> get_order(ObjectSpace& space, Value self) {
    TRY(Ref<Tuple> order, resolution_order(space, as_type(self)));
    return order;
}
Result<OwnedValue> get_dict(ObjectSpace& space, Value self) {
    TRY(Dict* const attributes, type_attributes(space, as_type(self)));
    return make_mapping_proxy(space, attributes);
}
Result<OwnedValue> get_abstract_methods(ObjectSpace& space, Value self) {
    TRY(OwnedValue names, own_attribute(space, as_type(self), "__abstractmethods__"));
    if (!names.is_empty() && as_type(self)->id != kTypeType) return names;
    return space.raise(ExceptionId::kAttributeError, "type object '{}' has no attribute '__abstractmethods__'",
                       as_type(self)->name);
}
Result<void> set_abstract_methods(ObjectSpace& space, Value self, Value value) {
    Type* type = as_type(self);
    if (!is_class(type)) return refuse_immutable(space, type, "__abstractmethods__");
    TRY_VOID(store(space, as_class(type), space.intern_name("__abstractmethods__"), value));
    return note_abstract_methods(space, as_class(type));
}
Result<OwnedValue> get_annotations(ObjectSpace& space, Value self) {
    Type* type = as_type(self);
    TRY(OwnedValue own, own_attribute(space, type, "__annotations__"));
    if (!own.is_empty()) return own;
    if (!is_class(type))
        return space.raise(ExceptionId::kAttributeError, "type object '{}' has no attribute '__annotations__'",
                           type->name);
    Ref<Dict> made = make_dict(space);
    TRY_VOID(store(space, as_class(type), space.intern_name("__annotations__"), Value::of_object(made.get())));
    return made;
}
constexpr const char* kAnnotationsName = "__annotations__";

// The bits of CPython's that programs ask for.
Result<OwnedValue> get_flags(ObjectSpace& space, Value self) {
    const Type* type = as_type(self);
    const Type* native = native_of(type);
    constexpr int64_t kImmutable = 1 << 8, kHeapType = 1 << 9, kBase = 1 << 10, kReady = 1 << 12, kCollected = 1 << 14,
                      kAbstract = 1 << 20;
    int64_t flags = kReady;
    flags |= is_class(type) ? kHeapType : kImmutable;
    if (is_class(type) || (type->spec->is_base && type->slots.block_size != nullptr)) flags |= kBase;
    if (is_class(type) || type->slots.traverse != nullptr) flags |= kCollected;
    if (is_class(type) && as_class(type)->is_abstract) flags |= kAbstract;
    constexpr TypeId kMarked[] = {kIntType, kListType, kTupleType, kBytesType, kStrType, kDictType};
    constexpr int kFirstMark = 24;
    for (size_t i = 0; i < std::size(kMarked); ++i)
        if (is_subtype(native, space.type(kMarked[i]))) flags |= int64_t{1} << (kFirstMark + i);
    if (is_subtype(native, space.type(ExceptionId::kBaseException))) flags |= int64_t{1} << 30;
    if (native->makes_types) flags |= int64_t{1} << 31;
    return OwnedValue::of_int(space, flags);
}

// ---- methods ----

Result<OwnedValue> method_mro(ObjectSpace& space, Value* row, size_t) {
    Type* type = as_type(row[0]);
    Ref<Tuple> order;
    if (is_class(type)) {
        TRY(order, linearise(space, as_class(type)));
    } else {
        TRY(order, resolution_order(space, type));
    }
    TRY(Ref<List> list, list_from_iterable(space, Value::of_object(order.get())));
    return list;
}
Result<OwnedValue> method_subclasses(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<List> list, make_list(space, 0));
    Type* const type = as_type(row[0]);
    for (TypeId id = 0; id < kFirstDynamicType && !is_class(type); ++id) {
        Type* const other = space.type(id);
        const bool derives = other != nullptr && (other->base == type || other->second_base == type);
        if (derives) TRY_VOID(list_append(space, list.get(), OwnedValue::share(space, other)));
    }
    // Making room may end classes.
    for (size_t i = 0; type->subclasses != nullptr && i < type->subclasses->size(); ++i)
        TRY_VOID(list_append(space, list.get(), OwnedValue::share(space, (*type->subclasses)[i])));
    return list;
}
Result<OwnedValue> method_instance_check(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool answer, is_plain_instance(space, row[1], as_type(row[0])));
    return OwnedValue::boolean(space, answer);
}
Result<OwnedValue> method_subclass_check(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool answer, is_plain_subclass(space, row[1], row[0]));
    return OwnedValue::boolean(space, answer);
}
Result<OwnedValue> method_prepare(ObjectSpace& space, Value*, size_t) {
    return make_dict(space);
}
Result<OwnedValue> method_dir(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<List> names, attribute_names(space, row[0]));
    return names;
}

constexpr AttributeSpec kAttributes[] = {{"__name__", get_name, set_name},
                                         {"__qualname__", get_qualified_name, set_qualified_name},
                                         {"__module__", get_module, set_own<kModuleName>},
                                         {"__doc__", get_documentation, set_documentation},
                                         {"__base__", get_base},
                                         {"__bases__", get_bases, set_bases},
                                         {"__mro__", get_order},
                                         {"__dict__", get_dict},
                                         {"__flags__", get_flags},
                                         {"__abstractmethods__", get_abstract_methods, set_abstract_methods},
                                         {"__annotations__", get_annotations, set_own<kAnnotationsName>},
                                         {nullptr, nullptr}};
constexpr NativeSpec kMethods[] = {
    {"mro", method_mro, "()", "The classes in which attributes are looked up, in that order."},
    {"__subclasses__", method_subclasses, "()", "The classes that name this one among their bases, in a list."},
    {"__instancecheck__", method_instance_check, "(instance, /)", "What isinstance() asks."},
    {"__subclasscheck__", method_subclass_check, "(subclass, /)", "What issubclass() asks."},
    {"__dir__", method_dir, "()", "The names of the class's attributes, in a list."},
    {nullptr, nullptr}};
constexpr NativeSpec kClassMethods[] = {
    {"__prepare__", method_prepare, "(*arguments, **keywords)", "Create the namespace for the class statement"},
    {nullptr, nullptr}};
Result<OwnedValue> unite(ObjectSpace& space, const Slots&, Value self, const CallArguments& arguments) {
    return make_union(space, self, arguments.values[0]);
}
Result<OwnedValue> unite_reflected(ObjectSpace& space, const Slots&, Value self, const CallArguments& arguments) {
    return make_union(space, arguments.values[0], self);
}
constexpr SlotMethod kSpecialMethods[] = {
    {"__init__", initialise, 0, SlotMethod::kAny}, {"__or__", unite, 1, 1}, {"__ror__", unite_reflected, 1, 1}, {}};

}  // namespace

Result<bool> is_plain_instance(ObjectSpace& space, Value value, Type* type) {
    Type* const own_type = space.type_of(value);
    if (is_subtype(own_type, type)) return true;
    if (!may_claim_class(own_type)) return false;
    Str* const name = space.intern_name("__class__");
    if (is_class(own_type) && finds_as_usual(space, as_class(own_type))) {
        TRY(const Word* const own, type_lookup(space, own_type, name));
        TRY(const Word* const usual, type_lookup(space, space.type(kObjectType), name));
        if (own == usual) return false;  // a data descriptor: no attribute of the object hides it
    }
    TRY(const OwnedValue claimed, find_attribute(space, value, name));
    return is_type(space, claimed.get()) && as_type(claimed.get()) != own_type &&
           is_subtype(as_type(claimed.get()), type);
}

const TypeSpec kTypeSpec = {
    .id = kTypeType,
    .slots = {.destroy = destroy_class,
              .size = size_of<Class>,
              .block_size = size_of<Class>,
              .traverse = traverse_class,
              .clear = clear_class,
              .repr = repr_of,
              .call = call_type,
              .blind_arguments = blind_arguments,
              .get_attribute = get_attribute_of,
              .set_attribute = set_attribute_of},
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .class_methods = kClassMethods,
    .special_methods = kSpecialMethods,
    .documentation = "type(object) is the object's class; type(name, bases, dict, **kwds) makes a class.",
};

}  // namespace eadem::vm
