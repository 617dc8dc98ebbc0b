// What CPython's site module puts into builtins: exit and quit, help, copyright, credits, license.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// What help() without an argument does at a prompt: asks what about, and answers, until it is left.
vm::Result<void> help_interactively(Runtime& runtime);

vm::Result<void> add_site_names(Runtime& runtime, vm::Dict* names);

}  // namespace eadem::stdlib
