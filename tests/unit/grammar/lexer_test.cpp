#include <doctest/doctest.h>

#include <string>

#include "scan.h"

using namespace eadem::grammar;

TEST_CASE("lexer: every operator and keyword of token.def scans to its own kind") {
#define EADEM_OPERATOR(name, text)                                                          \
    if (TokenKind::k##name != TokenKind::kRpar && TokenKind::k##name != TokenKind::kRsqb && \
        TokenKind::k##name != TokenKind::kRbrace) {                                         \
        CHECK(tokens("a " text " b").starts_with("a " text " b"));                          \
    }
#define EADEM_KEYWORD(name, text) CHECK(tokens("(" text " a)") == "( " text " a ) Newline End");
#include "grammar/token.def"
}

TEST_CASE("lexer: the longest operator wins") {
    CHECK(tokens("a**=b//=c>>=d->e:=f...g!=h") == "a **= b //= c >>= d -> e := f ... g != h Newline End");
    CHECK(tokens("a..b") == "a . . b Newline End");
}

TEST_CASE("lexer: names are compared in NFKC") {
    CHECK(tokens("\uff58 = \ufb02_") == "x = fl_ Newline End");
    CHECK(tokens("\ufb01x") == "fix Newline End");
    CHECK(tokens("\u212bngstr\u00f6m") == "\u00c5ngstr\u00f6m Newline End");
    CHECK(tokens("x\u0301 \u540d\u524d") == "x\u0301 \u540d\u524d Newline End");
}

TEST_CASE("lexer: the same name is the same identifier") {
    const Source source = Source::from_text("<string>", "fi \ufb01");
    Arena arena;
    NameTable names(arena);
    std::vector<Diagnostic> diagnostics;
    Layout layout(source, arena, names, StartMode::kFile, diagnostics);
    layout.next();
    CHECK(layout.next().name == layout.next().name);
}

TEST_CASE("lexer: characters that belong to nothing are named") {
    CHECK(complaint("a = 5 \u00a3") == "1:7 invalid character '\u00a3' (U+00A3)");
    CHECK(complaint("a\u2019s") == "1:2 invalid character '\u2019' (U+2019)");
    CHECK(complaint("x\u00a0= 1") == "1:2 invalid non-printable character U+00A0");
    CHECK(complaint("x\x01") == "1:2 invalid non-printable character U+0001");
    CHECK(complaint("\ufeffx") == "1:1 invalid non-printable character U+FEFF");
    CHECK(complaint("x = \u2460_") == "1:5 invalid character '\u2460' (U+2460)");
    CHECK(complaint("\u0301") == "1:1 invalid character '\u0301' (U+0301)");
}

TEST_CASE("lexer: of characters that Python has no use for the parser is to complain") {
    CHECK(tokens("a $ b") == "a Stray b Newline End");
    CHECK(complaint("a ? b").empty());
}

TEST_CASE("lexer: numbers end where they must") {
    CHECK(complaint("1..real 1.e5j 0xffj_") == "1:18 invalid hexadecimal literal");
    CHECK(tokens("1_0.0_1e1_0 .5 5. 0_0 09.5 09j") == "1_0.0_1e1_0 .5 5. 0_0 09.5 09j Newline End");
    CHECK(tokens("5 .real") == "5 . real Newline End");
    CHECK(tokens("1..real") == "1. . real Newline End");
}

TEST_CASE("lexer: mistakes in decimal numbers") {
    CHECK(complaint("1_") == "1:2 invalid decimal literal");
    CHECK(complaint("1__0") == "1:2 invalid decimal literal");
    CHECK(complaint("1abc") == "1:1 invalid decimal literal");
    CHECK(complaint("1e+") == "1:3 invalid decimal literal");
    CHECK(complaint("1.e") == "1:2 invalid decimal literal");
    CHECK(complaint("1._5") == "1:2 invalid decimal literal");
    CHECK(complaint("1e5_") == "1:4 invalid decimal literal");
    CHECK(complaint("1jabc") == "1:2 invalid imaginary literal");
    CHECK(complaint("0_7") ==
          "1:1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
          "octal integers");
}

