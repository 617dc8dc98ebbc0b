// Each instruction by itself, in the order in which they lie, and the tables; then where jumps and handlers lead. The
// rest is verifier_flow.cpp's.
#include "vm/code/verifier.h"

#include <algorithm>

#include "vm/code/verification.h"
#include "vm/object/operator_kind.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

class ShapeVerifier : public Verification {
 public:
    using Verification::Verification;

    void run() {
        memory.words.assign(size_t{code.word_count} + 1, 0);
        memory.pending.assign(code.word_count / 64 + 1, 0);
        memory.jumps.clear();
        if (memory.slots.size() < code.word_count) memory.slots.resize(code.word_count);
        check_kind();
        check_instructions();
        if (found.empty()) check_jumps();
        if (found.empty()) check_protections();
        const uint64_t room = uint64_t{slot_count_ + 1} * row_words();
        if (room > kMostStateWords) fault(0, "there are too many ways through too many registers");
        if (found.empty() && memory.states.size() < room) memory.states.resize(room);
    }

 private:
    static constexpr uint64_t kMostStateWords = uint64_t{1} << 25;

    // Who runs a module gives it no arguments and has no function for it.
    void check_kind() {
        const bool is_generator = (code.flags & kCodeGenerator) != 0;
        if (is_generator != is_at(0, Opcode::kRETURN_GENERATOR))
            fault(0, "a generator begins with RETURN_GENERATOR, and nothing else does");
        if ((code.flags & kCodeModule) == 0) return;
        if (is_generator || code.parameter_count() != 0 || code.free_count != 0)
            fault(0, "a module has no parameters, no closure and gives no items");
    }

    // ---- instructions ----

    void check_instructions() {
        const Instruction* const first = code.instructions;
        const auto bits_at = [first](uint32_t word) { return std::bit_cast<uint64_t>(first[word]); };
        uint8_t* const flags = memory.words.data();
        const uint32_t word_count = code.word_count, register_count = code.register_count;
        const uint64_t limits = kTops + kLowest * register_count - kLowest;
        const uint32_t counts[kTableCount] = {UINT32_MAX, code.constant_count, code.name_count};
        uint32_t word = 0;
        Opcode last = Opcode::kNOP;
        while (word < word_count) {
            const uint64_t bits = bits_at(word);
            last = first[word].op;
            if (static_cast<size_t>(last) >= kOpcodeCount) return fault(word, "no such opcode");
            const OpcodeRule& rule = rule_of(last);
            const uint32_t next = word + rule.length;
            flags[word] = kStarts;
            if ((bits & rule.never) != 0) return refuse_bits(word, rule);
            // In each operand the topmost bit stays if the register's number is not above the last one's.
            const uint64_t below = limits - ((bits & rule.registers) >> 1);
            if ((~below & kTops) != 0) {
                refuse_registers(word);
                if (!found.empty()) return;
            }
            if (next > word_count) return fault(word, "the last instruction is cut off");
            switch (rule.extent) {
                case Extent::kAll: {
                    const uint64_t c = bits >> kCShift, row = bits >> rule.row_shift & rule.row_mask;
                    if (row + rule.row_length + (c & rule.row_counts) > register_count)
                        return fault(word, "{} has too long a row", name_at(word));
                    if (c < rule.least || c > rule.most)
                        return fault(word, "{} has an operand without a meaning", name_at(word));
                    const uint64_t sources = bits_at(next - 1) | (uint64_t{rule.has_sources} - 1);
                    check_sources(word, std::bit_cast<ArgumentSources>(sources));
                    if (!found.empty()) return;
                }
                    [[fallthrough]];
                case Extent::kCaches: {
                    const uint64_t cached = bits_at(word + rule.first_cache) | bits_at(word + rule.last_cache);
                    if ((cached & (0 - uint64_t{rule.has_caches})) != 0)
                        return fault(word, "{} comes with what the machine adds", name_at(word));
                }
                    [[fallthrough]];
                case Extent::kIndex: {
                    const uint64_t place = bits_at(word + rule.index_word);
                    const uint32_t index = static_cast<uint32_t>(place >> rule.index_shift) & rule.index_mask;
                    if (index >= counts[static_cast<size_t>(rule.table)]) return refuse_index(word, rule.table, index);
                    break;
                }
                case Extent::kNone:
                    break;
            }
            if (rule.more != More::kNothing) {
                check_more(word, next, rule.more);
                if (!found.empty()) return;
            }
            if (rule.jumps) memory.jumps.push_back(word);
            word = next;
        }
        if (!info_of(last).ends_flow) fault(word_count, "control runs off the end");
    }

