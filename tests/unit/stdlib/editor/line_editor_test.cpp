#include "stdlib/editor/line_editor.h"

#include <doctest/doctest.h>

#include "editor_session.h"

using namespace eadem::editor;

namespace {

constexpr std::string_view kUp = "\x1b[A", kDown = "\x1b[B", kRight = "\x1b[C", kLeft = "\x1b[D", kHome = "\x1b[H",
                           kEnd = "\x1b[F", kCtrlLeft = "\x1b[1;5D", kPageUp = "\x1b[5~", kPageDown = "\x1b[6~",
                           kF1 = "\x1bOP", kF2 = "\x1bOQ", kF3 = "\x1bOR", kShiftTab = "\x1b[Z", kDelete = "\x1b[3~",
                           kInsert = "\x1b[2~";

std::string operator+(std::string_view a, std::string_view b) {
    return std::string(a) + std::string(b);
}

// What is in the input after these keys, each pressed by itself, with "|" at the cursor.
std::string after(std::initializer_list<std::string_view> keys) {
    Session session(20, 60);
    for (const std::string_view key : keys) session.type(key);
    std::string screen;
    session.terminal.check([&] { screen = session.terminal.text_with_cursor(); });
    session.type("\x03");
    CHECK(session.read().kind == Input::Kind::kInterrupted);
    REQUIRE(screen.starts_with(">>> "));
    std::string text;
    for (size_t at = 0; at < screen.size();) {
        const size_t end = screen.find('\n', at);
        text += screen.substr(at + 4, end - at - 4) + (end + 1 < screen.size() ? "\n" : "");
        at = end + 1;
    }
    return text;
}

}  // namespace

TEST_CASE("line editor: a line is read, and the cursor left on the next row") {
    Session session;
    session.type("1 + 1");
    session.expect(">>> 1 + 1|\n");
    session.type("\n");
    CHECK(session.read_text() == "1 + 1");
    CHECK(session.terminal.text_with_cursor() == ">>> 1 + 1\n|\n");
    CHECK(session.history.size() == 1);
}

TEST_CASE("line editor: a block goes on with indentation until an empty line") {
    Session session;
    session.type("def f():\n");
    session.expect(">>> def f():\n...     |\n");
    session.type("return 1\n");
    session.type("\n");
    CHECK(session.read_text() == "def f():\n    return 1\n");
    CHECK(session.terminal.text() == ">>> def f():\n...     return 1\n...\n");
    CHECK(session.history[0] == "def f():\n    return 1");
}

TEST_CASE("line editor: the prompt stands on a row of its own, whatever was written before") {
    Session session;
    session.terminal.write("no newline");
    session.expect("no newline\n>>> |\n");
    session.type("\n");
    CHECK(session.read_text().empty());
}

TEST_CASE("line editor: Ctrl-D ends an empty input, and deletes in others") {
    Session session;
    session.type("a\x01\x04\x04");
    CHECK(session.read().kind == Input::Kind::kEnd);
    CHECK(session.terminal.beeps() == 0);
}

TEST_CASE("line editor: Ctrl-C forgets the input, and so does a SIGINT") {
    for (const bool is_signal : {false, true}) {
        Session session;
        session.type("def f():\n");
        if (is_signal) {
            session.terminal.event(Terminal::Event::kInterrupt);
        } else {
            session.type("\x03");
        }
        CHECK(session.read().kind == Input::Kind::kInterrupted);
        CHECK(session.terminal.text_with_cursor() == ">>> def f():\n...\n|\n");
        session.type("b\n");
        CHECK(session.read_text() == "b");
        CHECK(session.history.size() == 1);
    }
}

TEST_CASE("line editor: a terminal that is gone is the end") {
    Session session;
    session.type("abc");
    CHECK(session.read().kind == Input::Kind::kEnd);
}

TEST_CASE("line editor: moving by characters, words and lines") {
    CHECK(after({"abc", kLeft, kLeft, "x"}) == "ax|bc");
    CHECK(after({"abc", "\x02\x02\x06", "x"}) == "abx|c");
    CHECK(after({"abc", kHome, "x", kEnd, "y"}) == "xabcy|");
    CHECK(after({"abc", "\x01", "x", "\x05", "y"}) == "xabcy|");
    CHECK(after({"foo bar_1(x", kCtrlLeft, kCtrlLeft}) == "foo |bar_1(x");
    CHECK(after({"foo bar",
                 "\x1b"
                 "b",
                 "\x1b"
                 "b",
                 "\x1b"
                 "f"}) == "foo| bar");
    CHECK(after({"def f():\n", "x", "\x1b[1;5H"}) == "|def f():\n    x");
    CHECK(after({"def f():\n", "x", "\x01", "\x1bm"}) == "def f():\n    |x");
}

