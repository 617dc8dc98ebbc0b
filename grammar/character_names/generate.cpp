// Run by the build: prints the table of character names for character_names.cpp, from ICU's copy of the
// Unicode character database. Built without ICU it prints an empty table. ICU is needed here only; the
// program that the user runs never loads it.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/character_names/name_hash.h"

#ifdef EADEM_HAVE_ICU
#include <unicode/uchar.h>
#endif

using eadem::grammar::character_name_hash;

namespace {

using Entries = std::vector<std::pair<uint64_t, uint32_t>>;

#ifdef EADEM_HAVE_ICU

// Characters that have no name of their own, or a second one in common use. Source: the standard's
// NameAliases.txt.
constexpr std::pair<std::string_view, uint32_t> kAliases[] = {
    {"NULL", 0x00},
    {"NUL", 0x00},
    {"START OF HEADING", 0x01},
    {"START OF TEXT", 0x02},
    {"END OF TEXT", 0x03},
    {"END OF TRANSMISSION", 0x04},
    {"ENQUIRY", 0x05},
    {"ACKNOWLEDGE", 0x06},
    {"ALERT", 0x07},
    {"BEL", 0x07},
    {"BACKSPACE", 0x08},
    {"BS", 0x08},
    {"CHARACTER TABULATION", 0x09},
    {"HORIZONTAL TABULATION", 0x09},
    {"TAB", 0x09},
    {"HT", 0x09},
    {"LINE FEED", 0x0a},
    {"NEW LINE", 0x0a},
    {"END OF LINE", 0x0a},
    {"LF", 0x0a},
    {"NL", 0x0a},
    {"EOL", 0x0a},
    {"LINE TABULATION", 0x0b},
    {"VERTICAL TABULATION", 0x0b},
    {"VT", 0x0b},
    {"FORM FEED", 0x0c},
    {"FF", 0x0c},
    {"CARRIAGE RETURN", 0x0d},
    {"CR", 0x0d},
    {"SHIFT OUT", 0x0e},
    {"SHIFT IN", 0x0f},
    {"DATA LINK ESCAPE", 0x10},
    {"DEVICE CONTROL ONE", 0x11},
    {"DEVICE CONTROL TWO", 0x12},
    {"DEVICE CONTROL THREE", 0x13},
    {"DEVICE CONTROL FOUR", 0x14},
    {"NEGATIVE ACKNOWLEDGE", 0x15},
    {"SYNCHRONOUS IDLE", 0x16},
    {"END OF TRANSMISSION BLOCK", 0x17},
    {"CANCEL", 0x18},
    {"END OF MEDIUM", 0x19},
    {"SUBSTITUTE", 0x1a},
    {"ESCAPE", 0x1b},
    {"ESC", 0x1b},
    {"INFORMATION SEPARATOR FOUR", 0x1c},
    {"FILE SEPARATOR", 0x1c},
    {"INFORMATION SEPARATOR THREE", 0x1d},
    {"GROUP SEPARATOR", 0x1d},
    {"INFORMATION SEPARATOR TWO", 0x1e},
    {"RECORD SEPARATOR", 0x1e},
    {"INFORMATION SEPARATOR ONE", 0x1f},
    {"UNIT SEPARATOR", 0x1f},
    {"SP", 0x20},
    {"DELETE", 0x7f},
    {"DEL", 0x7f},
    {"NEXT LINE", 0x85},
    {"NEL", 0x85},
    {"NBSP", 0xa0},
    {"SHY", 0xad},
    {"ZWSP", 0x200b},
    {"ZWNJ", 0x200c},
    {"ZWJ", 0x200d},
    {"LRM", 0x200e},
    {"RLM", 0x200f},
    {"NNBSP", 0x202f},
    {"WJ", 0x2060},
    {"BYTE ORDER MARK", 0xfeff},
    {"BOM", 0xfeff},
};

// Names that are made of the number, or of the letters of a syllable: character_names.cpp works them out.
bool is_algorithmic(std::string_view name) {
    return name.starts_with("CJK UNIFIED IDEOGRAPH-") || name.starts_with("HANGUL SYLLABLE ") ||
           name.starts_with("TANGUT IDEOGRAPH-");
}

UBool add_name(void* entries, UChar32 code_point, UCharNameChoice, const char* name, int32_t size) {
    const std::string_view text(name, static_cast<size_t>(size));
    if (!is_algorithmic(text)) {
        static_cast<Entries*>(entries)->emplace_back(character_name_hash(text), static_cast<uint32_t>(code_point));
    }
    return true;
}

bool collect(Entries& entries) {
    for (const auto& [name, code_point] : kAliases) entries.emplace_back(character_name_hash(name), code_point);
    for (const UCharNameChoice choice : {U_UNICODE_CHAR_NAME, U_CHAR_NAME_ALIAS}) {
        UErrorCode error = U_ZERO_ERROR;
        u_enumCharNames(UCHAR_MIN_VALUE, UCHAR_MAX_VALUE + 1, add_name, &entries, choice, &error);
        if (U_FAILURE(error)) return false;
    }
    return true;
}

#else

bool collect(Entries&) {
    return true;
}

#endif

}  // namespace

int main() {
    Entries entries;
    if (!collect(entries)) return 1;
    std::sort(entries.begin(), entries.end());
    for (size_t i = 1; i < entries.size(); ++i) {
        if (entries[i].first == entries[i - 1].first) return 1;  // never seen; a better hash would be needed
    }
    std::puts("constexpr uint64_t kNameHashes[] = {");
    for (const auto& [hash, code_point] : entries) std::printf("0x%llx,\n", static_cast<unsigned long long>(hash));
    std::puts("~uint64_t{0}};\nconstexpr uint32_t kNamedCharacters[] = {");
    for (const auto& [hash, code_point] : entries) std::printf("0x%x,\n", code_point);
    std::puts("0};");
}
