#include "grammar/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "grammar/unicode.h"

namespace eadem::grammar {
namespace {

struct Alias {
    std::string_view name;
    Encoding encoding;
};

// Names as normalised() leaves them. Source: the table of CPython's encodings.aliases.
constexpr Alias kAliases[] = {
    {"utf_8", Encoding::kUtf8},
    {"u8", Encoding::kUtf8},
    {"utf", Encoding::kUtf8},
    {"utf8", Encoding::kUtf8},
    {"utf8_ucs2", Encoding::kUtf8},
    {"utf8_ucs4", Encoding::kUtf8},
    {"cp65001", Encoding::kUtf8},
    {"ascii", Encoding::kAscii},
    {"646", Encoding::kAscii},
    {"ansi_x3.4_1968", Encoding::kAscii},
    {"ansi_x3_4_1968", Encoding::kAscii},
    {"ansi_x3.4_1986", Encoding::kAscii},
    {"cp367", Encoding::kAscii},
    {"csascii", Encoding::kAscii},
    {"ibm367", Encoding::kAscii},
    {"iso646_us", Encoding::kAscii},
    {"iso_646.irv_1991", Encoding::kAscii},
    {"iso_ir_6", Encoding::kAscii},
    {"us", Encoding::kAscii},
    {"us_ascii", Encoding::kAscii},
    {"latin_1", Encoding::kLatin1},
    {"8859", Encoding::kLatin1},
    {"cp819", Encoding::kLatin1},
    {"csisolatin1", Encoding::kLatin1},
    {"ibm819", Encoding::kLatin1},
    {"iso8859", Encoding::kLatin1},
    {"iso8859_1", Encoding::kLatin1},
    {"iso_8859_1", Encoding::kLatin1},
    {"iso_ir_100", Encoding::kLatin1},
    {"l1", Encoding::kLatin1},
    {"latin", Encoding::kLatin1},
    {"latin1", Encoding::kLatin1},
    {"iso_latin_1", Encoding::kLatin1},
    {"iso8859_15", Encoding::kLatin9},
    {"iso_8859_15", Encoding::kLatin9},
    {"latin9", Encoding::kLatin9},
    {"l9", Encoding::kLatin9},
    {"cp1252", Encoding::kCp1252},
    {"1252", Encoding::kCp1252},
    {"windows_1252", Encoding::kCp1252},
};

// How the names of CPython's other encodings begin: each of these is one, or a family of them.
constexpr std::string_view kOtherFamilies[] = {
    "big5",    "cp",      "euc_",      "eucjp", "gb18030", "gb2312", "gbk",      "hz",    "ibm",
    "iso2022", "iso8859", "iso_8859",  "johab", "koi8_",   "ksc",    "kz1048",   "latin", "mac",
    "ms",      "ptcp154", "shift_jis", "sjis",  "tis_620", "tis620", "windows_", "utf_7",
};

// Windows-1252 at 0x80..0x9f; 0 where it has no character. Source: unicode.org/Public/MAPPINGS.
constexpr std::array<uint16_t, 32> kCp1252High = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

// Latin-9 is Latin-1 but for eight characters.
constexpr uint32_t latin9(uint8_t byte) {
    switch (byte) {
        case 0xa4:
            return 0x20ac;
        case 0xa6:
            return 0x0160;
        case 0xa8:
            return 0x0161;
        case 0xb4:
            return 0x017d;
        case 0xb8:
            return 0x017e;
        case 0xbc:
            return 0x0152;
        case 0xbd:
            return 0x0153;
        case 0xbe:
            return 0x0178;
        default:
            return byte;
    }
}

std::string normalised(std::string_view name) {
    std::string result;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z') {
            result += static_cast<char>(c - 'A' + 'a');
        } else {
            result += c == '-' ? '_' : c;
        }
    }
    return result;
}

constexpr bool is_encoding_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

