// The prompt: reads an input (a line, or a block up to a blank line), has the shell run it, and shows what it is worth.
//
// On a terminal that can do it the line editor reads; elsewhere lines are read in the plain way, and prompts go to
// stdout on a terminal and to stderr otherwise, as CPython's do. Which prompt it is, and so what is compiled together,
// --mode says; else it is the newest that the profile has where the line editor reads, and the classic one elsewhere,
// as in CPython. Where the input is neither a terminal nor meant to look like one (-i), nothing is shown but what the
// program shows, and the exit status tells of inputs that failed.
#pragma once

#include <string_view>

#include "stdlib/shell/shell.h"

namespace eadem::stdlib {

// What precedes a prompt.
struct PromptStart {
    bool has_program = false;      // one ran; PYTHONSTARTUP is not for what follows
    std::string_view script = {};  // its text, if it can run again for reports
};

// Runs until the input ends or a program exits; gives the exit status.
int run_prompt(RuntimeOwner& owner, const PromptStart& start);

}  // namespace eadem::stdlib
