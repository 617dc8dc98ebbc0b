#include "vm/object/construct.h"

#include "vm/object/class_calls.h"
#include "vm/object/exception.h"
#include "vm/object/exception_members.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/owned_row.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

bool is_exception_type(const Type* native) {
    return native->id >= kFirstExceptionType && native->id < kFirstDynamicType;
}

// The built-in containers of which a class may be a kind, and which start empty.
bool is_container(const Type* native) {
    return native->id == kListType || native->id == kDictType || native->id == kSetType;
}

// Whether __new__ of a built-in type makes an empty object that its __init__ fills.
bool fills_in_init(const Type* native) {
    if (is_exception_type(native) || native->id == kObjectType || native->makes_types) return false;
    if (is_container(native)) return true;
    for (const SlotMethod* at = native->spec->special_methods; at != nullptr && at->name != nullptr; ++at)
        if (std::string_view(at->name) == "__init__") return true;
    return false;
}

// A second row of the same arguments: __new__ and __init__ both get them.
class ArgumentsCopy {
 public:
    ArgumentsCopy(ObjectSpace& space, const CallArguments& source, Value first) : source_(source), values_(space) {
        if (!first.is_empty()) values_.push(keep(space, first));
        for (size_t i = 0; i < source.total; ++i) values_.push(share(space, source.values[i]));
    }
    CallArguments get() {
        const size_t more = values_.size() - source_.total;
        return {values_.data(), source_.positional + more, source_.keyword_names, values_.size()};
    }

 private:
    const CallArguments& source_;
    OwnedRow values_;
};

Result<Word*> look_up(ObjectSpace& space, Type* type, Special special) {
    return type_lookup(space, type, space.classes->name(special));
}

bool is_objects_own(const Word* found, const Object* own) {
    return found == nullptr || (found->is_object() && found->object() == own);
}

// __new__ and __init__ of a built-in type that has no named parameters leave keywords to the other of the two, if a
// class has that one of its own.
bool takes_keywords(ObjectSpace& space, const NativeSpec& spec) {
    const NativeSignature& signature = space.signature_of(spec);
    return signature.has_keywords || signature.parameters.size() > signature.positional_only;
}

const NativeSignature& constructor_signature(ObjectSpace& space, Type* native) {
    if (native->constructor_signature == nullptr)
        native->constructor_signature = &space.signature_of(*native->spec->constructor);
    return *native->constructor_signature;
}

CallArguments without_keywords(const CallArguments& arguments) {
    return {arguments.values, arguments.positional, nullptr, arguments.positional};
}

bool is_native_special(const Word* found) {
    return found == nullptr || (found->is_object() && found->object()->type_id() == kSlotWrapperType);
}

// What object.__new__ does with arguments: they are for whichever of __new__ and __init__ the class has of its own.
Result<void> check_arguments_of_new(ObjectSpace& space, Class* type, bool has_arguments) {
    if (!has_arguments) return {};
    TRY(const Word* const made_by, look_up(space, type, Special::kNew));
    if (!is_objects_own(made_by, space.classes->object_new))
        return space.raise_text(ExceptionId::kTypeError,
                                "object.__new__() takes exactly one argument (the type to instantiate)");
    TRY(const Word* const filled_by, look_up(space, type, Special::kInitialize));
    if (is_objects_own(filled_by, space.classes->object_init))
        return space.raise(ExceptionId::kTypeError, "{}() takes no arguments", type->name);
    return {};
}

Result<OwnedValue> new_object(ObjectSpace& space, Type* type, bool has_arguments) {
    if (!is_class(type)) return OwnedValue::adopt(space, Value::of_object(space.create<Object>(kObjectType)));
    TRY_VOID(check_arguments_of_new(space, as_class(type), has_arguments));
    if (as_class(type)->is_abstract) return refuse_abstract(space, as_class(type));
    Object* made = new_instance(space, as_class(type));
    if (made == nullptr) return kFailed;
    return OwnedValue::adopt(space, Value::of_object(made));
}

