#include "stdlib/editor/layout.h"

#include <doctest/doctest.h>

#include <string>

#include "stdlib/editor/palette.h"

using namespace eadem::editor;

namespace {

// The rows of a layout, "|" before the cursor's column.
std::string lay_out(std::string_view text, size_t cursor, size_t columns, std::string_view prompt = "> ",
                    std::string_view rest = ". ") {
    Palette palette(false);
    const std::vector<Cell> first = palette.prompt_cells(prompt);
    const std::vector<Cell> others = palette.prompt_cells(rest);
    const Layout layout(text, cursor, first, others, columns);
    std::string all;
    const std::vector<Row> rows = layout.paint(0, layout.rows(), {}, {});
    CHECK(rows.size() == layout.rows());
    for (size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].size() <= columns);
        for (size_t column = 0; column < std::max(rows[i].size(), columns); ++column) {
            if (layout.cursor() == Position{i, column}) all += '|';
            if (column < rows[i].size()) all += rows[i][column].text;
        }
        all += '\n';
    }
    return all;
}

}  // namespace

TEST_CASE("layout: simple lines and others are placed alike") {
    CHECK(lay_out("abc", 1, 10) == "> a|bc\n");
    CHECK(lay_out("äbc", 2, 10) == "> ä|bc\n");
    for (size_t cursor = 0; cursor <= 20; ++cursor) {
        const std::string simple(20, 'x');
        std::string other;
        for (int i = 0; i < 20; ++i) other += "ä";
        std::string expected = lay_out(simple, cursor, 7);
        for (size_t at; (at = expected.find('x')) != std::string::npos;) expected.replace(at, 1, "ä");
        CHECK(lay_out(other, 2 * cursor, 7) == expected);
    }
}

TEST_CASE("layout: empty lines, and a text that ends in a newline") {
    CHECK(lay_out("", 0, 10) == "> |\n");
    CHECK(lay_out("a\n\n", 3, 10) == "> a\n. \n. |\n");
    CHECK(lay_out("\n", 0, 10) == "> |\n. \n");
}

TEST_CASE("layout: prompts that are longer than a row") {
    CHECK(lay_out("ab", 2, 4, "prompt", "") == "prom\nptab\n|\n");
    CHECK(lay_out("ab\nc", 1, 4, "1234", "12345678") == "1234\na|b\n1234\n5678\nc\n");
    CHECK(lay_out("", 0, 4, "1234", "") == "1234\n|\n");
    CHECK(lay_out("", 0, 4, "a\nb\n", "") == "a\nb\n|\n");
}

TEST_CASE("layout: any rows of it can be painted by themselves") {
    Palette palette(false);
    const std::vector<Cell> prompt = palette.prompt_cells("> ");
    const std::string text = "abcdefgh\nij\n世界世界\nk";
    const Layout layout(text, 0, prompt, prompt, 5);
    const std::vector<Row> all = layout.paint(0, 100, {}, {});
    for (size_t first = 0; first <= layout.rows() + 1; ++first) {
        for (size_t count = 0; count < 4; ++count) {
            const std::vector<Row> part = layout.paint(first, count, {}, {});
            CHECK(part.size() == std::min(count, layout.rows() - std::min(first, layout.rows())));
            for (size_t i = 0; i < part.size(); ++i) CHECK(part[i] == all[first + i]);
        }
    }
}
