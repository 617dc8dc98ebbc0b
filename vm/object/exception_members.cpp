// The small classes with members, and the list of all that have some.
#include "vm/object/exception_members.h"

#include "vm/object/builtin_types.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

template <class Member>
constexpr uint8_t count_of() {
    return static_cast<uint8_t>(Member::kCount);
}
template <class Member>
constexpr size_t place(Member member) {
    return static_cast<size_t>(member);
}

// ---- StopIteration, SystemExit ----

Result<void> init_stop_iteration(ObjectSpace& space, Exception* exception, Dict* keywords) {
    TRY_VOID(refuse_keywords(space, exception, keywords));
    if (exception->argument_tuple()->size > 0) member_from_argument(space, exception, StopIterationMember::kValue, 0);
    return {};
}

Result<void> init_system_exit(ObjectSpace& space, Exception* exception, Dict* keywords) {
    TRY_VOID(refuse_keywords(space, exception, keywords));
    Tuple* arguments = exception->argument_tuple();
    if (arguments->size == 1) member_from_argument(space, exception, SystemExitMember::kCode, 0);
    if (arguments->size > 1) set_member(space, exception, SystemExitMember::kCode, OwnedValue::share(space, arguments));
    return {};
}

const ExceptionKind kStopIterationKind = {count_of<StopIterationMember>(), init_stop_iteration};
const ExceptionKind kSystemExitKind = {count_of<SystemExitMember>(), init_system_exit};

const AttributeSpec kStopIterationAttributes[] = {
    {"value", get_member<StopIterationMember::kValue>, set_member_attribute<StopIterationMember::kValue>},
    {nullptr, nullptr}};
const AttributeSpec kSystemExitAttributes[] = {
    {"code", get_member<SystemExitMember::kCode>, set_member_attribute<SystemExitMember::kCode>}, {nullptr, nullptr}};

// ---- KeyError ----

// KeyError: '' tells more than KeyError: and nothing, so one argument is shown as its repr.
Result<Ref<Str>> key_error_str(ObjectSpace& space, Value self) {
    const Ref<Tuple> arguments = Ref<Tuple>::share(space, as_exception(self)->argument_tuple());
    if (arguments->size == 1) return repr(space, arguments->items()[0].peek());
    return exception_str(space, self);
}

// ---- NameError, AttributeError, ImportError ----

Result<void> init_name_error(ObjectSpace& space, Exception* exception, Dict* keywords) {
    return take_keywords(space, exception, keywords, place(NameErrorMember::kName), {"name"});
}

Result<void> init_attribute_error(ObjectSpace& space, Exception* exception, Dict* keywords) {
    return take_keywords(space, exception, keywords, place(AttributeErrorMember::kName), {"name", "obj"});
}

Result<void> init_import_error(ObjectSpace& space, Exception* exception, Dict* keywords) {
    TRY_VOID(take_keywords(space, exception, keywords, place(ImportErrorMember::kName), {"name", "path", "name_from"}));
    set_member(space, exception, ImportErrorMember::kMessage, OwnedValue());
    if (exception->argument_tuple()->size == 1) member_from_argument(space, exception, ImportErrorMember::kMessage, 0);
    return {};
}

Result<Ref<Str>> import_error_str(ObjectSpace& space, Value self) {
    const Value message = member_of(as_exception(self), ImportErrorMember::kMessage).peek();
    if (is_str(message)) return Ref<Str>::share(space, as_str(message));
    return exception_str(space, self);
}

const ExceptionKind kNameErrorKind = {count_of<NameErrorMember>(), init_name_error};
const ExceptionKind kAttributeErrorKind = {count_of<AttributeErrorMember>(), init_attribute_error};
const ExceptionKind kImportErrorKind = {count_of<ImportErrorMember>(), init_import_error};

const AttributeSpec kNameErrorAttributes[] = {
    {"name", get_member<NameErrorMember::kName>, set_member_attribute<NameErrorMember::kName>}, {nullptr, nullptr}};
const AttributeSpec kAttributeErrorAttributes[] = {
    {"name", get_member<AttributeErrorMember::kName>, set_member_attribute<AttributeErrorMember::kName>},
    {"obj", get_member<AttributeErrorMember::kObject>, set_member_attribute<AttributeErrorMember::kObject>},
    {nullptr, nullptr}};
const AttributeSpec kImportErrorAttributes[] = {
    {"msg", get_member<ImportErrorMember::kMessage>, set_member_attribute<ImportErrorMember::kMessage>},
    {"name", get_member<ImportErrorMember::kName>, set_member_attribute<ImportErrorMember::kName>},
    {"path", get_member<ImportErrorMember::kPath>, set_member_attribute<ImportErrorMember::kPath>},
    {"name_from", get_member<ImportErrorMember::kNameFrom>, set_member_attribute<ImportErrorMember::kNameFrom>},
    {nullptr, nullptr}};

}  // namespace

