// One sentence on each special method and on each built-in exception: what __doc__ gives where no table of methods says
// more.
#pragma once

#include <string_view>

#include "vm/object/type.h"

namespace eadem::vm {

// Empty if it is not known.
std::string_view special_method_documentation(std::string_view name);
std::string_view exception_documentation(std::string_view name);
// What a built-in type says about itself; empty if it says nothing.
std::string_view documentation_of(const Type* type);

}  // namespace eadem::vm
