// The module _collections: the native part of collections.
#include "stdlib/native/collections/deque.h"
#include "stdlib/native/module_spec.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// counts[item] += 1, where the counts are a plain dict: one search for an item that is there already.
Result<void> count_in_dict(ObjectSpace& space, Dict* counts, Value iterable) {
    return for_each(space, iterable, [&](OwnedValue item) -> Result<bool> {
        TRY(Word * known, dict_find(space, counts, item.get()));
        if (known != nullptr && known->is_int() && !space.boxes_always()) {
            *known = word_of_number(space, Value::of_int(known->integer() + 1));
            return true;
        }
        OwnedValue count = OwnedValue::of_int(space, 0);
        if (known != nullptr) count = share(space, *known);
        TRY(count, binary(space, BinaryOperator::kAdd, count.get(), Value::of_int(1)));
        TRY_VOID(dict_set(space, counts, item.get(), std::move(count)));
        return true;
    });
}

// As Counter does it for a mapping of any other class.
Result<void> count_in_mapping(ObjectSpace& space, Value counts, Value iterable) {
    TRY(const OwnedValue get, get_attribute(space, counts, space.intern_name("get")));
    return for_each(space, iterable, [&](OwnedValue item) -> Result<bool> {
        const OwnedValue key = share(space, item.holder());
        TRY(const OwnedValue known, call(space, get.get(), {key.get(), Value::of_int(0)}));
        TRY(const OwnedValue count, binary(space, BinaryOperator::kAdd, known.get(), Value::of_int(1)));
        TRY_VOID(set_item(space, counts, item.get(), count.get()));
        return true;
    });
}

// _count_elements(mapping, iterable, /)
Result<OwnedValue> count_elements(ObjectSpace& space, Value* row, size_t) {
    if (is_dict(row[0])) {
        TRY_VOID(count_in_dict(space, as_dict(row[0]), row[1]));
    } else {
        TRY_VOID(count_in_mapping(space, row[0], row[1]));
    }
    return OwnedValue::none(space);
}

constexpr NativeSpec kFunctions[] = {
    {"_count_elements", count_elements, "(mapping, iterable, /)", "Count the items into the mapping."},
    {},
};
constexpr ModuleType kTypes[] = {
    {&kDequeSpec, "collections.deque"},
    {&kDequeIteratorSpec, "collections._deque_iterator"},
    {&kDequeReverseIteratorSpec, "collections._deque_reverse_iterator"},
    {},
};

}  // namespace

extern const ModuleSpec kCollectionsModule;
const ModuleSpec kCollectionsModule = {
    .name = "_collections",
    .documentation = "High performance data structures: deque, and what counts for Counter.",
    .functions = kFunctions,
    .types = kTypes,
};

}  // namespace eadem::stdlib
