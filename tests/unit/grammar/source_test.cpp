#include "grammar/source.h"

#include <doctest/doctest.h>

#include <string>

#include "scan.h"

using namespace eadem::grammar;

namespace {

Source file(std::string_view bytes) {
    return Source::from_bytes("f.py", std::string(bytes));
}

std::string problem(std::string_view bytes) {
    const Source source = file(bytes);
    return source.problem() ? source.problem()->message : std::string();
}

}  // namespace

TEST_CASE("source: CRLF and CR become newlines") {
    CHECK(file("a\r\nb\rc\n\r").text() == "a\nb\nc\n\n");
    CHECK(Source::from_text("<string>", "a\r\nb").text() == "a\nb");
}

TEST_CASE("source: the byte order mark of a file is not part of the text") {
    CHECK(file("\xef\xbb\xbfx").text() == "x");
    CHECK(file("\xef\xbb\xbf# coding: utf-8\nx").text() == "# coding: utf-8\nx");
    CHECK(problem("\xef\xbb\xbf# coding: latin-1\nx") == "encoding problem: latin-1 with BOM");
}

TEST_CASE("source: a declared encoding is decoded") {
    CHECK(file("# -*- coding: latin-1 -*-\n\xe9").text() == "# -*- coding: latin-1 -*-\n\xc3\xa9");
    CHECK(file("# coding=cp1252\n\x80").text() == "# coding=cp1252\n\xe2\x82\xac");
    CHECK(file("#!/bin/x\n# vim: set fileencoding=iso-8859-15 :\n\xa4").text().ends_with("\xe2\x82\xac"));
    CHECK(file("\n  # coding: Latin_1-unix\n\xe9").text().ends_with("\xc3\xa9"));
}

TEST_CASE("source: a coding comment counts only in the first two lines, and in the second only after a comment") {
    CHECK(problem("\n\n# coding: nonsense\n").empty());
    CHECK(problem("x = 1\n# coding: nonsense\n").empty());
    CHECK(problem("# coding :nonsense\n").empty());
    CHECK(problem("\n# coding: nonsense\n") == "unknown encoding: nonsense");
}

TEST_CASE("source: a coding comment in a string is only a comment") {
    CHECK(!Source::from_text("<string>", "# coding: nonsense\n").problem());
}

TEST_CASE("source: bytes that are not UTF-8 are reported as CPython reports them for a file") {
    CHECK(problem("x\ny = '\xe9'\n") ==
          "Non-UTF-8 code starting with '\\xe9' in file f.py on line 2, but no encoding declared; "
          "see https://peps.python.org/pep-0263/ for details");
    CHECK(problem("# coding: utf-8\n\xff") ==
          "(unicode error) 'utf-8' codec can't decode byte 0xff in position 16: invalid start byte");
    CHECK(problem("# coding: ascii\n\xff") ==
          "'ascii' codec can't decode byte 0xff in position 16: ordinal not in range(128)");
    CHECK(problem("# coding: cp1252\n\x81") ==
          "'charmap' codec can't decode byte 0x81 in position 17: character maps to <undefined>");
}

TEST_CASE("source: what cannot be decoded has no place in a program, and is on line 0 of bytes") {
    for (const std::string_view bytes :
         {"# coding: uft-8\nx = = 1\n", "\xef\xbb\xbf# coding: utf8\n", "# coding: ascii\nx = = 1\n\xff"}) {
        const Source whole = Source::from_bytes("f.py", std::string(bytes), Reader::kBytes);
        const Source program = Source::from_bytes("f.py", std::string(bytes), Reader::kProgram);
        CAPTURE(bytes);
        CHECK(whole.text().empty());
        CHECK(whole.problem()->place == DiagnosticPlace::kLineZero);
        CHECK(program.problem()->place == DiagnosticPlace::kNowhere);
        CHECK(program.problem()->message.starts_with("encoding problem: "));
    }
}

TEST_CASE("source: overlong forms, surrogates and code points beyond the last are not UTF-8") {
    for (const std::string_view bytes : {"\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"}) {
        CHECK(!problem(bytes).empty());
    }
    for (const std::string_view bytes : {"\xc2\x80", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xf4\x8f\xbf\xbf"}) {
        CHECK(problem(bytes).empty());
    }
}

TEST_CASE("source: the text ends before the line of the problem, and that line can still be shown") {
    const Source source = file(std::string_view("x = 1\ny = '\0'\nz", 14));
    CHECK(source.text() == "x = 1\n");
    CHECK(source.problem()->message == "source code cannot contain null bytes");
    const Position position = source.position(source.problem()->span.begin);
    CHECK(position.line == 2);
    CHECK(position.column == 5);
    CHECK(position.line_text == "y = '");
}

TEST_CASE("source: mistakes in lines before the problem come first") {
    CHECK(complaint(file("x = 'a\n\xff")) == "1:5 unterminated string literal (detected at line 1)");
    CHECK(complaint(file("x = '''\n\xff")).starts_with("2:1 Non-UTF-8 code starting with '\\xff'"));
}

TEST_CASE("source: positions count lines from 1 and columns in code points") {
    const Source source = Source::from_text("<string>", "a\n\u00e9\u20ac = \U0001f600x\n");
    const Position position = source.position(14);
    CHECK(position.line == 2);
    CHECK(position.column == 6);
    CHECK(position.byte_column == 12);
    CHECK(position.line_text == "\u00e9\u20ac = \U0001f600x");
    CHECK(source.line_of(0) == 1);
    CHECK(source.line_of(1) == 1);
    CHECK(source.line_of(2) == 2);
    CHECK(source.position(16).line == 3);
    CHECK(source.line_text(1) == "a");
    CHECK(source.line_text(4).empty());
}

TEST_CASE("source: a text of 4 GiB is refused before it is read") {
    const std::string_view huge("x", (uint64_t{1} << 32) + 1);
    CHECK(Source::from_text("<string>", huge).problem());
}

TEST_CASE("source: a file that cannot be read is an errno") {
    int error = 0;
    CHECK(!Source::from_file("/nowhere/at/all.py", error));
    CHECK(error != 0);
}
