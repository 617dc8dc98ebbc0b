// A language for tests of the editor, with what its tests need of Python: a line that ends in a colon begins a block,
// which an empty line ends; an open bracket goes on; `def` is a keyword, # begins a comment, " and ' a string.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/editor/language.h"

namespace eadem::editor {

class ToyLanguage : public Language {
 public:
    std::vector<std::string> words;  // what completes

    std::vector<StyledSpan> highlight(std::string_view text) override {
        std::vector<StyledSpan> spans;
        for (size_t at = 0; at < text.size();) {
            size_t end = at + 1;
            if (text[at] == '#') {
                end = std::min(text.find('\n', at), text.size());
                spans.push_back({at, end, Style::kComment});
            } else if (text[at] == '"' || text[at] == '\'') {
                end = std::min(text.find(text[at], at + 1), text.size() - 1) + 1;
                spans.push_back({at, end, Style::kString});
            } else if (text.substr(at, 4) == "def ") {
                end = at + 3;
                spans.push_back({at, end, Style::kKeyword});
            }
            at = end;
        }
        return spans;
    }
    bool is_complete(std::string_view text) override {
        int depth = 0;
        for (const char c : text) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth > 0) return false;
        const size_t newline = text.rfind('\n');
        const std::string_view first = text.substr(0, text.find('\n'));
        if (newline == std::string_view::npos) return !first.ends_with(':');
        if (!first.ends_with(':')) return true;
        return text.substr(newline).find_first_not_of(" \n") == std::string_view::npos;
    }
    std::string indentation(std::string_view before) override {
        const size_t newline = before.rfind('\n');
        const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
        const size_t indent = std::min(line.find_first_not_of(' '), line.size());
        return std::string(indent + (line.ends_with(':') ? 4 : 0), ' ');
    }
    Candidates complete(std::string_view text, size_t cursor) override {
        size_t begin = cursor;
        while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n' && text[begin - 1] != '(') --begin;
        const std::string_view typed = text.substr(begin, cursor - begin);
        Candidates candidates{begin, {}};
        for (const std::string& word : words)
            if (std::string_view(word).starts_with(typed)) candidates.items.push_back({word, word});
        return candidates;
    }
};

}  // namespace eadem::editor
