// Joining text: str.join, whose pieces are looked at twice, once for the size and once for the text, and f-strings.
#include <algorithm>
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

// How much text the pieces are. Floats, whose text has to be made to be known, are left out.
struct PiecesSize {
    JoinedSize joined;
    bool has_float = false;
};

PiecesSize size_of_pieces(std::span<const Value> pieces) {
    PiecesSize total;
    for (const Value& piece : pieces) {
        if (piece.is_object()) {
            total.joined.size += as_str(piece)->size;
            total.joined.length += as_str(piece)->length();
        } else if (piece.is_raw_int()) {
            const size_t size = int64_text_size(piece.integer);
            total.joined.size += size;
            total.joined.length += size;
        } else {
            total.has_float = true;
        }
    }
    return total;
}

// Pieces without floats, straight into the text.
Result<OwnedValue> join_sized_pieces(ObjectSpace& space, std::span<const Value> pieces, JoinedSize total) {
    if (total.size == 0) return OwnedValue::share(space, space.shared.empty_str);
    Str* const joined = new_str_block(space, total.size, total.length);
    if (joined == nullptr) return space.out_of_memory();
    char* out = str_buffer(joined);
    for (const Value& piece : pieces) {
        if (piece.is_object()) {
            out = copy_bytes(out, as_str(piece)->data(), as_str(piece)->size);
        } else {
            const size_t size = int64_text_size(piece.integer);
            write_int64_text(out, size, piece.integer);
            out += size;
        }
    }
    return OwnedValue::adopt(space, Value::of_object(joined));
}

constexpr size_t kLongestNumber = std::max(kLongestInt64, kLongestFloatRepr);
// Text of an f-string that is put together on the stack.
constexpr size_t kShortText = 512;

// Writes str(number) of a raw number; returns its length.
size_t write_number(char* out, Value number) {
    return number.is_raw_int() ? write_int64(out, number.integer) : write_float_repr(out, number.real);
}

// The pieces one behind the other in a buffer of kShortText; null if they do not fit. `wide` counts the bytes that
// begin no character.
char* write_short_pieces(char* buffer, const Value* pieces, size_t count, size_t& wide) {
    char* out = buffer;
    char* const end = buffer + kShortText;
    for (const Value& piece : std::span(pieces, count)) {
        if (piece.is_raw()) {
            if (static_cast<size_t>(end - out) < kLongestNumber) return nullptr;
            out += write_number(out, piece);
            continue;
        }
        const Str* text = as_str(piece);
        if (static_cast<size_t>(end - out) < text->size) return nullptr;
        out = copy_bytes(out, text->data(), text->size);
        wide += text->size - text->length();
    }
    return out;
}

}  // namespace

Result<OwnedValue> str_join_pieces(ObjectSpace& space, const Value* pieces, size_t count) {
    if (count == 1 && !pieces[0].is_raw()) return exact_str(space, pieces[0]);
    const PiecesSize total = size_of_pieces({pieces, count});
    if (!total.has_float) return join_sized_pieces(space, {pieces, count}, total.joined);
    char buffer[kShortText];
    size_t wide = 0;
    if (const char* end = write_short_pieces(buffer, pieces, count, wide)) {
        const auto size = static_cast<size_t>(end - buffer);
        if (size == 0) return OwnedValue::share(space, space.shared.empty_str);
        Str* const joined = new_str_block(space, size, size - wide);
        if (joined == nullptr) return space.out_of_memory();
        copy_bytes(str_buffer(joined), buffer, size);
        return OwnedValue::adopt(space, Value::of_object(joined));
    }
    size_t size = 0, length = 0;
    for (size_t i = 0; i < count; ++i) {
        size += pieces[i].is_raw() ? write_number(buffer, pieces[i]) : as_str(pieces[i])->size;
        length += pieces[i].is_raw() ? write_number(buffer, pieces[i]) : as_str(pieces[i])->length();
    }
    TRY(Ref<Str> joined, make_str_buffer(space, size, length));
    char* out = str_buffer(joined.get());
    for (size_t i = 0; i < count; ++i) {
        if (pieces[i].is_raw()) {
            // Not straight into the text, whose last bytes may be too few for a number being written.
            out = copy_bytes(out, buffer, write_number(buffer, pieces[i]));
        } else {
            out = copy_bytes(out, as_str(pieces[i])->data(), as_str(pieces[i])->size);
        }
    }
    return joined;
}

Result<OwnedValue> str_method_join(ObjectSpace& space, Value* arguments, size_t) {
    const Str* separator = as_str(arguments[0]);
    TRY(const JoinedPieces pieces, joined_pieces(space, arguments[1]));
    return join(space, separator, pieces.row);
}

}  // namespace eadem::vm
