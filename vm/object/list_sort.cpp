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

bool is_nan(Word number) {
    return std::isnan(FloatKey::of(number).number);
}
bool has_nan(std::span<const Word> keys) {
    return std::any_of(keys.begin(), keys.end(), is_nan);
}
bool begins_with_nan(std::span<const Word> tuples) {
    return std::any_of(tuples.begin(), tuples.end(), [](Word key) { return is_nan(as_tuple(key.peek())->items()[0]); });
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
            // Of a nan, "neither is less" does not say "equal".
            if (begins_with_nan(job.keys)) break;
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

// The keys of a sort, as many as there are so far.
struct Keys {
    Keys(ObjectSpace& owner, size_t capacity) : space(owner), row(owner, capacity) {}
    ~Keys() {
        for (size_t i = 0; i < made; ++i) space.release(row.data()[i]);
    }
    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;

    ObjectSpace& space;
    Buffer<Word> row;
    size_t made = 0;
};

Result<void> sort_by_function(ObjectSpace& space, Value function, std::span<Word> items, bool descending) {
    Keys keys(space, items.size());
    if (keys.row.data() == nullptr) return space.out_of_memory();
    TRY_VOID(compute_keys(space, function, items, keys.row.data(), keys.made));
    if (keys.made < 2) return {};
    return sort_by_kind({space, {keys.row.data(), keys.made}, items, descending});
}

// Takes the items out of a list for as long as they are being sorted: what is done to the list meanwhile is done to
// an empty one. Puts them back at the end, also when std::bad_alloc leaves the sort.
class ItemsBeingSorted {
 public:
    ItemsBeingSorted(ObjectSpace& space, List* list) : list_(Ref<List>::share(space, list)) {
        items_ = std::exchange(list->items, nullptr);
        size_ = std::exchange(list->size, 0);
        capacity_ = std::exchange(list->capacity, 0);
        list->set_flag(kListBeingSorted);
    }
    ~ItemsBeingSorted() {
        if (list_) static_cast<void>(put_back());
    }
    ItemsBeingSorted(const ItemsBeingSorted&) = delete;
    ItemsBeingSorted& operator=(const ItemsBeingSorted&) = delete;

    std::span<Word> items() const { return {items_, size_}; }
    // True if the list was changed meanwhile.
    bool put_back() {
        const Ref<List> list = std::move(list_);
        const bool changed = !list->has_flag(kListBeingSorted);
        list->clear_flag(kListBeingSorted);
        List intruders = *list;
        list->items = items_;
        list->size = size_;
        list->capacity = capacity_;
        // Dropping what was put in under way may run Python code, so the list had to be whole first.
        if (changed) list_clear(*list.space(), &intruders);
        return changed;
    }

 private:
    Ref<List> list_;
    Word* items_;
    size_t size_;
    size_t capacity_;
};

}  // namespace

Result<void> list_sort(ObjectSpace& space, List* list, Value key, bool reverse) {
    if (list->size == 0) return {};
    ItemsBeingSorted sorting(space, list);
    const std::span<Word> items = sorting.items();
    Result<void> sorted;
    if (!key.is_empty()) {
        sorted = sort_by_function(space, key, items, reverse);
    } else if (items.size() > 1) {
        sorted = sort_by_kind({space, items, items, reverse});
    }
    const bool changed = sorting.put_back();
    if (!sorted.ok() || !changed) return sorted;
    return space.raise(ExceptionId::kValueError, "list modified during sort");
}

}  // namespace eadem::vm
