// Code objects put together by hand, without a compiler.
#pragma once

#include <bit>
#include <vector>

#include "vm/object/str.h"
#include "vm/vm.h"

// Last: its CHECK takes the place of result.h's.
#include <doctest/doctest.h>

namespace eadem::vm {

// Collects instructions and makes a code object of them.
class Assembler {
 public:
    explicit Assembler(Vm& vm) : vm_(vm) {}

    size_t emit(Opcode op, size_t a = 0, size_t b = 0, size_t c = 0, int flags = 0) {
        words_.push_back(make_instruction(op, static_cast<uint8_t>(flags), static_cast<uint16_t>(a),
                                          static_cast<uint16_t>(b), static_cast<uint16_t>(c)));
        const size_t here = words_.size() - 1;
        for (int i = 0; i < info_of(op).extra; ++i) words_.push_back({});
        return here;
    }
    void jump_to_here(size_t at) { words_[at].c.bits = static_cast<uint16_t>(words_.size() - at - 1); }
    // Says which register argument 0 of the call emitted last came from.
    void set_source(uint16_t reg) {
        ArgumentSources sources;
        sources.set(0, reg);
        words_.back() = std::bit_cast<Instruction>(sources);
    }
    size_t jump_back(size_t target) const { return static_cast<uint16_t>(target - words_.size() - 1); }
    size_t number(int64_t value) {
        constants_.push_back(vm_.box_int(value));
        notes_.push_back(0);
        return constants_.size() - 1;
    }
    // A protection, and the words up to `end` (from where the last call ended) that have protection `number`.
    void add_protection(size_t handler, uint32_t outer, size_t state) {
        protections_.push_back({static_cast<uint32_t>(handler), outer, static_cast<uint16_t>(state)});
    }
    void protect_until(size_t end, uint32_t number) { runs_.push_back({static_cast<uint32_t>(end), number}); }
    size_t size() const { return words_.size(); }
    size_t name(const char* text) {
        names_.push_back(vm_.intern_name(text));
        return names_.size() - 1;
    }
    // The last words are not there.
    void cut_off(size_t words) { words_.resize(words_.size() - words); }
    Instruction& at(size_t word) { return words_[word]; }
    Ref<CodeObject> finish(uint16_t registers, uint16_t locals, uint16_t parameters, uint32_t flags = 0) {
        CodeParts parts;
        parts.flags = flags;
        parts.register_count = registers;
        parts.local_count = locals;
        parts.positional_count = parameters;
        parts.instructions = std::as_bytes(std::span(words_));
        parts.constants = constants_;
        parts.constant_notes = notes_;
        parts.names = names_;
        parts.exception_table = {protections_, runs_};
        std::vector<Str*> variables(parameters, vm_.intern_name("x"));
        parts.variable_names = variables;
        parts.name = parts.qualified_name = parts.filename = vm_.intern_name("test");
        Result<Ref<CodeObject>> code = make_code(vm_, parts);
        REQUIRE(code.ok());
        return std::move(code).value();
    }

 private:
    Vm& vm_;
    std::vector<Instruction> words_;
    std::vector<Object*> constants_;
    std::vector<uint8_t> notes_;
    std::vector<Str*> names_;
    std::vector<Protection> protections_;
    std::vector<ProtectedRun> runs_;
};

}  // namespace eadem::vm
