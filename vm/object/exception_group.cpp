// ExceptionGroup and BaseExceptionGroup: several exceptions raised as one (PEP 654).
#include "vm/object/exception_members.h"
#include "vm/object/generic_alias.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

bool is_plain_exception(const ObjectSpace& space, Value value) {
    return value.is_object() && is_subtype(space.type_of(value), space.type(ExceptionId::kException));
}
bool is_group(const ObjectSpace& space, Value value) {
    return value.is_object() && is_subtype(space.type_of(value), space.type(ExceptionId::kBaseExceptionGroup));
}

Tuple* exceptions_of(Exception* group) {
    return as_tuple(member_of(group, GroupMember::kExceptions).peek());
}

Result<void> check_members(ObjectSpace& space, Exception* group, Tuple* exceptions) {
    const bool plain_only = is_subtype(space.type(group->type_id()), space.type(ExceptionId::kException));
    for (size_t i = 0; i < exceptions->size; ++i) {
        const Value item = exceptions->items()[i].peek();
        if (!is_exception(space, item))
            return space.raise(ExceptionId::kValueError, "Item {} of second argument (exceptions) is not an exception",
                               i);
        if (plain_only && !is_plain_exception(space, item))
            return space.raise(ExceptionId::kTypeError, "Cannot nest BaseExceptions in an {}",
                               space.type(group->type_id())->name);
    }
    return {};
}

Result<void> init_group(ObjectSpace& space, Exception* group, Dict* keywords) {
    TRY_VOID(refuse_keywords(space, group, keywords));
    Tuple* arguments = group->argument_tuple();
    if (arguments->size != 2)
        return space.raise(ExceptionId::kTypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                           arguments->size);
    const Value message = arguments->items()[0].peek();
    if (str_or_null(space, message) == nullptr)
        return space.raise(ExceptionId::kTypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                           type_name(space, message));
    const Value sequence = arguments->items()[1].peek();
    const bool is_sequence = space.type_of(sequence)->slots.get_item != nullptr &&
                             space.type_of(sequence)->slots.length != nullptr &&
                             !is_instance(space, sequence, kDictType);
    if (!is_sequence) return space.raise(ExceptionId::kTypeError, "second argument (exceptions) must be a sequence");
    TRY(OwnedValue exceptions, tuple_from_iterable(space, sequence));
    if (as_tuple(exceptions.get())->size == 0)
        return space.raise(ExceptionId::kValueError, "second argument (exceptions) must be a non-empty sequence");
    TRY_VOID(check_members(space, group, as_tuple(exceptions.get())));
    member_from_argument(space, group, GroupMember::kMessage, 0);
    set_member(space, group, GroupMember::kExceptions, std::move(exceptions));
    return {};
}

Result<Ref<Str>> group_str(ObjectSpace& space, Value self) {
    Exception* group = as_exception(self);
    const Word message = member_of(group, GroupMember::kMessage);
    if (message.is_empty()) return exception_str(space, self);
    const size_t count = exceptions_of(group)->size;
    return make_str(
        space, fmt::format("{} ({} sub-exception{})", as_str(message.peek())->text(), count, count == 1 ? "" : "s"));
}

// ---- subgroup, split, derive ----

// A group like `group` of some of its exceptions, with its traceback, cause, context and notes.
Result<OwnedValue> derived_group(ObjectSpace& space, Exception* group, Ref<List> exceptions) {
    if (exceptions->size == 0) return OwnedValue::none(space);
    TRY(OwnedValue derive, get_attribute(space, Value::of_object(group), space.intern_name("derive")));
    TRY(OwnedValue made, call(space, derive.get(), {Value::of_object(exceptions.get())}));
    if (!is_group(space, made.get()))
        return space.raise(ExceptionId::kTypeError, "derive must return an instance of BaseExceptionGroup");
    Exception* part = as_exception(made.get());
    const auto copy = [](auto* from) {
        if (from != nullptr) from->share();
        return from;
    };
    replace_reference(space, part->traceback, copy(group->traceback));
    replace_reference(space, part->cause, copy(group->cause));
    replace_reference(space, part->context, copy(group->context));
    part->suppress_context = group->suppress_context;
    Str* notes_name = space.intern_name("__notes__");
    TRY(OwnedValue notes, find_attribute(space, Value::of_object(group), notes_name));
    if (is_list(notes.get())) {
        TRY(Ref<List> notes_copy, list_from_iterable(space, notes.get()));
        TRY_VOID(set_attribute(space, made.get(), notes_name, Value::of_object(notes_copy.get())));
    }
    return made;
}

