#include "vm/object/dict_methods.h"

#include "vm/object/dict_internal.h"
#include "vm/object/dict_iterators.h"
#include "vm/object/dict_views.h"
#include "vm/object/generic_alias.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

Dict* self_of(Value* arguments) {
    return as_dict(arguments[0]);
}

Result<OwnedValue> get(ObjectSpace& space, Value* arguments, size_t) {
    TRY(Word * place, dict_find(space, self_of(arguments), arguments[1]));
    if (place != nullptr) return share(space, *place);
    if (arguments[2].is_empty()) return OwnedValue::none(space);
    return take(space, arguments[2]);
}

template <Blind blind>
Value quick_get(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 && count != 3) return {};
    bool is_known = false;
    Word* place = dict_find_quick(space, as_dict(row[0]), row[1], is_known);
    if (!is_known) return {};
    if (place != nullptr) return share_or_copy(space, *place, blind);
    return count == 2 ? space.none() : keep(space, row[2]).take();
}

// Of a key that is there.
Value quick_set_default(ObjectSpace& space, const Value* row, size_t count) {
    bool is_known = false;
    Word* const place = count == 2 || count == 3 ? dict_find_quick(space, as_dict(row[0]), row[1], is_known) : nullptr;
    return place == nullptr ? Value() : share(space, *place).take();
}

Result<OwnedValue> set_default(ObjectSpace& space, Value* arguments, size_t) {
    Dict* dict = self_of(arguments);
    HashedKey key(arguments[1]);
    TRY_VOID(key.prepare(space));
    TRY(const int64_t position, dict_position(space, dict, key));
    if (position >= 0) return share(space, dict->values[position]);
    if (arguments[2].is_empty()) arguments[2] = space.none();
    TRY_VOID(dict_insert(space, dict, key, share(space, arguments[2])));
    return take(space, arguments[2]);
}

Result<OwnedValue> pop(ObjectSpace& space, Value* arguments, size_t) {
    // An empty dict does not even ask the key for its hash.
    if (self_of(arguments)->used != 0) {
        TRY(OwnedValue removed, dict_remove(space, self_of(arguments), arguments[1]));
        if (!removed.is_empty()) return removed;
    }
    if (!arguments[2].is_empty()) return take(space, arguments[2]);
    return space.raise_with(ExceptionId::kKeyError, arguments[1]);
}

// Of a key that is there, in a table that may be changed where it is: that cannot fail.
Value quick_pop(ObjectSpace& space, const Value* row, size_t count) {
    Dict* dict = as_dict(row[0]);
    if ((count != 2 && count != 3) || dict->used == 0 || dict->keys->owners > 1 || dict->keys->is_shape) return {};
    bool is_known = false;
    DictGap gap;
    const int64_t position = dict_quick_position(space, dict, row[1], is_known, gap);
    if (!is_known || position < 0 || dict->values[position].is_empty()) return {};
    return dict_remove_at(space, dict, static_cast<uint32_t>(position)).value().value.take();
}

Result<OwnedValue> pop_item(ObjectSpace& space, Value* arguments, size_t) {
    Dict* dict = self_of(arguments);
    if (dict->used == 0) return space.raise(ExceptionId::kKeyError, "popitem(): dictionary is empty");
    TRY(Ref<Tuple> item, make_tuple(space, 2));
    uint32_t position = dict_count(dict) - 1;
    while (dict->values[position].is_empty()) --position;
    TRY(DictEntry entry, dict_remove_at(space, dict, position));
    drop_last_holes(*dict->keys);
    item->items()[0] = to_word(space, std::move(entry.key));
    item->items()[1] = to_word(space, std::move(entry.value));
    return item;
}

Result<OwnedValue> clear(ObjectSpace& space, Value* arguments, size_t) {
    dict_clear(space, self_of(arguments));
    return OwnedValue::none(space);
}

Result<OwnedValue> copy(ObjectSpace& space, Value* arguments, size_t) {
    TRY(Ref<Dict> result, dict_copy_as_iterated(space, arguments[0]));
    return result;
}

// The common part of dict(...) and update(...): `row` is the optional iterable and the keywords, if there are
// any.
Result<void> update_from(ObjectSpace& space, Dict* dict, const Value* row) {
    if (!row[0].is_empty()) TRY_VOID(dict_update(space, dict, row[0]));
    if (!row[1].is_empty()) TRY_VOID(dict_merge(space, dict, as_dict(row[1])));
    return {};
}

