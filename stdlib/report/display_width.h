// Columns that text takes on a terminal, counted as CPython's traceback module does: two for wide East Asian
// characters, one for everything else.
#pragma once

#include <cstddef>
#include <string_view>

namespace eadem::stdlib {

size_t display_width(std::string_view text);

}  // namespace eadem::stdlib
