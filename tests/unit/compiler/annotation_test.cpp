// Annotations as text, under `from __future__ import annotations`.
#include "tests/unit/compiler/compiling.h"

namespace eadem::compiler {

namespace {

// The constant that stands for `annotation`.
std::string text_of(std::string_view annotation) {
    Compiled unit("from __future__ import annotations\nx: " + std::string(annotation) + "\n");
    if (!unit.ok()) return unit.error();
    return unit.constants(unit.code())[1];
}

}  // namespace

TEST_CASE("annotations: spelt the usual way") {
    CHECK(text_of("list [ int ]") == "'list[int]'");
    CHECK(text_of("dict[str,  int] | None") == "'dict[str, int] | None'");
    CHECK(text_of("(a, b)") == "'(a, b)'");
    CHECK(text_of("a . b(1, *c, d = 2, **e)") == "'a.b(1, *c, d=2, **e)'");
    CHECK(text_of("\"x\" 'y'") == "\"'xy'\"");
    CHECK(text_of("x[1:2, ::3, (), (1,)]") == "'x[1:2, ::3, (), (1,)]'");
}

TEST_CASE("annotations: parentheses only where they are needed") {
    CHECK(text_of("(a + b) * c - (d)") == "'(a + b) * c - d'");
    CHECK(text_of("a - (b - c)") == "'a - (b - c)'");
    CHECK(text_of("(a ** b) ** -c ** d") == "'(a ** b) ** (-c ** d)'");
    CHECK(text_of("not (a and b) or c") == "'not (a and b) or c'");
    CHECK(text_of("(a if b else c) if d else (lambda x, /, y=1, *z, w=2, **k: x)") ==
          "'(a if b else c) if d else lambda x, /, y=1, *z, w=2, **k: x'");
    CHECK(text_of("a < b in c is not d") == "'a < b in c is not d'");
    CHECK(text_of("1 .real") == "'1 .real'");
    CHECK(text_of("1e999 + 1e999j") == "'1e309 + 1e309j'");
}

TEST_CASE("annotations: displays and comprehensions") {
    CHECK(text_of("[a for b in c if d]") == "'[a for b in c if d]'");
    CHECK(text_of("{a: b, **c}") == "'{a: b, **c}'");
    CHECK(text_of("f(x for x in y)") == "'f(x for x in y)'");
    CHECK(text_of("f'a{b!r:>{c}}{{'") == "\"f'a{b!r:>{c}}{{'\"");
}

TEST_CASE("annotations: what is never evaluated may not yield or assign") {
    CHECK(text_of("(y := 1)") == "named expression cannot be used within an annotation (2, 5, 2, 11)");
}

}  // namespace eadem::compiler
