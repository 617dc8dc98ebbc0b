// Names of encodings, the encoders, and the way in.
#include "vm/object/codec.h"

#include <algorithm>

#include "vm/object/codec_internal.h"
#include "vm/object/operators.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::vm {

const CodecRegistry* codec_registry = nullptr;

namespace {

struct CodecAlias {
    std::string_view name;
    Codec codec;
};
// Spellings after folding to lower case with '-' for '_' and ' '. From CPython's encodings/aliases.py.
constexpr CodecAlias kCodecAliases[] = {
    {"utf-8", Codec::kUtf8},
    {"utf8", Codec::kUtf8},
    {"u8", Codec::kUtf8},
    {"utf", Codec::kUtf8},
    {"cp65001", Codec::kUtf8},
    {"utf8-ucs4", Codec::kUtf8},
    {"utf-8-sig", Codec::kUtf8Signature},
    {"utf8-sig", Codec::kUtf8Signature},
    {"ascii", Codec::kAscii},
    {"us-ascii", Codec::kAscii},
    {"us", Codec::kAscii},
    {"646", Codec::kAscii},
    {"ansi-x3.4-1968", Codec::kAscii},
    {"iso646-us", Codec::kAscii},
    {"latin-1", Codec::kLatin1},
    {"latin1", Codec::kLatin1},
    {"latin", Codec::kLatin1},
    {"l1", Codec::kLatin1},
    {"iso-8859-1", Codec::kLatin1},
    {"iso8859-1", Codec::kLatin1},
    {"8859", Codec::kLatin1},
    {"iso8859", Codec::kLatin1},
    {"cp819", Codec::kLatin1},
    {"utf-16", Codec::kUtf16},
    {"utf16", Codec::kUtf16},
    {"u16", Codec::kUtf16},
    {"utf-16-le", Codec::kUtf16Little},
    {"utf-16le", Codec::kUtf16Little},
    {"utf-16-be", Codec::kUtf16Big},
    {"utf-16be", Codec::kUtf16Big},
    {"utf-32", Codec::kUtf32},
    {"utf32", Codec::kUtf32},
    {"u32", Codec::kUtf32},
    {"utf-32-le", Codec::kUtf32Little},
    {"utf-32le", Codec::kUtf32Little},
    {"utf-32-be", Codec::kUtf32Big},
    {"utf-32be", Codec::kUtf32Big},
};

char folded_name_byte(char byte) {
    return byte == '_' || byte == ' ' ? '-' : ascii_lower(byte);
}

// How a codec writes one character, and which it cannot write.
class Encoder {
 public:
    explicit Encoder(EncodeJob& job) : job_(job) {}

    Result<void> run() {
        write_signature();
        const char* at = job_.text->data();
        const char* const end = at + job_.text->size;
        for (size_t index = 0; at != end;) {
            const char* next = at;
            const char32_t code = read_utf8(next);
            if (can_write(code)) {
                write(code);
                at = next;
                ++index;
                continue;
            }
            const char* const failed_end = end_of_failure(next, end);
            const std::string_view failed(at, static_cast<size_t>(failed_end - at));
            const size_t failed_from = index;
            index += count_characters(failed);
            at = failed_end;
            TRY(const Substitute substitute, handle_encode_error(job_, failed, failed_from, reason()));
            TRY_VOID(write_substitute(substitute, failed_from, index));
            if (!substitute.next) continue;
            index = *substitute.next;
            at = job_.text->data();
            for (size_t passed = 0; passed < index; ++passed) read_utf8(at);
        }
        return {};
    }

 private:
    size_t unit_width() const {
        switch (job_.codec) {
            case Codec::kUtf16:
            case Codec::kUtf16Little:
            case Codec::kUtf16Big:
                return 2;
            case Codec::kUtf32:
            case Codec::kUtf32Little:
            case Codec::kUtf32Big:
                return 4;
            case Codec::kUtf8:
            case Codec::kUtf8Signature:
            case Codec::kAscii:
            case Codec::kLatin1:
                break;
        }
        return 1;
    }
    bool is_big_endian() const { return job_.codec == Codec::kUtf16Big || job_.codec == Codec::kUtf32Big; }

