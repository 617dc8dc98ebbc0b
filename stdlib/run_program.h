// Running one program in a Runtime: from its text to an exit status.
#pragma once

#include "grammar/source.h"
#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Compiles and runs the source as the Runtime's mode says, and reports what goes wrong. `file` is __file__, or empty
// for text that is no file. The exit status: 0, or that of report_pending.
//
// Modes kRepl and kNewRepl go on after an exception, as a prompt does, until the text ends or the program exits or is
// interrupted; the status is then 1 if any input has failed, for this is a program and somebody wants to know. There is
// no __file__. Prints are recorded (Runtime::prints) with their lines in the program, not in the input.
int run_program(Runtime& runtime, const grammar::Source& source, const std::string& file);
// The same as Mode::kScript does it, whatever the Runtime's mode is: what precedes a prompt is a script. No __file__.
int run_script(Runtime& runtime, const grammar::Source& source);
// Runs a module as by -m; without a name, __main__ of what leads sys.path. Gives the exit status.
int run_module(Runtime& runtime, const std::optional<std::string>& name);
// Lets go of what the program's names hold, in the order in which CPython does, so that __del__ methods run. Nothing
// runs in the runtime afterwards.
void finish_program(Runtime& runtime);

}  // namespace eadem::stdlib
