// What all exceptions have in common: making, printing, the attributes of BaseException.
#include "vm/object/exception.h"

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/class_space.h"
#include "vm/object/exception_members.h"
#include "vm/object/list.h"
#include "vm/object/nearest_name.h"
#include "vm/object/operators.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

size_t members_size(const Exception* exception) {
    return exception->member_count * sizeof(Word);
}

Exception* create_exception(ObjectSpace& space, Type* type, const ExceptionKind* kind) {
    // The members come first: the collector may look at the object as soon as it is created.
    const uint8_t count = kind == nullptr ? uint8_t{0} : kind->member_count;
    Word* members = nullptr;
    if (count > 0) {
        members = static_cast<Word*>(space.heap.allocate(count * sizeof(Word)));
        std::fill_n(members, count, Word());
    }
    auto* exception =
        is_class(type) ? create_derived<Exception>(space, type) : space.create_tracked<Exception>(type->id);
    exception->arguments = Word::of_object(space.shared.empty_tuple);
    exception->traceback = nullptr;
    exception->cause = nullptr;
    exception->context = nullptr;
    exception->suppress_context = false;
    exception->member_count = count;
    exception->attributes = nullptr;
    exception->members = members;
    return exception;
}

// True if a Python class says itself what its arguments mean.
Result<bool> has_python_initialiser(ObjectSpace& space, Type* type) {
    if (type->spec != nullptr) return false;
    TRY(const Word* found, type_lookup(space, type, space.classes->name(Special::kInitialize)));
    return found != nullptr && found->is_object() && found->object()->type_id() != kSlotWrapperType;
}

Result<void> initialise(ObjectSpace& space, Exception* exception, Dict* keywords) {
    const ExceptionKind* kind = exception_kind(space.type(exception->type_id()));
    if (kind == nullptr) return refuse_keywords(space, exception, keywords);
    return kind->initialise(space, exception, keywords);
}

}  // namespace

Result<Ref<Exception>> make_exception(ObjectSpace& space, Type* type, Value* arguments, size_t count, Dict* keywords) {
    type = refined_os_error(space, type, arguments, count);
    type = refined_exception_group(space, type, arguments, count);
    TRY(Ref<Tuple> tuple, make_tuple_from(space, arguments, count));
    auto exception = Ref<Exception>::adopt(space, create_exception(space, type, exception_kind(type)));
    exception->arguments = Word::of_object(tuple.take());
    TRY(const bool by_python, has_python_initialiser(space, type));
    if (!by_python) TRY_VOID(initialise(space, exception.get(), keywords));
    return exception;
}

Result<Ref<Exception>> make_exception(ObjectSpace& space, Type* type, Value* arguments, size_t count) {
    return make_exception(space, type, arguments, count, nullptr);
}

bool is_exception(const ObjectSpace& space, Value value) {
    return value.is_object() && is_subtype(space.type_of(value), space.type(ExceptionId::kBaseException));
}

bool is_exception_class(const ObjectSpace& space, Value value) {
    return is_type(space, value) && is_subtype(as_type(value), space.type(ExceptionId::kBaseException));
}

Result<Ref<Exception>> exception_from_raise(ObjectSpace& space, Value raised) {
    if (is_exception(space, raised)) return Ref<Exception>::share(space, as_exception(raised));
    if (!is_exception_class(space, raised))
        return space.raise(ExceptionId::kTypeError, "exceptions must derive from BaseException");
    // What the constructor of a built-in class does.
    auto* const type = static_cast<Type*>(raised.object);
    if (type->spec != nullptr) return make_exception(space, type, nullptr, 0);
    TRY(OwnedValue made, call(space, raised, {}));
    if (is_exception(space, made.get())) return Ref<Exception>::adopt(space, as_exception(made.take()));
    TRY(Ref<Str> shown, repr(space, raised));
    TRY(Ref<Str> shown_type, repr(space, Value::of_object(space.type_of(made.get()))));
    return space.raise(ExceptionId::kTypeError, "calling {} should have returned an instance of BaseException, not {}",
                       shown->text(), shown_type->text());
}

Dict* exception_attributes(ObjectSpace& space, Exception* exception) {
    if (exception->attributes == nullptr) exception->attributes = make_dict(space).take();
    return exception->attributes;
}

void set_arguments(ObjectSpace& space, Exception* exception, Ref<Tuple> arguments) {
    space.release(std::exchange(exception->arguments, Word::of_object(arguments.take())));
}

