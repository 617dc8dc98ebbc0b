// One sentence on each special method and on each built-in exception: what __doc__ gives where no table of methods says
// more.
#pragma once

#include <string_view>

namespace eadem::vm {

// Empty if it is not known.
std::string_view special_method_documentation(std::string_view name);
std::string_view exception_documentation(std::string_view name);

}  // namespace eadem::vm
