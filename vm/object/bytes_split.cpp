// bytes: cutting into pieces, stripping the ends, joining and replacing.
#include <algorithm>
#include <span>

#include "vm/object/bytes_methods.h"
#include "vm/object/list.h"
#include "vm/object/text_join.h"
#include "vm/object/text_replace.h"
#include "vm/object/text_split.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// A list of parts of `bytes`; `split(emit)` gives their offsets.
template <class Split>
Result<OwnedValue> list_of_parts(ObjectSpace& space, Bytes* bytes, bool reversed, Split split) {
    TRY(Ref<List> parts, make_list(space, 0));
    TRY_VOID(split([&](size_t from, size_t to) -> Result<void> {
        TRY(OwnedValue part, bytes_substring(space, bytes, from, to));
        return list_append(space, parts.get(), std::move(part));
    }));
    if (reversed) std::reverse(parts->items, parts->items + parts->size);
    return parts;
}

Result<Bytes*> separator_argument(ObjectSpace& space, Value argument) {
    TRY(Bytes * separator, bytes_argument(space, argument));
    if (separator->size == 0) return space.raise(ExceptionId::kValueError, "empty separator");
    return separator;
}

Result<OwnedValue> strip(ObjectSpace& space, Value* row, Sides sides) {
    Bytes* const bytes = as_bytes(row[0]);
    std::string_view rest;
    if (is_absent(space, row[1])) {
        rest = strip_spaces<ByteUnits>(bytes->text(), sides);
    } else {
        TRY(const Bytes* stripped, bytes_argument(space, row[1]));
        rest = strip_characters<ByteUnits>(bytes->text(), stripped->text(), sides);
    }
    if (rest.size() == bytes->size) return unchanged_bytes(space, row[0]);
    const auto from = static_cast<size_t>(rest.data() - bytes->data());
    return bytes_substring(space, bytes, from, from + rest.size());
}

Result<OwnedValue> tuple_of_three(ObjectSpace& space, OwnedValue first, OwnedValue second, OwnedValue third) {
    Value row[] = {first.take(), second.take(), third.take()};
    return as_value(make_tuple_from(space, row, 3));
}

Result<OwnedValue> parts_around(ObjectSpace& space, Bytes* bytes, Bytes* separator, size_t found) {
    TRY(OwnedValue before, bytes_substring(space, bytes, 0, found));
    TRY(OwnedValue behind, bytes_substring(space, bytes, found + separator->size, bytes->size));
    return tuple_of_three(space, std::move(before), OwnedValue::share(space, separator), std::move(behind));
}

OwnedValue no_bytes(ObjectSpace& space) {
    return OwnedValue::share(space, space.shared.empty_bytes);
}

Result<size_t> joined_size(ObjectSpace& space, std::span<const Word> pieces, const Bytes* separator) {
    size_t size = 0;
    if (__builtin_mul_overflow(pieces.size() - 1, separator->size, &size)) return space.out_of_memory();
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Bytes* piece = bytes_or_null(space, pieces[i].peek());
        if (piece == nullptr) {
            return space.raise(ExceptionId::kTypeError, "sequence item {}: expected a bytes-like object, {} found", i,
                               type_name(space, pieces[i].peek()));
        }
        size += piece->size;
    }
    return size;
}

Result<OwnedValue> join(ObjectSpace& space, const Bytes* separator, std::span<const Word> pieces) {
    if (pieces.empty()) return no_bytes(space);
    TRY(const size_t size, joined_size(space, pieces, separator));
    if (pieces.size() == 1) return exact_bytes(space, pieces[0].peek());
    if (size == 0) return no_bytes(space);
    TRY(Ref<Bytes> joined, make_bytes_buffer(space, size));
    char* out = bytes_buffer(joined.get());
    const auto write = [&out](const Bytes* bytes) { out = std::copy_n(bytes->data(), bytes->size, out); };
    write(as_bytes(pieces[0].peek()));
    for (const Word piece : pieces.subspan(1)) {
        write(separator);
        write(as_bytes(piece.peek()));
    }
    return joined;
}

}  // namespace

