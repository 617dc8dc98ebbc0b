// The tables that a program leaves (stdlib/explain/tables.h).
#include <doctest/doctest.h>

#include <algorithm>

#include "stdlib/explain/tables.h"

namespace eadem::stdlib {

namespace {

TableReport tables_of(const std::string& text, std::string_view profile = "3.13", Mode mode = Mode::kScript) {
    return report_tables({"<test>", text}, {vm::find_identity_profile(profile), mode}, RuntimeOptions());
}

const UsedInt* find_int(const TableReport& report, int64_t number) {
    const auto found = std::ranges::find(report.small_ints, number, &UsedInt::number);
    return found == report.small_ints.end() ? nullptr : &*found;
}

const InternedString* find_text(const TableReport& report, std::string_view text) {
    const auto found = std::ranges::find(report.interned, text, &InternedString::text);
    return found == report.interned.end() ? nullptr : &*found;
}

bool has_note(const TableConstant& constant, std::string_view note) {
    return std::ranges::find(constant.notes, note) != constant.notes.end();
}

}  // namespace

TEST_CASE("tables: the small ints that a program came by, as what and where first") {
    const TableReport report = tables_of("a = 7\nb = 7\nc = a + 1\nd = 1000\n");
    CHECK(report.status == 0);
    CHECK(report.small_int_min == -5);
    CHECK(report.small_int_max == 256);
    REQUIRE(find_int(report, 7) != nullptr);
    CHECK(find_int(report, 7)->constants == 2);
    CHECK(find_int(report, 7)->results == 0);
    CHECK(find_int(report, 7)->first.line == 1);
    REQUIRE(find_int(report, 8) != nullptr);
    CHECK(find_int(report, 8)->constants == 0);
    CHECK(find_int(report, 8)->results == 1);
    CHECK(find_int(report, 8)->first.line == 3);
    CHECK(find_int(report, 1000) == nullptr);
    CHECK(std::ranges::is_sorted(report.small_ints, {}, &UsedInt::number));
    CHECK(find_int(tables_of("d = 1000\n", "3.15"), 1000) != nullptr);
}

TEST_CASE("tables: who put a string into the intern table") {
    const TableReport report = tables_of(
        "import sys\n"
        "unusual_name = []\n"
        "constant = 'unusual_constant'\n"
        "asked = sys.intern('asked' + ' for')\n"
        "asked = sys.intern(' '.join(['asked', 'at', 'run', 'time']))\n"
        "unusual_name.append('not a name')\n");
    CHECK(report.status == 0);
    REQUIRE(find_text(report, "unusual_name") != nullptr);
    CHECK(find_text(report, "unusual_name")->interner == Interner::kIdentifier);
    CHECK(find_text(report, "unusual_name")->first.line == 2);
    REQUIRE(find_text(report, "unusual_constant") != nullptr);
    CHECK(find_text(report, "unusual_constant")->interner == Interner::kConstant);
    CHECK(find_text(report, "unusual_constant")->first.line == 3);
    REQUIRE(find_text(report, "asked at run time") != nullptr);
    CHECK(find_text(report, "asked at run time")->interner == Interner::kSysIntern);
    CHECK(find_text(report, "asked at run time")->first.line == 5);
    CHECK(find_text(report, "not a name") == nullptr);
    CHECK(report.start_names > 0);
    CHECK(report.statistics.lookups > 0);
    CHECK(report.statistics.hits <= report.statistics.lookups);
}

TEST_CASE("tables: bytes saved are those of the copies that were not made") {
    const TableReport report = tables_of("import sys\ndata = [sys.intern('a token')] * 10\n");
    const InternedString* token = find_text(report, "a token");
    REQUIRE(token != nullptr);
    CHECK(token->holders >= 10);
    CHECK(report.saved_bytes >= token->bytes * (token->holders - 1));
}

TEST_CASE("tables: constants by slot, with what became of them and where they stand") {
    const TableReport report = tables_of("a = 'ab' + 'cd'\nb = 'abcd'\nc = 300\n\ndef f():\n    return 1.5\nf()\n");
    const auto module = std::ranges::find(report.constants, std::string("<module>"), &ConstantTable::code);
    REQUIRE(module != report.constants.end());
    const auto text = std::ranges::find(module->constants, std::string("'abcd'"), &TableConstant::value);
    REQUIRE(text != module->constants.end());
    CHECK(has_note(*text, "folded"));
    CHECK(has_note(*text, "interned"));
    CHECK(std::ranges::any_of(
        text->places, [](const std::string& place) { return place.ends_with("line 1)") || place == "line 1"; }));
    const auto function = std::ranges::find(report.constants, std::string("f"), &ConstantTable::code);
    REQUIRE(function != report.constants.end());
    CHECK(function->first_line == 5);
    CHECK(std::ranges::find(function->constants, std::string("1.5"), &TableConstant::value) !=
          function->constants.end());
}

TEST_CASE("tables: equal strings that are two objects, and where each was born") {
    const TableReport report = tables_of("a = 'made at'\na = a + ' run time'\nb = 'made at run'\nb = b + ' time'\n");
    const auto equal = std::ranges::find(report.equal, std::string("made at run time"), &EqualText::text);
    REQUIRE(equal != report.equal.end());
    CHECK(equal->objects == 2);
    CHECK(equal->births.size() == 2);
    CHECK(equal->wasted_bytes > 0);
    CHECK(report.wasted_bytes >= equal->wasted_bytes);
    // In the profile of the documents two literals are two objects.
    CHECK(tables_of("a = 'x y'\nb = 'x y'\n", "documents").equal.size() == 1);
    CHECK(tables_of("a = 'x y'\nb = 'x y'\n", "3.13").equal.empty());
}

TEST_CASE("tables: a program that fails leaves its tables, too") {
    const TableReport report = tables_of("a = 12\n1 / 0\n");
    CHECK(report.status == 1);
    CHECK(report.error.find("ZeroDivisionError") != std::string::npos);
    CHECK(find_int(report, 12) != nullptr);
    CHECK(tables_of("a = = 1\n").constants.empty());
}

}  // namespace eadem::stdlib
