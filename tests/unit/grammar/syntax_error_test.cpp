// The wording and place of syntax errors, held against what CPython 3.13 says of the same programs
// (tests/golden/syntax_errors.txt).
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

#include "grammar/parse.h"

using namespace eadem::grammar;

namespace {

struct Complaint {
    std::string text = "no error";
    Position begin;
    Position end;
};

const char* class_name(DiagnosticKind kind) {
    switch (kind) {
        case DiagnosticKind::kSyntaxError:
            return "SyntaxError";
        case DiagnosticKind::kIndentationError:
            return "IndentationError";
        case DiagnosticKind::kTabError:
            return "TabError";
        case DiagnosticKind::kUnsupported:
            return "unsupported";
        case DiagnosticKind::kSyntaxWarning:
        case DiagnosticKind::kEscapeWarning:
        case DiagnosticKind::kOctalEscapeWarning:
        case DiagnosticKind::kNumberWarning:
            break;
    }
    return "warning";
}

class NullSink final : public StatementSink {
 public:
    bool take(const Stmt&) override { return true; }
};

enum class Way { kWhole, kByStatement };

Complaint complaint(std::string_view program, Way way = Way::kWhole) {
    const Source source = Source::from_text("<string>", program);
    Arena arena;
    NullSink sink;
    ParseResult result =
        way == Way::kWhole ? parse(source, StartMode::kFile, arena) : parse_statements(source, arena, sink);
    Complaint found;
    if (result.tree != nullptr) return found;
    const Diagnostic& error = result.diagnostics.back();
    found.text = fmt::format("{}: {}", class_name(error.kind), error.message);
    found.begin = source.position(error.span.begin);
    found.end = source.position(error.span.end);
    return found;
}

// What is parsed statement by statement is complained of in the same way, also behind other statements.
void check_by_statement(const std::string& program) {
    for (const std::string& text : {program, "def f():\n    a = 1\n    b = 2\nx = [1,\n2]; y = 3\n" + program}) {
        const Complaint whole = complaint(text);
        const Complaint by_statement = complaint(text, Way::kByStatement);
        CAPTURE(text);
        CHECK(by_statement.text == whole.text);
        CHECK(by_statement.begin.line == whole.begin.line);
        CHECK(by_statement.begin.column == whole.begin.column);
        CHECK(by_statement.end.line == whole.end.line);
        CHECK(by_statement.end.column == whole.end.column);
    }
}

// One caret is an end of 0 or -1 or one column on in CPython, and an empty span with us.
bool is_same_end(const Complaint& ours, uint32_t line, int column) {
    if (column <= 0) return true;
    int our_column = static_cast<int>(ours.end.column) + 1;
    bool is_empty = ours.begin.line == ours.end.line && ours.begin.column == ours.end.column;
    if (is_empty) return column <= our_column + 1;
    return line == ours.end.line && column == our_column;
}

void check_case(const std::string& block) {
    size_t newline = block.find('\n');
    std::string expected = block.substr(0, newline);
    std::string program = block.substr(newline + 1);
    uint32_t line = 0;
    uint32_t end_line = 0;
    int column = 0;
    int end_column = 0;
    int text_begin = 0;
    REQUIRE(std::sscanf(expected.c_str(), " %u:%d-%u:%d %n", &line, &column, &end_line, &end_column, &text_begin) == 4);
    Complaint ours = complaint(program);
    CAPTURE(program);
    CHECK(ours.text == expected.substr(static_cast<size_t>(text_begin)));
    CHECK(ours.begin.line == line);
    // CPython's 0 is a place before the line's first column; ours is that column.
    CHECK(static_cast<int>(ours.begin.column) + 1 == std::max(column, 1));
    CHECK(is_same_end(ours, end_line, end_column));
    check_by_statement(program);
}

}  // namespace

TEST_CASE("syntax error: message and place are CPython 3.13's") {
    std::ifstream file(EADEM_TESTS_DIR "/golden/syntax_errors.txt", std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    size_t cases = 0;
    for (size_t begin = text.find("\n###"); begin != std::string::npos; ++cases) {
        size_t end = text.find("\n###", begin + 1);
        check_case(text.substr(begin + 4, end == std::string::npos ? end : end + 1 - (begin + 4)));
        begin = end;
    }
    CHECK(cases > 500);
}

TEST_CASE("syntax error: a mistake deep in a long class is found without reading the class again") {
    std::string program = "class A:\n";
    for (int i = 0; i < 50'000; ++i) program += "    x = f(a, b)\n";
    program += "    x = f(a b)\n";
    Complaint found = complaint(program);
    CHECK(found.text == "SyntaxError: invalid syntax. Perhaps you forgot a comma?");
    CHECK(found.begin.line == 50'002);
    CHECK(found.begin.column == 10);
}

TEST_CASE("syntax error: a string that never ends explains more than what it breaks") {
    CHECK(complaint("f(a b)\nx = 'abc\n").text == "SyntaxError: unterminated string literal (detected at line 2)");
    CHECK(complaint("f(a b)\nx = )\n").text == "SyntaxError: unmatched ')'");
}

TEST_CASE("syntax error: what is wrong within a literal further on is not told before an earlier mistake") {
    const std::string missing_comma = "SyntaxError: invalid syntax. Perhaps you forgot a comma?";
    CHECK(complaint("f(a b)\nx = '\\x4'\n").text == missing_comma);
    CHECK(complaint("f(a b)\nx = " + std::string(5000, '1') + "\n").text == missing_comma);
    CHECK(complaint("f(a b)\nx = \\x\n").text == missing_comma);
}

TEST_CASE("syntax error: at the end of a program's input there is no caret, at the end of bytes there is one") {
    auto place = [](Reader reader) {
        const Source source = Source::from_bytes("f.py", "if x:\n", reader);
        Arena arena;
        return parse(source, StartMode::kFile, arena).diagnostics.back().place;
    };
    CHECK(place(Reader::kProgram) == DiagnosticPlace::kLine);
    CHECK(place(Reader::kBytes) == DiagnosticPlace::kSpan);
}

TEST_CASE("syntax error: nesting too deep to be explained is still a syntax error") {
    std::string program = "x = ";
    for (int i = 0; i < 50'000; ++i) program += "-";
    CHECK(complaint(program + " = 1").text == "SyntaxError: invalid syntax");
}
