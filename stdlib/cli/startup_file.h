// PYTHONSTARTUP: a script whose names a session at the prompt begins with.
#pragma once

#include <string>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

enum class StartupOutcome : uint8_t {
    kNone,  // there is none, or it failed, which has been reported
    kDone,
    kExit,  // it asks for the end
};

// Runs the file that the variable names, unless the environment is ignored. `text` is set to what was run, `status` to
// the exit status for kExit.
StartupOutcome run_startup_file(Runtime& runtime, std::string& text, int& status);

}  // namespace eadem::stdlib