// container.__new__(type), empty.
Result<OwnedValue> new_container(ObjectSpace& space, Type* native, Type* type) {
    OwnedRow row(space);
    row.push(OwnedValue::share(space, type));
    for (size_t i = constructor_signature(space, native).fixed_count(); i > 0; --i) row.push(OwnedValue());
    return native->spec->constructor->code(space, row.data(), row.size());
}

// native.__new__(type, *arguments)
Result<OwnedValue> new_of(ObjectSpace& space, Type* native, Type* type, const CallArguments& arguments) {
    if (native->id == kObjectType) return new_object(space, type, arguments.total > 0);
    const NativeSpec* constructor = native->spec->constructor;
    if (constructor == nullptr)
        return space.raise(ExceptionId::kTypeError, "cannot create '{}' instances", native->name);
    if (is_class(type) && as_class(type)->is_abstract) return refuse_abstract(space, as_class(type));
    if (is_container(native)) return new_container(space, native, type);
    CallArguments given = fills_in_init(native) ? CallArguments{} : arguments;
    if (given.total > given.positional && !takes_keywords(space, *constructor)) {
        TRY(const Word* const filled_by, look_up(space, type, Special::kInitialize));
        if (!is_native_special(filled_by)) given = without_keywords(given);
    }
    return call_native(space, *constructor, constructor_signature(space, native), Value::of_object(type), given, {});
}

// T.__new__ as programs see it: a function bound to the built-in type T.
//     (self, **keywords, *arguments), where the first argument is the type to make
Result<OwnedValue> call_new(ObjectSpace& space, Value* row, size_t count) {
    Type* native = as_type(row[0]);
    if (count < 3) return space.raise(ExceptionId::kTypeError, "{}.__new__(): not enough arguments", native->name);
    if (!is_type(space, row[2]))
        return space.raise(ExceptionId::kTypeError, "{}.__new__(X): X is not a type object ({})", native->name,
                           type_name(space, row[2]));
    Type* type = as_type(row[2]);
    if (!is_subtype(type, native))
        return space.raise(ExceptionId::kTypeError, "{0}.__new__({1}): {1} is not a subtype of {0}", native->name,
                           type->name);
    const Type* layout = native_of(type);
    // Exceptions share one way of being made.
    const bool is_safe = layout == native || layout->spec->constructor == native->spec->constructor;
    if (!is_safe)
        return space.raise(ExceptionId::kTypeError, "{0}.__new__({1}) is not safe, use {2}.__new__()", native->name,
                           type->name, layout->name);
    Dict* keywords = row[1].is_empty() ? nullptr : as_dict(row[1]);
    const size_t positional = count - 3;
    if (keywords == nullptr || keywords->used == 0)
        return new_of(space, native, type, CallArguments{row + 3, positional, nullptr, positional});
    OwnedRow values(space);
    for (size_t i = 0; i < positional; ++i) values.push(take(space, row[3 + i]));
    TRY(const Ref<Tuple> names, make_tuple(space, keywords->used));
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    for (size_t i = 0; dict_next(keywords, position, key, value); ++i) {
        names->items()[i] = share_word(space, *key);
        values.push(share(space, *value));
    }
    return new_of(space, native, type, CallArguments{values.data(), positional, names.get(), values.size()});
}
constexpr NativeSpec kNew = {"__new__", call_new, "(*arguments, **keywords)", "Make an instance of a class."};

// The built-in type whose __new__ this is; null if it is something else.
Type* native_maker(const Word* found) {
    if (found == nullptr || !found->is_object() || found->object()->type_id() != kNativeFunctionType) return nullptr;
    const auto* function = static_cast<const NativeFunction*>(found->object());
    return function->spec == &kNew ? as_type(function->self.peek()) : nullptr;
}

