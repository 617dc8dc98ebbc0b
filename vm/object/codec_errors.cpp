// The error handlers of the codecs.
#include <fmt/format.h>

#include <array>

#include "vm/object/codec_internal.h"
#include "vm/object/exception.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

// U+DC80..U+DCFF stand for the bytes 80..FF that could not be decoded (PEP 383).
constexpr char32_t kEscapeBase = 0xDC00;
constexpr bool is_escaped_byte(char32_t code) {
    return code >= kEscapeBase + 0x80 && code <= kEscapeBase + 0xFF;
}

// UnicodeEncodeError or UnicodeDecodeError(encoding, object, start, end, reason).
Failed raise_codec_error(ObjectSpace& space, ExceptionId id, Codec codec, Object* object, size_t from, size_t to,
                         std::string_view reason) {
    Result<Ref<Str>> name = make_str(space, codec_name(codec));
    Result<Ref<Str>> reason_text = make_str(space, reason);
    if (!name.ok() || !reason_text.ok()) return kFailed;
    std::array<OwnedValue, 5> owned{std::move(name).value(), OwnedValue::share(space, object),
                                    OwnedValue::of_int(space, static_cast<int64_t>(from)),
                                    OwnedValue::of_int(space, static_cast<int64_t>(to)),
                                    std::move(reason_text).value()};
    std::array<Value, 5> row;
    for (size_t i = 0; i < row.size(); ++i) row[i] = owned[i].take();
    Result<Ref<Exception>> exception = make_exception(space, space.type(id), row.data(), row.size());
    if (!exception.ok()) return kFailed;
    return space.raise_object(std::move(exception).value().take());
}

Failed raise_decode_error(DecodeJob& job, size_t from, size_t to, std::string_view reason) {
    return raise_codec_error(job.space, ExceptionId::kUnicodeDecodeError, job.codec, job.content, from, to, reason);
}

// The surrogate in its three-byte UTF-8 form at `from`, or 0.
char32_t utf8_surrogate_at(std::string_view bytes, size_t from) {
    if (bytes.size() - from < 3 || byte_at(bytes, from) != 0xED || byte_at(bytes, from + 1) < 0xA0 ||
        !is_continuation_byte(bytes[from + 1]) || !is_continuation_byte(bytes[from + 2])) {
        return 0;
    }
    const char* at = bytes.data() + from;
    return read_utf8(at);
}

// surrogatepass: the surrogate at `from` in the codec's own form, and its width there. Code 0: there is none.
struct PassedSurrogate {
    char32_t code;
    size_t width;
};
PassedSurrogate surrogate_at(const DecodeJob& job, size_t from) {
    const std::string_view bytes = job.bytes();
    const auto unit = [&](size_t width, bool big_endian) -> PassedSurrogate {
        if (bytes.size() - from < width) return {0, 0};
        const char32_t code = read_unit(bytes, from, width, big_endian);
        return is_surrogate(code) ? PassedSurrogate{code, width} : PassedSurrogate{0, 0};
    };
    switch (job.codec) {
        case Codec::kUtf8:
        case Codec::kUtf8Signature:
            return {utf8_surrogate_at(bytes, from), 3};
        case Codec::kUtf16:
        case Codec::kUtf16Little:
            return unit(2, false);
        case Codec::kUtf16Big:
            return unit(2, true);
        case Codec::kUtf32:
        case Codec::kUtf32Little:
            return unit(4, false);
        case Codec::kUtf32Big:
            return unit(4, true);
        case Codec::kAscii:
        case Codec::kLatin1:
            break;
    }
    return {0, 0};
}

bool can_pass_surrogates(Codec codec) {
    return codec != Codec::kAscii && codec != Codec::kLatin1;
}

Failed unknown_handler(ObjectSpace& space, std::string_view name) {
    return space.raise(ExceptionId::kLookupError, "unknown error handler name '{}'", name);
}

// Text for characters that cannot be encoded, one piece for each.
template <class Append>
Substitute substitute_each(std::string_view characters, Append append) {
    Substitute substitute;
    for (const char32_t code : CodePoints(characters)) append(substitute.content, code);
    return substitute;
}

}  // namespace

Result<size_t> handle_decode_error(DecodeJob& job, size_t from, size_t to, std::string_view reason) {
    const std::string_view errors = job.errors;
    if (errors == "strict") return raise_decode_error(job, from, to, reason);
    if (errors == "ignore") return to;
    if (errors == "replace") {
        append_utf8(job.out, 0xFFFD);
        return to;
    }
    if (errors == "backslashreplace") {
        for (size_t i = from; i < to; ++i) append_backslash_escape(job.out, byte_at(job.bytes(), i));
        return to;
    }
    if (errors == "surrogateescape") {
        size_t at = from;
        for (; at < to && byte_at(job.bytes(), at) >= 0x80; ++at) {
            append_utf8(job.out, kEscapeBase + byte_at(job.bytes(), at));
        }
        if (at == from) return raise_decode_error(job, from, to, reason);
        return at;
    }
    if (errors == "surrogatepass") {
        const PassedSurrogate surrogate = surrogate_at(job, from);
        if (surrogate.code == 0) return raise_decode_error(job, from, to, reason);
        append_utf8(job.out, surrogate.code);
        return from + surrogate.width;
    }
    if (errors == "xmlcharrefreplace" || errors == "namereplace") {
        return job.space.raise(ExceptionId::kTypeError,
                               "don't know how to handle UnicodeDecodeError in error callback");
    }
    return unknown_handler(job.space, errors);
}

Result<Substitute> handle_encode_error(EncodeJob& job, std::string_view characters, size_t index,
                                       std::string_view reason) {
    const auto refuse = [&](size_t escaped) {
        return raise_codec_error(job.space, ExceptionId::kUnicodeEncodeError, job.codec, job.text, index + escaped,
                                 index + count_characters(characters), reason);
    };
    const std::string_view errors = job.errors;
    if (errors == "strict") return refuse(0);
    if (errors == "ignore") return Substitute();
    if (errors == "replace") {
        return substitute_each(characters, [](std::string& out, char32_t) { out += '?'; });
    }
    if (errors == "backslashreplace") return substitute_each(characters, append_backslash_escape);
    if (errors == "xmlcharrefreplace") {
        return substitute_each(characters, [](std::string& out, char32_t code) {
            fmt::format_to(std::back_inserter(out), "&#{};", static_cast<uint32_t>(code));
        });
    }
    if (errors == "surrogateescape") {
        Substitute substitute{.content = {}, .is_raw = true};
        for (const char32_t code : CodePoints(characters)) {
            if (!is_escaped_byte(code)) return refuse(substitute.content.size());
            substitute.content += static_cast<char>(code - kEscapeBase);
        }
        return substitute;
    }
    if (errors == "surrogatepass") {
        for (const char32_t code : CodePoints(characters))
            if (!is_surrogate(code) || !can_pass_surrogates(job.codec)) return refuse(0);
        return Substitute{.content = std::string(characters)};
    }
    return unknown_handler(job.space, errors);
}

}  // namespace eadem::vm
