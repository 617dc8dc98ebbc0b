// From drafts to a code object: jumps get their offsets, wide operands their form, places in the source their
// table.
#pragma once

#include "compiler/code_builder.h"
#include "vm/code/code_object.h"

namespace eadem::compiler {

struct Unit;

// Completes `parts` (everything but instructions, constants, names and locations is filled in by the caller)
// and makes the code object. Null if memory is refused or a limit of the machine is passed; the unit's
// messages say which.
vm::Ref<vm::CodeObject> assemble(Unit& unit, CodeBuilder& code, vm::CodeParts& parts);

}  // namespace eadem::compiler
