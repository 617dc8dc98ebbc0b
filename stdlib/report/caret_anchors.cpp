#include "stdlib/report/caret_anchors.h"

#include "grammar/parse.h"
#include "vm/object/text_utf8.h"

namespace eadem::stdlib {

namespace {

using grammar::node_cast;

constexpr std::string_view kSpaces = " \t\f\v\r";

bool is_space(char c) {
    return kSpaces.find(c) != std::string_view::npos;
}

// The text of the segment in brackets of its own lines, so that an expression over several lines parses; it
// begins on the second line.
constexpr std::string_view kOpening = "(\n";
constexpr std::string_view kClosing = "\n)";

std::string joined(const std::vector<std::string_view>& lines) {
    std::string text;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) text += '\n';
        text += lines[i];
    }
    return text;
}

// Steps through the characters of the segment's text, over comments and line continuations.
class Scanner {
 public:
    explicit Scanner(std::string_view text) : text_(text) {}

    // The first place from `at` on where `stop` holds, or npos.
    template <class Stop>
    size_t find(size_t at, Stop stop) const {
        while (at < text_.size()) {
            const char c = text_[at];
            if (c == '\\' || c == '#') {
                at = text_.find('\n', at);
                if (at == std::string_view::npos) return at;
            } else if (c != '\n' && stop(c)) {
                return at;
            }
            ++at;
        }
        return std::string_view::npos;
    }

 private:
    std::string_view text_;
};

// An offset into the segment's text as a place in its lines.
LinePlace place_of(std::string_view text, size_t offset, size_t start_column) {
    LinePlace place;
    size_t line_start = 0;
    for (size_t newline = text.find('\n'); newline != std::string_view::npos && newline < offset;
         newline = text.find('\n', newline + 1)) {
        ++place.line;
        line_start = newline + 1;
    }
    place.column = offset - line_start + (place.line == 0 ? start_column : 0);
    return place;
}

struct Range {
    size_t begin;
    size_t end;
};

// The operator between two operands: one or two characters.
std::optional<Range> operator_range(std::string_view text, size_t left_end, size_t right_begin) {
    const size_t begin = Scanner(text).find(left_end, [](char c) { return !is_space(c) && c != ')'; });
    if (begin == std::string_view::npos) return std::nullopt;
    size_t end = begin + 1;
    const bool is_inside = end < text.size() && end < right_begin;
    if (is_inside && !is_space(text[end]) && text[end] != '\n' && text[end] != '\\' && text[end] != '#') ++end;
    return Range{begin, end};
}

// From the opening bracket behind `callee_end` to the end of the expression.
std::optional<Range> bracket_range(std::string_view text, size_t callee_end, char bracket, size_t end) {
    const size_t begin = Scanner(text).find(callee_end, [bracket](char c) { return c == bracket; });
    if (begin == std::string_view::npos) return std::nullopt;
    return Range{begin, end};
}

std::optional<Range> range_in(std::string_view text, const grammar::Expr* expression) {
    const auto offset = [](uint32_t in_source) { return in_source - kOpening.size(); };
    if (const auto* operation = node_cast<grammar::BinOp>(expression))
        return operator_range(text, offset(operation->left->span.end), offset(operation->right->span.begin));
    if (const auto* subscript = node_cast<grammar::Subscript>(expression))
        return bracket_range(text, offset(subscript->value->span.end), '[', offset(subscript->span.end));
    if (const auto* call = node_cast<grammar::Call>(expression))
        return bracket_range(text, offset(call->func->span.end), '(', offset(call->span.end));
    return std::nullopt;
}

}  // namespace

std::optional<CaretAnchors> find_anchors(const Segment& segment) {
    std::string text = joined(segment.lines);
    const size_t after = segment.lines.back().size() - segment.end_column;
    if (segment.start_column + after > text.size()) return std::nullopt;
    text = text.substr(segment.start_column, text.size() - segment.start_column - after);

    std::string bracketed(kOpening);
    bracketed.append(text).append(kClosing);
    const grammar::Source source = grammar::Source::from_text("<segment>", bracketed);
    grammar::Arena arena;
    const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kFile, arena);
    const auto* module = node_cast<grammar::Module>(parsed.tree);
    if (module == nullptr || module->body.size() != 1) return std::nullopt;
    const auto* statement = node_cast<grammar::ExprStmt>(module->body[0]);
    if (statement == nullptr) return std::nullopt;
    const std::optional<Range> range = range_in(text, statement->value);
    if (!range) return std::nullopt;
    return CaretAnchors{place_of(text, range->begin, segment.start_column),
                        place_of(text, range->end, segment.start_column)};
}

namespace {

// The call of a statement that is nothing but `return name(...)` or `name = call(...)`, else null.
const grammar::Expr* plain_call(const grammar::Stmt* statement) {
    if (const auto* given = node_cast<grammar::Return>(statement)) {
        const auto* call = node_cast<grammar::Call>(given->value);
        return call != nullptr && node_cast<grammar::Name>(call->func) != nullptr ? call : nullptr;
    }
    if (const auto* assignment = node_cast<grammar::Assign>(statement)) {
        const bool is_plain =
            assignment->targets.size() == 1 && node_cast<grammar::Name>(assignment->targets[0]) != nullptr;
        return is_plain ? node_cast<grammar::Call>(assignment->value) : nullptr;
    }
    return nullptr;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(kSpaces) == std::string_view::npos;
}

}  // namespace

bool should_show_carets(const Segment& segment, bool has_anchors) {
    const std::string text = joined(segment.lines);
    const grammar::Source source = grammar::Source::from_text("<segment>", text);
    grammar::Arena arena;
    const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kFile, arena);
    if (const auto* module = node_cast<grammar::Module>(parsed.tree)) {
        if (module->body.empty()) return false;
        const grammar::Expr* call = plain_call(module->body[0]);
        const size_t end = text.size() - segment.lines.back().size() + segment.end_column;
        // CPython compares columns in bytes with columns in characters.
        const bool same_columns = vm::is_ascii(segment.lines.front().substr(0, segment.start_column)) &&
                                  vm::is_ascii(segment.lines.back().substr(0, segment.end_column));
        if (call != nullptr && same_columns && call->span.begin == segment.start_column && call->span.end == end)
            return false;
    }
    if (has_anchors) return true;
    return !is_blank(segment.lines.front().substr(0, segment.start_column)) ||
           !is_blank(segment.lines.back().substr(segment.end_column));
}

}  // namespace eadem::stdlib
