// Run by the build: prints the table of character names for character_names.cpp, from ICU's copy of the
// Unicode character database. Built without ICU it prints an empty table. ICU is needed here only; the
// program that the user runs never loads it.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
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

constexpr std::pair<std::string_view, uint32_t> kAliases[] = {
#define ALIAS(name, code_point) {name, code_point},
#include "grammar/character_names/name_aliases.def"
#undef ALIAS
};

// VS1 and so on, which are short for VARIATION SELECTOR-1 and so on. Source: NameAliases.txt.
void add_variation_selectors(Entries& entries) {
    constexpr uint32_t kFirstBlock = 0xfe00;  // VS1 to VS16
    constexpr uint32_t kBlockSize = 16;
    constexpr uint32_t kSecondBlock = 0xe0100;  // VS17 to VS256
    constexpr uint32_t kCount = 256;
    for (uint32_t i = 0; i < kCount; ++i) {
        const uint32_t code_point = i < kBlockSize ? kFirstBlock + i : kSecondBlock + (i - kBlockSize);
        entries.emplace_back(character_name_hash("VS" + std::to_string(i + 1)), code_point);
    }
}

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
    add_variation_selectors(entries);
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
