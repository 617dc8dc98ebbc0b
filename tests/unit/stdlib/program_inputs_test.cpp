#include "stdlib/program_inputs.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace eadem::stdlib {

namespace {

// Each input as "LINE:text", with "|" for newlines.
std::vector<std::string> inputs_of(std::string_view text) {
    const grammar::Source source = grammar::Source::from_text("<test>", text);
    std::vector<std::string> found;
    for (const ProgramInput& input : program_inputs(source)) {
        std::string shown = fmt::format("{}:{}", input.first_line, input.text);
        if (shown.ends_with('\n')) shown.pop_back();
        for (char& character : shown)
            if (character == '\n') character = '|';
        found.push_back(shown);
    }
    return found;
}

using Inputs = std::vector<std::string>;

}  // namespace

TEST_CASE("inputs: a logical line is one with all its statements") {
    CHECK(inputs_of("a = 1; b = 2;\nc\n") == Inputs{"1:a = 1; b = 2;", "2:c"});
    CHECK(inputs_of("f(1,\n\n  2); g()\nh") == Inputs{"1:f(1,||  2); g()", "4:h"});
    CHECK(inputs_of("a = \"\"\"x\n; y\"\"\"; b\nc \\\n + 1; \\\nd\n") ==
          Inputs{"1:a = \"\"\"x|; y\"\"\"; b", "3:c \\| + 1; \\|d"});
}

TEST_CASE("inputs: blank lines and comments between them belong to none") {
    CHECK(inputs_of("# one\n\na  # two; three\n\n  # four\n\nb\n# five\n") == Inputs{"3:a  # two; three", "7:b"});
    CHECK(inputs_of("").empty());
    CHECK(inputs_of("\n# nothing\n\n").empty());
}

TEST_CASE("inputs: a compound statement is one, with its clauses and decorators") {
    CHECK(inputs_of("if a:\n    b\n\n    c\n# note\nelif d: e\nelse:\n    f\ng\n") ==
          Inputs{"1:if a:|    b||    c|# note|elif d: e|else:|    f", "9:g"});
    CHECK(inputs_of("for a in b: c\nelse: d\ntry:\n  a\nexcept E:\n  b\nelse:\n  c\nfinally:\n  d\n") ==
          Inputs{"1:for a in b: c|else: d", "3:try:|  a|except E:|  b|else:|  c|finally:|  d"});
    CHECK(inputs_of("@a\n# note\n@b(1,\n2)\ndef f():\n    def g(): pass\n    return g\nf()\n") ==
          Inputs{"1:@a|# note|@b(1,|2)|def f():|    def g(): pass|    return g", "8:f()"});
    CHECK(inputs_of("def f(): pass\ndef g(): pass\nclass C:\n  x = 1\nif a: b\nif c: d\n") ==
          Inputs{"1:def f(): pass", "2:def g(): pass", "3:class C:|  x = 1", "5:if a: b", "6:if c: d"});
    CHECK(inputs_of("match = 1\nmatch x:\n  case 1: a\n  case _:\n    b\nmatch\n") ==
          Inputs{"1:match = 1", "2:match x:|  case 1: a|  case _:|    b", "6:match"});
}

TEST_CASE("inputs: a clause that belongs to nothing and a line with a wrong indentation are their own") {
    CHECK(inputs_of("a\nelse:\n  b\nc\n") == Inputs{"1:a", "2:else:|  b", "4:c"});
    CHECK(inputs_of("def f(): pass\nelse: b\n") == Inputs{"1:def f(): pass", "2:else: b"});
    CHECK(inputs_of("a\n  b\n  c\nd\n") == Inputs{"1:a", "2:  b|  c", "4:d"});
    CHECK(inputs_of("  a\nb\n") == Inputs{"1:  a", "2:b"});
}

TEST_CASE("inputs: what the scanner cannot read ends with its line, or with the text if it is open to that") {
    CHECK(inputs_of("a\nb = 'c\nd\n") == Inputs{"1:a", "2:b = 'c", "3:d"});
    CHECK(inputs_of("a\n)\nb\n") == Inputs{"1:a", "2:)", "3:b"});
    CHECK(inputs_of("if a:\n    b\n  c\nd\n") == Inputs{"1:if a:|    b|  c", "4:d"});
    CHECK(inputs_of("if a:\n    b = 'c\n    d\ne\n") == Inputs{"1:if a:|    b = 'c", "3:    d", "4:e"});
    CHECK(inputs_of("a\nb = (1,\nc\n") == Inputs{"1:a", "2:b = (1,|c"});
    CHECK(inputs_of("a\nb = '''\nc\n") == Inputs{"1:a", "2:b = '''|c"});
    CHECK(inputs_of("a\n\\") == Inputs{"1:a", "2:\\"});
}

TEST_CASE("inputs: a text that is no program does not take forever") {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "don't\n";
    CHECK(inputs_of(text).size() == 101);
}

}  // namespace eadem::stdlib
