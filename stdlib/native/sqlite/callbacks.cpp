// _sqlite3: functions, aggregates and collations that a program gives to a connection.
//
// SQLite gets a Callback: the connection and the place of the callable in its list. The list, which the collector sees,
// owns the callables, until the connection goes: one that is dropped in the middle of a call of SQLite might run code
// that calls SQLite again. The Callback is SQLite's to end.
#include <vector>

#include "stdlib/native/posix/posix.h"
#include "stdlib/native/sqlite/sqlite.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/str_methods.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Callback {
    ObjectSpace& space;
    Database* database;
    size_t place;
};

void end_callback(void* data) {
    delete static_cast<Callback*>(data);
}

// What SQLite gets for a callable.
Result<Callback*> make_callback(ObjectSpace& space, Database* database, Value callable) {
    auto* list = static_cast<List*>(database->callables.object());
    TRY_VOID(list_append(space, list, keep(space, callable)));
    return new Callback{space, database, list->size - 1};
}

// The callable; None if it has gone.
OwnedValue callable_of(const Callback& callback) {
    if (!callback.database->callables.is_object()) return OwnedValue::none(callback.space);
    auto* list = static_cast<List*>(callback.database->callables.object());
    if (callback.place >= list->size) return OwnedValue::none(callback.space);
    return share(callback.space, list->items[callback.place]);
}

// Tells SQLite that Python code failed. The exception goes, as in CPython, but Ctrl-C is remembered.
void give_failure(Callback& callback, sqlite3_context* context, const char* message) {
    ObjectSpace& space = callback.space;
    if (space.pending_is(ExceptionId::kKeyboardInterrupt)) callback.database->was_interrupted = true;
    if (space.pending_is(ExceptionId::kMemoryError))
        sqlite3_result_error_nomem(context);
    else if (space.pending_is(ExceptionId::kOverflowError))
        sqlite3_result_error_toobig(context);
    else
        sqlite3_result_error(context, message, -1);
    space.forget_pending();
}

// Calls callee(*arguments).
Result<OwnedValue> call_with(ObjectSpace& space, Value callee, int count, sqlite3_value** values) {
    std::vector<OwnedValue> owned;
    std::vector<Value> arguments;
    for (int i = 0; i < count; ++i) {
        TRY(OwnedValue made, object_of(space, values[i]));
        owned.push_back(std::move(made));
    }
    for (OwnedValue& value : owned) arguments.push_back(value.take());
    const CallArguments row{arguments.data(), arguments.size(), nullptr, arguments.size()};
    Result<OwnedValue> result = call(space, callee, row);
    for (const Value value : arguments)
        if (value.is_object()) space.release(value.object);
    return result;
}

Callback& callback_of(sqlite3_context* context) {
    return *static_cast<Callback*>(sqlite3_user_data(context));
}

void run_function(sqlite3_context* context, int count, sqlite3_value** values) {
    Callback& callback = callback_of(context);
    const auto run = [&]() -> Result<void> {
        const OwnedValue callable = callable_of(callback);
        TRY(const OwnedValue result, call_with(callback.space, callable.get(), count, values));
        return give_result(callback.space, context, result.get());
    };
    if (!run().ok()) give_failure(callback, context, "user-defined function raised exception");
}

// The instance of an aggregate lives in SQLite's memory for this group of rows.
void step_aggregate(sqlite3_context* context, int count, sqlite3_value** values) {
    Callback& callback = callback_of(context);
    ObjectSpace& space = callback.space;
    auto** instance = static_cast<Object**>(sqlite3_aggregate_context(context, sizeof(Object*)));
    if (instance == nullptr) return sqlite3_result_error_nomem(context);
    if (*instance == nullptr) {
        const OwnedValue callable = callable_of(callback);
        Result<OwnedValue> made = call(space, callable.get(), {});
        if (!made.ok())
            return give_failure(callback, context, "user-defined aggregate's '__init__' method raised error");
        Value object = std::move(made).value().take();
        if (!object.is_object()) object = Value::of_object(space.box(object));
        *instance = object.object;
    }
    const auto run = [&]() -> Result<void> {
        TRY(const OwnedValue method, get_attribute(space, Value::of_object(*instance), space.intern_name("step")));
        TRY_VOID(call_with(space, method.get(), count, values));
        return {};
    };
    if (!run().ok()) give_failure(callback, context, "user-defined aggregate's 'step' method raised error");
}

