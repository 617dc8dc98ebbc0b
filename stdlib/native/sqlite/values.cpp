// _sqlite3: values on their way into a database and out of it.
#include "stdlib/native/posix/posix.h"
#include "stdlib/native/sqlite/sqlite.h"
#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// A row of bytes that SQLite lends until its next call.
std::string_view row_of_bytes(const void* data, int size) {
    return data == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(data), size_t(size));
}

// What a Python value is to SQLite.
enum class Kind : uint8_t { kNull, kInteger, kReal, kText, kBlob, kNone };

struct SqlValue {
    Kind kind = Kind::kNone;
    int64_t integer = 0;
    double real = 0;
    std::string_view text;  // lent by the value or by `view`
    BytesView view;
};

Result<SqlValue> sql_value(ObjectSpace& space, Value value) {
    SqlValue found;
    if (value.refers_to(space.shared.none)) {
        found.kind = Kind::kNull;
        return found;
    }
    if (is_any_int(space, value)) {
        if (!fits_int64_unchecked(value, found.integer))
            return space.raise_text(ExceptionId::kOverflowError, "Python int too large to convert to SQLite INTEGER");
        found.kind = Kind::kInteger;
        return found;
    }
    if (is_float(value, found.real)) {
        found.kind = Kind::kReal;
        return found;
    }
    if (Str* text = str_or_null(space, value)) {
        // Half a surrogate pair is no UTF-8: the encoder has the message.
        if (has_surrogate(text->text())) TRY_VOID(encode_str(space, text));
        found.kind = Kind::kText;
        found.text = text->text();
        return found;
    }
    TRY(found.view, view_or_none(space, value));
    if (found.view) {
        found.kind = Kind::kBlob;
        found.text = found.view.text();
    }
    return found;
}

}  // namespace

Result<OwnedValue> text_from_database(ObjectSpace& space, std::string_view text) {
    if (is_ascii(text)) return as_value(make_new_str(space, text));
    TRY(const Ref<Bytes> bytes, make_bytes(space, text));
    return decode_bytes(space, bytes.get());
}

Result<OwnedValue> object_of(ObjectSpace& space, sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            return OwnedValue::of_int(space, sqlite3_value_int64(value));
        case SQLITE_FLOAT:
            return OwnedValue::of_float(space, sqlite3_value_double(value));
        case SQLITE_TEXT: {
            const auto* text = sqlite3_value_text(value);
            return text_from_database(space, row_of_bytes(text, sqlite3_value_bytes(value)));
        }
        case SQLITE_BLOB: {
            const void* blob = sqlite3_value_blob(value);
            return as_value(make_bytes(space, row_of_bytes(blob, sqlite3_value_bytes(value))));
        }
        default:
            return OwnedValue::none(space);
    }
}

Result<void> give_result(ObjectSpace& space, sqlite3_context* context, Value result) {
    TRY(const SqlValue value, sql_value(space, result));
    switch (value.kind) {
        case Kind::kNull:
            sqlite3_result_null(context);
            return {};
        case Kind::kInteger:
            sqlite3_result_int64(context, value.integer);
            return {};
        case Kind::kReal:
            sqlite3_result_double(context, value.real);
            return {};
        case Kind::kText:
            sqlite3_result_text64(context, value.text.data(), value.text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
            return {};
        case Kind::kBlob:
            sqlite3_result_blob64(context, value.text.data(), value.text.size(), SQLITE_TRANSIENT);
            return {};
        case Kind::kNone:
            break;
    }
    return space.raise(ExceptionId::kTypeError, "a function of a database returned '{}'", type_name(space, result));
}

Result<bool> bind_value(ObjectSpace& space, Statement* statement, int place, Value given) {
    TRY(const SqlValue value, sql_value(space, given));
    sqlite3_stmt* const handle = statement->handle;
    int code = SQLITE_OK;
    switch (value.kind) {
        case Kind::kNull:
            code = sqlite3_bind_null(handle, place);
            break;
        case Kind::kInteger:
            code = sqlite3_bind_int64(handle, place, value.integer);
            break;
        case Kind::kReal:
            code = sqlite3_bind_double(handle, place, value.real);
            break;
        case Kind::kText:
            code =
                sqlite3_bind_text64(handle, place, value.text.data(), value.text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
            break;
        case Kind::kBlob:
            // An empty row may have no address, which would mean NULL.
            code = value.text.empty()
                       ? sqlite3_bind_zeroblob(handle, place, 0)
                       : sqlite3_bind_blob64(handle, place, value.text.data(), value.text.size(), SQLITE_TRANSIENT);
            break;
        case Kind::kNone:
            return false;
    }
    if (code != SQLITE_OK) return raise_last(space, database_of(statement));
    return true;
}

Result<OwnedValue> column_value(ObjectSpace& space, Statement* statement, int column, Value text_factory) {
    sqlite3_stmt* const handle = statement->handle;
    switch (sqlite3_column_type(handle, column)) {
        case SQLITE_INTEGER:
            return OwnedValue::of_int(space, sqlite3_column_int64(handle, column));
        case SQLITE_FLOAT:
            return OwnedValue::of_float(space, sqlite3_column_double(handle, column));
        case SQLITE_TEXT: {
            const auto* data = sqlite3_column_text(handle, column);
            const std::string text(row_of_bytes(data, sqlite3_column_bytes(handle, column)));
            if (!text_factory.is_empty()) {
                TRY(const Ref<Bytes> bytes, make_bytes(space, text));
                if (text_factory.refers_to(space.type(kBytesType))) return as_value(make_bytes(space, text));
                return call(space, text_factory, {Value::of_object(bytes.get())});
            }
            if (is_ascii(text)) return as_value(make_new_str(space, text));
            TRY(const Ref<Bytes> bytes, make_bytes(space, text));
            Result<OwnedValue> decoded = decode_bytes(space, bytes.get());
            if (decoded.ok()) return decoded;
            space.forget_pending();
            TRY(const OwnedValue shown, decode_bytes(space, bytes.get(), "utf-8", "replace"));
            return raise_sqlite(space, database_of(statement), kUndecodable,
                                fmt::format("Could not decode to UTF-8 column '{}' with text '{}'",
                                            sqlite3_column_name(handle, column), as_str(shown.get())->text()));
        }
        case SQLITE_BLOB: {
            const void* blob = sqlite3_column_blob(handle, column);
            return as_value(make_bytes(space, row_of_bytes(blob, sqlite3_column_bytes(handle, column))));
        }
        default:
            return OwnedValue::none(space);
    }
}

}  // namespace eadem::stdlib
