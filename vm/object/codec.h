// Codecs: how str becomes bytes and bytes become str.
//
// UTF-8 (also with a signature), ASCII, Latin-1, UTF-16 and UTF-32 in both byte orders, with CPython's error
// handlers: strict, ignore, replace, backslashreplace, xmlcharrefreplace, surrogateescape and surrogatepass.
#pragma once

#include <string>
#include <string_view>

#include "vm/object/ref.h"

namespace eadem::vm {

struct Bytes;

// What programs add to the codecs, by the module codecs. It has no state of its own, so one serves all spaces. Set by
// stdlib; null: nothing can be added. Each gives a callable, or an empty value if there is none of that name.
struct CodecRegistry {
    // (text, errors) -> (bytes, how much was used); (bytes, errors) -> (text, how much was used)
    Result<OwnedValue> (*find_encoder)(ObjectSpace& space, std::string_view encoding);
    Result<OwnedValue> (*find_decoder)(ObjectSpace& space, std::string_view encoding);
    // (exception) -> (what to put, where to go on)
    Result<OwnedValue> (*find_error_handler)(ObjectSpace& space, std::string_view name);
};
extern const CodecRegistry* codec_registry;

// The text of an `encoding` or `errors` argument, or `missing` if it was left out: TypeError "decode()
// argument 'encoding' must be str, not int".
Result<std::string_view> codec_text_argument(ObjectSpace& space, Value argument, std::string_view function,
                                             std::string_view name, std::string_view missing);

// text.encode(encoding, errors). LookupError for an unknown encoding or handler, else UnicodeEncodeError.
Result<OwnedValue> encode_str(ObjectSpace& space, Str* text, std::string_view encoding = "utf-8",
                              std::string_view errors = "strict");
// content.decode(encoding, errors): UnicodeDecodeError.
Result<OwnedValue> decode_bytes(ObjectSpace& space, Bytes* content, std::string_view encoding = "utf-8",
                                std::string_view errors = "strict");

// What UTF-8 that comes from outside has at a place.
struct Utf8Step {
    size_t width;                 // of the character, or of the bytes that are none
    const char* error = nullptr;  // why they are none
    size_t lacking = 0;           // bytes that would make them one, if they are cut off by the end
};
// `at` < bytes.size().
Utf8Step utf8_step(std::string_view bytes, size_t at);

}  // namespace eadem::vm
