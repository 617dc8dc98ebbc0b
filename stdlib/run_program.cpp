#include "stdlib/run_program.h"

#include "stdlib/native/compile_source.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/report/report.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<void> compile_and_run(Runtime& runtime, const grammar::Source& source, const std::string& file) {
    Dict* names = runtime.main_names();
    if (!file.empty()) {
        TRY_VOID(add_text(runtime, names, "__file__", file));
        TRY_VOID(add_name(runtime, names, "__cached__", OwnedValue::none(runtime)));
    }
    TRY(const Ref<CodeObject> code,
        compile_source(runtime, source, {.optimize = runtime.options().optimize, .immortal_constants = true}));
    const Result<OwnedValue> result = runtime.run(code.get(), names, nullptr);
    return result.ok() ? Result<void>() : kFailed;
}

}  // namespace

int run_program(Runtime& runtime, const grammar::Source& source, const std::string& file) {
    return compile_and_run(runtime, source, file).ok() ? 0 : report_pending(runtime);
}

}  // namespace eadem::stdlib
