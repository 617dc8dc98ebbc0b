#include "vm/object/hashed_key.h"

namespace eadem::vm {

Result<void> HashedKey::prepare_other(ObjectSpace& space) {
    kind_ = Kind::kOther;
    if (value_.is_raw_float()) {
        hash_ = hash_double(value_.real);
        return {};
    }
    TRY(hash_, vm::hash(space, value_));
    return {};
}

Result<bool> HashedKey::equals(ObjectSpace& space, Word& entry) {
    // A number that somebody may keep needs a box first, on either side.
    OwnedValue held = hold_item(space, entry, value_);
    if (value_.is_raw() && may_run_python(held.get())) {
        box_ = OwnedValue::adopt(space, Value::of_object(space.box(value_)));
        value_ = box_.get();
    }
    return same_or_equal(space, held.get(), value_);
}

}  // namespace eadem::vm
