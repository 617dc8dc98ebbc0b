// From text to a code object inside a Runtime: parse, compile, show the warnings, raise the error. The one
// place where stdlib calls the front end for programs (eval, exec, compile, scripts, modules, the prompt).
#pragma once

#include <string_view>

#include "grammar/parse.h"
#include "grammar/source.h"
#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

using grammar::StartMode;

struct UnitOptions {
    StartMode mode = StartMode::kFile;
    int optimize = 0;
    // The code lives as long as the Runtime (scripts and modules), so its constants need no counting.
    bool immortal_constants = false;
    // Whether constants are those of all units, if the profile interns them; not for compile().
    bool interns_constants = true;
    // `from __future__ import annotations` of an earlier input of the same prompt.
    bool future_annotations = false;
    // The code is as if read from cached bytecode: its constants are what they are after that (bytecode_constants.h),
    // and its warnings have been shown by the import that wrote it.
    bool is_from_bytecode = false;
};

// Fails with a SyntaxError. Warnings go to stderr as -W says; under -W error the first becomes the
// SyntaxError.
vm::Result<vm::Ref<vm::CodeObject>> compile_source(Runtime& runtime, const grammar::Source& source,
                                                   const UnitOptions& options);

// Compiles a tree that was parsed from this text, and perhaps changed since: Module or Interactive, as `parse` has it.
// Its diagnostics are told first. Fails with a SyntaxError.
vm::Result<vm::Ref<vm::CodeObject>> compile_tree(Runtime& runtime, const grammar::ParseResult& parse,
                                                 const grammar::Source& source, const UnitOptions& options);

// One input of a prompt on its way to code: parsed as a whole, then compiled unit by unit, for a unit is run before the
// next is compiled. Used for one text, once: parse(), then next() until there is no more.
class InputCompiler {
 public:
    // `read_as` is the name that syntax errors have, `name` that of the code. `by_statement`: each statement is a unit,
    // and only the value of the last is displayed; else all of them are one.
    struct Names {
        std::string read_as;
        std::string name;
    };
    InputCompiler(Runtime& runtime, std::string_view text, const Names& names, const UnitOptions& options,
                  bool by_statement);

    // False if the text is a beginning that more lines could complete (never if it is final); nothing is reported then.
    // Fails with a SyntaxError.
    vm::Result<bool> parse(bool is_final);
    // The next unit; null after the last. Fails with a SyntaxError.
    vm::Result<vm::Ref<vm::CodeObject>> next();
    // Whether annotations are text from here on.
    bool future_annotations() const { return options_.future_annotations; }

 private:
    vm::Result<bool> parse_text(bool is_final);
    vm::Result<vm::Ref<vm::CodeObject>> compile_next();

    Runtime& runtime_;
    const grammar::Source read_;
    const grammar::Source source_;
    UnitOptions options_;
    const bool by_statement_;
    grammar::Arena arena_;
    grammar::ParseResult parsed_;
    std::vector<grammar::Mod*> units_;
    size_t next_ = 0;
};

}  // namespace eadem::stdlib
