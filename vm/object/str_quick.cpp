// The quick ways (native.h) of str's commonest methods: exact strs, ASCII where characters matter, and no argument but
// the usual ones. Whatever is rarer, or fails, or is refused memory, is left to the methods proper.
#include <algorithm>
#include <cassert>
#include <span>

#include "vm/object/float_text.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_replace.h"
#include "vm/object/text_split.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::vm {

namespace {

// The str in a place of the row, if it is an exact one; null otherwise.
Str* text_at(const Value* row, size_t place) {
    return is_str(row[place]) ? as_str(row[place]) : nullptr;
}

// The receiver if it is ASCII and was given exactly `count` - 1 arguments.
Str* ascii_self(const Value* row, size_t given, size_t count) {
    return given == count && is_str(row[0]) && as_str(row[0])->is_ascii() ? as_str(row[0]) : nullptr;
}

Value shared(Object* object) {
    object->share();
    return Value::of_object(object);
}

// A fresh str, or nothing if memory was refused.
Value fresh(Str* text) {
    return text == nullptr ? Value() : Value::of_object(text);
}

Value number(ObjectSpace& space, size_t value) {
    return OwnedValue::of_int(space, static_cast<int64_t>(value)).take();
}

// A part of ASCII text, as str_substring gives it.
Value part_of(ObjectSpace& space, Str* text, std::string_view part) {
    if (part.size() == text->size) return shared(text);
    if (part.empty()) return shared(space.shared.empty_str);
    if (part.size() == 1) {
        if (!space.profile().latin1_chars_shared) return {};
        return shared(latin1_character(space, static_cast<unsigned char>(part[0])));
    }
    Str* const made = new_str_block(space, part.size(), part.size());
    if (made != nullptr) copy_bytes(str_buffer(made), part.data(), part.size());
    return fresh(made);
}

Value stripped(ObjectSpace& space, const Value* row, size_t count, Sides sides) {
    Str* const text = ascii_self(row, count, count == 2 ? 2 : 1);
    if (text == nullptr) return {};
    if (count == 1) return part_of(space, text, strip_spaces<AsciiUnits>(text->text(), sides));
    const Str* characters = text_at(row, 1);
    if (characters == nullptr) return {};
    return part_of(space, text, strip_characters<AsciiUnits>(text->text(), characters->text(), sides));
}

// The receiver and its one argument, both exact strs.
struct TwoTexts {
    const Str* text = nullptr;
    const Str* other = nullptr;
    explicit operator bool() const { return text != nullptr; }
};
TwoTexts two_texts(const Value* row, size_t count) {
    if (count != 2 || !is_str(row[0]) || !is_str(row[1])) return {};
    return {as_str(row[0]), as_str(row[1])};
}

// True if the text is not empty and `holds` for every byte.
template <class Holds>
Value all_bytes(ObjectSpace& space, const Value* row, size_t count, Holds holds) {
    const Str* text = ascii_self(row, count, 1);
    if (text == nullptr) return {};
    const std::string_view bytes = text->text();
    return space.boolean(!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), holds));
}

// True if there are letters and `holds` for each of them.
template <class Holds>
Value all_letters(ObjectSpace& space, const Value* row, size_t count, Holds holds) {
    const Str* text = ascii_self(row, count, 1);
    if (text == nullptr) return {};
    bool found = false;
    for (const char byte : text->text()) {
        if (!is_ascii_letter(byte)) continue;
        if (!holds(byte)) return space.boolean(false);
        found = true;
    }
    return space.boolean(found);
}

Value with_other_case(ObjectSpace& space, const Value* row, size_t count, char first, char last) {
    const Str* text = ascii_self(row, count, 1);
    if (text == nullptr) return {};
    if (text->size == 0) return shared(space.shared.empty_str);
    Str* const made = new_str_block(space, text->size, text->size);
    if (made == nullptr) return {};
    copy_with_case_changed(str_buffer(made), text->data(), text->size, first, last);
    return fresh(made);
}

}  // namespace

Value quick_str(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || static_cast<Type*>(row[0].object)->id != kStrType) return {};
    if (is_str(row[1])) return shared(row[1].object);
    const Value shown = exact_number(row[1]);
    if (shown.is_raw_int()) {
        const size_t size = int64_text_size(shown.integer);
        Str* const made = new_str_block(space, size, size);
        if (made != nullptr) write_int64_text(str_buffer(made), size, shown.integer);
        return fresh(made);
    }
    if (!shown.is_raw_float()) return {};
    char text[kLongestFloatRepr];
    const size_t size = write_float_repr(text, shown.real);
    assert(size <= sizeof text);
    Str* const made = new_str_block(space, size, size);
    if (made != nullptr) std::memcpy(str_buffer(made), text, size);
    return fresh(made);
}

Value quick_str_count(ObjectSpace& space, const Value* row, size_t count) {
    const TwoTexts texts = two_texts(row, count);
    if (!texts || texts.other->size == 0) return {};
    return number(space, count_text(texts.text->text(), texts.other->text()));
}

Value quick_str_startswith(ObjectSpace& space, const Value* row, size_t count) {
    const TwoTexts texts = two_texts(row, count);
    if (!texts) return {};
    const size_t size = texts.other->size;
    return space.boolean(size <= texts.text->size && equal_bytes(texts.text->data(), texts.other->data(), size));
}

