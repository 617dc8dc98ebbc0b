// _sqlite3: connections, and the module itself.
#include <algorithm>
#include <chrono>
#include <thread>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/native_object.h"
#include "stdlib/native/posix/posix.h"
#include "stdlib/native/sqlite/sqlite.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/str_methods.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// So many steps of SQLite's own machine between two looks whether Ctrl-C came: a fraction of a millisecond.
constexpr int kStepsBetweenLooks = 4000;

// SQLite's handlers get the Database, which lives longer than whatever calls them. 1: SQLite should give up.
int look_for_interrupt(void* data) {
    auto* const database = static_cast<Database*>(data);
    if (runtime_of(*database->space).take_interrupt()) database->was_interrupted = true;
    return database->was_interrupted ? 1 : 0;
}

// Waits for a lock that another connection holds: 0 gives up. `tries`: how often it waited before.
int wait_for_lock(void* data, int tries) {
    constexpr int64_t kWait = 2;  // milliseconds
    if (int64_t{tries} * kWait >= static_cast<Database*>(data)->busy_timeout) return 0;
    if (look_for_interrupt(data) != 0) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(kWait));
    return 1;
}

void close_handle(Database* database) {
    // A statement that is still there makes it a zombie, which goes with the last statement.
    if (sqlite3* const handle = std::exchange(database->handle, nullptr)) sqlite3_close_v2(handle);
}

void destroy(ObjectSpace& space, Object* self) {
    auto* database = static_cast<Database*>(self);
    close_handle(database);
    drop(space, database->callables);
    drop(space, database->failed);
    free_tracked_block(space, self, sizeof(Database));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(static_cast<Database*>(self)->failed);
    visitor.visit(static_cast<Database*>(self)->callables);
}
void clear(ObjectSpace& space, Object* self) {
    drop(space, static_cast<Database*>(self)->callables);
}
constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = size_of<Database>;
    slots.block_size = size_of<Database>;
    slots.traverse = traverse;
    slots.clear = clear;
    return slots;
}

// Database(path, flags, timeout in milliseconds, failed)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[1], "connect", "database"));
    // What a session did with a file is not done a second time for its reports (replay_guard.h).
    const bool is_replay = static_cast<Runtime&>(space).options().is_replay;
    if (is_replay && std::string_view(path.c_str()) != ":memory:")
        return space.raise_text(ExceptionId::kRuntimeError, "a database in a file is not opened in a second run");
    TRY(const int flags, int_argument(space, row[2]));
    TRY(const int64_t timeout, index_argument(space, row[3]));
    TRY(Ref<List> callables, make_list(space, 0));
    const Word failed = to_word(space, take(space, row[4]));
    auto* database = new_instance<Database>(space, row[0]);
    database->space = &space;
    database->handle = nullptr;
    database->failed = failed;
    database->callables = Word::of_object(callables.take());
    database->busy_timeout = timeout;
    database->running = 0;
    database->was_interrupted = false;
    Ref<Database> made = Ref<Database>::adopt(space, database);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    database->handle = handle;
    if (code != SQLITE_OK) {
        if (handle == nullptr) return space.out_of_memory();
        return raise_last(space, database);
    }
    if (is_replay) sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_progress_handler(handle, kStepsBetweenLooks, look_for_interrupt, database);
    if (timeout > 0) sqlite3_busy_handler(handle, wait_for_lock, database);
    return made;
}

Result<OwnedValue> close_database(ObjectSpace& space, Value* row, size_t) {
    Database* database = as_database(row[0]);
    if (database->running > 0)
        return raise_sqlite(space, database, kProgrammingError, "Cannot close the connection while it is at work.");
    close_handle(database);
    return OwnedValue::none(space);
}

// Runs one statement to its end. An error of SQLite is left for raise_last.
int run_to_end(Database* database, sqlite3_stmt* statement) {
    const Running running(database);
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(statement);
    return code;
}

// script(text): all statements of a text, one after the other. Their rows are dropped.
Result<OwnedValue> run_script(ObjectSpace& space, Value* row, size_t) {
    Database* database = as_database(row[0]);
    TRY_VOID(check_open(space, database));
    TRY(const Str* given, str_argument(space, row[1], "executescript", "argument"));
    const std::string text(given->text());
    if (text.find('\0') != std::string::npos)
        return space.raise_text(ExceptionId::kValueError, "embedded null character");
    const char* at = text.c_str();
    while (*at != '\0') {
        sqlite3_stmt* statement = nullptr;
        int code = SQLITE_OK;
        {
            const Running running(database);
            code = sqlite3_prepare_v2(database->handle, at, -1, &statement, &at);
        }
        if (code == SQLITE_OK && statement != nullptr) {
            code = run_to_end(database, statement);
            const int finished = sqlite3_finalize(statement);
            code = code == SQLITE_DONE ? finished : code;
        }
        if (code != SQLITE_OK || database->was_interrupted) return raise_last(space, database);
    }
    return OwnedValue::none(space);
}

