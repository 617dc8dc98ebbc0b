// What is known of each opcode: opcode.def as a table, made when the program is compiled.
//
// The machine, the compiler, the verifier and the disassembler ask info_of(op) and keep no lists of opcodes of their
// own. A line of opcode.def that contradicts itself does not compile (the assertions below).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace eadem::vm {

enum class Opcode : uint8_t {
#define OPCODE(name, ...) k##name,
#include "vm/code/opcode.def"
#undef OPCODE
};

// A set of the operands a, b and c.
enum OperandSet : uint8_t { kNoOperand = 0, kOperandA = 1, kOperandB = 2, kOperandC = 4 };
inline constexpr OperandSet kOperands[] = {kOperandA, kOperandB, kOperandC};

// What no letter of an operand says.
enum OpcodeTrait : uint8_t {
    kEndsFlow = 1,     // control never goes on to the next instruction
    kOpenRow = 2,      // the last register of the row may be empty
    kOperandsInC = 4,  // c says how many of the operands a and b are used
    kSwappable = 8,    // kSwapped means something
    kSuspends = 16,    // c says below which register temporaries are kept: the others are empty
    kMayPassOn = 32,   // the result may be b, as an object; kBlind says that nobody can tell
};

struct OpcodeInfo {
    const char* name;
    const char* operands;  // three letters
    const char* words;     // a letter for each word that follows
    bool has_row;          // of a length that the verifier computes
    uint8_t traits;

    uint8_t extra = 0;       // words that follow
    uint8_t indexes = 0;     // operands that are the number of a register, or by themselves that of a constant
    uint8_t reads = 0;       // registers whose value takes part, rows apart
    uint8_t stores = 0;      // those that get one more holder
    uint8_t observes = 0;    // those whose identity may be looked at; those that are stored among them
    bool writes_a = false;   // a is a register whose old value is gone afterwards
    bool reads_out = false;  // kBlind means something
    bool jumps = false;      // c, or bc, is a jump offset
    bool is_wide = false;    // b and c are one number
    bool is_step = false;    // of a loop: a is written only if it jumps, and the loop's state is cleared if it does not
    bool ends_flow = false;  // kEndsFlow
    bool may_pass_on = false;     // kMayPassOn
    bool has_sources = false;     // the last word is ArgumentSources
    bool has_key_table = false;   // the last word is the key table of a dict, or null
    bool is_specialised = false;  // another becomes it while it runs; the compiler does not write it
};

namespace detail {

constexpr bool is_one_of(char letter, std::string_view letters) {
    return letters.find(letter) != std::string_view::npos;
}

// The operands whose letter is one of these.
constexpr uint8_t operands_with(std::string_view operands, std::string_view letters) {
    uint8_t set = kNoOperand;
    for (size_t i = 0; i < operands.size(); ++i) {
        if (is_one_of(operands[i], letters)) set |= kOperands[i];
    }
    return set;
}

constexpr OpcodeInfo make_info(const char* name, const char* operands, const char* row, const char* words,
                               const char* meaning, uint8_t traits = 0) {
    OpcodeInfo info{name, operands, std::string_view(words) == "_" ? "" : words, std::string_view(row) != "0", traits};
    info.extra = static_cast<uint8_t>(std::string_view(info.words).size());
    info.reads = operands_with(operands, "SOHTUC");
    info.stores = operands_with(operands, "H");
    info.observes = operands_with(operands, "OHC");
    info.writes_a = is_one_of(operands[0], "DRUCE");
    info.reads_out = operands[0] == 'R';
    info.jumps = operands[2] == 'J';
    info.is_wide = operands[1] == operands[2] && is_one_of(operands[1], "KNJ");
    info.indexes = operands_with(operands, info.is_wide ? "SOHTDRUCEWL" : "SOHTDRUCEWLK");
    info.is_step = info.jumps && operands[1] == 'L';
    info.ends_flow = (traits & kEndsFlow) != 0;
    info.may_pass_on = (traits & kMayPassOn) != 0;
    info.has_sources = std::string_view(words).ends_with('A');
    info.has_key_table = std::string_view(words).ends_with('D');
    info.is_specialised = std::string_view(meaning).find(" specialised: ") != std::string_view::npos;
    return info;
}

}  // namespace detail

inline constexpr std::array kOpcodeInfos{
#define OPCODE(name, operands, row, words, ...) detail::make_info(#name, #operands, #row, #words, __VA_ARGS__),
#include "vm/code/opcode.def"
#undef OPCODE
};
inline constexpr size_t kOpcodeCount = kOpcodeInfos.size();
static_assert(kOpcodeCount <= 256);

constexpr const OpcodeInfo& info_of(Opcode op) {
    return kOpcodeInfos[static_cast<size_t>(op)];
}

namespace detail {

constexpr uint64_t fingerprint_of_opcodes() {
    // FNV-1a
    uint64_t hash = 0xcbf2'9ce4'8422'2325;
    const auto mix = [&hash](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100'0000'01b3;
        hash *= 0x100'0000'01b3;
    };
    for (const OpcodeInfo& info : kOpcodeInfos) {
        mix(info.name);
        mix(info.operands);
        mix(info.words);
    }
    return hash;
}

}  // namespace detail

// Another list of opcodes has another number: bytecode is for the machine that it was made for.
inline constexpr uint64_t kOpcodeFingerprint = detail::fingerprint_of_opcodes();

namespace detail {

constexpr bool each_opcode(auto holds) {
    for (const OpcodeInfo& info : kOpcodeInfos) {
        if (!holds(info)) return false;
    }
    return true;
}
static_assert(each_opcode([](const OpcodeInfo& info) {
                  return std::string_view(info.operands).size() == 3 && is_one_of(info.operands[0], "SOHDRUCEWL_") &&
                         is_one_of(info.operands[1], "SOHTWLKNIJ_") && is_one_of(info.operands[2], "SOHWKNIJ_");
              }),
              "an operand has a letter that cannot stand there");
static_assert(each_opcode([](const OpcodeInfo& info) {
                  return info.has_row == (operands_with(info.operands, "W") != kNoOperand) &&
                         (info.has_row || (info.traits & kOpenRow) == 0);
              }),
              "a row has a length, and no other instruction has one");
static_assert(each_opcode([](const OpcodeInfo& info) {
                  return (info.operands[1] != 'J' || info.operands[2] == 'J') &&
                         (info.operands[1] != 'L' || info.operands[2] == 'J');
              }),
              "a jump's offset is c or bc, and what steps on a loop jumps");
static_assert(each_opcode([](const OpcodeInfo& info) {
                  for (size_t i = 0; i < info.extra; ++i) {
                      if (!is_one_of(info.words[i], "NTFIMADX")) return false;
                      if (i > 0 && is_one_of(info.words[i], "NTFIM")) return false;  // the compiler fills the first
                      if (i + 1 < info.extra && is_one_of(info.words[i], "AD")) return false;  // found at the end
                  }
                  return true;
              }),
              "a further word has a letter that cannot stand there");

}  // namespace detail

}  // namespace eadem::vm
