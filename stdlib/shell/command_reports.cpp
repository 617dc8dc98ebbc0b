// %across and %tables: the reports of the program's commands, about the session.
#include "stdlib/explain/comparison.h"
#include "stdlib/explain/question.h"
#include "stdlib/explain/tables.h"
#include "stdlib/report/report.h"
#include "stdlib/shell/commands.h"
#include "stdlib/shell/replay.h"

namespace eadem::stdlib {

namespace {

// Ctrl-C came, or the time is over; what to say of it. nullopt: neither.
std::optional<InputOutcome> ended_early(Shell& shell, std::string_view command, const RunLimit& limit) {
    if (shell.runtime().take_interrupt()) {
        print_error_text(shell.runtime(), "KeyboardInterrupt\n");
        return InputOutcome::kInterrupted;
    }
    if (limit.was_reached()) return shell.refuse(command, "the session takes too long to run again");
    return std::nullopt;
}

}  // namespace

InputOutcome command_across(Shell& shell, std::string_view arguments) {
    WatchedProgram program = shell.log().program();
    const uint32_t first_line = arguments.empty() ? 1 : shell.log().next_line();
    if (!arguments.empty()) {
        std::string code(arguments), error;
        // A script shows no values by itself.
        program.text += is_question_part(code, error) ? fmt::format("print({})\n", code) : code + "\n";
    }
    Replay replay(shell);
    const std::vector<WatchedRun> runs =
        run_everywhere(program, all_choices(), replay_options(shell.runtime()), &replay.limit());
    if (const std::optional<InputOutcome> ended = ended_early(shell, "across", replay.limit())) return *ended;
    std::vector<ComparedLine> lines = compare_runs(program, runs);
    std::erase_if(lines, [&](const ComparedLine& line) { return line.line < first_line; });
    if (const std::string failures = failures_text(runs); !failures.empty())
        print_error_text(shell.runtime(), failures);
    if (lines.empty())
        return shell.refuse("across", "nothing is printed, and no identity tested: there is nothing to compare");
    shell.write(comparison_text(program, runs, lines, colours_output(shell.runtime())));
    return InputOutcome::kDone;
}

InputOutcome command_tables(Shell& shell, std::string_view arguments) {
    if (!arguments.empty()) return shell.refuse("tables", "takes no arguments");
    Runtime& runtime = shell.runtime();
    const WatchedProgram program = shell.log().program();
    Replay replay(shell);
    const TableReport report =
        report_tables(program, {&runtime.profile(), shell.mode()}, replay_options(runtime), &replay.limit());
    if (const std::optional<InputOutcome> ended = ended_early(shell, "tables", replay.limit())) return *ended;
    if (!report.error.empty()) print_error_text(runtime, report.error);
    shell.write(tables_text(program, report));
    return InputOutcome::kDone;
}

}  // namespace eadem::stdlib
