// The front door of stdlib: a Runtime is a Vm with everything a Python program expects around it, and programs run in
// it.
//
//     Runtime runtime(*vm::find_identity_profile("documents"), {});
//     int status = run_program(runtime, grammar::Source::from_text("<string>", "print(257 is 257)"), {});
//     if (const int failed = finish_streams(runtime); failed != 0) status = failed;
//
// The rooms of stdlib, lower ones first: runtime (the Runtime and its streams), report, native, then this file and
// run_program with the inputs of a prompt, then explain (many runs and their reasons), then testing, and shell
// (a session at the prompt), then cli. Includes run only
// downward.
#pragma once

#include "stdlib/report/report.h"
#include "stdlib/run_program.h"
#include "stdlib/runtime/runtime.h"
