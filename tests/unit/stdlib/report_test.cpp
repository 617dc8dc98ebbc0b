
#include "stdlib/report/caret_anchors.h"
#include "stdlib/report/display_width.h"
#include "stdlib/report/python_names.h"
#include "stdlib/report/text_lines.h"
#include "tests/unit/stdlib/run_text.h"
#include "vm/object/nearest_name.h"

namespace eadem::stdlib {

namespace {

// The carets under a whole line that is one expression: "~" operands, "^" what failed, "" for no anchors.
std::string anchors_of(std::string_view line) {
    const Segment segment{{line}, 0, line.size()};
    const std::optional<CaretAnchors> anchors = find_anchors(segment);
    if (!anchors) return {};
    std::string marks(line.size(), '~');
    for (size_t i = anchors->left_end.column; i < anchors->right_start.column; ++i) marks[i] = '^';
    return marks;
}

}  // namespace

TEST_CASE("carets: of a binary operation the operator failed") {
    CHECK(anchors_of("a + b") == "~~^~~");
    CHECK(anchors_of("a // b") == "~~^^~~");
    CHECK(anchors_of("(a) ** b") == "~~~~^^~~");
    CHECK(anchors_of("a+b") == "~^~");
    CHECK(anchors_of("f(x) @ g(y)") == "~~~~~^~~~~~");
}

TEST_CASE("carets: of a subscript and a call the brackets failed") {
    CHECK(anchors_of("a[1]") == "~^^^");
    CHECK(anchors_of("a.b[1][2]") == "~~~~~~^^^");
    CHECK(anchors_of("f(x, y)") == "~^^^^^^");
    CHECK(anchors_of("f (x)") == "~~^^^");
}

TEST_CASE("carets: other expressions have no anchors") {
    CHECK(anchors_of("a.b").empty());
    CHECK(anchors_of("not a").empty());
    CHECK(anchors_of("a < b").empty());
    CHECK(anchors_of("][").empty());
}

TEST_CASE("carets: an expression over several lines") {
    const Segment segment{{"x = (a +", "     b)"}, 5, 6};
    const std::optional<CaretAnchors> anchors = find_anchors(segment);
    REQUIRE(anchors.has_value());
    CHECK(anchors->left_end == LinePlace{0, 7});
    CHECK(anchors->right_start == LinePlace{0, 8});
}

TEST_CASE("carets: a line that would be underlined whole gets none") {
    CHECK_FALSE(should_show_carets({{"f(x)"}, 0, 4}, false));
    CHECK(should_show_carets({{"f(x)"}, 0, 4}, true));
    CHECK_FALSE(should_show_carets({{"return f(x)"}, 7, 11}, true));
    CHECK_FALSE(should_show_carets({{"y = f(x)"}, 4, 8}, true));
    CHECK(should_show_carets({{"y.z = f(x)"}, 6, 10}, true));
    CHECK(should_show_carets({{"print(a.b)"}, 6, 9}, false));
}

TEST_CASE("did you mean: the nearest name within a third of the characters") {
    CHECK(vm::nearest_name("pritn", {"print", "input"}) == "print");
    CHECK(vm::nearest_name("lenght", {"len", "length", "height"}) == "length");
    CHECK(vm::nearest_name("Foo", {"foo"}) == "foo");
    CHECK_FALSE(vm::nearest_name("xyz", {"print", "input"}).has_value());
    CHECK_FALSE(vm::nearest_name("a", {"b"}).has_value());
    CHECK_FALSE(vm::nearest_name("same", {"same"}).has_value());
}

TEST_CASE("did you mean: hints of uncaught exceptions") {
    CHECK(run_text("value = 1\nprint(vaule)").error.ends_with("Did you mean: 'value'?\n"));
    CHECK(run_text("[].appendd(1)").error.ends_with("Did you mean: 'append'?\n"));
    CHECK(run_text("time.sleep(1)").error.ends_with("Did you forget to import 'time'?\n"));
    CHECK(run_text("from math import sqr").error.ends_with("Did you mean: 'sqrt'?\n"));
    CHECK(run_text("zzzzzz").error.ends_with("NameError: name 'zzzzzz' is not defined\n"));
}

TEST_CASE("lines: dedent takes away what all lines have in common") {
    CHECK(dedent("  a\n    b\n\n  c\n") == "a\n  b\n\nc\n");
    CHECK(dedent("\ta\n  b\n") == "\ta\n  b\n");
    CHECK(indent("a\nb\n", "> ") == "> a\n> b\n");
    CHECK(strip_end("a \t") == "a");
}

TEST_CASE("width: wide characters take two columns, combining ones count as one") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("é") == 1);
}

TEST_CASE("python names: no builtin that is here is said to be missing") {
    const Ran ran = run_text("import builtins\nfor name in dir(builtins): print(name)\n");
    REQUIRE(ran.status == 0);
    for (const std::string_view name : split_lines(ran.output)) {
        INFO(name, " stands in kMissingBuiltins (stdlib/report/python_names.cpp)");
        CHECK(!is_missing_builtin(name));
    }
    CHECK(is_missing_builtin("aiter"));
}

}  // namespace eadem::stdlib
