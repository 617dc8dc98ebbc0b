// Names that Python 3.13 has: what is not here yet is then "not supported yet", not unknown.
#pragma once

#include <span>
#include <string_view>

namespace eadem::stdlib {

// The modules of the standard library, here or not, packages without what is in them: sys.stdlib_module_names. Sorted.
std::span<const std::string_view> library_modules();
bool is_library_module(std::string_view name);

// A builtin that is not here yet.
bool is_missing_builtin(std::string_view name);

}  // namespace eadem::stdlib
