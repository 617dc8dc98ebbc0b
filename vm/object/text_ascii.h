// ASCII letters, digits and case, for text known to be ASCII and for bytes.
#pragma once

namespace eadem::vm {

constexpr bool is_ascii_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}
constexpr bool is_ascii_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}
constexpr bool is_ascii_letter(char byte) {
    return is_ascii_lower(byte) || is_ascii_upper(byte);
}
constexpr bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}
constexpr char ascii_lower(char byte) {
    return is_ascii_upper(byte) ? static_cast<char>(byte + 32) : byte;
}
constexpr char ascii_upper(char byte) {
    return is_ascii_lower(byte) ? static_cast<char>(byte - 32) : byte;
}
constexpr char ascii_swap(char byte) {
    return is_ascii_lower(byte) ? ascii_upper(byte) : ascii_lower(byte);
}
// The value of a hexadecimal digit, or -1.
constexpr int hex_digit_value(char byte) {
    if (is_ascii_digit(byte)) return byte - '0';
    const char lower = ascii_lower(byte);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace eadem::vm