    // The lowest bit of each operand, and the topmost.
    static constexpr uint64_t kLowest = detail::bits_of(Opcode::kNOP, 0, 1, 1, 1);
    static constexpr uint64_t kTops = detail::bits_of(Opcode::kNOP, 0, 0x8000, 0x8000, 0x8000);

    static constexpr uint8_t kCShift = detail::shift_of(2);

    [[gnu::cold, gnu::noinline]] void refuse_bits(uint32_t word, const OpcodeRule& rule) {
        const Instruction& instruction = at(word);
        if (info_of(instruction.op).is_specialised) return fault(word, "{} is for the machine to make", name_at(word));
        const auto wrong = std::bit_cast<Instruction>(std::bit_cast<uint64_t>(instruction) & rule.never);
        if (wrong.flags != 0) return fault(word, "{} has no flags {:#x}", name_at(word), wrong.flags);
        fault(word, "an operand of {} lies across two registers or constants", name_at(word));
    }
    // (Where there are no registers at all the comparison above means nothing.)
    [[gnu::cold, gnu::noinline]] void refuse_registers(uint32_t word) {
        const uint64_t registers = rule_of(at(word).op).registers;
        const auto named = std::bit_cast<Instruction>(std::bit_cast<uint64_t>(at(word)) & registers);
        const uint16_t highest = std::max({named.a.index(), named.b.index(), named.c.index()});
        if (registers != 0 && highest >= code.register_count)
            fault(word, "{} has no register {}", name_at(word), highest);
    }

    [[gnu::cold, gnu::noinline]] void refuse_index(uint32_t word, Table table, uint32_t index) {
        if (table == Table::kConstants) return fault(word, "{} has no constant {}", name_at(word), index);
        fault(word, "{} has no name {}", name_at(word), index);
    }

    [[gnu::always_inline]] void check_more(uint32_t word, uint32_t next, More more) {
        if (more == More::kLoad) return check_call_behind(word, next);
        check_others(word);
    }

    // Operands that are no registers of their own, and the words behind.
    [[gnu::noinline]] void check_others(uint32_t word) {
        const Instruction instruction = at(word);
        const OpcodeInfo& info = info_of(instruction.op);
        const std::array<uint16_t, 3> numbers = operand_numbers(instruction);
        const size_t counted = (info.traits & kOperandsInC) != 0 ? std::min<size_t>(numbers[2], 2) : 3;
        for (size_t i = 0; i < counted; ++i) {
            if (info.is_wide && i == 2) break;
            const uint32_t number = info.is_wide && i == 1 ? wide_index_in(instruction) : numbers[i];
            check_operand(word, info.operands[i], number);
        }
        for (uint32_t i = 0; i < info.extra; ++i) check_word(word, info.words[i], words_behind(word, i));
        check_meaning(word);
    }

    void check_operand(uint32_t word, char kind, uint32_t number) {
        switch (kind) {
            case 'K':
                if (number >= code.constant_count) fault(word, "{} has no constant {}", name_at(word), number);
                return;
            case 'N':
                if (number >= code.name_count) fault(word, "{} has no name {}", name_at(word), number);
                return;
            case 'W':
            case 'L':
                if (number + (kind == 'L' ? kLoopStateRegisters : row_length(word)) > code.register_count)
                    fault(word, "{} has too long a row", name_at(word));
                return;
            case 'I':
            case 'J':
            case '_':
                return;
            default:
                if (number >= code.register_count) fault(word, "{} has no register {}", name_at(word), number);
        }
    }

