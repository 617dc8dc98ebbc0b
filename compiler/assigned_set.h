// Which local registers surely hold a value at a place in the code: decides where CHECK_BOUND is needed.
//
// Code is written in the order in which it is structured, so one set for "here" and one for every label,
// narrowed by each jump to it, are the whole analysis. A function with very many locals is not tracked:
// nothing is sure then.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "compiler/bit_row.h"

namespace eadem::compiler {

class AssignedSet {
 public:
    // Beyond this many locals the sets would cost more than the checks they save.
    static constexpr uint32_t kMostLocals = 2048;

    void start(uint32_t local_count) {
        words_ = local_count > kMostLocals ? 0 : bit_words(local_count);
        here_.assign(words_, 0);
        labels_.clear();
    }
    // More locals than before, between two statements: nothing is sure of any local, and none of the labels so far is
    // yet to be bound.
    void widen(uint32_t local_count, size_t label_count) {
        start(local_count);
        labels_.assign(label_count * words_, 0);
    }
    bool contains(uint32_t reg) const { return reg / 64 < words_ && has_bit(here_.data(), reg); }
    void add(uint32_t reg) {
        if (reg / 64 < words_) set_bit(here_.data(), reg);
    }
    void remove(uint32_t reg) {
        if (reg / 64 < words_) clear_bit(here_.data(), reg);
    }

    // A new label: everything is assigned as far as nobody jumps there.
    void add_label() { labels_.insert(labels_.end(), words_, ~uint64_t{0}); }
    void jump_to(uint32_t label) {
        for (size_t i = 0; i < words_; ++i) labels_[label * words_ + i] &= here_[i];
    }
    // Here is now where the label is; `falls_through` if control also comes from above.
    void bind(uint32_t label, bool falls_through) {
        for (size_t i = 0; i < words_; ++i) {
            here_[i] = labels_[label * words_ + i] & (falls_through ? here_[i] : ~uint64_t{0});
        }
    }

    std::vector<uint64_t> here() const { return here_; }
    void restore(const std::vector<uint64_t>& saved) { here_ = saved; }

 private:
    size_t words_ = 0;
    std::vector<uint64_t> here_;
    std::vector<uint64_t> labels_;
};

}  // namespace eadem::compiler
