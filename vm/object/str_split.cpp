// str: cutting text into pieces, stripping its ends, and joining pieces.
#include <algorithm>

#include "vm/object/list.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_split.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Collects the parts of a text, first by their byte offsets on the stack, then as a list with room for all of them at
// once.
class Parts {
 public:
    Parts(ObjectSpace& space, Str* text, Ref<List> list) : space_(space), text_(text), list_(std::move(list)) {}

    Result<void> add(size_t from, size_t to) {
        if (pending_ == kPending) TRY_VOID(flush());
        offsets_[pending_++] = {static_cast<uint32_t>(from), static_cast<uint32_t>(to)};
        return {};
    }
    Result<Ref<List>> finish() {
        TRY_VOID(flush());
        return std::move(list_);
    }

 private:
    static constexpr size_t kPending = 32;
    struct Offsets {
        uint32_t from, to;
    };

    Result<void> flush() {
        List* const list = list_.get();
        TRY_VOID(list_reserve(space_, list, pending_));
        for (size_t i = 0; i < pending_; ++i) {
            TRY(OwnedValue part, str_substring(space_, text_, offsets_[i].from, offsets_[i].to));
            list->items[list->size++] = Word::of_object(part.take().object);
        }
        pending_ = 0;
        return {};
    }

    ObjectSpace& space_;
    Str* text_;
    Ref<List> list_;
    size_t pending_ = 0;
    Offsets offsets_[kPending];
};

// A list of parts of `text`; `split(emit)` gives their byte offsets.
template <class Split>
Result<OwnedValue> list_of_parts(ObjectSpace& space, Str* text, bool reversed, Split split) {
    TRY(Ref<List> list, make_list(space, 0));
    Parts parts(space, text, std::move(list));
    TRY_VOID(split([&parts](size_t from, size_t to) { return parts.add(from, to); }));
    TRY(Ref<List> made, parts.finish());
    if (reversed) std::reverse(made->items, made->items + made->size);
    return made;
}

Result<Str*> separator_argument(ObjectSpace& space, Value argument, std::string_view expected) {
    Str* separator = str_or_null(space, argument);
    if (separator == nullptr) {
        return space.raise(ExceptionId::kTypeError, "must be {}, not {}", expected, type_name(space, argument));
    }
    if (separator->size == 0) return space.raise(ExceptionId::kValueError, "empty separator");
    return separator;
}

Result<OwnedValue> strip(ObjectSpace& space, Value* row, std::string_view function, Sides sides) {
    Str* const text = as_str(row[0]);
    std::string_view rest;
    if (is_absent(space, row[1])) {
        rest = text->is_ascii() ? strip_spaces<AsciiUnits>(text->text(), sides)
                                : strip_spaces<Utf8Units>(text->text(), sides);
    } else {
        const Str* characters = str_or_null(space, row[1]);
        if (characters == nullptr) {
            return space.raise(ExceptionId::kTypeError, "{} arg must be None or str", function);
        }
        rest = strip_characters<Utf8Units>(text->text(), characters->text(), sides);
    }
    if (rest.size() == text->size) return unchanged_str(space, row[0]);
    const auto from = static_cast<size_t>(rest.data() - text->data());
    return str_substring(space, text, from, from + rest.size());
}

Result<OwnedValue> tuple_of_three(ObjectSpace& space, OwnedValue first, OwnedValue second, OwnedValue third) {
    Value row[] = {first.take(), second.take(), third.take()};
    return as_value(make_tuple_from(space, row, 3));
}

// text.partition(separator): `found` is the separator's offset.
Result<OwnedValue> parts_around(ObjectSpace& space, Str* text, Str* separator, size_t found) {
    TRY(OwnedValue before, str_substring(space, text, 0, found));
    TRY(OwnedValue behind, str_substring(space, text, found + separator->size, text->size));
    return tuple_of_three(space, std::move(before), OwnedValue::share(space, separator), std::move(behind));
}

