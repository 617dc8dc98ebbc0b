// Colours for a text that is being typed: what each part of it is to Python.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "stdlib/editor/language.h"

namespace eadem::stdlib {

// A text larger than this is not coloured: it is a file that was pasted, and each key would read it anew.
inline constexpr size_t kLongestColouredText = size_t{64} << 10;

// The styled parts of a text, right or wrong, whole or not. `is_builtin` says whether a name is one of the builtins.
std::vector<editor::StyledSpan> highlight_python(std::string_view text,
                                                 const std::function<bool(std::string_view)>& is_builtin);

}  // namespace eadem::stdlib
