#include "stdlib/shell/input_lines.h"

#include <algorithm>

#include "grammar/parse.h"
#include "stdlib/program_inputs.h"
#include "stdlib/shell/code_tokens.h"

namespace eadem::stdlib {

using grammar::TokenKind;

namespace {

std::string_view margin_of(std::string_view line) {
    return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

std::string_view last_line(std::string_view text) {
    return text.substr(text.rfind('\n') + 1);
}

// The first token of a statement behind which nothing of its block is reached.
bool ends_block(TokenKind kind) {
    switch (kind) {
        case TokenKind::kReturn:
        case TokenKind::kRaise:
        case TokenKind::kBreak:
        case TokenKind::kContinue:
        case TokenKind::kPass:
            return true;
        default:
            return false;
    }
}

// One step less: up to the last tab, or as many blanks as a step has.
std::string_view shallower(std::string_view margin) {
    if (margin.ends_with('\t')) return margin.substr(0, margin.size() - 1);
    return margin.substr(0, margin.size() - std::min(margin.size(), kIndentationStep));
}

std::string deeper(std::string_view margin) {
    std::string more(margin);
    return margin.ends_with('\t') ? more + "\t" : more + std::string(kIndentationStep, ' ');
}

}  // namespace

bool is_complete_input(std::string_view text) {
    const size_t begin = text.find_first_not_of(" \t\f\r\n");
    if (begin == text.npos || text[begin] == '%') return true;
    grammar::Arena arena;
    const grammar::Source source = grammar::Source::from_text("<typed>", std::string(text) + "\n");
    const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kSingle, arena);
    if (parsed.incomplete) return false;
    if (parsed.tree != nullptr) return true;
    // Of several statements the last one decides.
    const std::vector<ProgramInput> inputs = program_inputs(source);
    if (inputs.size() < 2) return true;
    const auto last = static_cast<size_t>(inputs.back().text.data() - source.text().data());
    return is_complete_input(text.substr(std::min(last, text.size())));
}

std::string next_indentation(std::string_view text) {
    const CodeTokens read = code_tokens(text);
    if (read.open_string) return {};
    const std::string_view line = last_line(text);
    const auto line_begin = static_cast<size_t>(line.data() - text.data());
    const std::string_view margin = margin_of(line);
    if (!read.open_brackets.empty()) {
        const CodeToken& bracket = read.tokens[read.open_brackets.back()];
        return bracket.begin >= line_begin ? deeper(margin) : std::string(margin);
    }
    if (read.tokens.empty() || read.tokens.back().begin < line_begin) return std::string(margin);
    // The margin is that of the line that the statement began on.
    const size_t first = statement_begin(text, read);
    const std::string_view before_first = text.substr(0, read.tokens[first].begin);
    const std::string_view statement_margin = margin_of(text.substr(before_first.rfind('\n') + 1));
    const TokenKind last = read.tokens.back().kind;
    if (last == TokenKind::kColon) return deeper(statement_margin);
    if (ends_block(read.tokens[first].kind)) return std::string(shallower(statement_margin));
    return std::string(statement_margin);
}

}  // namespace eadem::stdlib
