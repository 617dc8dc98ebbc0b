#include "stdlib/shell/replay.h"

#include "stdlib/shell/commands.h"

namespace eadem::stdlib {

Replay::Replay(Shell& shell)
    : shell_(shell), limit_(kLongestReplay, [&runtime = shell.runtime()] { return runtime.has_interrupt(); }) {}

WatchedRun Replay::run_with(const Question& question) {
    SessionLog& log = shell_.log();
    const uint32_t line = log.next_line();
    WatchedProgram program = log.program();
    program.hidden_line = line;
    std::vector<TypedInput> inputs = log.repeatable(program.input);
    inputs.push_back({fmt::format("({}) is ({})\n", question.left, question.right), line, shell_.mode()});
    return run_inputs_watched(program, log.beginning(), inputs, shell_.runtime().profile(),
                              replay_options(shell_.runtime()), &limit_);
}

}  // namespace eadem::stdlib
