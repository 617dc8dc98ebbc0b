// _sqlite3: prepared statements: their parameters, and the rows that they give.
#include "stdlib/native/native_object.h"
#include "stdlib/native/sqlite/sqlite.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr std::string_view kBlanks = " \t\n\r\f";

// Text without the blanks and comments before its first word.
std::string_view without_comments(std::string_view text) {
    while (true) {
        const size_t begin = text.find_first_not_of(kBlanks);
        if (begin == std::string_view::npos) return {};
        text.remove_prefix(begin);
        const std::string_view end = text.starts_with("--") ? "\n" : text.starts_with("/*") ? "*/" : "";
        if (end.empty()) return text;
        const size_t found = text.find(end, 2);
        if (found == std::string_view::npos) return {};
        text.remove_prefix(found + end.size());
    }
}

// Whether the statement changes rows, by its first word as in CPython: what a transaction is begun for.
bool changes_rows(std::string_view text) {
    text = without_comments(text);
    for (const std::string_view word : {"INSERT", "UPDATE", "DELETE", "REPLACE"})
        if (text.size() >= word.size() &&
            sqlite3_strnicmp(text.data(), word.data(), static_cast<int>(word.size())) == 0)
            return true;
    return false;
}

void finish(Statement* statement) {
    if (sqlite3_stmt* const handle = std::exchange(statement->handle, nullptr)) sqlite3_finalize(handle);
}

void destroy(ObjectSpace& space, Object* self) {
    auto* statement = static_cast<Statement*>(self);
    finish(statement);
    drop(space, statement->database);
    free_tracked_block(space, self, sizeof(Statement));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<Statement*>(self)->database);
}
void clear(ObjectSpace& space, Object* self) {
    finish(static_cast<Statement*>(self));
    drop(space, static_cast<Statement*>(self)->database);
}
constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<Statement>;
    slots.block_size = size_of<Statement>;
    slots.traverse = traverse;
    slots.clear = clear;
    return slots;
}

// The statement, if it can be worked with: its connection is open, and SQLite is not in the middle of it.
Result<Statement*> usable(ObjectSpace& space, Value self) {
    Statement* statement = as_statement(self);
    if (!statement->database.is_object())
        return space.raise_text(ExceptionId::kReferenceError, "the statement's connection has gone");
    TRY_VOID(check_open(space, database_of(statement)));
    if (statement->is_running)
        return raise_sqlite(space, database_of(statement), kProgrammingError, "Recursive use of cursors not allowed.");
    return statement;
}

// Reports a parameter whose value SQLite has no type for.
Failed refuse_type(ObjectSpace& space, Statement* statement, int place, Value value) {
    const char* const name = sqlite3_bind_parameter_name(statement->handle, place);
    return raise_sqlite(space, database_of(statement), kProgrammingError,
                        fmt::format("Error binding parameter {}: type '{}' is not supported",
                                    name != nullptr ? name : std::to_string(place), type_name(space, value)));
}

// Binds a value, or what the adapters of the program make of it.
Result<void> bind_adapted(ObjectSpace& space, Statement* statement, int place, Value value, Value adapt) {
    const bool is_plain = !value.is_object() || value.object->type_id() < kFirstDynamicType;
    OwnedValue adapted;
    if (!is_plain) {
        TRY(adapted, call(space, adapt, {value}));
        value = adapted.get();
    }
    // Adapting runs Python code.
    TRY_VOID(usable(space, Value::of_object(statement)));
    TRY(const bool is_bound, bind_value(space, statement, place, value));
    return is_bound ? Result<void>() : refuse_type(space, statement, place, value);
}

bool is_row(const ObjectSpace& space, Value parameters) {
    return is_tuple_like(space, parameters) || is_list_like(space, parameters);
}

// A class that has __getitem__ and __len__ but is no mapping counts as a row, as in CPython (PySequence_Check).
Result<void> bind_row(ObjectSpace& space, Statement* statement, Value parameters, Value adapt) {
    TRY(const size_t given, length(space, parameters));
    const auto wanted = static_cast<size_t>(sqlite3_bind_parameter_count(statement->handle));
    if (given != wanted)
        return raise_sqlite(space, database_of(statement), kProgrammingError,
                            fmt::format("Incorrect number of bindings supplied. The current statement uses {}, and "
                                        "there are {} supplied.",
                                        wanted, given));
    for (size_t i = 0; i < wanted; ++i) {
        TRY(const OwnedValue value, get_item(space, parameters, Value::of_int(static_cast<int64_t>(i))));
        TRY_VOID(bind_adapted(space, statement, static_cast<int>(i) + 1, value.get(), adapt));
    }
    return {};
}

