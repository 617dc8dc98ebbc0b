#include "stdlib/native/unraisable.h"

#include "stdlib/native/struct_sequence.h"
#include "stdlib/report/report.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr const char* kFields[] = {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"};
constexpr auto kAttributes = struct_attributes(kFields);
const StructSpec kSpec = make_struct_spec("UnraisableHookArgs", kFields, kAttributes);

constexpr std::string_view kUsualMessage = "Exception ignored in";

// "Exception ignored in: <object>", or the other message that the hook's argument has.
std::string heading(Runtime& runtime, std::string_view message, Value where) {
    if (where.is_empty() || where.refers_to(runtime.shared.none)) return fmt::format("{}:\n", message);
    const Result<Ref<Str>> shown = repr(runtime, where);
    runtime.forget_pending();
    return fmt::format("{}: {}\n", message, shown.ok() ? shown.value()->text() : "<object repr() failed>");
}

// What the program has put in place of the usual hook; empty if nothing.
OwnedValue own_hook(Runtime& runtime) {
    OwnedValue hook = runtime.sys_attribute("unraisablehook");
    const OwnedValue usual = runtime.sys_attribute("__unraisablehook__");
    return hook.is_empty() || is_same(runtime, hook.get(), usual.get()) ? OwnedValue() : std::move(hook);
}

Result<void> call_hook(Runtime& runtime, Value hook, Exception* exception, Value where) {
    const Value value = Value::of_object(exception);
    Value row[] = {Value::of_object(runtime.type_of(value)), value,
                   exception->traceback == nullptr ? runtime.none() : Value::of_object(exception->traceback),
                   runtime.none(), where.is_empty() ? runtime.none() : where};
    for (Value& item : row) item = keep(runtime, item).take();
    TRY(const OwnedValue arguments, make_struct(runtime, kSpec, row));
    TRY(const OwnedValue result, call(runtime, hook, {arguments.get()}));
    return {};
}

}  // namespace

void report_unraisable(ObjectSpace& space, Value where) {
    Runtime& runtime = runtime_of(space);
    Ref<Exception> exception = Ref<Exception>::adopt(runtime, static_cast<Exception*>(runtime.take_pending()));
    const OwnedValue hook = own_hook(runtime);
    if (!hook.is_empty()) {
        if (call_hook(runtime, hook.get(), exception.get(), where).ok()) return;
        // Of the two, the hook's own failure is told.
        exception = Ref<Exception>::adopt(runtime, static_cast<Exception*>(runtime.take_pending()));
        return print_unraisable(runtime, heading(runtime, "Exception ignored in sys.unraisablehook", hook.get()),
                                exception.get());
    }
    print_unraisable(runtime, heading(runtime, kUsualMessage, where), exception.get());
}

Result<OwnedValue> sys_unraisablehook(ObjectSpace& space, Value* row, size_t) {
    Runtime& runtime = runtime_of(space);
    const auto part = [&](std::string_view name) { return get_attribute(space, row[0], space.intern_name(name)); };
    TRY(const OwnedValue exception, part("exc_value"));
    TRY(const OwnedValue message, part("err_msg"));
    TRY(const OwnedValue where, part("object"));
    if (!is_exception(space, exception.get())) return OwnedValue::none(space);
    print_unraisable(
        runtime, heading(runtime, is_str(message.get()) ? as_str(message.get())->text() : kUsualMessage, where.get()),
        static_cast<Exception*>(exception.get().object));
    return OwnedValue::none(space);
}

}  // namespace eadem::stdlib
