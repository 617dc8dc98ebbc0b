// What the files of the module _sqlite3 share: the two objects that stand for a connection and a prepared statement of
// libsqlite3. The frozen package sqlite3 makes Python's connections and cursors of them.
//
// While SQLite works for us it may call Python code (functions, aggregates, collations of the program), which may do
// anything. So an object that is at work says so (`running`), and whoever would pull it away from under SQLite is
// refused. SQLite's own memory never holds a reference that is not counted.
#pragma once

#include <sqlite3.h>

#include <string>
#include <string_view>

#include "vm/object/native.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

struct Database : vm::Object {
    vm::ObjectSpace* space;
    sqlite3* handle;       // null once closed
    vm::Word failed;       // a callable that raises what a code and a message stand for
    vm::Word callables;    // a list: what SQLite calls back, by its index; it only grows
    int64_t busy_timeout;  // milliseconds to wait for a lock
    uint32_t running;      // how many calls of SQLite for this connection are under way
    bool was_interrupted;  // Ctrl-C came during one of them
};

struct Statement : vm::Object {
    vm::Word database;
    sqlite3_stmt* handle;  // null once finished, and where the text held no statement
    bool is_running;
};

// Codes beside SQLite's that `failed` knows: misuse that CPython reports as ProgrammingError, and OperationalError
// without a code.
constexpr int kProgrammingError = -1, kUndecodable = -2;

inline Database* as_database(vm::Value value) {
    return static_cast<Database*>(value.object);
}
inline Statement* as_statement(vm::Value value) {
    return static_cast<Statement*>(value.object);
}
inline Database* database_of(Statement* statement) {
    return static_cast<Database*>(statement->database.object());
}

// Raises the exception for a code and a message, by `failed`.
vm::Failed raise_sqlite(vm::ObjectSpace& space, Database* database, int code, std::string_view message);
// What the last call of SQLite left: KeyboardInterrupt after Ctrl-C, MemoryError, or an error of the module.
vm::Failed raise_last(vm::ObjectSpace& space, Database* database);
// ProgrammingError if the connection is closed.
vm::Result<void> check_open(vm::ObjectSpace& space, Database* database);

// Marks a connection as being at work, as long as this lives.
class Running {
 public:
    explicit Running(Database* database) : database_(database) { ++database->running; }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() { --database_->running; }

 private:
    Database* database_;
};

// ---- values (values.cpp) ----

// Text from outside as str. UnicodeDecodeError if it is no UTF-8.
vm::Result<vm::OwnedValue> text_from_database(vm::ObjectSpace& space, std::string_view text);
// The object for an argument of a callback.
vm::Result<vm::OwnedValue> object_of(vm::ObjectSpace& space, sqlite3_value* value);
// Gives a callback's result to SQLite. OverflowError, UnicodeEncodeError, TypeError.
vm::Result<void> give_result(vm::ObjectSpace& space, sqlite3_context* context, vm::Value result);
// Binds a value. False if its type is none of SQLite's. OverflowError, UnicodeEncodeError; an error of SQLite.
vm::Result<bool> bind_value(vm::ObjectSpace& space, Statement* statement, int place, vm::Value value);
// What a column of the row has that the statement stands on. `text_factory`: empty for str, else a callable that takes
// bytes.
vm::Result<vm::OwnedValue> column_value(vm::ObjectSpace& space, Statement* statement, int column,
                                        vm::Value text_factory);

// ---- callbacks (callbacks.cpp) ----

// Methods of a Database: create_function(name, narg, callable, flags), create_aggregate(name, narg, class),
// create_collation(name, callable).
vm::Result<vm::OwnedValue> create_function(vm::ObjectSpace& space, vm::Value* row, size_t count);
vm::Result<vm::OwnedValue> create_aggregate(vm::ObjectSpace& space, vm::Value* row, size_t count);
vm::Result<vm::OwnedValue> create_collation(vm::ObjectSpace& space, vm::Value* row, size_t count);

// Method of a Database: prepare(text) (statement.cpp).
vm::Result<vm::OwnedValue> prepare_statement(vm::ObjectSpace& space, vm::Value* row, size_t count);
// The text of an SQL argument, checked. ProgrammingError, DataError.
vm::Result<std::string_view> sql_argument(vm::ObjectSpace& space, Database* database, vm::Value argument);

extern const vm::TypeSpec kSqliteDatabaseSpec, kSqliteStatementSpec;

}  // namespace eadem::stdlib
