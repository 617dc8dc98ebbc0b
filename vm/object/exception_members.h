// The exception classes that have members of their own: where each member stands, and how it comes from the
// arguments.
//
// A class without an entry here behaves as its base. Adding a class with members: its places, its TypeSpec,
// and its line in exception_members.cpp.
#pragma once

#include "vm/object/exception.h"
#include "vm/object/type.h"

namespace eadem::vm {

enum class StopIterationMember : uint8_t { kValue, kCount };
enum class SystemExitMember : uint8_t { kCode, kCount };
enum class NameErrorMember : uint8_t { kName, kCount };
enum class AttributeErrorMember : uint8_t { kName, kObject, kCount };
enum class ImportErrorMember : uint8_t { kMessage, kName, kPath, kNameFrom, kCount };
enum class OsErrorMember : uint8_t { kErrno, kStrerror, kFilename, kFilename2, kCount };
enum class SyntaxErrorMember : uint8_t {
    kMessage,
    kFilename,
    kLine,
    kOffset,
    kText,
    kEndLine,
    kEndOffset,
    kPrintFileAndLine,
    kCount
};
enum class UnicodeErrorMember : uint8_t { kEncoding, kObject, kStart, kEnd, kReason, kCount };
enum class GroupMember : uint8_t { kMessage, kExceptions, kCount };

// The place of a member. The exception is of the class that the enumeration belongs to.
template <class Member>
Word& member_of(Exception* exception, Member member) {
    return exception->members[static_cast<size_t>(member)];
}
template <class Member>
void set_member(ObjectSpace& space, Exception* exception, Member member, OwnedValue value) {
    const Word old = std::exchange(member_of(exception, member), to_word(space, std::move(value)));
    space.release(old);
}

// What distinguishes a class with members.
struct ExceptionKind {
    uint8_t member_count;
    // Fills the members from exception->arguments and the keyword arguments (null: none).
    Result<void> (*initialise)(ObjectSpace&, Exception*, Dict* keywords);
};
// The kind of a class by the description it or its nearest built-in ancestor has; null for plain ones.
const ExceptionKind* exception_kind(const Type* type);

// Attributes that read and write a member. (The self of such a descriptor is always of the right class.)
template <auto member>
Result<OwnedValue> get_member(ObjectSpace& space, Value self) {
    Word& place = member_of(as_exception(self), member);
    return place.is_empty() ? OwnedValue::none(space) : share(space, place);
}
template <auto member>
Result<void> set_member_attribute(ObjectSpace& space, Value self, Value value) {
    set_member(space, as_exception(self), member, value.is_empty() ? OwnedValue() : keep(space, value));
    return {};
}

// ---- shared by the files of the exceptions ----

Result<Ref<Str>> exception_str(ObjectSpace& space, Value self);
extern const NativeSpec kExceptionConstructor;
// "X() takes no keyword arguments", if there are any.
Result<void> refuse_keywords(ObjectSpace& space, Exception* exception, Dict* keywords);
// Stores the keyword arguments called `names` in the members that begin at `first`; TypeError for others.
Result<void> take_keywords(ObjectSpace& space, Exception* exception, Dict* keywords, size_t first,
                           std::initializer_list<std::string_view> names);
// Copies argument `index` (with a second reference) into a member.
template <class Member>
void member_from_argument(ObjectSpace& space, Exception* exception, Member member, size_t index) {
    set_member(space, exception, member, share(space, exception->argument_tuple()->items()[index]));
}
// A new value for `arguments`.
void set_arguments(ObjectSpace& space, Exception* exception, Ref<Tuple> arguments);

// The class that OSError(errno, ...) makes, and that BaseExceptionGroup makes of plain exceptions; else
// `type`.
Type* refined_os_error(ObjectSpace& space, Type* type, const Value* arguments, size_t count);
Type* refined_exception_group(ObjectSpace& space, Type* type, const Value* arguments, size_t count);

extern const ExceptionKind kOsErrorKind;
extern const ExceptionKind kSyntaxErrorKind;
extern const ExceptionKind kUnicodeDecodeErrorKind;
extern const ExceptionKind kUnicodeEncodeErrorKind;
extern const ExceptionKind kUnicodeTranslateErrorKind;
extern const ExceptionKind kExceptionGroupKind;

// Descriptions. kExceptionSpec (builtin_types.h) is the root's and that of all classes without one.
extern const TypeSpec kStopIterationSpec;
extern const TypeSpec kSystemExitSpec;
extern const TypeSpec kKeyErrorSpec;
extern const TypeSpec kNameErrorSpec;
extern const TypeSpec kAttributeErrorSpec;
extern const TypeSpec kImportErrorSpec;
extern const TypeSpec kOsErrorSpec;
extern const TypeSpec kSyntaxErrorSpec;
extern const TypeSpec kUnicodeDecodeErrorSpec;
extern const TypeSpec kUnicodeEncodeErrorSpec;
extern const TypeSpec kUnicodeTranslateErrorSpec;
extern const TypeSpec kBaseExceptionGroupSpec;

}  // namespace eadem::vm
