// The methods that str and bytes have in common: splitting, stripping, partitioning, searching, padding. One body
// serves all; what differs is in StrText (str_text_methods.cpp), BytesText (bytes_text_methods.cpp) and, for searching,
// ByteArrayText (bytearray_text_methods.cpp):
//
//     Type, kName                         Str, Bytes or ByteArray; a str argument is a Str*, others are a BytesView
//     self, or_null                       the object in a value that is known to be one; an affix, if the value is one
//     shared                              the object of an argument, as part of a result
//     substring, unchanged, empty         a part of it; itself, moved out of its place in the row; "" or b""
//     with_units(object, f)               f(units) with the units of text_units.h that fit the object
//     CharacterUnits                      the units of what strip() is to remove
//     separator_argument, stripped_argument, affix_argument, affix_item
//                                         arguments, with CPython's words for those of a wrong type
//     needle_argument, kNotFoundMessage   what is searched for (it has text()), and what is said if it is missing
//     length, offset, index               characters of an object; byte offset of a character, and the other way round
//     count_characters                    characters of a part
//     fill_argument, padded, buffer       the character to pad with; a padded copy; the bytes of one that is new
//
// Rows are those of the methods: the receiver first. Nothing here keeps an argument.
#pragma once

#include <algorithm>

#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/text_split.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

// Collects the parts of a text, first by their byte offsets on the stack, then as a list with room for all of them at
// once.
template <class Text>
class Parts {
 public:
    using Type = typename Text::Type;
    Parts(ObjectSpace& space, Type* text, Ref<List> list) : space_(space), text_(text), list_(std::move(list)) {}

    Result<void> add(size_t from, size_t to) {
        if (pending_ == kPending) TRY_VOID(flush());
        offsets_[pending_++] = {from, to};
        return {};
    }
    Result<Ref<List>> finish() {
        TRY_VOID(flush());
        return std::move(list_);
    }

 private:
    static constexpr size_t kPending = 32;
    struct Offsets {
        size_t from, to;
    };

    Result<void> flush() {
        List* const list = list_.get();
        TRY_VOID(list_reserve(space_, list, pending_));
        for (size_t i = 0; i < pending_; ++i) {
            TRY(OwnedValue part, Text::substring(space_, text_, offsets_[i].from, offsets_[i].to));
            list->items[list->size++] = Word::of_object(part.take().object);
        }
        pending_ = 0;
        return {};
    }

    ObjectSpace& space_;
    Type* text_;
    Ref<List> list_;
    size_t pending_ = 0;
    Offsets offsets_[kPending];
};

// A list of parts of `text`; `split(emit)` gives their byte offsets.
template <class Text, class Split>
Result<OwnedValue> list_of_parts(ObjectSpace& space, typename Text::Type* text, bool reversed, Split split) {
    TRY(Ref<List> list, make_list(space, 0));
    Parts<Text> parts(space, text, std::move(list));
    TRY_VOID(split([&parts](size_t from, size_t to) { return parts.add(from, to); }));
    TRY(Ref<List> made, parts.finish());
    if (reversed) std::reverse(made->items, made->items + made->size);
    return made;
}

// Rows of (self, separator, limit).
template <class Text>
Result<OwnedValue> split_text(ObjectSpace& space, Value* row) {
    auto* const self = Text::self(row[0]);
    const std::string_view text = self->text();
    TRY(const size_t limit, limit_argument(space, row[2]));
    if (is_absent(space, row[1])) {
        return list_of_parts<Text>(space, self, false, [&](auto emit) {
            return Text::with_units(self,
                                    [&]<class Units>(Units) { return split_at_spaces<Units>(text, limit, emit); });
        });
    }
    TRY(const auto separator, Text::separator_argument(space, row[1], true));
    return list_of_parts<Text>(space, self, false,
                               [&](auto emit) { return split_at(text, separator->text(), limit, emit); });
}
template <class Text>
Result<OwnedValue> split_text_from_right(ObjectSpace& space, Value* row) {
    auto* const self = Text::self(row[0]);
    const std::string_view text = self->text();
    TRY(const size_t limit, limit_argument(space, row[2]));
    if (is_absent(space, row[1])) {
        return list_of_parts<Text>(space, self, true, [&](auto emit) {
            return Text::with_units(
                self, [&]<class Units>(Units) { return split_at_spaces_from_right<Units>(text, limit, emit); });
        });
    }
    TRY(const auto separator, Text::separator_argument(space, row[1], true));
    return list_of_parts<Text>(space, self, true,
                               [&](auto emit) { return split_at_from_right(text, separator->text(), limit, emit); });
}

