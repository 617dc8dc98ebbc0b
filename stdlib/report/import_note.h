// What Eadem adds, apart, to the report of a module that was not found.
#pragma once

#include <string>
#include <string_view>

#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

// Lines that say where the module was looked for and which one may be meant; empty for every other exception. Reads
// sys.path and the folders in it, and runs no code of the program.
std::string import_note(Runtime& runtime, vm::Exception* exception);
// What a program wrote to stderr without such lines at its end: what CPython writes, too.
std::string_view without_import_note(std::string_view errors);

}  // namespace eadem::stdlib
