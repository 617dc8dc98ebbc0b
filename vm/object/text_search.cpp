#include "vm/object/text_search.h"

#include <algorithm>

#include "vm/object/sequence_items.h"

namespace eadem::vm {

size_t find_last_text(std::string_view haystack, std::string_view needle) {
    return haystack.rfind(needle);
}

size_t count_text(std::string_view haystack, std::string_view needle, size_t limit) {
    size_t count = 0;
    if (needle.size() == 1 && limit == SIZE_MAX) {
        for (const char byte : haystack) count += byte == needle[0] ? 1 : 0;
        return count;
    }
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
