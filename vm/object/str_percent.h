// The % operator of str and bytes: "%-8s|%+.2f" % (name, price).
#pragma once

#include <string>
#include <string_view>

#include "vm/object/ref.h"

namespace eadem::vm {

// `format` is a str (bytes); `arguments` is a tuple, a mapping, or the single argument. Both are lent.
Result<OwnedValue> str_percent(ObjectSpace& space, Value format, Value arguments);
Result<OwnedValue> bytes_percent(ObjectSpace& space, Value format, Value arguments);

// ---- shared by the two files that implement it ----

// One conversion as written: %[(key)][flags][width][.precision]code
struct PercentConversion {
    bool left = false;       // '-'
    bool plus = false;       // '+'
    bool blank = false;      // ' '
    bool alternate = false;  // '#'
    bool zero = false;       // '0'
    int64_t width = 0;
    int64_t precision = -1;  // -1: not given
    char32_t code = 0;
};

// A converted argument, before it is padded: zeros go between the prefix and the body. The body lies in `buffer` if it
// fits there, in `long_body` or in the argument otherwise; so a piece stays where it was made.
struct PercentPiece {
    PercentPiece() = default;
    PercentPiece(const PercentPiece&) = delete;
    PercentPiece& operator=(const PercentPiece&) = delete;

    std::string_view sign;
    std::string_view prefix;
    std::string_view body;
    bool is_numeric = false;
    char buffer[72];
    std::string long_body;
};

// %d, %i, %u, %o, %x, %X of an int, a float or anything with __index__ or __int__. `is_bytes` chooses the
// words of TypeErrors.
Result<void> percent_integer(ObjectSpace& space, const PercentConversion& conversion, Value value, bool is_bytes,
                             PercentPiece& piece);
// %e, %f, %g and their capitals.
Result<void> percent_real(ObjectSpace& space, const PercentConversion& conversion, Value value, bool is_bytes,
                          PercentPiece& piece);

}  // namespace eadem::vm
