#include "vm/object/unicode_properties.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

namespace eadem::vm {

namespace {

struct CodeRange {
    char32_t first, last;
};

// Numeric_Type=Digit: superscripts, circled digits and the like. (Decimal digits are category Nd.)
constexpr CodeRange kDigitsNotDecimal[] = {
    {0xB2, 0xB3},     {0xB9, 0xB9},       {0x1369, 0x1371},   {0x19DA, 0x19DA},   {0x2070, 0x2070},
    {0x2074, 0x2079}, {0x2080, 0x2089},   {0x2460, 0x2468},   {0x2474, 0x247C},   {0x2488, 0x2490},
    {0x24EA, 0x24EA}, {0x24F5, 0x24FD},   {0x24FF, 0x24FF},   {0x2776, 0x277E},   {0x2780, 0x2788},
    {0x278A, 0x2792}, {0x10A40, 0x10A43}, {0x10E60, 0x10E68}, {0x11052, 0x1105A}, {0x1F100, 0x1F10A},
};

// Characters with a numeric value outside the categories Nd, Nl and No.
constexpr CodeRange kNumericIdeographs[] = {
    {0x3405, 0x3405},   {0x3483, 0x3483},   {0x382A, 0x382A},   {0x3B4D, 0x3B4D},   {0x4E00, 0x4E00},
    {0x4E03, 0x4E03},   {0x4E07, 0x4E07},   {0x4E09, 0x4E09},   {0x4E5D, 0x4E5D},   {0x4E8C, 0x4E8C},
    {0x4E94, 0x4E94},   {0x4E96, 0x4E96},   {0x4EBF, 0x4EC0},   {0x4EDF, 0x4EDF},   {0x4EE8, 0x4EE8},
    {0x4F0D, 0x4F0D},   {0x4F70, 0x4F70},   {0x5104, 0x5104},   {0x5146, 0x5146},   {0x5169, 0x5169},
    {0x516B, 0x516B},   {0x516D, 0x516D},   {0x5341, 0x5341},   {0x5343, 0x5345},   {0x534C, 0x534C},
    {0x53C1, 0x53C4},   {0x56DB, 0x56DB},   {0x58F1, 0x58F1},   {0x58F9, 0x58F9},   {0x5E7A, 0x5E7A},
    {0x5EFE, 0x5EFF},   {0x5F0C, 0x5F0E},   {0x5F10, 0x5F10},   {0x62FE, 0x62FE},   {0x634C, 0x634C},
    {0x67D2, 0x67D2},   {0x6F06, 0x6F06},   {0x7396, 0x7396},   {0x767E, 0x767E},   {0x8086, 0x8086},
    {0x842C, 0x842C},   {0x8CAE, 0x8CAE},   {0x8CB3, 0x8CB3},   {0x8D30, 0x8D30},   {0x9621, 0x9621},
    {0x9646, 0x9646},   {0x964C, 0x964C},   {0x9678, 0x9678},   {0x96F6, 0x96F6},   {0xF96B, 0xF96B},
    {0xF973, 0xF973},   {0xF978, 0xF978},   {0xF9B2, 0xF9B2},   {0xF9D1, 0xF9D1},   {0xF9D3, 0xF9D3},
    {0xF9FD, 0xF9FD},   {0x20001, 0x20001}, {0x20064, 0x20064}, {0x200E2, 0x200E2}, {0x20121, 0x20121},
    {0x2092A, 0x2092A}, {0x20983, 0x20983}, {0x2098C, 0x2098C}, {0x2099C, 0x2099C}, {0x20AEA, 0x20AEA},
    {0x20AFD, 0x20AFD}, {0x20B19, 0x20B19}, {0x22390, 0x22390}, {0x22998, 0x22998}, {0x23B1B, 0x23B1B},
    {0x2626D, 0x2626D}, {0x2F890, 0x2F890},
};

// Lowercase characters outside the category Ll.
constexpr CodeRange kOtherLowercase[] = {
    {0xAA, 0xAA},       {0xBA, 0xBA},       {0x2B0, 0x2B8},     {0x2C0, 0x2C1},     {0x2E0, 0x2E4},
    {0x345, 0x345},     {0x37A, 0x37A},     {0x10FC, 0x10FC},   {0x1D2C, 0x1D6A},   {0x1D78, 0x1D78},
    {0x1D9B, 0x1DBF},   {0x2071, 0x2071},   {0x207F, 0x207F},   {0x2090, 0x209C},   {0x2170, 0x217F},
    {0x24D0, 0x24E9},   {0x2C7C, 0x2C7D},   {0xA69C, 0xA69D},   {0xA770, 0xA770},   {0xA7F2, 0xA7F4},
    {0xA7F8, 0xA7F9},   {0xAB5C, 0xAB5F},   {0xAB69, 0xAB69},   {0x10780, 0x10780}, {0x10783, 0x10785},
    {0x10787, 0x107B0}, {0x107B2, 0x107BA}, {0x1E030, 0x1E06D},
};

// Uppercase characters outside the category Lu.
constexpr CodeRange kOtherUppercase[] = {
    {0x2160, 0x216F}, {0x24B6, 0x24CF}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169}, {0x1F170, 0x1F189},
};

// Where XID_Start differs from the categories Lu, Ll, Lt, Lm, Lo, Nl and the underscore.
constexpr CodeRange kStartExceptions[] = {
    {0x37A, 0x37A},   {0xE33, 0xE33},   {0xEB3, 0xEB3},   {0x1885, 0x1886}, {0x2118, 0x2118}, {0x212E, 0x212E},
    {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63}, {0xFDFA, 0xFDFB}, {0xFE70, 0xFE70}, {0xFE72, 0xFE72}, {0xFE74, 0xFE74},
    {0xFE76, 0xFE76}, {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E}, {0xFF9E, 0xFF9F},
};

// Where XID_Continue differs from those categories with Mn, Mc, Nd and Pc.
constexpr CodeRange kContinueExceptions[] = {
    {0xB7, 0xB7},     {0x37A, 0x37A},   {0x387, 0x387},   {0x1369, 0x1371}, {0x19DA, 0x19DA}, {0x2118, 0x2118},
    {0x212E, 0x212E}, {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63}, {0xFDFA, 0xFDFB}, {0xFE70, 0xFE70}, {0xFE72, 0xFE72},
    {0xFE74, 0xFE74}, {0xFE76, 0xFE76}, {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E},
};

// Case_Ignorable outside the categories Mn, Me, Cf, Lm and Sk.
constexpr CodeRange kCaseIgnorableOthers[] = {
    {0x27, 0x27},     {0x2E, 0x2E},     {0x3A, 0x3A},     {0xB7, 0xB7},     {0x387, 0x387},   {0x55F, 0x55F},
    {0x5F4, 0x5F4},   {0x2018, 0x2019}, {0x2024, 0x2024}, {0x2027, 0x2027}, {0xFE13, 0xFE13}, {0xFE52, 0xFE52},
    {0xFE55, 0xFE55}, {0xFF07, 0xFF07}, {0xFF0E, 0xFF0E}, {0xFF1A, 0xFF1A},
};

template <size_t count>
bool is_in(const CodeRange (&ranges)[count], char32_t code) {
    const CodeRange* range = std::lower_bound(std::begin(ranges), std::end(ranges), code,
                                              [](const CodeRange& one, char32_t value) { return one.last < value; });
    return range != std::end(ranges) && range->first <= code;
}

utf8proc_category_t category(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

bool is_letter(utf8proc_category_t category) {
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

}  // namespace

bool is_alphabetic(char32_t code) {
    return is_letter(category(code));
}

bool is_decimal(char32_t code) {
    return category(code) == UTF8PROC_CATEGORY_ND;
}

bool is_digit(char32_t code) {
    return is_decimal(code) || is_in(kDigitsNotDecimal, code);
}

bool is_numeric(char32_t code) {
    const utf8proc_category_t kind = category(code);
    return (kind >= UTF8PROC_CATEGORY_ND && kind <= UTF8PROC_CATEGORY_NO) || is_in(kNumericIdeographs, code);
}

bool is_alphanumeric(char32_t code) {
    return is_alphabetic(code) || is_numeric(code);
}

bool is_space(char32_t code) {
    switch (code) {
        case 0x09:
        case 0x0A:
        case 0x0B:
        case 0x0C:
        case 0x0D:
        case 0x1C:
        case 0x1D:
        case 0x1E:
        case 0x1F:
        case 0x20:
        case 0x85:
        case 0xA0:
        case 0x1680:
        case 0x2028:
        case 0x2029:
        case 0x202F:
        case 0x205F:
        case 0x3000:
            return true;
        default:
            return code >= 0x2000 && code <= 0x200A;
    }
}

bool is_printable(char32_t code) {
    if (code < 0x7F) return code >= 0x20;
    switch (category(code)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_ZS:
            return false;
        default:
            return true;
    }
}

bool is_lowercase(char32_t code) {
    return category(code) == UTF8PROC_CATEGORY_LL || is_in(kOtherLowercase, code);
}

bool is_uppercase(char32_t code) {
    return category(code) == UTF8PROC_CATEGORY_LU || is_in(kOtherUppercase, code);
}

bool is_titlecase(char32_t code) {
    return category(code) == UTF8PROC_CATEGORY_LT;
}

bool is_cased(char32_t code) {
    return is_lowercase(code) || is_uppercase(code) || is_titlecase(code);
}

bool is_case_ignorable(char32_t code) {
    switch (category(code)) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_SK:
            return true;
        default:
            return is_in(kCaseIgnorableOthers, code);
    }
}

bool is_identifier_start(char32_t code) {
    const utf8proc_category_t kind = category(code);
    const bool usual = is_letter(kind) || kind == UTF8PROC_CATEGORY_NL || code == '_';
    return usual != is_in(kStartExceptions, code);
}

bool is_identifier_continue(char32_t code) {
    const utf8proc_category_t kind = category(code);
    const bool usual = is_letter(kind) || kind == UTF8PROC_CATEGORY_NL || kind == UTF8PROC_CATEGORY_MN ||
                       kind == UTF8PROC_CATEGORY_MC || kind == UTF8PROC_CATEGORY_ND || kind == UTF8PROC_CATEGORY_PC;
    return usual != is_in(kContinueExceptions, code);
}

bool is_line_break(char32_t code) {
    return (code >= 0x0A && code <= 0x0D) || (code >= 0x1C && code <= 0x1E) || code == 0x85 || code == 0x2028 ||
           code == 0x2029;
}

int decimal_digit_value(char32_t code) {
    if (code < 0x80) return code >= '0' && code <= '9' ? static_cast<int>(code - '0') : -1;
    if (!is_decimal(code)) return -1;
    // Decimal digits stand in whole rows of ten from 0 to 9; rows may follow each other without a gap.
    char32_t first = code;
    while (is_decimal(first - 1)) --first;
    return static_cast<int>((code - first) % 10);
}

}  // namespace eadem::vm
