// An identifier of one parse: all its occurrences are the same Identifier, so the front end compares
// pointers. Made and owned by a NameTable (name_table.h), stored in the parse's arena.
// Invariant: `text` is NFKC-normalised UTF-8 and differs from that of every other Identifier of the parse.
#pragma once

#include <cstdint>
#include <string_view>

namespace eadem::grammar {

struct Identifier {
    std::string_view text;
    // For the compiler, which keeps the interned string object of this name here. The grammar never reads it.
    mutable void* user = nullptr;
};

}  // namespace eadem::grammar
