// Warnings of the compiler, worded as in CPython.
#include "tests/unit/compiler/compiling.h"

namespace eadem::compiler {

namespace {

using Texts = std::vector<std::string>;

Texts warnings_of(std::string_view text, std::string_view profile = "3.13") {
    return Compiled(text, profile).warnings();
}

}  // namespace

TEST_CASE("warnings: `is` with a literal names its type from 3.12 on") {
    CHECK(warnings_of("x is 1\n") == Texts{"1: \"is\" with 'int' literal. Did you mean \"==\"?"});
    CHECK(warnings_of("x is not 'a'\n") == Texts{"1: \"is not\" with 'str' literal. Did you mean \"!=\"?"});
    CHECK(warnings_of("x is 1\n", "3.11") == Texts{"1: \"is\" with a literal. Did you mean \"==\"?"});
    CHECK(warnings_of("x is 1\n", "3.7").empty());
    CHECK(warnings_of("x is 1\n", "documents").empty());
}

TEST_CASE("warnings: folded constants and constant tuples are literals, singletons are not") {
    CHECK(warnings_of("x is -1\n").size() == 1);
    CHECK(warnings_of("x is (1, 2)\n") == Texts{"1: \"is\" with 'tuple' literal. Did you mean \"==\"?"});
    CHECK(warnings_of("x is 'a' + 'b'\n").size() == 1);
    CHECK(warnings_of("x is None\nx is True\nx is ...\nx is not __debug__\nx is []\nx is (1, y)\n").empty());
    CHECK(warnings_of("x is -1\n", "3.14").empty());
}

TEST_CASE("warnings: one for a comparison chain, and `not x is 1` counts as `is not`") {
    CHECK(warnings_of("1 is x is 2\n").size() == 1);
    CHECK(warnings_of("not x is 1\n") == Texts{"1: \"is not\" with 'int' literal. Did you mean \"!=\"?"});
}

TEST_CASE("warnings: calls and subscripts that look like a forgotten comma") {
    CHECK(warnings_of("x = [(1, 2)\n     (3, 4)]\n") ==
          Texts{"1: 'tuple' object is not callable; perhaps you missed a comma?"});
    CHECK(warnings_of("'a'('b')\n") == Texts{"1: 'str' object is not callable; perhaps you missed a comma?"});
    CHECK(warnings_of("'abc'['a']\n") ==
          Texts{"1: str indices must be integers or slices, not str; perhaps you missed a comma?"});
    CHECK(warnings_of("1[2]\n") == Texts{"1: 'int' object is not subscriptable; perhaps you missed a comma?"});
    CHECK(warnings_of("{}[1]\n'abc'[1:2]\n(lambda: 1)()\n").empty());
}

TEST_CASE("warnings: an assertion on a tuple") {
    CHECK(warnings_of("assert (x, 'text')\n") == Texts{"1: assertion is always true, perhaps remove parentheses?"});
    CHECK(warnings_of("assert ()\n").empty());
}

}  // namespace eadem::compiler
