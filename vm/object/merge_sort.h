// A stable, adaptive merge sort ("timsort" by Tim Peters, with the merge order of Munro and Wild's powersort,
// as in CPython since 3.11): finds runs that are sorted already, extends short ones by insertion, merges
// neighbours in an order that keeps the merges balanced, and leaps ahead ("gallops") where one run wins many
// times in a row.
//
// Entry is trivially copyable. Less is called as less(a, b) and says of itself whether it can fail: once
// less.failed() is true, the sort stops at once and leaves a permutation of the entries behind. For a Less
// that cannot fail, the checks vanish, and merging is written without unpredictable branches.
#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <type_traits>

#include "vm/object/object_space.h"

namespace eadem::vm {

template <class Entry, class Less>
class MergeSort {
    static_assert(std::is_trivially_copyable_v<Entry>);

 public:
    MergeSort(ObjectSpace& space, std::span<Entry> row, Less& less) : space_(space), row_(row), less_(less) {}
    ~MergeSort() {
        if (buffer_ != nullptr) space_.heap.free_buffer(buffer_, buffer_size_ * sizeof(Entry));
    }
    MergeSort(const MergeSort&) = delete;
    MergeSort& operator=(const MergeSort&) = delete;

    // Fails if a comparison failed (its exception is pending), if memory for merging is refused, or after a signal.
    Result<void> sort() {
        const size_t shortest = shortest_run(row_.size());
        for (size_t start = 0; start < row_.size();) {
            size_t length = natural_run(start);
            if (less_.failed()) return kFailed;
            const size_t wanted = std::min(shortest, row_.size() - start);
            if (length < wanted) {
                insert_binary(row_.data() + start, length, wanted);
                if (less_.failed()) return kFailed;
                length = wanted;
            }
            TRY_VOID(push_run(start, length));
            start += length;
        }
        while (run_count_ > 1) {
            size_t at = run_count_ - 2;
            if (at > 0 && runs_[at - 1].length < runs_[at + 1].length) --at;
            TRY_VOID(merge_at(at));
        }
        return {};
    }

 private:
    struct Run {
        size_t start, length;
        int power;  // of the boundary to the next run; see boundary_power
    };
    // Powers grow along the waiting runs, from 1 to at most the bits of a size, and two more runs may be
    // under way.
    static constexpr size_t kMostRuns = 8 * sizeof(size_t) + 2;
    // Wins in a row after which a merge gallops. The paper's value; it adapts as galloping pays or not.
    static constexpr size_t kGallop = 7;
    // Runs shorter than this are extended by insertion. The paper's value.
    static constexpr size_t kLongestInsertion = 64;
    // So many entries of a run are merged between two looks at the signals.
    static constexpr size_t kPart = size_t{1} << 16;

    static size_t shortest_run(size_t size) {
        size_t odd = 0;  // 1 if any bit is lost, so that the runs number a little less than a power of 2
        while (size >= kLongestInsertion) {
            odd |= size & 1;
            size >>= 1;
        }
        return size + odd;
    }

    // The length of the run at `start`; a strictly descending one is turned round, which keeps equal entries
    // in order.
    size_t natural_run(size_t start) {
        const size_t left = row_.size() - start;
        if (left < 2) return left;
        Entry* run = row_.data() + start;
        size_t length = 2;
        const bool descending = less_(run[1], run[0]);
        while (length < left && !less_.failed() && less_(run[length], run[length - 1]) == descending) ++length;
        if (descending && !less_.failed()) std::reverse(run, run + length);
        return length;
    }

    // Sorts run[0, size), of which the first `sorted` entries are in order already.
    void insert_binary(Entry* run, size_t sorted, size_t size) {
        for (; sorted < size; ++sorted) {
            const Entry pivot = run[sorted];
            size_t place = 0;
            size_t length = sorted;
            while (length > 0) {
                const size_t half = length / 2;
                const bool before = less_(pivot, run[place + half]);
                if (less_.failed()) return;
                place = before ? place : place + half + 1;
                length = before ? half : length - half - 1;
            }
            move(run + place + 1, run + place, sorted - place);
            run[place] = pivot;
        }
    }

    // How deep in a perfectly balanced merge tree the boundary between two neighbouring runs lies.
    int boundary_power(const Run& left, size_t right_length) const {
        const size_t size = row_.size();
        size_t left_middle = 2 * left.start + left.length;  // the runs' middles, in halves of an entry
        size_t right_middle = left_middle + left.length + right_length;
        int power = 0;
        while (true) {
            ++power;
            if (left_middle >= size) {
                left_middle -= size;
                right_middle -= size;
            } else if (right_middle >= size) {
                return power;
            }
            left_middle <<= 1;
            right_middle <<= 1;
        }
    }

