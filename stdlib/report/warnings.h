// Warnings: "path:line: SyntaxWarning: message" on stderr, or an exception, or nothing, as -W says.
#pragma once

#include <vector>

#include "grammar/diagnostic.h"
#include "grammar/source.h"
#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// The warnings among what compiling a source gave. Under -W error the first becomes the pending exception.
vm::Result<void> report_warnings(Runtime& runtime, const grammar::Source& source,
                                 const std::vector<grammar::Diagnostic>& all);

// Hooks::warn. A warning is shown once for each place, a DeprecationWarning only for code in __main__, an ImportWarning
// not at all; the program's filters may say otherwise.
vm::Result<void> warn_at_run_time(vm::Vm& vm, vm::ExceptionId category, std::string_view message);

}  // namespace eadem::stdlib
