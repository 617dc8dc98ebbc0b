// Two passes over the words: first each instruction by itself (shapes, indices, jumps, handlers), then, now that they
// can be trusted, the flow of temporaries: which of them hold a value at each instruction, whatever way led
// there.
#include "vm/code/verifier.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace eadem::vm {

namespace {

// Registers in the row W of an instruction, as opcode.def says; `extra` is the first word behind it.
uint32_t length_of_row(const Instruction& instruction, uint32_t extra) {
    using std::popcount;
    [[maybe_unused]] const uint32_t b = instruction.b.immediate();
    const uint32_t c = instruction.c.immediate();
    switch (instruction.op) {
#define OPCODE(name, operands, row, ...) \
    case Opcode::k##name:                \
        return static_cast<uint32_t>(row);
#include "vm/code/opcode.def"
#undef OPCODE
    }
    return 0;
}

// What most instructions are: their operands are registers, or nothing that could be wrong, and so are their words.
struct Shape {
    bool is_plain = true;
    uint8_t registers = 0;  // operands that are registers
    uint8_t reads = 0;      // those that must hold something; that is taken by itself of `takes`, else as a flag says
    uint8_t takes = 0;
};
constexpr Shape shape_of(const OpcodeInfo& info, Opcode op) {
    Shape shape;
    for (int i = 0; i < 3; ++i) {
        const char kind = info.operands[i];
        if (detail::is_one_of(kind, "KNWL")) shape.is_plain = false;
        if (detail::is_one_of(kind, "SOHTDRUCE")) shape.registers |= kOperands[i];
        if (kind == 'T') shape.takes |= kOperands[i];
    }
    for (int i = 0; i < info.extra; ++i)
        if (!detail::is_one_of(info.words[i], "XDI")) shape.is_plain = false;
    if ((info.traits & (kOperandsInC | kSuspends)) != 0) shape.is_plain = false;
    // These two are for what may be empty.
    const bool copes = info.operands[0] == 'C' || op == Opcode::kCHECK_BOUND;
    shape.reads = copes ? uint8_t{0} : info.reads;
    return shape;
}
constexpr auto kShapes = [] {
    std::array<Shape, kOpcodeCount> shapes;
    for (size_t i = 0; i < kOpcodeCount; ++i) shapes[i] = shape_of(kOpcodeInfos[i], static_cast<Opcode>(i));
    return shapes;
}();
const Shape& shape_of(Opcode op) {
    return kShapes[static_cast<size_t>(op)];
}

class Verifier {
 public:
    Verifier(const CodeObject& code, VerifierMemory& memory)
        : code_(code),
          words_(memory.words),
          known_(memory.known),
          work_(memory.work),
          set_words_(code.register_count / 64 + 1),
          first_temporary_(first_temporary_of(code)) {
        words_.assign(size_t{code.word_count} + 1, 0);
    }

    std::optional<std::string> run() {
        check_instructions();
        if (fault_.empty()) check_jumps();
        if (fault_.empty()) check_protections();
        if (fault_.empty()) check_flow();
        if (fault_.empty()) return std::nullopt;
        return fault_;
    }

 private:
    // What is known of a word: an instruction begins there, more than one way leads there, one has been followed.
    enum WordFlag : uint8_t { kStarts = 1, kJoins = 2, kReached = 4 };
    // A set of registers that hold something: set_words_ words of bits.
    using Set = uint64_t*;
    using ConstSet = const uint64_t*;

    const Instruction& at(uint32_t word) const { return code_.instructions[word]; }
    const OpcodeInfo& info_at(uint32_t word) const { return info_of(at(word).op); }
    ExtraWord word_as_numbers(uint32_t word) const { return std::bit_cast<ExtraWord>(code_.instructions[word]); }
    static uint32_t wide(const Instruction& instruction) { return static_cast<uint32_t>(instruction.bc()); }

    template <class... Arguments>
    void fault(uint32_t word, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        if (!fault_.empty()) return;
        fault_ = fmt::format("word {}: {}", word, fmt::format(format, std::forward<Arguments>(arguments)...));
    }

    // ---- instructions by themselves ----

    void check_instructions() {
        uint32_t word = 0;
        Opcode last = Opcode::kNOP;
        while (word < code_.word_count && fault_.empty()) {
            if (static_cast<size_t>(at(word).op) >= kOpcodeCount) return fault(word, "no such opcode");
            words_[word] |= kStarts;
            last = at(word).op;
            const uint32_t next = word + 1u + info_of(last).extra;
            if (next > code_.word_count) return fault(word, "the last instruction is cut off");
            check_indexes(word);
            check_operands(word);
            word = next;
        }
        if (!info_of(last).ends_flow) fault(code_.word_count, "control runs off the end");
    }

