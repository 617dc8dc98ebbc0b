#include "stdlib/explain/many_runs.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

#include "stdlib/run_program.h"
#include "stdlib/runtime/empty_input.h"

namespace eadem::stdlib {

using vm::IdentityProfile;

std::string choice_name(const RunChoice& choice) {
    return fmt::format("{}/{}", choice.profile->name, mode_name(choice.mode));
}

std::vector<RunChoice> all_choices() {
    std::vector<RunChoice> choices;
    for (const IdentityProfile& profile : vm::identity_profiles()) {
        choices.push_back({&profile, Mode::kScript});
        choices.push_back({&profile, Mode::kRepl});
        if (profile.tty_repl_unit != profile.repl_unit) choices.push_back({&profile, Mode::kNewRepl});
        choices.push_back({&profile, Mode::kImport});
        choices.push_back({&profile, Mode::kPyc});
    }
    return choices;
}

WatchedRun run_watched(const WatchedProgram& program, const RunChoice& choice, RuntimeOptions options) {
    options.mode = choice.mode;
    options.boxes_always = true;  // an observed run must have them
    options.warnings = WarningAction::kIgnore;
    options.unbuffered = false;
    options.arguments = {program.name};
    const EmptyInput input;
    WatchedRun run;
    run.choice = choice;
    const auto runtime =
        std::make_unique<Runtime>(*choice.profile, std::move(options),
                                  Runtime::Streams{input.descriptor(), Runtime::kCapture, Runtime::kCapture});
    runtime->prints = &run.prints;
    {
        TestWatcher watcher(*runtime);
        if (program.hidden_line != 0) watcher.hide_line(program.name, program.hidden_line);
        const bool is_file = !program.name.starts_with('<');
        if (!is_file) runtime->sources().add(program.name, program.text);
        const grammar::Source source = grammar::Source::from_text(program.name, program.text);
        run.status = run_program(*runtime, source, is_file ? program.name : std::string());
        finish_program(*runtime);
        run.tests = watcher.take();
    }
    run.output = runtime->output().take();
    run.error = runtime->error().take();
    return run;
}

std::vector<WatchedRun> run_everywhere(const WatchedProgram& program, std::span<const RunChoice> choices,
                                       const RuntimeOptions& options) {
    std::vector<WatchedRun> runs(choices.size());
    std::atomic<size_t> next{0};
    const auto work = [&] {
        for (size_t i = next++; i < choices.size(); i = next++) runs[i] = run_watched(program, choices[i], options);
    };
    const size_t most = std::min<size_t>(std::max(1U, std::thread::hardware_concurrency()), choices.size());
    std::vector<std::jthread> helpers;
    for (size_t i = 1; i < most; ++i) helpers.emplace_back(work);
    work();
    helpers.clear();
    return runs;
}

}  // namespace eadem::stdlib
