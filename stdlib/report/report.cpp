#include "stdlib/report/report.h"

#include <cstring>

#include "stdlib/report/colour.h"
#include "stdlib/report/exception_text.h"
#include "stdlib/report/import_note.h"
#include "stdlib/runtime/text_stream.h"
#include "vm/object/int.h"
#include "vm/object/memory_guard.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int kFailure = 1;

// Writes to a sys.stderr that is not ours. False if that fails.
bool write_to_object(Runtime& runtime, Value stream, std::string_view text) {
    Result<OwnedValue> method = get_attribute(runtime, stream, runtime.intern_name("write"));
    Result<Ref<Str>> written = method.ok() ? make_str(runtime, text) : Result<Ref<Str>>(kFailed);
    const bool is_done =
        written.ok() && call(runtime, method.value().get(), {Value::of_object(written.value().get())}).ok();
    runtime.forget_pending();
    return is_done;
}

void write_error(Runtime& runtime, std::string_view text) {
    const OwnedValue stream = runtime.sys_attribute("stderr");
    if (stream.get().refers_to(runtime.shared.none)) return;
    if (!stream.is_empty() && as_text_stream(runtime, stream.get()) == nullptr &&
        write_to_object(runtime, stream.get(), text))
        return;
    if (!write_text(runtime, runtime.error(), text).ok() || !flush(runtime, runtime.error()).ok()) {
        runtime.forget_pending();
        runtime.error().discard();
    }
}

bool is_coloured(Runtime& runtime) {
    return wants_colour(runtime.error().descriptor(), runtime.options());
}

// The status that SystemExit asks for; its message, if it has one, is printed.
int exit_status(Runtime& runtime, Exception* exit) {
    Result<OwnedValue> code = get_attribute(runtime, Value::of_object(exit), runtime.intern_name("code"));
    if (!code.ok()) {
        runtime.forget_pending();
        return kFailure;
    }
    const Value value = code.value().get();
    if (value.refers_to(runtime.shared.none)) return 0;
    int64_t number = 0;
    if (fits_int64(value, number)) return static_cast<int>(number & 0xFF);
    if (is_int(value)) return 0xFF;
    Result<Ref<Str>> text = str(runtime, value);
    if (text.ok()) {
        static_cast<void>(runtime.output().flush());
        write_error(runtime, fmt::format("{}\n", text.value()->text()));
    } else {
        runtime.forget_pending();
    }
    return kFailure;
}

// How a failed run ends.
struct End {
    int status = kFailure;
    bool is_exit = false;
};

// Calls a sys.excepthook that the program has set. False if there is none, or it fails. `end` is changed if the hook
// asks for an exit.
bool call_hook(Runtime& runtime, Exception* exception, End& end) {
    const OwnedValue hook = runtime.sys_attribute("excepthook");
    const OwnedValue usual = runtime.sys_attribute("__excepthook__");
    if (hook.is_empty() || is_same(runtime, hook.get(), usual.get())) return false;
    const Value value = Value::of_object(exception);
    const Value traceback = exception->traceback == nullptr ? runtime.none() : Value::of_object(exception->traceback);
    if (call(runtime, hook.get(), {Value::of_object(runtime.type_of(value)), value, traceback}).ok()) return true;
    const Ref<Exception> second = Ref<Exception>::adopt(runtime, static_cast<Exception*>(runtime.take_pending()));
    if (is_instance(runtime, Value::of_object(second.get()), type_id_of(ExceptionId::kSystemExit))) {
        end = {exit_status(runtime, second.get()), true};
        return true;
    }
    write_error(runtime, "Error in sys.excepthook:\n" + format_exception(runtime, second.get(), is_coloured(runtime)) +
                             "\nOriginal exception was:\n");
    return false;
}

}  // namespace

void print_exception(Runtime& runtime, Exception* exception) {
    // What the program printed comes first.
    static_cast<void>(runtime.output().flush());
    write_error(runtime, format_exception(runtime, exception, is_coloured(runtime)));
}

void print_error_text(Runtime& runtime, std::string_view text) {
    write_error(runtime, text);
}

namespace {

// Says what happened.
End report(Runtime& runtime, Exception* exception) {
    const Value value = Value::of_object(exception);
    // A script before a prompt (-i) does not end the process: what it asked for is told like any exception.
    const bool goes_on = runtime.options().inspect && !runtime.shows_prompt;
    if (is_instance(runtime, value, type_id_of(ExceptionId::kSystemExit)) && !goes_on)
        return {exit_status(runtime, exception), true};
    End end;
    if (is_instance(runtime, value, type_id_of(ExceptionId::kKeyboardInterrupt))) end.status = kInterruptedStatus;
    if (!call_hook(runtime, exception, end)) {
        print_exception(runtime, exception);
        write_error(runtime, import_note(runtime, exception));
    }
    return end;
}

}  // namespace

int report_pending(Runtime& runtime, bool* is_exit) {
    const Ref<Exception> exception = Ref<Exception>::adopt(runtime, static_cast<Exception*>(runtime.take_pending()));
    const Result<End> end = guard_memory(runtime, [&]() -> Result<End> { return report(runtime, exception.get()); });
    if (is_exit != nullptr) *is_exit = end.ok() && end.value().is_exit;
    if (end.ok()) return end.value().status;
    // There is no memory for its text: its type says what can be said.
    runtime.forget_pending();
    write_error(runtime, fmt::format("{}\n", type_name(runtime, Value::of_object(exception.get()))));
    return kFailure;
}

void print_unraisable(Runtime& runtime, std::string_view heading, Exception* exception) {
    static_cast<void>(runtime.output().flush());
    write_error(runtime, std::string(heading) + format_unraisable(runtime, exception));
}

int finish_streams(Runtime& runtime) {
    const int error = runtime.output().flush();
    int status = 0;
    if (error != 0) {
        runtime.output().discard();
        static_cast<void>(raise_os_error(runtime, error));
        const Ref<Exception> failure = Ref<Exception>::adopt(runtime, static_cast<Exception*>(runtime.take_pending()));
        write_error(runtime, "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n" +
                                 format_exception_only(runtime, failure.get(), false));
        status = kStreamFailureStatus;
    }
    if (runtime.error().flush() != 0) status = kStreamFailureStatus;
    return status;
}

}  // namespace eadem::stdlib
