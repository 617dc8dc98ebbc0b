#include "stdlib/editor/palette.h"

#include <algorithm>

#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

// So many different colours are kept of prompts; beyond them, plain.
constexpr size_t kMostPaints = 250;

// The length of the escape sequence at the beginning of `text`: CSI, OSC up to its end, or two bytes.
size_t escape_size(std::string_view text) {
    if (text.size() < 2) return text.size();
    if (text[1] == '[') {
        size_t end = 2;
        while (end < text.size() && text[end] >= 0x20 && text[end] <= 0x3f) ++end;
        return std::min(end + 1, text.size());
    }
    if (text[1] == ']') {
        const size_t bell = std::min(text.find('\a'), text.size() - 1) + 1;
        const size_t terminator = text.find("\x1b\\", 2);
        return terminator == std::string_view::npos ? bell : std::min(bell, terminator + 2);
    }
    return 2;
}

}  // namespace

Palette::Palette(bool is_coloured) : is_coloured_(is_coloured), sequences_(Paint::kFirstOwn) {
    sequences_[Paint::kMatch] = "\x1b[7m";
    sequences_[Paint::kSelected] = "\x1b[7m";
    sequences_[Paint::kSpecial] = "\x1b[7m";
    if (!is_coloured) return;
    sequences_[Paint::of(Style::kKeyword)] = "\x1b[1;34m";
    sequences_[Paint::of(Style::kSoftKeyword)] = "\x1b[1;34m";
    sequences_[Paint::of(Style::kBuiltin)] = "\x1b[36m";
    sequences_[Paint::of(Style::kDefinition)] = "\x1b[1m";
    sequences_[Paint::of(Style::kString)] = "\x1b[32m";
    sequences_[Paint::of(Style::kNumber)] = "\x1b[33m";
    sequences_[Paint::of(Style::kComment)] = "\x1b[31m";
    sequences_[Paint::of(Style::kCommand)] = "\x1b[35m";
    sequences_[Paint::kPrompt] = "\x1b[1;35m";
    sequences_[Paint::kBracket] = "\x1b[1;4m";
    sequences_[Paint::kStatus] = "\x1b[2m";
}

uint8_t Palette::paint_of(const std::string& sequence) {
    if (sequence.empty()) return Paint::kPlain;
    const auto found = std::find(sequences_.begin() + Paint::kFirstOwn, sequences_.end(), sequence);
    const auto index = static_cast<size_t>(found - sequences_.begin());
    if (index >= kMostPaints) return Paint::kPlain;
    if (found == sequences_.end()) sequences_.push_back(sequence);
    return static_cast<uint8_t>(index);
}

std::vector<Cell> Palette::prompt_cells(std::string_view prompt) {
    std::vector<Cell> cells;
    const bool has_own = prompt.find('\x1b') != std::string_view::npos;
    uint8_t paint = has_own ? Paint::kPlain : Paint::kPrompt;
    std::string sequence;
    size_t column = 0;
    for (size_t at = 0; at < prompt.size();) {
        if (prompt[at] == '\x1b') {
            const std::string_view escape = prompt.substr(at, escape_size(prompt.substr(at)));
            at += escape.size();
            if (!is_coloured_ || !escape.starts_with("\x1b[") || escape.back() != 'm') continue;
            // "Reset" begins anew; everything else adds to what is there.
            if (escape == "\x1b[0m" || escape == "\x1b[m") {
                sequence.clear();
            } else {
                sequence += escape;
            }
            paint = paint_of(sequence);
            continue;
        }
        const size_t end = next_grapheme(prompt, at);
        if (prompt[at] == '\n') {
            cells.push_back({"\n", 0, paint});
            column = 0;
        } else if (prompt[at] != '\001' && prompt[at] != '\002' && prompt[at] != '\r') {
            const size_t before = cells.size();
            append_cells(prompt.substr(at, end - at), column, paint, cells);
            for (size_t i = before; i < cells.size(); ++i) column += cells[i].width;
        }
        at = end;
    }
    return cells;
}

}  // namespace eadem::editor
