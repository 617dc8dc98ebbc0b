#include "vm/object/sequence_items.h"

#include <algorithm>

#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/str.h"

namespace eadem::vm {

OwnedValue hold_item(ObjectSpace& space, Word& item, Value other) {
    if (item.is_object() || may_run_python(other)) return share(space, item);
    return OwnedValue::adopt(space, item.peek());
}

OwnedValue lend(ObjectSpace& space, OwnedValue& holder, Value other) {
    if (holder.get().is_object() || may_run_python(other)) return share(space, holder.holder());
    return OwnedValue::adopt(space, holder.get());
}

Result<bool> item_equals(ObjectSpace& space, Word& item, OwnedValue& target) {
    const Value value = item.peek();
    const Value wanted = target.get();
    if (value.is_object() && wanted.is_object()) {
        if (value.object == wanted.object) return true;
        if (is_str(value) && is_str(wanted)) return str_equal(as_str(value), as_str(wanted));
    } else if (value.is_raw_int() && wanted.is_raw_int()) {
        return value.integer == wanted.integer;
    } else if (value.is_raw_float() && wanted.is_raw_float()) {
        return value.real == wanted.real;
    }
    const OwnedValue held = hold_item(space, item, wanted);
    const OwnedValue lent = lend(space, target, held.get());
    return compare_truth(space, CompareOperator::kEqual, held.get(), lent.get());
}

Result<bool> items_equal(ObjectSpace& space, Word& left, Word& right) {
    // Equal bits: one object, or one number. (A nan is never in place.)
    if (left.bits() == right.bits()) return true;
    if (left.is_int() && right.is_int()) return false;
    OwnedValue held = hold_item(space, right, left.peek());
    return item_equals(space, left, held);
}

Result<bool> has_index(ObjectSpace& space, Value value) {
    if (is_int(value)) return true;
    if (value.is_raw() || value.object->type_id() < kFirstDynamicType) return false;
    TRY(const Word* method, type_lookup(space, space.type_of(value), space.intern_name("__index__")));
    return method != nullptr;
}

namespace {

// A slice-like index argument: clamped, negative ones counted from the end.
Result<size_t> search_bound(ObjectSpace& space, Value bound, size_t length) {
    TRY(const bool usable, has_index(space, bound));
    if (!usable) {
        return space.raise(ExceptionId::kTypeError, "slice indices must be integers or have an __index__ method");
    }
    TRY(int64_t index, to_index_clamped(space, bound));
    const auto size = static_cast<int64_t>(length);
    if (index < 0) index = std::max<int64_t>(index + size, 0);
    return static_cast<size_t>(index);
}

}  // namespace

Result<SearchBounds> search_bounds(ObjectSpace& space, Value start, Value stop, size_t length) {
    SearchBounds bounds{0, SIZE_MAX};
    if (!start.is_empty()) {
        TRY(bounds.start, search_bound(space, start, length));
    }
    if (!stop.is_empty()) {
        TRY(bounds.stop, search_bound(space, stop, length));
    }
    return bounds;
}

Result<int64_t> item_index(ObjectSpace& space, Value key, std::string_view noun) {
    int64_t index = 0;
    if (fits_int64(key, index)) return index;
    TRY(const bool usable, has_index(space, key));
    if (!usable) {
        return space.raise(ExceptionId::kTypeError, "{} indices must be integers or slices, not {}", noun,
                           type_name(space, key));
    }
    return to_index(space, key);
}

Result<size_t> item_place(ObjectSpace& space, int64_t index, size_t length, std::string_view failure) {
    if (index < 0) index += static_cast<int64_t>(length);
    if (index < 0 || static_cast<size_t>(index) >= length) return space.raise_text(ExceptionId::kIndexError, failure);
    return static_cast<size_t>(index);
}

namespace {

// So many more references. A count that would overflow makes the object immortal (object.h).
void share_times(Object* object, size_t times) {
    if (object->is_immortal()) return;
    if (times >= kImmortalBit - object->references) {
        object->make_immortal();
    } else {
        object->references += static_cast<uint32_t>(times);
    }
}

}  // namespace

void share_items(ObjectSpace& space, Word* target, std::span<Word> source) {
    for (Word& item : source) *target++ = share_word(space, item);
}

void repeat_items(ObjectSpace& space, Word* target, std::span<Word> row, size_t times) {
    if (times == 0) return;
    for (Word& item : row) {
        // Boxes a number that may not have two holders; one reference comes with it.
        const Word shared = share_word(space, item);
        if (shared.is_object()) share_times(shared.object(), times - 1);
    }
    // What is there already is copied behind itself, in pieces that stay in the cache.
    constexpr size_t kPiece = 2048;
    const size_t total = row.size() * times;
    std::copy(row.begin(), row.end(), target);
    size_t piece = row.size();
    for (size_t filled = piece; filled < total; filled += piece) {
        if (2 * piece <= filled && piece < kPiece) piece *= 2;
        std::copy_n(target, std::min(piece, total - filled), target + filled);
    }
}

Result<std::optional<int64_t>> repeat_count(ObjectSpace& space, Value factor) {
    int64_t count = 0;
    if (!fits_int64(factor, count)) {
        TRY(const bool usable, has_index(space, factor));
        if (!usable) return std::optional<int64_t>();
        TRY(count, to_index(space, factor, ExceptionId::kOverflowError));
    }
    return std::optional<int64_t>(std::max<int64_t>(count, 0));
}

Result<void> refuse_store(ObjectSpace& space, Value, Value) {
    return space.raise(ExceptionId::kAttributeError, "readonly attribute");
}

Result<int64_t> index_argument(ObjectSpace& space, Value value) {
    if (value.is_object() && is_big_int(value.object)) {
        return space.raise(ExceptionId::kOverflowError, "Python int too large to convert to C ssize_t");
    }
    return to_index(space, value, ExceptionId::kOverflowError);
}

}  // namespace eadem::vm
