// Two passes over the words: first each instruction by itself (shapes, indices, jumps), then, now that they
// can be trusted, the flow of temporaries: which of them hold a value at each instruction, whatever way led
// there.
#include "vm/code/verifier.h"

#include <fmt/format.h>

#include <bit>
#include <vector>

namespace eadem::vm {

namespace {

// Registers from `first` on.
struct Row {
    uint32_t first = 0;
    uint32_t count = 0;
};

class Verifier {
 public:
    explicit Verifier(const CodeObject& code) : code_(code), starts_(code.word_count + 1) {}

    std::optional<std::string> run() {
        check_instructions();
        if (fault_.empty()) check_jumps();
        if (fault_.empty()) check_flow();
        if (fault_.empty()) return std::nullopt;
        return fault_;
    }

 private:
    using Set = std::vector<uint64_t>;

    const Instruction& at(uint32_t word) const { return code_.instructions[word]; }
    ExtraWord extra(uint32_t word) const { return std::bit_cast<ExtraWord>(code_.instructions[word + 1]); }
    static uint32_t wide(const Instruction& instruction) { return static_cast<uint32_t>(instruction.bc()); }
    static bool is_wide(const OpcodeInfo& info) {
        return info.shape[1] == info.shape[2] && (info.shape[1] == 'K' || info.shape[1] == 'N' || info.shape[1] == 'J');
    }
    static bool jumps(const OpcodeInfo& info) { return info.shape[2] == 'J'; }
    static bool ends_flow(Opcode op) {
        return op == Opcode::kJUMP || op == Opcode::kRETURN || op == Opcode::kRETURN_CONST || op == Opcode::kRAISE;
    }

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
            starts_[word] = true;
            last = at(word).op;
            check_operands(word);
            word += 1u + info_of(last).extra;
        }
        if (word != code_.word_count) fault(word, "the last instruction is cut off");
        if (!ends_flow(last)) fault(code_.word_count, "control runs off the end");
    }

    void check_operands(uint32_t word) {
        const Instruction& instruction = at(word);
        const OpcodeInfo& info = info_of(instruction.op);
        const uint32_t fields[] = {instruction.a, is_wide(info) ? wide(instruction) : instruction.b, instruction.c};
        for (int i = 0; i < (is_wide(info) ? 2 : 3); ++i) {
            const char kind = is_unused(instruction, i) ? '_' : info.shape[i];
            // An empty row may begin where the registers end.
            const uint32_t registers = code_.register_count + (kind == 'W' ? 1u : 0u);
            if ((kind == 'D' || kind == 'S' || kind == 'W') && fields[i] >= registers) {
                fault(word, "{} has no register {}", info.name, fields[i]);
            } else if (kind == 'K' && fields[i] >= code_.constant_count) {
                fault(word, "{} has no constant {}", info.name, fields[i]);
            } else if (kind == 'N' && fields[i] >= code_.name_count) {
                fault(word, "{} has no name {}", info.name, fields[i]);
            }
        }
        for (const Row row : {read_row(word), written_row(word)}) {
            if (row.first + row.count > code_.register_count) fault(word, "{} has too long a row", info.name);
        }
        check_extra(word);
        if (has_sources(instruction.op)) check_sources(word);
    }

    static bool has_sources(Opcode op) {
        return op == Opcode::kCALL || op == Opcode::kCALL_KEYWORDS || op == Opcode::kCALL_METHOD ||
               op == Opcode::kCALL_METHOD_KEYWORDS || op == Opcode::kRANGE_ITERATOR || op == Opcode::kSLICE;
    }

    void check_sources(uint32_t word) {
        const uint32_t last = word + info_of(at(word).op).extra;
        const auto sources = std::bit_cast<ArgumentSources>(code_.instructions[last]);
        for (size_t i = 0; i < ArgumentSources::kCount; ++i) {
            if (sources.of(i) != ArgumentSources::kNone && sources.of(i) >= code_.local_count)
                fault(word, "argument {} comes from no local", i);
        }
    }