OwnedValue empty_text(ObjectSpace& space) {
    return OwnedValue::share(space, space.shared.empty_str);
}

}  // namespace

Result<OwnedValue> str_method_split(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    if (is_absent(space, arguments[1])) {
        TRY(const size_t limit, limit_argument(space, arguments[2]));
        return list_of_parts(space, text, false, [&](auto emit) {
            return text->is_ascii() ? split_at_spaces<AsciiUnits>(text->text(), limit, emit)
                                    : split_at_spaces<Utf8Units>(text->text(), limit, emit);
        });
    }
    TRY(const size_t limit, limit_argument(space, arguments[2]));
    TRY(const Str* separator, separator_argument(space, arguments[1], "str or None"));
    return list_of_parts(space, text, false,
                         [&](auto emit) { return split_at(text->text(), separator->text(), limit, emit); });
}

Result<OwnedValue> str_method_rsplit(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    TRY(const size_t limit, limit_argument(space, arguments[2]));
    if (is_absent(space, arguments[1])) {
        return list_of_parts(space, text, true, [&](auto emit) {
            return text->is_ascii() ? split_at_spaces_from_right<AsciiUnits>(text->text(), limit, emit)
                                    : split_at_spaces_from_right<Utf8Units>(text->text(), limit, emit);
        });
    }
    TRY(const Str* separator, separator_argument(space, arguments[1], "str or None"));
    return list_of_parts(space, text, true,
                         [&](auto emit) { return split_at_from_right(text->text(), separator->text(), limit, emit); });
}

Result<OwnedValue> str_method_splitlines(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    bool keep_ends = false;
    if (!arguments[1].is_empty()) {
        TRY(keep_ends, truth(space, arguments[1]));
    }
    return list_of_parts(space, text, false, [&](auto emit) {
        return text->is_ascii() ? split_lines<AsciiUnits>(text->text(), keep_ends, emit)
                                : split_lines<Utf8Units>(text->text(), keep_ends, emit);
    });
}

Result<OwnedValue> str_method_partition(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    TRY(Str * separator, separator_argument(space, arguments[1], "str"));
    const size_t found = find_text(text->text(), separator->text());
    if (found != kNotFound) return parts_around(space, text, separator, found);
    return tuple_of_three(space, take(space, arguments[0]), empty_text(space), empty_text(space));
}

Result<OwnedValue> str_method_rpartition(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    TRY(Str * separator, separator_argument(space, arguments[1], "str"));
    const size_t found = find_last_text(text->text(), separator->text());
    if (found != kNotFound) return parts_around(space, text, separator, found);
    return tuple_of_three(space, empty_text(space), empty_text(space), take(space, arguments[0]));
}

Result<OwnedValue> str_method_strip(ObjectSpace& space, Value* arguments, size_t) {
    return strip(space, arguments, "strip", Sides::kBoth);
}

Result<OwnedValue> str_method_lstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip(space, arguments, "lstrip", Sides::kLeft);
}

Result<OwnedValue> str_method_rstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip(space, arguments, "rstrip", Sides::kRight);
}

Result<OwnedValue> str_method_removeprefix(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    TRY(const Str* prefix, str_argument(space, arguments[1], "removeprefix", "argument"));
    if (prefix->size == 0 || !text->text().starts_with(prefix->text())) return unchanged_str(space, arguments[0]);
    return str_substring(space, text, prefix->size, text->size);
}

Result<OwnedValue> str_method_removesuffix(ObjectSpace& space, Value* arguments, size_t) {
    Str* const text = as_str(arguments[0]);
    TRY(const Str* suffix, str_argument(space, arguments[1], "removesuffix", "argument"));
    if (suffix->size == 0 || !text->text().ends_with(suffix->text())) return unchanged_str(space, arguments[0]);
    return str_substring(space, text, 0, text->size - suffix->size);
}

}  // namespace eadem::vm