    // An odd one would lie across two registers.
    void check_indexes(uint32_t word) {
        const Instruction& instruction = at(word);
        const uint8_t indexes = info_of(instruction.op).indexes;
        const OperandField fields[] = {instruction.a, instruction.b, instruction.c};
        for (size_t i = 0; i < std::size(fields); ++i) {
            if ((indexes & kOperands[i]) != 0 && fields[i].bits % OperandField::kScale != 0)
                fault(word, "operand {} of {} is no index", "abc"[i], info_of(instruction.op).name);
        }
    }

    void check_operands(uint32_t word) {
        const Instruction& instruction = at(word);
        const Shape& shape = shape_of(instruction.op);
        if (shape.is_plain) {
            const uint32_t a = (shape.registers & kOperandA) != 0 ? instruction.a.index() : 0u;
            const uint32_t b = (shape.registers & kOperandB) != 0 ? instruction.b.index() : 0u;
            const uint32_t c = (shape.registers & kOperandC) != 0 ? instruction.c.index() : 0u;
            const uint32_t highest = std::max({a, b, c});
            if (shape.registers != 0 && highest >= code_.register_count)
                fault(word, "{} has no register {}", info_of(instruction.op).name, highest);
            return;
        }
        const OpcodeInfo& info = info_of(instruction.op);
        const std::array<uint16_t, 3> numbers = operand_numbers(instruction);
        const uint32_t fields[] = {numbers[0], info.is_wide ? wide(instruction) : numbers[1], numbers[2]};
        for (size_t i = 0; i < (info.is_wide ? 2 : 3); ++i) {
            if (is_used(word, i)) check_operand(word, info.operands[i], fields[i]);
        }
        for (int i = 0; i < info.extra; ++i) check_word(word, info.words[i], word + 1 + static_cast<uint32_t>(i));
    }

    void check_operand(uint32_t word, char kind, uint32_t field) {
        const char* const name = info_at(word).name;
        switch (kind) {
            case 'K':
                if (field >= code_.constant_count) fault(word, "{} has no constant {}", name, field);
                return;
            case 'N':
                if (field >= code_.name_count) fault(word, "{} has no name {}", name, field);
                return;
            case 'W':
            case 'L':
                if (field + row_length(word, kind) > code_.register_count) fault(word, "{} has too long a row", name);
                return;
            case 'I':
            case 'J':
            case '_':
                return;
            default:
                if (field >= code_.register_count) fault(word, "{} has no register {}", name, field);
        }
    }

    // Of an instruction, the word that follows it at `place`.
    void check_word(uint32_t word, char kind, uint32_t place) {
        const ExtraWord numbers = word_as_numbers(place);
        const auto constant = [&](uint32_t index, TypeId type) {
            if (index >= code_.constant_count || code_.constants[index]->type_id() != type) {
                fault(word, "constant {} is not what it should be", index);
            }
        };
        switch (kind) {
            case 'M':
                if (at(word).c.immediate() != 0) constant(numbers.high, kTupleType);
                [[fallthrough]];
            case 'N':
                if (numbers.low >= code_.name_count) fault(word, "no name {}", numbers.low);
                return;
            case 'T':
                return constant(numbers.low, kTupleType);
            case 'F':
                return constant(numbers.low, kCodeType);
            case 'A':
                return check_sources(word, std::bit_cast<ArgumentSources>(numbers));
            default:  // a number, or a cache
                return;
        }
    }

    void check_sources(uint32_t word, ArgumentSources sources) {
        for (size_t i = 0; i < ArgumentSources::kCount; ++i) {
            if (sources.of(i) != ArgumentSources::kNone && sources.of(i) >= code_.local_count)
                fault(word, "argument {} comes from no local", i);
        }
    }

    // Registers from an operand W or L on.
    uint32_t row_length(uint32_t word, char kind) const {
        if (kind == 'L') return kLoopStateRegisters;
        return length_of_row(at(word), info_at(word).extra > 0 ? word_as_numbers(word + 1).low : 0);
    }

    uint32_t target_of(uint32_t word) const {
        const Instruction& instruction = at(word);
        const OpcodeInfo& info = info_of(instruction.op);
        const int64_t offset = info.is_wide ? instruction.bc() : instruction.jump_c();
        const int64_t target = int64_t{word} + 1 + info.extra + offset;
        return target < 0 || target >= code_.word_count ? code_.word_count : static_cast<uint32_t>(target);
    }