    Result<void> push_run(size_t start, size_t length) {
        if (run_count_ > 0) {
            const int power = boundary_power(runs_[run_count_ - 1], length);
            while (run_count_ > 1 && runs_[run_count_ - 2].power > power) TRY_VOID(merge_at(run_count_ - 2));
            runs_[run_count_ - 1].power = power;
        }
        runs_[run_count_++] = {start, length, 0};
        return {};
    }

    // Merges the runs number `at` and `at + 1`.
    Result<void> merge_at(size_t at) {
        const Run left = runs_[at];
        const Run right = runs_[at + 1];
        runs_[at].length += right.length;
        runs_[at].power = right.power;
        std::copy(runs_.begin() + at + 2, runs_.begin() + run_count_, runs_.begin() + at + 1);
        --run_count_;

        // What is in place already at either end needs no merging.
        Entry* left_entries = row_.data() + left.start;
        Entry* right_entries = row_.data() + right.start;
        const size_t skipped = gallop_right(*right_entries, left_entries, left.length, 0);
        if (less_.failed()) return kFailed;
        const size_t left_count = left.length - skipped;
        if (left_count == 0) return {};
        left_entries += skipped;
        const size_t right_count =
            gallop_left(left_entries[left_count - 1], right_entries, right.length, right.length - 1);
        if (less_.failed()) return kFailed;
        if (right_count == 0) return {};
        TRY_VOID(reserve(std::min(left_count, right_count)));
        if (left_count <= right_count) {
            merge_forwards(left_entries, left_count, right_entries, right_count);
        } else {
            merge_backwards(left_entries, left_count, right_entries, right_count);
        }
        if (less_.failed() || is_stopped_) return kFailed;
        return {};
    }

    // The first place at which `key` could stand before its equals. The search starts at `hint` and widens.
    size_t gallop_left(const Entry& key, const Entry* run, size_t size, size_t hint) {
        return gallop(size, hint, [&](size_t i) { return less_(run[i], key); });
    }
    // The first place at which `key` could stand behind its equals.
    size_t gallop_right(const Entry& key, const Entry* run, size_t size, size_t hint) {
        return gallop(size, hint, [&](size_t i) { return !less_(key, run[i]); });
    }

