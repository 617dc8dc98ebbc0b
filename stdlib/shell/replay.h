// A session run again out of sight, for the reports about it.
#pragma once

#include <string_view>

#include "stdlib/explain/many_runs.h"
#include "stdlib/explain/question.h"
#include "stdlib/explain/run_limit.h"
#include "stdlib/shell/shell.h"

namespace eadem::stdlib {

// Beginning with its making, the runs may take so long as kLongestReplay says, or until Ctrl-C.
class Replay {
 public:
    explicit Replay(Shell& shell);

    RunLimit& limit() { return limit_; }
    // Each input in the mode that it was typed in, and then the question.
    WatchedRun run_with(const Question& question);

 private:
    Shell& shell_;
    RunLimit limit_;
};

}  // namespace eadem::stdlib
