// What `eadem` does with its command line: the one entry of the executable.
#pragma once

#include <string>
#include <vector>

namespace eadem::stdlib {

// `arguments`, as the system gives them, begin with the program's own name. Gives the exit status: 0; 1 for an uncaught
// exception, a SyntaxError, a failed claim or a start without memory; 2 for wrong usage; 130 after Ctrl-C; what exit(n)
// asked for.
int run_command_line(const std::vector<std::string>& arguments);

}  // namespace eadem::stdlib
