// The error handlers of the codecs.
#include <fmt/format.h>

#include <array>

#include "vm/object/codec_internal.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::vm {

namespace {

// U+DC80..U+DCFF stand for the bytes 80..FF that could not be decoded (PEP 383).
constexpr char32_t kEscapeBase = 0xDC00;
constexpr bool is_escaped_byte(char32_t code) {
    return code >= kEscapeBase + 0x80 && code <= kEscapeBase + 0xFF;
}

// UnicodeEncodeError or UnicodeDecodeError(encoding, object, start, end, reason).
Result<Ref<Exception>> make_codec_error(ObjectSpace& space, ExceptionId id, Codec codec, Object* object, size_t from,
                                        size_t to, std::string_view reason) {
    TRY(Ref<Str> name, make_str(space, codec_name(codec)));
    TRY(Ref<Str> reason_text, make_str(space, reason));
    std::array<OwnedValue, 5> owned{std::move(name), OwnedValue::share(space, object),
                                    OwnedValue::of_int(space, static_cast<int64_t>(from)),
                                    OwnedValue::of_int(space, static_cast<int64_t>(to)), std::move(reason_text)};
    std::array<Value, 5> row;
    for (size_t i = 0; i < row.size(); ++i) row[i] = owned[i].take();
    return make_exception(space, space.type(id), row.data(), row.size());
}

Failed raise_codec_error(ObjectSpace& space, ExceptionId id, Codec codec, Object* object, size_t from, size_t to,
                         std::string_view reason) {
    Result<Ref<Exception>> exception = make_codec_error(space, id, codec, object, from, to, reason);
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

// What a handler of the program's says: what to put, and the place of `length` to go on at.
struct Verdict {
    OwnedValue substitute;
    size_t next;
};
// `accepts_bytes`: the error is one of encoding.
Result<Verdict> ask_handler(ObjectSpace& space, std::string_view name, const Ref<Exception>& error, size_t length,
                            bool accepts_bytes) {
    OwnedValue handler;
    if (codec_registry != nullptr) {
        TRY(handler, codec_registry->find_error_handler(space, name));
    }
    if (handler.is_empty()) return space.raise(ExceptionId::kLookupError, "unknown error handler name '{}'", name);
    TRY(const OwnedValue answer, call(space, handler.get(), {Value::of_object(error.get())}));
    const auto is_substitute = [&](Value value) {
        return is_instance(space, value, kStrType) || (accepts_bytes && is_instance(space, value, kBytesType));
    };
    Tuple* const pair = is_tuple(answer.get()) ? as_tuple(answer.get()) : nullptr;
    if (pair == nullptr || pair->size != 2 || !is_substitute(pair->items()[0].peek()) ||
        !is_instance(space, pair->items()[1].peek(), kIntType))
        return space.raise(ExceptionId::kTypeError, "{} error handler must return {} tuple",
                           accepts_bytes ? "encoding" : "decoding", accepts_bytes ? "(str/bytes, int)" : "(str, int)");
    TRY(const int64_t position, to_index(space, pair->items()[1].peek(), ExceptionId::kIndexError));
    const int64_t next = position < 0 ? position + static_cast<int64_t>(length) : position;
    if (next < 0 || next > static_cast<int64_t>(length))
        return space.raise(ExceptionId::kIndexError, "position {} from error handler out of bounds", position);
    return Verdict{share(space, pair->items()[0]), static_cast<size_t>(next)};
}

Result<size_t> ask_decode_handler(DecodeJob& job, size_t from, size_t to, std::string_view reason) {
    TRY(const Ref<Exception> error,
        make_codec_error(job.space, ExceptionId::kUnicodeDecodeError, job.codec, job.content, from, to, reason));
    TRY(const Verdict verdict, ask_handler(job.space, job.errors, error, job.bytes().size(), false));
    job.out += as_str(verdict.substitute.get())->text();
    return verdict.next;
}

Result<Substitute> ask_encode_handler(EncodeJob& job, size_t from, size_t to, std::string_view reason) {
    TRY(const Ref<Exception> error,
        make_codec_error(job.space, ExceptionId::kUnicodeEncodeError, job.codec, job.text, from, to, reason));
    TRY(const Verdict verdict, ask_handler(job.space, job.errors, error, count_characters(job.text->text()), true));
    const Value given = verdict.substitute.get();
    const bool is_raw = is_instance(job.space, given, kBytesType);
    const std::string_view content = is_raw ? as_bytes(given)->text() : as_str(given)->text();
    return Substitute{std::string(content), is_raw, verdict.next};
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
    return ask_decode_handler(job, from, to, reason);
}

Failed raise_encode_error(EncodeJob& job, size_t from, size_t to, std::string_view reason) {
    return raise_codec_error(job.space, ExceptionId::kUnicodeEncodeError, job.codec, job.text, from, to, reason);
}

Result<Substitute> handle_encode_error(EncodeJob& job, std::string_view characters, size_t index,
                                       std::string_view reason) {
    const auto refuse = [&](size_t escaped) {
        return raise_encode_error(job, index + escaped, index + count_characters(characters), reason);
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
    return ask_encode_handler(job, index, index + count_characters(characters), reason);
}

}  // namespace eadem::vm
