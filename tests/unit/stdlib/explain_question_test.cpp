// Where a question is put into a program (stdlib/explain/question.h).
#include <doctest/doctest.h>

#include "stdlib/explain/question.h"

namespace eadem::stdlib {

namespace {

struct Asked {
    std::string text;
    uint32_t line = 0;
    std::string error;
};

Asked put(const std::string& text, std::optional<uint32_t> line, const char* left = "a", const char* right = "b") {
    Asked asked;
    const auto program = ask({"<test>", text}, {left, right, line}, asked.error);
    if (program) asked = {program->text, program->hidden_line, {}};
    return asked;
}

}  // namespace

TEST_CASE("question: without a line it stands at the end") {
    CHECK(put("a = 1\nb = 2", {}).text == "a = 1\nb = 2\n(a) is (b)\n");
    CHECK(put("", {}).text == "(a) is (b)\n");
}

TEST_CASE("question: it stands behind the statement of its line, with its margin") {
    CHECK(put("a = b = 1\nc = 2\n", 1).text == "a = b = 1\n(a) is (b)\nc = 2\n");
    CHECK(put("def f():\n\ta = b = (1,\n2)\n\treturn a\n", 3).text ==
          "def f():\n\ta = b = (1,\n2)\n\t(a) is (b)\n\treturn a\n");
    CHECK(put("if 1:\n  a = 1\nb = 2\n", 2).text == "if 1:\n  a = 1\n  (a) is (b)\nb = 2\n");
    CHECK(put("for a in 1, 2: b = a\n", 1).line == 2);
}

TEST_CASE("question: before what leaves, and at the beginning of a block") {
    CHECK(put("def f(a, b):\n  return a\n", 2).line == 2);
    CHECK(put("def f(a, b):\n  return a\n", 1).line == 2);
    CHECK(put("def f(a, b):\n  'text'\n  return a\n", 1).line == 3);
}

TEST_CASE("question: not before docstrings and future imports") {
    CHECK(put("# text\n'text'\nfrom __future__ import annotations\na = 1\n", 1).line == 4);
    CHECK(put("'text'\nfrom __future__ import annotations\na = 1\n", 1).line == 3);
}

TEST_CASE("question: what is no question is refused") {
    CHECK(put("a = 1\n", 7).error == "<test> has no line 7");
    CHECK(put("a = 1\n", 0).error == "<test> has no line 0");
    CHECK(put("a = \n", {}).error.starts_with("<test>:1: "));
    CHECK(put("a = 1\n", {}, "a +").error.starts_with("'a +' is no expression: "));
    CHECK(put("a = 1\n", {}, "a) is (a").error.starts_with("'a) is (a' is no expression: "));
    CHECK(put("a = 1\n", {}, "a # b").error == "'a # b' ends in a comment");
    CHECK(put("a = 1\n", {}, "a\nb").error == "a question has no more than one line");
    CHECK(put("a = 1\n", {}, " -1 ", "lambda: 0").text == "a = 1\n(-1) is (lambda: 0)\n");
}

}  // namespace eadem::stdlib
