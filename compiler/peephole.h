// Small improvements of the drafts of a code object, before its registers are looked at.
#pragma once

#include "compiler/code_builder.h"

namespace eadem::compiler {

// Jumps to jumps go straight to the end; jumps to the next instruction go away.
//     JUMP a;  a: JUMP b;  b: ...        b: ...
void remove_needless_jumps(CodeBuilder& code);

}  // namespace eadem::compiler