TEST_CASE("lexer: mistakes in hexadecimal, octal and binary numbers") {
    CHECK(complaint("0x") == "1:2 invalid hexadecimal literal");
    CHECK(complaint("0x1_") == "1:4 invalid hexadecimal literal");
    CHECK(complaint("0xfg") == "1:3 invalid hexadecimal literal");
    CHECK(complaint("0o18") == "1:4 invalid digit '8' in octal literal");
    CHECK(complaint("0o_8") == "1:4 invalid digit '8' in octal literal");
    CHECK(complaint("0b2") == "1:3 invalid digit '2' in binary literal");
    CHECK(complaint("0b") == "1:2 invalid binary literal");
}

TEST_CASE("lexer: a keyword may follow a number, with a warning") {
    const Scan result = scan(Source::from_text("<string>", "1if 0xfor x else 2"));
    CHECK(result.tokens == "StartFile 1 if 0xf or x else 2 Newline End");
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].kind == DiagnosticKind::kNumberWarning);
    CHECK(result.diagnostics[0].message == "invalid decimal literal");
    CHECK(result.diagnostics[1].message == "invalid hexadecimal literal");
}

TEST_CASE("lexer: strings with every prefix") {
    CHECK(tokens("'a' r'\\a' B'c' bR'\\d' Rb\"e\" u'f' U'g'") == "'a' '\\a' 'c' '\\d' 'e' 'f' 'g' Newline End");
    CHECK(tokens("ur'a'") == "ur 'a' Newline End");
    CHECK(tokens("'' \"\" '''''' '''a'b''c''' \"\"\"a\n\"\"b\"\"\"") == "'' '' '' 'a'b''c' 'a\n\"\"b' Newline End");
}

TEST_CASE("lexer: strings that never end") {
    CHECK(complaint("x = 'abc\n") == "1:5 unterminated string literal (detected at line 1)");
    CHECK(complaint("'abc\\\ndef") == "1:1 unterminated string literal (detected at line 2)");
    CHECK(complaint("'abc\\'\n") ==
          "1:1 unterminated string literal (detected at line 1); perhaps you escaped the end quote?");
    CHECK(complaint("\n'''abc\n\n\"") == "2:1 unterminated triple-quoted string literal (detected at line 4)");
    CHECK(complaint("''''") == "1:1 unterminated triple-quoted string literal (detected at line 1)");
}

TEST_CASE("lexer: brackets must match") {
    CHECK(complaint("a)") == "1:2 unmatched ')'");
    CHECK(complaint("(]") == "1:2 closing parenthesis ']' does not match opening parenthesis '('");
    CHECK(complaint("{\n(\n]") == "3:1 closing parenthesis ']' does not match opening parenthesis '(' on line 2");
    CHECK(complaint(std::string(200, '(') + std::string(200, ')')).empty());
    CHECK(complaint(std::string(100'000, '(')) == "1:201 too many nested parentheses");
}

TEST_CASE("lexer: a backslash continues a line and nothing else") {
    CHECK(tokens("x = \\\n 1\n") == "x = 1 Newline End");
    CHECK(complaint("x = \\ \n") == "1:6 unexpected character after line continuation character");
    CHECK(complaint("x = \\\n") == "1:6 unexpected EOF while parsing");
    CHECK(complaint("x = \\") == "1:6 unexpected EOF while parsing");
}

TEST_CASE("lexer: after an error every token is invalid") {
    const Source source = Source::from_text("<string>", "a ) b\nc\n");
    Arena arena;
    NameTable names(arena);
    std::vector<Diagnostic> diagnostics;
    Layout layout(source, arena, names, StartMode::kFile, diagnostics);
    layout.next();
    layout.next();
    for (int i = 0; i < 10; ++i) CHECK(layout.next().kind == TokenKind::kInvalid);
    CHECK(diagnostics.size() == 1);
}

TEST_CASE("lexer: a line of a megabyte takes no longer than a megabyte of lines") {
    const std::string unterminated = "x = '" + std::string(1'000'000, 'a');
    CHECK(complaint(unterminated) == "1:5 unterminated string literal (detected at line 1)");
    std::string sum = "x = 1";
    for (int i = 0; i < 250'000; ++i) sum += " + 1";
    CHECK(complaint(sum).empty());
    CHECK(complaint(std::string(999'996, '\'')).empty());
}
