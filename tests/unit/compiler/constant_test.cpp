// Constants: what folds, what merges, what is interned. The rules are in the identity profile; each test says
// under which.
#include <algorithm>

#include "tests/unit/compiler/compiling.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

namespace {

using Texts = std::vector<std::string>;

Texts constants_of(std::string_view text, std::string_view profile = "3.13") {
    Compiled unit(text, profile);
    return unit.constants(unit.code());
}

// Whether `x = first; y = second` gives x and y one object.
bool merges(std::string_view first, std::string_view second, std::string_view profile = "3.13") {
    const std::string text = "x = (" + std::string(first) + ")\ny = (" + std::string(second) + ")\n";
    Compiled unit(text, profile);
    const vm::CodeObject& code = unit.code();
    // The constants that the two assignments load, in order: the operands of the loads.
    std::vector<const vm::Object*> loaded;
    for (uint32_t word = 0; word < code.word_count; word += 1u + vm::info_of(code.instructions[word].op).extra) {
        const vm::Opcode op = code.instructions[word].op;
        if (op == vm::Opcode::kLOAD_CONST || op == vm::Opcode::kLOAD_NUMBER) {
            loaded.push_back(code.constants[code.instructions[word].bc()]);
        }
    }
    REQUIRE(loaded.size() == 2);
    return loaded[0] == loaded[1];
}

uint8_t notes_of(std::string_view expression, std::string_view profile = "3.13") {
    Compiled unit("x = " + std::string(expression) + "\n", profile);
    return unit.code().constant_notes[0];
}

}  // namespace

TEST_CASE("folding: arithmetic on numbers") {
    CHECK(constants_of("x = 60 * 60 * 24\n") == Texts{"86400", "None"});
    CHECK(constants_of("x = -5 ** 2\n") == Texts{"-25", "None"});
    CHECK(constants_of("x = 7 // 2 + 0.5\n") == Texts{"3.5", "None"});
    CHECK(constants_of("x = not 0\n") == Texts{"True", "None"});
    CHECK(constants_of("x = ~True\n") == Texts{"-2", "None"});
}

TEST_CASE("folding: text, tuples and items") {
    CHECK(constants_of("x = 'ab' + 'c' * 3\n") == Texts{"'abccc'", "None"});
    CHECK(constants_of("x = (1, 2) + (3,)\n") == Texts{"(1, 2, 3)", "None"});
    CHECK(constants_of("x = 'abc'[-1]\n") == Texts{"'c'", "None"});
    CHECK(constants_of("x = (1, (2, 'a' 'b'))\n") == Texts{"(1, (2, 'ab'))", "None"});
}

TEST_CASE("folding: only the constant left part of a chain") {
    CHECK(constants_of("x = 1 + 2 + y\n") == Texts{"3", "None"});
    CHECK(constants_of("x = y + 1 + 2\n") == Texts{"1", "2", "None"});
}

TEST_CASE("folding: what would raise is left to run time") {
    CHECK(constants_of("x = 1 / 0\n") == Texts{"1", "0", "None"});
    CHECK(constants_of("x = 'a' + 1\n") == Texts{"'a'", "1", "None"});
    CHECK(constants_of("x = 'abc'[3]\n") == Texts{"'abc'", "3", "None"});
}

TEST_CASE("folding: % on text and comparisons never fold") {
    CHECK(constants_of("x = '%d' % 1\n") == Texts{"'%d'", "1", "None"});
    CHECK(constants_of("x = 1 < 2\n") == Texts{"1", "2", "None"});
}

TEST_CASE("folding: repetition stops at 4096 characters and 256 items") {
    CHECK(constants_of("x = 'a' * 4096\n").size() == 2);
    CHECK(constants_of("x = 'a' * 4097\n").size() == 3);
    CHECK(constants_of("x = 'a' * -1\n").size() == 3);
    CHECK(constants_of("x = '' * -1\n").size() == 2);
    CHECK(constants_of("x = (0,) * 256\n").size() == 2);
    CHECK(constants_of("x = (0,) * 257\n").size() == 3);
    CHECK(constants_of("x = ((0, 1, 2, 3),) * 205\n").size() == 3);
}

