// str.join: the pieces are looked at twice, once for the size and once for the text.
#include <span>

#include "vm/object/str_methods.h"
#include "vm/object/text_join.h"

namespace eadem::vm {

namespace {

struct JoinedSize {
    size_t size = 0, length = 0;
};

Result<JoinedSize> joined_size(ObjectSpace& space, std::span<const Word> pieces, const Str* separator) {
    const size_t gaps = pieces.size() - 1;
    JoinedSize total;
    if (__builtin_mul_overflow(gaps, size_t{separator->size}, &total.size)) return space.out_of_memory();
    total.length = gaps * separator->length();
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Str* piece = str_or_null(space, pieces[i].peek());
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
    const auto write = [&out](const Str* text) {
        std::memcpy(out, text->data(), text->size);
        out += text->size;
    };
    write(as_str(pieces[0].peek()));
    for (const Word piece : pieces.subspan(1)) {
        if (separator->size == 1) {
            *out++ = separator->data()[0];
        } else {
            write(separator);
        }
        write(as_str(piece.peek()));
    }
    return joined;
}

}  // namespace

Result<OwnedValue> str_method_join(ObjectSpace& space, Value* arguments, size_t) {
    const Str* separator = as_str(arguments[0]);
    TRY(const JoinedPieces pieces, joined_pieces(space, arguments[1]));
    return join(space, separator, pieces.row);
}

}  // namespace eadem::vm