// Rows of (self, keepends).
template <class Text>
Result<OwnedValue> lines_of_text(ObjectSpace& space, Value* row) {
    auto* const self = Text::self(row[0]);
    bool keep_ends = false;
    if (!row[1].is_empty()) {
        TRY(keep_ends, truth(space, row[1]));
    }
    return list_of_parts<Text>(space, self, false, [&](auto emit) {
        return Text::with_units(self,
                                [&]<class Units>(Units) { return split_lines<Units>(self->text(), keep_ends, emit); });
    });
}

inline Result<OwnedValue> tuple_of_three(ObjectSpace& space, OwnedValue first, OwnedValue second, OwnedValue third) {
    Value row[] = {first.take(), second.take(), third.take()};
    TRY(Ref<Tuple> tuple, make_tuple_from(space, row, std::size(row)));
    return tuple;
}

// Rows of (self, separator); partition if not `last`, rpartition otherwise.
template <class Text>
Result<OwnedValue> partition_text(ObjectSpace& space, Value* row, bool last) {
    auto* const self = Text::self(row[0]);
    TRY(const auto separator, Text::separator_argument(space, row[1], false));
    const size_t found =
        last ? find_last_text(self->text(), separator->text()) : find_text(self->text(), separator->text());
    if (found == kNotFound && last)
        return tuple_of_three(space, Text::empty(space), Text::empty(space), take(space, row[0]));
    if (found == kNotFound) return tuple_of_three(space, take(space, row[0]), Text::empty(space), Text::empty(space));
    TRY(OwnedValue before, Text::substring(space, self, 0, found));
    TRY(OwnedValue behind, Text::substring(space, self, found + separator->size, self->size));
    return tuple_of_three(space, std::move(before), Text::shared(space, separator), std::move(behind));
}

// Rows of (self, characters).
template <class Text>
Result<OwnedValue> strip_text(ObjectSpace& space, Value* row, std::string_view function, Sides sides) {
    auto* const self = Text::self(row[0]);
    std::string_view rest;
    if (is_absent(space, row[1])) {
        rest = Text::with_units(self, [&]<class Units>(Units) { return strip_spaces<Units>(self->text(), sides); });
    } else {
        TRY(const auto characters, Text::stripped_argument(space, row[1], function));
        rest = strip_characters<typename Text::CharacterUnits>(self->text(), characters->text(), sides);
    }
    if (rest.size() == self->size) return Text::unchanged(space, row[0]);
    const auto from = static_cast<size_t>(rest.data() - self->data());
    return Text::substring(space, self, from, from + rest.size());
}

// Rows of (self, affix).
template <class Text>
Result<OwnedValue> without_prefix(ObjectSpace& space, Value* row) {
    auto* const self = Text::self(row[0]);
    TRY(const auto prefix, Text::affix_argument(space, row[1], "removeprefix"));
    if (prefix->size == 0 || !self->text().starts_with(prefix->text())) return Text::unchanged(space, row[0]);
    return Text::substring(space, self, prefix->size, self->size);
}
template <class Text>
Result<OwnedValue> without_suffix(ObjectSpace& space, Value* row) {
    auto* const self = Text::self(row[0]);
    TRY(const auto suffix, Text::affix_argument(space, row[1], "removesuffix"));
    if (suffix->size == 0 || !self->text().ends_with(suffix->text())) return Text::unchanged(space, row[0]);
    return Text::substring(space, self, 0, self->size - suffix->size);
}

// ---- searching: rows of (self, what, start, end) ----

// The part of a text that a search runs over; `from` is its byte offset.
struct SearchArea {
    bool is_possible;
    size_t from;
    std::string_view text;
};
template <class Text>
Result<SearchArea> search_area(ObjectSpace& space, Value* row) {
    auto* const self = Text::self(row[0]);
    if (row[2].is_empty() && row[3].is_empty()) return SearchArea{true, 0, self->text()};
    TRY(const SearchRange range, search_range(space, row[2], row[3], Text::length(self)));
    if (!range.is_possible()) return SearchArea{false, 0, {}};
    const size_t from = Text::offset(space, self, range.from);
    return SearchArea{true, from, self->text().substr(from, Text::offset(space, self, range.to) - from)};
}

