// The results that functools.lru_cache and functools.cache remember.
#include "stdlib/native/functools.h"
#include "stdlib/native/native_object.h"
#include "vm/object/bound_method.h"
#include "vm/object/dict.h"
#include "vm/object/operators.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr int64_t kUnbounded = -1;

struct CachedFunction : Object {
    Word function;
    Word results;  // a dict, in the order of last use where there is a limit
    Word mark;     // an object that no program has: what stands in a key before the arguments with names
    int64_t limit;
    int64_t hits;
    int64_t misses;
    bool typed;  // arguments of different types are different, though they be equal
};
CachedFunction* as_cached(Value self) {
    return static_cast<CachedFunction*>(self.object);
}
Dict* results_of(CachedFunction* cached) {
    return static_cast<Dict*>(cached->results.object());
}

// An int or a str alone is its own key: no other call's key equals it.
bool is_own_key(Value value) {
    return value.is_raw_int() ||
           (value.is_object() && (value.object->type_id() == kIntType || value.object->type_id() == kStrType));
}

// What a call is remembered by: its arguments; behind a mark, the names and values of those with names; then, where
// that counts, the types of all. (As functools._make_key.)
Result<OwnedValue> key_of(ObjectSpace& space, CachedFunction* cached, const CallArguments& given) {
    const size_t named = given.total - given.positional;
    if (given.total == 1 && named == 0 && !cached->typed && is_own_key(given.values[0]))
        return share(space, given.values[0]);
    const size_t size = given.positional + (named > 0 ? 1 + 2 * named : 0) + (cached->typed ? given.total : 0);
    TRY(Ref<Tuple> key, make_tuple(space, size));
    Word* place = key->items();
    for (size_t i = 0; i < given.positional; ++i) *place++ = to_word(space, share(space, given.values[i]));
    if (named > 0) *place++ = share_word(space, cached->mark);
    for (size_t i = 0; i < named; ++i) {
        *place++ = share_word(space, given.keyword_names->items()[i]);
        *place++ = to_word(space, share(space, given.values[given.positional + i]));
    }
    for (size_t i = 0; cached->typed && i < given.total; ++i)
        *place++ = to_word(space, OwnedValue::share(space, space.type_of(given.values[i])));
    return key;
}

// Remembers a result; where there is a limit, in place of the one that was not used for the longest time.
Result<void> remember(ObjectSpace& space, CachedFunction* cached, Value key, OwnedValue value) {
    Dict* const results = results_of(cached);
    if (cached->limit != kUnbounded) {
        // The function may have called itself with the same arguments.
        TRY(Word* const found, dict_find(space, results, key));
        if (found != nullptr) return {};
        size_t position = 0;
        Word *oldest = nullptr, *ignored = nullptr;
        if (static_cast<int64_t>(results->used) >= cached->limit && dict_next(results, position, oldest, ignored)) {
            const OwnedValue old_key = share(space, *oldest);
            TRY(const OwnedValue removed, dict_remove(space, results, old_key.get()));
        }
    }
    return dict_set(space, results, key, std::move(value));
}

Result<OwnedValue> call_cached(ObjectSpace& space, Value self, const CallArguments& given) {
    CachedFunction* const cached = as_cached(self);
    if (cached->function.is_empty())
        return space.raise_text(ExceptionId::kReferenceError, "the function whose results were remembered is gone");
    if (cached->limit == 0) {
        ++cached->misses;
        return call(space, cached->function.peek(), given);
    }
    TRY(const OwnedValue key, key_of(space, cached, given));
    TRY(Word* const found, dict_find(space, results_of(cached), key.get()));
    if (found != nullptr) {
        ++cached->hits;
        OwnedValue value = share(space, *found);
        if (cached->limit == kUnbounded) return value;
        TRY(OwnedValue moved, dict_remove(space, results_of(cached), key.get()));
        TRY_VOID(dict_set(space, results_of(cached), key.get(), std::move(moved)));
        return value;
    }
    ++cached->misses;
    TRY(OwnedValue made, call(space, cached->function.peek(), given));
    Value holder = made.take();
    OwnedValue kept = share(space, holder);
    OwnedValue value = OwnedValue::adopt(space, holder);
    TRY_VOID(remember(space, cached, key.get(), std::move(kept)));
    return value;
}

// (function, limit or None, typed, mark)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    int64_t limit = kUnbounded;
    if (!row[2].refers_to(space.shared.none)) {
        TRY(limit, to_index(space, row[2], ExceptionId::kOverflowError));
        limit = std::max<int64_t>(limit, 0);
    }
    TRY(const bool typed, truth(space, row[3]));
    Ref<Dict> results = make_dict(space);
    if (!results) return space.out_of_memory();
    auto* cached = new_instance<CachedFunction>(space, row[0]);
    cached->function = Word();
    cached->mark = Word();
    cached->results = Word::of_object(results.take());
    cached->limit = limit;
    cached->hits = cached->misses = 0;
    cached->typed = typed;
    Ref<CachedFunction> made = Ref<CachedFunction>::adopt(space, cached);
    cached->function = to_word(space, take(space, row[1]));
    cached->mark = to_word(space, take(space, row[4]));
    return made;
}

// (hits, misses, limit, results that are remembered)
Result<OwnedValue> info(ObjectSpace& space, Value* row, size_t) {
    const CachedFunction* const cached = as_cached(row[0]);
    const auto used = static_cast<const Dict*>(cached->results.object())->used;
    Value parts[] = {
        OwnedValue::of_int(space, cached->hits).take(), OwnedValue::of_int(space, cached->misses).take(),
        cached->limit == kUnbounded ? OwnedValue::none(space).take() : OwnedValue::of_int(space, cached->limit).take(),
        OwnedValue::of_int(space, static_cast<int64_t>(used)).take()};
    TRY(Ref<Tuple> tuple, make_tuple_from(space, parts, std::size(parts)));
    return tuple;
}

Result<OwnedValue> clear(ObjectSpace& space, Value* row, size_t) {
    CachedFunction* const cached = as_cached(row[0]);
    cached->hits = cached->misses = 0;
    dict_clear(space, results_of(cached));
    return OwnedValue::none(space);
}

// It is a method where it stands in a class.
Result<OwnedValue> bind(ObjectSpace& space, Value self, Value instance, Type*) {
    if (instance.is_empty()) return keep(space, self);
    return make_bound_method(space, self.object, keep(space, instance));
}

constexpr NativeSpec kMethods[] = {
    {"_info", info, "()"}, {"cache_clear", clear, "()", "Clear the cache and cache statistics."}, {}};
constexpr NativeSpec kConstructor = {"_Cached", construct, "(function, limit, typed, mark, /)"};

constexpr Slots make_slots() {
    Slots slots =
        HeldWords<CachedFunction, &CachedFunction::function, &CachedFunction::results, &CachedFunction::mark>::slots();
    // A function that the collector has emptied is called no more, but its results are a dict all the same.
    slots.clear = [](ObjectSpace& space, Object* self) {
        auto* const cached = static_cast<CachedFunction*>(self);
        drop(space, cached->function);
        drop(space, cached->mark);
        dict_clear(space, static_cast<Dict*>(cached->results.object()));
    };
    slots.call = call_cached;
    slots.bind = bind;
    return slots;
}

}  // namespace

const TypeSpec kCachedFunctionSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .methods = kMethods,
    .constructor = &kConstructor,
    .documentation = "A function whose results are remembered.",
};

}  // namespace eadem::stdlib