std::string_view first_line(std::string_view text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

// The name that a comment line declares: "coding", then ":" or "=", blanks, the name. Empty when it declares
// none.
std::string_view encoding_in_comment(std::string_view line) {
    constexpr std::string_view kWord = "coding";
    for (size_t at = line.find(kWord); at != line.npos; at = line.find(kWord, at + 1)) {
        std::string_view rest = line.substr(at + kWord.size());
        if (rest.empty() || (rest[0] != ':' && rest[0] != '=')) continue;
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t", 1), rest.size()));
        const auto end = std::find_if_not(rest.begin(), rest.end(), is_encoding_name_char);
        if (end != rest.begin()) return rest.substr(0, static_cast<size_t>(end - rest.begin()));
    }
    return {};
}

// The length of the character at bytes[offset], or 0 and the reason and extent of the error. The allowed
// second bytes are those of the Unicode standard's table 3-7.
size_t utf8_length(std::string_view bytes, size_t offset, std::string_view& reason, size_t& bad_bytes) {
    const auto byte = [&](size_t i) { return static_cast<uint8_t>(bytes[offset + i]); };
    const uint8_t lead = byte(0);
    bad_bytes = 1;
    if (lead < 0x80) return 1;
    if (lead < 0xc2 || lead > 0xf4) {
        reason = "invalid start byte";
        return 0;
    }
    const size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    uint8_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    uint8_t high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    for (size_t i = 1; i < length; ++i, low = 0x80, high = 0xbf) {
        bad_bytes = i;
        if (offset + i == bytes.size()) {
            reason = "unexpected end of data";
            return 0;
        }
        if (byte(i) < low || byte(i) > high) {
            reason = "invalid continuation byte";
            return 0;
        }
    }
    return length;
}

// The offset of the first byte at or after `offset` that is not ASCII; eight bytes at a time.
size_t skip_ascii(std::string_view bytes, size_t offset) {
    constexpr uint64_t kHighBits = 0x8080808080808080;
    for (; offset + sizeof(uint64_t) <= bytes.size(); offset += sizeof(uint64_t)) {
        uint64_t word;
        std::memcpy(&word, bytes.data() + offset, sizeof word);
        if ((word & kHighBits) != 0) break;
    }
    while (offset < bytes.size() && static_cast<uint8_t>(bytes[offset]) < 0x80) ++offset;
    return offset;
}

DecodeError one_byte_error(std::string_view codec, std::string_view bytes, size_t offset, std::string_view reason) {
    const auto byte = static_cast<uint8_t>(bytes[offset]);
    return {offset, byte,
            fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}", codec, byte, offset, reason)};
}

}  // namespace

std::optional<std::string_view> declared_encoding(std::string_view bytes) {
    for (int line_number = 1; line_number <= 2; ++line_number) {
        const std::string_view line = first_line(bytes);
        const size_t start = line.find_first_not_of(" \t\f");
        if (start != line.npos) {
            if (line[start] != '#') return std::nullopt;
            if (const auto name = encoding_in_comment(line.substr(start)); !name.empty()) return name;
        }
        bytes.remove_prefix(line.size());
        bytes.remove_prefix(bytes.starts_with("\r\n") ? 2 : bytes.empty() ? 0 : 1);
    }
    return std::nullopt;
}

std::optional<Encoding> find_encoding(std::string_view name) {
    std::string key = normalised(name);
    // The tokenizer, unlike the registry, also takes these two with any suffix ("utf-8-unix", an Emacs
    // habit).
    if (key.starts_with("utf_8_")) return Encoding::kUtf8;
    if (key.starts_with("latin_1_") || key.starts_with("iso_8859_1_") || key.starts_with("iso_latin_1_")) {
        return Encoding::kLatin1;
    }
    const auto found =
        std::find_if(std::begin(kAliases), std::end(kAliases), [&](const Alias& alias) { return alias.name == key; });
    if (found == std::end(kAliases)) return std::nullopt;
    return found->encoding;
}

bool names_utf8(std::string_view name) {
    const std::string key = normalised(name);
    return key == "utf_8" || key.starts_with("utf_8_");
}

bool is_encoding_of_python(std::string_view name) {
    const std::string key = normalised(name);
    return std::ranges::any_of(kOtherFamilies, [&](std::string_view family) { return key.starts_with(family); });
}

std::optional<DecodeError> check_utf8(std::string_view bytes) {
    for (size_t offset = skip_ascii(bytes, 0); offset < bytes.size(); offset = skip_ascii(bytes, offset)) {
        std::string_view reason;
        size_t bad_bytes;
        const size_t length = utf8_length(bytes, offset, reason, bad_bytes);
        if (length == 0) {
            if (bad_bytes == 1) return one_byte_error("utf-8", bytes, offset, reason);
            return DecodeError{offset, static_cast<uint8_t>(bytes[offset]),
                               fmt::format("'utf-8' codec can't decode bytes in position {}-{}: {}", offset,
                                           offset + bad_bytes - 1, reason)};
        }
        offset += length;
    }
    return std::nullopt;
}

std::optional<DecodeError> decode(Encoding encoding, std::string& bytes) {
    if (encoding == Encoding::kUtf8) {
        auto error = check_utf8(bytes);
        if (error) bytes.resize(error->offset);
        return error;
    }
    std::string text;
    text.reserve(bytes.size());
    std::optional<DecodeError> error;
    for (size_t offset = 0; offset < bytes.size(); ++offset) {
        const auto byte = static_cast<uint8_t>(bytes[offset]);
        uint32_t code_point = byte;
        if (encoding == Encoding::kAscii && byte >= 0x80) {
            error = one_byte_error("ascii", bytes, offset, "ordinal not in range(128)");
            break;
        }
        if (encoding == Encoding::kCp1252 && byte >= 0x80 && byte < 0xa0) {
            code_point = kCp1252High[byte - 0x80u];
            if (code_point == 0) {
                error = one_byte_error("charmap", bytes, offset, "character maps to <undefined>");
                break;
            }
        }
        if (encoding == Encoding::kLatin9) code_point = latin9(byte);
        append_utf8(text, code_point);
    }
    bytes = std::move(text);
    return error;
}

}  // namespace eadem::grammar
