// Joining text: str.join, whose pieces are looked at twice, once for the size and once for the text, and f-strings.
#include <algorithm>
#include <cstring>
#include <span>

#include "vm/object/float_text.h"
#include "vm/object/int.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_join.h"

namespace eadem::vm {

namespace {

struct JoinedSize {
    size_t size = 0, length = 0;
};

// The str (also of a subclass) in a Word, or null.
const Str* str_in(const ObjectSpace& space, Word word) {
    if (word.is_object() && word.object()->type_id() == kStrType) [[likely]]
        return static_cast<Str*>(word.object());
    return str_or_null(space, word.peek());
}

Result<JoinedSize> joined_size(ObjectSpace& space, std::span<const Word> pieces, const Str* separator) {
    const size_t gaps = pieces.size() - 1;
    JoinedSize total;
    if (__builtin_mul_overflow(gaps, size_t{separator->size}, &total.size)) return space.out_of_memory();
    total.length = gaps * separator->length();
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Str* piece = str_in(space, pieces[i]);
        if (piece == nullptr) {
            return space.raise(ExceptionId::kTypeError, "sequence item {}: expected str instance, {} found", i,
                               type_name(space, pieces[i].peek()));
        }
        total.size += piece->size;
        total.length += piece->length();
    }
    return total;
}

Result<OwnedValue> join(ObjectSpace& space, const Str* separator, std::span<const Word> pieces) {
    if (pieces.empty()) return OwnedValue::share(space, space.shared.empty_str);
    TRY(const JoinedSize total, joined_size(space, pieces, separator));
    if (pieces.size() == 1) return exact_str(space, pieces[0].peek());
    if (total.size == 0) return OwnedValue::share(space, space.shared.empty_str);
    TRY(Ref<Str> joined, make_str_buffer(space, total.size, total.length));
    char* out = str_buffer(joined.get());
    const auto write = [&out](const Str* text) { out = copy_bytes(out, text->data(), text->size); };
    write(static_cast<Str*>(pieces[0].object()));
    for (const Word piece : pieces.subspan(1)) {
        if (separator->size == 1) {
            *out++ = separator->data()[0];
        } else {
            write(separator);
        }
        write(static_cast<Str*>(piece.object()));
    }
    return joined;
}

}  // namespace

namespace {

constexpr size_t kLongestNumber = std::max(kLongestInt64, kLongestFloatRepr);
// Text of an f-string that is put together on the stack.
constexpr size_t kShortText = 512;

// Writes str(number) of a raw number before `end`; returns where it begins.
char* write_number_before(char* end, Value number) {
    if (number.is_raw_int()) return write_int64_before(end, number.integer);
    char text[kLongestFloatRepr];
    const size_t size = write_float_repr(text, number.real);
    std::memcpy(end - size, text, size);
    return end - size;
}

// How many bytes of the pieces begin no character.
size_t extra_bytes(std::span<const Value> pieces) {
    size_t extra = 0;
    for (const Value& piece : pieces)
        if (piece.is_object()) extra += as_str(piece)->size - as_str(piece)->length();
    return extra;
}

// The pieces looked at twice: once for the size, once for the text.
[[gnu::noinline]] Str* join_long_pieces(ObjectSpace& space, std::span<const Value> pieces) {
    char number[kLongestNumber];
    char* const end = number + kLongestNumber;
    const auto text_of = [&](Value piece) -> std::string_view {
        if (piece.is_object()) return as_str(piece)->text();
        const char* begin = write_number_before(end, piece);
        return {begin, static_cast<size_t>(end - begin)};
    };
    size_t size = 0;
    for (const Value& piece : pieces) size += text_of(piece).size();
    Str* const joined = new_str_block(space, size, size - extra_bytes(pieces));
    if (joined == nullptr) return nullptr;
    char* out = str_buffer(joined);
    for (const Value& piece : pieces) {
        const std::string_view text = text_of(piece);
        std::memcpy(out, text.data(), text.size());
        out += text.size();
    }
    return joined;
}

}  // namespace

// From the last piece to the first into the end of a buffer: a number is written without its length being known.
Str* str_join_pieces(ObjectSpace& space, const Value* pieces, size_t count) {
    char buffer[kShortText];
    char* begin = buffer + kShortText;
    uint32_t flags = 0;
    for (const Value* piece = pieces + count; piece-- != pieces;) {
        const auto room = static_cast<size_t>(begin - buffer);
        if (piece->is_object()) {
            const Str* text = as_str(*piece);
            if (room < text->size) return join_long_pieces(space, {pieces, count});
            flags |= text->type_and_flags;
            begin -= text->size;
            copy_bytes(begin, text->data(), text->size);
        } else {
            if (room < kLongestNumber) return join_long_pieces(space, {pieces, count});
            begin = write_number_before(begin, *piece);
        }
    }
    const auto size = static_cast<size_t>(buffer + kShortText - begin);
    if (size == 0) {
        space.shared.empty_str->share();
        return space.shared.empty_str;
    }
    // Said twice, so that what is common is compiled for itself.
    Str* const joined = (flags & kFlagA) == 0 ? new_str_block(space, size, size)
                                              : new_str_block(space, size, size - extra_bytes({pieces, count}));
    if (joined == nullptr) return nullptr;
    copy_bytes(str_buffer(joined), begin, size);
    return joined;
}

Result<OwnedValue> str_method_join(ObjectSpace& space, Value* arguments, size_t) {
    const Str* separator = as_str(arguments[0]);
    TRY(const JoinedPieces pieces, joined_pieces(space, arguments[1]));
    return join(space, separator, pieces.row);
}

}  // namespace eadem::vm
