// str: looking for text in text.
#include "vm/object/str_methods.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// The part of the text that a search runs over, as byte offsets.
struct SearchArea {
    Str* text;
    bool is_possible;
    size_t from, to;

    std::string_view bytes() const { return text->text().substr(from, to - from); }
};

Result<SearchArea> search_area(ObjectSpace& space, Value self, Value start, Value end) {
    Str* const text = as_str(self);
    if (start.is_empty() && end.is_empty()) return SearchArea{text, true, 0, text->size};
    TRY(const SearchRange range, search_range(space, start, end, text->length()));
    if (!range.is_possible()) return SearchArea{text, false, 0, 0};
    return SearchArea{text, true, str_offset(space, text, range.from), str_offset(space, text, range.to)};
}

// Rows of (self, sub, start, end). The character index of the first or last occurrence, or -1.
Result<int64_t> find_index(ObjectSpace& space, Value* row, std::string_view function, bool last) {
    TRY(const Str* needle, str_argument(space, row[1], function, "argument 1"));
    TRY(const SearchArea area, search_area(space, row[0], row[2], row[3]));
    if (!area.is_possible) return int64_t{-1};
    const size_t found = last ? find_last_text(area.bytes(), needle->text()) : find_text(area.bytes(), needle->text());
    if (found == kNotFound) return int64_t{-1};
    return static_cast<int64_t>(str_index(space, area.text, area.from + found));
}

Result<OwnedValue> find_value(ObjectSpace& space, Value* row, std::string_view function, bool last) {
    TRY(const int64_t index, find_index(space, row, function, last));
    return OwnedValue::of_int(space, index);
}

Result<OwnedValue> index_value(ObjectSpace& space, Value* row, std::string_view function, bool last) {
    TRY(const int64_t index, find_index(space, row, function, last));
    if (index < 0) return space.raise(ExceptionId::kValueError, "substring not found");
    return OwnedValue::of_int(space, index);
}

// Rows of (self, text or tuple of texts, start, end); `fits(area, affix)` decides for one.
template <class Fits>
Result<OwnedValue> any_affix_fits(ObjectSpace& space, Value* row, std::string_view function, Fits fits) {
    TRY(const SearchArea area, search_area(space, row[0], row[2], row[3]));
    const auto fits_one = [&area, &fits](const Str* affix) {
        return area.is_possible && fits(area.bytes(), affix->text());
    };
    if (const Str* affix = str_or_null(space, row[1])) return OwnedValue::boolean(space, fits_one(affix));
    if (!is_instance(space, row[1], kTupleType)) {
        return space.raise(ExceptionId::kTypeError, "{} first arg must be str or a tuple of str, not {}", function,
                           type_name(space, row[1]));
    }
    const Tuple* affixes = as_tuple(row[1]);
    for (size_t i = 0; i < affixes->size; ++i) {
        const Value item = affixes->items()[i].peek();
        const Str* affix = str_or_null(space, item);
        if (affix == nullptr) {
            return space.raise(ExceptionId::kTypeError, "tuple for {} must only contain str, not {}", function,
                               type_name(space, item));
        }
        if (fits_one(affix)) return OwnedValue::boolean(space, true);
    }
    return OwnedValue::boolean(space, false);
}

}  // namespace

Result<OwnedValue> str_method_find(ObjectSpace& space, Value* arguments, size_t) {
    return find_value(space, arguments, "find", false);
}

Result<OwnedValue> str_method_rfind(ObjectSpace& space, Value* arguments, size_t) {
    return find_value(space, arguments, "rfind", true);
}

Result<OwnedValue> str_method_index(ObjectSpace& space, Value* arguments, size_t) {
    return index_value(space, arguments, "index", false);
}

Result<OwnedValue> str_method_rindex(ObjectSpace& space, Value* arguments, size_t) {
    return index_value(space, arguments, "rindex", true);
}

Result<OwnedValue> str_method_count(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const Str* needle, str_argument(space, arguments[1], "count", "argument 1"));
    TRY(const SearchArea area, search_area(space, arguments[0], arguments[2], arguments[3]));
    size_t count = 0;
    if (area.is_possible) {
        count = needle->size == 0 ? count_characters(area.bytes()) + 1 : count_text(area.bytes(), needle->text());
    }
    return OwnedValue::of_int(space, static_cast<int64_t>(count));
}

Result<OwnedValue> str_method_startswith(ObjectSpace& space, Value* arguments, size_t) {
    return any_affix_fits(space, arguments, "startswith",
                          [](std::string_view text, std::string_view prefix) { return text.starts_with(prefix); });
}

Result<OwnedValue> str_method_endswith(ObjectSpace& space, Value* arguments, size_t) {
    return any_affix_fits(space, arguments, "endswith",
                          [](std::string_view text, std::string_view suffix) { return text.ends_with(suffix); });
}

}  // namespace eadem::vm