    void check_word(uint32_t word, char kind, ExtraWord numbers) {
        switch (kind) {
            case 'M':
                if (at(word).c.immediate() != 0) check_names(word, numbers.high);
                [[fallthrough]];
            case 'N':
                if (numbers.low >= code.name_count) fault(word, "no name {}", numbers.low);
                return;
            case 'T':
                return check_names(word, numbers.low);
            case 'F':
                return require_constant(word, numbers.low, kCodeType);
            default:  // a number, or what OpcodeRule says
                return;
        }
    }

    void require_constant(uint32_t word, uint32_t index, TypeId type) {
        if (index >= code.constant_count || code.constants[index]->type_id() != type)
            fault(word, "constant {} is not what it should be", index);
    }
    // A constant tuple of str.
    void check_names(uint32_t word, uint32_t index) {
        require_constant(word, index, kTupleType);
        if (!found.empty()) return;
        spend(word, names_in(index).size());
        for (const Word name : names_in(index))
            if (!name.is_object() || name.object()->type_id() != kStrType)
                return fault(word, "constant {} is not what it should be", index);
    }
    std::span<const Word> names_in(uint32_t index) const {
        Tuple* const tuple = static_cast<Tuple*>(code.constants[index]);
        return {tuple->items(), tuple->size};
    }

    void check_sources(uint32_t word, ArgumentSources sources) {
        if (!sources.any()) return;
        for (size_t i = 0; i < ArgumentSources::kCount; ++i)
            if (sources.of(i) != ArgumentSources::kNone && sources.of(i) >= code.local_count)
                return fault(word, "argument {} comes from no local", i);
    }

    // What the numbers in an instruction mean to the machine.
    void check_meaning(uint32_t word) {
        if (!found.empty()) return;
        using enum Opcode;
        const Instruction& instruction = at(word);
        const uint16_t c = instruction.c.immediate();
        const auto require = [&](bool holds) {
            if (!holds) fault(word, "{} has an operand without a meaning", name_at(word));
        };
        switch (instruction.op) {
            case kCOPY_FREE_VARIABLES:
                return require(instruction.b.immediate() == code.free_count && code.free_count != 0);
            case kYIELD:
            case kYIELD_ITEM:
                require((code.flags & kCodeGenerator) != 0);
                return require(c >= code.local_count && c <= code.register_count);
            case kSEND:
                return require((code.flags & kCodeGenerator) != 0);
            case kRETURN_GENERATOR:
                return require(word == 0);
            case kCALL_KEYWORDS:
            case kCALL_METHOD_KEYWORDS:
                return require(names_in(words_behind(word).low).size() <= c);
            case kBUILD_KEYED_DICT:
                return require(names_in(words_behind(word).low).size() == c &&
                               are_different(word, names_in(words_behind(word).low)));
            case kMATCH_CLASS:
                require(words_behind(word).high <= UINT16_MAX);
                return require(std::ranges::all_of(names_in(words_behind(word).low), [](Word name) {
                    return static_cast<Str*>(name.object())->is_interned();
                }));
            case kFOR_ITER:
                return require(register_in(instruction.a) - register_in(instruction.b) >= kLoopStateRegisters);
            default:
                return;
        }
    }

    bool are_different(uint32_t word, std::span<const Word> names) {
        spend(word, 32 * names.size());
        std::pmr::vector<std::string_view>& texts = memory.texts;
        texts.clear();
        for (const Word name : names) texts.push_back(static_cast<Str*>(name.object())->text());
        std::ranges::sort(texts);
        return std::ranges::adjacent_find(texts) == texts.end();
    }

