// What a pass found out about some nodes of the tree, by address. Open addressing; entries are removed all at once,
// when the nodes go. Owned by the pass; the nodes are the tree's.
//
// Invariant: at least a quarter of the slots is free once there are any, so that probing ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "grammar/ast.h"

namespace eadem::compiler {

template <class T>
class NodeMap {
 public:
    void insert(const grammar::Node* node, T value) {
        if ((count_ + 1) * 4 > slots_.size() * 3) grow();
        ++count_;
        place({node, std::move(value)});
    }

    // Null if nothing is known of the node. Valid until the next insert.
    T* find(const grammar::Node* node) {
        if (count_ == 0) return nullptr;
        for (size_t at = home(node); slots_[at].first != nullptr; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].first == node) return &slots_[at].second;
        }
        return nullptr;
    }

    // Costs what was inserted since the last time, so that a long file of small statements is no dearer for a large one
    // among them.
    void clear() {
        if (count_ == 0) return;
        if (slots_.size() > kFirstSlots && count_ * 16 < slots_.size()) {
            slots_ = std::vector<Slot>(slots_.size() / 2);
        } else {
            for (Slot& slot : slots_) slot = {};
        }
        count_ = 0;
    }

 private:
    static constexpr size_t kFirstSlots = 16;
    using Slot = std::pair<const grammar::Node*, T>;

    // Nodes are 8-byte aligned neighbours in an arena: multiplying spreads what the low bits tell apart.
    size_t home(const grammar::Node* node) const {
        return (reinterpret_cast<uintptr_t>(node) * 0x9E3779B97F4A7C15u >> 32) & (slots_.size() - 1);
    }
    void place(Slot slot) {
        size_t at = home(slot.first);
        while (slots_[at].first != nullptr) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = std::move(slot);
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? kFirstSlots : slots_.size() * 2);
        old.swap(slots_);
        for (Slot& slot : old) {
            if (slot.first != nullptr) place(std::move(slot));
        }
    }

    std::vector<Slot> slots_;
    size_t count_ = 0;
};

}  // namespace eadem::compiler
