// What the files of the codecs share: the known encodings and the error handlers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/str.h"

namespace eadem::vm {

enum class Codec : uint8_t {
    kUtf8,
    kUtf8Signature,  // with a byte order mark in front
    kAscii,
    kLatin1,
    kUtf16,  // byte order mark, or the machine's order (taken to be little-endian)
    kUtf16Little,
    kUtf16Big,
    kUtf32,
    kUtf32Little,
    kUtf32Big,
};

// The codec of that name in any of its spellings ("UTF8", "latin_1"), or nothing.
std::optional<Codec> find_codec(std::string_view name);
// As error messages print it.
std::string_view codec_name(Codec codec);

inline unsigned char byte_at(std::string_view bytes, size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}
// A code unit of 2 or 4 bytes.
inline char32_t read_unit(std::string_view bytes, size_t at, size_t width, bool big_endian) {
    char32_t unit = 0;
    for (size_t i = 0; i < width; ++i) unit = unit << 8 | byte_at(bytes, at + (big_endian ? i : width - 1 - i));
    return unit;
}

// ---- errors ----

// What a decoder works on. `errors` is looked at only when something is wrong, as in CPython.
struct DecodeJob {
    ObjectSpace& space;
    Bytes* content;
    Codec codec;
    std::string_view errors;
    std::string out = {};  // UTF-8 (or WTF-8) so far

    std::string_view bytes() const { return content->text(); }
};

// What an encoder works on.
struct EncodeJob {
    ObjectSpace& space;
    Str* text;
    Codec codec;
    std::string_view errors;
    std::string out = {};
};

// Deals with the undecodable bytes [from, to): raises, or appends what stands for them. Returns where to go
// on.
Result<size_t> handle_decode_error(DecodeJob& job, size_t from, size_t to, std::string_view reason);

// What stands for characters that cannot be encoded: text that the codec then encodes, or bytes as they are.
struct Substitute {
    std::string content;
    bool is_raw = false;
    std::optional<size_t> next = {};  // the character to go on with, if a handler of the program says so
};
// `characters` is the part of job.text that begins with the character of that index and cannot be encoded.
Result<Substitute> handle_encode_error(EncodeJob& job, std::string_view characters, size_t index,
                                       std::string_view reason);

// UnicodeEncodeError for the characters [from, to) of job.text.
Failed raise_encode_error(EncodeJob& job, size_t from, size_t to, std::string_view reason);

Result<void> decode_utf8(DecodeJob& job);
Result<void> decode_ascii(DecodeJob& job);
Result<void> decode_utf16(DecodeJob& job);
Result<void> decode_utf32(DecodeJob& job);

}  // namespace eadem::vm
