// The classes that describe a place: OSError (files), SyntaxError (source text), and the Unicode errors
// (text).
#include <cerrno>
#include <string>

#include "vm/object/bytes.h"
#include "vm/object/exception_members.h"
#include "vm/object/int.h"
#include "vm/object/number.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

bool is_absent(const ObjectSpace& space, Word member) {
    return member.is_empty() || member.peek().refers_to(space.shared.none);
}

// str() or repr() of a member, None if it is not set. The member is held: its text may be Python code that sets it.
Result<std::string> member_text(ObjectSpace& space, Word& member, bool as_repr) {
    const OwnedValue value = member.is_empty() ? OwnedValue::none(space) : share(space, member);
    TRY(Ref<Str> text, as_repr ? repr(space, value.get()) : str(space, value.get()));
    return std::string(text->text());
}

// ---- OSError ----

struct OsErrorClass {
    int number;
    ExceptionId id;
};
constexpr OsErrorClass kOsErrorClasses[] = {
    {EAGAIN, ExceptionId::kBlockingIOError},
    {EALREADY, ExceptionId::kBlockingIOError},
    {EINPROGRESS, ExceptionId::kBlockingIOError},
    {EPIPE, ExceptionId::kBrokenPipeError},
    {ESHUTDOWN, ExceptionId::kBrokenPipeError},
    {ECHILD, ExceptionId::kChildProcessError},
    {ECONNABORTED, ExceptionId::kConnectionAbortedError},
    {ECONNREFUSED, ExceptionId::kConnectionRefusedError},
    {ECONNRESET, ExceptionId::kConnectionResetError},
    {EEXIST, ExceptionId::kFileExistsError},
    {ENOENT, ExceptionId::kFileNotFoundError},
    {EISDIR, ExceptionId::kIsADirectoryError},
    {ENOTDIR, ExceptionId::kNotADirectoryError},
    {EINTR, ExceptionId::kInterruptedError},
    {EACCES, ExceptionId::kPermissionError},
    {EPERM, ExceptionId::kPermissionError},
    {ESRCH, ExceptionId::kProcessLookupError},
    {ETIMEDOUT, ExceptionId::kTimeoutError},
};

// OSError(errno, strerror[, filename[, winerror[, filename2]]]); other counts of arguments mean nothing.
constexpr size_t kFewestOsArguments = 2;
constexpr size_t kMostOsArguments = 5;

Result<void> init_os_error(ObjectSpace& space, Exception* exception, Dict* keywords) {
    TRY_VOID(refuse_keywords(space, exception, keywords));
    Tuple* arguments = exception->argument_tuple();
    const size_t count = arguments->size;
    if (count < kFewestOsArguments || count > kMostOsArguments) return {};
    member_from_argument(space, exception, OsErrorMember::kErrno, 0);
    member_from_argument(space, exception, OsErrorMember::kStrerror, 1);
    if (count < 3 || is_absent(space, arguments->items()[2])) return {};
    member_from_argument(space, exception, OsErrorMember::kFilename, 2);
    if (count == kMostOsArguments && !is_absent(space, arguments->items()[4]))
        member_from_argument(space, exception, OsErrorMember::kFilename2, 4);
    // The file names do not belong to args (a habit from before they were members).
    TRY(Ref<Tuple> pair, make_tuple(space, 2));
    for (size_t i = 0; i < 2; ++i) pair->items()[i] = to_word(space, share(space, arguments->items()[i]));
    set_arguments(space, exception, std::move(pair));
    return {};
}

Result<Ref<Str>> os_error_str(ObjectSpace& space, Value self) {
    Exception* exception = as_exception(self);
    Word& number = member_of(exception, OsErrorMember::kErrno);
    Word& message = member_of(exception, OsErrorMember::kStrerror);
    Word& filename = member_of(exception, OsErrorMember::kFilename);
    Word& filename2 = member_of(exception, OsErrorMember::kFilename2);
    if (filename.is_empty() && (number.is_empty() || message.is_empty())) return exception_str(space, self);
    TRY(const std::string number_text, member_text(space, number, false));
    TRY(const std::string message_text, member_text(space, message, false));
    std::string text = fmt::format("[Errno {}] {}", number_text, message_text);
    if (!filename.is_empty()) {
        TRY(const std::string shown, member_text(space, filename, true));
        text += ": " + shown;
    }
    if (!filename2.is_empty()) {
        TRY(const std::string shown, member_text(space, filename2, true));
        text += " -> " + shown;
    }
    return make_str(space, text);
}