Result<void> refuse_keywords(ObjectSpace& space, Exception* exception, Dict* keywords) {
    if (keywords == nullptr || keywords->used == 0) return {};
    return space.raise(ExceptionId::kTypeError, "{}() takes no keyword arguments",
                       space.type(exception->type_id())->name);
}

Result<void> take_keywords(ObjectSpace& space, Exception* exception, Dict* keywords, size_t first,
                           std::initializer_list<std::string_view> names) {
    // __init__ may be called again.
    for (size_t i = 0; i < names.size(); ++i) space.release(std::exchange(exception->members[first + i], Word()));
    if (keywords == nullptr) return {};
    const std::string_view type = space.type(exception->type_id())->name;
    if (keywords->used > names.size())
        return space.raise(ExceptionId::kTypeError, "{}() takes at most {} keyword argument{} ({} given)", type,
                           names.size(), names.size() == 1 ? "" : "s", keywords->used);
    size_t position = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    while (dict_next(keywords, position, key, value)) {
        const std::string_view given = as_str(key->peek())->text();
        size_t index = 0;
        for (const std::string_view name : names) {
            if (name == given) break;
            ++index;
        }
        if (index == names.size())
            return space.raise(ExceptionId::kTypeError, "{}() got an unexpected keyword argument '{}'{}", type, given,
                               did_you_mean(given, {names.begin(), names.end()}));
        Word& member = exception->members[first + index];
        space.release(std::exchange(member, to_word(space, share(space, *value))));
    }
    return {};
}

Result<Ref<Str>> exception_str(ObjectSpace& space, Value self) {
    // Held: an item's own text may be Python code that sets `args`.
    const Ref<Tuple> arguments = Ref<Tuple>::share(space, as_exception(self)->argument_tuple());
    if (arguments->size == 0) return Ref<Str>::share(space, space.shared.empty_str);
    if (arguments->size == 1) return str(space, arguments->items()[0].peek());
    return repr(space, Value::of_object(arguments.get()));
}

namespace {

// ---- slots ----

void drop_references(ObjectSpace& space, Exception* exception) {
    replace_reference<Traceback>(space, exception->traceback, nullptr);
    replace_reference<Object>(space, exception->cause, nullptr);
    replace_reference<Object>(space, exception->context, nullptr);
    replace_reference<Dict>(space, exception->attributes, nullptr);
    for (size_t i = 0; i < exception->member_count; ++i) space.release(std::exchange(exception->members[i], Word()));
}

size_t bytes_held(const Object* self) {
    const auto* exception = static_cast<const Exception*>(self);
    return sizeof(Exception) + members_size(exception);
}
void exception_destroy(ObjectSpace& space, Object* self) {
    auto* exception = static_cast<Exception*>(self);
    drop_references(space, exception);
    space.release(exception->arguments);
    if (exception->member_count > 0) space.heap.free(exception->members, members_size(exception));
    free_tracked_block(space, exception, sizeof(Exception));
}

void exception_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* exception = static_cast<Exception*>(self);
    visitor.visit(exception->arguments);
    if (exception->traceback != nullptr) visitor.visit(exception->traceback);
    if (exception->cause != nullptr) visitor.visit(exception->cause);
    if (exception->context != nullptr) visitor.visit(exception->context);
    if (exception->attributes != nullptr) visitor.visit(exception->attributes);
    for (size_t i = 0; i < exception->member_count; ++i) visitor.visit(exception->members[i]);
}

void exception_clear(ObjectSpace& space, Object* self) {
    auto* exception = static_cast<Exception*>(self);
    drop_references(space, exception);
    space.release(std::exchange(exception->arguments, Word::of_object(space.shared.empty_tuple)));
}

Result<Ref<Str>> exception_repr(ObjectSpace& space, Value self) {
    const Ref<Tuple> arguments = Ref<Tuple>::share(space, as_exception(self)->argument_tuple());
    const std::string_view name = type_name(space, self);
    if (arguments->size != 1) {
        TRY(Ref<Str> shown, repr(space, Value::of_object(arguments.get())));
        return make_str(space, fmt::format("{}{}", name, shown->text()));
    }
    TRY(Ref<Str> shown, repr(space, arguments->items()[0].peek()));
    return make_str(space, fmt::format("{}({})", name, shown->text()));
}