template <auto get>
Result<OwnedValue> number(ObjectSpace& space, Value* row, size_t) {
    Database* database = as_database(row[0]);
    TRY_VOID(check_open(space, database));
    return OwnedValue::of_int(space, static_cast<int64_t>(get(database->handle)));
}

Result<OwnedValue> interrupt(ObjectSpace& space, Value* row, size_t) {
    Database* database = as_database(row[0]);
    TRY_VOID(check_open(space, database));
    sqlite3_interrupt(database->handle);
    return OwnedValue::none(space);
}

Result<OwnedValue> is_open(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, as_database(self)->handle != nullptr);
}

constexpr NativeSpec kConstructor = {"Database", construct, "(path, flags, timeout, failed, /)"};
constexpr NativeSpec kMethods[] = {
    {"changes", number<sqlite3_changes64>, "()", "How many rows the last INSERT, UPDATE or DELETE changed."},
    {"close", close_database, "()", "Close the connection."},
    {"create_aggregate", create_aggregate, "(name, narg, aggregate_class, /)", "Make an aggregate of a class."},
    {"create_collation", create_collation, "(name, callable, /)", "Make an order of texts of a function."},
    {"create_function", create_function, "(name, narg, callable, deterministic, /)", "Make a function of SQL."},
    {"get_autocommit", number<sqlite3_get_autocommit>, "()", "0 within a transaction."},
    {"interrupt", interrupt, "()", "Let queries that are at work fail."},
    {"last_insert_rowid", number<sqlite3_last_insert_rowid>, "()", "The id of the row that was inserted last."},
    {"prepare", prepare_statement, "(text, /)", "A statement that can be run."},
    {"script", run_script, "(text, /)", "Run all statements of a text."},
    {"total_changes", number<sqlite3_total_changes64>, "()", "How many rows were changed since the connection began."},
    {},
};
constexpr AttributeSpec kAttributes[] = {{"is_open", is_open}, {nullptr, nullptr}};

Result<OwnedValue> is_complete(ObjectSpace& space, Value* row, size_t) {
    TRY(const Str* text, str_argument(space, row[0], "complete_statement", "argument 'statement'"));
    return OwnedValue::boolean(space, sqlite3_complete(std::string(text->text()).c_str()) != 0);
}

constexpr NativeSpec kFunctions[] = {
    {"complete_statement", is_complete, "(statement)", "Checks if a string contains a complete SQL statement."},
    {},
};
constexpr ModuleType kTypes[] = {
    {&kSqliteDatabaseSpec, "_sqlite3.Database"},
    {&kSqliteStatementSpec, "_sqlite3.Statement"},
    {},
};

#define NUMBER(name) {#name, name},
constexpr NamedNumber kNumbers[] = {
#include "stdlib/native/sqlite/constants.def"
};
#undef NUMBER

Result<void> fill(ObjectSpace& space, Dict* names) {
    TRY_VOID(add_numbers(space, names, kNumbers));
    TRY_VOID(add_name(space, names, "threadsafe", OwnedValue::of_int(space, sqlite3_threadsafe())));
    return add_text(space, names, "sqlite_version", sqlite3_libversion());
}

}  // namespace

Failed raise_sqlite(ObjectSpace& space, Database* database, int code, std::string_view message) {
    const auto raise = [&]() -> Result<void> {
        TRY(const Ref<Str> text, make_str(space, message));
        Value failed = Value::of_object(database->failed.object());
        const OwnedValue held = share(space, failed);
        return call(space, failed, {Value::of_int(code), Value::of_object(text.get())}).ok()
                   ? Result<void>(space.raise_text(ExceptionId::kSystemError, "the error was not raised"))
                   : Result<void>(kFailed);
    };
    static_cast<void>(raise());
    return kFailed;
}

Failed raise_last(ObjectSpace& space, Database* database) {
    if (std::exchange(database->was_interrupted, false)) {
        runtime_of(space).interrupt();
        if (!check_interrupt(space).ok()) return kFailed;
    }
    const int code = sqlite3_extended_errcode(database->handle);
    if ((code & 0xFF) == SQLITE_NOMEM) return space.out_of_memory();
    return raise_sqlite(space, database, code, sqlite3_errmsg(database->handle));
}

Result<void> check_open(ObjectSpace& space, Database* database) {
    if (database->handle != nullptr) return {};
    return raise_sqlite(space, database, kProgrammingError, "Cannot operate on a closed database.");
}

const TypeSpec kSqliteDatabaseSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .is_base = false,
    .documentation = "An open database.",
};

extern const ModuleSpec kSqlite3Module;
const ModuleSpec kSqlite3Module = {
    .name = "_sqlite3",
    .documentation = "libsqlite3: connections and statements, of which the package sqlite3 is made.",
    .functions = kFunctions,
    .types = kTypes,
    .fill = fill,
};

}  // namespace eadem::stdlib