TEST_CASE("folding: repetition stops at 20 before 3.7") {
    // The operands stay among the constants.
    CHECK(constants_of("x = 'a' * 20\n", "3.6").size() == 4);
    CHECK(constants_of("x = 'a' * 21\n", "3.6").size() == 3);
}

TEST_CASE("folding: ints stop at 128 bits") {
    CHECK(constants_of("x = 2 ** 64\n").size() == 2);
    CHECK(constants_of("x = 2 ** 65\n").size() == 3);
    CHECK(constants_of("x = 1 << 127\n").size() == 2);
    CHECK(constants_of("x = 1 << 128\n").size() == 3);
    CHECK(constants_of("x = 2 ** -1\n") == Texts{"0.5", "None"});
}

TEST_CASE("folding: a chain of a hundred thousand terms") {
    std::string sum = "x = 1";
    for (int i = 0; i < 100'000; ++i) sum += " + 1";
    CHECK(constants_of(sum + "\n") == Texts{"100001", "None"});
    std::string text = "x = 'a'";
    for (int i = 0; i < 100'000; ++i) text += " + 'b'";
    CHECK(constants_of(text + "\n").size() == 2);
}

TEST_CASE("constant pool: 1, 1.0 and True stay apart") {
    CHECK(constants_of("x = 1, y; z = 1.0, y; w = True, y\n") == Texts{"1", "1.0", "True", "None"});
}

TEST_CASE("constant pool: 0.0 and -0.0 stay apart, and nan is nobody") {
    CHECK_FALSE(merges("0.0", "-0.0"));
    CHECK(merges("1e999", "1e999"));
    CHECK_FALSE(merges("1e999 - 1e999", "1e999 - 1e999"));
}

TEST_CASE("constant pool: text and bytes stay apart") {
    CHECK_FALSE(merges("'ab'", "b'ab'"));
}

TEST_CASE("constant pool: equal constants of a unit are one object") {
    CHECK(merges("257", "0x101"));
    CHECK(merges("1.5", "1.0 + 0.5"));
    CHECK(merges("'a b'", "'a' ' b'"));
    CHECK(merges("(1, 2)", "(1, 2)"));
    CHECK_FALSE(merges("(1, 2)", "(1.0, 2)"));
    CHECK(merges("10 ** 30", "10 ** 30"));
    CHECK(merges("1j", "1j"));
}

TEST_CASE("constant pool: in the documents' profile only canonical objects and names are one") {
    CHECK_FALSE(merges("257", "257", "documents"));
    CHECK_FALSE(merges("'a b'", "'a b'", "documents"));
    CHECK_FALSE(merges("(1, 2)", "(1, 2)", "documents"));
    CHECK(merges("256", "256", "documents"));
    CHECK(merges("-5", "-5", "documents"));
    CHECK(merges("'a_b'", "'a' + '_b'", "documents"));
    CHECK(merges("()", "()", "documents"));
}

TEST_CASE("constant pool: before 3.8 every code object has its own") {
    Compiled unit("x = 1000\ndef f(): return 1000\n", "3.7");
    CHECK(unit.code().constants[0] != unit.function("f").constants[1]);
    Compiled later("x = 1000\ndef f(): return 1000\n", "3.8");
    CHECK(later.code().constants[0] == later.function("f").constants[1]);
}

TEST_CASE("constant pool: before 3.7 folded values never merge") {
    CHECK_FALSE(merges("-6", "-6", "3.6"));
    CHECK(merges("257", "257", "3.6"));
}

TEST_CASE("constant pool: equal lambdas of a line are one code object where the profile says so") {
    const auto lambdas = [](std::string_view text, std::string_view profile) {
        const Texts constants = constants_of(text, profile);
        return std::count(constants.begin(), constants.end(), "<code>");
    };
    CHECK(lambdas("f = lambda: 1000; g = lambda: 1000\n", "3.7") == 1);
    CHECK(lambdas("f = lambda: 1000; g = lambda: 1001\n", "3.7") == 2);
    CHECK(lambdas("f = lambda: 1000\ng = lambda: 1000\n", "3.7") == 2);
    CHECK(lambdas("f = lambda: 1000; g = lambda: 1000\n", "3.13") == 2);
}

TEST_CASE("folding: f-strings without fields and slices of literals, where the instructions are folded") {
    CHECK(constants_of("x = f'a' + 'b'\n", "3.14") == Texts{"'ab'", "None"});
    CHECK(constants_of("x = f'a' + 'b'\n", "3.13").size() == 3);
    CHECK(constants_of("x = 'hello'[0:2]\n", "3.14") == Texts{"'he'", "None"});
    CHECK(constants_of("x = 'hello'[-2:]\n", "3.14").size() > 2);
}

TEST_CASE("constant pool: items of a constant tuple are the pooled ones") {
    Compiled unit("x = 1000\nt = (1000, 2000)\n");
    const auto* tuple = static_cast<const vm::Tuple*>(unit.code().constants[1]);
    CHECK(tuple->items()[0].object() == unit.code().constants[0]);
    Compiled own("x = 1000\nt = (1000, 2000)\n", "3.7");
    const auto* own_tuple = static_cast<const vm::Tuple*>(own.code().constants[1]);
    CHECK(own_tuple->items()[0].object() != own.code().constants[0]);
}

TEST_CASE("constant pool: strings that look like names are interned") {
    CHECK(notes_of("'hello_1'") == vm::kNoteInterned);
    CHECK(notes_of("'hello 1'") == 0);
    CHECK(notes_of("'1a'") == vm::kNoteInterned);
    CHECK(notes_of("'1a'", "documents") == 0);
    CHECK(notes_of("'ab' + 'cd'") == (vm::kNoteInterned | vm::kNoteFolded));
}

TEST_CASE("constant pool: notes tell folded, merged and cached apart") {
    CHECK(notes_of("5") == vm::kNoteCached);
    CHECK(notes_of("1000") == 0);
    CHECK(notes_of("999 + 1") == vm::kNoteFolded);
    Compiled unit("def f(): return 1000\ndef g(): return 1000\n");
    CHECK(unit.function("f").constant_notes[1] == vm::kNoteMerged);
    CHECK(unit.function("g").constant_notes[1] == vm::kNoteMerged);
}

TEST_CASE("constants: order of first use, a function's docstring or None first") {
    CHECK(constants_of("x = 1\ny = 'a'\nz = 1\n") == Texts{"1", "'a'", "None"});
    Compiled unit("def f(a):\n    'text'\n    return a + 1\ndef g(a): return a + 1\n");
    CHECK(unit.constants(unit.function("f")) == Texts{"'text'", "1"});
    CHECK(unit.constants(unit.function("g")) == Texts{"None", "1"});
    CHECK(constants_of("if 0:\n    x = 1000\ny = 2\n") == Texts{"0", "2", "None"});
    CHECK(constants_of("'a' 'b'\n1 + 1\nx = 2\n") == Texts{"'ab'", "2", "None"});
}

TEST_CASE("constants: displays of three or more constants come from one") {
    CHECK(constants_of("x = [1, 2, 3]\n") == Texts{"(1, 2, 3)", "None"});
    CHECK(constants_of("x = [1, 2]\n") == Texts{"1", "2", "None"});
    CHECK(constants_of("x = {1, 2, 3}\n") == Texts{"frozenset({1, 2, 3})", "None"});
    CHECK(constants_of("x = y in {1, 2}\n") == Texts{"frozenset({1, 2})", "None"});
    CHECK(constants_of("x = y in [1, 2]\n") == Texts{"(1, 2)", "None"});
    CHECK(constants_of("for x in [1, 2]: pass\n") == Texts{"(1, 2)", "None"});
}

TEST_CASE("constants: docstrings lose their common indentation") {
    Compiled unit("def f():\n    \"\"\"First.\n\n        Second\n      third\n    \"\"\"\n");
    CHECK(unit.constants(unit.function("f"))[0] == R"('First.\n\n  Second\nthird\n')");
}

TEST_CASE("constants: -O drops assertions, -OO docstrings") {
    CompileOptions options;
    options.optimize = 1;
    Compiled unit("assert x, 'text'\ny = __debug__\n", "3.13", options);
    CHECK(unit.constants(unit.code()) == Texts{"False", "None"});
    options.optimize = 2;
    Compiled bare("'module'\ndef f():\n    'text'\n", "3.13", options);
    CHECK(bare.constants(bare.function("f")) == Texts{"None"});
}

}  // namespace eadem::compiler
