#include "vm/object/text_utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace eadem::vm {

bool is_long_ascii(std::string_view text) {
    const char* at = text.data();
    size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        uint64_t block;
        std::memcpy(&block, at, 8);
        if ((block & kHighBits) != 0) return false;
    }
    unsigned char seen = 0;
    for (; left > 0; ++at, --left) seen |= static_cast<unsigned char>(*at);
    return seen < 0x80;
}

size_t count_characters(std::string_view text) {
    size_t continuations = 0;
    for (const char byte : text) continuations += is_continuation_byte(byte) ? 1 : 0;
    return text.size() - continuations;
}

size_t offset_of_character(std::string_view text, size_t index) {
    size_t offset = 0;
    for (; index > 0 && offset < text.size(); --index) offset += utf8_width_of_lead(text[offset]);
    return offset;
}

bool is_wtf8(std::string_view bytes) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at != end) {
        uint64_t block = 0;
        if (end - at >= 8) std::memcpy(&block, at, 8);
        if (end - at >= 8 && (block & kHighBits) == 0) {
            at += 8;
            continue;
        }
        const size_t width = utf8_width_of_lead(*at);
        // A lead that is a continuation, or of no character there is.
        if (is_continuation_byte(*at) || static_cast<unsigned char>(*at) > 0xf4 ||
            width > static_cast<size_t>(end - at))
            return false;
        for (size_t i = 1; i < width; ++i)
            if (!is_continuation_byte(at[i])) return false;
        const char* const start = at;
        const char32_t code = read_utf8(at);
        if (code > 0x10ffff || utf8_width(code) != static_cast<size_t>(at - start)) return false;
    }
    return true;
}

bool has_surrogate(std::string_view text) {
    // U+D800..U+DFFF is ED A0 80 .. ED BF BF; other characters with that lead byte go on with 80..9F.
    for (size_t at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1)) {
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0) return true;
    }
    return false;
}

void fill_repeated(char* out, size_t size, std::string_view unit) {
    if (unit.size() == 1) {
        std::memset(out, unit[0], size);
        return;
    }
    size_t done = std::min(unit.size(), size);
    std::memcpy(out, unit.data(), done);
    while (done < size) {
        const size_t step = std::min(done, size - done);
        std::memcpy(out + done, out, step);
        done += step;
    }
}

void append_backslash_escape(std::string& out, char32_t code) {
    const auto number = static_cast<uint32_t>(code);
    if (number < 0x100) {
        fmt::format_to(std::back_inserter(out), "\\x{:02x}", number);
    } else if (number < 0x10000) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", number);
    } else {
        fmt::format_to(std::back_inserter(out), "\\U{:08x}", number);
    }
}

std::string latin1_to_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (const char byte : bytes) append_utf8(text, static_cast<unsigned char>(byte));
    return text;
}

}  // namespace eadem::vm
