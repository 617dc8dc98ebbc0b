#include "grammar/layout.h"

#include <doctest/doctest.h>

#include <string>

#include "scan.h"

using namespace eadem::grammar;

namespace {

OpenEnd open_end(std::string_view text) {
    return scan(Source::from_text("<stdin>", text), StartMode::kSingle).open_end;
}

}  // namespace

TEST_CASE("layout: the start token says which grammar is meant") {
    const Source source = Source::from_text("<string>", "");
    CHECK(scan(source, StartMode::kFile).tokens == "StartFile End");
    CHECK(scan(source, StartMode::kSingle).tokens == "StartSingle End");
    CHECK(scan(source, StartMode::kEval).tokens == "StartEval End");
}

TEST_CASE("layout: every logical line ends in a newline, also the last") {
    CHECK(tokens("a\nb") == "a Newline b Newline End");
    CHECK(tokens("a\nb\n") == "a Newline b Newline End");
    CHECK(tokens("a # b") == "a Newline End");
}

TEST_CASE("layout: blank lines and comments are nothing") {
    CHECK(tokens("\n  \n# a\n\t\n") == "End");
    CHECK(tokens("a\n\n   # b\n\n  \nc\n") == "a Newline c Newline End");
    CHECK(tokens("if a:\n  b\n# c\n      # d\n  e") == "if a : Newline Indent b Newline e Newline Dedent End");
}

TEST_CASE("layout: newlines in brackets are blanks") {
    CHECK(tokens("(a,\n\n  # b\nc)\n") == "( a , c ) Newline End");
    CHECK(tokens("[\n{\n(\n)\n}\n]") == "[ { ( ) } ] Newline End");
}

TEST_CASE("layout: blocks are indented and dedented") {
    CHECK(tokens("if a:\n if b:\n  c\nd") ==
          "if a : Newline Indent if b : Newline Indent c Newline Dedent Dedent d Newline End");
    CHECK(tokens("if a:\n\tb") == "if a : Newline Indent b Newline Dedent End");
}

TEST_CASE("layout: blanks at the end of the file close all blocks") {
    CHECK(tokens("if a:\n b\n ") == "if a : Newline Indent b Newline Dedent End");
    CHECK(tokens("if a:\n b\n   # c") == "if a : Newline Indent b Newline Dedent End");
}

TEST_CASE("layout: a form feed begins the line anew") {
    CHECK(tokens("if a:\n b\n  \f c\n") == "if a : Newline Indent b Newline c Newline Dedent End");
}

TEST_CASE("layout: of a continued line the blanks before the first backslash count") {
    CHECK(tokens("if a:\n b\n \\\n   c\n") == "if a : Newline Indent b Newline c Newline Dedent End");
}

TEST_CASE("layout: indentation must be consistent") {
    CHECK(complaint("if a:\n  b\n c\n") == "3:3 unindent does not match any outer indentation level");
    CHECK(complaint("if a:\n\tb\n        c\n") == "3:1 inconsistent use of tabs and spaces in indentation");
    CHECK(complaint("if a:\n        b\n\tc\n") == "3:1 inconsistent use of tabs and spaces in indentation");
    CHECK(complaint("if a:\n  b\n\tc\n") == "3:1 inconsistent use of tabs and spaces in indentation");
}

TEST_CASE("layout: at most 100 levels of indentation") {
    std::string text;
    for (size_t i = 0; i < 100; ++i) text += std::string(i, ' ') + "if a:\n";
    CHECK(complaint(text).empty());
    CHECK(complaint(text + std::string(100, ' ') + "b") == "101:1 too many levels of indentation");
}

TEST_CASE("layout: match is a keyword when a subject and a colon follow") {
    CHECK(tokens("match x:\n case 1: a") == "soft:match x : Newline Indent soft:case 1 : a Newline Dedent End");
    CHECK(tokens("match (x):\n case (y): a").starts_with("soft:match ( x ) : Newline Indent soft:case ( y ) : a"));
    CHECK(tokens("match [x, y]:\n case _: a").starts_with("soft:match ["));
    CHECK(tokens("match -x:\n case _: a").starts_with("soft:match -"));
    CHECK(tokens("match *x, y:\n case _: a").starts_with("soft:match *"));
    CHECK(tokens("match not x:\n case _: a").starts_with("soft:match not"));
    CHECK(tokens("match {}:\n case _: a").starts_with("soft:match {"));
    CHECK(tokens("match match:\n case case: a").starts_with("soft:match match : Newline Indent soft:case case :"));
    CHECK(tokens("match (\nx\n): # c\n case _: a").starts_with("soft:match ("));
}

