// eadem across FILE [--json]: one program under every profile and mode.
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "stdlib/cli/each_program.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/explain/comparison.h"
#include "stdlib/report/colour.h"

namespace eadem::stdlib {

int run_across(const Options& options) {
    const bool is_coloured = wants_colour(STDOUT_FILENO, options.runtime);
    return for_each_program(options, [&](const WatchedProgram& program, ProcessOutput& output) {
        const std::vector<WatchedRun> runs = run_everywhere(program, all_choices(), options.runtime);
        const bool is_well = std::ranges::any_of(runs, [](const WatchedRun& run) { return run.status == 0; });
        fmt::print(stderr, "{}", failures_text(runs));
        const std::vector<ComparedLine> lines = compare_runs(program, runs);
        if (!is_well && lines.empty()) return false;
        output.write("{}", options.json ? json_text(comparison_json(program, runs, lines))
                                        : comparison_text(program, runs, lines, is_coloured));
        return is_well;
    });
}

}  // namespace eadem::stdlib
