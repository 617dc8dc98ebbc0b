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

// text.encode(encoding, errors). LookupError for an unknown encoding or handler, else UnicodeEncodeError.
Result<OwnedValue> encode_str(ObjectSpace& space, Str* text, std::string_view encoding = "utf-8",
                              std::string_view errors = "strict");
// content.decode(encoding, errors): UnicodeDecodeError.
Result<OwnedValue> decode_bytes(ObjectSpace& space, Bytes* content, std::string_view encoding = "utf-8",
                                std::string_view errors = "strict");

}  // namespace eadem::vm
