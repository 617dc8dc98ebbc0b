// Filling a dict from other things: dicts, mappings and iterables of pairs.
#include "vm/object/dict_internal.h"
#include "vm/object/list.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Adopts the whole content of a dense dict with plain keys, sharing its key table. False if that does not
// fit.
Result<bool> adopt_table(ObjectSpace& space, Dict* dict, Dict* other) {
    if (dict->used != 0 || !dict_is_dense(other) || !other->keys->is_plain) return false;
    TRY(Ref<Dict> copy, dict_copy(space, other));
    dict_clear(space, dict);
    std::swap(dict->version, copy->version);
    std::swap(dict->used, copy->used);
    std::swap(dict->keys, copy->keys);
    std::swap(dict->values, copy->values);
    std::swap(dict->values_capacity, copy->values_capacity);
    return true;
}

// A pair as a row of two words, and whatever keeps the row alive.
struct Pair {
    OwnedValue holder;
    Word* items;
};

Result<Pair> pair_from(ObjectSpace& space, OwnedValue item, size_t index) {
    Word* items = nullptr;
    size_t size = 0;
    if (!is_tuple(item.get()) && !is_list(item.get())) {
        Result<Ref<List>> list = list_from_iterable(space, item.get());
        if (!list.ok()) {
            if (!space.pending_is(ExceptionId::kTypeError)) return kFailed;
            return space.raise(ExceptionId::kTypeError,
                               "cannot convert dictionary update sequence element #{} to a sequence", index);
        }
        item = std::move(list).value();
    }
    if (is_tuple(item.get())) {
        items = as_tuple(item.get())->items();
        size = as_tuple(item.get())->size;
    } else {
        items = as_list(item.get())->items;
        size = as_list(item.get())->size;
    }
    if (size != 2)
        return space.raise(ExceptionId::kValueError,
                           "dictionary update sequence element #{} has length {}; 2 is required", index, size);
    return Pair{std::move(item), items};
}

// Moves out of a pair that nobody else holds (it dies with an empty place), shares otherwise.
OwnedValue take_item(ObjectSpace& space, const Pair& pair, size_t index) {
    if (pair.holder.get().object->references != 1) return share(space, pair.items[index]);
    return OwnedValue::adopt(space, std::exchange(pair.items[index], Word()).peek());
}

Result<void> update_from_pairs(ObjectSpace& space, Dict* dict, Value iterable) {
    size_t index = 0;
    return for_each(space, iterable, [&](OwnedValue item) -> Result<bool> {
        TRY(Pair pair, pair_from(space, std::move(item), index++));
        OwnedValue key = take_item(space, pair, 0);
        OwnedValue value = take_item(space, pair, 1);
        TRY_VOID(dict_set(space, dict, key.get(), std::move(value)));
        return true;
    });
}

Result<void> update_from_mapping(ObjectSpace& space, Dict* dict, Value mapping, Value keys_method) {
    TRY(OwnedValue keys, call(space, keys_method, {}));
    return for_each(space, keys.get(), [&](OwnedValue key) -> Result<bool> {
        // The key goes to the mapping's code and into the dict.
        OwnedValue asked = share(space, key.holder());
        TRY(OwnedValue value, get_item(space, mapping, asked.get()));
        TRY_VOID(dict_set(space, dict, key.get(), std::move(value)));
        return true;
    });
}

}  // namespace

Result<void> dict_merge(ObjectSpace& space, Dict* dict, Dict* other) {
    if (dict == other || other->used == 0) return {};
    TRY(const bool adopted, adopt_table(space, dict, other));
    if (adopted) return {};
    // Expect few keys in common, but do not take twice the room for a few new ones.
    if (other->used > dict->used) TRY_VOID(dict_reserve(space, dict, size_t{dict->used} + other->used));
    const uint32_t version = other->version;
    size_t position = 0;
    Word *key_word, *value_word;
    while (dict_next(other, position, key_word, value_word)) {
        OwnedValue held = share(space, *key_word);
        OwnedValue value = share(space, *value_word);
        HashedKey key(held.get());
        key.prepare_with(other->keys->hashes()[position - 1]);
        TRY(const int64_t place, dict_position(space, dict, key));
        if (place < 0)
            TRY_VOID(dict_insert(space, dict, key, std::move(value)));
        else
            dict_replace_at(space, dict, static_cast<uint32_t>(place), std::move(value));
        if (other->version != version) return space.raise(ExceptionId::kRuntimeError, "dict mutated during update");
    }
    return {};
}

Result<void> dict_update(ObjectSpace& space, Dict* dict, Value other) {
    const auto iterate_slot = space.type(kDictType)->slots.iterate;
    if (is_any_dict(space, other) && space.type_of(other)->slots.iterate == iterate_slot)
        return dict_merge(space, dict, as_dict(other));
    TRY(OwnedValue keys_method, find_attribute(space, other, space.intern_name("keys")));
    if (keys_method.is_empty()) return update_from_pairs(space, dict, other);
    return update_from_mapping(space, dict, other, keys_method.get());
}

}  // namespace eadem::vm
