#include "stdlib/editor/graphemes.h"

#include <utf8proc.h>

#include <algorithm>

namespace eadem::editor {

namespace {

// No character of a language is as long; where someone piles up more marks, a search for its beginning may stop short.
constexpr size_t kLongestGrapheme = 512;

bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, size_t at) {
    if (is_ascii(text[at])) return {text[at], 1};
    utf8proc_int32_t code = 0;
    const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const utf8proc_ssize_t size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size <= 0) return {CodePoint::kInvalid, 1};
    return {code, static_cast<size_t>(size)};
}

std::string encode_utf8(unsigned code) {
    if (!utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code))) return {};
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
    return std::string(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
}

size_t incomplete_tail(std::string_view text) {
    for (size_t size = 1; size <= std::min<size_t>(3, text.size()); ++size) {
        const auto byte = static_cast<unsigned char>(text[text.size() - size]);
        if (byte < 0x80) return 0;
        if (byte < 0xC0) continue;
        const size_t whole = byte >= 0xF5 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
        return whole > size ? size : 0;
    }
    return 0;
}

size_t next_grapheme(std::string_view text, size_t at) {
    if (at >= text.size()) return text.size();
    CodePoint last = decode_utf8(text, at);
    size_t end = at + last.size;
    if (last.code == CodePoint::kInvalid || last.code == '\n' || last.code == '\r') return end;
    utf8proc_int32_t state = 0;
    while (end < text.size()) {
        // Two of ASCII never belong together, but for \r\n.
        if (last.size == 1 && is_ascii(text[end])) return end;
        const CodePoint next = decode_utf8(text, end);
        if (next.code == CodePoint::kInvalid) return end;
        if (utf8proc_grapheme_break_stateful(last.code, next.code, &state)) return end;
        end += next.size;
        last = next;
    }
    return end;
}

size_t previous_grapheme(std::string_view text, size_t at) {
    if (at == 0) return 0;
    if (at == 1 || (is_ascii(text[at - 1]) && is_ascii(text[at - 2]))) return at - 1;
    // Forward from a place where a character surely begins: behind a newline, or between two of ASCII.
    size_t begin = at - 1;
    while (begin > 0 && at - begin < kLongestGrapheme && !(is_ascii(text[begin]) && is_ascii(text[begin - 1]))) --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80 && at - begin < kLongestGrapheme + 4)
        --begin;
    while (true) {
        const size_t end = next_grapheme(text, begin);
        if (end >= at) return begin;
        begin = end;
    }
}

size_t code_point_width(int32_t code) {
    if (code < 0x20 || (code >= 0x7f && code < 0xA0)) return 0;
    if (code < 0x300) return code == 0xAD ? 0 : 1;
    return static_cast<size_t>(std::max(0, utf8proc_charwidth(code)));
}

bool is_word_character(int32_t code) {
    if (code < 0) return false;
    if (code < 0x80) {
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9') ||
               code == '_';
    }
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
        case UTF8PROC_CATEGORY_PC:
            return true;
        default:
            return false;
    }
}

}  // namespace eadem::editor
