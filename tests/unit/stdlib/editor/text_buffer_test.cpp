#include "stdlib/editor/text_buffer.h"

#include <doctest/doctest.h>

#include "stdlib/editor/kill_ring.h"

using namespace eadem::editor;

TEST_CASE("text buffer: edits are undone and redone in order, with the cursor") {
    TextBuffer buffer("abc");
    buffer.move_to(1);
    CHECK(buffer.insert("XY"));
    CHECK(buffer.text() == "aXYbc");
    CHECK(buffer.cursor() == 3);
    buffer.erase(0, 1);
    CHECK(buffer.text() == "XYbc");
    CHECK(buffer.undo());
    CHECK(buffer.undo());
    CHECK(buffer.text() == "abc");
    CHECK(buffer.cursor() == 1);
    CHECK(!buffer.undo());
    CHECK(buffer.redo());
    CHECK(buffer.redo());
    CHECK(buffer.text() == "XYbc");
    CHECK(!buffer.redo());
}

TEST_CASE("text buffer: a new edit forgets what was undone") {
    TextBuffer buffer;
    buffer.insert("a");
    buffer.undo();
    buffer.insert("b");
    CHECK(!buffer.redo());
    CHECK(buffer.text() == "b");
}

TEST_CASE("text buffer: edits that continue each other are one to undo") {
    TextBuffer buffer;
    buffer.insert("a");
    buffer.insert("b", true);
    buffer.insert("c", true);
    CHECK(buffer.undo());
    CHECK(buffer.text().empty());
    TextBuffer other("abc");
    other.replace(2, 3, {}, true);
    other.replace(1, 2, {}, true);
    CHECK(other.undo());
    CHECK(other.text() == "abc");
    other.replace(0, 1, {}, false);
    other.replace(0, 1, {}, true);
    CHECK(other.text() == "c");
    CHECK(other.undo());
    CHECK(other.text() == "abc");
}

TEST_CASE("text buffer: the cursor is never inside a character") {
    TextBuffer buffer("e\u0301x");
    buffer.move_to(1);
    CHECK(buffer.cursor() == 0);
    buffer.move_to(3);
    CHECK(buffer.cursor() == 3);
    TextBuffer joined("\u0301");
    joined.move_to(0);
    joined.insert("e");
    CHECK(joined.cursor() == 3);
}

TEST_CASE("text buffer: words, also of other scripts") {
    const TextBuffer buffer("foo_1 = größe(x)");
    CHECK(buffer.word_end(0) == 5);
    CHECK(buffer.word_end(5) == 15);
    CHECK(buffer.word_begin(15) == 8);
    CHECK(buffer.word_begin(8) == 0);
}

TEST_CASE("text buffer: a text larger than the limit is refused, and nothing is lost") {
    TextBuffer buffer;
    const std::string half(TextBuffer::kMostBytes / 2, 'x');
    CHECK(buffer.insert(half));
    CHECK(buffer.insert(half));
    CHECK(!buffer.insert("y"));
    CHECK(buffer.text().size() == TextBuffer::kMostBytes);
    CHECK(buffer.undo());
    CHECK(buffer.text().size() == half.size());
}

TEST_CASE("text buffer: undo remembers many edits, not endlessly many bytes") {
    TextBuffer buffer;
    for (int i = 0; i < 250'000; ++i) {
        buffer.insert("x");
        if (i % 2 == 1) buffer.erase(0, 1);
    }
    int undone = 0;
    while (buffer.undo()) ++undone;
    CHECK(undone >= 90'000);
    CHECK(undone <= 100'000);
    const std::string large(TextBuffer::kMostBytes, 'y');
    TextBuffer other;
    for (int i = 0; i < 20; ++i) other.replace(0, other.text().size(), large);
    CHECK(other.undo());
    CHECK(other.text() == large);
}

TEST_CASE("kill ring: kills in a row grow one entry, at the end that they came from") {
    using Direction = KillRing::Direction;
    KillRing ring;
    CHECK(ring.is_empty());
    ring.kill("b", Direction::kForward, false);
    ring.kill("c", Direction::kForward, true);
    ring.kill("a", Direction::kBackward, true);
    CHECK(ring.current() == "abc");
    ring.kill("x", Direction::kForward, false);
    CHECK(ring.current() == "x");
    ring.rotate();
    CHECK(ring.current() == "abc");
    ring.rotate();
    CHECK(ring.current() == "x");
    for (int i = 0; i < 100; ++i) ring.kill(std::to_string(i), Direction::kForward, false);
    for (size_t i = 0; i < KillRing::kMostEntries; ++i) ring.rotate();
    CHECK(ring.current() == "99");
}
