// Colours of reports, as CPython 3.13 has them: on a terminal, unless the environment says otherwise.
#pragma once

#include <string_view>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// --color before PYTHON_COLORS (unless the environment is ignored) before NO_COLOR before FORCE_COLOR before TERM=dumb
// before asking the terminal.
bool wants_colour(int descriptor, const RuntimeOptions& options);

// The sequences, or empty texts where there is no colour.
struct Palette {
    std::string_view bold_magenta, bold_red, magenta, red, reset;

    static constexpr Palette of(bool is_coloured) {
        if (!is_coloured) return {};
        return {"\x1b[1;35m", "\x1b[1;31m", "\x1b[35m", "\x1b[31m", "\x1b[0m"};
    }
};

}  // namespace eadem::stdlib
