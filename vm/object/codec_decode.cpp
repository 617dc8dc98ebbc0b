// Decoders: bytes from outside to UTF-8 that is known to be valid.
#include "vm/object/codec_internal.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

// The second byte of three- and four-byte characters has a narrower range: no overlong forms, no surrogates,
// nothing above U+10FFFF (table 3-7 of the Unicode standard).
bool is_second_byte(unsigned char lead, unsigned char second) {
    switch (lead) {
        case 0xE0:
            return second >= 0xA0 && second <= 0xBF;
        case 0xED:
            return second >= 0x80 && second <= 0x9F;
        case 0xF0:
            return second >= 0x90 && second <= 0xBF;
        case 0xF4:
            return second >= 0x80 && second <= 0x8F;
        default:
            return second >= 0x80 && second <= 0xBF;
    }
}

// Passes over a byte order mark of codecs without a fixed order and settles the order. Returns where the text
// begins.
size_t settle_byte_order(DecodeJob& job, Codec open, Codec little, Codec big, size_t width) {
    if (job.codec != open) return 0;
    constexpr char32_t kByteOrderMark = 0xFEFF;
    job.codec = little;
    if (job.bytes().size() < width) return 0;
    if (read_unit(job.bytes(), 0, width, false) == kByteOrderMark) return width;
    if (read_unit(job.bytes(), 0, width, true) != kByteOrderMark) return 0;
    job.codec = big;
    return width;
}

constexpr bool is_low_surrogate(char32_t unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

}  // namespace

Utf8Step utf8_step(std::string_view bytes, size_t at) {
    const unsigned char lead = byte_at(bytes, at);
    if (lead < 0x80) return {1};
    if (lead < 0xC2 || lead > 0xF4) return {1, "invalid start byte"};
    const size_t width = utf8_width_of_lead(bytes[at]);
    for (size_t i = 1; i < width; ++i) {
        if (at + i == bytes.size()) return {i, "unexpected end of data", width - i};
        const bool fits = i == 1 ? is_second_byte(lead, byte_at(bytes, at + 1)) : is_continuation_byte(bytes[at + i]);
        if (!fits) return {i, "invalid continuation byte"};
    }
    return {width};
}

Result<void> decode_utf8(DecodeJob& job) {
    const std::string_view bytes = job.bytes();
    size_t at = job.codec == Codec::kUtf8Signature && bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    size_t copied = at;  // valid bytes are appended in runs
    while (at < bytes.size()) {
        const Utf8Step step = utf8_step(bytes, at);
        if (step.error == nullptr) {
            at += step.width;
            continue;
        }
        job.out.append(bytes, copied, at - copied);
        TRY(at, handle_decode_error(job, at, at + step.width, step.error));
        copied = at;
    }
    job.out.append(bytes, copied);
    return {};
}

Result<void> decode_ascii(DecodeJob& job) {
    const std::string_view bytes = job.bytes();
    for (size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            job.out += bytes[at++];
            continue;
        }
        TRY(at, handle_decode_error(job, at, at + 1, "ordinal not in range(128)"));
    }
    return {};
}

Result<void> decode_utf16(DecodeJob& job) {
    const std::string_view bytes = job.bytes();
    size_t at = settle_byte_order(job, Codec::kUtf16, Codec::kUtf16Little, Codec::kUtf16Big, 2);
    const bool big_endian = job.codec == Codec::kUtf16Big;
    while (at < bytes.size()) {
        const size_t left = bytes.size() - at;
        if (left < 2) {
            TRY(at, handle_decode_error(job, at, bytes.size(), "truncated data"));
            continue;
        }
        const char32_t unit = read_unit(bytes, at, 2, big_endian);
        if (!is_surrogate(unit)) {
            append_utf8(job.out, unit);
            at += 2;
        } else if (is_low_surrogate(unit)) {
            TRY(at, handle_decode_error(job, at, at + 2, "illegal encoding"));
        } else if (left < 4) {
            TRY(at, handle_decode_error(job, at, bytes.size(), "unexpected end of data"));
        } else if (const char32_t low = read_unit(bytes, at + 2, 2, big_endian); !is_low_surrogate(low)) {
            TRY(at, handle_decode_error(job, at, at + 2, "illegal UTF-16 surrogate"));
        } else {
            append_utf8(job.out, 0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00)));
            at += 4;
        }
    }
    return {};
}

Result<void> decode_utf32(DecodeJob& job) {
    const std::string_view bytes = job.bytes();
    size_t at = settle_byte_order(job, Codec::kUtf32, Codec::kUtf32Little, Codec::kUtf32Big, 4);
    const bool big_endian = job.codec == Codec::kUtf32Big;
    while (at < bytes.size()) {
        if (bytes.size() - at < 4) {
            TRY(at, handle_decode_error(job, at, bytes.size(), "truncated data"));
            continue;
        }
        const char32_t code = read_unit(bytes, at, 4, big_endian);
        if (code > kMaxCodePoint) {
            TRY(at, handle_decode_error(job, at, at + 4, "code point not in range(0x110000)"));
        } else if (is_surrogate(code)) {
            TRY(at, handle_decode_error(job, at, at + 4, "code point in surrogate code point range(0xd800, 0xe000)"));
        } else {
            append_utf8(job.out, code);
            at += 4;
        }
    }
    return {};
}

}  // namespace eadem::vm
