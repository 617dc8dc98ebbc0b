// From text to what `dis --json` shows of it inside a Runtime: the constants that CPython keeps, and the code that the
// machine runs, if it can run all of it.
#pragma once

#include "compiler/listing/constant_listing.h"
#include "grammar/source.h"
#include "stdlib/runtime/runtime.h"
#include "vm/code/code_object.h"

namespace eadem::stdlib {

struct SourceListing {
    std::unique_ptr<compiler::ListedCode> constants;
    vm::Ref<vm::CodeObject> code;  // null if the program is valid Python that is not supported yet
    std::string unsupported;       // why there is no code
};

// Fails with a SyntaxError. Warnings go to stderr as -W says.
vm::Result<SourceListing> list_source(Runtime& runtime, const grammar::Source& source, int optimize);

}  // namespace eadem::stdlib