const AttributeSpec kOsErrorAttributes[] = {
    {"errno", get_member<OsErrorMember::kErrno>, set_member_attribute<OsErrorMember::kErrno>},
    {"strerror", get_member<OsErrorMember::kStrerror>, set_member_attribute<OsErrorMember::kStrerror>},
    {"filename", get_member<OsErrorMember::kFilename>, set_member_attribute<OsErrorMember::kFilename>},
    {"filename2", get_member<OsErrorMember::kFilename2>, set_member_attribute<OsErrorMember::kFilename2>},
    {nullptr, nullptr}};

// ---- SyntaxError ----

// SyntaxError(message, (filename, line, offset, text[, end_line, end_offset]))
Result<void> init_syntax_error(ObjectSpace& space, Exception* exception, Dict* keywords) {
    TRY_VOID(refuse_keywords(space, exception, keywords));
    Tuple* arguments = exception->argument_tuple();
    if (arguments->size >= 1) member_from_argument(space, exception, SyntaxErrorMember::kMessage, 0);
    if (arguments->size != 2) return {};
    TRY(OwnedValue details, tuple_from_iterable(space, arguments->items()[1].peek()));
    Tuple* parts = as_tuple(details.get());
    constexpr size_t kFewest = 4;
    constexpr size_t kMost = 6;
    if (parts->size < kFewest || parts->size > kMost)
        return space.raise(ExceptionId::kTypeError, "function takes at {} {} arguments ({} given)",
                           parts->size < kFewest ? "least" : "most", parts->size < kFewest ? kFewest : kMost,
                           parts->size);
    if (parts->size == kFewest + 1)
        return space.raise(ExceptionId::kTypeError, "end_offset must be provided when end_lineno is provided");
    for (size_t i = 0; i < parts->size; ++i) {
        const auto member = static_cast<SyntaxErrorMember>(i + static_cast<size_t>(SyntaxErrorMember::kFilename));
        set_member(space, exception, member, share(space, parts->items()[i]));
    }
    return {};
}

Result<Ref<Str>> syntax_error_str(ObjectSpace& space, Value self) {
    Exception* exception = as_exception(self);
    TRY(const std::string message, member_text(space, member_of(exception, SyntaxErrorMember::kMessage), false));
    const OwnedValue filename = keep(space, member_of(exception, SyntaxErrorMember::kFilename).peek());
    Word& line = member_of(exception, SyntaxErrorMember::kLine);
    const bool has_line = space.type_id(line.peek()) == kIntType;
    std::string_view name;
    if (is_str(filename.get())) {
        name = as_str(filename.get())->text();
        name.remove_prefix(name.rfind('/') + 1);
    }
    TRY(const std::string line_text, member_text(space, line, false));
    if (is_str(filename.get()) && has_line)
        return make_str(space, fmt::format("{} ({}, line {})", message, name, line_text));
    if (is_str(filename.get())) return make_str(space, fmt::format("{} ({})", message, name));
    if (has_line) return make_str(space, fmt::format("{} (line {})", message, line_text));
    return make_str(space, message);
}

#define SYNTAX_MEMBER(name, member) \
    { name, get_member<SyntaxErrorMember::member>, set_member_attribute<SyntaxErrorMember::member> }
const AttributeSpec kSyntaxErrorAttributes[] = {SYNTAX_MEMBER("msg", kMessage),
                                                SYNTAX_MEMBER("filename", kFilename),
                                                SYNTAX_MEMBER("lineno", kLine),
                                                SYNTAX_MEMBER("offset", kOffset),
                                                SYNTAX_MEMBER("text", kText),
                                                SYNTAX_MEMBER("end_lineno", kEndLine),
                                                SYNTAX_MEMBER("end_offset", kEndOffset),
                                                SYNTAX_MEMBER("print_file_and_line", kPrintFileAndLine),
                                                {nullptr, nullptr}};
#undef SYNTAX_MEMBER

// ---- the Unicode errors ----

