#include "stdlib/testing/code_lines.h"

#include <algorithm>
#include <string>

#include "grammar/encoding.h"
#include "grammar/parse.h"
#include "stdlib/report/text_lines.h"

namespace eadem::stdlib {

using namespace grammar;

namespace {

// A statement of more lines is not looked for: an open bracket in prose would take all that follows.
constexpr size_t kMostLines = 200;

// A clause that goes on with a compound statement.
bool is_clause(std::string_view line) {
    for (const std::string_view word : {"else", "elif", "except", "finally"}) {
        if (!line.starts_with(word)) continue;
        const std::string_view rest = line.substr(word.size());
        if (rest.starts_with(':') || rest.starts_with(' ')) return true;
    }
    return false;
}

Certainty certainty_of(const Stmt& statement) {
    if (statement.kind == NodeKind::kAnnAssign) {
        return static_cast<const AnnAssign&>(statement).value != nullptr ? Certainty::kSure : Certainty::kUnlikely;
    }
    const auto* expression = node_cast<ExprStmt>(&statement);
    if (expression == nullptr) return Certainty::kSure;
    switch (expression->value->kind) {
        case NodeKind::kCall: {
            // print(...), a.b(...): not "Word (remark)".
            const auto* call = static_cast<const Call*>(expression->value);
            const bool touches = call->func->span.end < expression->value->span.end;
            return touches ? Certainty::kSure : Certainty::kUnlikely;
        }
        case NodeKind::kCompare:
        case NodeKind::kSubscript:
        case NodeKind::kAttribute:
            return Certainty::kPossible;
        default:
            return Certainty::kUnlikely;
    }
}

struct Parsed {
    bool is_good = false;
    bool is_incomplete = false;
    Certainty certainty = Certainty::kUnlikely;
};

Parsed parse_text(std::string_view text) {
    Parsed parsed;
    const Source source = Source::from_text("<text>", text);
    Arena arena;
    const ParseResult result = parse(source, StartMode::kFile, arena);
    parsed.is_incomplete = result.incomplete;
    const auto* module = node_cast<Module>(result.tree);
    if (module == nullptr) return parsed;
    parsed.is_good = true;
    for (const Stmt* statement : module->body) {
        Certainty certainty = certainty_of(*statement);
        // "Word (remark)": nobody writes a call so.
        const std::string_view code = source.slice(statement->span);
        const size_t bracket = code.find('(');
        const auto* expression = node_cast<ExprStmt>(statement);
        if (expression != nullptr && expression->value->kind == NodeKind::kCall && bracket != std::string_view::npos &&
            bracket > 0 && code[bracket - 1] == ' ')
            certainty = Certainty::kUnlikely;
        parsed.certainty = std::max(parsed.certainty, certainty);
    }
    return parsed;
}

// Where the block of a compound statement ends that begins at `first`: behind its indented lines and its clauses.
size_t end_of_block(const std::vector<TextLine>& lines, size_t first, size_t end) {
    const size_t margin = indentation(lines[first].text);
    size_t last = end;
    for (size_t i = end; i < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        if (is_blank(line)) continue;
        const size_t here = indentation(line);
        if (here < margin || (here == margin && !is_clause(line.substr(here)))) break;
        last = i + 1;
    }
    return last;
}

}  // namespace

CodePiece code_piece(const std::vector<TextLine>& lines, size_t first) {
    const std::string_view line = lines[first].text;
    if (is_blank(line)) return {1, Certainty::kBlank};
    if (check_utf8(line) || line.find('\0') != line.npos || line.find('\r') != line.npos) return {};
    if (line[indentation(line)] == '#') {
        // "## Heading" is Markdown.
        const std::string_view text = line.substr(indentation(line));
        return {text.starts_with("##") || indentation(line) > 0 ? size_t{0} : size_t{1}, Certainty::kComment};
    }
    if (indentation(line) > 0) return {};
    std::string text;
    for (size_t end = first; end < lines.size() && end - first < kMostLines;) {
        const std::string_view next = lines[end].text;
        if (check_utf8(next) || next.find('\0') != next.npos || next.find('\r') != next.npos) return {};
        text.append(next).append("\n");
        ++end;
        Parsed parsed = parse_text(text);
        const bool is_header = !parsed.is_good && (strip_end(next).ends_with(':') || next.starts_with('@'));
        if (!parsed.is_good && !parsed.is_incomplete && !is_header && !text.starts_with('@')) return {};
        // A block, or more of one.
        if (parsed.is_good || is_header) {
            const size_t last = end_of_block(lines, first, end);
            const bool has_block = last > end && indentation(lines[last - 1].text) > 0;
            if (has_block && last - first < kMostLines) {
                std::string whole = text;
                for (size_t i = end; i < last; ++i) whole.append(lines[i].text).append("\n");
                if (check_utf8(whole)) return {};
                const Parsed all = parse_text(whole);
                if (all.is_good) return {last - first, all.certainty};
            }
        }
        if (parsed.is_good) return {end - first, parsed.certainty};
        // A header without a block: `if a is b:` whose lines have lost their indentation.
        if (is_header && !text.starts_with('@') && !parsed.is_incomplete) return {};
    }
    return {};
}

bool is_surely_code(std::string_view code) {
    if (check_utf8(code)) return false;
    const Parsed parsed = parse_text(code);
    return parsed.is_good && parsed.certainty == Certainty::kSure;
}

}  // namespace eadem::stdlib
