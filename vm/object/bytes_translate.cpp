// bytes: translate, maketrans, expandtabs, hex and fromhex.
#include <algorithm>
#include <array>

#include "vm/object/bytes_methods.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_tabs.h"
#include "vm/object/text_units.h"

namespace eadem::vm {

namespace {

constexpr size_t kByteValues = 256;

size_t index_of(char byte) {
    return static_cast<unsigned char>(byte);
}

// The separator of hex(): one ASCII character, or 0 for none.
Result<char> hex_separator(ObjectSpace& space, Value argument) {
    if (argument.is_empty()) return '\0';
    TRY(const size_t size, length(space, argument));
    if (size != 1) return space.raise(ExceptionId::kValueError, "sep must be length 1.");
    const Str* text = str_or_null(space, argument);
    TRY(const BytesView bytes, view_or_none(space, argument));
    if (text == nullptr && !bytes) {
        return space.raise(ExceptionId::kTypeError, "sep must be str or bytes.");
    }
    const char separator = text != nullptr ? text->data()[0] : bytes.text()[0];
    if (index_of(separator) >= 0x80) return space.raise(ExceptionId::kValueError, "sep must be ASCII.");
    return separator;
}

// Returns where to go on.
char* write_hex(char* to, char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    to[0] = kDigits[index_of(byte) >> 4];
    to[1] = kDigits[index_of(byte) & 0xF];
    return to + 2;
}

}  // namespace

Result<OwnedValue> bytes_method_translate(ObjectSpace& space, Value* arguments, size_t) {
    const std::string_view content = as_bytes(arguments[0])->text();
    std::array<char, kByteValues> table;
    for (size_t i = 0; i < kByteValues; ++i) table[i] = static_cast<char>(i);
    if (!arguments[1].refers_to(space.shared.none)) {
        TRY(const BytesView given, bytes_argument(space, arguments[1]));
        if (given.size != kByteValues) {
            return space.raise(ExceptionId::kValueError, "translation table must be 256 characters long");
        }
        std::copy_n(given.data(), kByteValues, table.begin());
    }
    std::array<bool, kByteValues> deleted{};
    if (!arguments[2].is_empty()) {
        TRY(const BytesView given, bytes_argument(space, arguments[2]));
        for (const char byte : given.text()) deleted[index_of(byte)] = true;
    }
    std::string out;
    out.reserve(content.size());
    for (const char byte : content)
        if (!deleted[index_of(byte)]) out += table[index_of(byte)];
    if (out == content) return unchanged_bytes(space, arguments[0]);
    return as_value(make_new_bytes(space, out));
}

Result<OwnedValue> bytes_maketrans(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const BytesView from, bytes_argument(space, arguments[0]));
    TRY(const BytesView to, bytes_argument(space, arguments[1]));
    if (from.size != to.size) {
        return space.raise(ExceptionId::kValueError, "maketrans arguments must have same length");
    }
    TRY(Ref<Bytes> table, make_bytes_buffer(space, kByteValues));
    char* const out = bytes_buffer(table.get());
    for (size_t i = 0; i < kByteValues; ++i) out[i] = static_cast<char>(i);
    for (size_t i = 0; i < from.size; ++i) out[index_of(from.data()[i])] = to.data()[i];
    return table;
}

Result<OwnedValue> bytes_method_expandtabs(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const size_t stop, tab_size_argument(space, arguments[1]));
    const TabExpansion expansion(as_bytes(arguments[0])->text(), stop, true);
    if (expansion.size() == 0) return OwnedValue::share(space, space.shared.empty_bytes);
    TRY(Ref<Bytes> made, make_bytes_buffer(space, expansion.size()));
    expansion.write(bytes_buffer(made.get()));
    return made;
}

Result<OwnedValue> bytes_method_hex(ObjectSpace& space, Value* arguments, size_t) {
    const std::string_view content = as_bytes(arguments[0])->text();
    TRY(const char separator, hex_separator(space, arguments[1]));
    int64_t group = 1;
    if (!arguments[2].is_empty()) {
        TRY(group, index_argument(space, arguments[2]));
    }
    const bool has_groups = !arguments[1].is_empty() && group != 0;
    const auto group_size = static_cast<size_t>(group < 0 ? -(group + 1) : group - 1) + 1;
    if (content.size() > SIZE_MAX / 4) return space.out_of_memory();
    std::string out((has_groups ? 3 : 2) * content.size(), '\0');
    char* to = out.data();
    for (size_t i = 0; i < content.size(); ++i) {
        // Groups are counted from the right, or from the left if the number is negative.
        const size_t done = group < 0 ? i : content.size() - i;
        if (has_groups && i > 0 && done % group_size == 0) *to++ = separator;
        to = write_hex(to, content[i]);
    }
    return as_value(make_str(space, std::string_view(out.data(), static_cast<size_t>(to - out.data()))));
}

Result<OwnedValue> bytes_fromhex(ObjectSpace& space, Value* arguments, size_t) {
    const Str* text = str_or_null(space, arguments[1]);
    if (text == nullptr) {
        return space.raise(ExceptionId::kTypeError, "fromhex() argument must be str, not {}",
                           type_name(space, arguments[1]));
    }
    const std::string_view digits = text->text();
    std::string out;
    const auto digit_at = [&digits](size_t at) { return at < digits.size() ? hex_digit_value(digits[at]) : -1; };
    for (size_t at = 0; at < digits.size();) {
        if (ByteUnits::is_space(static_cast<unsigned char>(digits[at]))) {
            ++at;
            continue;
        }
        const int high = digit_at(at);
        const int low = high < 0 ? -1 : digit_at(at + 1);
        if (low < 0) {
            const size_t wrong = count_characters(digits.substr(0, high < 0 ? at : at + 1));
            return space.raise(ExceptionId::kValueError, "non-hexadecimal number found in fromhex() arg at position {}",
                               wrong);
        }
        out += static_cast<char>(high << 4 | low);
        at += 2;
    }
    TRY(Ref<Bytes> made, make_bytes(space, out));
    if (arguments[0].refers_to(space.type(kBytesType))) return made;
    return call(space, arguments[0], {Value::of_object(made.get())});
}

}  // namespace eadem::vm