    void check_jumps() {
        for (uint32_t word = 0; word < code_.word_count; word += 1u + info_at(word).extra) {
            if (!info_at(word).jumps) continue;
            uint8_t& target = words_[target_of(word)];
            if ((target & kStarts) == 0) fault(word, "jumps between instructions");
            target |= kJoins;
        }
    }

    void check_protections() {
        const ExceptionTable table = code_.exception_table();
        for (uint32_t number = 1; number <= table.protections.size() && fault_.empty(); ++number) {
            const Protection& protection = table.protection(number);
            if (protection.outer >= number) fault(0, "protection {} does not lie within {}", number, protection.outer);
            if (!is_temporary(protection.state) || protection.state >= code_.register_count)
                fault(0, "protection {} has no temporary {}", number, protection.state);
            if (protection.restores()) continue;
            if (protection.handler >= code_.word_count || !starts(protection.handler)) {
                fault(protection.handler, "a handler begins between instructions");
            } else {
                words_[protection.handler] |= kJoins;
            }
        }
        uint32_t end = 0;
        for (const ProtectedRun& run : table.runs) {
            if (run.end <= end || run.end > code_.word_count || (run.end < code_.word_count && !starts(run.end)))
                return fault(run.end, "a protection ends between instructions");
            if (run.protection > table.protections.size())
                return fault(end, "there is no protection {}", run.protection);
            end = run.end;
        }
    }

    // ---- the flow of temporaries ----

    // A module's variables are names; what it has of locals are those of comprehensions, which may have been
    // temporaries before the statement that needs them.
    static uint32_t first_temporary_of(const CodeObject& code) {
        return (code.flags & kCodeModule) != 0 ? 0 : code.local_count;
    }
    bool is_temporary(uint32_t reg) const { return reg >= first_temporary_; }
    bool starts(uint32_t word) const { return (words_[word] & kStarts) != 0; }
    static bool has(ConstSet set, uint32_t reg) { return (set[reg / 64] >> reg % 64 & 1) != 0; }
    static void add(Set set, uint32_t reg) { set[reg / 64] |= uint64_t{1} << reg % 64; }
    static void remove(Set set, uint32_t reg) { set[reg / 64] &= ~(uint64_t{1} << reg % 64); }

    void use(uint32_t word, Set full, uint32_t reg, bool consumed) {
        if (!is_temporary(reg)) return;
        if (!has(full, reg)) fault(word, "{} uses register {}, which may be empty", info_at(word).name, reg);
        if (consumed) remove(full, reg);
    }

    bool is_used(uint32_t word, size_t operand) const {
        const bool counted = (info_at(word).traits & kOperandsInC) != 0 && operand < 2;
        return !counted || operand < at(word).c.immediate();
    }

    // What the instruction does to the set of temporaries that hold a value. A step's item is written only
    // where it jumps.
    void apply(uint32_t word, Set full) {
        const Instruction& instruction = at(word);
        const OpcodeInfo& info = info_of(instruction.op);
        const Shape& shape = shape_of(instruction.op);
        const std::array<uint16_t, 3> fields = operand_numbers(instruction);
        const auto taken = static_cast<uint8_t>(instruction.flags | shape.takes);
        if (shape.is_plain) {
            if ((shape.reads & kOperandA) != 0) use(word, full, fields[0], (taken & kOperandA) != 0);
            if ((shape.reads & kOperandB) != 0) use(word, full, fields[1], (taken & kOperandB) != 0);
            if ((shape.reads & kOperandC) != 0) use(word, full, fields[2], (taken & kOperandC) != 0);
        } else {
            for (size_t i = 0; i < 3; ++i) {
                const char kind = info.operands[i];
                const bool reads = (shape.reads & kOperands[i]) != 0 && is_used(word, i);
                if (reads) use(word, full, fields[i], (taken & kOperands[i]) != 0);
                if (i > 0 && kind == 'W') take_row(word, full, fields[i]);
                // Only the first register of a loop's state always holds something.
                if (i > 0 && kind == 'L') use(word, full, fields[i], false);
            }
        }
        if ((info.traits & kSuspends) != 0) {
            for (uint32_t reg = instruction.c.immediate(); reg < code_.register_count; ++reg)
                if (is_temporary(reg) && has(full, reg)) fault(word, "{} leaves register {} behind", info.name, reg);
        }
        write(word, full);
        if (instruction.op == Opcode::kCHECK_BOUND) add(full, instruction.a.index());
    }

