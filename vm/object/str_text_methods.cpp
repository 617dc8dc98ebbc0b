// str: the methods that bytes have as well (text_methods.h), and expandtabs.
#include "vm/object/text_methods.h"

#include "vm/object/str_methods.h"
#include "vm/object/text_tabs.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

struct StrText {
    using Type = Str;
    static constexpr std::string_view kName = "str";
    static constexpr std::string_view kNotFoundMessage = "substring not found";

    static Str* self(Value value) { return as_str(value); }
    static Result<Str*> or_null(ObjectSpace& space, Value value) { return str_or_null(space, value); }
    static OwnedValue shared(ObjectSpace& space, Str* text) { return OwnedValue::share(space, text); }
    static Result<OwnedValue> substring(ObjectSpace& space, Str* text, size_t from, size_t to) {
        return str_substring(space, text, from, to);
    }
    static Result<OwnedValue> unchanged(ObjectSpace& space, Value& holder) { return unchanged_str(space, holder); }
    static OwnedValue empty(ObjectSpace& space) { return OwnedValue::share(space, space.shared.empty_str); }

    template <class Use>
    static auto with_units(const Str* text, Use use) {
        return text->is_ascii() ? use(AsciiUnits()) : use(Utf8Units());
    }
    using CharacterUnits = Utf8Units;

    static Result<Str*> separator_argument(ObjectSpace& space, Value argument, bool may_be_none) {
        Str* separator = str_or_null(space, argument);
        if (separator == nullptr) {
            return space.raise(ExceptionId::kTypeError, "must be {}, not {}", may_be_none ? "str or None" : "str",
                               type_name(space, argument));
        }
        if (separator->size == 0) return space.raise(ExceptionId::kValueError, "empty separator");
        return separator;
    }
    static Result<Str*> stripped_argument(ObjectSpace& space, Value argument, std::string_view function) {
        if (Str* characters = str_or_null(space, argument)) return characters;
        return space.raise(ExceptionId::kTypeError, "{} arg must be None or str", function);
    }
    static Result<Str*> affix_argument(ObjectSpace& space, Value argument, std::string_view function) {
        return str_argument(space, argument, function, "argument");
    }
    static Result<Str*> affix_item(ObjectSpace& space, Value item, std::string_view function) {
        if (Str* affix = str_or_null(space, item)) return affix;
        return space.raise(ExceptionId::kTypeError, "tuple for {} must only contain str, not {}", function,
                           type_name(space, item));
    }

    struct Needle {
        const Str* str;
        std::string_view text() const { return str->text(); }
    };
    static Result<Needle> needle_argument(ObjectSpace& space, Value argument, std::string_view function) {
        TRY(const Str* str, str_argument(space, argument, function, "argument 1"));
        return Needle{str};
    }
    static size_t length(const Str* text) { return text->length(); }
    static size_t offset(ObjectSpace& space, Str* text, size_t index) { return str_offset(space, text, index); }
    static size_t index(ObjectSpace& space, Str* text, size_t offset) { return str_index(space, text, offset); }
    static size_t count_characters(std::string_view text) { return vm::count_characters(text); }

    // The text with `left` and `right` fill characters around it; a new str.
    static Result<OwnedValue> padded(ObjectSpace& space, const Str* text, size_t left, size_t right, char32_t fill) {
        char filler[kMaxUtf8Width];
        const size_t width = write_utf8(filler, fill);
        if (left > SIZE_MAX / 2 / kMaxUtf8Width || right > SIZE_MAX / 2 / kMaxUtf8Width) return space.out_of_memory();
        const size_t size = (left + right) * width + text->size;
        TRY(Ref<Str> made, make_str_buffer(space, size, left + right + text->length()));
        char* out = str_buffer(made.get());
        const auto write_fill = [&](size_t count) {
            if (width == 1) {
                std::memset(out, filler[0], count);
                out += count;
                return;
            }
            for (; count > 0; --count) out = std::copy_n(filler, width, out);
        };
        write_fill(left);
        out = std::copy_n(text->data(), text->size, out);
        write_fill(right);
        return made;
    }

    static Result<char32_t> fill_argument(ObjectSpace& space, Value argument, std::string_view) {
        if (argument.is_empty()) return U' ';
        const Str* fill = str_or_null(space, argument);
        if (fill == nullptr) {
            return space.raise(ExceptionId::kTypeError, "The fill character must be a unicode character, not {}",
                               type_name(space, argument));
        }
        if (fill->length() != 1) {
            return space.raise(ExceptionId::kTypeError, "The fill character must be exactly one character long");
        }
        const char* at = fill->data();
        return read_utf8(at);
    }
    static char* buffer(Value text) { return str_buffer(as_str(text)); }
};

}  // namespace

