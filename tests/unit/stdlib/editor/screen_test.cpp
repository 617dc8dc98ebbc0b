// What the screen shows of an input that is wide, long, coloured, resized.
#include "stdlib/editor/screen.h"

#include <doctest/doctest.h>

#include "editor_session.h"

using namespace eadem::editor;

TEST_CASE("screen: long lines wrap, and the cursor has a row where one is full") {
    Session session(6, 10);
    session.type("abcdef");
    session.expect(">>> abcdef\n|\n");
    session.type("g");
    session.expect(">>> abcdef\ng|\n");
    session.type("\x7f\x7f");
    session.expect(">>> abcde|\n");
    session.type("fghijklmnop\x01");
    session.expect(">>> |abcdef\nghijklmnop\n");
    session.type("\n");
    CHECK(session.read_text() == "abcdefghijklmnop");
    CHECK(session.terminal.text_with_cursor() == ">>> abcdef\nghijklmnop\n\n|\n");
}

TEST_CASE("screen: a full row in the middle of a block has no empty row behind it") {
    Session session(8, 10);
    session.type("(abcde\nx");
    session.expect(">>> (abcde\n... x|\n");
    session.type("\x10\x05");
    session.expect(">>> (abcde\n|\n... x\n");
    session.type("\x0e");
    session.expect(">>> (abcde\n... x|\n");
    session.type("\x03");
    session.read();
}

TEST_CASE("screen: wide characters are never cut at the edge") {
    Session session(6, 9);
    session.type("a世界字");
    session.expect(">>> a世界\n字|\n");
    session.type("\x02\x02");
    session.expect(">>> a世|界\n字\n");
    session.type("x");
    session.expect(">>> a世x\n|界字\n");
    session.type("\x7f\x7f");
    session.expect(">>> a|界字\n");
    session.type("\n");
    CHECK(session.read_text() == "a界字");
}

TEST_CASE("screen: combining characters move and go with their base") {
    Session session;
    session.type("xe\u0301y");
    session.expect(">>> xe\u0301y|\n");
    session.type("\x02\x02");
    session.expect(">>> x|e\u0301y\n");
    session.type("\x04");
    session.expect(">>> x|y\n");
    session.type("e");
    session.type("\u0301");
    session.expect(">>> xe\u0301|y\n");
    session.type(
        "\x02"
        "a");
    session.expect(">>> xa|e\u0301y\n");
    session.type("\n");
    CHECK(session.read_text() == "xae\u0301y");
}

TEST_CASE("screen: emoji of several code points stay in line with what follows") {
    Session session;
    session.type("👨‍👩‍👧x🇩🇪y");
    session.terminal.check([&] { CHECK(session.terminal.text().ends_with("y\n")); });
    session.type("\x7f\x7f\x7f");
    session.terminal.check([&] { CHECK(session.terminal.text_with_cursor().ends_with("👧|\n")); });
    session.type("\x7f");
    session.expect(">>> |\n");
    session.type("\n");
    session.read();
}

TEST_CASE("screen: terminals that join emoji and those that do not show the same") {
    for (const bool joins : {false, true}) {
        Session session;
        if (joins) session.terminal.join_emoji();
        session.type("👨‍👩‍👧xyz");
        session.type("\x02\x02\x7f");
        session.expect(">>> 👨‍👩‍👧|yz\n");
        session.type("\x01");
        session.expect(">>> |👨‍👩‍👧yz\n");
        session.type("\n");
        session.read();
    }
}

TEST_CASE("screen: control characters, tabs and broken UTF-8 are shown, and deleted as one") {
    Session session;
    session.type("\x1b[200~a\x01\xff\tb\x1b[201~");
    session.expect(">>> a^A<FF> b|\n");
    session.type("\x7f\x7f");
    session.expect(">>> a^A<FF>|\n");
    session.type("\x7f\x7f");
    session.expect(">>> a|\n");
    session.type("\xff");
    session.type("\n");
    CHECK(session.read_text() == "a\xff");
}

