// Class statements: what CPython refuses in them, the cells of their code, and its instructions.
#include "tests/unit/compiler/compiling.h"
#include "vm/object/str.h"

namespace eadem::compiler {

namespace {

// The names of the cells and of the free variables: "a b | c".
std::string cells_of(Compiled& unit, std::string_view qualified_name) {
    const vm::CodeObject& code = unit.function(qualified_name);
    std::string names;
    for (uint32_t i = 0; i < uint32_t{code.cell_count} + code.free_count; ++i) {
        if (i == code.cell_count) names += "| ";
        names += std::string(code.cell_names[i]->text()) + " ";
    }
    return names;
}

}  // namespace

TEST_CASE("classes: declarations") {
    CHECK(error_of("class C:\n    nonlocal x\n") == "no binding for nonlocal 'x' found (2, 5, 2, 15)");
    CHECK(error_of("class C:\n    def f(self):\n        nonlocal __x\n") ==
          "no binding for nonlocal '_C__x' found (3, 9, 3, 21)");
    CHECK(error_of("class C:\n    def f(self):\n        nonlocal __class__\n") == "OK");
    CHECK(error_of("class C:\n    nonlocal __class__\n") == "no binding for nonlocal '__class__' found (2, 5, 2, 23)");
    CHECK(error_of("class C:\n    x = 1\n    def f(self):\n        nonlocal x\n") ==
          "no binding for nonlocal 'x' found (4, 9, 4, 19)");
    CHECK(error_of("class C:\n    global __x\n    def f(self): nonlocal __x\n") ==
          "no binding for nonlocal '_C__x' found (3, 18, 3, 30)");
    CHECK(error_of("def f():\n    global x\n    class C:\n        nonlocal x\n") ==
          "no binding for nonlocal 'x' found (4, 9, 4, 19)");
    CHECK(error_of("def f():\n    x = 1\n    class C:\n        x = 2\n        nonlocal x\n") ==
          "name 'x' is assigned to before nonlocal declaration (5, 9, 5, 19)");
    CHECK(error_of("def f():\n    class C:\n        global x\n        nonlocal x\n") ==
          "name 'x' is nonlocal and global (3, 9, 3, 17)");
    CHECK(error_of("class C:\n    x = 1\n    global x\n") ==
          "name 'x' is assigned to before global declaration (3, 5, 3, 13)");
    CHECK(error_of("class C:\n    global x\n    x: int\n") == "annotated name 'x' can't be global (3, 5, 3, 11)");
    CHECK(error_of("class C:\n    def f(self):\n        super\n        global __class__\n") ==
          "name '__class__' is used prior to global declaration (4, 9, 4, 25)");
}

TEST_CASE("classes: what has no place in their bodies") {
    CHECK(error_of("class C:\n    return\n") == "'return' outside function (2, 5, 2, 11)");
    CHECK(error_of("class C:\n    yield 1\n") == "'yield' outside function (2, 5, 2, 12)");
    CHECK(error_of("class C:\n    await x\n") == "'await' outside function (2, 5, 2, 12)");
    CHECK(error_of("class C:\n    break\n") == "'break' outside loop (2, 5, 2, 10)");
    CHECK(error_of("while 1:\n    class C:\n        continue\n") == "'continue' not properly in loop (3, 9, 3, 17)");
    CHECK(error_of("class C:\n    [(yield) for i in a]\n") == "'yield' inside list comprehension (2, 7, 2, 12)");
    CHECK(error_of("class C:\n    from a import *\n") == "import * only allowed at module level (2, 19, 2, 20)");
    CHECK(error_of("class C:\n    def f(__a, _C__a): pass\n") ==
          "duplicate argument '_C__a' in function definition (2, 16, 2, 21)");
    CHECK(error_of("class C(a=1, a=2): pass\n") == "keyword argument repeated: a (1, 14, 1, 17)");
    CHECK(error_of("class C(__debug__=1): pass\n") == "cannot assign to __debug__ (1, 9, 1, 20)");
    CHECK(error_of("class __debug__: pass\n") == "cannot assign to __debug__ (1, 1, 1, 22)");
    CHECK(error_of("class C[T]: pass\n") == "valid Python, not supported yet: type parameters (1, 9, 1, 10)");
}

TEST_CASE("classes: cells and free variables pass through bodies") {
    Compiled unit(
        "def f(a, b, c):\n"
        "    class C:\n"
        "        a = 1\n"
        "        b\n"
        "        class D:\n"
        "            c = 2\n"
        "            def g(self): return a, c, super()\n"
        "    def h(): return __class__\n");
    REQUIRE(unit.ok());
    CHECK(cells_of(unit, "f") == "a b c ");
    CHECK(cells_of(unit, "f.<locals>.C") == "| a b c ");
    CHECK(cells_of(unit, "f.<locals>.C.D") == "__class__ | a c ");
    CHECK(cells_of(unit, "f.<locals>.C.D.g") == "| __class__ a c ");
    CHECK(cells_of(unit, "f.<locals>.h") == "");
}

TEST_CASE("classes: a class within a method may name the class around") {
    Compiled unit(
        "class C:\n"
        "    def f(self):\n"
        "        class D:\n"
        "            outer = __class__\n"
        "            def g(self): return __class__\n");
    REQUIRE(unit.ok());
    CHECK(cells_of(unit, "C") == "__class__ ");
    CHECK(cells_of(unit, "C.f") == "| __class__ ");
    CHECK(cells_of(unit, "C.f.<locals>.D") == "__class__ | __class__ ");
    CHECK(cells_of(unit, "C.f.<locals>.D.g") == "| __class__ ");
}

}  // namespace eadem::compiler
