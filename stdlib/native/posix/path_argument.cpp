#include <cstring>

#include "grammar/system_text.h"
#include "stdlib/native/posix/posix.h"
#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/exception.h"
#include "vm/object/int.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// str or bytes as the system takes it; false for other values.
Result<bool> read_path(ObjectSpace& space, Value value, PathArgument& path) {
    if (Str* text = str_or_null(space, value)) {
        TRY(const OwnedValue encoded, encode_str(space, text, "utf-8", "surrogateescape"));
        path.text = as_bytes(encoded.get())->text();
        return true;
    }
    const Bytes* bytes = bytes_or_null(space, value);
    if (bytes == nullptr) return false;
    path.text = bytes->text();
    path.is_bytes = true;
    return true;
}

Failed wrong_type(ObjectSpace& space, Value value, std::string_view function, std::string_view name, PathKinds kinds) {
    const std::string_view wanted = kinds == PathKinds::kPath ? "string, bytes or os.PathLike"
                                    : kinds == PathKinds::kPathOrDescriptor
                                        ? "string, bytes, os.PathLike or integer"
                                        : "string, bytes, os.PathLike, integer or None";
    return space.raise(ExceptionId::kTypeError, "{}: {} should be {}, not {}", function, name, wanted,
                       type_name(space, value));
}

// The arguments of an OSError; takes them.
Failed raise_with_arguments(ObjectSpace& space, int error, OwnedValue first, OwnedValue second) {
    const auto make = [&]() -> Result<Ref<Exception>> {
        TRY(Ref<Str> text, make_str(space, std::strerror(error)));
        Value row[] = {Value::of_int(error), Value::of_object(text.take()), first.take(), Value(), second.take()};
        const size_t count = row[2].is_empty() ? 2 : row[4].is_empty() ? 3 : 5;
        if (count == 5) row[3] = space.none();
        if (space.boxes_always()) row[0] = Value::of_object(space.box(row[0]));
        return make_exception(space, space.type(ExceptionId::kOSError), row, count);
    };
    Result<Ref<Exception>> made = make();
    if (!made.ok()) return kFailed;
    return space.raise_object(std::move(made).value().take());
}

OwnedValue shown(ObjectSpace& space, PathArgument& path) {
    return share(space, path.original.holder());
}

}  // namespace

Result<PathArgument> path_argument(ObjectSpace& space, Value& value, std::string_view function, std::string_view name,
                                   PathKinds kinds) {
    PathArgument path;
    if (value.is_empty() || value.refers_to(space.shared.none)) {
        if (kinds != PathKinds::kPathDescriptorOrNone) return wrong_type(space, space.none(), function, name, kinds);
        path.original = OwnedValue::none(space);
        path.text = ".";
        return path;
    }
    path.original = share(space, value);
    TRY(const bool is_path, read_path(space, value, path));
    if (!is_path) {
        TRY(const bool is_number, has_index(space, value));
        if (is_number && kinds != PathKinds::kPath) {
            TRY(path.descriptor, int_argument(space, value));
            // A negative one is an error of the system, not another path.
            if (path.descriptor < 0) path.descriptor = INT_MAX;
            return path;
        }
        OwnedValue given;
        if (value.is_object()) {
            TRY(given, call_special(space, value, "__fspath__"));
        }
        if (given.is_empty()) return wrong_type(space, value, function, name, kinds);
        TRY(const bool is_usable, read_path(space, given.get(), path));
        if (!is_usable)
            return space.raise(ExceptionId::kTypeError, "expected {}.__fspath__() to return str or bytes, not {}",
                               type_name(space, value), type_name(space, given.get()));
        path.original = std::move(given);
    }
    if (path.text.find('\0') != std::string::npos)
        return space.raise(ExceptionId::kValueError, "{}: embedded null character in {}", function, name);
    return path;
}

Result<std::string> path_as_text(ObjectSpace& space, Value value) {
    OwnedValue given = share(space, value);
    if (str_or_null(space, value) == nullptr && bytes_or_null(space, value) == nullptr) {
        if (value.is_object()) {
            TRY(given, call_special(space, value, "__fspath__"));
        }
        if (!value.is_object() || given.is_empty())
            return space.raise(ExceptionId::kTypeError, "expected str, bytes or os.PathLike object, not {}",
                               type_name(space, value));
    }
    std::string text;
    if (const Str* const as_given = str_or_null(space, given.get())) {
        text = as_given->text();
    } else if (const Bytes* const bytes = bytes_or_null(space, given.get())) {
        text = grammar::text_from_system(std::string(bytes->text()));
    } else {
        return space.raise(ExceptionId::kTypeError, "expected {}.__fspath__() to return str or bytes, not {}",
                           type_name(space, value), type_name(space, given.get()));
    }
    if (text.find('\0') != std::string::npos)
        return space.raise_text(ExceptionId::kValueError, "embedded null character");
    return text;
}

Result<OwnedValue> name_from_system(ObjectSpace& space, std::string_view name, bool as_bytes) {
    if (as_bytes) return as_value(make_bytes(space, name));
    return as_value(make_str(space, grammar::text_from_system(std::string(name))));
}

Result<int> int_argument(ObjectSpace& space, Value value) {
    TRY(const OwnedValue index, index_of(space, value));
    int64_t number = 0;
    if (!fits_int64(index.get(), number) || number > INT_MAX)
        return space.raise_text(ExceptionId::kOverflowError, "Python int too large to convert to C int");
    if (number < INT_MIN) return space.raise_text(ExceptionId::kOverflowError, "signed integer is less than minimum");
    return static_cast<int>(number);
}

Failed raise_os_error(ObjectSpace& space, int error, PathArgument& path) {
    if (path.original.get().refers_to(space.shared.none)) return raise_os_error(space, error);
    return raise_with_arguments(space, error, shown(space, path), OwnedValue());
}
Failed raise_os_error(ObjectSpace& space, int error, PathArgument& from, PathArgument& to) {
    return raise_with_arguments(space, error, shown(space, from), shown(space, to));
}

Result<void> check_interrupt(ObjectSpace& space) {
    if (!runtime_of(space).take_interrupt()) return {};
    TRY(Ref<Exception> interrupt, make_exception(space, space.type(ExceptionId::kKeyboardInterrupt), nullptr, 0));
    return space.raise_object(interrupt.take());
}

}  // namespace eadem::stdlib
