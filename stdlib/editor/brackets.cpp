#include "stdlib/editor/brackets.h"

#include <vector>

namespace eadem::editor {

namespace {

constexpr std::string_view kOpening = "([{";
constexpr std::string_view kClosing = ")]}";

bool is_bracket(std::string_view text, size_t at) {
    return at < text.size() &&
           (kOpening.find(text[at]) != std::string_view::npos || kClosing.find(text[at]) != std::string_view::npos);
}

}  // namespace

std::optional<std::pair<size_t, size_t>> brackets_at(std::string_view text, size_t cursor,
                                                     std::span<const StyledSpan> spans) {
    const bool is_at = is_bracket(text, cursor);
    if (!is_at && (cursor == 0 || !is_bracket(text, cursor - 1))) return std::nullopt;
    const size_t wanted = is_at ? cursor : cursor - 1;
    std::vector<size_t> open;
    auto span = spans.begin();
    for (size_t at = 0; at < text.size(); ++at) {
        while (span != spans.end() && span->end <= at) ++span;
        if (span != spans.end() && span->begin <= at &&
            (span->style == Style::kString || span->style == Style::kComment)) {
            at = span->end - 1;
            continue;
        }
        if (kOpening.find(text[at]) != std::string_view::npos) {
            open.push_back(at);
        } else if (const size_t kind = kClosing.find(text[at]); kind != std::string_view::npos) {
            if (open.empty() || text[open.back()] != kOpening[kind]) return std::nullopt;
            if (at == wanted || open.back() == wanted) return std::pair(open.back(), at);
            open.pop_back();
        }
    }
    return std::nullopt;
}

}  // namespace eadem::editor
