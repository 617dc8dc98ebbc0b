#include "grammar/constant_repr.h"

#include <fmt/format.h>

#include <iterator>
#include <vector>

#include "grammar/unicode.h"

namespace eadem::grammar {

namespace {

using Output = std::back_insert_iterator<std::string>;

// Python prefers single quotes, unless only those occur inside.
char choose_quote(std::string_view text) {
    bool has_single = text.find('\'') != text.npos;
    bool has_double = text.find('"') != text.npos;
    return has_single && !has_double ? '"' : '\'';
}

void write_ascii(std::string& out, char character, char quote) {
    switch (character) {
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\\':
            out += "\\\\";
            return;
        default:
            break;
    }
    if (character == quote) {
        out += '\\';
        out += character;
    } else if (character < ' ' || character == 0x7f) {
        fmt::format_to(Output(out), "\\x{:02x}", static_cast<unsigned char>(character));
    } else {
        out += character;
    }
}

std::string bytes_repr(std::string_view bytes) {
    char quote = choose_quote(bytes);
    std::string out = "b";
    out += quote;
    for (char byte : bytes) {
        if (static_cast<unsigned char>(byte) < 0x80) {
            write_ascii(out, byte, quote);
        } else {
            fmt::format_to(Output(out), "\\x{:02x}", static_cast<unsigned char>(byte));
        }
    }
    return out + quote;
}

// Digits in base 2, 8 or 16 to decimal, by schoolbook arithmetic: for dumps, not for arithmetic.
std::string to_decimal(std::string_view digits, uint32_t base) {
    constexpr uint64_t kLimb = 1'000'000'000;
    std::vector<uint64_t> limbs{0};
    for (char digit : digits) {
        uint64_t carry = static_cast<uint64_t>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        for (uint64_t& limb : limbs) {
            uint64_t value = limb * base + carry;
            limb = value % kLimb;
            carry = value / kLimb;
        }
        if (carry != 0) limbs.push_back(carry);
    }
    std::string out = fmt::format("{}", limbs.back());
    for (size_t i = limbs.size() - 1; i > 0; --i) out += fmt::format("{:09}", limbs[i - 1]);
    return out;
}

std::string float_repr(double value) {
    std::string out = fmt::format("{}", value);
    if (out.find_first_not_of("0123456789") == out.npos) out += ".0";
    return out;
}

}  // namespace

std::string str_repr(std::string_view text) {
    char quote = choose_quote(text);
    std::string out(1, quote);
    for (size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            write_ascii(out, text[i++], quote);
            continue;
        }
        const size_t begin = i;
        const uint32_t character = next_code_point(text, i);
        if (is_printable(character)) {
            out += text.substr(begin, i - begin);
        } else {
            const char* format = character <= 0xff ? "\\x{:02x}" : character <= 0xffff ? "\\u{:04x}" : "\\U{:08x}";
            fmt::format_to(Output(out), fmt::runtime(format), character);
        }
    }
    return out + quote;
}

std::string constant_repr(const ConstantValue& value) {
    switch (value.kind) {
        case ConstantKind::kNone:
            return "None";
        case ConstantKind::kTrue:
            return "True";
        case ConstantKind::kFalse:
            return "False";
        case ConstantKind::kEllipsis:
            return "Ellipsis";
        case ConstantKind::kInt:
            return fmt::format("{}", value.integer);
        case ConstantKind::kBigInt:
            return value.base == 10 ? std::string(value.text()) : to_decimal(value.text(), value.base);
        case ConstantKind::kFloat:
            return float_repr(value.real);
        case ConstantKind::kImaginary:
            return fmt::format("{}j", value.real);
        case ConstantKind::kStr:
            return str_repr(value.text());
        case ConstantKind::kBytes:
            return bytes_repr(value.text());
    }
    return {};
}

}  // namespace eadem::grammar