void finish_aggregate(sqlite3_context* context) {
    Callback& callback = callback_of(context);
    ObjectSpace& space = callback.space;
    auto** instance = static_cast<Object**>(sqlite3_aggregate_context(context, 0));
    if (instance == nullptr || *instance == nullptr) return;
    const OwnedValue held = OwnedValue::adopt(space, Value::of_object(std::exchange(*instance, nullptr)));
    // A statement that is given up, not one that has come to its end: nobody asks for the result.
    if (callback.database->running == 0) return;
    const auto run = [&]() -> Result<void> {
        TRY(const OwnedValue method, get_attribute(space, held.get(), space.intern_name("finalize")));
        TRY(const OwnedValue result, call(space, method.get(), {}));
        return give_result(space, context, result.get());
    };
    if (!run().ok()) give_failure(callback, context, "user-defined aggregate's 'finalize' method raised error");
}

// A comparison cannot fail: whatever goes wrong makes texts equal, as in CPython.
int run_collation(void* data, int left_size, const void* left, int right_size, const void* right) {
    auto& callback = *static_cast<Callback*>(data);
    ObjectSpace& space = callback.space;
    const auto run = [&]() -> Result<int> {
        const OwnedValue callable = callable_of(callback);
        TRY(const OwnedValue first, text_from_database(space, {static_cast<const char*>(left), size_t(left_size)}));
        TRY(const OwnedValue second, text_from_database(space, {static_cast<const char*>(right), size_t(right_size)}));
        TRY(const OwnedValue order, call(space, callable.get(), {first.get(), second.get()}));
        TRY(const int64_t number, to_index_clamped(space, order.get()));
        return number < 0 ? -1 : number > 0 ? 1 : 0;
    };
    const Result<int> order = run();
    if (order.ok()) return order.value();
    if (space.pending_is(ExceptionId::kKeyboardInterrupt)) callback.database->was_interrupted = true;
    space.forget_pending();
    return 0;
}

bool is_none(ObjectSpace& space, Value value) {
    return value.refers_to(space.shared.none);
}

using Function = void (*)(sqlite3_context*, int, sqlite3_value**);
Result<OwnedValue> create(ObjectSpace& space, Value* row, int flags, Function function, Function step,
                          void (*finish)(sqlite3_context*)) {
    Database* database = as_database(row[0]);
    TRY_VOID(check_open(space, database));
    TRY(const Str* name, str_argument(space, row[1], "create_function", "argument 1"));
    const std::string text(name->text());
    TRY(const int count, int_argument(space, row[2]));
    int code = SQLITE_OK;
    if (is_none(space, row[3])) {
        code = sqlite3_create_function_v2(database->handle, text.c_str(), count, flags, nullptr, nullptr, nullptr,
                                          nullptr, nullptr);
    } else {
        TRY(Callback* const callback, make_callback(space, database, row[3]));
        // Ends the callback if it fails.
        code = sqlite3_create_function_v2(database->handle, text.c_str(), count, flags, callback, function, step,
                                          finish, end_callback);
    }
    if (code != SQLITE_OK)
        return raise_sqlite(space, database, kProgrammingError,
                            step == nullptr ? "Error creating function" : "Error creating aggregate");
    return OwnedValue::none(space);
}

}  // namespace

Result<OwnedValue> create_function(ObjectSpace& space, Value* row, size_t) {
    TRY(const bool is_deterministic, truth(space, row[4]));
    return create(space, row, SQLITE_UTF8 | (is_deterministic ? SQLITE_DETERMINISTIC : 0), run_function, nullptr,
                  nullptr);
}

Result<OwnedValue> create_aggregate(ObjectSpace& space, Value* row, size_t) {
    return create(space, row, SQLITE_UTF8, nullptr, step_aggregate, finish_aggregate);
}

Result<OwnedValue> create_collation(ObjectSpace& space, Value* row, size_t) {
    Database* database = as_database(row[0]);
    TRY_VOID(check_open(space, database));
    TRY(const Str* name, str_argument(space, row[1], "create_collation", "argument 1"));
    const std::string text(name->text());
    int code = SQLITE_OK;
    if (is_none(space, row[2])) {
        code = sqlite3_create_collation_v2(database->handle, text.c_str(), SQLITE_UTF8, nullptr, nullptr, nullptr);
    } else {
        TRY(Callback* const callback, make_callback(space, database, row[2]));
        code = sqlite3_create_collation_v2(database->handle, text.c_str(), SQLITE_UTF8, callback, run_collation,
                                           end_callback);
        // Unlike sqlite3_create_function_v2, this leaves the callback to us when it fails.
        if (code != SQLITE_OK) end_callback(callback);
    }
    if (code != SQLITE_OK) return raise_last(space, database);
    return OwnedValue::none(space);
}

}  // namespace eadem::stdlib
