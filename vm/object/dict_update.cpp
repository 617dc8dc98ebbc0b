// Filling a dict from other things: dicts, mappings and iterables of pairs.
#include "vm/object/dict_internal.h"
#include "vm/object/list.h"
#include "vm/object/sequence_items.h"
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

// The two words of a pair. What is neither a tuple nor a list is replaced by a list. Null if it is no pair (raised).
Word* items_of_pair(ObjectSpace& space, OwnedValue& item, size_t index) {
    if (!is_tuple(item.get()) && !is_list(item.get())) {
        Result<Ref<List>> list = list_from_iterable(space, item.get());
        if (list.ok()) {
            item = std::move(list).value();
        } else {
            if (space.pending_is(ExceptionId::kTypeError))
                static_cast<void>(space.raise(ExceptionId::kTypeError,
                                              "cannot convert dictionary update sequence element #{} to a sequence",
                                              index));
            return nullptr;
        }
    }
    const std::span<Word> row = is_tuple(item.get()) ? row_of(as_tuple(item.get())) : row_of(as_list(item.get()));
    if (row.size() == 2) return row.data();
    static_cast<void>(space.raise(ExceptionId::kValueError,
                                  "dictionary update sequence element #{} has length {}; 2 is required", index,
                                  row.size()));
    return nullptr;
}

// Moves an item out of a pair that nobody else holds (it dies with a number there: no place of a list is
// empty), shares it otherwise.
OwnedValue take_item(ObjectSpace& space, const OwnedValue& pair, Word& item) {
    if (pair.get().object->references != 1) return share(space, item);
    return OwnedValue::adopt(space, std::exchange(item, Word::of_int(0)).last_look());
}

Result<void> set_pair(ObjectSpace& space, Dict* dict, OwnedValue key, OwnedValue value) {
    const Value number = key.get();
    Word word;
    if (number.is_object()) word = Word::of_object(number.object);
    if (number.is_raw_int()) word = Word::of_int(number.integer);
    if (word.is_empty()) return dict_set(space, dict, number, std::move(value));
    // (Only this may need memory, and then both are still held.)
    const Word item = to_word(space, std::move(value));
    static_cast<void>(key.take());
    return dict_set_words(space, dict, word, item);
}

// Takes the pairs of zip, enumerate and the like as their parts, for as long as they come the quick way; adds to
// `taken` how many those are. A class that derives from them may have an __iter__ of its own.
Result<void> update_from_parts(ObjectSpace& space, Dict* dict, Value iterator, size_t& taken) {
    const Type* const type = space.type_of(iterator);
    const auto quick_pair = is_class(type) ? nullptr : type->slots.quick_pair;
    Value parts[2];
    while (quick_pair != nullptr && quick_pair(space, iterator.object, Blind::kToNothing, parts)) {
        OwnedValue key = OwnedValue::adopt(space, parts[0]);
        OwnedValue value = OwnedValue::adopt(space, parts[1]);
        TRY_VOID(space.poll());
        TRY_VOID(set_pair(space, dict, std::move(key), std::move(value)));
        ++taken;
    }
    return {};
}

Result<void> update_from_pairs(ObjectSpace& space, Dict* dict, Value iterable) {
    size_t index = 0;
    TRY_VOID(update_from_parts(space, dict, iterable, index));
    return for_each(space, iterable, [&](OwnedValue pair) -> Result<bool> {
        Word* items = items_of_pair(space, pair, index++);
        if (items == nullptr) return kFailed;
        OwnedValue key = take_item(space, pair, items[0]);
        OwnedValue value = take_item(space, pair, items[1]);
        TRY_VOID(set_pair(space, dict, std::move(key), std::move(value)));
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

namespace {

bool iterates_as_dict(ObjectSpace& space, Value dict) {
    return space.type_of(dict)->slots.iterate == space.type(kDictType)->slots.iterate;
}

}  // namespace

Result<Ref<Dict>> dict_copy_as_iterated(ObjectSpace& space, Value dict) {
    if (as_dict(dict)->used == 0 || iterates_as_dict(space, dict)) return dict_copy(space, as_dict(dict));
    Ref<Dict> copy = make_dict(space);
    TRY_VOID(dict_update(space, copy.get(), dict));
    return copy;
}

Result<void> dict_update(ObjectSpace& space, Dict* dict, Value other) {
    if (is_any_dict(space, other) && iterates_as_dict(space, other)) return dict_merge(space, dict, as_dict(other));
    TRY(OwnedValue keys_method, find_attribute(space, other, space.intern_name("keys")));
    if (keys_method.is_empty()) return update_from_pairs(space, dict, other);
    return update_from_mapping(space, dict, other, keys_method.get());
}

}  // namespace eadem::vm