    void write_signature() {
        if (job_.codec == Codec::kUtf8Signature) job_.out += "\xEF\xBB\xBF";
        if (job_.codec == Codec::kUtf16 || job_.codec == Codec::kUtf32) write_unit(0xFEFF);
    }

    bool can_write(char32_t code) const {
        if (job_.codec == Codec::kAscii) return code < 0x80;
        if (job_.codec == Codec::kLatin1) return code < 0x100;
        return !is_surrogate(code);
    }

    std::string_view reason() const {
        if (job_.codec == Codec::kAscii) return "ordinal not in range(128)";
        if (job_.codec == Codec::kLatin1) return "ordinal not in range(256)";
        return "surrogates not allowed";
    }

    // One-byte codecs and UTF-8 report a run of characters at once, the wide ones each character.
    const char* end_of_failure(const char* at, const char* end) const {
        while (unit_width() == 1 && at != end) {
            const char* next = at;
            if (can_write(read_utf8(next))) break;
            at = next;
        }
        return at;
    }

    // [from, to) are the characters for which it stands.
    Result<void> write_substitute(const Substitute& substitute, size_t from, size_t to) {
        if (substitute.is_raw) {
            job_.out += substitute.content;
            return {};
        }
        for (const char32_t code : CodePoints(substitute.content)) {
            if (substitute.next && !can_write(code)) return raise_encode_error(job_, from, to, reason());
            write(code);
        }
        return {};
    }

    void write_unit(char32_t unit) {
        const size_t width = unit_width();
        for (size_t i = 0; i < width; ++i) {
            const size_t shift = 8 * (is_big_endian() ? width - 1 - i : i);
            job_.out += static_cast<char>(unit >> shift & 0xFF);
        }
    }

    void write(char32_t code) {
        switch (job_.codec) {
            case Codec::kUtf8:
            case Codec::kUtf8Signature:
                return append_utf8(job_.out, code);
            case Codec::kAscii:
            case Codec::kLatin1:
                job_.out += static_cast<char>(code);
                return;
            case Codec::kUtf16:
            case Codec::kUtf16Little:
            case Codec::kUtf16Big:
                if (code >= 0x10000) {
                    write_unit(0xD800 + ((code - 0x10000) >> 10));
                    code = 0xDC00 + ((code - 0x10000) & 0x3FF);
                }
                write_unit(code);
                return;
            case Codec::kUtf32:
            case Codec::kUtf32Little:
            case Codec::kUtf32Big:
                write_unit(code);
                return;
        }
    }

    EncodeJob& job_;
};

// The text needs no conversion: its UTF-8 is what the codec would write.
bool is_encoded_already(const Str* text, Codec codec) {
    if (codec == Codec::kUtf8) return text->is_ascii() || !has_surrogate(text->text());
    return text->is_ascii() && (codec == Codec::kAscii || codec == Codec::kLatin1);
}

Result<void> decode(DecodeJob& job) {
    switch (job.codec) {
        case Codec::kUtf8:
        case Codec::kUtf8Signature:
            return decode_utf8(job);
        case Codec::kAscii:
            return decode_ascii(job);
        case Codec::kLatin1:
            job.out = latin1_to_utf8(job.bytes());
            return {};
        case Codec::kUtf16:
        case Codec::kUtf16Little:
        case Codec::kUtf16Big:
            return decode_utf16(job);
        case Codec::kUtf32:
        case Codec::kUtf32Little:
        case Codec::kUtf32Big:
            return decode_utf32(job);
    }
    return {};
}

// The way by a codec of the program's: `find` gives what is called with the value.
Result<OwnedValue> call_registered(ObjectSpace& space, Value value, std::string_view encoding, std::string_view errors,
                                   Result<OwnedValue> (*CodecRegistry::*find)(ObjectSpace&, std::string_view)) {
    OwnedValue callee;
    if (codec_registry != nullptr) {
        TRY(callee, (codec_registry->*find)(space, encoding));
    }
    if (callee.is_empty()) return space.raise(ExceptionId::kLookupError, "unknown encoding: {}", encoding);
    TRY(const Ref<Str> handler, make_str(space, errors));
    TRY(const OwnedValue pair, call(space, callee.get(), {value, Value::of_object(handler.get())}));
    const bool encodes = find == &CodecRegistry::find_encoder;
    if (!is_tuple(pair.get()) || as_tuple(pair.get())->size != 2)
        return space.raise(ExceptionId::kTypeError, "{} must return a tuple (object, integer)",
                           encodes ? "encoder" : "decoder");
    OwnedValue result = share(space, as_tuple(pair.get())->items()[0]);
    if (is_instance(space, result.get(), encodes ? kBytesType : kStrType)) return result;
    return space.raise(ExceptionId::kTypeError,
                       "'{}' {} returned '{}' instead of '{}'; use codecs.{}() to {} to arbitrary types", encoding,
                       encodes ? "encoder" : "decoder", type_name(space, result.get()), encodes ? "bytes" : "str",
                       encodes ? "encode" : "decode", encodes ? "encode" : "decode");
}

}  // namespace

