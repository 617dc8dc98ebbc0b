// SyntaxErrors: the place, the line and the carets of one, and how a diagnostic of the front end becomes one.
#pragma once

#include <string>

#include "grammar/diagnostic.h"
#include "grammar/source.h"
#include "stdlib/report/colour.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

// File, line, carets and message of a SyntaxError. `type` is its name as shown.
std::string format_syntax_error(Runtime& runtime, vm::Exception* error, const std::string& type,
                                const Palette& palette);

// Makes the SyntaxError (or subclass) for an error of the front end pending.
vm::Failed raise_diagnostic(vm::ObjectSpace& space, const grammar::Source& source,
                            const grammar::Diagnostic& diagnostic);

}  // namespace eadem::stdlib
