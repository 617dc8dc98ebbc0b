// A key together with its hash and with what is known about its kind: what dict and set look up.
//
// Most keys are ints and strings; these are hashed and compared here, without a call. Tuples of such come next, for
// these no protocol is needed either. Everything else goes through the protocols, which may run Python code. A key is
// lent by the caller for the time of one operation.
#pragma once

#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

// Python's numeric hash is the number itself up to here (2^61 - 1), but for -1.
constexpr int64_t kHashModulus = (int64_t{1} << 61) - 1;

inline int64_t quick_int_hash(int64_t number) {
    if (number > -kHashModulus && number < kHashModulus) return number == -1 ? -2 : number;
    return hash_int64(number);
}
// hash() of an exact str. (The slot of str gives the same.)
inline int64_t quick_str_hash(const ObjectSpace& space, Str* text) {
    return text->hash != 0 ? text->hash : str_hash(space, text);
}

class HashedKey {
 public:
    explicit HashedKey(Value value) : value_(value) {}

    // Computes the hash. Fails if the key is unhashable or its __hash__ raises.
    Result<void> prepare(ObjectSpace& space) {
        if (prepare_quickly(space)) return {};
        return prepare_other(space);
    }
    // Computes the hash if no protocol is needed for it; otherwise false, and nothing has happened.
    bool prepare_quickly(ObjectSpace& space) {
        if (value_.is_raw_int()) {
            set_int(value_.integer);
            return true;
        }
        if (!value_.is_object()) return false;
        switch (value_.object->type_id()) {
            case kStrType:
                kind_ = Kind::kText;
                hash_ = quick_str_hash(space, as_str(value_));
                return true;
            case kIntType:
                if (is_big_int(value_.object)) return false;
                set_int(static_cast<IntObject*>(value_.object)->value);
                return true;
            case kTupleType:
                kind_ = Kind::kTuple;
                return quick_tuple_hash(space, as_tuple(value_), hash_);
            default:
                return false;
        }
    }
    // For a hash that is known already (also a folded one): a key that stands in another dict or set.
    void prepare_with(int64_t hash) {
        kind_ = Kind::kOther;
        if (value_.is_raw_int()) {
            set_int(value_.integer);
        } else if (value_.is_object()) {
            if (value_.object->type_id() == kStrType) kind_ = Kind::kText;
            if (value_.object->type_id() == kTupleType) kind_ = Kind::kTuple;
            if (value_.object->type_id() == kIntType && !is_big_int(value_.object))
                set_int(static_cast<IntObject*>(value_.object)->value);
        }
        hash_ = hash;
    }

    Value value() const { return value_; }
    int64_t hash() const { return hash_; }
    // The bits of a Word that surely holds this key: the same object, or the same int in place.
    uint64_t word_bits() const {
        if (value_.is_object() && kind_ != Kind::kInt) return reinterpret_cast<uint64_t>(value_.object);
        const Word word = kind_ == Kind::kInt ? Word::of_int(number_) : Word();
        if (!word.is_empty()) return word.bits();
        return value_.is_object() ? reinterpret_cast<uint64_t>(value_.object) : kNoWord;
    }

    // What can be said without running Python code about an entry with the same hash.
    enum class Match { kDifferent, kEqual, kUnknown };
    Match match(Word entry) const {
        if (value_.is_object() && entry.bits() == reinterpret_cast<uint64_t>(value_.object)) return Match::kEqual;
        if (kind_ == Kind::kInt) return match_int(entry);
        if (kind_ == Kind::kText && entry.is_object() && entry.object()->type_id() == kStrType)
            return match_text(static_cast<Str*>(entry.object()));
        if (kind_ == Kind::kTuple && entry.is_object() && entry.object()->type_id() == kTupleType)
            return match_tuple(static_cast<Tuple*>(entry.object()));
        if (value_.is_raw_float() && entry.is_float())
            return entry.real() == value_.real ? Match::kEqual : Match::kDifferent;
        return Match::kUnknown;
    }
    // The whole answer, for an entry that `match` leaves open. May run Python code, so the entry may be gone
    // afterwards.
    Result<bool> equals(ObjectSpace& space, Word& entry);

 private:
    enum class Kind : uint8_t { kInt, kText, kTuple, kOther };
    // A pattern that no Word has: an object at an odd multiple of 4.
    static constexpr uint64_t kNoWord = 4;

    void set_int(int64_t number) {
        kind_ = Kind::kInt;
        number_ = number;
        hash_ = quick_int_hash(number);
    }
    Match match_int(Word entry) const {
        if (entry.is_int()) return entry.integer() == number_ ? Match::kEqual : Match::kDifferent;
        if (!entry.is_object() || entry.object()->type_id() != kIntType || is_big_int(entry.object()))
            return Match::kUnknown;
        return static_cast<IntObject*>(entry.object())->value == number_ ? Match::kEqual : Match::kDifferent;
    }
    Match match_text(const Str* entry) const {
        const Str* text = as_str(value_);
        if (text->is_interned() && entry->is_interned()) return Match::kDifferent;
        return str_equal(text, entry) ? Match::kEqual : Match::kDifferent;
    }
    Match match_tuple(const Tuple* entry) const;
    Result<void> prepare_other(ObjectSpace& space);

    Value value_;
    int64_t hash_ = 0;
    int64_t number_ = 0;  // of an int
    Kind kind_ = Kind::kOther;
    OwnedValue box_;  // keeps value_ alive if the number had to be boxed
};

// The same for two items of containers: whether they are equal, as far as no protocol is needed.
HashedKey::Match match_other_words(Word left, Word right);
inline HashedKey::Match match_words(Word left, Word right) {
    using enum HashedKey::Match;
    // Equal bits: one object, or one number. (A nan is never in place.)
    if (left.bits() == right.bits()) return kEqual;
    if (left.is_int() && right.is_int()) return kDifferent;
    if (!left.is_object() || !right.is_object()) return match_other_words(left, right);
    const Object *first = left.object(), *second = right.object();
    if (first->type_id() != kStrType || second->type_id() != kStrType) return match_other_words(left, right);
    if (first->has_flag(kFlagB) && second->has_flag(kFlagB)) return kDifferent;
    return str_equal(static_cast<const Str*>(first), static_cast<const Str*>(second)) ? kEqual : kDifferent;
}

}  // namespace eadem::vm
