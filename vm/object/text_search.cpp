#include "vm/object/text_search.h"

#include <algorithm>
#include <cstring>

#include "vm/object/sequence_items.h"
#include "vm/object/text_bytes.h"

namespace eadem::vm {

const char* find_longer(const char* at, size_t size, std::string_view needle) {
    // Looking for the first byte alone is quickest unless it is all over the place. False starts may cost as much as
    // the text that was passed; then memmem goes on, which is linear always.
    constexpr size_t kFreeCost = 128;
    const char* const begin = at;
    const char* const end = at + size;
    size_t cost = 0;
    for (; cost <= kFreeCost + static_cast<size_t>(at - begin); ++at, cost += needle.size()) {
        const auto left = static_cast<size_t>(end - at);
        if (left < needle.size()) return nullptr;
        at = static_cast<const char*>(std::memchr(at, needle[0], left - needle.size() + 1));
        if (at == nullptr) return nullptr;
        if (at[needle.size() - 1] == needle.back() && equal_bytes(at + 1, needle.data() + 1, needle.size() - 2))
            return at;
    }
    return static_cast<const char*>(memmem(at, static_cast<size_t>(end - at), needle.data(), needle.size()));
}

size_t find_last_text(std::string_view haystack, std::string_view needle) {
    if (needle.size() != 1) return haystack.rfind(needle);
    const void* found = memrchr(haystack.data(), needle[0], haystack.size());
    return found == nullptr ? kNotFound : static_cast<size_t>(static_cast<const char*>(found) - haystack.data());
}

namespace {

// How often a byte occurs: eight bytes at a time, whose hits are added up in eight lanes before a lane can overflow.
size_t count_byte(std::string_view text, char byte) {
    constexpr uint64_t kOnes = 0x0101'0101'0101'0101u, kLowBits = 0x7F7F'7F7F'7F7F'7F7Fu;
    const uint64_t wanted = kOnes * static_cast<unsigned char>(byte);
    size_t count = 0, at = 0;
    while (text.size() - at >= sizeof(uint64_t)) {
        const size_t steps = std::min<size_t>((text.size() - at) / sizeof(uint64_t), 255);
        uint64_t lanes = 0;
        for (size_t i = 0; i < steps; ++i, at += sizeof(uint64_t)) {
            uint64_t word;
            std::memcpy(&word, text.data() + at, sizeof word);
            const uint64_t difference = word ^ wanted;  // a byte of it is zero where there is a hit
            lanes += (~(((difference & kLowBits) + kLowBits) | difference | kLowBits) >> 7) & kOnes;
        }
        const uint64_t pairs = (lanes & 0x00FF'00FF'00FF'00FFu) + (lanes >> 8 & 0x00FF'00FF'00FF'00FFu);
        count += pairs * 0x0001'0001'0001'0001u >> 48;
    }
    for (; at < text.size(); ++at) count += text[at] == byte ? 1 : 0;
    return count;
}

}  // namespace

size_t count_text(std::string_view haystack, std::string_view needle, size_t limit) {
    size_t count = 0;
    if (needle.size() == 1 && limit == SIZE_MAX) return count_byte(haystack, needle[0]);
    for (size_t at = 0; count < limit; ++count) {
        at = find_text(haystack, needle, at);
        if (at == kNotFound) break;
        at += needle.size();
    }
    return count;
}

namespace {

Result<int64_t> search_bound(ObjectSpace& space, Value bound, int64_t absent, int64_t length) {
    if (is_absent(space, bound)) return absent;
    TRY(const int64_t index, to_index_clamped(space, bound));
    return index < 0 ? std::max<int64_t>(index + length, 0) : index;
}

}  // namespace

Result<size_t> limit_argument(ObjectSpace& space, Value argument) {
    if (argument.is_empty()) return SIZE_MAX;
    TRY(const int64_t limit, index_argument(space, argument));
    return limit < 0 ? SIZE_MAX : static_cast<size_t>(limit);
}

Result<SearchRange> search_range(ObjectSpace& space, Value start, Value end, size_t length) {
    const auto size = static_cast<int64_t>(length);
    TRY(const int64_t from, search_bound(space, start, 0, size));
    TRY(const int64_t to, search_bound(space, end, size, size));
    return SearchRange{static_cast<size_t>(from), static_cast<size_t>(std::min(to, size))};
}

}  // namespace eadem::vm
