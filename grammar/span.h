// A place in source text. Spans are half-open byte ranges into one Source; lines and columns are
// looked up only when a person is told (Source::position).
#pragma once

#include <cstdint>

namespace eadem::grammar {

// Byte offsets from the start of the decoded source. Invariant: begin <= end.
// 32 bits: a source of 4 GiB or more is refused when it is read.
struct Span {
    uint32_t begin = 0;
    uint32_t end = 0;

    // The smallest span that covers both.
    static Span cover(Span a, Span b) { return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end}; }
};

}  // namespace eadem::grammar