TEST_CASE("screen: an input longer than the screen scrolls with the cursor, and stays at its end") {
    Session session(4, 20);
    session.terminal.write("before\r\n");
    session.type("(1\n2\n3\n4\n5");
    session.expect("... 2\n... 3\n... 4\n... 5|\n");
    session.type("\x10\x10\x10");
    session.expect("... 2|\n... 3\n... 4\n... 5\n");
    session.type("\x10");
    session.expect(">>> (|1\n... 2\n... 3\n... 4\n");
    session.terminal.check([&] { CHECK(session.terminal.scrolled() == "before\n"); });
    session.type("\x0e\x0e\x0e\x0e");
    session.type(")\n");
    CHECK(session.read_text() == "(1\n2\n3\n4\n5)");
    CHECK(session.terminal.text_with_cursor() == "... 3\n... 4\n... 5)\n|\n");
}

TEST_CASE("screen: rows that go are erased, and what was above stays") {
    Session session;
    session.terminal.write("before\r\n");
    session.type("(a\nb\nc");
    session.type("\x15\x7f\x15\x7f");
    session.expect("before\n>>> (a|\n");
    session.type("\x0c");
    session.expect(">>> (a|\n");
    session.type("\x03");
    session.read();
}

TEST_CASE("screen: colours are those of the language, and change as it does") {
    Session session(6, 40, true);
    session.type("def x: 'a' # b");
    session.terminal.check([&] {
        CHECK(session.terminal.painted("\x1b[1;34m") == "def");
        CHECK(session.terminal.painted("\x1b[32m") == "'a'");
        CHECK(session.terminal.painted("\x1b[31m") == "# b");
        CHECK(session.terminal.painted("\x1b[1;35m") == ">>> ");
    });
    session.type("\x01\x04");
    session.terminal.check([&] {
        CHECK(session.terminal.text() == ">>> ef x: 'a' # b\n");
        CHECK(session.terminal.painted("\x1b[1;34m").empty());
    });
    session.type("\n");
    session.read();
}

TEST_CASE("screen: without colours nothing is painted") {
    Session session;
    session.type("def x: 'a' # b()");
    session.terminal.check([&] { CHECK(session.terminal.painted("").find(">>> def x: 'a' # b()") == 0); });
    session.type("\n");
    session.read();
}

TEST_CASE("screen: the bracket at the cursor is shown with its partner, those in strings are none") {
    Session session(6, 40, true);
    session.type("f(')', x[0])");
    session.terminal.check([&] { CHECK(session.terminal.painted("\x1b[1;4m") == "()"); });
    session.type("\x02\x02");
    session.terminal.check([&] { CHECK(session.terminal.painted("\x1b[1;4m") == "[]"); });
    session.type("\x01");
    session.terminal.check([&] { CHECK(session.terminal.painted("\x1b[1;4m").empty()); });
    session.type("\x05\n");
    session.read();
    CHECK(session.terminal.painted("\x1b[1;4m").empty());
}

TEST_CASE("screen: prompts of several lines, with colours of their own, and none") {
    Session session(8, 20, true);
    session.type("(\nx");
    session.terminal.check([&] {
        CHECK(session.terminal.text_with_cursor() == "head\nin> (\n... x|\n");
        CHECK(session.terminal.painted("\x1b[1;32m") == "in>");
    });
    session.type("\x03");
    session.editor.read("\x01\x1b]0;title\x07\x02head\n\x1b[1;32min>\x1b[0m ", "... ");
    session.type("(\ny");
    session.terminal.check([&] { CHECK(session.terminal.text_with_cursor() == "head\nin> (\n... x\n(\ny|\n"); });
    session.type("\x03");
    session.editor.read("", "");
}