Result<OwnedValue> bytes_method_split(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(const size_t limit, limit_argument(space, arguments[2]));
    if (is_absent(space, arguments[1])) {
        return list_of_parts(space, bytes, false,
                             [&](auto emit) { return split_at_spaces<ByteUnits>(bytes->text(), limit, emit); });
    }
    TRY(const Bytes* separator, separator_argument(space, arguments[1]));
    return list_of_parts(space, bytes, false,
                         [&](auto emit) { return split_at(bytes->text(), separator->text(), limit, emit); });
}

Result<OwnedValue> bytes_method_rsplit(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(const size_t limit, limit_argument(space, arguments[2]));
    if (is_absent(space, arguments[1])) {
        return list_of_parts(space, bytes, true, [&](auto emit) {
            return split_at_spaces_from_right<ByteUnits>(bytes->text(), limit, emit);
        });
    }
    TRY(const Bytes* separator, separator_argument(space, arguments[1]));
    return list_of_parts(space, bytes, true,
                         [&](auto emit) { return split_at_from_right(bytes->text(), separator->text(), limit, emit); });
}

Result<OwnedValue> bytes_method_splitlines(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    bool keep_ends = false;
    if (!arguments[1].is_empty()) {
        TRY(keep_ends, truth(space, arguments[1]));
    }
    return list_of_parts(space, bytes, false,
                         [&](auto emit) { return split_lines<ByteUnits>(bytes->text(), keep_ends, emit); });
}

Result<OwnedValue> bytes_method_partition(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(Bytes * separator, separator_argument(space, arguments[1]));
    const size_t found = find_text(bytes->text(), separator->text());
    if (found != kNotFound) return parts_around(space, bytes, separator, found);
    return tuple_of_three(space, take(space, arguments[0]), no_bytes(space), no_bytes(space));
}

Result<OwnedValue> bytes_method_rpartition(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(Bytes * separator, separator_argument(space, arguments[1]));
    const size_t found = find_last_text(bytes->text(), separator->text());
    if (found != kNotFound) return parts_around(space, bytes, separator, found);
    return tuple_of_three(space, no_bytes(space), no_bytes(space), take(space, arguments[0]));
}

Result<OwnedValue> bytes_method_strip(ObjectSpace& space, Value* arguments, size_t) {
    return strip(space, arguments, Sides::kBoth);
}

Result<OwnedValue> bytes_method_lstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip(space, arguments, Sides::kLeft);
}

Result<OwnedValue> bytes_method_rstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip(space, arguments, Sides::kRight);
}

Result<OwnedValue> bytes_method_removeprefix(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(const Bytes* prefix, bytes_argument(space, arguments[1]));
    if (!bytes->text().starts_with(prefix->text())) return unchanged_bytes(space, arguments[0]);
    return bytes_substring(space, bytes, prefix->size, bytes->size);
}

Result<OwnedValue> bytes_method_removesuffix(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(const Bytes* suffix, bytes_argument(space, arguments[1]));
    if (!bytes->text().ends_with(suffix->text())) return unchanged_bytes(space, arguments[0]);
    return bytes_substring(space, bytes, 0, bytes->size - suffix->size);
}

Result<OwnedValue> bytes_method_join(ObjectSpace& space, Value* arguments, size_t) {
    const Bytes* separator = as_bytes(arguments[0]);
    TRY(const JoinedPieces pieces, joined_pieces(space, arguments[1]));
    return join(space, separator, pieces.row);
}

Result<OwnedValue> bytes_method_replace(ObjectSpace& space, Value* arguments, size_t) {
    Bytes* const bytes = as_bytes(arguments[0]);
    TRY(const Bytes* old, bytes_argument(space, arguments[1]));
    TRY(const Bytes* fresh, bytes_argument(space, arguments[2]));
    TRY(const size_t limit, limit_argument(space, arguments[3]));
    const Replacement replacement(bytes->text(), old->text(), fresh->text(), limit, true);
    if (replacement.hits() == 0) return unchanged_bytes(space, arguments[0]);
    if (replacement.is_too_large()) return space.out_of_memory();
    if (replacement.size() == 0) return no_bytes(space);
    TRY(Ref<Bytes> made, make_bytes_buffer(space, replacement.size()));
    replacement.write(bytes_buffer(made.get()));
    return made;
}

}  // namespace eadem::vm
