// Which brackets belong together in code that is being typed.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "stdlib/editor/language.h"

namespace eadem::editor {

// The opening and the closing bracket of which one is at the cursor, or else just before it. Those in strings and
// comments, as `spans` has them, count for nothing.
std::optional<std::pair<size_t, size_t>> brackets_at(std::string_view text, size_t cursor,
                                                     std::span<const StyledSpan> spans);

}  // namespace eadem::editor
