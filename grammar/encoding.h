// Decoding of source files: which encoding a file declares (PEP 263) and its bytes as UTF-8.
// Owns nothing. Encodings known: UTF-8, ASCII, Latin-1, Latin-9 (ISO-8859-15) and Windows-1252, under all the
// aliases that CPython has for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eadem::grammar {

enum class Encoding : uint8_t { kUtf8, kAscii, kLatin1, kLatin9, kCp1252 };

inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// The encoding's name in a "coding:" comment of the first line, or of the second if the first is blank or a
// comment: a view into `bytes`. Nullopt when nothing is declared.
std::optional<std::string_view> declared_encoding(std::string_view bytes);

// Looks a name up as CPython's codec registry does (case, "-" and "_" do not matter). Nullopt: unknown.
std::optional<Encoding> find_encoding(std::string_view name);

// Whether a declaration may stand behind a byte order mark: "utf-8" and "utf-8-...", but not its aliases.
bool names_utf8(std::string_view name);

// Whether CPython knows that encoding although find_encoding does not.
bool is_encoding_of_python(std::string_view name);

// The first bytes that mean nothing in the encoding, and why, in the words of UnicodeDecodeError.
struct DecodeError {
    size_t offset = 0;
    uint8_t byte = 0;  // the one at `offset`
    std::string message;
};

// Where `bytes` stop being UTF-8 (no overlong forms, no surrogates), or nullopt.
std::optional<DecodeError> check_utf8(std::string_view bytes);

// Turns bytes in the encoding into UTF-8, up to the first error; the text takes the place of the bytes.
std::optional<DecodeError> decode(Encoding encoding, std::string& bytes);

}  // namespace eadem::grammar