Failed wrong_argument(ObjectSpace& space, size_t position, std::string_view wanted, Value given) {
    return space.raise(ExceptionId::kTypeError, "argument {} must be {}, not {}", position, wanted,
                       type_name(space, given));
}

// (encoding,) object, start, end, reason: the members from `first` on, each of its type.
template <TypeId object_type, UnicodeErrorMember first>
Result<void> init_unicode_error(ObjectSpace& space, Exception* exception, Dict* keywords) {
    TRY_VOID(refuse_keywords(space, exception, keywords));
    constexpr auto kMembers = static_cast<size_t>(UnicodeErrorMember::kCount);
    constexpr size_t kFirst = static_cast<size_t>(first);
    Tuple* arguments = exception->argument_tuple();
    if (arguments->size != kMembers - kFirst)
        return space.raise(ExceptionId::kTypeError, "function takes exactly {} arguments ({} given)", kMembers - kFirst,
                           arguments->size);
    for (size_t i = 0; i < arguments->size; ++i) {
        const auto member = static_cast<UnicodeErrorMember>(kFirst + i);
        const Value given = arguments->items()[i].peek();
        OwnedValue number;
        switch (member) {
            case UnicodeErrorMember::kEncoding:
            case UnicodeErrorMember::kReason:
                if (str_or_null(space, given) == nullptr) return wrong_argument(space, i + 1, "str", given);
                break;
            case UnicodeErrorMember::kObject:
                if (object_type == kStrType && str_or_null(space, given) == nullptr)
                    return wrong_argument(space, i + 1, "str", given);
                if (object_type == kBytesType && bytes_or_null(space, given) == nullptr)
                    return space.raise(ExceptionId::kTypeError, "a bytes-like object is required, not '{}'",
                                       type_name(space, given));
                break;
            case UnicodeErrorMember::kStart:
            case UnicodeErrorMember::kEnd: {
                TRY(number, index_of(space, given));
                break;
            }
            case UnicodeErrorMember::kCount:
                break;
        }
        set_member(space, exception, member,
                   number.is_empty() ? share(space, arguments->items()[i]) : std::move(number));
    }
    return {};
}

// What the errors say: members may have been changed or deleted since, so nothing is taken for granted.
struct UnicodePlace {
    std::string encoding;
    std::string reason;
    int64_t start = 0;
    int64_t end = 0;

    bool is_single(size_t length) const {
        return end == start + 1 && start >= 0 && start < static_cast<int64_t>(length);
    }
};

Result<UnicodePlace> unicode_place(ObjectSpace& space, Exception* exception) {
    UnicodePlace place;
    TRY(place.encoding, member_text(space, member_of(exception, UnicodeErrorMember::kEncoding), false));
    TRY(place.reason, member_text(space, member_of(exception, UnicodeErrorMember::kReason), false));
    (void)fits_int64(member_of(exception, UnicodeErrorMember::kStart).peek(), place.start);
    (void)fits_int64(member_of(exception, UnicodeErrorMember::kEnd).peek(), place.end);
    return place;
}

std::string escaped(char32_t code) {
    std::string text;
    append_backslash_escape(text, code);
    return text;
}

Result<Ref<Str>> decode_error_str(ObjectSpace& space, Value self) {
    Exception* exception = as_exception(self);
    TRY(const UnicodePlace place, unicode_place(space, exception));
    const Bytes* bytes = bytes_or_null(space, member_of(exception, UnicodeErrorMember::kObject).peek());
    if (bytes == nullptr) return Ref<Str>::share(space, space.shared.empty_str);
    if (!place.is_single(bytes->size))
        return make_str(space, fmt::format("'{}' codec can't decode bytes in position {}-{}: {}", place.encoding,
                                           place.start, place.end - 1, place.reason));
    const auto byte = static_cast<unsigned char>(bytes->data()[place.start]);
    return make_str(space, fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}", place.encoding, byte,
                                       place.start, place.reason));
}

// "character '\xe9' in position 1: reason" or "characters in position 1-3: reason"
std::string characters_text(const Str* text, const UnicodePlace& place) {
    if (!place.is_single(text->length()))
        return fmt::format("characters in position {}-{}: {}", place.start, place.end - 1, place.reason);
    const char* at = text->data() + offset_of_character(text->text(), static_cast<size_t>(place.start));
    return fmt::format("character '{}' in position {}: {}", escaped(read_utf8(at)), place.start, place.reason);
}

