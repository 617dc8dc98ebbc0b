// Running one program in a Runtime: from its text to an exit status.
#pragma once

#include "grammar/source.h"
#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Compiles and runs the source as __main__ and reports what goes wrong; 0 or the exit status of report_pending. `file`
// is __file__, or empty for text that is no file.
int run_program(Runtime& runtime, const grammar::Source& source, const std::string& file);

}  // namespace eadem::stdlib
