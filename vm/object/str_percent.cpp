// The % operator: reading the format, finding the arguments, padding.
#include "vm/object/str_percent.h"

#include <algorithm>

#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/text_builder.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

class PercentFormatter {
 public:
    PercentFormatter(ObjectSpace& space, std::string_view format, Value arguments, bool is_bytes)
        : space_(space), format_(format), is_bytes_(is_bytes) {
        if (is_tuple_like(space, arguments)) {
            tuple_ = as_tuple(arguments);
            return;
        }
        single_ = arguments;
        if (is_mapping(arguments)) mapping_ = arguments;
    }

    // Formats everything into out(); or, if the format is one conversion that shows a str as it is, sets
    // whole().
    Result<void> run();
    std::string_view out() const { return out_.text(); }
    OwnedValue& whole() { return whole_; }

 private:
    // Text is none, though it has items; nor are, to a bytes format, bytes.
    bool is_mapping(Value arguments) const {
        const bool is_text =
            is_instance(space_, arguments, kStrType) || (is_bytes_ && is_instance(space_, arguments, kBytesType));
        return !is_text && space_.type_of(arguments)->slots.get_item != nullptr;
    }
    bool at_end() const { return position_ == format_.size(); }
    char here() const { return format_[position_]; }

    Result<PercentConversion> read_conversion();
    Result<void> read_key();
    bool read_flag(PercentConversion& conversion);
    Result<int64_t> read_number(std::string_view too_big, int64_t limit);
    Result<int64_t> star_argument(int64_t limit);
    Result<Value> next_argument();
    Result<void> convert(const PercentConversion& conversion, bool is_whole);
    Result<void> convert_text(const PercentConversion& conversion, Value value, bool is_whole);
    Result<void> convert_bytes(const PercentConversion& conversion, Value value);
    Result<void> character_piece(Value value, PercentPiece& piece);
    Result<Ref<Str>> text_of(const PercentConversion& conversion, Value value);
    Result<void> pad(const PercentConversion& conversion, const PercentPiece& piece);
    bool convert_directly();
    void write(std::string_view text) { out_.append(text); }
    void write_repeated(char character, size_t count) { out_.append_repeated(character, count); }
    Failed unsupported(char32_t code, size_t code_offset);

    ObjectSpace& space_;
    const std::string_view format_;
    const bool is_bytes_;
    size_t position_ = 0;
    // The arguments: items of a tuple, or a single value, which a key replaces by what the mapping holds.
    Tuple* tuple_ = nullptr;
    size_t next_item_ = 0;
    Value single_;
    bool single_used_ = false;
    Value mapping_;
    OwnedValue held_;  // the value found by the last key
    TextBuilder out_;
    OwnedValue whole_;
};

Result<void> PercentFormatter::run() {
    while (!at_end()) {
        const size_t percent = std::min(format_.find('%', position_), format_.size());
        write(format_.substr(position_, percent - position_));
        position_ = percent;
        if (at_end()) break;
        ++position_;
        if (!at_end() && here() == '%') {
            out_.append('%');
            ++position_;
            continue;
        }
        if (convert_directly()) continue;
        TRY(const PercentConversion conversion, read_conversion());
        TRY_VOID(convert(conversion, !is_bytes_ && percent == 0 && at_end()));
    }
    const bool all_used = tuple_ != nullptr ? next_item_ >= tuple_->size : single_used_;
    if (!all_used && mapping_.is_empty()) {
        return space_.raise(ExceptionId::kTypeError, "not all arguments converted during {} formatting",
                            is_bytes_ ? "bytes" : "string");
    }
    return {};
}

// The commonest conversions by far, %s of a str and %d and %s of an int. False, and nothing has happened, for others.
bool PercentFormatter::convert_directly() {
    if (is_bytes_ || at_end() || tuple_ == nullptr || next_item_ >= tuple_->size) return false;
    const char code = here();
    if (code != 's' && code != 'd') return false;
    const Value value = tuple_->items()[next_item_].peek(), number = exact_number(value);
    // A str alone comes out as it is.
    const bool is_alone = position_ == 1 && format_.size() == 2;
    if (number.is_raw_int()) {
        out_.append_int(number.integer);
    } else if (code == 's' && is_str(value) && !is_alone) {
        out_.append(as_str(value)->text());
    } else {
        return false;
    }
    ++next_item_;
    ++position_;
    return true;
}

Result<PercentConversion> PercentFormatter::read_conversion() {
    PercentConversion conversion;
    if (!at_end() && here() == '(') TRY_VOID(read_key());
    while (!at_end() && read_flag(conversion)) ++position_;
    TRY(conversion.width, read_number("width too big", INT64_MAX));
    if (conversion.width < 0) {
        conversion.left = true;
        conversion.width = conversion.width == INT64_MIN ? INT64_MAX : -conversion.width;
    }
    if (!at_end() && here() == '.') {
        ++position_;
        TRY(conversion.precision, read_number(is_bytes_ ? "prec too big" : "precision too big", INT32_MAX));
        conversion.precision = std::max<int64_t>(conversion.precision, 0);
    }
    if (!at_end() && (here() == 'h' || here() == 'l' || here() == 'L')) ++position_;
    if (at_end()) return space_.raise(ExceptionId::kValueError, "incomplete format");
    const char* code = format_.data() + position_;
    conversion.code = is_bytes_ ? static_cast<unsigned char>(*code++) : read_utf8(code);
    position_ = static_cast<size_t>(code - format_.data());
    return conversion;
}