    void check_extra(uint32_t word) {
        const ExtraWord words = info_of(at(word).op).extra > 0 ? extra(word) : ExtraWord{0, 0};
        const auto name = [&](uint32_t index) {
            if (index >= code_.name_count) fault(word, "no name {}", index);
        };
        const auto constant = [&](uint32_t index, TypeId type) {
            if (index >= code_.constant_count || code_.constants[index]->type_id() != type) {
                fault(word, "constant {} is not what it should be", index);
            }
        };
        switch (at(word).op) {
            case Opcode::kLOAD_METHOD:
            case Opcode::kQUICK_CALL_METHOD_0:
            case Opcode::kQUICK_CALL_METHOD_1:
            case Opcode::kLOAD_ATTRIBUTE:
            case Opcode::kSTORE_ATTRIBUTE:
            case Opcode::kDELETE_ATTRIBUTE:
            case Opcode::kIMPORT_FROM:
                return name(words.low);
            case Opcode::kIMPORT_NAME:
                if (at(word).c != 0) constant(words.high, kTupleType);
                return name(words.low);
            case Opcode::kMAKE_FUNCTION:
                return constant(words.low, kCodeType);
            case Opcode::kBUILD_KEYED_DICT:
            case Opcode::kCALL_KEYWORDS:
            case Opcode::kCALL_METHOD_KEYWORDS:
                return constant(words.low, kTupleType);
            default:
                return;
        }
    }

    uint32_t target_of(uint32_t word) const {
        const Instruction& instruction = at(word);
        const OpcodeInfo& info = info_of(instruction.op);
        const int64_t offset = is_wide(info) ? instruction.bc() : instruction.jump_c();
        const int64_t target = int64_t{word} + 1 + info.extra + offset;
        return target < 0 || target >= code_.word_count ? code_.word_count : static_cast<uint32_t>(target);
    }

    void check_jumps() {
        for (uint32_t word = 0; word < code_.word_count; word += 1u + info_of(at(word).op).extra) {
            if (jumps(info_of(at(word).op)) && !starts_[target_of(word)]) fault(word, "jumps between instructions");
        }
    }

    // ---- rows ----

    // The row of temporaries that an instruction takes.
    Row read_row(uint32_t word) const {
        const Instruction& instruction = at(word);
        const uint32_t count = instruction.c;
        switch (instruction.op) {
            case Opcode::kBUILD_TUPLE:
            case Opcode::kBUILD_LIST:
            case Opcode::kBUILD_SET:
            case Opcode::kBUILD_STRING:
            case Opcode::kBUILD_KEYED_DICT:
                return {instruction.b, count};
            case Opcode::kBUILD_DICT:
                return {instruction.b, 2 * count};
            case Opcode::kBUILD_SLICE:
                return {instruction.b, 3};
            case Opcode::kSLICE:
                return {instruction.c, 3};
            case Opcode::kCALL:
            case Opcode::kCALL_KEYWORDS:
            case Opcode::kRANGE_ITERATOR:
                return {instruction.b, count + 1};
            case Opcode::kCALL_METHOD:
            case Opcode::kCALL_METHOD_KEYWORDS:
                return {instruction.b, count + 2};
            case Opcode::kCALL_UNPACKED:
                return {instruction.b, 2};
            case Opcode::kMAKE_FUNCTION:
                return {instruction.b, static_cast<uint32_t>(std::popcount(count))};
            // Of a loop's state only the first register always holds something.
            case Opcode::kFOR_ITER:
            case Opcode::kFOR_RANGE:
            case Opcode::kFOR_LIST:
            case Opcode::kFOR_TUPLE:
                return {instruction.b, 1};
            default:
                return {};
        }
    }

    Row written_row(uint32_t word) const {
        const Instruction& instruction = at(word);
        switch (instruction.op) {
            case Opcode::kGET_ITERATOR:
            case Opcode::kRANGE_ITERATOR:
                return {instruction.a, 3};
            case Opcode::kLOAD_METHOD:
            case Opcode::kQUICK_CALL_METHOD_0:
            case Opcode::kQUICK_CALL_METHOD_1:
                return {instruction.a, 2};
            case Opcode::kUNPACK_SEQUENCE:
                return {instruction.a, instruction.c};
            case Opcode::kUNPACK_EXTENDED:
                return {instruction.a, instruction.c + 1u + extra(word).low};
            case Opcode::kCOPY_FREE_VARIABLES:
                return {instruction.a, instruction.b};
            default:
                return {};
        }
    }

