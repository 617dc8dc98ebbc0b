// The comments of a piece of code, as the scanner sees them: a "#" in a string begins none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/source.h"

namespace eadem::stdlib {

struct Comment {
    uint32_t line;          // from 1
    uint32_t code_line;     // the line itself if it has code, else the last one before it that has; 0: none has
    uint32_t column;        // of the "#", in bytes
    bool is_alone;          // no code on its line
    std::string_view text;  // behind the "#", to the end of the line
};

// In their order; they view the source. Behind what the scanner cannot read every "#" begins one.
std::vector<Comment> find_comments(const grammar::Source& source);

}  // namespace eadem::stdlib
