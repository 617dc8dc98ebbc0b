// str: letter case, and the questions isupper(), isdigit() and so on.
#include "vm/object/str_methods.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_units.h"
#include "vm/object/text_utf8.h"
#include "vm/object/unicode_case.h"
#include "vm/object/unicode_properties.h"

namespace eadem::vm {

namespace {

// A new str: `map(byte, previous byte)` for every byte of ASCII text (the first one follows a space), else
// `map_text`.
template <class Map>
Result<OwnedValue> converted(ObjectSpace& space, Value self, Map map, std::string (*map_text)(std::string_view)) {
    const Str* text = as_str(self);
    if (!text->is_ascii()) return new_str_value(space, map_text(text->text()));
    if (text->size == 0) return OwnedValue::share(space, space.shared.empty_str);
    TRY(Ref<Str> made, make_ascii_buffer(space, text->size));
    char* out = str_buffer(made.get());
    char previous = ' ';
    for (const char byte : text->text()) {
        *out++ = map(byte, previous);
        previous = byte;
    }
    return made;
}

// upper() and lower(): ASCII has the quick way, which a class derived from str cannot go.
Result<OwnedValue> with_other_case(ObjectSpace& space, Value self, Value (*quick)(ObjectSpace&, const Value*, size_t),
                                   std::string (*map_text)(std::string_view)) {
    const Value quickly = quick(space, &self, 1);
    if (!quickly.is_empty()) return OwnedValue::adopt(space, quickly);
    return new_str_value(space, map_text(as_str(self)->text()));
}

// True for text that is not empty and all of whose characters satisfy `holds`; ASCII has the quick `holds_ascii`.
template <class HoldsAscii, class Holds>
Result<OwnedValue> all_characters(ObjectSpace& space, Value self, HoldsAscii holds_ascii, Holds holds) {
    const Str* text = as_str(self);
    if (text->size == 0) return OwnedValue::boolean(space, false);
    if (text->is_ascii()) {
        for (const char byte : text->text())
            if (!holds_ascii(byte)) return OwnedValue::boolean(space, false);
        return OwnedValue::boolean(space, true);
    }
    for (const char32_t code : CodePoints(text->text()))
        if (!holds(code)) return OwnedValue::boolean(space, false);
    return OwnedValue::boolean(space, true);
}

// True if some character is of the case wanted and none is of another case.
template <class IsWantedAscii>
Result<OwnedValue> all_cased(ObjectSpace& space, Value self, IsWantedAscii is_wanted_ascii,
                             bool (*is_wanted)(char32_t)) {
    bool found = false;
    if (as_str(self)->is_ascii()) {
        for (const char byte : as_str(self)->text()) {
            if (!is_ascii_letter(byte)) continue;
            if (!is_wanted_ascii(byte)) return OwnedValue::boolean(space, false);
            found = true;
        }
        return OwnedValue::boolean(space, found);
    }
    for (const char32_t code : CodePoints(as_str(self)->text())) {
        if (is_wanted(code)) {
            found = true;
        } else if (is_cased(code)) {
            return OwnedValue::boolean(space, false);
        }
    }
    return OwnedValue::boolean(space, found);
}

bool is_title_text(std::string_view text) {
    bool in_word = false, found = false;
    for (const char32_t code : CodePoints(text)) {
        if (is_uppercase(code) || is_titlecase(code)) {
            if (in_word) return false;
            in_word = found = true;
        } else if (is_lowercase(code)) {
            if (!in_word) return false;
            found = true;
        } else {
            in_word = false;
        }
    }
    return found;
}

bool is_identifier_text(std::string_view text) {
    bool first = true;
    for (const char32_t code : CodePoints(text)) {
        if (!(first ? is_identifier_start(code) : is_identifier_continue(code))) return false;
        first = false;
    }
    return !text.empty();
}

}  // namespace

Result<OwnedValue> str_method_lower(ObjectSpace& space, Value* arguments, size_t) {
    return with_other_case(space, arguments[0], quick_str_lower, to_lower);
}

Result<OwnedValue> str_method_upper(ObjectSpace& space, Value* arguments, size_t) {
    return with_other_case(space, arguments[0], quick_str_upper, to_upper);
}

Result<OwnedValue> str_method_casefold(ObjectSpace& space, Value* arguments, size_t) {
    return with_other_case(space, arguments[0], quick_str_lower, fold_case);
}

Result<OwnedValue> str_method_swapcase(ObjectSpace& space, Value* arguments, size_t) {
    return converted(
        space, arguments[0], [](char byte, char) { return ascii_swap(byte); }, swap_case);
}

Result<OwnedValue> str_method_title(ObjectSpace& space, Value* arguments, size_t) {
    const auto title = [](char byte, char previous) {
        return is_ascii_letter(previous) ? ascii_lower(byte) : ascii_upper(byte);
    };
    return converted(space, arguments[0], title, to_title);
}

Result<OwnedValue> str_method_capitalize(ObjectSpace& space, Value* arguments, size_t) {
    bool first = true;
    const auto capitalize = [&first](char byte, char) {
        return std::exchange(first, false) ? ascii_upper(byte) : ascii_lower(byte);
    };
    return converted(space, arguments[0], capitalize, to_capitalized);
}

Result<OwnedValue> str_method_isalnum(ObjectSpace& space, Value* arguments, size_t) {
    return all_characters(
        space, arguments[0], [](char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); }, is_alphanumeric);
}

Result<OwnedValue> str_method_isalpha(ObjectSpace& space, Value* arguments, size_t) {
    return all_characters(space, arguments[0], is_ascii_letter, is_alphabetic);
}

Result<OwnedValue> str_method_isascii(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::boolean(space, as_str(arguments[0])->is_ascii());
}

Result<OwnedValue> str_method_isdecimal(ObjectSpace& space, Value* arguments, size_t) {
    return all_characters(space, arguments[0], is_ascii_digit, is_decimal);
}

Result<OwnedValue> str_method_isdigit(ObjectSpace& space, Value* arguments, size_t) {
    return all_characters(space, arguments[0], is_ascii_digit, is_digit);
}

Result<OwnedValue> str_method_isidentifier(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::boolean(space, is_identifier_text(as_str(arguments[0])->text()));
}

Result<OwnedValue> str_method_islower(ObjectSpace& space, Value* arguments, size_t) {
    return all_cased(space, arguments[0], is_ascii_lower, is_lowercase);
}

Result<OwnedValue> str_method_isnumeric(ObjectSpace& space, Value* arguments, size_t) {
    return all_characters(space, arguments[0], is_ascii_digit, is_numeric);
}

Result<OwnedValue> str_method_isprintable(ObjectSpace& space, Value* arguments, size_t) {
    if (as_str(arguments[0])->size == 0) return OwnedValue::boolean(space, true);
    return all_characters(
        space, arguments[0], [](char byte) { return byte >= ' ' && byte < 0x7F; }, is_printable);
}

Result<OwnedValue> str_method_isspace(ObjectSpace& space, Value* arguments, size_t) {
    return all_characters(
        space, arguments[0], [](char byte) { return AsciiTextSpaces::is_space(static_cast<unsigned char>(byte)); },
        is_space);
}

Result<OwnedValue> str_method_istitle(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::boolean(space, is_title_text(as_str(arguments[0])->text()));
}

Result<OwnedValue> str_method_isupper(ObjectSpace& space, Value* arguments, size_t) {
    return all_cased(space, arguments[0], is_ascii_upper, is_uppercase);
}

}  // namespace eadem::vm
