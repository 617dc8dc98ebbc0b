// Checks that a code object is one the machine can run: operands within the tables, jumps onto instructions,
// control that never runs off the end, and temporaries that hold something whenever they are used, on every
// path.
//
// The compiler's debug builds verify what they make; code that comes from outside (a bytecode file) is
// verified always.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vm/code/code_object.h"

namespace eadem::vm {

// The first fault found, with the word it is at, or nothing. Code objects among the constants are not looked
// into.
std::optional<std::string> find_fault(const CodeObject& code);

// What looking at a code object needs; many can be looked at in the same memory.
struct VerifierMemory {
    std::vector<uint8_t> words;
    std::vector<uint64_t> known;
    std::vector<uint32_t> work;
};
std::optional<std::string> find_fault(const CodeObject& code, VerifierMemory& memory);

}  // namespace eadem::vm
