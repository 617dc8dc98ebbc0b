// Code objects as a whole: names, signatures, places in the source, limits, and that all of them verify.
#include <fmt/format.h>

#include "tests/unit/compiler/compiling.h"
#include "vm/code/verifier.h"
#include "vm/object/str.h"

namespace eadem::compiler {

namespace {

// The first fault in a code object or those inside it; "" if there is none.
std::string fault_in(const vm::CodeObject& code) {
    if (const std::optional<std::string> fault = vm::find_fault(code)) return *fault;
    for (uint32_t i = 0; i < code.constant_count; ++i) {
        const vm::Value constant = vm::Value::of_object(code.constants[i]);
        if (!vm::is_code(constant)) continue;
        const std::string fault = fault_in(*static_cast<const vm::CodeObject*>(constant.object));
        if (!fault.empty()) return fault;
    }
    return "";
}

// "" if the text compiles to code that verifies, else what is wrong.
std::string trouble_with(std::string_view text) {
    const Compiled unit(text);
    return unit.ok() ? fault_in(unit.code()) : unit.error();
}

std::string repeat(std::string_view text, int times) {
    std::string repeated;
    for (int i = 0; i < times; ++i) repeated += text;
    return repeated;
}

std::string place_of(const vm::CodeObject& code, uint32_t word) {
    const vm::Location place = code.location(word);
    return fmt::format("{}:{}-{}:{}", place.line, place.column, place.end_line, place.end_column);
}

// The first word of the first instruction with that opcode.
uint32_t find_word(const vm::CodeObject& code, vm::Opcode op) {
    uint32_t word = 0;
    while (code.instructions[word].op != op) word += 1u + vm::info_of(code.instructions[word].op).extra;
    return word;
}

}  // namespace

TEST_CASE("code: *args of which every item is only computed with") {
    const auto is_blind = [](const char* source) {
        const Compiled unit(source);
        return (unit.function("f").flags & vm::kCodeBlindRest) != 0;
    };
    CHECK(is_blind("def f(*values):\n    t = 0\n    for v in values:\n        t += v\n    return t\n"));
    CHECK(is_blind("def f(a, *values):\n    if values:\n        b, c = values\n        return a + b + c\n"));
    CHECK(is_blind("def f(*values):\n    pass\n"));
    CHECK_FALSE(is_blind("def f(*values):\n    return values\n"));
    CHECK_FALSE(is_blind("def f(*values):\n    for v in values:\n        print(v)\n"));
    CHECK_FALSE(is_blind("def f(*values):\n    return lambda: values\n"));
    CHECK_FALSE(is_blind("def f(*values):\n    for v in values:\n        v + 1\n    return locals()\n"));
    CHECK_FALSE(is_blind("def f(*values):\n    return g(*values)\n"));
    CHECK_FALSE(is_blind("def f(*values):\n    return values[0] + 1\n"));
    CHECK_FALSE(
        is_blind("def f(*values):\n    for v in values:\n        v + 1\n    for v in [values]:\n        pass\n"));
    CHECK_FALSE(is_blind("def f(values):\n    pass\n"));
}

TEST_CASE("code: parameters come first, in the order of the registers") {
    const Compiled unit("def f(a, /, b, *args, c, d=1, **rest):\n    e = args\n");
    const vm::CodeObject& code = unit.function("f");
    CHECK(code.positional_count == 2);
    CHECK(code.positional_only_count == 1);
    CHECK(code.keyword_only_count == 2);
    CHECK(code.flags == (vm::kCodeVariadic | vm::kCodeVariadicKeywords));
    std::string names;
    for (uint32_t i = 0; i < code.variable_count; ++i) names += std::string(code.variable_names[i]->text()) + " ";
    CHECK(names == "a b c d args rest e ");
}

TEST_CASE("code: qualified names") {
    const Compiled unit("def f():\n    def g():\n        return lambda: (x for x in y)\n");
    CHECK(unit.function("f.<locals>.g.<locals>.<lambda>.<locals>.<genexpr>").name->text() == "<genexpr>");
    CHECK(unit.code().qualified_name->text() == "<module>");
}

TEST_CASE("code: errors are shown where they belong") {
    const Compiled unit("def f(a):\n    return (a.b +\n            a[1])(2)\n");
    const vm::CodeObject& code = unit.function("f");
    CHECK(place_of(code, find_word(code, vm::Opcode::kLOAD_ATTRIBUTE)) == "2:12-2:15");
    CHECK(place_of(code, find_word(code, vm::Opcode::kSUBSCR_K)) == "3:12-3:16");
    CHECK(place_of(code, find_word(code, vm::Opcode::kADD)) == "2:12-3:16");
    CHECK(place_of(code, find_word(code, vm::Opcode::kCALL)) == "2:11-3:20");
}

TEST_CASE("code: a method that is not found is shown at the attribute, a call that fails at all of it") {
    const Compiled unit("x.method(1)\n");
    CHECK(place_of(unit.code(), find_word(unit.code(), vm::Opcode::kLOAD_METHOD)) == "1:0-1:8");
    CHECK(place_of(unit.code(), find_word(unit.code(), vm::Opcode::kCALL_METHOD)) == "1:0-1:11");
}

TEST_CASE("limits: an operator chain of a hundred thousand terms") {
    CHECK(trouble_with("x = y" + repeat(" + y", 100'000) + "\n") == "");
    CHECK(trouble_with("def f(y):\n    return y" + repeat(" - y", 100'000) + "\n") == "");
}

TEST_CASE("limits: jumps that are too long for 16 bits") {
    const std::string body = repeat("        x = a.b + a.c\n", 9'000);
    CHECK(trouble_with("def f(a):\n    for i in a:\n" + body + "        if a < i: continue\n") == "");
    CHECK(trouble_with("def f(a):\n    while a < 5:\n" + body) == "");
    CHECK(trouble_with("def f(a):\n    if a < 5 and a is not x:\n" + body + "    return a\n") == "");
}

TEST_CASE("limits: displays and calls with thousands of items") {
    CHECK(trouble_with("x = [y" + repeat(", y", 70'000) + "]\n") == "");
    CHECK(trouble_with("x = {y" + repeat(", y", 70'000) + "}\n") == "");
    CHECK(trouble_with("x = (y" + repeat(", y", 70'000) + ")\n") == "");
    CHECK(trouble_with("x = {y: 1" + repeat(", y: 1", 70'000) + "}\n") == "");
    CHECK(trouble_with("f(y" + repeat(", y", 70'000) + ")\n") == "");
    CHECK(trouble_with("x = f'{y}" + repeat("{y}", 1'000) + "'\n") == "");
}

TEST_CASE("limits: more constants and names than 16 bits count") {
    std::string text = "def f(x):\n";
    for (int i = 0; i < 70'000; ++i) text += fmt::format("    x = x + {}.5 + name_{}\n", i, i);
    CHECK(trouble_with(text) == "");
}

TEST_CASE("limits: a function with thousands of locals") {
    std::string text = "def f(x):\n";
    for (int i = 0; i < 5'000; ++i) text += fmt::format("    v{} = x\n", i);
    CHECK(trouble_with(text + "    return v1, v4999\n") == "");
}

TEST_CASE("limits: a function with more locals than there are registers is refused") {
    std::string text = "def f(x):\n";
    for (int i = 0; i < 66'000; ++i) text += fmt::format("    v{} = x\n", i);
    CHECK(error_of(text).starts_with("valid Python, not supported yet: more than 32767 variables"));
}

TEST_CASE("limits: a name that an instruction has no room for is refused where it stands") {
    std::string text = "def f(x):\n";
    for (int i = 0; i < 66'000; ++i) text += fmt::format("    name_{}\n", i);
    text += "    del x\n    return lambda: x\n";
    const std::string error = Compiled(text).error();
    CHECK(error.starts_with("valid Python, not supported yet: more than 65535 names or constants in one function"));
    CHECK(error.ends_with("(66002, 9, 66002, 10)"));
}

TEST_CASE("limits: comprehensions side by side share their registers beyond the first hundreds") {
    CHECK(trouble_with(repeat("[[a for a in b] for b in c]\n", 2'000)) == "");
    CHECK(Compiled(repeat("[[a for a in b] for b in c]\n", 2'000)).code().local_count < 300);
}

TEST_CASE("limits: long elif chains") {
    CHECK(trouble_with("if a == 0: pass\n" + repeat("elif a == 1: b = 2\n", 900)) == "");
}

TEST_CASE("code: a register that was a temporary at the margin is empty as a comprehension's variable") {
    const Compiled unit("f(1.5)\n[a for b in c for d in a if d for a in b]\n");
    CHECK(unit.code().local_count == 3);
    CHECK(unit.code().instructions[find_word(unit.code(), vm::Opcode::kCLEAR)].a.index() == 0);
    CHECK(fault_in(unit.code()) == "");
}

TEST_CASE("code: a handler's register may be a comprehension's variable of a later statement") {
    const Compiled unit("try: f()\nexcept A: g()\n[a for a in b]\n");
    CHECK(unit.code().local_count == 1);
    CHECK(fault_in(unit.code()) == "");
}

TEST_CASE("code: a loop that is left leaves nothing behind for a generator to keep") {
    CHECK(trouble_with(
              "def f():\n    for a in range(3):\n        for b in a: yield b\n        if b: break\n    yield 1\n") ==
          "");
}

TEST_CASE("code: annotations are set up before the first statement, wherever the module has one") {
    const Compiled unit("while a: b = [c for c in d]\nif e:\n    f: int = 1\nraise g\nh: int\n");
    CHECK(unit.code().instructions[0].op == vm::Opcode::kSETUP_ANNOTATIONS);
    CHECK(fault_in(unit.code()) == "");
}

TEST_CASE("code: every kind of statement and expression verifies") {
    CHECK(trouble_with(R"(
from __future__ import annotations
import a.b.c as d, e.f
from . import g
from .h import *
def decorate(f): return f
@decorate
@decorate
def function(a, b=1, *args: int, c, d=[], **rest) -> 'x':
    global total
    nonlocal_ = [lambda: (b, c) for b in a for c in b if b if not c]
    def inner():
        nonlocal a, nonlocal_
        a += 1
        del nonlocal_
        return a
    x: int = a[1:2, ::3]
    (y): int
    a.b[c].d: int
    a.b, c[d], (*e, f), [g] = a, *b, c
    a, b, c = c, a, b
    a.b += 1; a[b] -= 2; total **= 3; x @= 4
    del a.b, a[b], (x, [y]), total
    assert a, b
    assert not a < b() < c
    for a.b, c in d(*args, k=1, **rest, m=2): continue
    else: pass
    while (n := a()) and n > 1 or not n: break
    else: raise a from b
    if 1: return [*a, *b], {*a}, {**a, 'b': 1}, (*a,), f(*a), f(**a), f(*a, *b)
    return a if b else c and d or (yield_ := 3)
print(f'{a!r:>{b}}{c=}', 'x' % a, {k: v for k, v in a}, {s for s in a}, (g for g in a for h in g))
)") == "");
}

}  // namespace eadem::compiler
