// Searching in rows of bytes, for str (whose UTF-8 may be searched bytewise) and bytes alike.
#pragma once

#include <cstring>
#include <string_view>

#include "vm/object/ref.h"

namespace eadem::vm {

constexpr size_t kNotFound = std::string_view::npos;

// The first occurrence of two bytes or more, or null.
const char* find_longer(const char* at, size_t size, std::string_view needle);
// Offset of the first occurrence at or after `from` (<= haystack.size()), or kNotFound.
inline size_t find_text(std::string_view haystack, std::string_view needle, size_t from = 0) {
    if (needle.empty()) return from;
    const size_t left = haystack.size() - from;
    if (left < needle.size()) return kNotFound;
    const char* const begin = haystack.data() + from;
    const void* found = needle.size() == 1 ? std::memchr(begin, needle[0], left) : find_longer(begin, left, needle);
    return found == nullptr ? kNotFound : static_cast<size_t>(static_cast<const char*>(found) - haystack.data());
}

// Offset of the last occurrence, or kNotFound.
size_t find_last_text(std::string_view haystack, std::string_view needle);
// Number of occurrences that do not overlap, at most `limit`. `needle` is not empty.
size_t count_text(std::string_view haystack, std::string_view needle, size_t limit = SIZE_MAX);

// An argument that was left out, or given as None where that means the same.
inline bool is_absent(const ObjectSpace& space, Value argument) {
    return argument.is_empty() || argument.refers_to(space.shared.none);
}
// The argument of split() or replace() that limits the cuts or replacements: left out or negative, there is
// no limit.
Result<size_t> limit_argument(ObjectSpace& space, Value argument);

// The start and end arguments of find() and its kind, clamped to a length. Nothing can be found where from >
// to.
struct SearchRange {
    size_t from, to;
    bool is_possible() const { return from <= to; }
};
// `start` and `end` may be empty or None. Fails with CPython's TypeError for what is no index.
Result<SearchRange> search_range(ObjectSpace& space, Value start, Value end, size_t length);

}  // namespace eadem::vm