Result<OwnedValue> make_new(ObjectSpace& space, Class* type, const CallArguments& arguments) {
    TRY(Word* const found, look_up(space, type, Special::kNew));
    // As in CPython, any __new__ of a built-in type stands for that of the one beneath the class.
    if (native_maker(found) != nullptr) {
        Type* const native = type->native;
        if (native->id == kObjectType || fills_in_init(native)) return new_of(space, native, type, arguments);
        ArgumentsCopy copy(space, arguments, Value());
        return new_of(space, native, type, copy.get());
    }
    if (found == nullptr) return space.raise(ExceptionId::kTypeError, "cannot create '{}' instances", type->name);
    TRY(const OwnedValue maker, bind_attribute(space, *found, Value(), type));
    ArgumentsCopy copy(space, arguments, Value::of_object(type));
    return call(space, maker.get(), copy.get());
}

// Whether the __init__ of the built-in type beneath a class leaves keywords to the __new__ of that class.
Result<bool> init_ignores_keywords(ObjectSpace& space, Type* type) {
    const Type* native = native_of(type);
    // That of set refuses keywords all the same.
    if (!fills_in_init(native) || native->spec->constructor == nullptr || native->id == kSetType) return false;
    if (takes_keywords(space, *native->spec->constructor)) return false;
    TRY(const Word* const made_by, look_up(space, type, Special::kNew));
    return native_maker(made_by) == nullptr;
}

// Whether the __new__ of a built-in container has made what its __init__, which was found, makes of no arguments.
Result<bool> starts_empty(ObjectSpace& space, Class* type, const Word* initialise) {
    Type* const native = type->native;
    if (!is_container(native)) return false;
    TRY(const Word* const usual_init, look_up(space, native, Special::kInitialize));
    TRY(const Word* const made_by, look_up(space, type, Special::kNew));
    TRY(const Word* const usual, look_up(space, native, Special::kNew));
    return made_by != nullptr && usual != nullptr && usual_init != nullptr && made_by->bits() == usual->bits() &&
           initialise->bits() == usual_init->bits();
}

Result<OwnedValue> construct_class(ObjectSpace& space, Class* type, const CallArguments& arguments) {
    const Ref<Type> held = Ref<Type>::share(space, type);
    TRY(OwnedValue made, make_new(space, type, arguments));
    Type* made_type = space.type_of(made.get());
    if (!is_subtype(made_type, type)) return made;
    TRY(Word* const initialise, look_up(space, made_type, Special::kInitialize));
    if (initialise == nullptr) return made;
    const bool is_native = is_native_special(initialise);
    // An exception has understood its arguments already, unless a __new__ of the program gave it others.
    if (is_native && is_exception_type(native_of(made_type))) {
        TRY(const Word* const made_by, look_up(space, type, Special::kNew));
        TRY(const Word* const usual, look_up(space, type->native, Special::kNew));
        if (made_by == nullptr || usual == nullptr || made_by->bits() == usual->bits()) return made;
    }
    if (is_native && arguments.total == 0 && initialise->object() == space.classes->object_init) return made;
    if (is_native && arguments.total == 0) {
        TRY(const bool is_empty, starts_empty(space, type, initialise));
        if (is_empty) return made;
    }
    CallArguments given = arguments;
    if (is_native && given.total > given.positional) {
        TRY(const bool ignores, init_ignores_keywords(space, made_type));
        if (ignores) given = without_keywords(given);
    }
    TRY(const OwnedValue done, call_method_with(space, *initialise, made.get(), given));
    if (!done.get().refers_to(space.shared.none))
        return space.raise(ExceptionId::kTypeError, "__init__() should return None, not '{}'",
                           type_name(space, done.get()));
    return made;
}

Result<OwnedValue> construct_native(ObjectSpace& space, Type* type, const CallArguments& arguments) {
    if (type->id == kObjectType && arguments.total > 0)
        return space.raise_text(ExceptionId::kTypeError, "object() takes no arguments");
    if (type->spec->constructor == nullptr)
        return space.raise(ExceptionId::kTypeError, "cannot create '{}' instances", type->name);
    if (type->id == kObjectType) return new_object(space, type, false);
    const NativeSpec& constructor = *type->spec->constructor;
    return call_native(space, constructor, constructor_signature(space, type), Value::of_object(type), arguments, {});
}

}  // namespace

