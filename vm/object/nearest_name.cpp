#include "vm/object/nearest_name.h"
#include "vm/object/text_ascii.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace eadem::vm {

namespace {

// CPython's numbers (Lib/traceback.py): more candidates or longer names are not worth the search.
constexpr size_t kMaxCandidates = 750;
constexpr size_t kMaxNameSize = 40;
constexpr size_t kMoveCost = 2;
constexpr size_t kCaseCost = 1;

size_t substitution_cost(char a, char b) {
    if (a == b) return 0;
    return ascii_lower(a) == ascii_lower(b) ? kCaseCost : kMoveCost;
}

// The edit distance, or something above `limit` once it is clear that it is more.
size_t edit_distance(std::string_view a, std::string_view b, size_t limit) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty()) return kMoveCost * (a.size() + b.size());
    if (a.size() > kMaxNameSize || b.size() > kMaxNameSize) return limit + 1;
    if (b.size() < a.size()) std::swap(a, b);
    if ((b.size() - a.size()) * kMoveCost > limit) return limit + 1;

    std::vector<size_t> row(a.size());
    for (size_t i = 0; i < row.size(); ++i) row[i] = (i + 1) * kMoveCost;
    size_t result = 0;
    for (size_t at = 0; at < b.size(); ++at) {
        size_t distance = result = at * kMoveCost;
        size_t least = SIZE_MAX;
        for (size_t i = 0; i < a.size(); ++i) {
            const size_t substituted = distance + substitution_cost(b[at], a[i]);
            distance = row[i];
            result = std::min(substituted, std::min(result, distance) + kMoveCost);
            row[i] = result;
            least = std::min(least, result);
        }
        if (least > limit) return limit + 1;
    }
    return result;
}

}  // namespace

std::optional<std::string> nearest_name(std::string_view wrong, const std::vector<std::string>& candidates) {
    if (candidates.size() > kMaxCandidates || wrong.size() > kMaxNameSize) return std::nullopt;
    const std::string* nearest = nullptr;
    size_t best = SIZE_MAX;
    for (const std::string& candidate : candidates) {
        if (candidate == wrong) continue;
        // No more than a third of the characters may differ, and a candidate must beat the one before.
        size_t limit = (candidate.size() + wrong.size() + 3) * kMoveCost / 6;
        if (best != SIZE_MAX) limit = std::min(limit, best - 1);
        const size_t distance = edit_distance(wrong, candidate, limit);
        if (distance > limit) continue;
        nearest = &candidate;
        best = distance;
        if (best == 0) break;
    }
    return nearest == nullptr ? std::nullopt : std::optional(*nearest);
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& candidates) {
    const std::optional<std::string> nearest = nearest_name(wrong, candidates);
    return nearest ? fmt::format(". Did you mean '{}'?", *nearest) : std::string();
}

}  // namespace eadem::vm
