#include "vm/object/unicode_case.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "vm/object/text_utf8.h"
#include "vm/object/unicode_properties.h"

namespace eadem::vm {

namespace {

struct SpecialCasing {
    char32_t code;
    const char* upper;
    const char* title;
};
constexpr SpecialCasing kSpecialCasing[] = {
#define SPECIAL_CASING(code, upper, title) {code, upper, title},
#include "vm/object/unicode_special_casing.def"
#undef SPECIAL_CASING
};

const SpecialCasing* special_casing(char32_t code) {
    if (code < kSpecialCasing[0].code) return nullptr;
    const auto* entry = std::lower_bound(std::begin(kSpecialCasing), std::end(kSpecialCasing), code,
                                         [](const SpecialCasing& one, char32_t value) { return one.code < value; });
    return entry != std::end(kSpecialCasing) && entry->code == code ? entry : nullptr;
}

void append_upper(std::string& out, char32_t code) {
    if (const SpecialCasing* special = special_casing(code)) {
        out += special->upper;
    } else {
        append_utf8(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code))));
    }
}

void append_title(std::string& out, char32_t code) {
    if (const SpecialCasing* special = special_casing(code)) {
        out += special->title;
    } else {
        append_utf8(out, static_cast<char32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(code))));
    }
}

// Final_Sigma: a cased character before and none behind, where case-ignorable characters do not count.
bool is_final_sigma(std::string_view text, const char* sigma) {
    const char* before = sigma;
    bool cased_before = false;
    while (before != text.data() && !cased_before) {
        before = previous_utf8(before);
        const char* at = before;
        const char32_t code = read_utf8(at);
        if (is_case_ignorable(code)) continue;
        if (!is_cased(code)) return false;
        cased_before = true;
    }
    if (!cased_before) return false;
    const char* behind = sigma + utf8_width_of_lead(*sigma);
    while (behind != text.data() + text.size()) {
        const char32_t code = read_utf8(behind);
        if (!is_case_ignorable(code)) return !is_cased(code);
    }
    return true;
}

// `at` points to the character inside `text`: sigma needs to see its surroundings.
void append_lower(std::string& out, char32_t code, std::string_view text, const char* at) {
    constexpr char32_t kCapitalSigma = 0x3A3, kSmallSigma = 0x3C3, kFinalSigma = 0x3C2;
    constexpr char32_t kCapitalIWithDot = 0x130;
    if (code == kCapitalSigma) {
        append_utf8(out, is_final_sigma(text, at) ? kFinalSigma : kSmallSigma);
    } else if (code == kCapitalIWithDot) {
        out += "i\u0307";
    } else {
        append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code))));
    }
}

void append_folded(std::string& out, char32_t code) {
    constexpr size_t kLongestFolding = 8;
    utf8proc_int32_t folded[kLongestFolding];
    int boundary_class = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), folded, kLongestFolding,
                                                           UTF8PROC_CASEFOLD, &boundary_class);
    if (count < 0) return append_utf8(out, code);
    for (utf8proc_ssize_t i = 0; i < count; ++i) append_utf8(out, static_cast<char32_t>(folded[i]));
}

// Calls append(out, code, position) for every character.
template <class Append>
std::string map_characters(std::string_view text, Append append) {
    std::string out;
    out.reserve(text.size());
    const char* at = text.data();
    const char* end = at + text.size();
    while (at != end) {
        const char* const start = at;
        const char32_t code = read_utf8(at);
        append(out, code, start);
    }
    return out;
}

}  // namespace

std::string to_lower(std::string_view text) {
    return map_characters(
        text, [text](std::string& out, char32_t code, const char* at) { append_lower(out, code, text, at); });
}

std::string to_upper(std::string_view text) {
    return map_characters(text, [](std::string& out, char32_t code, const char*) { append_upper(out, code); });
}

std::string to_title(std::string_view text) {
    bool in_word = false;
    return map_characters(text, [text, &in_word](std::string& out, char32_t code, const char* at) {
        if (in_word) {
            append_lower(out, code, text, at);
        } else {
            append_title(out, code);
        }
        in_word = is_cased(code);
    });
}

std::string to_capitalized(std::string_view text) {
    return map_characters(text, [text](std::string& out, char32_t code, const char* at) {
        if (at == text.data()) {
            append_title(out, code);
        } else {
            append_lower(out, code, text, at);
        }
    });
}

std::string swap_case(std::string_view text) {
    return map_characters(text, [text](std::string& out, char32_t code, const char* at) {
        if (is_uppercase(code)) {
            append_lower(out, code, text, at);
        } else if (is_lowercase(code)) {
            append_upper(out, code);
        } else {
            append_utf8(out, code);
        }
    });
}

std::string fold_case(std::string_view text) {
    return map_characters(text, [](std::string& out, char32_t code, const char*) { append_folded(out, code); });
}

}  // namespace eadem::vm
