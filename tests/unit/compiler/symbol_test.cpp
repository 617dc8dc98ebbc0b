// Names and scopes, and the errors of CPython 3.13's symbol table and code generator: wording and place.
#include "tests/unit/compiler/compiling.h"
#include "vm/object/str.h"

namespace eadem::compiler {

namespace {

std::string cells_of(const vm::CodeObject& code) {
    std::string text;
    for (uint32_t i = 0; i < uint32_t{code.cell_count} + code.free_count; ++i) {
        text += std::string(i == 0 ? "" : " ") + (i < code.cell_count ? "cell:" : "free:");
        text += code.cell_names[i]->text();
    }
    return text;
}

}  // namespace

TEST_CASE("scopes: a local that a nested function reads is a cell there and free here") {
    const Compiled unit("def f():\n    x = 1\n    y = 2\n    def g():\n        return x\n    return g, y\n");
    CHECK(cells_of(unit.function("f")) == "cell:x");
    CHECK(cells_of(unit.function("f.<locals>.g")) == "free:x");
}

TEST_CASE("scopes: a free variable passes through the functions between") {
    const Compiled unit(
        "def f(x):\n    def g():\n        def h():\n            return x\n        return h\n    return g\n");
    CHECK(cells_of(unit.function("f")) == "cell:x");
    CHECK(cells_of(unit.function("f.<locals>.g")) == "free:x");
    CHECK(cells_of(unit.function("f.<locals>.g.<locals>.h")) == "free:x");
}

TEST_CASE("scopes: a list comprehension captures nothing by itself") {
    const Compiled unit("def f(xs, y):\n    return [x + y for x in xs]\n");
    CHECK(cells_of(unit.function("f")).empty());
}

TEST_CASE("scopes: a generator expression is a function with its own scope") {
    const Compiled unit("def f(xs, y):\n    return list(x + y for x in xs)\n");
    CHECK(cells_of(unit.function("f")) == "cell:y");
    CHECK(cells_of(unit.function("f.<locals>.<genexpr>")) == "free:y");
}

TEST_CASE("scopes: := in a comprehension binds in the function around it") {
    const Compiled unit("def f(xs):\n    [last := x for x in xs]\n    return last\n");
    CHECK(unit.function("f").variable_count == 2);
    CHECK(unit.function("f").variable_names[1]->text() == "last");
}

TEST_CASE("scopes: a function declared global has a plain qualified name") {
    const Compiled unit("def f():\n    global g\n    def g(): pass\n");
    CHECK(unit.function("g").name->text() == "g");
}

TEST_CASE("errors: declarations that come too late") {
    CHECK(error_of("def f():\n    print(x)\n    global x\n") ==
          "name 'x' is used prior to global declaration (3, 5, 3, 13)");
    CHECK(error_of("def f():\n    x = 1\n    global x\n") ==
          "name 'x' is assigned to before global declaration (3, 5, 3, 13)");
    CHECK(error_of("def f(x):\n    global x\n") == "name 'x' is parameter and global (2, 5, 2, 13)");
    CHECK(error_of("def f():\n    x: int\n    global x\n") == "annotated name 'x' can't be global (3, 5, 3, 13)");
    CHECK(error_of("def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x\n") ==
          "name 'x' is assigned to before nonlocal declaration (5, 9, 5, 19)");
    CHECK(error_of("def f():\n    global x\n    nonlocal x\n") == "name 'x' is nonlocal and global (2, 5, 2, 13)");
}

TEST_CASE("errors: nonlocal needs a binding in a function around") {
    CHECK(error_of("nonlocal x\n") == "nonlocal declaration not allowed at module level (1, 1, 1, 11)");
    CHECK(error_of("def f():\n    nonlocal x\n") == "no binding for nonlocal 'x' found (2, 5, 2, 15)");
    CHECK(error_of("x = 1\ndef f():\n    nonlocal x\n") == "no binding for nonlocal 'x' found (3, 5, 3, 15)");
    CHECK(error_of("def f():\n    def g():\n        nonlocal x\n    x = 1\n") == "OK");
}

TEST_CASE("errors: statements out of place") {
    CHECK(error_of("return 1\n") == "'return' outside function (1, 1, 1, 9)");
    CHECK(error_of("break\n") == "'break' outside loop (1, 1, 1, 6)");
    CHECK(error_of("if 1:\n    continue\n") == "'continue' not properly in loop (2, 5, 2, 13)");
    CHECK(error_of("for x in y:\n    def f(): break\n") == "'break' outside loop (2, 14, 2, 19)");
    CHECK(error_of("yield 1\n") == "'yield' outside function (1, 1, 1, 8)");
    CHECK(error_of("def f():\n    await x\n") == "'await' outside async function (2, 5, 2, 12)");
    CHECK(error_of("def f():\n    from x import *\n") == "import * only allowed at module level (2, 19, 2, 20)");
}

TEST_CASE("errors: of several statements the first of the pass that CPython makes first") {
    CHECK(error_of("class C: pass\nreturn\nbreak\nx = 1; global x\ny = 1; global y\n") ==
          "name 'x' is assigned to before global declaration (4, 8, 4, 16)");
    CHECK(error_of("class C: pass\nreturn\nbreak\n") == "'return' outside function (2, 1, 2, 7)");
    CHECK(error_of("return\nx = 1; global x\nx = = 1\n") == "invalid syntax (3, 5, 3, 6)");
    CHECK(error_of("def f():\n    nonlocal x\nreturn\ndef g(a, a): pass\n") ==
          "duplicate argument 'a' in function definition (4, 10, 4, 11)");
}

TEST_CASE("errors: assignment expressions in comprehensions") {
    CHECK(error_of("[x := 1 for x in z]\n") ==
          "assignment expression cannot rebind comprehension iteration variable 'x' (1, 2, 1, 3)");
    CHECK(error_of("[y for x in (y := 1)]\n") ==
          "assignment expression cannot be used in a comprehension iterable expression (1, 14, 1, 20)");
    CHECK(error_of("[i for i in z if (j := 0) for j in z]\n") ==
          "comprehension inner loop cannot rebind assignment expression target 'j' (1, 31, 1, 32)");
    CHECK(error_of("class A:\n    [y := 1 for x in z]\n") ==
          "assignment expression within a comprehension cannot be used in a class body (2, 6, 2, 7)");
}

TEST_CASE("errors: stars") {
    CHECK(error_of("*a\n") == "can't use starred expression here (1, 1, 1, 3)");
    CHECK(error_of("*a = b\n") == "starred assignment target must be in a list or tuple (1, 1, 1, 3)");
    CHECK(error_of("*a, *b = c\n") == "multiple starred expressions in assignment (1, 1, 1, 7)");
}

TEST_CASE("errors: __debug__ is never assigned") {
    CHECK(error_of("__debug__ = 1\n") == "cannot assign to __debug__ (1, 1, 1, 10)");
    CHECK(error_of("def f(__debug__): pass\n") == "cannot assign to __debug__ (1, 7, 1, 16)");
    CHECK(error_of("f(__debug__=1)\n") == "cannot assign to __debug__ (1, 3, 1, 14)");
    CHECK(error_of("del __debug__\n") == "cannot delete __debug__ (1, 5, 1, 14)");
}

TEST_CASE("errors: arguments named twice") {
    CHECK(error_of("def f(a, a): pass\n") == "duplicate argument 'a' in function definition (1, 10, 1, 11)");
    CHECK(error_of("def f(a, **a): pass\n") == "duplicate argument 'a' in function definition (1, 12, 1, 13)");
    CHECK(error_of("f(a=1, b=2, a=3)\n") == "keyword argument repeated: a (1, 13, 1, 16)");
}

TEST_CASE("errors: the future") {
    CHECK(error_of("from __future__ import nope\n") == "future feature nope is not defined (1, 1, 1, 1)");
    CHECK(error_of("from __future__ import braces\n") == "not a chance (1, 1, 1, 1)");
    CHECK(error_of("x = 1\nfrom __future__ import annotations\n") ==
          "from __future__ imports must occur at the beginning of the file (2, 1, 2, 35)");
}

TEST_CASE("errors: blocks nest twenty-one deep and no deeper") {
    std::string text;
    for (int depth = 0; depth < 21; ++depth) text += std::string(static_cast<size_t>(depth), ' ') + "while a:\n";
    CHECK(error_of(text + std::string(21, ' ') + "pass\n") == "OK");
    text += std::string(21, ' ') + "while a:\n" + std::string(22, ' ') + "pass\n";
    CHECK(error_of(text) == "too many statically nested blocks (22, 22, 23, 27)");
}

TEST_CASE("errors: what is not supported yet is said so, after real mistakes") {
    CHECK(error_of("class A[T]: pass\n") == "valid Python, not supported yet: type parameters (1, 9, 1, 10)");
    CHECK(error_of("try:\n    pass\nexcept* A:\n    pass\n") ==
          "valid Python, not supported yet: 'except*' (1, 1, 1, 4)");
    CHECK(error_of("class A:\n    return 1\n") == "'return' outside function (2, 5, 2, 13)");
    CHECK(error_of("try:\n    pass\nexcept:\n    pass\nexcept A:\n    pass\n") ==
          "default 'except:' must be last (3, 1, 4, 9)");
}

TEST_CASE("errors: patterns that cannot be") {
    CHECK(error_of("match x:\n    case y: pass\n    case z: pass\n") ==
          "name capture 'y' makes remaining patterns unreachable (2, 10, 2, 11)");
    CHECK(error_of("match x:\n    case [a, a]: pass\n") ==
          "multiple assignments to name 'a' in pattern (2, 14, 2, 15)");
    const std::pair<const char*, const char*> kKeys[] = {{"'it\\'s': a, 'it\\'s': b", "\"it's\""},
                                                         {"b'x': a, b'x': b", "b'x'"},
                                                         {"1.5: a, 1.5: b", "1.5"},
                                                         {"None: a, None: b", "None"},
                                                         {"1: a, True: b", "True"},
                                                         {"0.0: a, -0.0: b", "-0.0"},
                                                         {"-1: a, -1: b", "-1"},
                                                         {"1+2j: a, 1+2j: b", "(1+2j)"}};
    for (const auto& [keys, shown] : kKeys) {
        CHECK(error_of(fmt::format("match x:\n case {{{}}}: pass\n", keys))
                  .starts_with(fmt::format("mapping pattern checks duplicate key ({}) (2, 7, ", shown)));
    }
    CHECK(error_of("match x:\n    case [a] | [b]: pass\n") ==
          "alternative patterns bind different names (2, 10, 2, 19)");
    CHECK(error_of("match x:\n    case [*a, *b]: pass\n") ==
          "multiple starred names in sequence pattern (2, 10, 2, 18)");
}

}  // namespace eadem::compiler
