// The argument of join(): its pieces in a row that can be looked at twice.
#pragma once

#include <span>

#include "vm/object/ref.h"

namespace eadem::vm {

// `row` lives in `holder`, which is the list or tuple that was given, or a list made of what the iterable
// gave.
struct JoinedPieces {
    OwnedValue holder;
    std::span<const Word> row;
};
// TypeError "can only join an iterable".
Result<JoinedPieces> joined_pieces(ObjectSpace& space, Value iterable);

}  // namespace eadem::vm
