#include "stdlib/cli/claims.h"

#include "stdlib/cli/test_runner.h"
#include "tests/unit/stdlib/run_text.h"
#include "vm/object/identity_profile.h"

namespace eadem::stdlib {

namespace {

Claims claims_of(std::string_view text) {
    return find_claims(grammar::Source::from_text("t.py", text));
}

TestResult test(std::string_view text) {
    Options options;
    options.profile = vm::identity_profiles().front();
    return test_script(options, "folder/t.py", grammar::Source::from_text("folder/t.py", text));
}

}  // namespace

TEST_CASE("claims: a literal behind a print") {
    const Claims claims = claims_of("print(x)  # True\nprint(y)  # just words\nz = 1  # 1\n");
    REQUIRE(claims.prints.size() == 1);
    CHECK(claims.prints[0].line == 1);
    CHECK(claims.prints[0].text == "True");
}

TEST_CASE("claims: markers, on the line or below it") {
    const Claims claims = claims_of("print(x)  # Output: yes it is\nprint(y)\n# Output: 5\n# → 6\n");
    REQUIRE(claims.prints.size() == 2);
    CHECK(claims.prints[0].text == "yes it is");
    CHECK(claims.prints[1].line == 3);
    CHECK(claims.prints[1].print_line == 2);
}

TEST_CASE("claims: a # in a string begins no comment") {
    const Claims claims = claims_of("print('# True')\nprint('''\n# False''')  # 1\n");
    REQUIRE(claims.prints.size() == 1);
    CHECK(claims.prints[0].line == 3);
}

TEST_CASE("claims: what a value may be followed by") {
    CHECK(bears_out("True", "True"));
    CHECK(bears_out("True", "True (likely interned)"));
    CHECK(bears_out("True", "True. Because both are small"));
    CHECK(bears_out("True", "True ← same cached object"));
    CHECK(bears_out("300", "300, a new object"));
    CHECK(bears_out("hello world", "hello world"));
    CHECK(bears_out("abc", "'abc'"));
    CHECK_FALSE(bears_out("True", "False"));
    CHECK_FALSE(bears_out("Tru", "True"));
    CHECK_FALSE(bears_out("", "True"));
}

TEST_CASE("claims: an output that is only a part of the value bears nothing out") {
    CHECK_FALSE(bears_out("1", "1.5"));
    CHECK_FALSE(bears_out("3", "3,000"));
    CHECK_FALSE(bears_out("[1", "[1, 2]"));
    CHECK(bears_out("(1, 2)", "(1, 2) (a tuple)"));
    CHECK(bears_out("[')', 1]", "[')', 1], a list"));
}

TEST_CASE("claims: of several values all are held, of a value and prose the value") {
    CHECK(bears_out("True False", "True False"));
    CHECK_FALSE(bears_out("True", "True False"));
    CHECK_FALSE(bears_out("1", "1 2 3"));
    CHECK(bears_out("5", "5 3 times"));
}

TEST_CASE("claims: a heading that is nearly one is malformed, not silent") {
    const Claims claims =
        claims_of("print(1)\n# expect: 2\n# expect-stderr: x\n# expect-output:\n# exit:\n# expected: prose\n");
    REQUIRE(claims.malformed.size() == 4);
    CHECK(claims.malformed[0].line == 2);
    CHECK(claims.malformed[3].text == "exit:");
    CHECK(claims_of("# needs: 3.14\n# eadem only: speed\n").malformed.empty());
    CHECK(test("print(1)\n# expect: 2\n").failures.size() == 1);
}

TEST_CASE("claims: every heading ends a block") {
    CHECK(claims_of("print(1)\n# expect:\n# 1\n# profile: 3.13\n").output->text == "1\n");
}

TEST_CASE("claims: blocks and directives") {
    const Claims claims = claims_of(
        "# profile: 3.12\nprint(1)\n# expect:\n# 1\n#\n#   two\n\n# expect-error: ValueError: x\n# exit: "
        "1\n");
    CHECK(claims.profile == "3.12");
    REQUIRE(claims.output.has_value());
    CHECK(claims.output->text == "1\n\n  two\n");
    CHECK(claims.error->text == "ValueError: x");
    CHECK(claims.exit->text == "1");
}

TEST_CASE("test runner: claims that hold and claims that fail") {
    const TestResult result = test("print(1 + 1)  # 2\nprint(1 is 1)  # False\n");
    CHECK(result.claims == 2);
    REQUIRE(result.failures.size() == 1);
    CHECK(result.failures[0].line == 2);
    CHECK(result.failures[0].expected == "False");
    CHECK(result.failures[0].actual == "True");
}

TEST_CASE("test runner: a print in a loop must print the same every time") {
    CHECK(test("for x in (5, 5):\n    print(x)  # 5\n").failures.empty());
    CHECK(test("for x in (5, 6):\n    print(x)  # 5\n").failures.size() == 1);
}

TEST_CASE("test runner: a print that is never reached fails its claim") {
    CHECK(test("if False:\n    print(1)  # 1\n").failures.size() == 1);
}

TEST_CASE("test runner: the whole output, the last line of stderr and the status") {
    const TestResult result = test(
        "print('a')\n1 / 0\n# expect:\n# a\n# expect-error: ZeroDivisionError: division by zero\n# exit: "
        "1\n");
    CHECK(result.claims == 3);
    CHECK(result.failures.empty());
}

TEST_CASE("test runner: an error that nobody expects is a failure") {
    const TestResult result = test("1 / 0\n");
    REQUIRE(result.failures.size() == 1);
    CHECK(result.failures[0].actual == "ZeroDivisionError: division by zero");
}

TEST_CASE("test runner: tracebacks name the script without its folder") {
    const TestResult result = test(
        "x = 1 / 0\n# expect-stderr:\n# Traceback (most recent call last):\n#   File \"t.py\", line 1, in "
        "<module>\n"
        "# ZeroDivisionError: division by zero\n");
    CHECK(result.failures.empty());
}

TEST_CASE("test runner: a script may ask for a profile, and --as overrides it") {
    const std::string_view text = "# profile: 3.13\na = 257\nb = 257\nprint(a is b)  # True\n";
    CHECK(test(text).failures.empty());
    Options options;
    options.profile = vm::identity_profiles().front();
    options.profile_given = true;
    CHECK(test_script(options, "t.py", grammar::Source::from_text("t.py", text)).failures.size() == 1);
    CHECK(test("# profile: 2.7\n").failures.size() == 1);
}

}  // namespace eadem::stdlib
