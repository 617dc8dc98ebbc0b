// The module _bisect: where an item belongs in a sorted sequence, found by halving.
#include <algorithm>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/quick_order.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

enum class Side { kLeft, kRight };

// Owned, for item_is_less.
struct OwnedWord {
    OwnedWord(ObjectSpace& the_space, OwnedValue value)
        : space(the_space), word(to_word(the_space, std::move(value))) {}
    ~OwnedWord() { space.release(word); }
    OwnedWord(const OwnedWord&) = delete;
    OwnedWord& operator=(const OwnedWord&) = delete;
    ObjectSpace& space;
    Word word;
};

// Whether what is looked for belongs behind the item at a place. Items of a list are compared where they are.
template <Side side>
Result<bool> belongs_behind(ObjectSpace& space, Value sequence, size_t place, Word& wanted, Value key) {
    const auto is_behind = [&](Word& item) -> Result<bool> {
        if (side == Side::kLeft) return item_is_less(space, item, wanted);
        TRY(const bool is_less, item_is_less(space, wanted, item));
        return !is_less;
    };
    if (is_list(sequence) && key.is_empty() && place < as_list(sequence)->size)
        return is_behind(as_list(sequence)->items[place]);
    TRY(OwnedValue item, get_item(space, sequence, Value::of_int(static_cast<int64_t>(place))));
    if (!key.is_empty()) {
        TRY(item, call(space, key, {item.get()}));
    }
    OwnedWord held(space, std::move(item));
    return is_behind(held.word);
}

// Row: a, x, lo, hi, key. `wanted` is x, or the key of x.
template <Side side>
Result<size_t> find_place(ObjectSpace& space, Value* row, Word& wanted) {
    int64_t low = 0, high = -1;
    if (!row[2].is_empty()) {
        TRY(low, to_index(space, row[2], ExceptionId::kOverflowError));
    }
    if (low < 0) return space.raise_text(ExceptionId::kValueError, "lo must be non-negative");
    if (!row[3].is_empty() && !row[3].refers_to(space.shared.none)) {
        TRY(high, to_index(space, row[3], ExceptionId::kOverflowError));
    }
    if (high == -1) {
        TRY(const size_t size, length(space, row[0]));
        high = static_cast<int64_t>(size);
    }
    const Value key = row[4].refers_to(space.shared.none) ? Value() : row[4];
    while (low < high) {
        const int64_t middle = low + (high - low) / 2;
        TRY(const bool is_behind, belongs_behind<side>(space, row[0], static_cast<size_t>(middle), wanted, key));
        (is_behind ? low : high) = is_behind ? middle + 1 : middle;
    }
    return static_cast<size_t>(low);
}

template <Side side>
Result<OwnedValue> bisect(ObjectSpace& space, Value* row, size_t) {
    OwnedWord wanted(space, share(space, row[1]));
    TRY(const size_t place, find_place<side>(space, row, wanted.word));
    return OwnedValue::of_int(space, static_cast<int64_t>(place));
}

Result<void> insert_in_list(ObjectSpace& space, List* list, size_t place, OwnedValue item) {
    TRY_VOID(list_append(space, list, std::move(item)));
    place = std::min(place, list->size - 1);
    std::rotate(list->items + place, list->items + list->size - 1, list->items + list->size);
    return {};
}

template <Side side>
Result<OwnedValue> insort(ObjectSpace& space, Value* row, size_t) {
    const bool has_key = !row[4].is_empty() && !row[4].refers_to(space.shared.none);
    OwnedValue measure = share(space, row[1]);
    if (has_key) {
        TRY(measure, call(space, row[4], {measure.get()}));
    }
    OwnedWord wanted(space, std::move(measure));
    TRY(const size_t place, find_place<side>(space, row, wanted.word));
    if (is_list(row[0])) {
        TRY_VOID(insert_in_list(space, as_list(row[0]), place, share(space, row[1])));
        return OwnedValue::none(space);
    }
    TRY(const OwnedValue insert, get_attribute(space, row[0], space.intern_name("insert")));
    const OwnedValue item = share(space, row[1]);
    TRY(const OwnedValue done, call(space, insert.get(), {Value::of_int(static_cast<int64_t>(place)), item.get()}));
    return OwnedValue::none(space);
}

constexpr const char* kSignature = "(a, x, lo=?, hi=?, *, key=?)";
constexpr NativeSpec kFunctions[] = {
    {"bisect_left", bisect<Side::kLeft>, kSignature, "The place before all items that are not less than x."},
    {"bisect_right", bisect<Side::kRight>, kSignature, "The place behind all items that are not greater than x."},
    {"insort_left", insort<Side::kLeft>, kSignature, "Put x into a sorted list, before its equals."},
    {"insort_right", insort<Side::kRight>, kSignature, "Put x into a sorted list, behind its equals."},
    {},
};

}  // namespace

extern const ModuleSpec kBisectModule;
const ModuleSpec kBisectModule = {
    .name = "_bisect",
    .documentation = "The native part of bisect.",
    .functions = kFunctions,
};

}  // namespace eadem::stdlib
