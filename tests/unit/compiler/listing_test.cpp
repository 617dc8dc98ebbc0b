// The listing of what CPython keeps as constants. Every expectation was printed by the CPython that it names
// (`compile(text, "f", "exec").co_consts`); tests/oracle/constants.py compares whole libraries.
#include <fmt/format.h>

#include "compiler/listing/constant_listing.h"
#include "grammar/parse.h"
#include "tests/unit/compiler/compiling.h"

namespace eadem::compiler {

namespace {

std::unique_ptr<ListedCode> listed(std::string_view text, std::string_view profile, int optimize = 0) {
    vm::Vm vm(*vm::find_identity_profile(profile), false);
    const grammar::Source source = grammar::Source::from_text("f", text);
    grammar::Arena arena;
    const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kFile, arena);
    REQUIRE(parsed.tree != nullptr);
    vm::Result<std::unique_ptr<ListedCode>> code =
        list_constants(vm, static_cast<const grammar::Module&>(*parsed.tree), source, optimize);
    REQUIRE(code.ok());
    return std::move(code).value();
}

std::string texts_of(const ListedCode& code) {
    std::string text;
    for (const ListedConstant& constant : code.constants) {
        text += (text.empty() ? "" : ", ") + constant.repr + (constant.interned ? "*" : "");
    }
    return text;
}

// The constants of the module, a star behind each interned string.
std::string module_constants(std::string_view text, std::string_view profile) {
    return texts_of(*listed(text, profile));
}

// The same of the first code object in it.
std::string inner_constants(std::string_view text, std::string_view profile) {
    return texts_of(*listed(text, profile)->children.at(0));
}

}  // namespace

TEST_CASE("listing: folding leaves operands behind in 3.6 and nothing since") {
    CHECK(module_constants("x = 1 + 2 + 3\n", "3.6") == "1, 2, 3, None, 3, 6");
    CHECK(module_constants("x = -1; y = -1\n", "3.6") == "1, None, -1, -1");
    CHECK(module_constants("x = 1 + 2 + 3\n", "3.7") == "6, None");
    CHECK(module_constants("x = 1000 + 2000 + 3000\n", "3.14") == "1000, None, 6000");
}

TEST_CASE("listing: dead branches leave nothing, all or what is loaded") {
    constexpr std::string_view kText = "if 0:\n    x = 1000\ny = 2\n";
    CHECK(module_constants(kText, "3.9") == "2, None");
    CHECK(module_constants(kText, "3.10") == "0, 1000, 2, None");
    CHECK(module_constants(kText, "3.12") == "0, 2, None");
    CHECK(inner_constants("def f():\n    return 5000\n    x = 1000\n", "3.11") == "None, 5000");
    CHECK(inner_constants("def f():\n    while True:\n        g('a b')\n", "3.12") == "None, 'a b'");
}

TEST_CASE("listing: the first constant of a function is its docstring or None, until 3.14") {
    CHECK(inner_constants("def f():\n    '  a b'\n    return 1000\n", "3.12") == "'  a b', 1000");
    CHECK(inner_constants("def f():\n    '  a b'\n    return 1000\n", "3.13") == "'a b', 1000");
    CHECK(inner_constants("def f():\n    return 1000\n", "3.13") == "None, 1000");
    CHECK(inner_constants("def f():\n    return 1000\n", "3.14") == "1000");
    CHECK(texts_of(*listed("def f():\n    'a b'\n    return 1000\n", "3.13", 2)->children.at(0)) == "None, 1000");
}

TEST_CASE("listing: nested code is followed by its qualified name up to 3.10") {
    CHECK(module_constants("def f(): pass\n", "3.10") == "<code f>, 'f'*, None");
    CHECK(module_constants("def f(): pass\n", "3.11") == "<code f>, None");
    CHECK(inner_constants("class C:\n    def m(self): pass\n", "3.8") == "'C'*, <code C.m>, 'C.m', None");
}

TEST_CASE("listing: a class body keeps its line and the attributes of self since 3.13") {
    constexpr std::string_view kText = "class C:\n    def m(self):\n        self.b = self.a = 1\n";
    CHECK(inner_constants(kText, "3.12") == "'C'*, <code C.m>, None");
    CHECK(inner_constants(kText, "3.13") == "'C'*, 1, <code C.m>, ('a', 'b'), None");
    // The int has an instruction of its own.
    CHECK(inner_constants(kText, "3.14") == "'C'*, <code C.m>, ('a', 'b'), None");
    CHECK(inner_constants(kText, "3.15") == "'C'*, <code C.m>, ('a', 'b')");
    CHECK(inner_constants("class C:\n    def m(self): super()\n", "3.12") == "'C'*, <code C.m>");
}

TEST_CASE("listing: comprehensions have code of their own up to 3.11") {
    CHECK(module_constants("[x + 1000 for x in y]\n", "3.11") == "<code <listcomp>>, None");
    CHECK(module_constants("[x + 1000 for x in y]\n", "3.12") == "1000, None");
    CHECK(inner_constants("{x: 1000 for x in (2000,)}\n", "3.7") == "1000");
    CHECK(inner_constants("(x + 1000 for x in y)\n", "3.12") == "1000, None");
}

TEST_CASE("listing: tuples of defaults are appended behind their items") {
    CHECK(module_constants("def f(a=1000, b=2000): pass\n", "3.9") == "1000, 2000, <code f>, 'f'*, None, (1000, 2000)");
    CHECK(module_constants("def f(a=1000, b=2000): pass\n", "3.12") == "1000, <code f>, None, (1000, 2000)");
}

