#include "stdlib/cli/startup_file.h"

#include <cstdlib>

#include "grammar/system_text.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/report/report.h"
#include "stdlib/runtime/text_stream.h"
#include "vm/object/dict.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<void> run_file(Runtime& runtime, const grammar::Source& source, const std::string& path) {
    Dict* const names = runtime.main_names();
    TRY(Ref<Str> file, make_str(runtime, path));
    TRY_VOID(dict_set_name(runtime, names, runtime.intern_name("__file__"), std::move(file)));
    TRY(const Ref<CodeObject> code, compile_source(runtime, source, {.optimize = runtime.options().optimize}));
    const Result<OwnedValue> result = runtime.run(code.get(), names, nullptr);
    return result.ok() ? Result<void>() : kFailed;
}

// The system's error with the name of the file.
void report_missing(Runtime& runtime, int error, std::string_view path) {
    static_cast<void>(raise_os_error(runtime, error));
    const Result<Ref<Str>> name = make_str(runtime, path);
    const Ref<Object> failure = Ref<Object>::adopt(runtime, runtime.take_pending());
    if (!name.ok() || !set_attribute(runtime, Value::of_object(failure.get()), runtime.intern_name("filename"),
                                     Value::of_object(name.value().get()))
                           .ok())
        runtime.forget_pending();
    static_cast<void>(runtime.restore_pending(failure.copy().take()));
    static_cast<void>(report_pending(runtime));
}

}  // namespace

StartupOutcome run_startup_file(Runtime& runtime, std::string& text, int& status) {
    const char* const given = std::getenv("PYTHONSTARTUP");
    if (runtime.options().ignore_environment || given == nullptr || *given == '\0') return StartupOutcome::kNone;
    const std::string path = grammar::text_from_system(given);
    int error = 0;
    const std::optional<grammar::Source> source = grammar::Source::from_file(path, error);
    if (!source) {
        print_error_text(runtime, "Could not open PYTHONSTARTUP\n");
        report_missing(runtime, error, path);
        return StartupOutcome::kNone;
    }
    const bool is_done = run_file(runtime, *source, path).ok();
    bool is_exit = false;
    const int failure = is_done ? 0 : report_pending(runtime, &is_exit);
    if (is_exit) {
        status = failure;
        return StartupOutcome::kExit;
    }
    // A name of the script, not of the session.
    if (!dict_remove(runtime, runtime.main_names(), Value::of_object(runtime.intern_name("__file__"))).ok())
        runtime.forget_pending();
    if (!is_done) return StartupOutcome::kNone;
    text = source->text();
    return StartupOutcome::kDone;
}

}  // namespace eadem::stdlib
