// bytes: joining and replacing.
#include <algorithm>
#include <span>

#include "vm/object/bytes_methods.h"
#include "vm/object/text_join.h"
#include "vm/object/text_replace.h"

namespace eadem::vm {

namespace {

OwnedValue no_bytes(ObjectSpace& space) {
    return OwnedValue::share(space, space.shared.empty_bytes);
}

Result<size_t> joined_size(ObjectSpace& space, std::span<const Word> pieces, const Bytes* separator) {
    size_t size = 0;
    if (__builtin_mul_overflow(pieces.size() - 1, separator->size, &size)) return space.out_of_memory();
    for (size_t i = 0; i < pieces.size(); ++i) {
        TRY(const BytesView piece, view_or_none(space, pieces[i].peek()));
        if (!piece) {
            return space.raise(ExceptionId::kTypeError, "sequence item {}: expected a bytes-like object, {} found", i,
                               type_name(space, pieces[i].peek()));
        }
        size += piece.size;
    }
    return size;
}

Result<OwnedValue> join(ObjectSpace& space, const Bytes* separator, std::span<const Word> pieces) {
    if (pieces.empty()) return no_bytes(space);
    TRY(const size_t size, joined_size(space, pieces, separator));
    if (pieces.size() == 1 && bytes_or_null(space, pieces[0].peek()) != nullptr)
        return exact_bytes(space, pieces[0].peek());
    if (size == 0) return no_bytes(space);
    TRY(Ref<Bytes> joined, make_bytes_buffer(space, size));
    char* out = bytes_buffer(joined.get());
    const auto write = [&out](std::string_view bytes) { out = std::copy_n(bytes.data(), bytes.size(), out); };
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) write(separator->text());
        TRY(const BytesView piece, view_or_none(space, pieces[i].peek()));
        write(piece.text());
    }
    return joined;
}

}  // namespace

Result<OwnedValue> bytes_method_join(ObjectSpace& space, Value* arguments, size_t) {
    const Bytes* separator = as_bytes(arguments[0]);
    TRY(const JoinedPieces pieces, joined_pieces(space, arguments[1]));
    return join(space, separator, pieces.row);
}

Result<OwnedValue> bytes_method_replace(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(const BytesView old, bytes_argument(space, arguments[1]));
    TRY(const BytesView fresh, bytes_argument(space, arguments[2]));
    TRY(const size_t limit, limit_argument(space, arguments[3]));
    const Replacement replacement(bytes->text(), old.text(), fresh.text(), limit, true);
    if (replacement.hits() == 0) return unchanged_bytes(space, arguments[0]);
    if (replacement.is_too_large()) return space.out_of_memory();
    if (replacement.size() == 0) return no_bytes(space);
    TRY(Ref<Bytes> made, make_bytes_buffer(space, replacement.size()));
    replacement.write(bytes_buffer(made.get()));
    return made;
}

}  // namespace eadem::vm