TEST_CASE("listing: displays") {
    CHECK(module_constants("[1, 2, 3]\n", "3.8") == "1, 2, 3, None");
    CHECK(module_constants("x = [1, 2, 3]\n", "3.9") == "(1, 2, 3), None");
    CHECK(module_constants("x = {3, 1, 2}\n", "3.9") == "frozenset({1, 2, 3}), None");
    CHECK(module_constants("x in {2, 1}\n", "3.7") == "frozenset({1, 2}), None");
    CHECK(module_constants("x = {'a': 1, 'b': 2}\n", "3.13") == "1, 2, ('a', 'b'), None");
    CHECK(module_constants("x = {'a': 1000, 'b': 2}\n", "3.14") == "'a'*, 1000, 'b'*, None");
}

TEST_CASE("listing: what is only looked at becomes a constant, in 3.14 unless folding comes too late") {
    CHECK(module_constants("for x in [1000, 2000]: pass\n", "3.6") == "1000, 2000, None, (1000, 2000)");
    CHECK(module_constants("for x in [1000, 2000]: pass\n", "3.7") == "(1000, 2000), None");
    CHECK(module_constants("x = [y for y in [1000, 2000]]\n", "3.14") == "1000, None, (1000, 2000)");
    CHECK(module_constants("x = [y for y in [1000, 2000]]\n", "3.15") == "1000, 2000");
    CHECK(module_constants("x = not ()\n", "3.13") == "True, None");
    CHECK(module_constants("x = not ()\n", "3.14") == "None, ()");
}

TEST_CASE("listing: names that calls, imports and annotations keep") {
    CHECK(module_constants("f(1000, a=2000, b=3)\n", "3.12") == "1000, 2000, 3, ('a', 'b'), None");
    CHECK(module_constants("f(**a, b=2000)\n", "3.10") == "'b'*, 2000, None, ()");
    CHECK(module_constants("from a import b, c\n", "3.13") == "0, ('b', 'c'), None");
    CHECK(module_constants("def f(a: int) -> None: pass\n", "3.9") == "None, ('a', 'return'), <code f>, 'f'*");
    CHECK(module_constants("def f() -> None: pass\n", "3.12") == "'return'*, None, <code f>, ('return', None)");
    CHECK(module_constants("def f() -> int: pass\n", "3.14") == "<code __annotate__>, <code f>, None");
    CHECK(module_constants("x: int = 1000\n", "3.6") == "1000, None");
    CHECK(module_constants("x: int = 1000\n", "3.7") == "1000, 'x'*, None");
}

TEST_CASE("listing: with, try and match") {
    CHECK(module_constants("with a:\n    x = 1000\n", "3.8") == "1000, None");
    CHECK(inner_constants("def f():\n    'd'\n    try: return 1000\n    finally: g(2000)\n", "3.7") ==
          "'d'*, 1000, None, 2000");
    CHECK(inner_constants("def f():\n    'd'\n    try: return 1000\n    finally: g(2000)\n", "3.9") ==
          "'d'*, 2000, 1000, None");
    CHECK(module_constants("match a:\n    case [1000, *_]: pass\n", "3.13") == "1, 0, 1000, None");
}

TEST_CASE("listing: f-strings") {
    CHECK(module_constants("x = f'a b{y:>10}c'\n", "3.13") == "'a b', '>10', 'c'*, None");
    CHECK(module_constants("x = 'a b%5sc' % (y,)\n", "3.10") == "'a b%5sc', None");
    CHECK(module_constants("x = 'a b%5sc' % (y,)\n", "3.11") == "'a b', '>5', 'c'*, None");
}

TEST_CASE("listing: interned are words, also inside of tuples, and one character since 3.13") {
    CHECK(module_constants("x = 'a b', '1a', ' '\n", "3.12") == "('a b', '1a', ' '), None");
    const std::unique_ptr<ListedCode> code = listed("x = 'a b', '1a', ' '\n", "3.13");
    const std::vector<ListedConstant>& items = code->constants.at(0).items;
    CHECK(!items.at(0).interned);
    CHECK(items.at(1).interned);
    CHECK(items.at(2).interned);
    CHECK(!listed("x = 'a b', '1a', ' '\n", "3.12")->constants.at(0).items.at(2).interned);
}

TEST_CASE("listing: equal lambdas on one line are one constant up to 3.10") {
    CHECK(module_constants("f = lambda: x + 1; g = lambda: x + 1\n", "3.10") == "<code <lambda>>, '<lambda>'*, None");
    CHECK(module_constants("x = f(y for y in 'a b') + f(\n    y for y in 'a  b')\n", "3.8") ==
          "<code <genexpr>>, '<genexpr>'*, 'a b', 'a  b', None");
    CHECK(module_constants("f = lambda: x + 1; g = lambda: x + 1\n", "3.13") ==
          "<code <lambda>>, <code <lambda>>, None");
}

TEST_CASE("listing: chains of operators may be deep") {
    std::string text = "x = y";
    for (int i = 0; i < 20000; ++i) text += " + 'a b'";
    CHECK(module_constants(text + "\n", "3.6") == "'a b', None");
    CHECK(module_constants(text + "\n", "3.13") == "'a b', None");
}

}  // namespace eadem::compiler
