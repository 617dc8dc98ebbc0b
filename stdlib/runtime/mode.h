// How the text of a program reaches the compiler (--mode): it decides what is compiled together, and so which constants
// can be one object.
#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace eadem::stdlib {

enum class Mode : uint8_t {
    kScript,   // the whole text is one unit, run as __main__
    kRepl,     // each input of the classic prompt is a unit: a line with all its statements, or a block
    kNewRepl,  // as at the prompt that came with 3.13: each statement is a unit; kRepl where the profile has no such
               // prompt
    kImport,   // the whole text is one unit, run as a module that is imported for the first time
    kPyc,      // the same, its code read from cached bytecode
};

// In the order of the enum.
inline constexpr std::string_view kModeNames[] = {"script", "repl", "newrepl", "import", "pyc"};

inline std::optional<Mode> find_mode(std::string_view name) {
    for (size_t i = 0; i < std::size(kModeNames); ++i)
        if (kModeNames[i] == name) return static_cast<Mode>(i);
    return std::nullopt;
}
inline std::string_view mode_name(Mode mode) {
    return kModeNames[static_cast<size_t>(mode)];
}

// The program is read input by input.
inline bool is_prompt_mode(Mode mode) {
    return mode == Mode::kRepl || mode == Mode::kNewRepl;
}

}  // namespace eadem::stdlib
