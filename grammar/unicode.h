// What the grammar asks of Unicode: which characters make identifiers, which can be shown, NFKC, and UTF-8
// itself. Owns nothing. All text is valid UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace eadem::grammar {

// How many bytes of `text` from its beginning are an identifier by PEP 3131; 0 if it begins with none.
size_t identifier_length(std::string_view text);

// The NFKC normal form, under which Python compares identifiers.
std::string nfkc(std::string_view text);

// str.isprintable() of one character.
bool is_printable(uint32_t code_point);

// Appends one code point (below 0x110000; surrogates are let through) as UTF-8.
void append_utf8(std::string& text, uint32_t code_point);

// The same into memory: returns the place behind the 1 to 4 bytes written.
char* write_utf8(char* place, uint32_t code_point);

// Takes the code point that begins at `text[offset]` and moves `offset` behind it.
uint32_t next_code_point(std::string_view text, size_t& offset);

}  // namespace eadem::grammar
