// Three ways to read a row of bytes as characters, for algorithms that str and bytes share: pure ASCII text,
// UTF-8 text, and bytes. They differ in width and in what counts as a space or the end of a line (bytes know
// only ASCII's).
#pragma once

#include "vm/object/text_utf8.h"
#include "vm/object/unicode_properties.h"

namespace eadem::vm {

// One byte, one character. `Spaces` says what separates words and lines.
template <class Spaces>
struct OneByteUnits : Spaces {
    static char32_t read(const char*& at) { return static_cast<unsigned char>(*at++); }
    static char32_t read_back(const char*& at) { return static_cast<unsigned char>(*--at); }
};

struct AsciiTextSpaces {
    static bool is_space(char32_t code) { return (code >= 0x09 && code <= 0x0D) || (code >= 0x1C && code <= 0x20); }
    static bool is_line_end(char32_t code) { return (code >= 0x0A && code <= 0x0D) || (code >= 0x1C && code <= 0x1E); }
};
struct ByteSpaces {
    static bool is_space(char32_t code) { return (code >= 0x09 && code <= 0x0D) || code == 0x20; }
    static bool is_line_end(char32_t code) { return code == '\n' || code == '\r'; }
};

using AsciiUnits = OneByteUnits<AsciiTextSpaces>;
using ByteUnits = OneByteUnits<ByteSpaces>;

struct Utf8Units {
    static char32_t read(const char*& at) { return read_utf8(at); }
    static char32_t read_back(const char*& at) {
        at = previous_utf8(at);
        const char* again = at;
        return read_utf8(again);
    }
    static bool is_space(char32_t code) { return eadem::vm::is_space(code); }
    static bool is_line_end(char32_t code) { return is_line_break(code); }
};

}  // namespace eadem::vm
