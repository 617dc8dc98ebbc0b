// Long texts on a terminal, a page at a time.
#pragma once

#include <string_view>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Writes the text to sys.stdout; where that is the terminal, and the text is longer than its screen, through the
// program that $PAGER names, or `less`. If there is none the text is written as it is.
vm::Result<void> show_by_page(Runtime& runtime, std::string_view text);

}  // namespace eadem::stdlib