// "(key)": looks the key up; what it finds is the next argument.
Result<void> PercentFormatter::read_key() {
    if (mapping_.is_empty()) return space_.raise(ExceptionId::kTypeError, "format requires a mapping");
    const size_t start = ++position_;
    for (int open = 1; open > 0; ++position_) {
        if (at_end()) return space_.raise(ExceptionId::kValueError, "incomplete format key");
        if (here() == '(') ++open;
        if (here() == ')') --open;
    }
    const std::string_view name = format_.substr(start, position_ - 1 - start);
    OwnedValue key;
    if (is_bytes_) {
        TRY(key, make_bytes(space_, name));
    } else {
        TRY(key, make_str(space_, name));
    }
    TRY(held_, get_item(space_, mapping_, key.get()));
    single_ = held_.get();
    single_used_ = false;
    return {};
}

bool PercentFormatter::read_flag(PercentConversion& conversion) {
    switch (here()) {
        case '-':
            return conversion.left = true;
        case '+':
            return conversion.plus = true;
        case ' ':
            return conversion.blank = true;
        case '#':
            return conversion.alternate = true;
        case '0':
            return conversion.zero = true;
        default:
            return false;
    }
}

// A width or precision: digits, '*', or nothing (0).
Result<int64_t> PercentFormatter::read_number(std::string_view too_big, int64_t limit) {
    if (!at_end() && here() == '*') {
        ++position_;
        return star_argument(limit);
    }
    int64_t number = 0;
    for (; !at_end() && here() >= '0' && here() <= '9'; ++position_) {
        if (__builtin_mul_overflow(number, 10, &number) || __builtin_add_overflow(number, here() - '0', &number) ||
            number > limit) {
            return space_.raise(ExceptionId::kValueError, "{}", too_big);
        }
    }
    return number;
}

Result<int64_t> PercentFormatter::star_argument(int64_t limit) {
    TRY(const Value value, next_argument());
    if (!is_instance(space_, value, kIntType)) return space_.raise(ExceptionId::kTypeError, "* wants int");
    int64_t number = 0;
    if (!fits_int64(value, number) || number > limit || number < -limit) {
        return space_.raise(ExceptionId::kOverflowError, "Python int too large to convert to C {}",
                            limit == INT32_MAX ? "int" : "ssize_t");
    }
    return number;
}

// Borrowed from the arguments. Nothing that is done with a number here keeps it.
Result<Value> PercentFormatter::next_argument() {
    if (tuple_ != nullptr && next_item_ < tuple_->size) return tuple_->items()[next_item_++].peek();
    if (tuple_ != nullptr || single_used_) {
        return space_.raise(ExceptionId::kTypeError, "not enough arguments for format string");
    }
    single_used_ = true;
    return single_;
}

Failed PercentFormatter::unsupported(char32_t code, size_t code_offset) {
    const bool is_shown = code > 31 && code < 128;
    const size_t index = is_bytes_ ? code_offset : count_characters(format_.substr(0, code_offset));
    return space_.raise(ExceptionId::kValueError, "unsupported format character '{}' (0x{:x}) at index {}",
                        is_shown ? static_cast<char>(code) : '?', static_cast<uint32_t>(code), index);
}

Result<void> PercentFormatter::convert(const PercentConversion& conversion, bool is_whole) {
    const size_t code_offset = position_ - (is_bytes_ ? 1 : utf8_width(conversion.code));
    TRY(const Value value, next_argument());
    switch (conversion.code) {
        case 's':
        case 'r':
        case 'a':
            if (is_bytes_ && conversion.code == 's') return convert_bytes(conversion, value);
            return convert_text(conversion, value, is_whole);
        case 'b':
            if (!is_bytes_) return unsupported(conversion.code, code_offset);
            return convert_bytes(conversion, value);
        case 'c': {
            PercentPiece piece;
            TRY_VOID(character_piece(value, piece));
            return pad(conversion, piece);
        }
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X': {
            PercentPiece piece;
            TRY_VOID(percent_integer(space_, conversion, value, is_bytes_, piece));
            return pad(conversion, piece);
        }
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G': {
            PercentPiece piece;
            TRY_VOID(percent_real(space_, conversion, value, is_bytes_, piece));
            return pad(conversion, piece);
        }
        default:
            return unsupported(conversion.code, code_offset);
    }
}

Result<Ref<Str>> PercentFormatter::text_of(const PercentConversion& conversion, Value value) {
    if (conversion.code == 's') return str(space_, value);
    if (conversion.code == 'r' && !is_bytes_) return repr(space_, value);
    return ascii(space_, value);
}