    void take_row(uint32_t word, Set full, uint32_t first) {
        const uint32_t end = first + row_length(word, 'W');
        for (uint32_t reg = first; reg < end; ++reg) {
            if (reg + 1 == end && (info_at(word).traits & kOpenRow) != 0) {
                remove(full, reg);
            } else {
                use(word, full, reg, true);
            }
        }
    }

    void write(uint32_t word, Set full) const {
        const uint32_t a = at(word).a.index();
        const OpcodeInfo& info = info_at(word);
        const char kind = info.operands[0];
        if (kind == 'W') {
            const uint32_t end = a + row_length(word, kind);
            for (uint32_t reg = a; reg < end; ++reg) add(full, reg);
        } else if (kind == 'L') {
            // The others never hold an object, and nobody reads them but the step.
            add(full, a);
        } else if (kind == 'E') {
            remove(full, a);
        } else if (info.writes_a && !info.is_step) {
            add(full, a);
        }
    }

    Set known_at(uint32_t word) { return known_.data() + size_t{word} * set_words_; }
    void copy(ConstSet from, Set to) const { std::copy_n(from, set_words_, to); }

    // Narrows what is known at `word` by another way to it; true if that changed anything.
    bool meet(uint32_t word, ConstSet full) {
        const Set known = known_at(word);
        if ((words_[word] & kReached) == 0) {
            words_[word] |= kReached;
            copy(full, known);
            return true;
        }
        bool changed = false;
        for (size_t i = 0; i < set_words_; ++i) {
            const uint64_t both = known[i] & full[i];
            changed = changed || both != known[i];
            known[i] = both;
        }
        return changed;
    }

    // Where an exception leads from an instruction: what is below the handler's register holds what it held before and
    // after the instruction.
    void fail(uint32_t word, ConstSet before, ConstSet after, Set at_handler) {
        const ExceptionTable table = code_.exception_table();
        for (uint32_t number = table.protection_of(word); number != 0; number = table.protection(number).outer) {
            const Protection& protection = table.protection(number);
            if (protection.restores()) {
                if (!has(before, protection.state))
                    fault(word, "what was handled before may not be in register {}", protection.state);
                continue;
            }
            std::fill_n(at_handler, set_words_, 0);
            for (uint32_t reg = first_temporary_; reg < protection.state; ++reg)
                if (has(before, reg) && has(after, reg)) add(at_handler, reg);
            add(at_handler, protection.state);
            if (meet(protection.handler, at_handler)) work_.push_back(protection.handler);
            return;
        }
    }

    void check_flow() {
        // One more set for each use below.
        known_.resize((size_t{code_.word_count} + 3) * set_words_);
        const Set full = known_at(code_.word_count), before = full + set_words_, other = before + set_words_;
        std::fill_n(full, set_words_, 0);
        meet(0, full);
        work_.assign(1, 0);
        const bool has_protections = code_.protected_run_count != 0;
        while (!work_.empty() && fault_.empty()) {
            uint32_t word = work_.back();
            work_.pop_back();
            copy(known_at(word), full);
            while (fault_.empty()) {
                const Instruction& instruction = at(word);
                const OpcodeInfo& info = info_of(instruction.op);
                if (has_protections) copy(full, before);
                apply(word, full);
                if (has_protections) fail(word, before, full, other);
                if (info.jumps) {
                    copy(full, other);
                    if (info.is_step) add(other, instruction.a.index());
                    if (meet(target_of(word), other)) work_.push_back(target_of(word));
                }
                // A loop that is over leaves its state empty.
                if (info.is_step) remove(full, instruction.b.index());
                if (info.ends_flow) break;
                word += 1u + info.extra;
                if ((words_[word] & kJoins) == 0) continue;
                if (!meet(word, full)) break;
                copy(known_at(word), full);
            }
        }
    }

    const CodeObject& code_;
    std::vector<uint8_t>& words_;   // by word: WordFlags
    std::vector<uint64_t>& known_;  // by word: a set of temporaries that surely hold a value, where kReached
    std::vector<uint32_t>& work_;   // words from which the flow is still to be followed
    const size_t set_words_;
    const uint32_t first_temporary_;
    std::string fault_;
};

}  // namespace

std::optional<std::string> find_fault(const CodeObject& code, VerifierMemory& memory) {
    return Verifier(code, memory).run();
}

std::optional<std::string> find_fault(const CodeObject& code) {
    VerifierMemory memory;
    return find_fault(code, memory);
}

}  // namespace eadem::vm
