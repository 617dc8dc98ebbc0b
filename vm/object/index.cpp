// Ints as positions and sizes.
#include "vm/object/int.h"
#include "vm/object/operators.h"

namespace eadem::vm {

Result<int64_t> to_index_clamped(ObjectSpace& space, Value value) {
    int64_t number = 0;
    if (fits_int64(value, number)) return number;
    if (is_int(value)) {
        const auto* big = static_cast<BigInt*>(value.object);
        return mpz_sgn(big->number) < 0 ? INT64_MIN : INT64_MAX;
    }
    return space.raise(ExceptionId::kTypeError, "slice indices must be integers or None or have an __index__ method");
}

Result<int64_t> to_index(ObjectSpace& space, Value value, ExceptionId overflow) {
    int64_t number = 0;
    if (fits_int64(value, number)) return number;
    if (is_int(value))
        return space.raise(overflow, "cannot fit '{}' into an index-sized integer", type_name(space, value));
    return space.raise(ExceptionId::kTypeError, "'{}' object cannot be interpreted as an integer",
                       type_name(space, value));
}

}  // namespace eadem::vm