    // The machine does these at once, where what is called has a quick way:
    //     LOAD_GLOBAL;  ARGUMENT;  CALL        LOAD_METHOD;  CALL_METHOD        LOAD_METHOD;  ARGUMENT;  CALL_METHOD
    // So they must belong together.
    [[gnu::always_inline]] void check_call_behind(uint32_t word, uint32_t next) {
        if (is_at(next, Opcode::kARGUMENT) || is_at(next, Opcode::kCALL_METHOD)) check_quick_call(word, next);
    }
    [[gnu::noinline]] void check_quick_call(uint32_t word, uint32_t next) {
        const Instruction& load = at(word);
        const bool is_method = load.op == Opcode::kLOAD_METHOD;
        const Opcode wanted = is_method ? Opcode::kCALL_METHOD : Opcode::kCALL;
        const uint32_t row = register_in(load.a), first = row + (is_method ? 2 : 1);
        if (is_method && is_at(next, wanted) && at(next).c.immediate() == 0 && register_in(at(next).b) != row)
            return fault(next, "{} calls something else than {} found", name_at(next), name_at(word));
        if (!is_at(next, Opcode::kARGUMENT) || !is_at(next + 1, wanted) || at(next + 1).c.immediate() != 1) return;
        const uint32_t source = register_in(at(next).b);
        if (register_in(at(next + 1).b) != row || register_in(at(next).a) != first || (source >= row && source < first))
            fault(next + 1, "{} calls something else than {} found", name_at(next + 1), name_at(word));
    }

    // ---- where control goes ----

    void add_join(uint32_t word) {
        if ((memory.words[word] & kJoins) != 0) return;
        memory.words[word] |= kJoins;
        memory.slots[word] = slot_count_++;
    }

    void check_jumps() {
        for (const uint32_t word : memory.jumps) {
            const uint32_t target = target_of(word);
            if (!starts(target)) return fault(word, "jumps between instructions");
            if (target == 0 && is_at(0, Opcode::kRETURN_GENERATOR)) return fault(word, "a generator begins once");
            add_join(target);
            if (target > word) continue;
            memory.words[target] |= kLoopedTo;
            // The other way waits until that back has been followed.
            if (!info_at(word).ends_flow) add_join(behind(word));
        }
    }

    void check_protections() {
        const ExceptionTable table = code.exception_table();
        memory.handlers.assign(1, code.word_count);
        for (uint32_t number = 1; number <= table.protections.size() && found.empty(); ++number) {
            const Protection& protection = table.protection(number);
            if (protection.outer >= number)
                return fault(0, "protection {} does not lie within {}", number, protection.outer);
            if (protection.outer != 0 && table.protection(protection.outer).state > protection.state)
                return fault(0, "protection {} keeps less than {}", number, protection.outer);
            if (protection.state < first_unnamed() || protection.state >= code.register_count)
                return fault(0, "protection {} has no temporary {}", number, protection.state);
            if (protection.restores()) {
                memory.handlers.push_back(memory.handlers[protection.outer]);
                continue;
            }
            memory.handlers.push_back(protection.handler);
            if (protection.handler >= code.word_count || !starts(protection.handler))
                return fault(protection.handler, "a handler begins between instructions");
            if (protection.handler == 0) return fault(0, "a handler begins where the code does");
            add_join(protection.handler);
        }
        uint32_t end = 0;
        for (const ProtectedRun& run : table.runs) {
            if (run.end <= end || run.end > code.word_count || (run.end < code.word_count && !starts(run.end)))
                return fault(run.end, "a protection ends between instructions");
            if (run.protection > table.protections.size())
                return fault(end, "there is no protection {}", run.protection);
            // So what goes on for ever jumps back, and can be interrupted.
            if (memory.handlers[run.protection] < run.end)
                return fault(end, "a handler lies before the end of what it protects");
            end = run.end;
        }
    }

    bool starts(uint32_t word) const { return (memory.words[word] & kStarts) != 0; }

    uint32_t slot_count_ = 0;
};

}  // namespace

std::optional<std::string> find_fault(const CodeObject& code, VerifierMemory& memory) {
    ShapeVerifier verification(code, memory);
    verification.run();
    if (verification.found.empty()) check_flow(verification);
    if (verification.found.empty()) return std::nullopt;
    return std::move(verification.found);
}

std::optional<std::string> find_fault(const CodeObject& code) {
    VerifierMemory memory;
    return find_fault(code, memory);
}

}  // namespace eadem::vm
