// What the subcommands that run programs many times over have in common: across, tables.
#pragma once

#include <string>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/options.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/explain/many_runs.h"

namespace eadem::stdlib {

// Calls show(program, output) for each file that can be read; it says whether all went well. The exit status: 0, 1 if a
// file cannot be read or `show` says no, 120 if output was lost.
template <class Show>
int for_each_program(const Options& options, Show show) {
    ProcessOutput output(options.runtime.executable);
    int status = 0;
    for (const std::string& path : options.paths) {
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (!source || !show(WatchedProgram{path, std::string(source->text())}, output)) status = 1;
    }
    const int failed = output.finish();
    return failed != 0 ? failed : status;
}

}  // namespace eadem::stdlib
