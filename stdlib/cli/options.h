// The command line, read: which command, on what, and how programs run. Python's habits come first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/runtime/runtime.h"
#include "stdlib/testing/test_options.h"
#include "vm/object/identity_profile.h"
#include "vm/object/refusals.h"

namespace eadem::stdlib {

enum class Command : uint8_t {
    kPrompt,
    kFile,
    kText,
    kModule,
    kStandardInput,
    kHelp,
    kVersion,
    kCheck,
    kDisassemble,
    kTest,
    kWhy,
    kAcross,
    kTables,
    kImports
};

struct Options {
    Command command = Command::kPrompt;
    std::string text;                    // -c, why -e; -m: the name of the module
    std::string file;                    // the script
    std::vector<std::string> paths;      // of subcommands
    std::vector<std::string> questions;  // why: the two expressions
    bool json = false;                   // --json
    bool explains = false;               // --explain: each identity test is followed by its reason
    bool explains_always = false;        // --explain=all: also where it was made before
    bool profile_given = false;          // --as or -X fields: a file's own wish does not count then
    bool mode_given = false;             // --mode: likewise
    vm::IdentityProfile profile;
    RuntimeOptions runtime;
    TestOptions test;                 // of test
    bool hash_seed_given = false;     // PYTHONHASHSEED is a number; else `run` draws one and the rest hash with 0
    int verbosity = 0;                // -v, -vv: the imports are told
    bool import_times = false;        // -X importtime
    uint64_t memory = 0;              // -X memory: what the program may use, in bytes; 0: there is no limit
    vm::Refusals refusals;            // -X fail-allocation
    bool counts_allocations = false;  // -X fail-allocation=count
};

// What is wrong with a command line.
struct UsageError {
    std::string message;  // without the usage line
    bool shows_usage = true;
};

// Reads arguments (without the program's name, which is options.runtime.executable) and the environment.
std::optional<UsageError> read_options(const std::vector<std::string>& arguments, Options& options);

extern const std::string_view kUsage;
std::string help_text();  // what --help says below the usage

}  // namespace eadem::stdlib
