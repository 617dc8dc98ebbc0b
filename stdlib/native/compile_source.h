// From text to a code object inside a Runtime: parse, compile, show the warnings, raise the error. The one
// place where stdlib calls the front end for programs (eval, exec, compile, scripts, the prompt).
#pragma once

#include "grammar/source.h"
#include "grammar/token.h"
#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

using grammar::StartMode;

struct UnitOptions {
    StartMode mode = StartMode::kFile;
    int optimize = 0;
    // The code lives as long as the Runtime (scripts and modules), so its constants need no counting.
    bool immortal_constants = false;
    // `from __future__ import annotations` of an earlier input of the same prompt.
    bool future_annotations = false;
};

// What a prompt has read.
struct Input {
    std::vector<vm::Ref<vm::CodeObject>> units;  // to be run in order
    bool future_annotations = false;
    // The text is a beginning that more lines could complete; there are no units then, and nothing was
    // reported.
    bool is_incomplete = false;
};

// Fails with a SyntaxError. Warnings go to stderr as -W says; under -W error the first becomes the
// SyntaxError.
vm::Result<vm::Ref<vm::CodeObject>> compile_source(Runtime& runtime, const grammar::Source& source,
                                                   const UnitOptions& options);
// The same for a prompt (mode kSingle). `by_statement`: each statement is a unit of the compiler. `is_final`:
// nothing can complete the text any more.
vm::Result<Input> compile_input(Runtime& runtime, const grammar::Source& source, const UnitOptions& options,
                                bool by_statement, bool is_final);

}  // namespace eadem::stdlib
