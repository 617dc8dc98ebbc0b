// "Did you mean": the known name nearest to a wrong one, by CPython's measure, so the hint is given exactly
// where CPython gives it, and nowhere else (a wrong hint is worse than none).
#pragma once

#include <string>

#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

// What to add to the message of a NameError, AttributeError or ImportError: ". Did you mean: 'x'?" or
// nothing.
std::string hint_for(Runtime& runtime, vm::Exception* exception);

}  // namespace eadem::stdlib
