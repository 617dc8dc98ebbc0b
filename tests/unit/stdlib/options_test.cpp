#include "stdlib/cli/options.h"
#include "tests/unit/stdlib/run_text.h"

namespace eadem::stdlib {

namespace {

Options read(const std::vector<std::string>& arguments) {
    Options options;
    options.profile = vm::identity_profiles().front();
    REQUIRE_FALSE(read_options(arguments, options).has_value());
    return options;
}

std::string error_of(const std::vector<std::string>& arguments) {
    Options options;
    const std::optional<UsageError> error = read_options(arguments, options);
    return error ? error->message : "";
}

}  // namespace

TEST_CASE("options: everything after the script belongs to the script") {
    const Options options = read({"-q", "script.py", "-x", "--as", "y"});
    CHECK(options.command == Command::kFile);
    CHECK(options.file == "script.py");
    CHECK(options.runtime.quiet);
    CHECK(options.runtime.arguments == std::vector<std::string>{"script.py", "-x", "--as", "y"});
}

TEST_CASE("options: -c takes the rest of its group or the next argument") {
    CHECK(read({"-c", "print(1)", "a"}).text == "print(1)");
    CHECK(read({"-cprint(1)"}).text == "print(1)");
    CHECK(read({"-qc", "x", "a"}).runtime.arguments == std::vector<std::string>{"-c", "a"});
    CHECK(error_of({"-c"}) == "Argument expected for the -c option");
}

TEST_CASE("options: a word that names no file is a subcommand, and -- makes it a script") {
    CHECK(read({"check", "a.py", "b.py"}).paths == std::vector<std::string>{"a.py", "b.py"});
    CHECK(read({"dis", "a.py", "--json"}).json);
    CHECK(read({"test", "--as", "3.13", "x"}).profile.name == "3.13");
    const Options options = read({"--", "check"});
    CHECK(options.command == Command::kFile);
    CHECK(options.file == "check");
    CHECK(error_of({"check"}) == "eadem check: which file?");
}

TEST_CASE("options: --as and -X choose the identity rules") {
    CHECK(read({"--as=3.12", "x.py"}).profile.name == "3.12");
    CHECK(read({"--as", "3.6", "x.py"}).profile.const_scope == vm::ConstantScope::kCode);
    CHECK(read({"-X", "smallints=-5:1024", "x.py"}).profile.small_int_max == 1024);
    CHECK(read({"--as", "3.13", "-X", "merge=off"}).profile.const_scope == vm::ConstantScope::kNone);
    CHECK(read({"-Xboxes=always"}).runtime.boxes_always);
    CHECK(read({"-X", "unknown=1"}).command == Command::kPrompt);
    CHECK(error_of({"-X", "smallints=x"}) ==
          "-X smallints=x: expected LO:HI, with LO from -1000000 to -5 and HI from 256 to 1000000");
    CHECK(error_of({"--as", "2.7"}).starts_with("unknown profile '2.7'; known are: documents 3.6"));
}

TEST_CASE("options: --mode says how the text is read") {
    CHECK(read({"x.py"}).runtime.mode == Mode::kScript);
    CHECK(read({"--mode", "newrepl", "x.py"}).runtime.mode == Mode::kNewRepl);
    CHECK(read({"--mode=pyc", "-c", "1"}).runtime.mode == Mode::kPyc);
    CHECK(read({"test", "--mode", "repl", "x"}).mode_given);
    CHECK(error_of({"--mode"}) == "Argument expected for the --mode option");
    CHECK(error_of({"--mode", "prompt"}) == "unknown mode 'prompt'; known are: script repl newrepl import pyc");
}

TEST_CASE("options: groups, repetition and what is unknown") {
    const Options options = read({"-OOuBi", "-"});
    CHECK(options.runtime.optimize == 2);
    CHECK(options.runtime.unbuffered);
    CHECK(options.runtime.inspect);
    CHECK(options.command == Command::kStandardInput);
    CHECK(read({"-h"}).command == Command::kHelp);
    CHECK(read({"--version"}).command == Command::kVersion);
    CHECK(error_of({"-Z"}) == "Unknown option: -Z");
    CHECK(error_of({"--what"}) == "unknown option --what");
}

}  // namespace eadem::stdlib
