
#include "tests/unit/stdlib/run_text.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

TEST_CASE("runtime: a program prints to its own output") {
    const Ran ran = run_text("print('a', 1, 2.5, None, sep='-')");
    CHECK(ran.output == "a-1-2.5-None\n");
    CHECK(ran.error.empty());
    CHECK(ran.status == 0);
}

TEST_CASE("runtime: two runtimes with two profiles live side by side") {
    Runtime documents(*vm::find_identity_profile("documents"), {}, {0, Runtime::kCapture, Runtime::kCapture});
    Runtime python(*vm::find_identity_profile("3.13"), {}, {0, Runtime::kCapture, Runtime::kCapture});
    const grammar::Source source = grammar::Source::from_text("<test>", "a = 257\nb = 257\nprint(a is b)");
    CHECK(run_program(documents, source, {}) == 0);
    CHECK(run_program(python, source, {}) == 0);
    CHECK(documents.output().take() == "False\n");
    CHECK(python.output().take() == "True\n");
}

TEST_CASE("runtime: boxing every number changes nothing that a program can see") {
    const std::string_view text =
        "a = 1000\nb = a\nprint(a is b, id(a) == id(b), [a, b][0] is a, sum([a] * 3), max(a, 5) is a)";
    RuntimeOptions options;
    options.boxes_always = true;
    CHECK(run_text(text).output == run_text(text, "documents", options).output);
}

TEST_CASE("runtime: exit leaves with the status it is given") {
    CHECK(run_text("exit(7)").status == 7);
    CHECK(run_text("import sys\nsys.exit()").status == 0);
    const Ran ran = run_text("raise SystemExit('no more')");
    CHECK(ran.status == 1);
    CHECK(ran.error == "no more\n");
}

TEST_CASE("runtime: an interrupt becomes KeyboardInterrupt and status 130") {
    Runtime runtime(*vm::find_identity_profile("documents"), {}, {0, Runtime::kCapture, Runtime::kCapture});
    runtime.interrupt();
    const grammar::Source source = grammar::Source::from_text("<test>", "while True:\n    pass\n");
    CHECK(run_program(runtime, source, {}) == 130);
    CHECK(runtime.error().take().ends_with("KeyboardInterrupt\n"));
}

TEST_CASE("runtime: builtins.__import__ decides what import means") {
    const Ran ran = run_text(
        "import builtins\n"
        "usual = builtins.__import__\n"
        "def noisy(name, *rest):\n"
        "    print('importing', name)\n"
        "    return usual(name, *rest)\n"
        "builtins.__import__ = noisy\n"
        "import math\n"
        "print(math.pi > 3)\n");
    CHECK(ran.output == "importing math\nTrue\n");
}

TEST_CASE("runtime: print follows a replaced sys.stdout") {
    const Ran ran = run_text("import sys\nsys.stdout = sys.stderr\nprint('elsewhere')\n");
    CHECK(ran.output.empty());
    CHECK(ran.error == "elsewhere\n");
    CHECK(run_text("import sys\nsys.stdout = None\nprint('nowhere')\n").output.empty());
    CHECK(run_text("import sys\ndel sys.stdout\nprint(1)\n").error.ends_with("RuntimeError: lost sys.stdout\n"));
}

TEST_CASE("runtime: text that cannot be encoded is an error on stdout and escaped on stderr") {
    CHECK(run_text("print('\\ud800')")
              .error.ends_with("UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in "
                               "position 0: surrogates not allowed\n"));
    CHECK(run_text("import sys\nprint('a\\ud800', file=sys.stderr)").error == "a\\ud800\n");
}

TEST_CASE("runtime: warnings are shown, passed over or raised as -W says") {
    const std::string_view text = "x = 1\nx is 1\n";
    const std::string_view warning = "<test>:2: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n";
    CHECK(run_text(text, "3.13").error == warning);
    CHECK(run_text(text, "documents").error.empty());
    RuntimeOptions options;
    options.warnings = WarningAction::kIgnore;
    CHECK(run_text(text, "3.13", options).error.empty());
    options.warnings = WarningAction::kError;
    const Ran ran = run_text(text, "3.13", options);
    CHECK(ran.status == 1);
    CHECK(ran.error.ends_with("SyntaxError: \"is\" with 'int' literal. Did you mean \"==\"?\n"));
}

TEST_CASE("runtime: a program that forgets sys still prints") {
    // Many objects, so that something else lies where the namespace was if nobody holds it.
    const Ran ran = run_text(
        "import sys\n"
        "del sys.modules['sys']\n"
        "del sys\n"
        "kept = [bytes(range(1, 255)) * k for k in range(50)], [{i: str(i)} for i in range(3000)]\n"
        "print('hello')\n");
    CHECK(ran.output == "hello\n");
    CHECK(ran.error.empty());
}

}  // namespace eadem::stdlib
