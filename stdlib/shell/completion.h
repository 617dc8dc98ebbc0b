// What could stand at the cursor: keywords, names, attributes, keys of dicts, parameters, modules, files, commands.
//
// Nothing of the program is run for it (static_lookup.h), nothing is imported, and the work is bounded. Private names
// are offered only to who begins with an underscore, or where there are no others.
#pragma once

#include <string_view>

#include "stdlib/editor/language.h"
#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// `text` is the input so far; `cursor` is an offset in it. Candidates come sorted, each once.
editor::Candidates complete_input(Runtime& runtime, std::string_view text, size_t cursor);

}  // namespace eadem::stdlib
