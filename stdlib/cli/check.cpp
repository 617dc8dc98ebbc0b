// eadem check FILE...
#include <memory>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/cli/tears_down.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/report/report.h"

namespace eadem::stdlib {

namespace {

// Null if the file cannot be read, which is said at once, or compiled: then an exception is pending.
vm::Ref<vm::CodeObject> check_file(Runtime& runtime, const Options& options, const std::string& path) {
    // As py_compile reads it.
    const std::optional<grammar::Source> source =
        open_source(options.runtime.executable, path, grammar::Reader::kBytes);
    if (!source) return {};
    auto code = compile_source(runtime, *source, {.optimize = options.runtime.optimize});
    return code.ok() ? std::move(code).value() : vm::Ref<vm::CodeObject>();
}

}  // namespace

int run_check(const Options& options) {
    auto runtime = std::make_unique<Runtime>(options.profile, options.runtime);
    int status = 0;
    for (const std::string& path : options.paths) {
        vm::Ref<vm::CodeObject> code = check_file(*runtime, options, path);
        if (!code) {
            if (runtime->has_pending()) static_cast<void>(report_pending(*runtime));
            status = 1;
        }
        const bool is_last = &path == &options.paths.back();
        if (is_last && !kTearsDown) static_cast<void>(code.take());
    }
    static_cast<void>(finish_streams(*runtime));
    if (!kTearsDown) static_cast<void>(runtime.release());
    return status;
}

}  // namespace eadem::stdlib
