// The module _collections: the native part of collections.
#include "stdlib/native/collections/deque.h"
#include "stdlib/native/collections/named_tuple.h"
#include "stdlib/native/item_row.h"
#include "stdlib/native/module_spec.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Whether counting in the mapping is what it is in a dict: a dict, or an instance of a class derived from it that has
// dict's own `get` and `__setitem__`.
Result<bool> counts_as_dict(ObjectSpace& space, Value mapping) {
    if (is_dict(mapping)) return true;
    Type* const dict = space.type(kDictType);
    Type* const type = space.type_of(mapping);
    if (!is_subtype(type, dict)) return false;
    for (const char* name : {"get", "__setitem__"}) {
        Str* const interned = space.intern_name(name);
        TRY(const Word* const own, type_lookup(space, type, interned));
        TRY(const Word* const inherited, type_lookup(space, dict, interned));
        if (own == nullptr || inherited == nullptr || own->bits() != inherited->bits()) return false;
    }
    return true;
}

// The count of an item that is there already goes up by one where it lies, if no Python code need run for it. False:
// nothing has happened.
bool count_quickly(ObjectSpace& space, Dict* counts, Value item) {
    bool is_known = false;
    Word* const count = dict_find_quick(space, counts, item, is_known);
    if (!is_known || count == nullptr || !count->is_int() || space.boxes_always()) return false;
    *count = word_of_number(space, Value::of_int(count->integer() + 1));
    return true;
}

// counts[item] += 1 in a dict itself: one search for an item that is there already.
Result<void> count_in_dict(ObjectSpace& space, Dict* counts, Value iterable) {
    const auto count_item = [&](OwnedValue item) -> Result<bool> {
        if (count_quickly(space, counts, item.get())) return true;
        TRY(Word * known, dict_find(space, counts, item.get()));
        OwnedValue count = OwnedValue::of_int(space, 0);
        if (known != nullptr) count = share(space, *known);
        TRY(count, binary(space, BinaryOperator::kAdd, count.get(), Value::of_int(1)));
        TRY_VOID(dict_set(space, counts, item.get(), std::move(count)));
        return true;
    };
    // The items of a list or a tuple are looked at where they lie. The row is asked for anew each time, for Python code
    // that compares a key may change a list.
    for (size_t i = 0;; ++i) {
        std::optional<ItemRow> items = ItemRow::of(iterable);
        if (!items) break;
        TRY_VOID(space.poll());
        if (i >= items->size()) return {};
        if (count_quickly(space, counts, items->peek(i))) continue;
        TRY_VOID(count_item(items->give(space, i)));
    }
    return for_each(space, iterable, count_item);
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
    TRY(const bool is_plain, counts_as_dict(space, row[0]));
    if (is_plain) {
        TRY_VOID(count_in_dict(space, as_dict(row[0]), row[1]));
    } else {
        TRY_VOID(count_in_mapping(space, row[0], row[1]));
    }
    return OwnedValue::none(space);
}

// defaultdict.__missing__(key, /)
Result<OwnedValue> make_default(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue factory, get_attribute(space, row[0], space.intern_name("default_factory")));
    if (factory.get().refers_to(space.shared.none)) return space.raise_with(ExceptionId::kKeyError, row[1]);
    OwnedValue made;
    if (factory.get().refers_to(space.type(kIntType))) {
        made = OwnedValue::of_int(space, 0);
    } else if (factory.get().refers_to(space.type(kListType))) {
        TRY(made, as_value(make_list(space, 0)));
    } else {
        TRY(made, call(space, factory.get(), {}));
    }
    const OwnedValue kept = share(space, made.holder());
    const OwnedValue key = share(space, row[1]);
    TRY_VOID(set_item(space, row[0], key.get(), kept.get()));
    return made;
}
constexpr NativeSpec kMissing = {"__missing__", make_default, "(key, /)",
                                 "Called for a key that is not there: the new value for it."};

