// Docstrings as CPython 3.13 keeps them: without the indentation that all lines share.
#pragma once

#include <string>
#include <string_view>

namespace eadem::compiler {

// Tabs become spaces; the first line loses its leading spaces, the others the margin that all non-blank ones
// have.
std::string clean_docstring(std::string_view text);

}  // namespace eadem::compiler