// The index of the first or last occurrence in characters, or -1.
template <class Text>
Result<int64_t> find_in_text(ObjectSpace& space, Value* row, std::string_view function, bool last) {
    TRY(const auto needle, Text::needle_argument(space, row[1], function));
    TRY(const SearchArea area, search_area<Text>(space, row));
    if (!area.is_possible) return int64_t{-1};
    const size_t found = last ? find_last_text(area.text, needle.text()) : find_text(area.text, needle.text());
    if (found == kNotFound) return int64_t{-1};
    return static_cast<int64_t>(Text::index(space, Text::self(row[0]), area.from + found));
}
template <class Text>
Result<OwnedValue> found_in_text(ObjectSpace& space, Value* row, std::string_view function, bool last) {
    TRY(const int64_t index, find_in_text<Text>(space, row, function, last));
    return OwnedValue::of_int(space, index);
}
template <class Text>
Result<OwnedValue> index_in_text(ObjectSpace& space, Value* row, std::string_view function, bool last) {
    TRY(const int64_t index, find_in_text<Text>(space, row, function, last));
    if (index < 0) return space.raise_text(ExceptionId::kValueError, Text::kNotFoundMessage);
    return OwnedValue::of_int(space, index);
}
template <class Text>
Result<OwnedValue> count_in_text(ObjectSpace& space, Value* row) {
    TRY(const auto needle, Text::needle_argument(space, row[1], "count"));
    TRY(const SearchArea area, search_area<Text>(space, row));
    size_t count = 0;
    if (area.is_possible)
        count = needle.text().empty() ? Text::count_characters(area.text) + 1 : count_text(area.text, needle.text());
    return OwnedValue::of_int(space, static_cast<int64_t>(count));
}

// startswith and endswith: `fits(text, affix)` decides for one affix or each of a tuple.
template <class Text, class Fits>
Result<OwnedValue> any_affix_fits(ObjectSpace& space, Value* row, std::string_view function, Fits fits) {
    TRY(const SearchArea area, search_area<Text>(space, row));
    const auto fits_one = [&](const auto& affix) { return area.is_possible && fits(area.text, affix->text()); };
    TRY(const auto single, Text::or_null(space, row[1]));
    if (single) return OwnedValue::boolean(space, fits_one(single));
    if (!is_instance(space, row[1], kTupleType)) {
        return space.raise(ExceptionId::kTypeError, "{0} first arg must be {1} or a tuple of {1}, not {2}", function,
                           Text::kName, type_name(space, row[1]));
    }
    for (const Word item : row_of(as_tuple(row[1]))) {
        TRY(const auto affix, Text::affix_item(space, item.peek(), function));
        if (fits_one(affix)) return OwnedValue::boolean(space, true);
    }
    return OwnedValue::boolean(space, false);
}
template <class Text>
Result<OwnedValue> starts_with_affix(ObjectSpace& space, Value* row) {
    return any_affix_fits<Text>(space, row, "startswith", [](std::string_view text, std::string_view prefix) {
        return text.starts_with(prefix);
    });
}
template <class Text>
Result<OwnedValue> ends_with_affix(ObjectSpace& space, Value* row) {
    return any_affix_fits<Text>(space, row, "endswith",
                                [](std::string_view text, std::string_view suffix) { return text.ends_with(suffix); });
}

// ---- padding ----

// Rows of (self, width, fillchar). `left_share(missing, width)` says how much of the padding goes to the left.
template <class Text, class LeftShare>
Result<OwnedValue> justified_text(ObjectSpace& space, Value* row, std::string_view function, LeftShare left_share) {
    TRY(const int64_t width, index_argument(space, row[1]));
    TRY(const auto fill, Text::fill_argument(space, row[2], function));
    const auto* self = Text::self(row[0]);
    const auto length = static_cast<int64_t>(Text::length(self));
    if (width <= length) return Text::unchanged(space, row[0]);
    const auto missing = static_cast<size_t>(width - length);
    const size_t left = left_share(missing, static_cast<size_t>(width));
    return Text::padded(space, self, left, missing - left, fill);
}
// What center() puts on the left; the odd one goes there if the width is odd.
inline size_t half_of_missing(size_t missing, size_t width) {
    return missing / 2 + (missing & width & 1);
}

// Rows of (self, width).
template <class Text>
Result<OwnedValue> zero_filled_text(ObjectSpace& space, Value* row) {
    TRY(const int64_t width, index_argument(space, row[1]));
    const auto* self = Text::self(row[0]);
    const auto length = static_cast<int64_t>(Text::length(self));
    if (width <= length) return Text::unchanged(space, row[0]);
    const auto missing = static_cast<size_t>(width - length);
    TRY(OwnedValue filled, Text::padded(space, self, missing, 0, '0'));
    // A sign goes in front of the zeros.
    char* const digits = Text::buffer(filled.get());
    if (self->size > 0 && (digits[missing] == '+' || digits[missing] == '-')) std::swap(digits[0], digits[missing]);
    return filled;
}

}  // namespace eadem::vm