    static bool is_step(Opcode op) {
        return op == Opcode::kFOR_ITER || op == Opcode::kFOR_RANGE || op == Opcode::kFOR_LIST ||
               op == Opcode::kFOR_TUPLE;
    }

    // ---- the flow of temporaries ----

    bool is_temporary(uint32_t reg) const { return reg >= code_.local_count; }
    static bool has(const Set& set, uint32_t reg) { return (set[reg / 64] >> reg % 64 & 1) != 0; }
    static void add(Set& set, uint32_t reg) { set[reg / 64] |= uint64_t{1} << reg % 64; }
    static void remove(Set& set, uint32_t reg) { set[reg / 64] &= ~(uint64_t{1} << reg % 64); }

    void use(uint32_t word, Set& full, uint32_t reg, bool consumed) {
        if (!is_temporary(reg)) return;
        if (!has(full, reg)) fault(word, "{} uses register {}, which may be empty", info_of(at(word).op).name, reg);
        if (consumed) remove(full, reg);
    }

    // RAISE has as many operands as its c says.
    static bool is_unused(const Instruction& instruction, int operand) {
        return instruction.op == Opcode::kRAISE && operand >= instruction.c;
    }

    // What the instruction does to the set of temporaries that hold a value. A step's item is written only
    // where it jumps.
    void apply(uint32_t word, Set& full) {
        const Instruction& instruction = at(word);
        const OpcodeInfo& info = info_of(instruction.op);
        const uint32_t fields[] = {instruction.a, instruction.b, instruction.c};
        const bool reads_a = instruction.op >= Opcode::kIN_PLACE && instruction.op <= Opcode::kMULTIPLY_IN_PLACE_K;
        for (int i = 0; i < 3; ++i) {
            const bool moved = instruction.op == Opcode::kMOVE && i == 1;
            const bool consumed = (instruction.flags & (1 << i)) != 0 || moved;
            if (is_unused(instruction, i)) continue;
            if (info.shape[i] == 'S' || (i == 0 && reads_a)) use(word, full, fields[i], consumed && !reads_a);
        }
        const Row read = read_row(word);
        for (uint32_t reg = read.first; reg < read.first + read.count; ++reg) {
            use(word, full, reg, !is_step(instruction.op));
        }
        const Row written = written_row(word);
        for (uint32_t reg = written.first; reg < written.first + written.count; ++reg) add(full, reg);
        if (info.shape[0] != 'D' || is_step(instruction.op)) return;
        if (instruction.op == Opcode::kCLEAR) {
            remove(full, instruction.a);
        } else {
            add(full, instruction.a);
        }
    }

    // Narrows what is known at `word` by another way to it; true if that changed anything.
    bool meet(uint32_t word, const Set& full) {
        Set& known = known_[word];
        if (known.empty()) {
            known = full;
            return true;
        }
        bool changed = false;
        for (size_t i = 0; i < known.size(); ++i) {
            const uint64_t both = known[i] & full[i];
            changed = changed || both != known[i];
            known[i] = both;
        }
        return changed;
    }

    void check_flow() {
        known_.resize(code_.word_count);
        std::vector<uint32_t> work{0};
        known_[0] = Set(code_.register_count / 64 + 1, 0);
        while (!work.empty() && fault_.empty()) {
            uint32_t word = work.back();
            work.pop_back();
            Set full = known_[word];
            while (fault_.empty()) {
                const Instruction& instruction = at(word);
                apply(word, full);
                if (jumps(info_of(instruction.op))) {
                    Set taken = full;
                    if (is_step(instruction.op)) add(taken, instruction.a);
                    if (meet(target_of(word), taken)) work.push_back(target_of(word));
                }
                // A loop that is over leaves its state empty.
                if (is_step(instruction.op)) remove(full, instruction.b);
                if (ends_flow(instruction.op)) break;
                word += 1u + info_of(instruction.op).extra;
                if (!meet(word, full)) break;
                full = known_[word];
            }
        }
    }

    const CodeObject& code_;
    std::vector<bool> starts_;  // words at which instructions begin
    std::vector<Set> known_;    // by word: temporaries that surely hold a value; empty before anything led there
    std::string fault_;
};

}  // namespace

std::optional<std::string> find_fault(const CodeObject& code) {
    return Verifier(code).run();
}

}  // namespace eadem::vm
