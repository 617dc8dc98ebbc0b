#include "stdlib/editor/cells.h"

#include <fmt/format.h>

#include <algorithm>

#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

constexpr size_t kTabWidth = 8;

void append_special(std::string_view text, std::vector<Cell>& out) {
    for (const char byte : text) out.push_back({std::string(1, byte), 1, Paint::kSpecial});
}

// Columns of a character as most terminals count: those of its code points together, not what a font makes of them.
size_t grapheme_width(std::string_view grapheme) {
    size_t width = 0;
    for (size_t at = 0; at < grapheme.size();) {
        const CodePoint point = decode_utf8(grapheme, at);
        width += code_point_width(point.code);
        at += point.size;
    }
    return width;
}

}  // namespace

void append_cells(std::string_view grapheme, size_t column, uint8_t paint, std::vector<Cell>& out) {
    const CodePoint first = decode_utf8(grapheme, 0);
    if (first.code >= 0x20 && first.code < 0x7f && grapheme.size() == 1) {
        out.push_back({std::string(grapheme), 1, paint});
    } else if (first.code == CodePoint::kInvalid) {
        append_special(fmt::format("<{:02X}>", static_cast<unsigned char>(grapheme[0])), out);
    } else if (first.code == '\t') {
        const size_t end = (column / kTabWidth + 1) * kTabWidth;
        for (; column < end; ++column) out.push_back({" ", 1, paint});
    } else if (first.code < 0x20 || first.code == 0x7f) {
        append_special(fmt::format("^{}", static_cast<char>(first.code ^ 0x40)), out);
    } else if (code_point_width(first.code) == 0) {
        // What no one can see, or what would go onto the character before, which is not its own.
        for (size_t at = 0; at < grapheme.size();) {
            const CodePoint point = decode_utf8(grapheme, at);
            append_special(fmt::format("<{:04X}>", point.code), out);
            at += point.size;
        }
    } else if (const size_t width = grapheme_width(grapheme); width <= 2) {
        out.push_back({std::string(grapheme), static_cast<uint8_t>(width), paint});
    } else {
        // Several code points that take columns (emoji joined into one picture): each with the marks that follow it.
        for (size_t at = 0; at < grapheme.size();) {
            const CodePoint point = decode_utf8(grapheme, at);
            const size_t point_width = code_point_width(point.code);
            if (point_width > 0) out.push_back({{}, static_cast<uint8_t>(point_width), paint});
            out.back().text += grapheme.substr(at, point.size);
            at += point.size;
        }
    }
}

size_t columns_of(std::string_view line) {
    if (is_simple(line)) return line.size();
    std::vector<Cell> cells;
    size_t column = 0;
    for (size_t at = 0; at < line.size();) {
        const size_t end = next_grapheme(line, at);
        cells.clear();
        append_cells(line.substr(at, end - at), column, Paint::kPlain, cells);
        for (const Cell& cell : cells) column += cell.width;
        at = end;
    }
    return column;
}

size_t offset_at_column(std::string_view line, size_t column) {
    if (is_simple(line)) return std::min(column, line.size());
    std::vector<Cell> cells;
    size_t reached = 0;
    for (size_t at = 0; at < line.size();) {
        const size_t end = next_grapheme(line, at);
        cells.clear();
        append_cells(line.substr(at, end - at), reached, Paint::kPlain, cells);
        for (const Cell& cell : cells) reached += cell.width;
        if (reached > column) return at;
        at = end;
    }
    return line.size();
}

bool is_simple(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte >= 0x20 && byte < 0x7f; });
}

}  // namespace eadem::editor
