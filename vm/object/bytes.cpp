#include "vm/object/bytes.h"

#include <fmt/format.h>

#include <algorithm>

#include "vm/object/slice.h"
#include "vm/object/str.h"
#include "vm/object/text_bytes.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

Bytes* single_byte(ObjectSpace& space, unsigned char byte) {
    Bytes*& known = space.shared.single_bytes[byte];
    if (known == nullptr) {
        // A block this small is never refused.
        known = make_bytes_buffer(space, 1).value().take();
        bytes_buffer(known)[0] = static_cast<char>(byte);
        known->make_immortal();
    }
    return known;
}

}  // namespace

Result<Ref<Bytes>> make_bytes_buffer(ObjectSpace& space, size_t size) {
    Bytes* const bytes = new_bytes_block(space, size);
    if (bytes == nullptr) return space.out_of_memory();
    return Ref<Bytes>::adopt(space, bytes);
}

Bytes* make_empty_bytes(ObjectSpace& space) {
    Bytes* bytes = make_bytes_buffer(space, 0).value().take();
    bytes->make_immortal();
    return bytes;
}

Result<Ref<Bytes>> make_new_bytes(ObjectSpace& space, std::string_view content) {
    if (content.empty()) return Ref<Bytes>::share(space, space.shared.empty_bytes);
    TRY(Ref<Bytes> bytes, make_bytes_buffer(space, content.size()));
    copy_bytes(bytes_buffer(bytes.get()), content.data(), content.size());
    return bytes;
}

Result<Ref<Bytes>> make_bytes(ObjectSpace& space, std::string_view content) {
    if (content.size() == 1 && space.profile().single_bytes_shared) {
        return Ref<Bytes>::share(space, single_byte(space, static_cast<unsigned char>(content[0])));
    }
    return make_new_bytes(space, content);
}

uint32_t bytes_hash(const ObjectSpace& space, Bytes* bytes) {
    if (bytes->hash == 0) bytes->hash = text_hash(space, bytes->text());
    return bytes->hash;
}

Result<OwnedValue> exact_bytes(ObjectSpace& space, Value bytes) {
    if (is_bytes(bytes)) return OwnedValue::share(space, bytes.object);
    TRY(Ref<Bytes> copy, make_bytes(space, as_bytes(bytes)->text()));
    return copy;
}

Result<OwnedValue> bytes_substring(ObjectSpace& space, Bytes* bytes, size_t from, size_t to) {
    if (from == 0 && to == bytes->size) return exact_bytes(space, Value::of_object(bytes));
    if (to - from > 1) {
        Bytes* const part = new_bytes_block(space, to - from);
        if (part == nullptr) return space.out_of_memory();
        copy_bytes(bytes_buffer(part), bytes->data() + from, to - from);
        return OwnedValue::adopt(space, Value::of_object(part));
    }
    TRY(Ref<Bytes> part, make_bytes(space, bytes->text().substr(from, to - from)));
    return part;
}

Result<OwnedValue> bytes_slice(ObjectSpace& space, Bytes* bytes, const SliceBounds& bounds) {
    if (bounds.count == 0) return OwnedValue::share(space, space.shared.empty_bytes);
    const auto start = static_cast<size_t>(bounds.start), count = static_cast<size_t>(bounds.count);
    if (bounds.step == 1) return bytes_substring(space, bytes, start, start + count);
    TRY(Ref<Bytes> part, make_bytes_buffer(space, count));
    copy_every(bytes_buffer(part.get()), bytes->data() + start, bounds.step, count);
    return part;
}

Result<OwnedValue> bytes_concat(ObjectSpace& space, Value left, Value right) {
    const Bytes* first = as_bytes(left);
    const Bytes* second = as_bytes(right);
    if (first->size == 0 && is_bytes(right)) return OwnedValue::share(space, right.object);
    if (second->size == 0 && is_bytes(left)) return OwnedValue::share(space, left.object);
    TRY(Ref<Bytes> sum, make_bytes_buffer(space, first->size + second->size));
    std::memcpy(bytes_buffer(sum.get()), first->data(), first->size);
    std::memcpy(bytes_buffer(sum.get()) + first->size, second->data(), second->size);
    return sum;
}

Result<OwnedValue> bytes_repeat(ObjectSpace& space, Value value, int64_t count) {
    const Bytes* bytes = as_bytes(value);
    const auto times = static_cast<size_t>(std::max<int64_t>(count, 0));
    if (times != 0 && bytes->size > static_cast<size_t>(INT64_MAX) / times) {
        return space.raise(ExceptionId::kOverflowError, "repeated bytes are too long");
    }
    const size_t size = bytes->size * times;
    if (size == bytes->size && is_bytes(value)) return OwnedValue::share(space, value.object);
    // b"ab" * 0 is a new object, unlike other empty results.
    TRY(Ref<Bytes> repeated, make_bytes_buffer(space, size));
    if (size != 0) fill_repeated(bytes_buffer(repeated.get()), size, bytes->text());
    return repeated;
}

std::string bytes_repr_text(std::string_view content) {
    const bool double_quotes =
        content.find('\'') != std::string_view::npos && content.find('"') == std::string_view::npos;
    const char quote = double_quotes ? '"' : '\'';
    std::string out = "b";
    out += quote;
    for (const char byte : content) {
        switch (byte) {
            case '\t':
                out += "\\t";
                continue;
            case '\n':
                out += "\\n";
                continue;
            case '\r':
                out += "\\r";
                continue;
            default:
                break;
        }
        if (byte == quote || byte == '\\') {
            out += '\\';
            out += byte;
        } else if (byte >= ' ' && byte < 0x7F) {
            out += byte;
        } else {
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(byte));
        }
    }
    out += quote;
    return out;
}

}  // namespace eadem::vm