Result<OwnedValue> construct(ObjectSpace& space, Type* type, const CallArguments& arguments) {
    // type(x) asks; type(name, bases, namespace) makes a class.
    if (type->id == kTypeType) {
        if (arguments.total == 1 && arguments.positional == 1)
            return OwnedValue::share(space, space.type_of(arguments.values[0]));
        if (arguments.positional != 3)
            return space.raise_text(ExceptionId::kTypeError, "type() takes 1 or 3 arguments");
    }
    return is_class(type) ? construct_class(space, as_class(type), arguments)
                          : construct_native(space, type, arguments);
}

Result<void> add_constructor(ObjectSpace& space, Type* type, Dict* attributes) {
    const TypeSpec& spec = *type->spec;
    if (spec.constructor == nullptr) return {};
    OwnedValue maker = make_bound_native(space, kNew, space.signature_of(kNew), OwnedValue::share(space, type));
    maker.get().object->make_immortal();
    return dict_set_name(space, attributes, space.intern_name("__new__"), std::move(maker));
}

Result<OwnedValue> initialise_object(ObjectSpace& space, const Slots&, Value self, const CallArguments& arguments) {
    if (arguments.total == 0 || space.classes == nullptr) return OwnedValue::none(space);
    Type* type = space.type_of(self);
    TRY(const Word* const filled_by, look_up(space, type, Special::kInitialize));
    if (!is_objects_own(filled_by, space.classes->object_init))
        return space.raise_text(ExceptionId::kTypeError,
                                "object.__init__() takes exactly one argument (the instance to initialize)");
    TRY(const Word* const made_by, look_up(space, type, Special::kNew));
    if (native_of(type)->id == kObjectType && is_objects_own(made_by, space.classes->object_new))
        return space.raise(ExceptionId::kTypeError,
                           "{}.__init__() takes exactly one argument (the instance to initialize)", type->name);
    return OwnedValue::none(space);
}

Result<bool> is_plainly_made(ObjectSpace& space, Class* type, Word*& initialise) {
    if (type->is_abstract) return false;
    TRY(const Word* const made_by, look_up(space, type, Special::kNew));
    if (is_exception_type(type->native) && exception_kind(type) == nullptr) {
        TRY(const Word* const usual, look_up(space, type->native, Special::kNew));
        if (made_by == nullptr || usual == nullptr || made_by->bits() != usual->bits()) return false;
        TRY(initialise, look_up(space, type, Special::kInitialize));
        if (is_native_special(initialise)) initialise = nullptr;
        return true;
    }
    if (type->native->id != kObjectType) return false;
    if (!is_objects_own(made_by, space.classes->object_new)) return false;
    TRY(initialise, look_up(space, type, Special::kInitialize));
    if (is_objects_own(initialise, space.classes->object_init)) initialise = nullptr;
    return true;
}

Failed refuse_abstract(ObjectSpace& space, const Class* type) {
    Word* const found = dict_find_name(space, type->attributes, space.intern_name("__abstractmethods__"));
    std::string names;
    size_t count = 0;
    if (found != nullptr) {
        const OwnedValue all = share(space, *found);
        Result<Ref<List>> sorted = list_from_iterable(space, all.get());
        if (!sorted.ok() || !list_sort(space, sorted.value().get(), Value(), false).ok()) return kFailed;
        count = sorted.value()->size;
        for (size_t i = 0; i < count; ++i) {
            const Value name = sorted.value()->items[i].peek();
            names += fmt::format("{}'{}'", i == 0 ? "" : ", ", is_str(name) ? as_str(name)->text() : "?");
        }
    }
    return space.raise(ExceptionId::kTypeError,
                       "Can't instantiate abstract class {} without an implementation for abstract method{} {}",
                       type->name, count == 1 ? "" : "s", names);
}

}  // namespace eadem::vm