Result<OwnedValue> update(ObjectSpace& space, Value* arguments, size_t) {
    TRY_VOID(update_from(space, self_of(arguments), arguments + 1));
    return OwnedValue::none(space);
}

Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t) {
    // dict(a=1): the keywords came in a fresh dict already.
    OwnedValue dict = arguments[1].is_empty() ? take(space, arguments[2]) : OwnedValue();
    if (dict.is_empty()) dict = make_dict(space);
    TRY_VOID(update_from(space, as_dict(dict.get()), arguments + 1));
    return as_instance_of(space, std::move(dict), arguments[0]);
}

Result<OwnedValue> from_keys(ObjectSpace& space, Value* arguments, size_t) {
    if (arguments[2].is_empty()) arguments[2] = space.none();
    OwnedValue result = make_dict(space);
    const bool is_plain = arguments[0].refers_to(space.type(kDictType));
    if (!is_plain) {
        TRY(result, call(space, arguments[0], {}));
    }
    TRY_VOID(for_each(space, arguments[1], [&](OwnedValue key) -> Result<bool> {
        OwnedValue value = share(space, arguments[2]);
        if (is_plain)
            TRY_VOID(dict_set(space, as_dict(result.get()), key.get(), std::move(value)));
        else
            TRY_VOID(set_item(space, result.get(), key.get(), value.get()));
        return true;
    }));
    return result;
}

template <BuiltinTypeId type>
Result<OwnedValue> view(ObjectSpace& space, Value* arguments, size_t) {
    return make_dict_view(space, self_of(arguments), type);
}

Result<OwnedValue> reversed(ObjectSpace& space, Value* arguments, size_t) {
    return make_dict_iterator(space, self_of(arguments), kDictReverseKeyIteratorType);
}

}  // namespace

namespace {

Result<OwnedValue> get_item(ObjectSpace& space, Value* arguments, size_t) {
    return dict_get_item(space, self_of(arguments), arguments[1]);
}
Result<OwnedValue> contains(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const Word* place, dict_find(space, self_of(arguments), arguments[1]));
    return OwnedValue::boolean(space, place != nullptr);
}

}  // namespace

constexpr NativeSpec kDictInitialise = {"__init__", update, "(iterable=?, /, **keywords)",
                                        "Take pairs from a mapping or iterable, and keywords."};
const SlotMethod kDictSpecialMethods[] = {{"__init__", as_slot<kDictInitialise>, 0, SlotMethod::kAny}, {}};

const NativeSpec kDictMethods[] = {
    {"get", get, "(key, default=?, /)", "The value of a key, or the default, if the key is not there.", false,
     quick_get<Blind::kToNothing>, false, quick_get<Blind::kToItem>},
    {"setdefault", set_default, "(key, default=?, /)",
     "The value of a key; if the key is not there, it gets the default as its value.", false, quick_set_default},
    {"pop", pop, "(key, default=?, /)",
     "pop(key[, default])\n\n"
     "Take a key out, and return its value; if it is not there, the default, or KeyError.",
     false, quick_pop},
    {"popitem", pop_item, "()", "Take the newest pair out, and return it; KeyError, if there is none."},
    {"keys", view<kDictKeysType>, "()", "The keys, as a view that follows the dict's changes."},
    {"values", view<kDictValuesType>, "()", "The values, as a view that follows the dict's changes."},
    {"items", view<kDictItemsType>, "()", "The pairs of keys and values, as a view that follows the dict's changes."},
    {"update", update, "(iterable=?, /, **keywords)",
     "update([source, ]**keywords)\n\n"
     "Take pairs from a mapping, which is something with keys(), or an iterable of pairs, then the "
     "keywords. Keys that are there get the new values."},
    {"clear", clear, "()", "Take everything out."},
    {"copy", copy, "()", "Another dict with the same pairs."},
    {"__contains__", contains, "(key, /)", "Whether the key is there."},
    {"__getitem__", get_item, "(key, /)", "Return self[key]."},
    {"__reversed__", reversed, "()", "Goes through the keys, the newest first."},
    {nullptr, nullptr},
};

const NativeSpec kDictClassMethods[] = {
    kClassGetItem,
    {"fromkeys", from_keys, "(iterable, value=?, /)",
     "A dict with the keys of an iterable, which all have the same value."},
    {nullptr, nullptr},
};

const NativeSpec kDictConstructor = {"dict", construct, "(iterable=?, /, **keywords)"};

}  // namespace eadem::vm