    // The number of leading entries for which is_before(index) holds; it holds for a prefix of the run.
    template <class IsBefore>
    size_t gallop(size_t size, size_t hint, IsBefore is_before) {
        size_t low = 0;      // everything below is before
        size_t high = size;  // nothing from here on is before
        size_t step = 1;
        if (is_before(hint)) {
            low = hint + 1;
            while (hint + step < size && !less_.failed()) {
                if (!is_before(hint + step)) {
                    high = hint + step;
                    break;
                }
                low = hint + step + 1;
                step = 2 * step + 1;
            }
        } else {
            high = hint;
            while (step <= hint && !less_.failed()) {
                if (is_before(hint - step)) {
                    low = hint - step + 1;
                    break;
                }
                high = hint - step;
                step = 2 * step + 1;
            }
        }
        while (low < high && !less_.failed()) {
            const size_t middle = low + (high - low) / 2;
            if (is_before(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // Merges two neighbouring runs; the left one, which is not longer, moves out of the way. It is known that
    // the first right entry comes first and the last left entry comes last.
    void merge_forwards(Entry* left, size_t left_count, Entry* right, size_t right_count) {
        copy(buffer_, left, left_count);
        Entry* target = left;
        const Entry* from_left = buffer_;
        const Entry* left_end = buffer_ + left_count;
        const Entry* right_end = right + right_count;
        *target++ = *right++;
        while (from_left < left_end && right < right_end && go_on()) {
            const Entry* const left_stop = from_left + std::min(kPart, count_of(from_left, left_end));
            const Entry* const right_stop = right + std::min(kPart, count_of(right, right_end));
            size_t left_wins = 0;
            size_t right_wins = 0;
            while (from_left < left_stop && right < right_stop && (left_wins | right_wins) < gallop_after_) {
                const bool take_right = less_(*right, *from_left);
                if (less_.failed()) return copy(target, from_left, count_of(from_left, left_end));
                *target++ = take_right ? *right : *from_left;
                right += take_right ? 1 : 0;
                from_left += take_right ? 0 : 1;
                right_wins = take_right ? right_wins + 1 : 0;
                left_wins = take_right ? 0 : left_wins + 1;
            }
            while (from_left < left_stop && right < right_stop) {
                left_wins = gallop_right(*right, from_left, count_of(from_left, left_stop), 0);
                if (less_.failed()) break;
                copy(target, from_left, left_wins);
                target += left_wins;
                from_left += left_wins;
                if (from_left == left_stop) break;
                right_wins = gallop_left(*from_left, right, count_of(right, right_stop), 0);
                if (less_.failed()) break;
                move(target, right, right_wins);
                target += right_wins;
                right += right_wins;
                if (!galloping_pays(left_wins, right_wins)) break;
            }
            if (less_.failed()) break;
        }
        copy(target, from_left, count_of(from_left, left_end));
    }

    // The mirror image: the right run, which is shorter, moves out of the way, and the merge goes from the
    // back.
    void merge_backwards(Entry* left, size_t left_count, Entry* right, size_t right_count) {
        copy(buffer_, right, right_count);
        Entry* target = right + right_count;
        const Entry* left_end = left + left_count;
        const Entry* right_end = buffer_ + right_count;
        *--target = *--left_end;
        while (left < left_end && buffer_ < right_end && go_on()) {
            const Entry* const left_stop = left_end - std::min(kPart, count_of(left, left_end));
            const Entry* const right_stop = right_end - std::min(kPart, count_of(buffer_, right_end));
            size_t left_wins = 0;
            size_t right_wins = 0;
            while (left_stop < left_end && right_stop < right_end && (left_wins | right_wins) < gallop_after_) {
                const bool take_left = less_(right_end[-1], left_end[-1]);
                if (less_.failed()) return put_back(target, right_end);
                *--target = take_left ? left_end[-1] : right_end[-1];
                left_end -= take_left ? 1 : 0;
                right_end -= take_left ? 0 : 1;
                left_wins = take_left ? left_wins + 1 : 0;
                right_wins = take_left ? 0 : right_wins + 1;
            }
            while (left_stop < left_end && right_stop < right_end) {
                const size_t left_size = count_of(left_stop, left_end);
                left_wins = left_size - gallop_right(right_end[-1], left_stop, left_size, left_size - 1);
                if (less_.failed()) break;
                target -= left_wins;
                left_end -= left_wins;
                move(target, left_end, left_wins);
                if (left_end == left_stop) break;
                const size_t right_size = count_of(right_stop, right_end);
                right_wins = right_size - gallop_left(left_end[-1], right_stop, right_size, right_size - 1);
                if (less_.failed()) break;
                target -= right_wins;
                right_end -= right_wins;
                copy(target, right_end, right_wins);
                if (!galloping_pays(left_wins, right_wins)) break;
            }
            if (less_.failed()) break;
        }
        put_back(target, right_end);
    }

    // False once a signal is to end the sort.
    bool go_on() {
        is_stopped_ = !space_.poll().ok();
        return !is_stopped_;
    }

    // Adapts the threshold: leaps that were worth it make the next ones come sooner, disappointments later.
    bool galloping_pays(size_t left_wins, size_t right_wins) {
        if (left_wins >= kGallop || right_wins >= kGallop) {
            gallop_after_ -= gallop_after_ > 1 ? 1 : 0;
            return true;
        }
        gallop_after_ += 2;
        return false;
    }

    // The rest of the buffer, to where it belongs in front of `target`.
    void put_back(Entry* target, const Entry* right_end) {
        const size_t count = count_of(buffer_, right_end);
        copy(target - count, buffer_, count);
    }

    Result<void> reserve(size_t count) {
        if (count <= buffer_size_) return {};
        if (buffer_ != nullptr) space_.heap.free_buffer(buffer_, buffer_size_ * sizeof(Entry));
        buffer_ = static_cast<Entry*>(space_.heap.allocate_buffer(count * sizeof(Entry)));
        buffer_size_ = buffer_ == nullptr ? 0 : count;
        if (buffer_ == nullptr) return space_.out_of_memory();
        return {};
    }

    static size_t count_of(const Entry* begin, const Entry* end) { return static_cast<size_t>(end - begin); }
    static void copy(Entry* target, const Entry* source, size_t count) {
        if (count > 0) std::memcpy(static_cast<void*>(target), source, count * sizeof(Entry));
    }
    static void move(Entry* target, const Entry* source, size_t count) {
        if (count > 0) std::memmove(static_cast<void*>(target), source, count * sizeof(Entry));
    }

    ObjectSpace& space_;
    std::span<Entry> row_;
    Less& less_;
    std::array<Run, kMostRuns> runs_{};  // waiting to be merged
    size_t run_count_ = 0;
    Entry* buffer_ = nullptr;
    size_t buffer_size_ = 0;
    size_t gallop_after_ = kGallop;
    bool is_stopped_ = false;
};

}  // namespace eadem::vm
