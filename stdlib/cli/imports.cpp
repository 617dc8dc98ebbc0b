// eadem imports FILE [--json]: what a program imports, and how each module was found.
#include <nlohmann/json.hpp>

#include "stdlib/cli/each_program.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/import/import_module.h"
#include "stdlib/report/import_tree.h"
#include "stdlib/report/report.h"
#include "stdlib/run_program.h"
#include "stdlib/runtime/empty_input.h"
#include "stdlib/runtime/paths.h"

namespace eadem::stdlib {

int run_imports(const Options& options) {
    return for_each_program(options, [&](const WatchedProgram& program, ProcessOutput& output) {
        RuntimeOptions runtime_options = options.runtime;
        runtime_options.arguments = {program.name};
        const EmptyInput input;
        const auto runtime =
            std::make_unique<Runtime>(options.profile, std::move(runtime_options),
                                      Runtime::Streams{input.descriptor(), Runtime::kCapture, Runtime::kCapture});
        StoryRecorder recorder;
        int status = 0;
        if (watch_imports(*runtime, recorder)) {
            const grammar::Source source = grammar::Source::from_text(program.name, program.text);
            status = run_program(*runtime, source, absolute_path(program.name));
            finish_program(*runtime);
        } else {
            status = report_pending(*runtime);
        }
        runtime->import_story = nullptr;
        if (status != 0) fmt::print(stderr, "{}", runtime->error().take());
        const ImportNode& root = recorder.root();
        output.write("{}", options.json ? json_text(import_tree_json(root)) : import_tree_text(root));
        return status == 0;
    });
}

}  // namespace eadem::stdlib
