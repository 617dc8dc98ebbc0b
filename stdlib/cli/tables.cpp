// eadem tables FILE [--json]: the small-int cache, the intern table and the constants that a program leaves.
#include <nlohmann/json.hpp>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/explain/tables.h"

namespace eadem::stdlib {

int run_tables(const Options& options) {
    ProcessOutput output(options.runtime.executable);
    int status = 0;
    for (const std::string& path : options.paths) {
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (!source) {
            status = 1;
            continue;
        }
        const WatchedProgram program{path, std::string(source->text())};
        const TableReport report = report_tables(program, {&options.profile, options.runtime.mode}, options.runtime);
        if (report.status != 0) {
            fmt::print(stderr, "{}", report.error);
            status = 1;
            if (report.constants.empty()) continue;  // nothing has run
        }
        if (options.json) {
            output.write(
                "{}\n",
                tables_json(program, report).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        } else {
            output.write("{}", tables_text(program, report));
        }
    }
    const int failed = output.finish();
    return failed != 0 ? failed : status;
}

}  // namespace eadem::stdlib