TEST_CASE("line editor: Up and Down keep their column over shorter lines") {
    CHECK(after({"(long line\n", "a\n", "long", kUp, kUp}) == "(lon|g line\na\nlong");
    CHECK(after({"(long line\n", "a\n", "long", kUp, kUp, kDown}) == "(long line\na|\nlong");
    CHECK(after({"(long line\n", "a\n", "long", kUp, kUp, kDown, kDown}) == "(long line\na\nlong|");
    CHECK(after({"(世界世界\n", "abc", kUp}) == "(世|界世界\nabc");
}

TEST_CASE("line editor: Esc and then a key is that key with Alt") {
    Session session;
    session.type("foo bar");
    session.keys("\x1b");
    session.terminal.pause();
    session.type("b");
    session.expect(">>> foo |bar\n");
    session.type("\n");
    CHECK(session.read_text() == "foo bar");
}

TEST_CASE("line editor: deleting and cutting") {
    CHECK(after({"abc", kLeft, kDelete}) == "ab|");
    CHECK(after({"abc", "\x7f\b"}) == "a|");
    CHECK(after({"def f():\n", "\x7f"}) == "def f():\n|");
    CHECK(after({"(\n", "      x", kLeft, "\x7f"}) == "(\n    |x");
    CHECK(after({"foo bar baz", "\x17", "\x17", "\x19", "\x19"}) == "foo bar bazbar baz|");
    CHECK(after({"foo.bar baz", "\x1b\x7f", "\x1b\x7f"}) == "foo.|");
    CHECK(after({"foo.bar", "\x01",
                 "\x1b"
                 "d"}) == "|.bar");
    CHECK(after({"foo bar", kLeft, "\x15", "\x05", "\x19"}) == "rfoo ba|");
    CHECK(after({"foo bar", "\x01", "\x0b", "\x19", "\x19"}) == "foo barfoo bar|");
    CHECK(after({"(a\n", "b", kUp, "\x05", "\x0b"}) == "(a|b");
}

TEST_CASE("line editor: Alt-Y turns the kill ring after a yank, and only then") {
    CHECK(after({"one two", "\x17", "x", "\x15", "\x19", "\x1by"}) == "two|");
    CHECK(after({"one two", "\x17", "x", "\x15", "\x19", "\x1by", "\x1by"}) == "one x|");
    CHECK(after({"one", "\x15", "\x19", "x", "\x1by"}) == "onex|");
}

TEST_CASE("line editor: swapping characters, changing case, writing over") {
    CHECK(after({"ab", "\x14"}) == "ba|");
    CHECK(after({"abc", kLeft, "\x14"}) == "acb|");
    CHECK(after({"foo bar", "\x01", "\x1bu",
                 "\x1b"
                 "c"}) == "FOO Bar|");
    CHECK(after({"ÄÖ", "\x01", "\x1bl"}) == "äö|");
    CHECK(after({"abc", "\x01", kInsert, "xy", kInsert, "z"}) == "xyz|c");
}

TEST_CASE("line editor: undo takes back words, pastes and cuts, redo brings them again") {
    CHECK(after({"foo bar", "\x1f"}) == "foo|");
    CHECK(after({"foo bar", "\x1f", "\x1f"}) == "|");
    CHECK(after({"foo bar", "\x1f", "\x1f", "\x1b_", "\x1b_"}) == "foo bar|");
    CHECK(after({"x", "\x1b[200~a b\nc\x1b[201~", "\x1f"}) == "x|");
    CHECK(after({"foo bar", "\x17", "\x1f"}) == "foo bar|");
    CHECK(after({"abcd", "\x7f", "\x7f", "\x7f", "\x1f"}) == "abcd|");
}

TEST_CASE("line editor: the next key as it is") {
    CHECK(after({"\x16", "\x01"}) == "^A|");
    CHECK(after({"\x16", "\t", "x"}) == "        x|");
    Session session;
    session.type("\x11");
    session.expect(">>> |\nthe next key is inserted as it is\n");
    session.type("\x03\n");
    CHECK(session.read_text() == "\x03");
}

TEST_CASE("line editor: Tab indents where there is nothing to complete, Shift-Tab unindents") {
    CHECK(after({"\t"}) == "    |");
    CHECK(after({" \t"}) == "    |");
    CHECK(after({"(\n", "\t\t", "x", kShiftTab}) == "(\n    x|");
    CHECK(after({"(\n", "  x", kShiftTab}) == "(\nx|");
}

TEST_CASE("line editor: Alt-Enter begins a line, Enter in the middle of a block too") {
    Session session;
    session.type("a");
    session.type("\x1b\n");
    session.type("b");
    session.expect(">>> a\n... b|\n");
    session.type(kUp + "\n");
    session.expect(">>> a\n... |\n... b\n");
    session.type(kDown + "\n");
    CHECK(session.read_text() == "a\n\nb");
}

