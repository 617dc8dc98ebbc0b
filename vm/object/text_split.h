// Cutting a row of bytes into pieces: the algorithms behind split, rsplit, splitlines and strip of str and
// bytes.
//
// Pieces are given to `emit(from, to)` (byte offsets) -> Result<void>, so nothing is copied here. rsplit
// emits the last piece first. `limit` is the greatest number of cuts.
#pragma once

#include <string_view>

#include "vm/object/result.h"
#include "vm/object/text_search.h"
#include "vm/object/text_units.h"

namespace eadem::vm {

template <class Emit>
Result<void> split_at(std::string_view text, std::string_view separator, size_t limit, Emit emit) {
    size_t from = 0;
    for (; limit > 0; --limit) {
        const size_t found = find_text(text, separator, from);
        if (found == kNotFound) break;
        TRY_VOID(emit(from, found));
        from = found + separator.size();
    }
    return emit(from, text.size());
}

template <class Emit>
Result<void> split_at_from_right(std::string_view text, std::string_view separator, size_t limit, Emit emit) {
    size_t to = text.size();
    for (; limit > 0; --limit) {
        const size_t found = find_last_text(text.substr(0, to), separator);
        if (found == kNotFound) break;
        TRY_VOID(emit(found + separator.size(), to));
        to = found;
    }
    return emit(0, to);
}

// Moves `at` over spaces (or over everything else) as far as `end`, forwards or backwards.
template <class Units>
const char* skip_while(const char* at, const char* end, bool spaces) {
    while (at != end) {
        const char* next = at;
        if (Units::is_space(Units::read(next)) != spaces) break;
        at = next;
    }
    return at;
}
template <class Units>
const char* skip_back_while(const char* at, const char* begin, bool spaces) {
    while (at != begin) {
        const char* next = at;
        if (Units::is_space(Units::read_back(next)) != spaces) break;
        at = next;
    }
    return at;
}

// What is left when the limit is reached loses the spaces towards the cut only: "a b ".split(None, 1) is
// ["a", "b "].
template <class Units, class Emit>
Result<void> split_at_spaces(std::string_view text, size_t limit, Emit emit) {
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* at = skip_while<Units>(begin, end, true);
    for (; at != end && limit > 0; --limit) {
        const char* const word_end = skip_while<Units>(at, end, false);
        TRY_VOID(emit(static_cast<size_t>(at - begin), static_cast<size_t>(word_end - begin)));
        at = skip_while<Units>(word_end, end, true);
    }
    if (at == end) return {};
    return emit(static_cast<size_t>(at - begin), text.size());
}

template <class Units, class Emit>
Result<void> split_at_spaces_from_right(std::string_view text, size_t limit, Emit emit) {
    const char* const begin = text.data();
    const char* at = skip_back_while<Units>(begin + text.size(), begin, true);
    for (; at != begin && limit > 0; --limit) {
        const char* const word = skip_back_while<Units>(at, begin, false);
        TRY_VOID(emit(static_cast<size_t>(word - begin), static_cast<size_t>(at - begin)));
        at = skip_back_while<Units>(word, begin, true);
    }
    if (at == begin) return {};
    return emit(0, static_cast<size_t>(at - begin));
}

template <class Units, class Emit>
Result<void> split_lines(std::string_view text, bool keep_ends, Emit emit) {
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    for (const char* line = begin; line != end;) {
        const char* line_end = line;  // without the line break
        const char* next = line;
        while (next != end) {
            line_end = next;
            const char32_t code = Units::read(next);
            if (Units::is_line_end(code)) {
                if (code == '\r' && next != end && *next == '\n') ++next;
                break;
            }
            line_end = next;
        }
        TRY_VOID(emit(static_cast<size_t>(line - begin), static_cast<size_t>((keep_ends ? next : line_end) - begin)));
        line = next;
    }
    return {};
}

// The sides that strip and its kin work on.
enum class Sides : uint8_t { kLeft, kRight, kBoth };

template <class Units>
std::string_view strip_spaces(std::string_view text, Sides sides) {
    const char* begin = text.data();
    const char* end = begin + text.size();
    if (sides != Sides::kRight) begin = skip_while<Units>(begin, end, true);
    if (sides != Sides::kLeft) end = skip_back_while<Units>(end, begin, true);
    return {begin, static_cast<size_t>(end - begin)};
}

// Strips characters that occur in `characters`.
template <class Units>
std::string_view strip_characters(std::string_view text, std::string_view characters, Sides sides) {
    const char* begin = text.data();
    const char* end = begin + text.size();
    const auto is_stripped = [characters](const char* from, const char* to) {
        return find_text(characters, {from, static_cast<size_t>(to - from)}) != kNotFound;
    };
    if (sides != Sides::kRight) {
        while (begin != end) {
            const char* next = begin;
            Units::read(next);
            if (!is_stripped(begin, next)) break;
            begin = next;
        }
    }
    if (sides != Sides::kLeft) {
        while (begin != end) {
            const char* next = end;
            Units::read_back(next);
            if (!is_stripped(next, end)) break;
            end = next;
        }
    }
    return {begin, static_cast<size_t>(end - begin)};
}

}  // namespace eadem::vm