TEST_CASE("screen: another width wraps anew, whether the terminal wraps or cuts") {
    for (const bool wraps : {true, false}) {
        CAPTURE(wraps);
        Session session(10, 30);
        session.terminal.write("before\r\n");
        session.type("(abcdefghijklmnopqrst\nuvw");
        session.terminal.resize(10, 16, wraps);
        // Where the terminal cuts, as many rows above may go as it would have wrapped to.
        session.expect(wraps ? "before\n>>> (abcdefghijk\nlmnopqrst\n... uvw|\n"
                             : ">>> (abcdefghijk\nlmnopqrst\n... uvw|\n");
        session.terminal.resize(10, 40, wraps);
        session.expect(wraps ? "before\n>>> (abcdefghijklmnopqrst\n... uvw|\n"
                             : ">>> (abcdefghijklmnopqrst\n... uvw|\n");
        session.type("\x10\x01");
        session.terminal.resize(3, 12, wraps);
        session.type("!");
        session.terminal.check([&] {
            CHECK(session.terminal.text_with_cursor().find(">>> !|(abcdef\nghijklmnopqr\n") != std::string::npos);
        });
        session.type("\x03");
        session.read();
    }
}

TEST_CASE("screen: another width, where wide characters leave a column free at the edge") {
    Session session(12, 30);
    session.terminal.write("before\r\n");
    session.type("(世界世界世界世界\n世界世界世界世界");
    session.terminal.resize(12, 8);
    session.expect("before\n>>> (世\n界世界世\n界世界\n... 世界\n世界世界\n世界|\n");
    session.terminal.resize(12, 7);
    session.expect("before\n>>> (世\n界世界\n世界世\n界\n... 世\n界世界\n世界世\n界|\n");
    session.type("\x10\x01");
    session.terminal.resize(12, 30);
    session.expect("before\n>>> |(世界世界世界世界\n... 世界世界世界世界\n");
    session.type("\x03");
    session.read();
}

TEST_CASE("screen: the smallest terminals do no harm") {
    for (const auto& [rows, columns] : {std::pair<size_t, size_t>{1, 2}, {1, 1}, {2, 3}, {1, 40}, {40, 2}}) {
        Session session(rows, columns);
        session.language.words = {"alpha", "alto"};
        session.type("al\t世\x12x\n(\n\t(x\x1b[A\x1b[200~abc\ndef\x1b[201~");
        session.terminal.resize(3, 10);
        session.type("\x10\x05\x12");
        session.terminal.resize(rows, columns);
        session.type("\x03");
        CHECK(session.read().kind == Input::Kind::kInterrupted);
    }
}

TEST_CASE("screen: after a stop the input is shown anew, below what others wrote") {
    Session session;
    session.type("(a\nb");
    session.type("\x1a");
    session.expect(">>> (a\n... b\n[stopped]\n>>> (a\n... b|\n");
    session.terminal.event(Terminal::Event::kStop);
    session.type("c\x03");
    session.read();
    CHECK(session.terminal.suspensions() == 2);
    Session other;
    other.type("abc");
    other.terminal.check([&] { other.terminal.write("$ fg\r\n"); });
    other.terminal.event(Terminal::Event::kContinued);
    other.expect(">>> abc$ fg\n>>> abc|\n");
    other.type("\x03");
    other.read();
}

TEST_CASE("screen: a key writes little, however long the block") {
    Session session(24, 80, true);
    std::string block = "(\n";
    for (int i = 0; i < 500; ++i) block += "    value_" + std::to_string(i) + " = 'text'  # comment\n";
    session.type("\x1b[200~" + block + "\x1b[201~");
    size_t before = 0;
    session.type("\x10\x10\x10");
    session.terminal.check([&] { before = session.terminal.bytes_written(); });
    session.type("x");
    session.terminal.check([&] { CHECK(session.terminal.bytes_written() - before < 300); });
    session.type("\x03");
    session.read();
}