Result<OwnedValue> exception_get_attribute(ObjectSpace& space, Value self, Str* name) {
    TRY(const Word* found, type_lookup(space, space.type_of(self), name));
    Dict* attributes = as_exception(self)->attributes;
    Word* own = computed_attribute(found) != nullptr || attributes == nullptr ? nullptr
                                                                              : dict_find_name(space, attributes, name);
    return own != nullptr ? share(space, *own) : generic_get_attribute(space, self, name);
}

Result<void> exception_set_attribute(ObjectSpace& space, Value self, Str* name, Value value) {
    TRY(const Word* found, type_lookup(space, space.type_of(self), name));
    if (const GetSetDescriptor* descriptor = computed_attribute(found)) {
        if (descriptor->spec->set != nullptr) return descriptor->spec->set(space, self, value);
        return space.raise(ExceptionId::kAttributeError, "readonly attribute");
    }
    Dict* attributes = exception_attributes(space, as_exception(self));
    if (!value.is_empty()) return dict_set_name(space, attributes, name, keep(space, value));
    TRY(OwnedValue removed, dict_remove(space, attributes, Value::of_object(name)));
    if (!removed.is_empty()) return {};
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '{}'", type_name(space, self),
                       name->text());
}

// ---- attributes ----

Result<OwnedValue> get_arguments(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, as_exception(self)->argument_tuple());
}
Result<void> set_arguments_attribute(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise(ExceptionId::kTypeError, "args may not be deleted");
    TRY(OwnedValue tuple, tuple_from_iterable(space, value));
    set_arguments(space, as_exception(self), Ref<Tuple>::adopt(space, as_tuple(tuple.take())));
    return {};
}

OwnedValue or_none(ObjectSpace& space, Object* object) {
    return object == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, object);
}

// Sets `place` to an exception or to nothing (None). `what` begins the message.
Result<void> set_linked(ObjectSpace& space, Object*& place, Value value, std::string_view attribute,
                        std::string_view what) {
    if (value.is_empty()) return space.raise(ExceptionId::kTypeError, "{} may not be deleted", attribute);
    if (!value.refers_to(space.shared.none) && !is_exception(space, value))
        return space.raise(ExceptionId::kTypeError, "{} must be None or derive from BaseException", what);
    Object* linked = value.refers_to(space.shared.none) ? nullptr : value.object;
    if (linked != nullptr) linked->share();
    replace_reference<Object>(space, place, linked);
    return {};
}

Result<OwnedValue> get_cause(ObjectSpace& space, Value self) {
    return or_none(space, as_exception(self)->cause);
}
Result<void> set_cause(ObjectSpace& space, Value self, Value value) {
    TRY_VOID(set_linked(space, as_exception(self)->cause, value, "__cause__", "exception cause"));
    as_exception(self)->suppress_context = true;
    return {};
}
Result<OwnedValue> get_context(ObjectSpace& space, Value self) {
    return or_none(space, as_exception(self)->context);
}
Result<void> set_context(ObjectSpace& space, Value self, Value value) {
    return set_linked(space, as_exception(self)->context, value, "__context__", "exception context");
}

Result<OwnedValue> get_suppress_context(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, as_exception(self)->suppress_context);
}
Result<void> set_suppress_context(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise(ExceptionId::kTypeError, "can't delete numeric/char attribute");
    const bool is_true = value.refers_to(space.shared.true_object);
    if (!is_true && !value.refers_to(space.shared.false_object))
        return space.raise(ExceptionId::kTypeError, "attribute value type must be bool");
    as_exception(self)->suppress_context = is_true;
    return {};
}

Result<OwnedValue> get_traceback(ObjectSpace& space, Value self) {
    return or_none(space, as_exception(self)->traceback);
}
Result<void> set_traceback(ObjectSpace& space, Value self, Value value) {
    if (value.is_empty()) return space.raise(ExceptionId::kTypeError, "__traceback__ may not be deleted");
    const bool is_traceback = value.is_object() && value.object->type_id() == kTracebackType;
    if (!is_traceback && !value.refers_to(space.shared.none))
        return space.raise(ExceptionId::kTypeError, "__traceback__ must be a traceback or None");
    auto* traceback = is_traceback ? static_cast<Traceback*>(value.object) : nullptr;
    if (traceback != nullptr) traceback->share();
    replace_reference(space, as_exception(self)->traceback, traceback);
    return {};
}

Result<OwnedValue> get_dict(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, exception_attributes(space, as_exception(self)));
}

// ---- methods ----

