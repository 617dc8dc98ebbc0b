// What the commands of the prompt do. Each takes what stands behind its name, says what it has to say, and tells how it
// went: kDone, kFailed, kInterrupted, or kExit where the program that it ran has asked for the end.
#pragma once

#include <string_view>

#include "stdlib/shell/shell.h"

namespace eadem::stdlib {

using CommandFunction = InputOutcome (*)(Shell& shell, std::string_view arguments);

// Null if there is no such command.
CommandFunction find_command_function(std::string_view name);

// Of command_table.cpp, in its order.
#define SHELL_COMMAND(name) InputOutcome command_##name(Shell& shell, std::string_view arguments)
SHELL_COMMAND(why);      // command_why.cpp
SHELL_COMMAND(across);   // command_reports.cpp
SHELL_COMMAND(dis);      // command_code.cpp
SHELL_COMMAND(consts);   // command_code.cpp
SHELL_COMMAND(tables);   // command_reports.cpp
SHELL_COMMAND(as);       // command_session.cpp
SHELL_COMMAND(mode);     // command_session.cpp
SHELL_COMMAND(time);     // command_session.cpp
SHELL_COMMAND(load);     // command_files.cpp
SHELL_COMMAND(save);     // command_files.cpp
SHELL_COMMAND(history);  // command_files.cpp
SHELL_COMMAND(reset);    // command_session.cpp
SHELL_COMMAND(keys);     // commands.cpp
SHELL_COMMAND(help);     // commands.cpp
#undef SHELL_COMMAND

// The options under which the session is run again for a report.
RuntimeOptions replay_options(const Runtime& runtime);

// How long reports may run the session again: what a person waits for. Under the sanitizers everything takes several
// times as long.
#ifdef __SANITIZE_ADDRESS__
inline constexpr std::chrono::seconds kLongestReplay{60};
#else
inline constexpr std::chrono::seconds kLongestReplay{10};
#endif

// Whether what a command says has colours.
bool colours_output(Runtime& runtime);

}  // namespace eadem::stdlib
