// time.struct_time and the functions of the time module that work on calendar dates.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// The functions (a table that ends with a null name), and the names that are no functions: struct_time,
// timezone, tzname ...
extern const vm::NativeSpec kCalendarFunctions[];
vm::Result<void> add_calendar_names(Runtime& runtime, vm::Dict* names);

}  // namespace eadem::stdlib