// %s, %r, %a: text, cut to the precision.
Result<void> PercentFormatter::convert_text(const PercentConversion& conversion, Value value, bool is_whole) {
    TRY(Ref<Str> shown, text_of(conversion, value));
    Str* const text = shown.get();
    const auto length = static_cast<int64_t>(text->length());
    const bool is_cut = conversion.precision >= 0 && conversion.precision < length;
    // Ints are written without an object in between, so one digit of them is the canonical str.
    if (is_whole && !is_cut && conversion.width <= length && space_.type_id(value) != kIntType) {
        whole_ = std::move(shown);
        return {};
    }
    if (!is_cut && conversion.width <= length) {
        write(text->text());
        return {};
    }
    PercentPiece piece;
    piece.body = text->text().substr(
        0, is_cut ? str_offset(space_, text, static_cast<size_t>(conversion.precision)) : text->size);
    return pad(conversion, piece);
}

// %s and %b of bytes: bytes, or what __bytes__ gives.
Result<void> PercentFormatter::convert_bytes(const PercentConversion& conversion, Value value) {
    TRY(BytesView row, view_or_none(space_, value));
    if (!row && value.is_object()) {
        TRY(const OwnedValue made, call_special(space_, value, "__bytes__"));
        if (!made.is_empty() && is_instance(space_, made.get(), kBytesType)) {
            TRY(row, view_or_none(space_, made.get()));
        }
    }
    if (!row) {
        return space_.raise(ExceptionId::kTypeError,
                            "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                            type_name(space_, value));
    }
    PercentPiece piece;
    const auto limit = conversion.precision < 0 ? SIZE_MAX : static_cast<size_t>(conversion.precision);
    piece.body = row.text().substr(0, limit);
    return pad(conversion, piece);
}

// %c: a number below the limit of the kind of text, or one character.
Result<void> PercentFormatter::character_piece(Value value, PercentPiece& piece) {
    const Str* text = is_bytes_ ? nullptr : str_or_null(space_, value);
    if (text != nullptr && text->length() == 1) {
        piece.body = text->text();
        return {};
    }
    const bool is_row =
        is_bytes_ && (is_instance(space_, value, kBytesType) || is_instance(space_, value, kByteArrayType));
    if (is_row) {
        TRY(const BytesView row, view_or_none(space_, value));
        if (row.size == 1) {
            piece.buffer[0] = row.data()[0];
            piece.body = {piece.buffer, 1};
            return {};
        }
    }
    TRY(const bool usable, has_index(space_, value));
    if (!usable) {
        return space_.raise(ExceptionId::kTypeError, "%c requires {}",
                            is_bytes_ ? "an integer in range(256) or a single byte" : "int or char");
    }
    const int64_t limit = is_bytes_ ? 0x100 : int64_t{kMaxCodePoint} + 1;
    TRY(const int64_t code, to_index_clamped(space_, value));
    if (code < 0 || code >= limit) {
        return space_.raise(ExceptionId::kOverflowError, "%c arg not in range({})", is_bytes_ ? "256" : "0x110000");
    }
    piece.buffer[0] = static_cast<char>(code);
    piece.body = {piece.buffer, is_bytes_ ? 1 : write_utf8(piece.buffer, static_cast<char32_t>(code))};
    return {};
}

Result<void> PercentFormatter::pad(const PercentConversion& conversion, const PercentPiece& piece) {
    const auto width = static_cast<size_t>(conversion.width);
    size_t missing = 0;
    if (width > 0) {
        const size_t body_length = is_bytes_ || piece.is_numeric ? piece.body.size() : count_characters(piece.body);
        const size_t length = piece.sign.size() + piece.prefix.size() + body_length;
        missing = width > length ? width - length : 0;
        // No str may be that long; refused before it is built.
        if (missing > kLargestText - std::min(out_.size(), kLargestText)) return space_.out_of_memory();
    }
    const bool zeros = conversion.zero && piece.is_numeric && !conversion.left;
    if (!conversion.left && !zeros) write_repeated(' ', missing);
    write(piece.sign);
    write(piece.prefix);
    if (zeros) write_repeated('0', missing);
    write(piece.body);
    if (conversion.left) write_repeated(' ', missing);
    return {};
}

}  // namespace

Result<OwnedValue> str_percent(ObjectSpace& space, Value format, Value arguments) {
    const Str* text = as_str(format);
    PercentFormatter formatter(space, text->text(), arguments, false);
    TRY_VOID(formatter.run());
    if (!formatter.whole().is_empty()) return std::move(formatter.whole());
    // Nothing was to be converted: the same object.
    if (text->text().find('%') == std::string_view::npos) return keep(space, format);
    TRY(Ref<Str> made, make_str(space, formatter.out()));
    return made;
}

Result<OwnedValue> bytes_percent(ObjectSpace& space, Value format, Value arguments) {
    PercentFormatter formatter(space, as_bytes(format)->text(), arguments, true);
    TRY_VOID(formatter.run());
    TRY(Ref<Bytes> made, make_bytes(space, formatter.out()));
    return made;
}

}  // namespace eadem::vm