Result<void> bind_names(ObjectSpace& space, Statement* statement, Value parameters, Value adapt) {
    const int wanted = sqlite3_bind_parameter_count(statement->handle);
    for (int place = 1; place <= wanted; ++place) {
        const char* name = sqlite3_bind_parameter_name(statement->handle, place);
        if (name == nullptr)
            return raise_sqlite(space, database_of(statement), kProgrammingError,
                                fmt::format("Binding {} has no name, but you supplied a dictionary (which has only "
                                            "names).",
                                            place));
        TRY(const Ref<Str> key, make_str(space, name + 1));
        Result<OwnedValue> value = get_item(space, parameters, Value::of_object(key.get()));
        if (!value.ok()) {
            if (!space.pending_is(ExceptionId::kLookupError)) return kFailed;
            space.forget_pending();
            return raise_sqlite(space, database_of(statement), kProgrammingError,
                                fmt::format("You did not supply a value for binding parameter :{}.", name + 1));
        }
        TRY_VOID(bind_adapted(space, statement, place, value.value().get(), adapt));
    }
    return {};
}

// bind(parameters, adapt)
Result<OwnedValue> bind(ObjectSpace& space, Value* row, size_t) {
    TRY(Statement* const statement, usable(space, row[0]));
    const Value parameters = row[1];
    const Type* type = space.type_of(parameters);
    const bool is_dict = parameters.is_object() && is_instance(space, parameters, kDictType);
    const bool has_items = type->slots.get_item != nullptr;
    if (is_row(space, parameters) || (!is_dict && has_items && type->slots.length != nullptr))
        TRY_VOID(bind_row(space, statement, parameters, row[2]));
    else if (is_dict || has_items)
        TRY_VOID(bind_names(space, statement, parameters, row[2]));
    else
        return raise_sqlite(space, database_of(statement), kProgrammingError, "parameters are of unsupported type");
    return OwnedValue::none(space);
}

// step(): True if the statement stands on a row, False at its end.
Result<OwnedValue> step(ObjectSpace& space, Value* row, size_t) {
    TRY(Statement* const statement, usable(space, row[0]));
    Database* database = database_of(statement);
    int code = SQLITE_DONE;
    if (statement->handle != nullptr) {
        const Running running(database);
        statement->is_running = true;
        code = sqlite3_step(statement->handle);
        statement->is_running = false;
    }
    if (code == SQLITE_ROW && !database->was_interrupted) return OwnedValue::boolean(space, true);
    if (code == SQLITE_DONE && !database->was_interrupted) return OwnedValue::boolean(space, false);
    Failed failed = raise_last(space, database);
    sqlite3_reset(statement->handle);
    return failed;
}

// The row that the statement stands on, as a tuple. `converters`: None, or a list with None or a callable that takes
// bytes for each column.
Result<Ref<Tuple>> current_row(ObjectSpace& space, Statement* statement, Value text_factory, Value converters) {
    const int columns = sqlite3_data_count(statement->handle);
    std::vector<OwnedValue> values;
    for (int i = 0; i < columns; ++i) {
        OwnedValue converter;
        const bool may_convert = is_list(converters) && static_cast<size_t>(i) < as_list(converters)->size;
        if (may_convert) converter = share(space, as_list(converters)->items[i]);
        const bool converts = may_convert && !converter.get().refers_to(space.shared.none) &&
                              sqlite3_column_type(statement->handle, i) != SQLITE_NULL;
        OwnedValue value;
        if (converts) {
            const void* blob = sqlite3_column_blob(statement->handle, i);
            const auto size = static_cast<size_t>(sqlite3_column_bytes(statement->handle, i));
            TRY(const Ref<Bytes> bytes,
                make_bytes(space, {static_cast<const char*>(blob), blob == nullptr ? 0 : size}));
            TRY(value, call(space, converter.get(), {Value::of_object(bytes.get())}));
        } else {
            TRY(value, column_value(space, statement, i, text_factory));
        }
        values.push_back(std::move(value));
        // A converter may have closed the connection or finished the statement.
        if (converts || !text_factory.is_empty()) TRY_VOID(usable(space, Value::of_object(statement)));
    }
    TRY(Ref<Tuple> made, make_tuple(space, values.size()));
    for (size_t i = 0; i < values.size(); ++i) made->items()[i] = to_word(space, std::move(values[i]));
    return made;
}

Value factory_argument(const ObjectSpace& space, Value argument) {
    return argument.refers_to(space.type(kStrType)) ? Value() : argument;
}

