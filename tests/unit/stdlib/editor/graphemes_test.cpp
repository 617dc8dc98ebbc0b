#include "stdlib/editor/graphemes.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "stdlib/editor/cells.h"

using namespace eadem::editor;

namespace {

// The characters of a text, forward; backward they must be the same.
std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> forward;
    std::vector<size_t> ends;
    for (size_t at = 0; at < text.size();) {
        const size_t end = next_grapheme(text, at);
        forward.emplace_back(text.substr(at, end - at));
        ends.push_back(end);
        at = end;
    }
    for (size_t at = text.size(); at > 0;) {
        CHECK(ends.back() == at);
        ends.pop_back();
        at = previous_grapheme(text, at);
    }
    CHECK(ends.empty());
    return forward;
}

std::string shown(std::string_view text) {
    std::vector<Cell> cells;
    size_t column = 0;
    std::string all;
    for (size_t at = 0; at < text.size();) {
        const size_t end = next_grapheme(text, at);
        cells.clear();
        append_cells(text.substr(at, end - at), column, Paint::kPlain, cells);
        for (const Cell& cell : cells) {
            all += cell.text;
            column += cell.width;
        }
        at = end;
    }
    CHECK(columns_of(text) == column);
    return all;
}

}  // namespace

TEST_CASE("graphemes: marks and joined emoji belong to the character before") {
    CHECK(characters("ae\u0301b") == std::vector<std::string>{"a", "e\u0301", "b"});
    CHECK(characters("👨‍👩‍👧!") == std::vector<std::string>{"👨‍👩‍👧", "!"});
    CHECK(characters("🇩🇪🇫🇷") == std::vector<std::string>{"🇩🇪", "🇫🇷"});
    CHECK(characters("한국") == std::vector<std::string>{"한", "국"});
}

TEST_CASE("graphemes: newlines stand alone, bytes that are no UTF-8 too") {
    CHECK(characters("a\r\n\u0301") == std::vector<std::string>{"a", "\r", "\n", "\u0301"});
    CHECK(characters("\xff\xe4\xb8x\xed\xa0\x80") ==
          std::vector<std::string>{"\xff", "\xe4", "\xb8", "x", "\xed", "\xa0", "\x80"});
}

TEST_CASE("graphemes: the way back is found in long text without ASCII") {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "世";
    CHECK(characters(text).size() == 2000);
}

TEST_CASE("graphemes: the beginning of a character at the end of a text") {
    CHECK(incomplete_tail("a") == 0);
    CHECK(incomplete_tail("a\xe4") == 1);
    CHECK(incomplete_tail("a\xe4\xb8") == 2);
    CHECK(incomplete_tail("a世") == 0);
    CHECK(incomplete_tail("\xf0\x9f\x98") == 3);
    CHECK(incomplete_tail("\xff") == 0);
    CHECK(incomplete_tail("\x80\x80\x80\x80") == 0);
}

TEST_CASE("cells: what has no picture of its own is shown by name") {
    CHECK(shown("a\x01\x7f") == "a^A^?");
    CHECK(shown("\xff") == "<FF>");
    CHECK(shown("\u0301") == "<0301>");
    CHECK(shown("\u200b") == "<200B>");
    CHECK(shown("\u0085") == "<0085>");
}

TEST_CASE("cells: tabs go to the next eighth column") {
    CHECK(shown("\tx") == "        x");
    CHECK(shown("ab\tx") == "ab      x");
    CHECK(shown("世\tx") == "世      x");
}

TEST_CASE("cells: columns of wide and combining characters") {
    CHECK(columns_of("世界") == 4);
    CHECK(columns_of("e\u0301") == 1);
    CHECK(columns_of("😀") == 2);
    CHECK(offset_at_column("世界", 2) == 3);
    CHECK(offset_at_column("世界", 3) == 3);
    CHECK(offset_at_column("世界", 1) == 0);
    CHECK(offset_at_column("世界", 9) == 6);
    CHECK(offset_at_column("abc", 1) == 1);
}
