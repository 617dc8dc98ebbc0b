#include "vm/object/number_text.h"

#include <algorithm>

#include "vm/object/text_utf8.h"
#include "vm/object/unicode_properties.h"

namespace eadem::vm {

int read_decimal_digit(std::string_view text, size_t& position) {
    if (position >= text.size()) return -1;
    const char* at = text.data() + position;
    const int digit = decimal_digit_value(read_utf8(at));
    if (digit >= 0) position = static_cast<size_t>(at - text.data());
    return digit;
}

namespace {
bool is_c_space(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r');
}
}  // namespace

std::string ascii_number_text(std::string_view text) {
    // CPython passes pure ASCII on to C, to which the separators U+001C..U+001F are no white space.
    if (is_ascii(text)) {
        std::string ascii(text);
        const auto is_space_of_c = [](char character) { return is_c_space(static_cast<unsigned char>(character)); };
        std::replace_if(ascii.begin(), ascii.end(), is_space_of_c, ' ');
        return ascii;
    }
    std::string ascii;
    ascii.reserve(text.size());
    for (const char32_t code : CodePoints(text)) {
        if (is_space(code)) {
            ascii += ' ';
        } else if (code < 0x80) {
            ascii += static_cast<char>(code);
        } else {
            const int digit = decimal_digit_value(code);
            ascii += digit >= 0 ? static_cast<char>('0' + digit) : '?';
        }
    }
    return ascii;
}

std::string ascii_number_bytes(std::string_view bytes) {
    return is_ascii(bytes) ? ascii_number_text(bytes) : "?";
}

std::string_view trim_number_text(std::string_view text) {
    const size_t first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool remove_underscores(std::string& text) {
    const auto is_digit_at = [&text](size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    std::string kept;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            kept += text[i];
        } else if (i == 0 || !is_digit_at(i - 1) || !is_digit_at(i + 1)) {
            return false;
        }
    }
    text = std::move(kept);
    return true;
}

}  // namespace eadem::vm
