// Ints as positions and sizes.
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

Result<OwnedValue> index_of(ObjectSpace& space, Value value) {
    if (is_any_int(space, value)) return exact_int(space, value);
    TRY(OwnedValue result, call_special(space, value, "__index__"));
    if (result.is_empty())
        return space.raise(ExceptionId::kTypeError, "'{}' object cannot be interpreted as an integer",
                           type_name(space, value));
    if (is_any_int(space, result.get())) return exact_int(space, result.get());
    return space.raise(ExceptionId::kTypeError, "__index__ returned non-int (type {})", type_name(space, result.get()));
}

Result<int64_t> to_index_clamped(ObjectSpace& space, Value value) {
    int64_t number = 0;
    if (fits_int64(value, number)) return number;
    TRY(const bool usable, has_index(space, value));
    if (!usable)
        return space.raise_text(ExceptionId::kTypeError,
                                "slice indices must be integers or None or have an __index__ method");
    TRY(const OwnedValue index, index_of(space, value));
    if (fits_int64(index.get(), number)) return number;
    return mpz_sgn(static_cast<BigInt*>(index.get().object)->number) < 0 ? INT64_MIN : INT64_MAX;
}

Result<int64_t> to_index(ObjectSpace& space, Value value, ExceptionId overflow) {
    int64_t number = 0;
    if (fits_int64(value, number)) return number;
    TRY(const OwnedValue index, index_of(space, value));
    if (fits_int64(index.get(), number)) return number;
    return space.raise(overflow, "cannot fit '{}' into an index-sized integer", type_name(space, value));
}

}  // namespace eadem::vm
