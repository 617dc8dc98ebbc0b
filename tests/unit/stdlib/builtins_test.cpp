#include "stdlib/report/import_note.h"
#include "tests/unit/stdlib/run_text.h"

namespace eadem::stdlib {

namespace {

// What print(expression) prints, or the last line of the error.
std::string value_of(std::string_view expression) {
    const Ran ran = run_text(fmt::format("print({})", expression));
    if (ran.status == 0) return ran.output.substr(0, ran.output.size() - 1);
    std::string_view error = without_import_note(ran.error);
    error.remove_suffix(1);
    return std::string(error.substr(error.rfind('\n') + 1));
}

}  // namespace

TEST_CASE("sum: floats are compensated, ints are exact") {
    CHECK(value_of("sum([0.1] * 10)") == "1.0");
    CHECK(value_of("sum([1e16, 1.0, -1e16])") == "1.0");
    CHECK(value_of("sum([2**63 - 1, 1])") == "9223372036854775808");
    CHECK(value_of("sum(range(10), 0.5)") == "45.5");
    CHECK(value_of("sum(['a'], '')") == "TypeError: sum() can't sum strings [use ''.join(seq) instead]");
}

TEST_CASE("min and max: the first of equals, the same object") {
    CHECK(value_of("max([1, True, 1.0])") == "1");
    CHECK(value_of("(lambda big: max([5, big, 7]) is big)(10**6)") == "True");
    CHECK(value_of("min([], default='none')") == "none");
    CHECK(value_of("min([])") == "ValueError: min() iterable argument is empty");
    CHECK(value_of("max()") == "TypeError: max expected at least 1 argument, got 0");
    CHECK(value_of("min(1, 2, default=3)") ==
          "TypeError: Cannot specify a default for min() with multiple positional arguments");
}

TEST_CASE("id: the address, one for one object") {
    CHECK(value_of("(lambda a: id(a) == id(a))(1000)") == "True");
    CHECK(value_of("id([]) == id([])") == "True");
    CHECK(value_of("(lambda a, b: id(a) == id(b))([], [])") == "False");
}

TEST_CASE("chr and ord: limits and messages") {
    CHECK(value_of("chr(0x110000)") == "ValueError: chr() arg not in range(0x110000)");
    CHECK(value_of("chr(2**70)") == "ValueError: chr() arg not in range(0x110000)");
    CHECK(value_of("ord('ab')") == "TypeError: ord() expected a character, but string of length 2 found");
    CHECK(value_of("ord(5)") == "TypeError: ord() expected string of length 1, but int found");
}

TEST_CASE("isinstance: types, tuples of types, and nothing else") {
    CHECK(value_of("isinstance(True, (str, (int,)))") == "True");
    CHECK(value_of("isinstance(1, 5)") == "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union");
    CHECK(value_of("issubclass(1, int)") == "TypeError: issubclass() arg 1 must be a class");
}

TEST_CASE("eval and exec: namespaces of their own") {
    CHECK(value_of("eval('a + b', {'a': 1}, {'b': 2})") == "3");
    CHECK(value_of("eval('1 +')") == "SyntaxError: invalid syntax");
    CHECK(value_of("eval(5)") == "TypeError: eval() arg 1 must be a string, bytes or code object");
    CHECK(value_of("exec('x', 5)") == "TypeError: exec() globals must be a dict, not int");
    CHECK(value_of("compile('1', 'f', 'what')") == "ValueError: compile() mode must be 'exec', 'eval' or 'single'");
}

TEST_CASE("import: words for what is missing") {
    CHECK(value_of("__import__('nothing')") == "ModuleNotFoundError: No module named 'nothing'");
    CHECK(value_of("__import__('math.more')") ==
          "ModuleNotFoundError: No module named 'math.more'; 'math' is not a package");
    CHECK(value_of("__import__('')") == "ValueError: Empty module name");
}

TEST_CASE("next and iter: ends and sentinels") {
    CHECK(value_of("next(iter([]))") == "StopIteration");
    CHECK(value_of("next(iter([]), 'end')") == "end");
    CHECK(value_of("next(5)") == "TypeError: 'int' object is not an iterator");
    CHECK(value_of("iter(5, 6)") == "TypeError: iter(v, w): v must be callable");
}

TEST_CASE("sys: reference counts and interning") {
    const std::string_view counted = "import sys\na = []\nb = a\nprint(sys.getrefcount(a), sys.getrefcount(None))\n";
    CHECK(run_text(counted).output == "3 4294967295\n");
    const std::string_view interned =
        "import sys\n"
        "a = ''.join(['x', ' y'])\n"
        "print(sys._is_interned(a), sys.intern(a) is a, sys.intern(''.join(['x ', 'y'])) is a, "
        "sys._is_interned(a))\n";
    CHECK(run_text(interned).output == "False True True True\n");
}

}  // namespace eadem::stdlib
