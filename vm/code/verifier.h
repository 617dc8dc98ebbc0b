// Checks that a code object is one that the machine can run, whoever made it: operands within the tables, constants of
// the kinds that their instructions take for granted, jumps onto instructions, control that never runs off the end; and
// at every instruction, by every way there, registers that hold what it expects (opcode_rules.h). Whatever passes may
// compute nonsense or fail with an exception, but it does not harm the machine.
//
// The compiler's debug builds verify what they make; code that comes from outside (a bytecode file) is verified always.
#pragma once

#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vm/code/code_object.h"
#include "vm/code/opcode_rules.h"

namespace eadem::vm {

// The first fault found, with the word it is at, or nothing. Code objects among the constants are not looked
// into.
std::optional<std::string> find_fault(const CodeObject& code);

// What looking at a code object needs; many can be looked at in the same memory.
class VerifierMemory {
 public:
    explicit VerifierMemory(std::pmr::memory_resource* source = std::pmr::get_default_resource())
        : words(source),
          pending(source),
          jumps(source),
          handlers(source),
          slots(source),
          states(source),
          texts(source) {}

    std::pmr::vector<uint8_t> words;     // by word: WordFlags
    std::pmr::vector<uint64_t> pending;  // by word, a bit: code is to be followed from there
    std::pmr::vector<uint32_t> jumps;    // words of the instructions that jump
    std::pmr::vector<uint32_t>
        handlers;                       // by protection: the word of the first handler outward, or the end of the code
    std::pmr::vector<uint32_t> slots;   // by word where ways meet: which of the states is its
    std::pmr::vector<uint64_t> states;  // what is known there: rows of Kinds
    std::pmr::vector<std::string_view> texts;
};
std::optional<std::string> find_fault(const CodeObject& code, VerifierMemory& memory);

}  // namespace eadem::vm