const TypeSpec kStopIterationSpec = {.id = type_id_of(ExceptionId::kStopIteration),
                                     .slots = {},
                                     .attributes = kStopIterationAttributes,
                                     .constructor = &kExceptionConstructor};
const TypeSpec kSystemExitSpec = {.id = type_id_of(ExceptionId::kSystemExit),
                                  .slots = {},
                                  .attributes = kSystemExitAttributes,
                                  .constructor = &kExceptionConstructor};
const TypeSpec kKeyErrorSpec = {
    .id = type_id_of(ExceptionId::kKeyError), .slots = {.str = key_error_str}, .constructor = &kExceptionConstructor};
const TypeSpec kNameErrorSpec = {.id = type_id_of(ExceptionId::kNameError),
                                 .slots = {},
                                 .attributes = kNameErrorAttributes,
                                 .constructor = &kExceptionConstructor};
const TypeSpec kAttributeErrorSpec = {.id = type_id_of(ExceptionId::kAttributeError),
                                      .slots = {},
                                      .attributes = kAttributeErrorAttributes,
                                      .constructor = &kExceptionConstructor};
const TypeSpec kImportErrorSpec = {.id = type_id_of(ExceptionId::kImportError),
                                   .slots = {.str = import_error_str},
                                   .attributes = kImportErrorAttributes,
                                   .constructor = &kExceptionConstructor};

// ---- the list ----

namespace {

struct ExceptionClass {
    ExceptionId id;
    const TypeSpec& spec;
    const ExceptionKind* kind;  // null: prints differently, but has no members
};

const ExceptionClass kClasses[] = {
    {ExceptionId::kStopIteration, kStopIterationSpec, &kStopIterationKind},
    {ExceptionId::kKeyError, kKeyErrorSpec, nullptr},
    {ExceptionId::kAttributeError, kAttributeErrorSpec, &kAttributeErrorKind},
    {ExceptionId::kNameError, kNameErrorSpec, &kNameErrorKind},
    {ExceptionId::kImportError, kImportErrorSpec, &kImportErrorKind},
    {ExceptionId::kOSError, kOsErrorSpec, &kOsErrorKind},
    {ExceptionId::kSystemExit, kSystemExitSpec, &kSystemExitKind},
    {ExceptionId::kSyntaxError, kSyntaxErrorSpec, &kSyntaxErrorKind},
    {ExceptionId::kUnicodeDecodeError, kUnicodeDecodeErrorSpec, &kUnicodeDecodeErrorKind},
    {ExceptionId::kUnicodeEncodeError, kUnicodeEncodeErrorSpec, &kUnicodeEncodeErrorKind},
    {ExceptionId::kUnicodeTranslateError, kUnicodeTranslateErrorSpec, &kUnicodeTranslateErrorKind},
    {ExceptionId::kBaseExceptionGroup, kBaseExceptionGroupSpec, &kExceptionGroupKind},
};

}  // namespace

const TypeSpec* exception_spec(ExceptionId id) {
    if (id == ExceptionId::kBaseException) return &kExceptionSpec;
    for (const ExceptionClass& entry : kClasses)
        if (entry.id == id) return &entry.spec;
    return nullptr;
}

const ExceptionKind* exception_kind(const Type* type) {
    while (type->spec == nullptr) type = type->base;
    if (type->spec == &kExceptionSpec) return nullptr;
    for (const ExceptionClass& entry : kClasses)
        if (&entry.spec == type->spec) return entry.kind;
    return nullptr;
}

void note_missing_name(ObjectSpace& space, Str* name) {
    if (!space.pending_is(ExceptionId::kNameError)) return;
    Exception* exception = static_cast<Exception*>(space.pending());
    if (member_of(exception, NameErrorMember::kName).is_empty())
        set_member(space, exception, NameErrorMember::kName, OwnedValue::share(space, name));
}

void note_missing_attribute(ObjectSpace& space, Value object, Str* name) {
    if (!space.pending_is(ExceptionId::kAttributeError)) return;
    Exception* exception = static_cast<Exception*>(space.pending());
    if (!member_of(exception, AttributeErrorMember::kName).is_empty()) return;
    set_member(space, exception, AttributeErrorMember::kName, OwnedValue::share(space, name));
    set_member(space, exception, AttributeErrorMember::kObject, keep(space, object));
}

}  // namespace eadem::vm