Result<OwnedValue> with_traceback(ObjectSpace& space, Value* arguments, size_t) {
    TRY_VOID(set_traceback(space, arguments[0], arguments[1]));
    return take(space, arguments[0]);
}

Result<OwnedValue> add_note(ObjectSpace& space, Value* arguments, size_t) {
    if (!is_instance(space, arguments[1], kStrType))
        return space.raise(ExceptionId::kTypeError, "note must be a str, not '{}'", type_name(space, arguments[1]));
    Str* name = space.intern_name("__notes__");
    TRY(OwnedValue notes, find_attribute(space, arguments[0], name));
    if (notes.is_empty()) {
        TRY(Ref<List> fresh, make_list(space, 1));
        notes = std::move(fresh);
        TRY_VOID(set_attribute(space, arguments[0], name, notes.get()));
    }
    if (!is_list(notes.get())) return space.raise(ExceptionId::kTypeError, "Cannot add note: __notes__ is not a list");
    TRY_VOID(list_append(space, as_list(notes.get()), take(space, arguments[1])));
    return OwnedValue::none(space);
}

Dict* keywords_of(Value row) {
    return row.is_empty() ? nullptr : as_dict(row);
}

// BaseException.__init__: what a Python class calls for its base.
Result<OwnedValue> exception_init(ObjectSpace& space, Value* arguments, size_t count) {
    TRY(Ref<Tuple> tuple, make_tuple_from(space, arguments + 2, count - 2));
    set_arguments(space, as_exception(arguments[0]), std::move(tuple));
    TRY_VOID(initialise(space, as_exception(arguments[0]), keywords_of(arguments[1])));
    return OwnedValue::none(space);
}

Result<OwnedValue> exception_new(ObjectSpace& space, Value* arguments, size_t count) {
    auto* type = static_cast<Type*>(arguments[0].object);
    TRY(Ref<Exception> exception, make_exception(space, type, arguments + 2, count - 2, keywords_of(arguments[1])));
    return exception;
}

// What checks its arguments goes the long way.
Value quick_exception(ObjectSpace& space, const Value* row, size_t count) {
    constexpr size_t kMost = 4;
    auto* type = static_cast<Type*>(row[0].object);
    if (type->spec != &kExceptionSpec || count > 1 + kMost) return Value();
    Value arguments[kMost];
    for (size_t i = 1; i < count; ++i) arguments[i - 1] = keep(space, row[i]).take();
    Result<Ref<Exception>> exception = make_exception(space, type, arguments, count - 1);
    if (exception.ok()) return Value::of_object(exception.value().take());
    for (const Value argument : arguments) space.release(argument);
    space.forget_pending();
    return Value();
}

constexpr NativeSpec kExceptionInitialise = {"__init__", exception_init, "(*args, **kwargs)"};
const SlotMethod kExceptionSpecialMethods[] = {{"__init__", as_slot<kExceptionInitialise>, 0, SlotMethod::kAny}, {}};

const NativeSpec kExceptionMethods[] = {
    {"add_note", add_note, "(object, /)", "Adds a line that is shown below the exception."},
    {"with_traceback", with_traceback, "(object, /)", "Sets self.__traceback__ and returns self."},
    {nullptr, nullptr}};

const AttributeSpec kExceptionAttributes[] = {{"args", get_arguments, set_arguments_attribute},
                                              {"__cause__", get_cause, set_cause},
                                              {"__context__", get_context, set_context},
                                              {"__suppress_context__", get_suppress_context, set_suppress_context},
                                              {"__traceback__", get_traceback, set_traceback},
                                              {"__dict__", get_dict},
                                              {nullptr, nullptr}};

}  // namespace

const NativeSpec kExceptionConstructor = {"BaseException", exception_new, "(*args, **kwargs)",
                                          nullptr,         false,         quick_exception};

const TypeSpec kExceptionSpec = {
    .id = kFirstExceptionType,
    .slots = {.destroy = exception_destroy,
              .size = bytes_held,
              .block_size = size_of<Exception>,
              .traverse = exception_traverse,
              .clear = exception_clear,
              .repr = exception_repr,
              .str = exception_str,
              .get_attribute = exception_get_attribute,
              .set_attribute = exception_set_attribute},
    .methods = kExceptionMethods,
    .attributes = kExceptionAttributes,
    .constructor = &kExceptionConstructor,
    .special_methods = kExceptionSpecialMethods,
};

}  // namespace eadem::vm
