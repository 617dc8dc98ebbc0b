// list.sort: takes the items out of the list, lays out their keys, sorts, and puts the items back.
//
// While keys are computed and compared, which may run Python code, the list looks empty; if it is not so at
// the end, somebody has changed it: what they put there is dropped and ValueError raised, as in CPython.
#include <algorithm>
#include <cmath>
#include <utility>

#include "vm/object/item_function.h"
#include "vm/object/list.h"
#include "vm/object/merge_sort.h"
#include "vm/object/radix_sort.h"
#include "vm/object/sequence_items.h"
#include "vm/object/sort_keys.h"

namespace eadem::vm {

namespace {

// A buffer that lives as long as the sort. Null data when memory is refused.
template <class Entry>
class Buffer {
 public:
    Buffer(ObjectSpace& space, size_t count)
        : space_(space),
          bytes_(count * sizeof(Entry)),
          data_(static_cast<Entry*>(space.heap.allocate_buffer(bytes_))) {}
    ~Buffer() {
        if (data_ != nullptr) space_.heap.free_buffer(data_, bytes_);
    }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    Entry* data() const { return data_; }

 private:
    ObjectSpace& space_;
    size_t bytes_;
    Entry* data_;
};

// Sorts entries; descending order keeps equal entries in order too, by turning the row round before and
// after.
template <class Entry, class Less>
Result<void> sort_entries(ObjectSpace& space, std::span<Entry> entries, Less less, bool descending) {
    if (descending) std::reverse(entries.begin(), entries.end());
    const Result<void> sorted = MergeSort<Entry, Less>(space, entries, less).sort();
    if (descending) std::reverse(entries.begin(), entries.end());
    return sorted;
}

// The same for keys that are numbers: order_of(entry) is an unsigned number that orders like the key.
template <class Entry, class Less, class OrderOf>
Result<void> sort_numbers(ObjectSpace& space, std::span<Entry> entries, Less less, OrderOf order_of, bool descending) {
    if (!prefers_merging(std::span<const Entry>(entries), less)) {
        // Turning the order upside down leaves equal entries where they are.
        const uint64_t flip = descending ? ~uint64_t{0} : 0;
        if (radix_sort(space, entries, [=](const Entry& entry) { return order_of(entry) ^ flip; })) return {};
    }
    return sort_entries(space, entries, less, descending);
}

struct SortJob {
    ObjectSpace& space;
    std::span<Word> keys;   // may be the items themselves
    std::span<Word> items;  // put in order
    bool descending;
};

// Lays out entries with make_key(key), sorts them with sort(entries), and writes the items back, also after a
// failure.
template <class MakeKey, class Sort>
Result<void> sort_laid_out(const SortJob& job, MakeKey make_key, Sort sort) {
    using Entry = KeyedEntry<decltype(make_key(Word()))>;
    const size_t count = job.items.size();
    const Buffer<Entry> buffer(job.space, count);
    if (buffer.data() == nullptr) return job.space.out_of_memory();
    const std::span<Entry> entries(buffer.data(), count);
    for (size_t i = 0; i < count; ++i) entries[i] = {make_key(job.keys[i]), job.items[i]};
    const Result<void> sorted = sort(entries);
    for (size_t i = 0; i < count; ++i) job.items[i] = entries[i].item;
    return sorted;
}

template <class Less, class MakeKey>
Result<void> sort_keyed(const SortJob& job, Less less, MakeKey make_key) {
    return sort_laid_out(job, make_key,
                         [&](auto entries) { return sort_entries(job.space, entries, less, job.descending); });
}

Result<void> sort_in_place(const SortJob& job) {
    return sort_numbers(job.space, job.items, InPlaceLess(), order_in_place, job.descending);
}

template <class Key>
Result<void> sort_by_number(const SortJob& job) {
    return sort_laid_out(job, Key::of, [&](auto entries) {
        const auto order_of = [](const auto& entry) { return entry.key.order(); };
        return sort_numbers(job.space, entries, KeyLess(), order_of, job.descending);
    });
}

bool has_nan(std::span<const Word> keys) {
    return std::any_of(keys.begin(), keys.end(), [](Word key) { return std::isnan(FloatKey::of(key).number); });
}

// Tuples, with make_first(first item) laid open.
template <class MakeFirst>
Result<void> sort_tuples(const SortJob& job, MakeFirst make_first) {
    using First = decltype(make_first(Word()));
    return sort_keyed(job, TupleLess(job.space), [&](Word key) {
        Tuple* tuple = as_tuple(key.peek());
        return TupleKey<First>{make_first(tuple->items()[0]), tuple};
    });
}

Result<void> sort_any(const SortJob& job) {
    // Comparing may hand a number to Python code, which may keep it: then none may stay in place.
    const bool runs_python =
        std::any_of(job.keys.begin(), job.keys.end(), [](Word key) { return may_run_python(key.peek()); });
    if (runs_python) {
        for (Word& key : job.keys) static_cast<void>(share(job.space, key));
    }
    return sort_keyed(job, AnyLess(job.space), [](Word key) { return key; });
}

Result<void> sort_by_kind(const SortJob& job) {
    const KeyKind kind = kind_of_keys(job.keys);
    switch (kind) {
        case KeyKind::kInPlaceInt:
            if (job.keys.data() == job.items.data()) return sort_in_place(job);
            return sort_by_number<IntKey>(job);
        case KeyKind::kInt:
            return sort_by_number<IntKey>(job);
        case KeyKind::kFloat:
            if (has_nan(job.keys)) return sort_keyed(job, KeyLess(), FloatKey::of);
            return sort_by_number<FloatKey>(job);
        case KeyKind::kText: {
            const size_t common = common_bytes(job.keys, false);
            return sort_keyed(job, KeyLess(), [=](Word key) { return TextKey::of(key, common); });
        }
        case KeyKind::kIntTuple:
            return sort_tuples(job, IntKey::of);
        case KeyKind::kFloatTuple:
            return sort_tuples(job, FloatKey::of);
        case KeyKind::kTextTuple: {
            const size_t common = common_bytes(job.keys, true);
            return sort_tuples(job, [=](Word first) { return TextKey::of(first, common); });
        }
        case KeyKind::kAny:
            break;
    }
    return sort_any(job);
}

// Calls the key function once per item, in order. Keys made so far are in `keys` also after a failure.
Result<void> compute_keys(ObjectSpace& space, Value function, std::span<Word> items, Word* keys, size_t& made) {
    const ItemFunction key_of(space, function);
    for (Word& item : items) {
        const OwnedValue lent = key_of.lend(item);
        TRY(OwnedValue key, key_of(lent.get()));
        keys[made++] = to_word(space, std::move(key));
    }
    return {};
}

Result<void> sort_by_function(ObjectSpace& space, Value function, std::span<Word> items, bool descending) {
    const Buffer<Word> keys(space, items.size());
    if (keys.data() == nullptr) return space.out_of_memory();
    size_t made = 0;
    Result<void> sorted = compute_keys(space, function, items, keys.data(), made);
    if (sorted.ok() && made > 1) sorted = sort_by_kind({space, {keys.data(), made}, items, descending});
    for (size_t i = 0; i < made; ++i) space.release(keys.data()[i]);
    return sorted;
}

}  // namespace

Result<void> list_sort(ObjectSpace& space, List* list, Value key, bool reverse) {
    if (list->size == 0) return {};
    const Ref<List> held = Ref<List>::share(space, list);
    Word* items = std::exchange(list->items, nullptr);
    const size_t size = std::exchange(list->size, 0);
    const size_t capacity = std::exchange(list->capacity, 0);
    list->set_flag(kListBeingSorted);

    Result<void> sorted;
    if (!key.is_empty()) {
        sorted = sort_by_function(space, key, {items, size}, reverse);
    } else if (size > 1) {
        sorted = sort_by_kind({space, {items, size}, {items, size}, reverse});
    }

    const bool changed = !list->has_flag(kListBeingSorted);
    list->clear_flag(kListBeingSorted);
    List intruders = *list;
    list->items = items;
    list->size = size;
    list->capacity = capacity;
    if (!changed) return sorted;
    // Dropping what was put in under way may run Python code, so the list had to be whole first.
    list_clear(space, &intruders);
    if (!sorted.ok()) return kFailed;
    return space.raise(ExceptionId::kValueError, "list modified during sort");
}

}  // namespace eadem::vm
