// A code object: the instructions of one module, class body, function, lambda or generator expression, with everything
// they refer to. Made by the compiler, changed afterwards only by the machine (instruction caches and specialisation in
// place).
//
// Registers of a frame: parameters first (positional, keyword-only, *args, **kwargs), then the other locals, cells and
// free variables (each in a register that holds the cell), then temporaries.
#pragma once

#include <span>

#include "vm/code/exception_table.h"
#include "vm/code/instruction.h"
#include "vm/code/location_table.h"
#include "vm/object/ref.h"

namespace eadem::vm {

// How a constant came to be, for `dis` and the explanations. A bit set.
enum ConstantNote : uint8_t {
    kNoteFolded = 1,    // computed from a constant expression
    kNoteMerged = 2,    // equal constants share it
    kNoteInterned = 4,  // in the intern table
    kNoteCached = 8,    // a canonical object: small int, singleton, empty, one character
};

enum CodeFlag : uint32_t {
    kCodeVariadic = 1,          // has *args
    kCodeVariadicKeywords = 2,  // has **kwargs
    kCodeGenerator = 4,
    kCodeNested = 8,              // defined inside a function
    kCodeModule = 16,             // module, exec, eval, single: names live in a mapping
    kCodeImmortalConstants = 32,  // constants are never counted: they live as long as the space
    kCodeHasDocumentation = 64,   // constant 0 is the docstring
    kCodeClass = 128,             // the body of a class: names live in a mapping
    kCodeBlindRest = 256,         // nobody can tell a number in *args from a copy
};

struct CodeObject : Object {
    uint32_t flags;
    uint32_t word_count;
    uint32_t constant_count;
    uint32_t name_count;
    uint32_t first_line;
    uint32_t location_bytes;
    uint32_t protection_count;
    uint32_t protected_run_count;
    uint16_t register_count;
    uint16_t local_count;       // parameters, other locals, cells and free variables: what a returning frame releases
    uint16_t positional_count;  // including positional-only
    uint16_t positional_only_count;
    uint16_t keyword_only_count;
    uint16_t variable_count;  // locals with names: variable_names
    uint16_t cell_count;      // cell_names: locals captured by inner functions (their registers: cell_registers)
    uint16_t free_count;      // free_names: in the order of the closure tuple

    // Bit i: local i is blind to identity (nobody can tell a number in it from a copy). Locals from 64 on count as
    // seeing.
    uint64_t blind_locals;

    CodeObject* previous;  // of all of the space: ObjectSpace::codes
    CodeObject* next;

    Instruction* instructions;  // word_count words
    Object** constants;
    Value* numbers;            // constant i as an operand: raw where it is a number of 64 bits, else borrowed
    uint8_t* constant_notes;   // ConstantNote bits
    Str** names;               // interned: globals, attributes
    Str** variable_names;      // name of register i for i < variable_count
    uint16_t* cell_registers;  // cells first, then free variables
    Str** cell_names;          // cells first, then free variables
    uint8_t* locations;
    Protection* protections;  // see exception_table.h
    ProtectedRun* protected_runs;
    Str* name;
    Str* qualified_name;
    Str* filename;

    // Parameters, *args and **kwargs included.
    uint32_t parameter_count() const {
        return uint32_t{positional_count} + keyword_only_count + ((flags & kCodeVariadic) != 0) +
               ((flags & kCodeVariadicKeywords) != 0);
    }
    bool is_blind(uint16_t reg) const { return reg < 64 && (blind_locals >> reg & 1) != 0; }
    // Whether the first `count` locals all are.
    bool are_blind(uint16_t count) const { return count < 64 && (~blind_locals & ((uint64_t{1} << count) - 1)) == 0; }
    Location location(uint32_t word) const { return find_location(locations, location_bytes, word); }
    ExceptionTable exception_table() const {
        return {{protections, protection_count}, {protected_runs, protected_run_count}};
    }
};

// What the compiler hands over to make a code object. Strings and constants are taken (their references pass on).
struct CodeParts {
    uint32_t flags = 0;
    uint32_t first_line = 1;
    uint16_t register_count = 0;
    uint16_t local_count = 0;
    uint16_t positional_count = 0;
    uint16_t positional_only_count = 0;
    uint16_t keyword_only_count = 0;
    uint16_t cell_count = 0;
    uint64_t blind_locals = 0;
    std::span<const std::byte> instructions;  // as they lie in memory, with extra words in place; at any address
    std::span<Object* const> constants;
    std::span<const uint8_t> constant_notes;
    std::span<Str* const> names;
    std::span<Str* const> variable_names;
    std::span<const uint16_t> cell_registers;  // cells, then free variables
    std::span<Str* const> cell_names;
    std::span<const uint8_t> locations;
    ExceptionTable exception_table;
    Str* name = nullptr;
    Str* qualified_name = nullptr;
    Str* filename = nullptr;
};
Result<Ref<CodeObject>> make_code(ObjectSpace& space, const CodeParts& parts);
// The size of the block that holds the code object and all its tables (not what they refer to).
size_t code_bytes(const CodeObject* code);
// The `destroy` slot of the code type.
void destroy_code(ObjectSpace& space, Object* self);

// Whether the code is that of a module of the library, which is part of the program.
bool is_of_library(const CodeObject* code);

// An item of a constant tuple, which takes over the reference. A small int needs no object there: it is the cached one
// wherever it is looked at.
Word constant_item(const ObjectSpace& space, Object* item);

inline bool is_code(Value value) {
    return value.is_object() && value.object->type_id() == kCodeType;
}

}  // namespace eadem::vm
