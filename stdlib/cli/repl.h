// The prompt: reads an input (a line, or a block up to a blank line), runs it as a unit of its own, shows
// what it is worth.
//
// Plain reading of lines. Prompts go to stdout on a terminal and to stderr otherwise, as CPython's do. Which prompt it
// is, and so what is compiled together, --mode says; else it is the newest that the profile has at a terminal, and the
// classic one elsewhere. Where the input is neither a terminal nor meant to look like one (-i), nothing is shown but
// what the program shows, and the exit status tells of inputs that failed.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Runs until the input ends or a program exits; gives the exit status.
int run_prompt(Runtime& runtime);

}  // namespace eadem::stdlib