Value quick_str_endswith(ObjectSpace& space, const Value* row, size_t count) {
    const TwoTexts texts = two_texts(row, count);
    if (!texts) return {};
    const size_t size = texts.other->size;
    const char* const end = texts.text->data() + texts.text->size;
    return space.boolean(size <= texts.text->size && equal_bytes(end - size, texts.other->data(), size));
}

Value quick_str_find(ObjectSpace& space, const Value* row, size_t count) {
    const TwoTexts texts = two_texts(row, count);
    if (!texts || !texts.text->is_ascii()) return {};
    const size_t found = find_text(texts.text->text(), texts.other->text());
    return found == kNotFound ? OwnedValue::of_int(space, -1).take() : number(space, found);
}

Value quick_str_rfind(ObjectSpace& space, const Value* row, size_t count) {
    const TwoTexts texts = two_texts(row, count);
    if (!texts || !texts.text->is_ascii()) return {};
    const size_t found = find_last_text(texts.text->text(), texts.other->text());
    return found == kNotFound ? OwnedValue::of_int(space, -1).take() : number(space, found);
}

Value quick_str_index(ObjectSpace& space, const Value* row, size_t count) {
    const TwoTexts texts = two_texts(row, count);
    if (!texts || !texts.text->is_ascii()) return {};
    const size_t found = find_text(texts.text->text(), texts.other->text());
    return found == kNotFound ? Value() : number(space, found);
}

Value quick_str_isalnum(ObjectSpace& space, const Value* row, size_t count) {
    return all_bytes(space, row, count, [](char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); });
}

Value quick_str_isalpha(ObjectSpace& space, const Value* row, size_t count) {
    return all_bytes(space, row, count, is_ascii_letter);
}

Value quick_str_isdecimal(ObjectSpace& space, const Value* row, size_t count) {
    return all_bytes(space, row, count, is_ascii_digit);
}

Value quick_str_isdigit(ObjectSpace& space, const Value* row, size_t count) {
    return all_bytes(space, row, count, is_ascii_digit);
}

Value quick_str_isspace(ObjectSpace& space, const Value* row, size_t count) {
    return all_bytes(space, row, count,
                     [](char byte) { return AsciiTextSpaces::is_space(static_cast<unsigned char>(byte)); });
}

Value quick_str_islower(ObjectSpace& space, const Value* row, size_t count) {
    return all_letters(space, row, count, is_ascii_lower);
}

Value quick_str_isupper(ObjectSpace& space, const Value* row, size_t count) {
    return all_letters(space, row, count, is_ascii_upper);
}

Value quick_str_join(ObjectSpace& space, const Value* row, size_t count) {
    const Str* separator = text_at(row, 0);
    if (count != 2 || separator == nullptr || (!is_list(row[1]) && !is_tuple(row[1]))) return {};
    const std::span<const Word> pieces = is_list(row[1]) ? row_of(as_list(row[1])) : row_of(as_tuple(row[1]));
    if (pieces.size() < 2) return {};
    size_t size = (pieces.size() - 1) * separator->size, length = (pieces.size() - 1) * separator->length();
    for (const Word piece : pieces) {
        if (!piece.is_object() || piece.object()->type_id() != kStrType) return {};
        const auto* text = static_cast<Str*>(piece.object());
        size += text->size;
        length += text->length();
    }
    if (size == 0) return {};
    Str* const joined = new_str_block(space, size, length);
    if (joined == nullptr) return {};
    char* out = str_buffer(joined);
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) out = copy_bytes(out, separator->data(), separator->size);
        const auto* text = static_cast<Str*>(pieces[i].object());
        out = copy_bytes(out, text->data(), text->size);
    }
    return fresh(joined);
}

Value quick_str_lower(ObjectSpace& space, const Value* row, size_t count) {
    return with_other_case(space, row, count, 'A', 'Z');
}

Value quick_str_upper(ObjectSpace& space, const Value* row, size_t count) {
    return with_other_case(space, row, count, 'a', 'z');
}

Value quick_str_strip(ObjectSpace& space, const Value* row, size_t count) {
    return stripped(space, row, count, Sides::kBoth);
}

Value quick_str_lstrip(ObjectSpace& space, const Value* row, size_t count) {
    return stripped(space, row, count, Sides::kLeft);
}

Value quick_str_rstrip(ObjectSpace& space, const Value* row, size_t count) {
    return stripped(space, row, count, Sides::kRight);
}

Value quick_str_replace(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 3) return {};
    Str* const text = text_at(row, 0);
    const Str* old = text_at(row, 1);
    const Str* fresh_text = text_at(row, 2);
    if (text == nullptr || old == nullptr || fresh_text == nullptr || old->size == 0) return {};
    const Replacement replacement(text->text(), old->text(), fresh_text->text(), SIZE_MAX, text->is_ascii());
    const size_t hits = replacement.hits();
    if (hits == 0 || str_equal(old, fresh_text)) return shared(text);
    if (replacement.is_too_large() || replacement.size() == 0) return {};
    Str* const made =
        new_str_block(space, replacement.size(), text->length() - hits * old->length() + hits * fresh_text->length());
    if (made != nullptr) replacement.write(str_buffer(made));
    return fresh(made);
}

}  // namespace eadem::vm
