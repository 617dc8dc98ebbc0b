#include "vm/object/text_join.h"

#include "vm/object/list.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

Result<JoinedPieces> joined_pieces(ObjectSpace& space, Value iterable) {
    if (is_list(iterable)) return JoinedPieces{keep(space, iterable), row_of(as_list(iterable))};
    if (is_tuple(iterable)) return JoinedPieces{keep(space, iterable), row_of(as_tuple(iterable))};
    const Result<OwnedValue> iterator = iterate(space, iterable);
    if (!iterator.ok()) {
        if (!space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.forget_pending();
        return space.raise(ExceptionId::kTypeError, "can only join an iterable");
    }
    TRY(Ref<List> pieces, list_from_iterable(space, iterator.value().get()));
    const std::span<const Word> row = row_of(pieces.get());
    return JoinedPieces{std::move(pieces), row};
}

}  // namespace eadem::vm
