// Names that Python 3.13 has: what is not here yet is then "not supported yet", not unknown.
#pragma once

#include <string_view>

namespace eadem::stdlib {

// A public module of the standard library (sys.stdlib_module_names), here or not.
bool is_library_module(std::string_view name);

// A builtin that is not here yet.
bool is_missing_builtin(std::string_view name);

}  // namespace eadem::stdlib
