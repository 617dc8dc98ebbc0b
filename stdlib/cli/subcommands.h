// eadem check, dis, test, why, across, tables and imports: each takes the options read and gives the exit status.
#pragma once

#include "stdlib/cli/options.h"

namespace eadem::stdlib {

// Compiles each file and reports errors and warnings; 1 if there is an error.
int run_check(const Options& options);
// Shows the code of each file, as text or JSON.
int run_disassembler(const Options& options);
// Runs scripts and compares what they print with what their comments claim (test_runner.h).
int run_tests(const Options& options);
// Tells whether two expressions are one object at a line of a program, and why; there and everywhere else.
int run_why(const Options& options);
// Runs each file under every profile and mode and shows where they differ, and why.
int run_across(const Options& options);
// Runs each file and shows the tables that decide about identity as it leaves them.
int run_tables(const Options& options);
// Runs each file and shows what it imported, from where and how it was found.
int run_imports(const Options& options);

}  // namespace eadem::stdlib
