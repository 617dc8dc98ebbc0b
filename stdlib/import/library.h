// Which modules of the library a program's own files may stand before.
//
// CPython has some modules in the program itself and finds the others along sys.path, at its end; a file of the same
// name in the script's folder comes before those. Eadem has all of them in itself, and leaves the order as it is there.
#pragma once

#include <string>
#include <string_view>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Whether CPython 3.13 finds that module of the library, a top-level one, along sys.path.
bool is_found_on_path(std::string_view name);

// Whether an entry of sys.path may have a module of that name. True also where it would have to be read to be sure.
bool may_stand_before(Runtime& runtime, std::string_view name);

// Whether a module of that name from that file is one of the program's own, beside its script (or in the current
// folder, if that comes first on sys.path), where the library has one, too: ObjectSpace::stands_before_library.
bool stands_before_library(vm::ObjectSpace& space, std::string_view name, std::string_view file);

}  // namespace eadem::stdlib
