#include "grammar/unicode.h"

#include <utf8proc.h>

#include <cstdlib>

namespace eadem::grammar {

std::string nfkc(std::string_view text) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    if (size < 0) return std::string(text);  // out of memory is the only error left for valid UTF-8
    std::string result(reinterpret_cast<const char*>(mapped), static_cast<size_t>(size));
    std::free(mapped);
    return result;
}

bool is_printable(uint32_t code_point) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return false;
        case UTF8PROC_CATEGORY_ZS:
            return code_point == ' ';
        default:
            return true;
    }
}

char* write_utf8(char* place, uint32_t code_point) {
    const auto tail = [&](int shift) { *place++ = static_cast<char>(0x80 | ((code_point >> shift) & 0x3f)); };
    if (code_point < 0x80) {
        *place++ = static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        *place++ = static_cast<char>(0xc0 | (code_point >> 6));
        tail(0);
    } else if (code_point < 0x10000) {
        *place++ = static_cast<char>(0xe0 | (code_point >> 12));
        tail(6);
        tail(0);
    } else {
        *place++ = static_cast<char>(0xf0 | (code_point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
    return place;
}

void append_utf8(std::string& text, uint32_t code_point) {
    char bytes[4];
    text.append(bytes, write_utf8(bytes, code_point));
}

uint32_t next_code_point(std::string_view text, size_t& offset) {
    const auto lead = static_cast<uint8_t>(text[offset++]);
    if (lead < 0x80) return lead;
    const int tails = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    uint32_t code_point = lead & (0x3fu >> tails);
    for (int i = 0; i < tails; ++i) code_point = code_point << 6 | (static_cast<uint8_t>(text[offset++]) & 0x3fu);
    return code_point;
}

}  // namespace eadem::grammar