Result<Ref<Str>> encode_error_str(ObjectSpace& space, Value self) {
    TRY(const UnicodePlace place, unicode_place(space, as_exception(self)));
    const Str* text = str_or_null(space, member_of(as_exception(self), UnicodeErrorMember::kObject).peek());
    if (text == nullptr) return Ref<Str>::share(space, space.shared.empty_str);
    return make_str(space, fmt::format("'{}' codec can't encode {}", place.encoding, characters_text(text, place)));
}

Result<Ref<Str>> translate_error_str(ObjectSpace& space, Value self) {
    TRY(const UnicodePlace place, unicode_place(space, as_exception(self)));
    const Str* text = str_or_null(space, member_of(as_exception(self), UnicodeErrorMember::kObject).peek());
    if (text == nullptr) return Ref<Str>::share(space, space.shared.empty_str);
    return make_str(space, "can't translate " + characters_text(text, place));
}

#define UNICODE_MEMBER(name, member) \
    { name, get_member<UnicodeErrorMember::member>, set_member_attribute<UnicodeErrorMember::member> }
const AttributeSpec kUnicodeErrorAttributes[] = {
    UNICODE_MEMBER("encoding", kEncoding), UNICODE_MEMBER("object", kObject), UNICODE_MEMBER("start", kStart),
    UNICODE_MEMBER("end", kEnd),           UNICODE_MEMBER("reason", kReason), {nullptr, nullptr}};
#undef UNICODE_MEMBER

constexpr auto kUnicodeMembers = static_cast<uint8_t>(UnicodeErrorMember::kCount);

}  // namespace

Type* refined_os_error(ObjectSpace& space, Type* type, const Value* arguments, size_t count) {
    int64_t number = 0;
    if (type != space.type(ExceptionId::kOSError) || count < kFewestOsArguments || count > kMostOsArguments ||
        !fits_int64(arguments[0], number))
        return type;
    for (const OsErrorClass& entry : kOsErrorClasses)
        if (entry.number == number) return space.type(entry.id);
    return type;
}

const ExceptionKind kOsErrorKind = {static_cast<uint8_t>(OsErrorMember::kCount), init_os_error};
const ExceptionKind kSyntaxErrorKind = {static_cast<uint8_t>(SyntaxErrorMember::kCount), init_syntax_error};
const ExceptionKind kUnicodeDecodeErrorKind = {kUnicodeMembers,
                                               init_unicode_error<kBytesType, UnicodeErrorMember::kEncoding>};
const ExceptionKind kUnicodeEncodeErrorKind = {kUnicodeMembers,
                                               init_unicode_error<kStrType, UnicodeErrorMember::kEncoding>};
const ExceptionKind kUnicodeTranslateErrorKind = {kUnicodeMembers,
                                                  init_unicode_error<kStrType, UnicodeErrorMember::kObject>};

const TypeSpec kOsErrorSpec = {.id = type_id_of(ExceptionId::kOSError),
                               .slots = {.str = os_error_str},
                               .attributes = kOsErrorAttributes,
                               .constructor = &kExceptionConstructor};
const TypeSpec kSyntaxErrorSpec = {.id = type_id_of(ExceptionId::kSyntaxError),
                                   .slots = {.str = syntax_error_str},
                                   .attributes = kSyntaxErrorAttributes,
                                   .constructor = &kExceptionConstructor};
const TypeSpec kUnicodeDecodeErrorSpec = {.id = type_id_of(ExceptionId::kUnicodeDecodeError),
                                          .slots = {.str = decode_error_str},
                                          .attributes = kUnicodeErrorAttributes,
                                          .constructor = &kExceptionConstructor};
const TypeSpec kUnicodeEncodeErrorSpec = {.id = type_id_of(ExceptionId::kUnicodeEncodeError),
                                          .slots = {.str = encode_error_str},
                                          .attributes = kUnicodeErrorAttributes,
                                          .constructor = &kExceptionConstructor};
const TypeSpec kUnicodeTranslateErrorSpec = {.id = type_id_of(ExceptionId::kUnicodeTranslateError),
                                             .slots = {.str = translate_error_str},
                                             .attributes = kUnicodeErrorAttributes,
                                             .constructor = &kExceptionConstructor};

}  // namespace eadem::vm