TEST_CASE("layout: match is a name everywhere else") {
    CHECK(tokens("match = 1") == "match = 1 Newline End");
    CHECK(tokens("match(x)") == "match ( x ) Newline End");
    CHECK(tokens("match[x]: int = 1") == "match [ x ] : int = 1 Newline End");
    CHECK(tokens("match - x") == "match - x Newline End");
    CHECK(tokens("match * x, y") == "match * x , y Newline End");
    CHECK(tokens("match not in x") == "match not in x Newline End");
    CHECK(tokens("match in x") == "match in x Newline End");
    CHECK(tokens("match.x") == "match . x Newline End");
    CHECK(tokens("match: int") == "match : int Newline End");
    CHECK(tokens("x = match") == "x = match Newline End");
    CHECK(tokens("match(f'{x:y}')[{1: 2}]") == "match ( f( { x : <y> } )f ) [ { 1 : 2 } ] Newline End");
}

TEST_CASE("layout: case is a keyword only at the beginning of a match statement's lines") {
    CHECK(tokens("case(x)") == "case ( x ) Newline End");
    CHECK(tokens("match x:\n case y:\n  case(z)\n") ==
          "soft:match x : Newline Indent soft:case y : Newline Indent case ( z ) Newline Dedent Dedent End");
    CHECK(tokens("if x:\n case[y]: int\n") == "if x : Newline Indent case [ y ] : int Newline Dedent End");
}

TEST_CASE("layout: type is a keyword when a name follows it") {
    CHECK(tokens("type X = int") == "soft:type X = int Newline End");
    CHECK(tokens("type type = type") == "soft:type type = type Newline End");
    CHECK(tokens("a; type X[T] = int") == "a ; soft:type X [ T ] = int Newline End");
    CHECK(tokens("if a: type X = int") == "if a : soft:type X = int Newline End");
    CHECK(tokens("type(x)") == "type ( x ) Newline End");
    CHECK(tokens("type = 1") == "type = 1 Newline End");
    CHECK(tokens("type") == "type Newline End");
}

TEST_CASE("layout: soft keywords after a look-ahead are still decided") {
    CHECK(tokens("match(x); type X = int") == "match ( x ) ; soft:type X = int Newline End");
}

TEST_CASE("layout: the prompt learns what is still open") {
    CHECK(open_end("x = 1\n") == OpenEnd::kNothing);
    CHECK(open_end("x = (1,\n") == OpenEnd::kBracket);
    CHECK(open_end("f'{a\n") == OpenEnd::kBracket);
    CHECK(open_end("x = '''a\n") == OpenEnd::kString);
    CHECK(open_end("x = f'''a{b}\n") == OpenEnd::kString);
    CHECK(open_end("x = 'a\n") == OpenEnd::kNothing);
    CHECK(open_end("x = 'a\\\n") == OpenEnd::kString);
    CHECK(open_end("x = 1 + \\\n") == OpenEnd::kBackslash);
    CHECK(open_end("if x:\n  y\n") == OpenEnd::kBlock);
    CHECK(open_end("if x:\n  y\n\n") == OpenEnd::kNothing);
    CHECK(open_end("if x:\n  y\n   \n") == OpenEnd::kNothing);
    CHECK(open_end("if x: y\n") == OpenEnd::kBlock);
    CHECK(open_end("if x: y\nelse: z\n") == OpenEnd::kBlock);
    CHECK(open_end("@d\n") == OpenEnd::kBlock);
    CHECK(open_end("if x: y\n\n") == OpenEnd::kNothing);
    CHECK(open_end("if x: y\n\nz\n") == OpenEnd::kNothing);
    CHECK(open_end("match(x)\n") == OpenEnd::kNothing);
    CHECK(open_end("match x:\n") == OpenEnd::kBlock);
}

TEST_CASE("layout: the open bracket is known at the end") {
    const Source source = Source::from_text("<string>", "a = [\n(1)");
    Arena arena;
    NameTable names(arena);
    std::vector<Diagnostic> diagnostics;
    Layout layout(source, arena, names, StartMode::kFile, diagnostics);
    while (layout.next().kind != TokenKind::kEnd) continue;
    REQUIRE(layout.open_bracket() != nullptr);
    CHECK(layout.open_bracket()->opener() == '[');
    CHECK(layout.open_bracket()->offset == 4);
}