std::optional<Codec> find_codec(std::string_view name) {
    if (name == "utf-8") return Codec::kUtf8;  // named by default
    std::string folded(name);
    std::transform(folded.begin(), folded.end(), folded.begin(), folded_name_byte);
    for (const CodecAlias& alias : kCodecAliases)
        if (alias.name == folded) return alias.codec;
    return std::nullopt;
}

std::string_view codec_name(Codec codec) {
    switch (codec) {
        case Codec::kUtf8:
        case Codec::kUtf8Signature:
            return "utf-8";
        case Codec::kAscii:
            return "ascii";
        case Codec::kLatin1:
            return "latin-1";
        case Codec::kUtf16:
            return "utf-16";
        case Codec::kUtf16Little:
            return "utf-16-le";
        case Codec::kUtf16Big:
            return "utf-16-be";
        case Codec::kUtf32:
            return "utf-32";
        case Codec::kUtf32Little:
            return "utf-32-le";
        case Codec::kUtf32Big:
            return "utf-32-be";
    }
    return "utf-8";
}

Result<std::string_view> codec_text_argument(ObjectSpace& space, Value argument, std::string_view function,
                                             std::string_view name, std::string_view missing) {
    if (argument.is_empty()) return missing;
    const Str* text = str_or_null(space, argument);
    if (text != nullptr) return text->text();
    return space.raise(ExceptionId::kTypeError, "{}() argument '{}' must be str, not {}", function, name,
                       argument.refers_to(space.shared.none) ? "None" : type_name(space, argument));
}

Result<OwnedValue> encode_str(ObjectSpace& space, Str* text, std::string_view encoding, std::string_view errors) {
    const std::optional<Codec> known = find_codec(encoding);
    if (!known) return call_registered(space, Value::of_object(text), encoding, errors, &CodecRegistry::find_encoder);
    const Codec codec = *known;
    if (is_encoded_already(text, codec)) {
        TRY(Ref<Bytes> same, make_bytes(space, text->text()));
        return same;
    }
    EncodeJob job{space, text, codec, errors};
    TRY_VOID(Encoder(job).run());
    TRY(Ref<Bytes> bytes, make_bytes(space, job.out));
    return bytes;
}

Result<OwnedValue> decode_bytes(ObjectSpace& space, Bytes* content, std::string_view encoding,
                                std::string_view errors) {
    const std::optional<Codec> known = find_codec(encoding);
    if (!known)
        return call_registered(space, Value::of_object(content), encoding, errors, &CodecRegistry::find_decoder);
    const Codec codec = *known;
    const bool is_ascii_superset = codec == Codec::kUtf8 || codec == Codec::kAscii || codec == Codec::kLatin1;
    if (is_ascii_superset && is_ascii(content->text())) {
        TRY(Ref<Str> same, make_str(space, content->text()));
        return same;
    }
    DecodeJob job{space, content, codec, errors};
    TRY_VOID(decode(job));
    TRY(Ref<Str> text, make_str(space, job.out));
    return text;
}

}  // namespace eadem::vm
