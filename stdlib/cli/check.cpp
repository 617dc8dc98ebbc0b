// eadem check FILE...
#include "stdlib/cli/open_source.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/report/report.h"

namespace eadem::stdlib {

int run_check(const Options& options) {
    Runtime runtime(options.profile, options.runtime);
    int status = 0;
    for (const std::string& path : options.paths) {
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        const bool is_good = source && compile_source(runtime, *source, {.optimize = options.runtime.optimize}).ok();
        if (is_good) continue;
        if (runtime.has_pending()) static_cast<void>(report_pending(runtime));
        status = 1;
    }
    static_cast<void>(finish_streams(runtime));
    return status;
}

}  // namespace eadem::stdlib
