// eadem tables FILE [--json]: the small-int cache, the intern table and the constants that a program leaves.
#include <nlohmann/json.hpp>

#include "stdlib/cli/each_program.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/explain/tables.h"

namespace eadem::stdlib {

int run_tables(const Options& options) {
    return for_each_program(options, [&](const WatchedProgram& program, ProcessOutput& output) {
        const TableReport report = report_tables(program, {&options.profile, options.runtime.mode}, options.runtime);
        const bool is_well = report.status == 0;
        if (!is_well) fmt::print(stderr, "{}", report.error);
        if (!is_well && report.constants.empty()) return false;  // nothing has run
        output.write("{}", options.json ? json_text(tables_json(program, report)) : tables_text(program, report));
        return is_well;
    });
}

}  // namespace eadem::stdlib
