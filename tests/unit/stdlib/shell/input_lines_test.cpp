#include "stdlib/shell/input_lines.h"

#include <doctest/doctest.h>

using namespace eadem::stdlib;

TEST_CASE("input: a line is complete unless something is open in it") {
    CHECK(is_complete_input(""));
    CHECK(is_complete_input("a = 1"));
    CHECK(is_complete_input("# nothing"));
    CHECK(!is_complete_input("f("));
    CHECK(!is_complete_input("x = \\"));
    CHECK(!is_complete_input("'''abc"));
    CHECK(!is_complete_input("f'''{x}"));
    CHECK(is_complete_input("%why a"));
}

TEST_CASE("input: a block is complete after an empty line, blanks or none") {
    CHECK(!is_complete_input("if x:"));
    CHECK(!is_complete_input("if x: y"));
    CHECK(!is_complete_input("if x:\n    y"));
    CHECK(is_complete_input("if x:\n    y\n"));
    CHECK(is_complete_input("if x:\n    y\n    "));
    CHECK(!is_complete_input("@decorator"));
    CHECK(!is_complete_input("@decorator\ndef f():\n    pass"));
    CHECK(is_complete_input("@decorator\ndef f():\n    pass\n"));
    CHECK(!is_complete_input("match x:\n    case 1:"));
    CHECK(!is_complete_input("try:\n    y"));
}

TEST_CASE("input: of several statements the last one decides") {
    CHECK(is_complete_input("a = 1\nb = 2"));
    CHECK(!is_complete_input("a = 1\nif a:"));
    CHECK(!is_complete_input("a = 1\nif a:\n    b"));
    CHECK(is_complete_input("a = 1\nif a:\n    b\n"));
    CHECK(is_complete_input("if a:\n    b\nc = 1"));
    CHECK(!is_complete_input("a = 1\nf("));
    CHECK(is_complete_input("a = 1\nx y\nf()"));
}

TEST_CASE("input: what is wrong is complete, so that its error is shown") {
    CHECK(is_complete_input("1 +"));
    CHECK(is_complete_input("x = = 1"));
    CHECK(is_complete_input("'abc"));
    CHECK(is_complete_input("f(]"));
    CHECK(is_complete_input("if x y"));
}

TEST_CASE("indentation: a block begins deeper, and keeps its depth") {
    CHECK(next_indentation("") == "");
    CHECK(next_indentation("x = 1") == "");
    CHECK(next_indentation("if x:") == "    ");
    CHECK(next_indentation("if x:  # so") == "    ");
    CHECK(next_indentation("if x:\n    for y in z:") == "        ");
    CHECK(next_indentation("if x:\n    y = 1") == "    ");
    CHECK(next_indentation("if x:\n\ty = 1") == "\t");
    CHECK(next_indentation("if x:\n\tif y:") == "\t\t");
    CHECK(next_indentation("if x:\n    ") == "    ");
    CHECK(next_indentation("def f(a,\n      b):") == "    ");
    CHECK(next_indentation("x = {1: 2}[1:") == "    ");
}

TEST_CASE("indentation: behind what leaves a block it is one step less") {
    CHECK(next_indentation("def f():\n    return 1") == "");
    CHECK(next_indentation("def f():\n    if x:\n        pass") == "    ");
    CHECK(next_indentation("for x in y:\n    if z: break") == "    ");
    CHECK(next_indentation("for x in y:\n    continue") == "");
    CHECK(next_indentation("def f():\n    raise E(\n        1)") == "");
    CHECK(next_indentation("if x:\n\tpass") == "");
}

TEST_CASE("indentation: in brackets one step from where they were opened, in strings none") {
    CHECK(next_indentation("f(") == "    ");
    CHECK(next_indentation("f(a,\n  b,") == "  ");
    CHECK(next_indentation("if x:\n    f([") == "        ");
    CHECK(next_indentation("if x:\n    '''a") == "");
}
