// What the two halves of the verifier share: the code being looked at, the memory for it, and the first fault found.
#pragma once

#include <fmt/format.h>

#include <bit>
#include <string>
#include <utility>

#include "vm/code/verifier.h"

namespace eadem::vm {

class Verification {
 public:
    // What is known of a word: an instruction begins there, several ways lead there, one has been followed, a
    // jump back leads there.
    enum WordFlag : uint8_t { kStarts = 1, kJoins = 2, kReached = 4, kLoopedTo = 8 };

    Verification(const CodeObject& looked_at, VerifierMemory& given) : code(looked_at), memory(given) {}

    template <class... Arguments>
    [[gnu::cold, gnu::noinline]] void fault(uint32_t word, fmt::format_string<Arguments...> format,
                                            Arguments&&... arguments) {
        if (!found.empty()) return;
        found = fmt::format("word {}: {}", word, fmt::format(format, std::forward<Arguments>(arguments)...));
    }

    // Counts what looking at the code takes: instructions followed, registers and names looked at. There is an end to
    // it, for the code may be made to take long.
    void spend(uint32_t word, uint64_t work) {
        work_ += work;
        if (work_ > kMostWork) [[unlikely]]
            fault(word, "it is too intricate");
    }

    const Instruction& at(uint32_t word) const { return code.instructions[word]; }
    const OpcodeInfo& info_at(uint32_t word) const { return info_of(at(word).op); }
    const char* name_at(uint32_t word) const { return info_at(word).name; }
    ExtraWord words_behind(uint32_t word, uint32_t index = 0) const {
        return std::bit_cast<ExtraWord>(code.instructions[word + 1 + index]);
    }
    uint32_t behind(uint32_t word) const { return word + 1u + info_at(word).extra; }
    bool is_at(uint32_t word, Opcode op) const { return word < code.word_count && at(word).op == op; }
    // Where a jump leads; the end of the code if that is outside.
    uint32_t target_of(uint32_t word) const {
        const Instruction& instruction = at(word);
        const int64_t offset = info_of(instruction.op).is_wide ? instruction.bc() : instruction.jump_c();
        const int64_t target = int64_t{behind(word)} + offset;
        return target < 0 || target >= code.word_count ? code.word_count : static_cast<uint32_t>(target);
    }
    // Registers in the row W of an instruction, as opcode.def says.
    uint64_t row_length(uint32_t word) const {
        const Instruction& instruction = at(word);
        const uint64_t extra = info_of(instruction.op).extra > 0 ? words_behind(word).low : 0;
        return detail::row_length_of(instruction.op, instruction.b.immediate(), instruction.c.immediate(), extra);
    }

    // The first register that is no named variable: what only the machine understands may lie from there on.
    uint32_t first_unnamed() const { return (code.flags & kCodeModule) != 0 ? code.variable_count : code.local_count; }
    // Of a row of Kinds: a filler, and a set for each register.
    uint32_t row_words() const { return (code.register_count + kFillers + kKindsInWord - 1) / kKindsInWord; }
    static constexpr uint32_t kFillers = 1;
    static constexpr uint32_t kKindsInWord = sizeof(uint64_t) / sizeof(Kinds);

    const CodeObject& code;
    VerifierMemory& memory;
    std::string found;

 private:
    static constexpr uint64_t kMostWork = uint64_t{1} << 28;

    uint64_t work_ = 0;
};

// What registers hold at each instruction, once all else is known to be in order. The words where ways meet are marked
// and have their slots.
void check_flow(Verification& verification);

}  // namespace eadem::vm
