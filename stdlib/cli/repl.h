// The prompt: reads an input (a line, or a block up to a blank line), runs it as a unit of its own, shows
// what it is worth.
//
// Plain reading of lines. Prompts go to stdout on a terminal and to stderr otherwise, as CPython's do. How
// much of an input is one unit of the compiler is the profile's affair (3.13 on a terminal: each statement).
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Runs until the input ends or a program exits; gives the exit status.
int run_prompt(Runtime& runtime);

}  // namespace eadem::stdlib