Result<OwnedValue> str_method_split(ObjectSpace& space, Value* arguments, size_t) {
    return split_text<StrText>(space, arguments);
}
Result<OwnedValue> str_method_rsplit(ObjectSpace& space, Value* arguments, size_t) {
    return split_text_from_right<StrText>(space, arguments);
}
Result<OwnedValue> str_method_splitlines(ObjectSpace& space, Value* arguments, size_t) {
    return lines_of_text<StrText>(space, arguments);
}
Result<OwnedValue> str_method_partition(ObjectSpace& space, Value* arguments, size_t) {
    return partition_text<StrText>(space, arguments, false);
}
Result<OwnedValue> str_method_rpartition(ObjectSpace& space, Value* arguments, size_t) {
    return partition_text<StrText>(space, arguments, true);
}

Result<OwnedValue> str_method_strip(ObjectSpace& space, Value* arguments, size_t) {
    return strip_text<StrText>(space, arguments, "strip", Sides::kBoth);
}
Result<OwnedValue> str_method_lstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip_text<StrText>(space, arguments, "lstrip", Sides::kLeft);
}
Result<OwnedValue> str_method_rstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip_text<StrText>(space, arguments, "rstrip", Sides::kRight);
}
Result<OwnedValue> str_method_removeprefix(ObjectSpace& space, Value* arguments, size_t) {
    return without_prefix<StrText>(space, arguments);
}
Result<OwnedValue> str_method_removesuffix(ObjectSpace& space, Value* arguments, size_t) {
    return without_suffix<StrText>(space, arguments);
}

Result<OwnedValue> str_method_find(ObjectSpace& space, Value* arguments, size_t) {
    return found_in_text<StrText>(space, arguments, "find", false);
}
Result<OwnedValue> str_method_rfind(ObjectSpace& space, Value* arguments, size_t) {
    return found_in_text<StrText>(space, arguments, "rfind", true);
}
Result<OwnedValue> str_method_index(ObjectSpace& space, Value* arguments, size_t) {
    return index_in_text<StrText>(space, arguments, "index", false);
}
Result<OwnedValue> str_method_rindex(ObjectSpace& space, Value* arguments, size_t) {
    return index_in_text<StrText>(space, arguments, "rindex", true);
}
Result<OwnedValue> str_method_count(ObjectSpace& space, Value* arguments, size_t) {
    return count_in_text<StrText>(space, arguments);
}
Result<OwnedValue> str_method_startswith(ObjectSpace& space, Value* arguments, size_t) {
    return starts_with_affix<StrText>(space, arguments);
}
Result<OwnedValue> str_method_endswith(ObjectSpace& space, Value* arguments, size_t) {
    return ends_with_affix<StrText>(space, arguments);
}

Result<OwnedValue> str_method_ljust(ObjectSpace& space, Value* arguments, size_t) {
    return justified_text<StrText>(space, arguments, "ljust", [](size_t, size_t) { return size_t{0}; });
}
Result<OwnedValue> str_method_rjust(ObjectSpace& space, Value* arguments, size_t) {
    return justified_text<StrText>(space, arguments, "rjust", [](size_t missing, size_t) { return missing; });
}
Result<OwnedValue> str_method_center(ObjectSpace& space, Value* arguments, size_t) {
    return justified_text<StrText>(space, arguments, "center", half_of_missing);
}
Result<OwnedValue> str_method_zfill(ObjectSpace& space, Value* arguments, size_t) {
    return zero_filled_text<StrText>(space, arguments);
}

Result<OwnedValue> str_method_expandtabs(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const size_t stop, tab_size_argument(space, arguments[1]));
    const Str* text = as_str(arguments[0]);
    const TabExpansion expansion(text->text(), stop, text->is_ascii());
    if (!expansion.has_tabs()) return unchanged_str(space, arguments[0]);
    if (expansion.size() == 0) return OwnedValue::share(space, space.shared.empty_str);
    TRY(Ref<Str> made, make_str_buffer(space, expansion.size(), expansion.length(text->length())));
    expansion.write(str_buffer(made.get()));
    if (expansion.size() > 1) return made;
    return as_value(make_str(space, made->text()));
}

}  // namespace eadem::vm
