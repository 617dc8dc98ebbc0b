#include "stdlib/explain/many_runs.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

#include "stdlib/prompt_session.h"
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

namespace {

// Runs something in a Runtime of its own that is watched: `run` gives the exit status.
template <class Run>
WatchedRun run_in_private(const WatchedProgram& program, const RunChoice& choice, RuntimeOptions options,
                          RunLimit* limit, Run run) {
    WatchedRun result;
    result.choice = choice;
    if (limit != nullptr && limit->was_reached()) return result;
    options.mode = choice.mode;
    options.boxes_always = true;  // an observed run must have them
    options.warnings = WarningAction::kIgnore;
    options.unbuffered = false;
    options.arguments = {program.name};
    const EmptyInput input;
    const auto runtime =
        std::make_unique<Runtime>(*choice.profile, std::move(options),
                                  Runtime::Streams{input.descriptor(), Runtime::kCapture, Runtime::kCapture});
    runtime->input().put_back(program.input);
    runtime->prints = &result.prints;
    {
        const RunLimit::Watch watch(limit, *runtime);
        TestWatcher watcher(*runtime);
        if (program.hidden_line != 0) watcher.hide_line(program.name, program.hidden_line);
        result.status = run(*runtime);
        finish_program(*runtime);
        result.tests = watcher.take();
    }
    result.output = runtime->output().take();
    result.error = runtime->error().take();
    return result;
}

}  // namespace

WatchedRun run_watched(const WatchedProgram& program, const RunChoice& choice, RuntimeOptions options,
                       RunLimit* limit) {
    return run_in_private(program, choice, std::move(options), limit, [&](Runtime& runtime) {
        const bool is_file = !program.name.starts_with('<');
        if (!is_file) runtime.sources().add(program.name, program.text);
        const grammar::Source source = grammar::Source::from_text(program.name, program.text);
        return run_program(runtime, source, is_file ? program.name : std::string());
    });
}

WatchedRun run_inputs_watched(const WatchedProgram& program, const std::string& beginning,
                              std::span<const TypedInput> inputs, const IdentityProfile& profile,
                              RuntimeOptions options, RunLimit* limit) {
    const Mode last_mode = inputs.empty() ? Mode::kRepl : inputs.back().mode;
    return run_in_private(program, {&profile, last_mode}, std::move(options), limit, [&](Runtime& runtime) {
        runtime.sources().add(program.name, program.text);
        int status = 0;
        if (!beginning.empty()) status = run_script(runtime, grammar::Source::from_text(program.name, beginning));
        std::optional<PromptSession> session;
        Mode mode = Mode::kScript;
        for (const TypedInput& input : inputs) {
            if (input.mode != mode) session.emplace(runtime, input.mode);
            mode = input.mode;
            const InputOutcome outcome = session->run(input.text, true, SourcePlace{program.name, input.line});
            if (outcome == InputOutcome::kFailed) status = session->status();
            if (outcome == InputOutcome::kExit || outcome == InputOutcome::kInterrupted) return session->status();
        }
        return status;
    });
}

std::vector<WatchedRun> run_everywhere(const WatchedProgram& program, std::span<const RunChoice> choices,
                                       const RuntimeOptions& options, RunLimit* limit) {
    std::vector<WatchedRun> runs(choices.size());
    std::atomic<size_t> next{0};
    const auto work = [&] {
        for (size_t i = next++; i < choices.size(); i = next++)
            runs[i] = run_watched(program, choices[i], options, limit);
    };
    const size_t most = std::min<size_t>(std::max(1U, std::thread::hardware_concurrency()), choices.size());
    std::vector<std::jthread> helpers;
    for (size_t i = 1; i < most; ++i) helpers.emplace_back(work);
    work();
    helpers.clear();
    return runs;
}

}  // namespace eadem::stdlib
