// The front door of the compiler folder: a tree in, a code object or diagnostics out.
//
// Errors of the program (what CPython's symbol table and code generator report, and "valid Python, not
// supported yet:
// ...") and warnings come as diagnostics. Running out of memory is not the program's fault: then there is
// neither code nor an error among the diagnostics, and the exception is pending in the space.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/diagnostic.h"
#include "grammar/parse.h"
#include "grammar/source.h"
#include "vm/code/code_object.h"
#include "vm/object/operator_kind.h"

namespace eadem::compiler {

class SharedConstants;

struct CompileOptions {
    grammar::StartMode mode = grammar::StartMode::kFile;
    // 1: `assert` is left out and __debug__ is False (-O). 2: docstrings too (-OO).
    int optimize = 0;
    // Constants are never counted and live as long as the space. For scripts and imported modules, whose code
    // lives as long anyway; not for eval(), exec() and compile().
    bool immortal_constants = false;
    // What all units share their constants with, where the profile says so; null: nothing.
    SharedConstants* shared_constants = nullptr;
    // `from __future__ import annotations` holds from the start: a prompt remembers it (see CompileResult).
    bool future_annotations = false;
    // The name of the outermost code object.
    std::string_view name = "<module>";
};

struct CompileResult {
    vm::Ref<vm::CodeObject> code;  // null if there is an error
    std::vector<grammar::Diagnostic> diagnostics;
    bool future_annotations = false;  // whether the unit ended with that feature on
    // compile_text only: more lines could complete the text.
    bool incomplete = false;
};

// Compiles one unit. The parse's tree must be there (parse.tree is not null) and belong to `source`; its
// diagnostics are not repeated. The tree itself is not changed.
CompileResult compile(vm::ObjectSpace& space, const grammar::ParseResult& parse, const grammar::Source& source,
                      const CompileOptions& options);

// Parses and compiles; a file statement by statement, so that its tree is never there as a whole.
CompileResult compile_text(vm::ObjectSpace& space, const grammar::Source& source, const CompileOptions& options);

// Whether an operation on two constants is computed by the compiler, as far as the limits of the profile go: "a" * 4096
// is, "a" * 4097 is not.
bool folds_operation(const vm::IdentityProfile& profile, vm::BinaryOperator op, vm::Value left, vm::Value right);

}  // namespace eadem::compiler
