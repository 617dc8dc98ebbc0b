#include "vm/object/format_spec.h"

#include <algorithm>

#include "vm/object/number_text.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

bool is_alignment(char32_t character) {
    return character == '<' || character == '>' || character == '=' || character == '^';
}

// Reads the specification from left to right. Every method consumes its part if it is there.
class SpecParser {
 public:
    SpecParser(ObjectSpace& space, std::string_view text, std::string_view type_name)
        : space_(space), text_(text), type_name_(type_name) {}

    Result<FormatSpec> parse(char default_type, char default_align) {
        spec_.type = static_cast<unsigned char>(default_type);
        spec_.align = default_align;
        read_alignment();
        if (at('+') || at('-') || at(' ')) spec_.sign = text_[position_++];
        if (at('z')) spec_.no_negative_zero = step();
        if (at('#')) spec_.alternate = step();
        read_zero_padding(default_align);
        TRY_VOID(read_number(spec_.width));
        TRY_VOID(read_grouping());
        TRY_VOID(read_precision());
        TRY_VOID(read_type());
        TRY_VOID(check_grouping());
        return spec_;
    }

 private:
    bool at(char character) const { return position_ < text_.size() && text_[position_] == character; }
    bool step() { return ++position_ != 0; }

    void read_alignment() {
        if (text_.empty()) return;
        const size_t first = utf8_width_of_lead(text_[0]);
        if (first < text_.size() && is_alignment(static_cast<unsigned char>(text_[first]))) {
            spec_.fill = text_.substr(0, first);
            spec_.align = text_[first];
            fill_given_ = align_given_ = true;
            position_ = first + 1;
        } else if (is_alignment(static_cast<unsigned char>(text_[0]))) {
            spec_.align = text_[0];
            align_given_ = true;
            position_ = 1;
        }
    }

    // A "0" before the width means: fill with zeros behind the sign.
    void read_zero_padding(char default_align) {
        if (fill_given_ || !at('0')) return;
        spec_.fill = "0";
        if (!align_given_ && default_align == '>') spec_.align = '=';
        ++position_;
    }

    // A run of decimal digits; leaves `number` alone if there is none.
    Result<void> read_number(int64_t& number) {
        // Up to four ASCII digits, which is what specifications have.
        const size_t start = position_;
        int64_t value = 0;
        while (position_ < text_.size() && position_ - start < 4 && is_ascii_digit(text_[position_]))
            value = value * 10 + (text_[position_++] - '0');
        bool any = position_ != start;
        if (position_ == text_.size() ||
            (static_cast<unsigned char>(text_[position_]) < 0x80 && !is_ascii_digit(text_[position_]))) {
            if (any) number = value;
            return {};
        }
        for (int digit; (digit = read_decimal_digit(text_, position_)) >= 0; any = true)
            if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value))
                return space_.raise(ExceptionId::kValueError, "Too many decimal digits in format string");
        if (any) number = value;
        return {};
    }

    Result<void> read_grouping() {
        if (at(',')) {
            spec_.grouping = ',';
            ++position_;
        }
        if (at('_')) {
            if (spec_.grouping != 0) return both_groupings();
            spec_.grouping = '_';
            ++position_;
        }
        if (at(',') && spec_.grouping == '_') return both_groupings();
        return {};
    }

    Result<void> read_precision() {
        if (!at('.')) return {};
        ++position_;
        TRY_VOID(read_number(spec_.precision));
        if (spec_.precision == FormatSpec::kNotGiven)
            return space_.raise(ExceptionId::kValueError, "Format specifier missing precision");
        return {};
    }

    Result<void> read_type() {
        if (position_ == text_.size()) return {};
        const char* at = text_.data() + position_;
        spec_.type = read_utf8(at);
        if (at != text_.data() + text_.size())
            return space_.raise(ExceptionId::kValueError, "Invalid format specifier '{}' for object of type '{}'",
                                text_, type_name_);
        return {};
    }

    Result<void> check_grouping() {
        if (spec_.grouping == 0) return {};
        constexpr std::u32string_view kDecimal = U"deEfFgG%";
        constexpr std::u32string_view kPowerOfTwo = U"boxX";
        if (spec_.type == 0 || kDecimal.find(spec_.type) != kDecimal.npos) return {};
        if (spec_.grouping == '_' && kPowerOfTwo.find(spec_.type) != kPowerOfTwo.npos) return {};
        if (spec_.type > 32 && spec_.type < 128)
            return space_.raise(ExceptionId::kValueError, "Cannot specify '{}' with '{}'.", spec_.grouping,
                                static_cast<char>(spec_.type));
        return space_.raise(ExceptionId::kValueError, "Cannot specify '{}' with '\\x{:x}'.", spec_.grouping,
                            static_cast<uint32_t>(spec_.type));
    }

    Failed both_groupings() { return space_.raise(ExceptionId::kValueError, "Cannot specify both ',' and '_'."); }

    ObjectSpace& space_;
    std::string_view text_;
    std::string_view type_name_;
    FormatSpec spec_;
    size_t position_ = 0;
    bool fill_given_ = false;
    bool align_given_ = false;
};

}  // namespace

Result<FormatSpec> parse_format_spec(ObjectSpace& space, std::string_view text, std::string_view type_name,
                                     char default_type, char default_align) {
    return SpecParser(space, text, type_name).parse(default_type, default_align);
}

Failed raise_unknown_format_code(ObjectSpace& space, char32_t code, std::string_view type_name) {
    if (code > 32 && code < 128)
        return space.raise(ExceptionId::kValueError, "Unknown format code '{}' for object of type '{}'",
                           static_cast<char>(code), type_name);
    return space.raise(ExceptionId::kValueError, "Unknown format code '\\x{:x}' for object of type '{}'",
                       static_cast<uint32_t>(code), type_name);
}

Result<void> reserve_text(ObjectSpace& space, std::string& text, size_t size) {
    // std::string cannot report failure, so a large block is asked for and given back first.
    constexpr size_t kWorthAsking = size_t{1} << 20;
    if (size >= kWorthAsking) {
        void* probe = space.heap.allocate_buffer(size);
        if (probe == nullptr) return space.out_of_memory();
        space.heap.free_buffer(probe, size);
    }
    text.reserve(size);
    return {};
}

char* write_fill(char* out, std::string_view fill, size_t count) {
    if (count == 0) return out;
    if (fill.size() == 1) {
        std::memset(out, fill[0], count);
        return out + count;
    }
    for (; count > 0; --count) out = std::copy_n(fill.data(), fill.size(), out);
    return out;
}

Result<Ref<Str>> pad_text(ObjectSpace& space, std::string_view text, size_t length, const FormatSpec& spec) {
    const size_t padding = spec.width > static_cast<int64_t>(length) ? static_cast<size_t>(spec.width) - length : 0;
    if (padding == 0) return make_str(space, text);
    const size_t before = spec.align == '<' ? 0 : spec.align == '^' ? padding / 2 : padding;
    size_t size = 0;
    if (__builtin_mul_overflow(padding, spec.fill.size(), &size) || size > Heap::kLargestBlock)
        return space.out_of_memory();
    size += text.size();
    // One character of padding alone is the canonical str.
    if (length + padding == 1) return make_str(space, spec.fill);
    TRY(Ref<Str> padded, make_str_buffer(space, size, length + padding));
    char* out = write_fill(str_buffer(padded.get()), spec.fill, before);
    out = std::copy_n(text.data(), text.size(), out);
    write_fill(out, spec.fill, padding - before);
    return padded;
}

}  // namespace eadem::vm
