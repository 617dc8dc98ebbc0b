// From text to a code object inside a Runtime: parse, compile, show the warnings, raise the error. The one
// place where stdlib calls the front end for programs (eval, exec, compile, scripts, the prompt).
#pragma once

#include "grammar/source.h"
#include "grammar/token.h"
#include "stdlib/stdlib.h"

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

struct Unit {
    vm::Ref<vm::CodeObject> code;
    bool future_annotations = false;
    // The text is a beginning that more lines could complete; there is no code then, and nothing was
    // reported.
    bool incomplete = false;
};

// Fails with a SyntaxError. Warnings go to stderr as -W says; under -W error the first becomes the
// SyntaxError.
vm::Result<vm::Ref<vm::CodeObject>> compile_source(Runtime& runtime, const grammar::Source& source,
                                                   const UnitOptions& options);
// The same for a prompt, which goes on reading when the text is incomplete.
vm::Result<Unit> compile_input(Runtime& runtime, const grammar::Source& source, const UnitOptions& options);

}  // namespace eadem::stdlib
