// Reading a file named on the command line.
#pragma once

#include <optional>
#include <string>

#include "grammar/source.h"

namespace eadem::stdlib {

// The file's text, as `reader` has it; nullopt after a message in CPython's words on stderr ("can't open file ...").
std::optional<grammar::Source> open_source(const std::string& executable, const std::string& path,
                                           grammar::Reader reader = grammar::Reader::kProgram);

}  // namespace eadem::stdlib