// row(text_factory, converters)
Result<OwnedValue> get_row(ObjectSpace& space, Value* row, size_t) {
    TRY(Statement* const statement, usable(space, row[0]));
    return as_value(current_row(space, statement, factory_argument(space, row[1]), row[2]));
}

// columns(): the names of the columns; declared_types(): the types that the table declares for them, or None.
template <auto get>
Result<OwnedValue> texts_of_columns(ObjectSpace& space, Value* row, size_t) {
    TRY(Statement* const statement, usable(space, row[0]));
    TRY(Ref<List> texts, make_list(space, 0));
    const int count = sqlite3_column_count(statement->handle);
    for (int i = 0; i < count; ++i) {
        const char* const text = get(statement->handle, i);
        if (text == nullptr) {
            TRY_VOID(list_append(space, texts.get(), OwnedValue::none(space)));
            continue;
        }
        TRY(OwnedValue made, text_from_database(space, text));
        TRY_VOID(list_append(space, texts.get(), std::move(made)));
    }
    return texts;
}

Result<OwnedValue> reset(ObjectSpace& space, Value* row, size_t) {
    Statement* statement = as_statement(row[0]);
    if (statement->is_running)
        return raise_sqlite(space, database_of(statement), kProgrammingError, "Recursive use of cursors not allowed.");
    if (statement->handle != nullptr) {
        sqlite3_reset(statement->handle);
        sqlite3_clear_bindings(statement->handle);
    }
    return OwnedValue::none(space);
}

Result<OwnedValue> is_change(ObjectSpace& space, Value self) {
    const char* const text = sqlite3_sql(as_statement(self)->handle);
    return OwnedValue::boolean(space, text != nullptr && changes_rows(text));
}
Result<OwnedValue> column_count(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, sqlite3_column_count(as_statement(self)->handle));
}

constexpr NativeSpec kMethods[] = {
    {"bind", bind, "(parameters, adapt, /)", "Give the parameters their values."},
    {"columns", texts_of_columns<sqlite3_column_name>, "()", "The names of the columns."},
    {"declared_types", texts_of_columns<sqlite3_column_decltype>, "()", "The declared types of the columns."},
    {"reset", reset, "()", "Go back to the beginning, without values."},
    {"row", get_row, "(text_factory, converters, /)", "The row that the statement stands on."},
    {"step", step, "()", "Go on to the next row; False at the end."},
    {},
};
constexpr AttributeSpec kAttributes[] = {
    {"column_count", column_count},
    {"is_change", is_change},
    {nullptr, nullptr},
};

}  // namespace

Result<std::string_view> sql_argument(ObjectSpace& space, Database* database, Value argument) {
    TRY(Str* const given, str_argument(space, argument, "execute", "argument 1"));
    if (has_surrogate(given->text())) TRY_VOID(encode_str(space, given));
    const std::string_view text = given->text();
    if (text.size() > static_cast<size_t>(sqlite3_limit(database->handle, SQLITE_LIMIT_SQL_LENGTH, -1)))
        return raise_sqlite(space, database, SQLITE_TOOBIG, "query string is too large");
    if (text.find('\0') != std::string_view::npos)
        return raise_sqlite(space, database, kProgrammingError, "the query contains a null character");
    return text;
}

Result<OwnedValue> prepare_statement(ObjectSpace& space, Value* row, size_t) {
    Database* database = as_database(row[0]);
    TRY_VOID(check_open(space, database));
    TRY(const std::string_view text, sql_argument(space, database, row[1]));
    sqlite3_stmt* handle = nullptr;
    const char* tail = nullptr;
    int code = SQLITE_OK;
    {
        const Running running(database);
        code = sqlite3_prepare_v2(database->handle, text.data(), static_cast<int>(text.size()) + 1, &handle, &tail);
    }
    if (code != SQLITE_OK) return raise_last(space, database);
    if (!without_comments(tail).empty()) {
        sqlite3_finalize(handle);
        return raise_sqlite(space, database, kProgrammingError, "You can only execute one statement at a time.");
    }
    auto* statement = space.create_tracked<Statement>(
        runtime_of(space).dynamic_type(kSqliteStatementSpec, "_sqlite3.Statement")->id, sizeof(Statement));
    statement->database = Word::of_object(database);
    database->share();
    statement->handle = handle;
    statement->is_running = false;
    return Ref<Statement>::adopt(space, statement);
}

const TypeSpec kSqliteStatementSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .is_base = false,
    .documentation = "A prepared statement.",
};

}  // namespace eadem::stdlib
