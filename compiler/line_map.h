// Offsets into a source as lines and byte columns, for the location table: about one look-up per instruction,
// mostly close to the one before, so each remembers where it was. Owned by the unit; keeps nothing of the text.
//
// Invariant: starts_ ascends from 0 and ends with an offset that no text reaches.
#pragma once

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

#include "grammar/span.h"
#include "vm/code/location_table.h"

namespace eadem::compiler {

class LineMap {
 public:
    explicit LineMap(std::string_view text) : starts_{0} {
        starts_.reserve(text.size() / 32);  // lines are rarely shorter on average
        const char* const begin = text.data();
        const char* const end = begin + text.size();
        for (const char* at = begin; at < end;) {
            const void* found = std::memchr(at, '\n', static_cast<size_t>(end - at));
            if (found == nullptr) break;
            at = static_cast<const char*>(found) + 1;
            starts_.push_back(static_cast<uint32_t>(at - begin));
        }
        starts_.push_back(UINT32_MAX);
    }

    vm::Location locate(grammar::Span span) {
        const uint32_t start = starts_[begin_line_];
        if (span.begin >= start && span.end < starts_[begin_line_ + 1]) {
            const auto line = static_cast<uint32_t>(begin_line_ + 1);
            return {line, span.begin - start, line, span.end - start};
        }
        begin_line_ = find(span.begin, begin_line_);
        end_line_ = find(span.end, span.end >= starts_[begin_line_] ? std::max(begin_line_, end_line_) : end_line_);
        return {static_cast<uint32_t>(begin_line_ + 1), span.begin - starts_[begin_line_],
                static_cast<uint32_t>(end_line_ + 1), span.end - starts_[end_line_]};
    }
    uint32_t line_of(uint32_t offset) { return static_cast<uint32_t>((begin_line_ = find(offset, begin_line_)) + 1); }

 private:
    // Lines to look at before searching by halves.
    static constexpr size_t kNear = 4;

    size_t find(uint32_t offset, size_t hint) const {
        if (offset >= starts_[hint]) {
            for (size_t line = hint; line < hint + kNear && line + 1 < starts_.size(); ++line) {
                if (offset < starts_[line + 1]) return line;
            }
        }
        return static_cast<size_t>(std::upper_bound(starts_.begin(), starts_.end() - 1, offset) - starts_.begin()) - 1;
    }

    std::vector<uint32_t> starts_;
    size_t begin_line_ = 0;
    size_t end_line_ = 0;
};

}  // namespace eadem::compiler
