#include "grammar/system_text.h"

#include <cstdint>

#include "grammar/encoding.h"
#include "grammar/unicode.h"

namespace eadem::grammar {

namespace {

// Of a byte from 0x80: U+DC80 to U+DCFF are ED B2 80 to ED B3 BF.
constexpr std::string_view kSurrogateBegin = "\xed";

bool is_escaped_byte(std::string_view at) {
    const auto byte = [at](size_t i) { return static_cast<uint8_t>(at[i]); };
    return at.size() >= 3 && byte(0) == 0xed && (byte(1) == 0xb2 || byte(1) == 0xb3) && (byte(2) & 0xc0) == 0x80;
}

}  // namespace

std::string text_from_system(std::string bytes) {
    std::optional<DecodeError> error = check_utf8(bytes);
    if (!error) return bytes;
    std::string text;
    std::string_view rest = bytes;
    for (; error; error = check_utf8(rest)) {
        text += rest.substr(0, error->offset);
        append_utf8(text, 0xdc00u + static_cast<uint8_t>(rest[error->offset]));
        rest.remove_prefix(error->offset + 1);
    }
    return text.append(rest);
}

std::string text_to_system(std::string_view text) {
    std::string bytes;
    while (true) {
        const size_t begin = text.find(kSurrogateBegin);
        bytes += text.substr(0, begin);
        if (begin == text.npos) return bytes;
        text.remove_prefix(begin);
        if (is_escaped_byte(text)) {
            const unsigned code =
                (static_cast<uint8_t>(text[1]) & 0x3fu) << 6 | (static_cast<uint8_t>(text[2]) & 0x3fu);
            bytes += static_cast<char>(code & 0xffu);
            text.remove_prefix(3);
        } else {
            bytes += text.front();
            text.remove_prefix(1);
        }
    }
}

}  // namespace eadem::grammar
