// Looking keys up. Most are strs or ints, of which nothing has to be asked.
#include "vm/object/dict_internal.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// The way on when some entry can only be compared by the protocols: Python code may run and change the dict.
Result<int64_t> position_by_comparing(ObjectSpace& space, Dict* dict, HashedKey& key) {
    while (dict->used != 0) {
        DictKeysTable* table = dict->keys;
        const uint32_t version = dict->version;
        KeyWalk walk(*table, fold_hash(key.hash()));
        bool restart = false;
        while (!restart) {
            const int64_t position = walk.next();
            if (position < 0) return -1;
            Word& entry = table->keys()[position];
            HashedKey::Match match = key.match(entry);
            if (match == HashedKey::Match::kUnknown) {
                TRY(const bool equal, key.equals(space, entry));
                restart = dict->keys != table || dict->version != version;
                match = equal ? HashedKey::Match::kEqual : HashedKey::Match::kDifferent;
            }
            if (!restart && match == HashedKey::Match::kEqual) return position;
        }
    }
    return -1;
}

// Whether an entry with the hash of this int is the int. Not known if only the protocols can compare.
bool entry_is_int(Word entry, int64_t number, bool& is_known) {
    if (entry.is_int()) return entry.integer() == number;
    if (entry.is_empty()) return false;
    if (entry.is_object()) {
        const Object* object = entry.object();
        if (object->type_and_flags == header_of(kIntType))
            return static_cast<const IntObject*>(object)->value == number;
        if (object->type_id() == kStrType) return false;
    }
    is_known = false;
    return true;
}

// quick_position for keys that are neither int nor str.
int64_t quick_position_of_other(ObjectSpace& space, DictKeysTable& table, Value key, bool& is_known, DictGap& gap) {
    HashedKey hashed(key);
    is_known = hashed.prepare_quickly(space);
    if (!is_known) return -1;
    const uint32_t hash = gap.hash = fold_hash(hashed.hash());
    const auto matches = [&](uint32_t position) {
        const Word entry = table.keys()[position];
        if (table.hashes()[position] != hash || entry.is_empty()) return false;
        const HashedKey::Match match = hashed.match(entry);
        if (match == HashedKey::Match::kUnknown) is_known = false;
        return match != HashedKey::Match::kDifferent;
    };
    return find_position(table, hash, matches, gap.slot);
}

// The place at that position if its key, another object with the same hash, equals this str or int.
[[gnu::noinline]] Word* place_of_equal(Dict* dict, Value key, uint32_t position) {
    const Word entry = dict->keys->keys()[position];
    bool is_it = false;
    int64_t number = 0;
    if (is_plain_int(key, number)) {
        bool is_known = true;
        is_it = entry_is_int(entry, number, is_known) && is_known;
    } else if (entry.is_object() && entry.object()->type_id() == kStrType) {
        is_it = str_equal(as_str(key), static_cast<Str*>(entry.object()));
    }
    return is_it && !dict->values[position].is_empty() ? &dict->values[position] : nullptr;
}

// The place of what the probe looks for. Null if it is absent, and also if only more can tell.
[[gnu::always_inline]] inline Word* place_like(Dict* dict, Value key, const DictProbe& probe, bool& is_absent) {
    size_t free = 0;
    const int64_t position = find_like(*dict->keys, probe.hash, probe.bits, free);
    is_absent = position < 0;
    if (is_absent) return nullptr;
    if (dict->keys->keys()[position].bits() != probe.bits) [[unlikely]]
        return place_of_equal(dict, key, static_cast<uint32_t>(position));
    is_absent = dict->values[position].is_empty();
    return is_absent ? nullptr : &dict->values[position];
}

}  // namespace

Word* dict_find_present(ObjectSpace& space, Dict* dict, Value key) {
    DictProbe probe;
    bool is_absent = false;
    if (dict->keys == nullptr || !probe.prepare(space, key)) return nullptr;
    return place_like(dict, key, probe, is_absent);
}

