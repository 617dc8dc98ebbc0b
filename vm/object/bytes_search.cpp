// bytes: looking for bytes in bytes.
#include "vm/object/bytes_methods.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// What is looked for: bytes, or one byte given as an int (which `single` then holds).
struct Needle {
    const Bytes* bytes;
    char single;
    std::string_view text() const { return bytes != nullptr ? bytes->text() : std::string_view(&single, 1); }
};

Result<Needle> needle_argument(ObjectSpace& space, Value argument) {
    if (const Bytes* bytes = bytes_or_null(space, argument)) return Needle{bytes, 0};
    TRY(const bool is_number, has_index(space, argument));
    if (!is_number) {
        return space.raise(ExceptionId::kTypeError, "argument should be integer or bytes-like object, not '{}'",
                           type_name(space, argument));
    }
    TRY(const unsigned char byte, byte_argument(space, argument));
    return Needle{nullptr, static_cast<char>(byte)};
}

// The bytes that a search runs over. `start` is where they begin in self.
struct SearchArea {
    bool is_possible;
    size_t start;
    std::string_view bytes;
};

Result<SearchArea> search_area(ObjectSpace& space, Value self, Value start, Value end) {
    const std::string_view all = as_bytes(self)->text();
    TRY(const SearchRange range, search_range(space, start, end, all.size()));
    if (!range.is_possible()) return SearchArea{false, 0, {}};
    return SearchArea{true, range.from, all.substr(range.from, range.to - range.from)};
}

// Rows of (self, sub, start, end). The index of the first or last occurrence, or -1.
Result<int64_t> find_index(ObjectSpace& space, Value* row, bool last) {
    TRY(const Needle needle, needle_argument(space, row[1]));
    TRY(const SearchArea area, search_area(space, row[0], row[2], row[3]));
    if (!area.is_possible) return int64_t{-1};
    const size_t found = last ? find_last_text(area.bytes, needle.text()) : find_text(area.bytes, needle.text());
    return found == kNotFound ? -1 : static_cast<int64_t>(area.start + found);
}

Result<OwnedValue> find_value(ObjectSpace& space, Value* row, bool last) {
    TRY(const int64_t index, find_index(space, row, last));
    return OwnedValue::of_int(space, index);
}

Result<OwnedValue> index_value(ObjectSpace& space, Value* row, bool last) {
    TRY(const int64_t index, find_index(space, row, last));
    if (index < 0) return space.raise(ExceptionId::kValueError, "subsection not found");
    return OwnedValue::of_int(space, index);
}

// Rows of (self, bytes or tuple of bytes, start, end); `fits(area, affix)` decides for one.
template <class Fits>
Result<OwnedValue> any_affix_fits(ObjectSpace& space, Value* row, std::string_view function, Fits fits) {
    TRY(const SearchArea area, search_area(space, row[0], row[2], row[3]));
    const auto fits_one = [&](const Bytes* affix) { return area.is_possible && fits(area.bytes, affix->text()); };
    if (const Bytes* affix = bytes_or_null(space, row[1])) return OwnedValue::boolean(space, fits_one(affix));
    if (!is_tuple_like(space, row[1])) {
        return space.raise(ExceptionId::kTypeError, "{} first arg must be bytes or a tuple of bytes, not {}", function,
                           type_name(space, row[1]));
    }
    for (const Word item : row_of(as_tuple(row[1]))) {
        TRY(const Bytes* affix, bytes_argument(space, item.peek()));
        if (fits_one(affix)) return OwnedValue::boolean(space, true);
    }
    return OwnedValue::boolean(space, false);
}

}  // namespace

Result<OwnedValue> bytes_method_find(ObjectSpace& space, Value* arguments, size_t) {
    return find_value(space, arguments, false);
}

Result<OwnedValue> bytes_method_rfind(ObjectSpace& space, Value* arguments, size_t) {
    return find_value(space, arguments, true);
}

Result<OwnedValue> bytes_method_index(ObjectSpace& space, Value* arguments, size_t) {
    return index_value(space, arguments, false);
}

Result<OwnedValue> bytes_method_rindex(ObjectSpace& space, Value* arguments, size_t) {
    return index_value(space, arguments, true);
}

Result<OwnedValue> bytes_method_count(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const Needle needle, needle_argument(space, arguments[1]));
    TRY(const SearchArea area, search_area(space, arguments[0], arguments[2], arguments[3]));
    size_t count = 0;
    if (area.is_possible) {
        count = needle.text().empty() ? area.bytes.size() + 1 : count_text(area.bytes, needle.text());
    }
    return OwnedValue::of_int(space, static_cast<int64_t>(count));
}

Result<OwnedValue> bytes_method_startswith(ObjectSpace& space, Value* arguments, size_t) {
    return any_affix_fits(space, arguments, "startswith",
                          [](std::string_view bytes, std::string_view prefix) { return bytes.starts_with(prefix); });
}

Result<OwnedValue> bytes_method_endswith(ObjectSpace& space, Value* arguments, size_t) {
    return any_affix_fits(space, arguments, "endswith",
                          [](std::string_view bytes, std::string_view suffix) { return bytes.ends_with(suffix); });
}

}  // namespace eadem::vm
