// Characters by their Unicode names, for \N{...} in string literals. The names come from a table that the
// build makes (generate.cpp) where ICU's development files are installed; without them no names are known.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace eadem::grammar {

// Was this program built with the table?
bool knows_character_names();

// The character of that name, in capitals or small letters; the names that are computed, of ideographs and syllables,
// in capitals only, as in CPython. Nullopt: there is none.
std::optional<uint32_t> find_character(std::string_view name);

}  // namespace eadem::grammar
