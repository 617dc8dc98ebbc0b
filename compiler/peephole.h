// Small improvements of the drafts of a code object, before its registers are looked at.
#pragma once

#include "compiler/code_builder.h"

namespace eadem::compiler {

// What handlers do goes to the end, so that code which nothing is raised in need not jump over it.
//     a;  JUMP end;  handler: b;  JUMP end;  end: c        a;  JUMP end;  end: c;  handler: b;  JUMP end
void move_cold_code(CodeBuilder& code);

// Jumps to jumps go straight to the end; jumps to the next instruction go away.
//     JUMP a;  a: JUMP b;  b: ...        b: ...
void remove_needless_jumps(CodeBuilder& code);

}  // namespace eadem::compiler