int64_t dict_quick_position(ObjectSpace& space, Dict* dict, Value key, bool& is_known, DictGap& gap) {
    DictKeysTable& table = *dict->keys;
    const Word* keys = table.keys();
    const uint32_t* hashes = table.hashes();
    is_known = true;
    int64_t number = 0;
    if (is_plain_int(key, number)) {
        const uint32_t hash = gap.hash = fold_hash(quick_int_hash(number));
        const auto is_it = [&](uint32_t position) {
            return hashes[position] == hash && entry_is_int(keys[position], number, is_known);
        };
        return find_position(table, hash, is_it, gap.slot);
    }
    if (!is_str(key)) return quick_position_of_other(space, table, key, is_known, gap);
    Str* text = as_str(key);
    const uint32_t hash = gap.hash = fold_hash(quick_str_hash(space, text));
    const auto is_it = [&](uint32_t position) {
        const Word entry = keys[position];
        if (entry.bits() == reinterpret_cast<uint64_t>(text)) return true;
        if (hashes[position] != hash || !entry.is_object()) return false;
        if (entry.object()->type_id() != kStrType) return is_known = false, true;
        auto* other = static_cast<Str*>(entry.object());
        return !(text->is_interned() && other->is_interned()) && str_equal(text, other);
    };
    return find_position(table, hash, is_it, gap.slot);
}

int64_t dict_position_of_name(ObjectSpace& space, Dict* dict, Str* name) {
    if (dict->keys == nullptr) return -1;
    DictKeysTable& table = *dict->keys;
    const uint32_t hash = fold_hash(quick_str_hash(space, name));
    const Word* keys = table.keys();
    const uint32_t* hashes = table.hashes();
    return find_position(table, hash, [&](uint32_t position) {
        const Word key = keys[position];
        if (key.bits() == reinterpret_cast<uint64_t>(name)) return true;
        if (hashes[position] != hash || !key.is_object()) return false;
        return is_instance(space, key.peek(), kStrType) && str_equal(static_cast<Str*>(key.object()), name);
    });
}

Result<int64_t> dict_position(ObjectSpace& space, Dict* dict, HashedKey& key) {
    if (dict->used == 0) return -1;
    DictKeysTable& table = *dict->keys;
    const uint32_t hash = fold_hash(key.hash());
    const uint64_t bits = key.word_bits();
    const Word* keys = table.keys();
    const uint32_t* hashes = table.hashes();
    bool open = false;
    int64_t position = find_position(table, hash, [&](uint32_t at) {
        if (keys[at].bits() == bits) return true;
        if (hashes[at] != hash || keys[at].is_empty()) return false;
        const HashedKey::Match match = key.match(keys[at]);
        open = match == HashedKey::Match::kUnknown;
        return match != HashedKey::Match::kDifferent;
    });
    if (open) {
        TRY(position, position_by_comparing(space, dict, key));
    }
    return position >= 0 && dict->values[position].is_empty() ? -1 : position;
}

Word* dict_find_quick(ObjectSpace& space, Dict* dict, Value key, bool& is_known) {
    DictProbe probe;
    const bool is_common = probe.prepare(space, key);
    is_known = is_common;
    if (dict->used == 0) return nullptr;
    if (is_common) {
        bool is_absent = false;
        Word* const place = place_like(dict, key, probe, is_absent);
        if (place != nullptr || is_absent) return place;
    }
    DictGap gap;
    const int64_t position = dict_quick_position(space, dict, key, is_known, gap);
    return !is_known || position < 0 || dict->values[position].is_empty() ? nullptr : &dict->values[position];
}

Result<Word*> dict_find(ObjectSpace& space, Dict* dict, Value key) {
    bool is_known = false;
    Word* place = dict_find_quick(space, dict, key, is_known);
    if (is_known) return place;
    HashedKey hashed(key);
    TRY_VOID(hashed.prepare(space));
    TRY(const int64_t position, dict_position(space, dict, hashed));
    return position < 0 ? nullptr : &dict->values[position];
}

Word* dict_find_name(ObjectSpace& space, Dict* dict, Str* name) {
    const int64_t position = dict_position_of_name(space, dict, name);
    return position < 0 || dict->values[position].is_empty() ? nullptr : &dict->values[position];
}

int32_t dict_index_of_name(ObjectSpace& space, Dict* dict, Str* name) {
    const int64_t position = dict_position_of_name(space, dict, name);
    return position > INT32_MAX ? -1 : static_cast<int32_t>(position);
}

}  // namespace eadem::vm
