// format() of numbers: what a specification means for int, float and complex. These are the types' format
// slots.
#pragma once

#include <string_view>

#include "vm/object/format_spec.h"

namespace eadem::vm {

Result<Ref<Str>> format_int(ObjectSpace& space, Value self, std::string_view specification);
Result<Ref<Str>> format_float(ObjectSpace& space, Value self, std::string_view specification);
Result<Ref<Str>> format_complex(ObjectSpace& space, Value self, std::string_view specification);

}  // namespace eadem::vm
