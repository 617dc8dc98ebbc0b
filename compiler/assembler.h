// From drafts to a code object: jumps get their offsets, wide operands their form, places in the source their
// table. What each instruction looks like in the end is in vm/code/opcode.def.
//
// Invariant: a jump that was once made long stays so, since places only move apart; hence laying out ends.
#pragma once

#include <vector>

#include "compiler/code_builder.h"
#include "compiler/line_map.h"
#include "vm/code/code_object.h"

namespace eadem::compiler {

class Messages;

// Reused from one code object to the next (Unit keeps it), so that its tables are allocated once.
class Assembler {
 public:
    Assembler(vm::ObjectSpace& space, LineMap& lines, Messages& messages)
        : space_(space), lines_(lines), messages_(messages) {}

    // Completes `parts` (everything but instructions, constants, names and locations is filled in by the
    // caller) and makes the code object. Null if memory is refused or a limit of the machine is passed; the
    // messages say which.
    vm::Ref<vm::CodeObject> assemble(CodeBuilder& code, vm::CodeParts& parts);

 private:
    const Draft* write();
    uint32_t size_of(uint32_t i) const;
    void place();
    bool lengthen_jumps();
    int64_t distance(uint32_t i, uint32_t words_before) const;
    bool write_draft(uint32_t i);
    void write_jump(uint32_t i, uint8_t flags);
    void add(const Draft& draft, uint8_t flags, uint32_t b, uint32_t c);
    void add_jump(int64_t offset);
    void add_extra(const Draft& draft, uint8_t index);
    void locate(const Draft& draft, uint32_t size);
    void collect_constants();
    void collect_protections();

    vm::ObjectSpace& space_;
    LineMap& lines_;
    Messages& messages_;
    CodeBuilder* code_ = nullptr;
    std::vector<uint32_t> positions_;  // the word at which each draft begins; the last one is the end
    std::vector<bool> long_;           // jumps that do not reach; empty while every jump is short enough
    std::vector<vm::Instruction> words_;
    vm::LocationTableWriter locations_;
    vm::ExceptionTableWriter protected_runs_;
    std::vector<vm::Protection> protections_;
    std::vector<vm::Object*> constants_;
    std::vector<uint8_t> notes_;
    std::vector<vm::Str*> names_;
};

}  // namespace eadem::compiler
