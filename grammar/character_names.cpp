#include "grammar/character_names.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>

#include "grammar/character_names/name_hash.h"

namespace eadem::grammar {
namespace {

#include "character_name_table.inc"

struct Range {
    uint32_t first;
    uint32_t last;
};

// Unified ideographs, which are named by their numbers. Source: Blocks.txt and UnicodeData.txt, Unicode 15.1.
constexpr Range kIdeographs[] = {
    {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0x20000, 0x2a6df}, {0x2a700, 0x2b739}, {0x2b740, 0x2b81d},
    {0x2b820, 0x2cea1}, {0x2ceb0, 0x2ebe0}, {0x2ebf0, 0x2ee5d}, {0x30000, 0x3134a}, {0x31350, 0x323af},
};

// Hangul syllables are named by the short names of their letters: initial, vowel, final. Source: Jamo.txt and
// the standard's section 3.12.
constexpr uint32_t kFirstSyllable = 0xac00;
constexpr std::string_view kInitials[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                          "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kVowels[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                        "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kFinals[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                        "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                        "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};

std::optional<uint32_t> find_ideograph(std::string_view number) {
    constexpr size_t kShortest = 4;
    constexpr size_t kLongest = 5;
    if (number.size() < kShortest || number.size() > kLongest) return std::nullopt;
    if (number.find_first_of("abcdef") != number.npos) return std::nullopt;
    uint32_t code_point = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), code_point, 16);
    if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
    for (const Range& range : kIdeographs) {
        if (code_point >= range.first && code_point <= range.last) return code_point;
    }
    return std::nullopt;
}

// The index of the longest of `letters` that `text` begins with, which is taken off it.
template <size_t kCount>
uint32_t take_letter(std::string_view& text, const std::string_view (&letters)[kCount]) {
    size_t best = kCount;
    for (size_t i = 0; i < kCount; ++i) {
        const bool is_longer = best == kCount || letters[i].size() > letters[best].size();
        if (is_longer && text.starts_with(letters[i])) best = i;
    }
    if (best < kCount) text.remove_prefix(letters[best].size());
    return static_cast<uint32_t>(best);
}

std::optional<uint32_t> find_syllable(std::string_view letters) {
    const uint32_t initial = take_letter(letters, kInitials);
    const uint32_t vowel = take_letter(letters, kVowels);
    const uint32_t last = take_letter(letters, kFinals);
    if (vowel == std::size(kVowels) || !letters.empty()) return std::nullopt;
    const auto vowels = static_cast<uint32_t>(std::size(kVowels));
    const auto finals = static_cast<uint32_t>(std::size(kFinals));
    return kFirstSyllable + (initial * vowels + vowel) * finals + last;
}

}  // namespace

bool knows_character_names() {
    return std::size(kNameHashes) > 1;
}

std::optional<uint32_t> find_character(std::string_view name) {
    constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-";
    constexpr std::string_view kSyllable = "HANGUL SYLLABLE ";
    const uint64_t hash = character_name_hash(name);
    const auto found = std::lower_bound(std::begin(kNameHashes), std::end(kNameHashes), hash);
    if (*found == hash) return kNamedCharacters[found - std::begin(kNameHashes)];

    if (name.starts_with(kIdeograph)) return find_ideograph(name.substr(kIdeograph.size()));
    if (name.starts_with(kSyllable)) return find_syllable(name.substr(kSyllable.size()));
    return std::nullopt;
}

}  // namespace eadem::grammar
