#include "vm/object/unicode_digits.h"

#include <utf8proc.h>

namespace eadem::vm {

namespace {

bool is_decimal_digit(utf8proc_int32_t character) {
    return utf8proc_category(character) == UTF8PROC_CATEGORY_ND;
}

bool is_space(utf8proc_int32_t character) {
    const utf8proc_property_t* property = utf8proc_get_property(character);
    return property->category == UTF8PROC_CATEGORY_ZS || property->bidi_class == UTF8PROC_BIDI_CLASS_WS ||
           property->bidi_class == UTF8PROC_BIDI_CLASS_B || property->bidi_class == UTF8PROC_BIDI_CLASS_S;
}

}  // namespace

CodePoint code_point_at(std::string_view text, size_t position) {
    const auto lead = static_cast<unsigned char>(text[position]);
    if (lead < 0x80) return {lead, 1};
    utf8proc_int32_t character = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + position);
    const auto size =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - position), &character);
    if (size > 0) return {static_cast<char32_t>(character), static_cast<size_t>(size)};
    // utf8proc refuses surrogates, which a str may hold one by one.
    if (lead == 0xED && text.size() - position >= 3) {
        const auto second = static_cast<unsigned char>(text[position + 1]);
        const auto third = static_cast<unsigned char>(text[position + 2]);
        return {0xD000u | (second & 0x3Fu) << 6 | (third & 0x3Fu), 3};
    }
    return {lead, 1};
}

int decimal_digit_value(char32_t character) {
    if (character < 0x80)
        return character >= '0' && character <= '9' ? static_cast<int>(character - '0') : -1;
    auto at = static_cast<utf8proc_int32_t>(character);
    if (!is_decimal_digit(at)) return -1;
    // Unicode promises that decimal digits come in runs of ten, ascending from zero.
    int preceding = 0;
    while (is_decimal_digit(--at)) ++preceding;
    return preceding % 10;
}

int read_decimal_digit(std::string_view text, size_t& position) {
    if (position >= text.size()) return -1;
    const CodePoint point = code_point_at(text, position);
    const int digit = decimal_digit_value(point.value);
    if (digit >= 0) position += point.size;
    return digit;
}

std::string ascii_number_text(std::string_view text) {
    std::string ascii;
    ascii.reserve(text.size());
    for (size_t position = 0; position < text.size();) {
        const CodePoint point = code_point_at(text, position);
        position += point.size;
        if (point.value < 0x80) {
            // The separators 0x1C..0x1F are white space to Python, but not to C.
            ascii += point.value >= 0x1C && point.value <= 0x1F ? ' ' : static_cast<char>(point.value);
        } else if (const int digit = decimal_digit_value(point.value); digit >= 0) {
            ascii += static_cast<char>('0' + digit);
        } else {
            ascii += is_space(static_cast<utf8proc_int32_t>(point.value)) ? ' ' : '?';
        }
    }
    return ascii;
}

}  // namespace eadem::vm