// Decides which exceptions are wanted: by class, by one of several classes, or by a function.
class Condition {
 public:
    static Result<Condition> of(ObjectSpace& space, Value wanted) {
        if (is_exception_class(space, wanted)) return Condition(wanted, Kind::kClass);
        if (is_tuple(wanted)) {
            bool all_classes = true;
            for (size_t i = 0; i < as_tuple(wanted)->size; ++i)
                all_classes = all_classes && is_exception_class(space, as_tuple(wanted)->items()[i].peek());
            if (all_classes) return Condition(wanted, Kind::kClasses);
        }
        if (!is_type(space, wanted) && is_callable(space, wanted)) return Condition(wanted, Kind::kFunction);
        return space.raise(
            ExceptionId::kTypeError,
            "expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }

    Result<bool> matches(ObjectSpace& space, Value exception) const {
        const Type* type = space.type_of(exception);
        switch (kind_) {
            case Kind::kClass:
                return is_subtype(type, static_cast<Type*>(wanted_.object));
            case Kind::kClasses:
                for (size_t i = 0; i < as_tuple(wanted_)->size; ++i)
                    if (is_subtype(type, static_cast<Type*>(as_tuple(wanted_)->items()[i].object()))) return true;
                return false;
            case Kind::kFunction:
                break;
        }
        TRY(OwnedValue answer, call(space, wanted_, {exception}));
        return truth(space, answer.get());
    }

 private:
    enum class Kind { kClass, kClasses, kFunction };
    Condition(Value wanted, Kind kind) : wanted_(wanted), kind_(kind) {}
    static bool is_exception_class(const ObjectSpace& space, Value value) {
        return value.is_object() && value.object->type_id() == kTypeType &&
               is_subtype(static_cast<Type*>(value.object), space.type(ExceptionId::kBaseException));
    }

    Value wanted_;
    Kind kind_;
};

struct Halves {
    OwnedValue match;
    OwnedValue rest;
};

Result<Halves> split(ObjectSpace& space, Value exception, const Condition& condition) {
    NativeScope scope(space);
    TRY_VOID(scope.enter(" in exceptiongroup_split_recursive"));
    TRY(const bool whole, condition.matches(space, exception));
    if (whole) return Halves{keep(space, exception), OwnedValue::none(space)};
    if (!is_group(space, exception)) return Halves{OwnedValue::none(space), keep(space, exception)};
    Exception* group = as_exception(exception);
    OwnedValue items = OwnedValue::share(space, exceptions_of(group));
    TRY(Ref<List> matching, make_list(space, 0));
    TRY(Ref<List> others, make_list(space, 0));
    for (size_t i = 0; i < as_tuple(items.get())->size; ++i) {
        TRY(Halves halves, split(space, as_tuple(items.get())->items()[i].peek(), condition));
        if (!halves.match.get().refers_to(space.shared.none))
            TRY_VOID(list_append(space, matching.get(), std::move(halves.match)));
        if (!halves.rest.get().refers_to(space.shared.none))
            TRY_VOID(list_append(space, others.get(), std::move(halves.rest)));
    }
    TRY(OwnedValue match, derived_group(space, group, std::move(matching)));
    TRY(OwnedValue rest, derived_group(space, group, std::move(others)));
    return Halves{std::move(match), std::move(rest)};
}

Result<OwnedValue> group_split(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const Condition condition, Condition::of(space, arguments[1]));
    TRY(Halves halves, split(space, arguments[0], condition));
    Value pair[] = {halves.match.take(), halves.rest.take()};
    TRY(Ref<Tuple> result, make_tuple_from(space, pair, 2));
    return result;
}

Result<OwnedValue> group_subgroup(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const Condition condition, Condition::of(space, arguments[1]));
    TRY(Halves halves, split(space, arguments[0], condition));
    return std::move(halves.match);
}

Result<OwnedValue> group_derive(ObjectSpace& space, Value* arguments, size_t) {
    OwnedValue message = share(space, member_of(as_exception(arguments[0]), GroupMember::kMessage));
    Value row[] = {message.take(), take(space, arguments[1]).take()};
    TRY(Ref<Exception> group, make_exception(space, space.type(ExceptionId::kBaseExceptionGroup), row, 2));
    return group;
}

const NativeSpec kGroupMethods[] = {
    {"derive", group_derive, "(exceptions, /)", "A group with the same message and other exceptions."},
    {"split", group_split, "(condition, /)", "The pair of what matches and the rest; None for an empty half."},
    {"subgroup", group_subgroup, "(condition, /)", "The exceptions that match, or None."},
    {nullptr, nullptr}};

const AttributeSpec kGroupAttributes[] = {{"message", get_member<GroupMember::kMessage>},
                                          {"exceptions", get_member<GroupMember::kExceptions>},
                                          {nullptr, nullptr}};

}  // namespace

Type* refined_exception_group(ObjectSpace& space, Type* type, const Value* arguments, size_t count) {
    if (type != space.type(ExceptionId::kBaseExceptionGroup) || count != 2) return type;
    if (!is_tuple(arguments[1]) && !is_list(arguments[1])) return type;
    const bool in_tuple = is_tuple(arguments[1]);
    const size_t size = in_tuple ? as_tuple(arguments[1])->size : as_list(arguments[1])->size;
    const Word* items = in_tuple ? as_tuple(arguments[1])->items() : as_list(arguments[1])->items;
    for (size_t i = 0; i < size; ++i)
        if (!is_plain_exception(space, items[i].peek())) return type;
    return space.type(ExceptionId::kExceptionGroup);
}

const ExceptionKind kExceptionGroupKind = {static_cast<uint8_t>(GroupMember::kCount), init_group};

const TypeSpec kBaseExceptionGroupSpec = {.id = type_id_of(ExceptionId::kBaseExceptionGroup),
                                          .slots = {.str = group_str},
                                          .methods = kGroupMethods,
                                          .attributes = kGroupAttributes,
                                          .constructor = &kExceptionConstructor,
                                          .class_methods = kGenericClassMethods};

}  // namespace eadem::vm
