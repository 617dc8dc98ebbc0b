#include "stdlib/editor/completion_menu.h"

#include <doctest/doctest.h>

#include <string>

using namespace eadem::editor;

namespace {

Candidates candidates_of(std::initializer_list<const char*> words) {
    Candidates candidates;
    for (const char* word : words) candidates.items.push_back({word, word});
    return candidates;
}

std::string painted(CompletionMenu& menu, size_t columns, size_t rows) {
    std::string all;
    for (const Row& row : menu.paint(columns, rows)) {
        CHECK(row.size() <= columns);
        for (const Cell& cell : row) all += cell.text;
        all += '\n';
    }
    return all;
}

}  // namespace

TEST_CASE("completion menu: the common prefix is one of whole characters") {
    CHECK(common_prefix(candidates_of({"print", "property"})) == "pr");
    CHECK(common_prefix(candidates_of({"same", "same"})) == "same");
    CHECK(common_prefix(candidates_of({"a", "b"})).empty());
    CHECK(common_prefix(candidates_of({"xä", "xö"})) == "x");
    CHECK(common_prefix(candidates_of({"e\u0301", "e"})).empty());
}

TEST_CASE("completion menu: labels stand in columns, read downward") {
    CompletionMenu menu;
    menu.open(candidates_of({"a", "b", "c", "d", "e"}));
    CHECK(painted(menu, 8, 9) == "a  c  e\nb  d\n");
    CHECK(painted(menu, 1, 9) == "a\nb\nc\nd\ne\n");
    menu.open(candidates_of({"世界", "x"}));
    CHECK(painted(menu, 10, 9) == "世界  x\n");
    CHECK(painted(menu, 3, 9) == "世\nx\n");
}

TEST_CASE("completion menu: the selection goes round, and is always seen") {
    CompletionMenu menu;
    menu.open(candidates_of({"a", "b", "c", "d", "e"}));
    using Direction = CompletionMenu::Direction;
    CHECK(menu.selected() == nullptr);
    CHECK(painted(menu, 1, 3) == "a\nb\nr\n");
    menu.move(Direction::kPrevious);
    CHECK(menu.selected()->text == "e");
    CHECK(painted(menu, 1, 3) == "d\ne\nr\n");
    menu.move(Direction::kNext);
    CHECK(menu.selected()->text == "a");
    CHECK(painted(menu, 1, 1) == "a\n");
    menu.move(Direction::kLeft);
    menu.move(Direction::kRight);
    CHECK(menu.selected()->text == "a");
    menu.close();
    CHECK(!menu.is_open());
}
