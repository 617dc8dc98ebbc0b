// Text as bytes: reading and writing UTF-8 by code point.
//
// Everything here works on text the space already holds, which is valid UTF-8 except that a surrogate may
// stand alone in its three-byte form (WTF-8). So reading needs no checks; bytes from outside go through
// codec.h first. Byte order of such text is code point order, and a substring search by bytes finds exactly
// the characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "vm/object/text_bytes.h"

namespace eadem::vm {

constexpr char32_t kMaxCodePoint = 0x10FFFF;
// The longest character in bytes.
constexpr size_t kMaxUtf8Width = 4;

constexpr bool is_surrogate(char32_t code) {
    return code >= 0xD800 && code <= 0xDFFF;
}
// True for the second and later bytes of a character.
constexpr bool is_continuation_byte(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Bytes of a character, by its code point or by its first byte.
constexpr size_t utf8_width(char32_t code) {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
constexpr size_t utf8_width_of_lead(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Writes a character (surrogates included) at `out`, which has room for it; returns its width.
inline size_t write_utf8(char* out, char32_t code) {
    if (code < 0x80) {
        out[0] = static_cast<char>(code);
        return 1;
    }
    const size_t width = utf8_width(code);
    for (size_t i = width - 1; i > 0; --i, code >>= 6) out[i] = static_cast<char>(0x80 | (code & 0x3F));
    constexpr unsigned char kLeadMarks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = static_cast<char>(kLeadMarks[width] | code);
    return width;
}
inline void append_utf8(std::string& out, char32_t code) {
    char buffer[kMaxUtf8Width];
    out.append(buffer, write_utf8(buffer, code));
}

// The character that starts at `at`, which moves behind it.
inline char32_t read_utf8(const char*& at) {
    const auto lead = static_cast<unsigned char>(*at++);
    if (lead < 0x80) return lead;
    const auto rest = [&at] { return static_cast<char32_t>(static_cast<unsigned char>(*at++) & 0x3F); };
    if (lead < 0xE0) return (lead & 0x1Fu) << 6 | rest();
    if (lead < 0xF0) {
        const char32_t high = (lead & 0x0Fu) << 12 | rest() << 6;
        return high | rest();
    }
    const char32_t high = (lead & 0x07u) << 18 | rest() << 12;
    const char32_t middle = rest() << 6;
    return high | middle | rest();
}
// The start of the character that ends before `at`.
inline const char* previous_utf8(const char* at) {
    do {
        --at;
    } while (is_continuation_byte(*at));
    return at;
}

// The code points of a text, for range-based for: `for (const char32_t code : CodePoints(text))`.
class CodePoints {
 public:
    class Iterator {
     public:
        using value_type = char32_t;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;
        explicit Iterator(const char* at) : at_(at) {}
        char32_t operator*() const {
            const char* at = at_;
            return read_utf8(at);
        }
        Iterator& operator++() {
            at_ += utf8_width_of_lead(*at_);
            return *this;
        }
        bool operator==(const Iterator& other) const = default;

     private:
        const char* at_;
    };
    explicit CodePoints(std::string_view text) : text_(text) {}
    Iterator begin() const { return Iterator(text_.data()); }
    Iterator end() const { return Iterator(text_.data() + text_.size()); }

 private:
    std::string_view text_;
};

// The high bits of 8 bytes: set in everything that is not ASCII.
constexpr uint64_t kHighBits = 0x8080'8080'8080'8080;
bool is_long_ascii(std::string_view text);
// Short text, which is most, is looked at in two loads that may overlap.
inline bool is_ascii(std::string_view text) {
    const char* const at = text.data();
    const size_t size = text.size();
    if (size > 16) return is_long_ascii(text);
    if (size >= 8) return ((load_bytes<uint64_t>(at) | load_bytes<uint64_t>(at + size - 8)) & kHighBits) == 0;
    if (size >= 4) return ((load_bytes<uint32_t>(at) | load_bytes<uint32_t>(at + size - 4)) & kHighBits) == 0;
    if (size == 0) return true;
    return ((at[0] | at[size / 2] | at[size - 1]) & 0x80) == 0;
}
// Number of characters.
size_t count_characters(std::string_view text);
// Byte offset of the character with that index (<= number of characters), counted from the start of `text`.
size_t offset_of_character(std::string_view text, size_t index);
// Whether bytes from outside are such text.
bool is_wtf8(std::string_view bytes);
// True if the text has a surrogate, so that it cannot be encoded as UTF-8.
bool has_surrogate(std::string_view text);
// Fills `size` bytes with repetitions of `unit`, which is not empty; the last one may be cut.
void fill_repeated(char* out, size_t size, std::string_view unit);
// Appends \xhh, \uhhhh or \Uhhhhhhhh, the shortest that holds the code point.
void append_backslash_escape(std::string& out, char32_t code);
// Text for bytes of Latin-1, where each byte is the code point of one character.
std::string latin1_to_utf8(std::string_view bytes);

}  // namespace eadem::vm
