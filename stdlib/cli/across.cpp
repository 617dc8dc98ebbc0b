// eadem across FILE [--json]: one program under every profile and mode.
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/explain/comparison.h"
#include "stdlib/report/colour.h"

namespace eadem::stdlib {

namespace {

// Where a program fails in every run, the comparison says nothing that its error does not say better.
bool all_failed(const std::vector<WatchedRun>& runs) {
    for (const WatchedRun& run : runs)
        if (run.status == 0) return false;
    return true;
}

}  // namespace

int run_across(const Options& options) {
    ProcessOutput output(options.runtime.executable);
    int status = 0;
    for (const std::string& path : options.paths) {
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (!source) {
            status = 1;
            continue;
        }
        const WatchedProgram program{path, std::string(source->text())};
        const std::vector<WatchedRun> runs = run_everywhere(program, all_choices(), options.runtime);
        if (all_failed(runs)) {
            fmt::print(stderr, "{}", runs.front().error);
            status = 1;
        }
        const std::vector<ComparedLine> lines = compare_runs(program, runs);
        if (lines.empty() && all_failed(runs)) continue;
        if (options.json) {
            output.write("{}\n", comparison_json(program, runs, lines)
                                     .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        } else {
            const bool is_coloured = wants_colour(STDOUT_FILENO, options.runtime.ignore_environment);
            output.write("{}", comparison_text(program, runs, lines, is_coloured));
        }
    }
    const int failed = output.finish();
    return failed != 0 ? failed : status;
}

}  // namespace eadem::stdlib