TEST_CASE("line editor: Up and Down walk through the history, whole blocks at a time") {
    Session session;
    session.history.add("one");
    session.history.add("def f():\n    pass");
    session.type("new");
    session.type(kUp);
    session.expect(">>> def f():\n...     pass|\n");
    session.type(kUp + kUp);
    session.expect(">>> one|\n");
    session.type(kUp);
    session.terminal.check([&] { CHECK(session.terminal.beeps() == 1); });
    session.type("!");
    session.type(kDown);
    session.type(kDown);
    session.expect(">>> new|\n");
    session.type("\x1b<");
    session.expect(">>> one!|\n");
    session.type("\x1b>");
    session.expect(">>> new|\n");
    session.type(kUp + kUp + kUp + "\n");
    CHECK(session.read_text() == "one!");
    CHECK(session.history.size() == 3);
    session.type(kUp + kUp + kUp + kUp);
    session.expect(">>> one!\n>>> one|\n");
    session.type("\n");
    CHECK(session.read_text() == "one");
}

TEST_CASE("line editor: PgUp and PgDn look for the beginning that is written") {
    Session session;
    for (const char* entry : {"import re", "print(1)", "import sys", "x = 1"}) session.history.add(entry);
    session.type("imp");
    session.type(kPageUp);
    session.expect(">>> imp|ort sys\n");
    session.type(kPageUp);
    session.expect(">>> imp|ort re\n");
    session.type(kPageUp);
    session.terminal.check([&] { CHECK(session.terminal.beeps() == 1); });
    session.type(kPageDown);
    session.type(kPageDown);
    session.expect(">>> imp|\n");
    session.type("\n");
    CHECK(session.read_text() == "imp");
}

TEST_CASE("line editor: Ctrl-R and Ctrl-S search while one types") {
    Session session(10, 40, true);
    for (const char* entry : {"print(1)", "def g():\n    print(2)", "x = 1"}) session.history.add(entry);
    session.type("new");
    session.type("\x12");
    session.expect(">>> new|\nsearch backward:\n");
    session.type("print");
    session.expect(">>> def g():\n...     |print(2)\nsearch backward: print\n");
    session.terminal.check([&] { CHECK(session.terminal.painted("\x1b[7m") == "print"); });
    session.type("\x12");
    session.expect(">>> |print(1)\nsearch backward: print\n");
    session.type("\x12");
    session.expect(">>> |print(1)\nsearch backward, not found: print\n");
    session.type("\x13");
    session.expect(">>> def g():\n...     |print(2)\nsearch forward: print\n");
    session.type("\x7f\x7f\x7f\x7f\x7f\x7f");
    session.type("\x07");
    session.expect(">>> new|\n");
    session.type(
        "\x12"
        "x =");
    session.type("\n");
    session.expect(">>> |x = 1\n");
    session.type("y");
    session.type("\x12\x12");
    session.expect(">>> y|x = 1\nsearch backward: x =\n");
    session.type(kLeft);
    session.expect(">>> |yx = 1\n");
    session.type("\n");
    CHECK(session.read_text() == "yx = 1");
}

TEST_CASE("line editor: of a long search the end is shown") {
    Session session(5, 20);
    session.type(
        "\x12"
        "0123456789");
    session.expect(">>> |\nt found: 0123456789\n");
    session.type("\x07\n");
    session.read();
}

TEST_CASE("line editor: a paste is one edit, kept as it is") {
    Session session;
    session.type("\x1b[200~def f():\r\tif x:\r        return\r\r    y\x1b[201~");
    session.expect(">>> def f():\n...         if x:\n...         return\n...\n...     y|\n");
    session.type("\n");
    session.type("\n");
    CHECK(session.read_text() == "def f():\n\tif x:\n        return\n\n    y\n");
}

TEST_CASE("line editor: lines that come at once are not indented twice") {
    Session session(20);
    session.keys("def f():\n    if x:\n        return\n    y\n\nz = 1\n");
    CHECK(session.read_text() == "def f():\n    if x:\n        return\n    y\n");
    CHECK(session.read_text() == "z = 1");
    session.keys("(\tx = 1\t# one\n\ty)\n");
    CHECK(session.read_text() == "(\tx = 1\t# one\n\ty)");
    // However short they are, with blanks or tabs, and when they end with a block.
    session.keys("a:\n b\nc\n\n");
    CHECK(session.read_text() == "a:\n b\nc\n");
    // Also where the lines come in pieces.
    session.type("a:\n b");
    session.keys("\nc\n\n");
    CHECK(session.read_text() == "a:\n b\nc\n");
    session.keys("a:\n\tb:\n\t\tc\n\td\ne\n\n");
    CHECK(session.read_text() == "a:\n\tb:\n\t\tc\n\td\ne\n");
}