// defaultdict.__init__(default_factory=None, /, *args, **kwargs)
Result<OwnedValue> initialise_default(ObjectSpace& space, Value* row, size_t count) {
    constexpr size_t kFixed = 3;  // self, the factory, the keywords
    if (row[1].is_empty()) row[1] = space.none();
    if (!row[1].refers_to(space.shared.none) && !is_callable(space, row[1]))
        return space.raise_text(ExceptionId::kTypeError, "first argument must be callable or None");
    TRY_VOID(set_attribute(space, row[0], space.intern_name("default_factory"), row[1]));
    if (count > kFixed + 1)
        return space.raise(ExceptionId::kTypeError, "dict expected at most 1 argument, got {}", count - kFixed);
    if (count > kFixed) TRY_VOID(dict_update(space, as_dict(row[0]), row[kFixed]));
    if (!row[2].is_empty()) TRY_VOID(dict_update(space, as_dict(row[0]), row[2]));
    return OwnedValue::none(space);
}
constexpr NativeSpec kInitialiseDefault = {"__init__", initialise_default, "(default_factory=?, /, *args, **kwargs)",
                                           "Take the factory, and pairs as a dict does."};

// OrderedDict.__init__(*args, **kwargs): without any there is nothing to do, else the class in Python knows.
Result<OwnedValue> initialise_ordered(ObjectSpace& space, Value* row, size_t count) {
    constexpr size_t kFixed = 2;  // self, the keywords
    if (count == kFixed && row[1].is_empty()) return OwnedValue::none(space);
    TRY(const Ref<Tuple> given, make_tuple_from(space, row + kFixed, count - kFixed));
    if (row[1].is_empty()) row[1] = Value::of_object(make_dict(space).take());
    TRY(const OwnedValue method, get_attribute(space, row[0], space.intern_name("_initialise")));
    return call(space, method.get(), {Value::of_object(given.get()), row[1]});
}
constexpr NativeSpec kInitialiseOrdered = {"__init__", initialise_ordered, "(*args, **kwargs)",
                                           "Take pairs as update() does."};

// OrderedDict.move_to_end(key, last=True): the key that is there moves, which need not be the object that was given.
Result<OwnedValue> move_to_end(ObjectSpace& space, Value* row, size_t) {
    Dict* const dict = as_dict(row[0]);
    bool is_last = true;
    if (!row[2].is_empty()) {
        TRY(is_last, truth(space, row[2]));
    }
    TRY(const Word* const place, dict_find(space, dict, row[1]));
    if (place == nullptr) return space.raise_with(ExceptionId::kKeyError, row[1]);
    auto position = static_cast<size_t>(place - dict->values);
    Word *key = nullptr, *value = nullptr;
    if (!dict_next(dict, position, key, value)) return space.raise_with(ExceptionId::kKeyError, row[1]);
    const OwnedValue moved = share(space, *key);
    TRY(OwnedValue held, dict_remove(space, dict, moved.get()));
    if (is_last) {
        TRY_VOID(dict_set(space, dict, moved.get(), std::move(held)));
        return OwnedValue::none(space);
    }
    TRY(const Ref<Dict> rest, dict_copy(space, dict));
    dict_clear(space, dict);
    TRY_VOID(dict_set(space, dict, moved.get(), std::move(held)));
    TRY_VOID(dict_update(space, dict, Value::of_object(rest.get())));
    return OwnedValue::none(space);
}
constexpr NativeSpec kMoveToEnd = {"move_to_end", move_to_end, "(key, last=?)", "Make a key the last, or the first."};

// What the classes defaultdict and OrderedDict, in Python, take into their attributes.
Result<void> fill(ObjectSpace& space, Dict* names) {
    Type* const dict = space.type(kDictType);
    TRY_VOID(add_name(space, names, "_missing", make_method_descriptor(space, kMissing, dict)));
    TRY_VOID(add_name(space, names, "_default_init", make_method_descriptor(space, kInitialiseDefault, dict)));
    TRY_VOID(add_name(space, names, "_ordered_init", make_method_descriptor(space, kInitialiseOrdered, dict)));
    return add_name(space, names, "_move_to_end", make_method_descriptor(space, kMoveToEnd, dict));
}

constexpr NativeSpec kFunctions[] = {
    {"_count_elements", count_elements, "(mapping, iterable, /)", "Count the items into the mapping."},
    {"_makes_tuple", mark_tuple_maker, "(function, /)", "Note that the function makes a tuple of its arguments."},
    {},
};
constexpr ModuleType kTypes[] = {
    {&kDequeSpec, "collections.deque"},
    {&kDequeIteratorSpec, "collections._deque_iterator"},
    {&kTupleGetterSpec, "_collections._tuplegetter"},
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
    .fill = fill,
};

}  // namespace eadem::stdlib
