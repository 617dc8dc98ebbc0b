#include "stdlib/runtime/mode.h"

#include "tests/unit/stdlib/run_text.h"

namespace eadem::stdlib {

namespace {

RuntimeOptions options_for(Mode mode, WarningAction warnings) {
    RuntimeOptions options;
    options.mode = mode;
    options.warnings = warnings;
    return options;
}

Ran run_in(Mode mode, std::string_view text, std::string_view profile = "3.13") {
    return run_text(text, profile, options_for(mode, WarningAction::kIgnore));
}

}  // namespace

TEST_CASE("modes: what is one unit") {
    constexpr std::string_view kText = "a = 257\nb = 257; c = 257\nprint(a is b, b is c)\n";
    CHECK(run_in(Mode::kScript, kText).output == "True True\n");
    CHECK(run_in(Mode::kRepl, kText).output == "False True\n");
    CHECK(run_in(Mode::kNewRepl, kText).output == "False False\n");
    CHECK(run_in(Mode::kNewRepl, kText, "3.12").output == "False True\n");
    CHECK(run_in(Mode::kImport, kText).output == "True True\n");
    CHECK(run_in(Mode::kPyc, kText).output == "True True\n");
}

TEST_CASE("modes: a constant of one byte from cached bytecode is its module's own") {
    constexpr std::string_view kText =
        "def f(): return b'a'\n"
        "print(bytes([97]) is b'a', f() is b'a', (b'a', [])[0] is (b'a', 2)[0], b'' is bytes())\n"
        "print([item is bytes([item[0]]) for item in (b'a', b'b', b'c')])\n"
        "print(b'a' in {b'a': 1}, bytes([98]) in {b'a', b'b'})\n";
    constexpr std::string_view kRest = "True True\n";
    CHECK(run_in(Mode::kScript, kText).output == fmt::format("True True True True\n[True, True, True]\n{}", kRest));
    CHECK(run_in(Mode::kPyc, kText).output == fmt::format("False True True True\n[False, False, False]\n{}", kRest));
    CHECK(run_in(Mode::kPyc, kText, "documents").output ==
          fmt::format("False True True True\n[False, False, False]\n{}", kRest));
}

TEST_CASE("modes: the first import warns, that from bytecode does not") {
    constexpr std::string_view kText = "1 is 1\n";
    CHECK(run_text(kText, "3.13", options_for(Mode::kImport, WarningAction::kDefault)).error.find("SyntaxWarning") !=
          std::string::npos);
    CHECK(run_text(kText, "3.13", options_for(Mode::kPyc, WarningAction::kDefault)).error.empty());
    CHECK(run_text(kText, "3.13", options_for(Mode::kPyc, WarningAction::kError)).status == 1);
}

TEST_CASE("modes: a prompt goes on after an exception, and the program has failed") {
    const Ran ran = run_in(Mode::kRepl, "1 / 0\nx = = 1\n6 * 7\n_ + 1\n");
    CHECK(ran.output == "42\n43\n");
    CHECK(ran.status == 1);
    CHECK(run_in(Mode::kRepl, "None\n").status == 0);
    const Ran ended = run_in(Mode::kRepl, "1 / 0\nraise SystemExit(7)\n8\n");
    CHECK(ended.status == 7);
    CHECK(ended.output.empty());
    CHECK(run_in(Mode::kNewRepl, "raise KeyboardInterrupt\n8\n").status == 130);
}

TEST_CASE(
    "modes: the new prompt shows the last value of an input and compiles a statement after the one before it ran") {
    const Ran ran = run_in(Mode::kNewRepl, "1; 2; 3\nprint(4); return 5; print(6)\n7; 1 / 0; print(8)\n");
    CHECK(ran.output == "3\n4\n");
    CHECK(ran.error.find("File \"<python-input-1>\", line 1\n") != std::string::npos);
    CHECK(run_in(Mode::kRepl, "1; 2; 3\nprint(4); return 5\n").output == "1\n2\n3\n");
}

TEST_CASE("modes: an input remembers the features that an earlier one has imported") {
    CHECK(run_in(Mode::kRepl, "from __future__ import annotations\ndef f(a: nope): pass\nf.__annotations__\n").output ==
          "{'a': 'nope'}\n");
}

TEST_CASE("modes: prints are recorded with their lines in the program") {
    Runtime runtime(*vm::find_identity_profile("3.13"), options_for(Mode::kRepl, WarningAction::kDefault),
                    {0, Runtime::kCapture, Runtime::kCapture});
    std::vector<PrintRecord> prints;
    runtime.prints = &prints;
    const grammar::Source source =
        grammar::Source::from_text("program.py", "\ndef f():\n    print(1)\n# note\nf()\nprint(\n  2)\n");
    CHECK(run_program(runtime, source, "program.py") == 0);
    REQUIRE(prints.size() == 2);
    CHECK(prints[0].filename == "program.py");
    CHECK(prints[0].line == 3);
    CHECK(prints[1].line == 6);
    CHECK(prints[1].end_line == 7);
}

TEST_CASE("modes: what cannot be decoded is reported behind the inputs before it") {
    Runtime runtime(*vm::find_identity_profile("3.13"), options_for(Mode::kRepl, WarningAction::kDefault),
                    {0, Runtime::kCapture, Runtime::kCapture});
    CHECK(run_program(runtime, grammar::Source::from_bytes("program.py", "1\n\xff\n2\n"), "program.py") == 1);
    CHECK(runtime.output().take() == "1\n");
    CHECK(runtime.error().take().find("SyntaxError") != std::string::npos);
}

}  // namespace eadem::stdlib