TEST_CASE("line editor: lines that come at once without indentation are indented") {
    // One key behind Enter, or all that was typed while nothing was shown.
    Session session(20);
    session.type("def f():\nx");
    session.expect(">>> def f():\n...     x|\n");
    session.type("\n\n");
    CHECK(session.read_text() == "def f():\n    x\n");
    session.keys(
        "def f():\nif x:\nreturn 1\n\x7f"
        "return 2\n\nz = 1\n");
    CHECK(session.read_text() == "def f():\n    if x:\n        return 1\n    return 2\n");
    CHECK(session.read_text() == "z = 1");
}

TEST_CASE("line editor: a key that comes with Enter finds the new line indented") {
    Session session;
    session.type("def f():\n" + kLeft);
    session.expect(">>> def f():\n...    |\n");
    // One undo takes both back.
    session.type("\x1f");
    session.expect(">>> def f():|\n");
    session.type("\x03");
    CHECK(session.read().kind == Input::Kind::kInterrupted);
}

TEST_CASE("line editor: F3 takes lines until it is pressed again") {
    Session session;
    session.type(kF3);
    session.type("def f():\n");
    session.expect(">>> def f():\n... |\npaste mode: F3 ends it\n");
    session.type("\n1\n");
    session.type(kF3 + "\n");
    CHECK(session.read_text() == "def f():\n\n1\n");
}

TEST_CASE("line editor: F1 and F2 are for the caller, who gives the input back") {
    Session session;
    session.type("abc" + kLeft + kF1);
    CHECK(session.read().kind == Input::Kind::kHelp);
    session.expect(">>> abc\n>>> ab|c\n");
    session.type(kF2);
    CHECK(session.read().kind == Input::Kind::kShowHistory);
    session.type("!\n");
    CHECK(session.read_text() == "ab!c");
    session.type("\n");
    CHECK(session.read_text().empty());
}

TEST_CASE("line editor: one candidate is taken, several as far as they agree") {
    Session session;
    session.language.words = {"print", "property", "import", "über", "übel"};
    session.type("imp\t");
    session.expect(">>> import|\n");
    session.type(" p\t");
    session.expect(">>> import pr|\n");
    session.type("o\t");
    session.expect(">>> import property|\n");
    session.type(" ü\t");
    session.expect(">>> import property übe|\n");
    session.type(" zz\t");
    session.terminal.check([&] { CHECK(session.terminal.beeps() == 1); });
    session.type("\n");
    CHECK(session.read_text() == "import property übe zz");
    CHECK(session.terminal.times_interruptible() == 5);
}

TEST_CASE("line editor: a second Tab shows a menu, that goes away with the next key") {
    Session session;
    session.language.words = {"alpha", "alto", "album", "alibi"};
    session.type("al\t");
    session.expect(">>> al|\nalpha  alto   album  alibi\n");
    session.type("i");
    session.expect(">>> ali|\n");
    session.type("\x7f\t\t");
    session.expect(">>> alpha|\nalpha  alto   album  alibi\n");
    session.type("\t");
    session.expect(">>> alto|\nalpha  alto   album  alibi\n");
    session.type(kShiftTab + kShiftTab);
    session.expect(">>> alibi|\nalpha  alto   album  alibi\n");
    session.type("\x07");
    session.expect(">>> al|\n");
    session.type("\t\t\n");
    session.expect(">>> alpha|\n");
    session.type("\x1f");
    session.expect(">>> al|\n");
    session.type("\t\t(");
    session.expect(">>> alpha(|\n");
    session.type("\x03");
    CHECK(session.read().kind == Input::Kind::kInterrupted);
    CHECK(session.terminal.text() == ">>> alpha(\n");
}

TEST_CASE("line editor: a menu with too many candidates scrolls, and arrows move in it") {
    Session session(8, 30);
    for (int i = 10; i < 60; ++i) session.language.words.push_back("name" + std::to_string(i));
    session.type("n\t\t");
    session.expect(
        ">>> name|\n"
        "name10  name23  name36  name49\n"
        "name11  name24  name37  name50\n"
        "name12  name25  name38  name51\n"
        "name13  name26  name39  name52\n"
        "name14  name27  name40  name53\n"
        "name15  name28  name41  name54\n"
        "rows 1 to 6 of 13\n");
    session.type("\t" + kRight + kUp);
    session.expect(
        ">>> name22|\n"
        "name17  name30  name43  name56\n"
        "name18  name31  name44  name57\n"
        "name19  name32  name45  name58\n"
        "name20  name33  name46  name59\n"
        "name21  name34  name47\n"
        "name22  name35  name48\n"
        "rows 8 to 13 of 13\n");
    session.type("\n");
    session.expect(">>> name22|\n");
    session.type("\n");
    CHECK(session.read_text() == "name22");
}
