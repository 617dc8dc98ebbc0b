// A code object as text: its registers, its constants with how each came to be, and its instructions line by line,
// followed by the code objects inside it. What `eadem dis` prints; the shapes of opcode.def say how operands are shown.
#pragma once

#include <string>

#include "vm/code/code_object.h"

namespace eadem::vm {

// The whole text, ending in a newline. Fails if a constant cannot be printed (memory).
Result<std::string> disassemble(ObjectSpace& space, const CodeObject& code);

// "folded, interned": the bits of ConstantNote in words, empty for none.
std::string describe_notes(uint8_t notes);

}  // namespace eadem::vm
