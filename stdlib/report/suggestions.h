// "Did you mean": the known name nearest to a wrong one, by CPython's measure, so the hint is given exactly
// where CPython gives it, and nowhere else (a wrong hint is worse than none).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/stdlib.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

// The nearest candidate within a third of the characters; nullopt if none is near.
std::optional<std::string> nearest_name(std::string_view wrong, const std::vector<std::string>& candidates);

// What to add to the message of a NameError, AttributeError or ImportError: ". Did you mean: 'x'?" or
// nothing.
std::string hint_for(Runtime& runtime, vm::Exception* exception);

}  // namespace eadem::stdlib
