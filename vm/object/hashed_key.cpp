#include "vm/object/hashed_key.h"

#include <cmath>

namespace eadem::vm {

HashedKey::Match match_other_words(Word left, Word right) {
    const auto is_box = [](Word word) {
        return word.is_object() && word.object()->type_and_flags == header_of(kIntType);
    };
    if (is_box(left) && is_box(right)) {
        const auto number = [](Word word) { return static_cast<const IntObject*>(word.object())->value; };
        return number(left) == number(right) ? HashedKey::Match::kEqual : HashedKey::Match::kDifferent;
    }
    const Value first = left.peek(), second = right.peek();
    int64_t a = 0, b = 0;
    if (!fits_int64(first, a) || !fits_int64(second, b)) return HashedKey::Match::kUnknown;
    return a == b ? HashedKey::Match::kEqual : HashedKey::Match::kDifferent;
}

HashedKey::Match HashedKey::match_tuple(const Tuple* entry) const {
    const Tuple* tuple = as_tuple(value_);
    if (tuple->size != entry->size) return Match::kDifferent;
    for (size_t i = 0; i < tuple->size; ++i) {
        const Match match = match_words(tuple->items()[i], entry->items()[i]);
        if (match != Match::kEqual) return match;
    }
    return Match::kEqual;
}

Result<void> HashedKey::prepare_other(ObjectSpace& space) {
    kind_ = Kind::kOther;
    if (value_.is_raw_float()) {
        // A nan hashes by its identity, so it needs its box before it is stored.
        if (std::isnan(value_.real)) {
            box_ = OwnedValue::adopt(space, Value::of_object(space.box(value_)));
            value_ = box_.get();
            hash_ = identity_hash(value_.object);
        } else {
            hash_ = hash_double(value_.real, nullptr);
        }
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
