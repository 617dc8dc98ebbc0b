// The constants of one code object while it is listed: in order of first use, equal ones once. Equal means what
// CPython's keys mean: the same type and the same value, recursively.
//
// Owned by the draft of the code object; holds a reference to every value.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vm/object/ref.h"

namespace eadem::compiler {

// A constant as the listing tells it: no object of the machine.
struct ListedConstant {
    std::string type{};
    std::string repr{};     // the items of a frozenset are in the order of their texts
    bool interned = false;  // a str that is in the intern table
    bool is_code = false;
    std::vector<ListedConstant> items{};  // of a tuple or frozenset
};

class ConstantTable {
 public:
    struct Entry {
        std::string key;
        vm::OwnedValue value{};  // empty for code
        bool is_name = false;    // a str that the source has as an identifier
        bool is_used = false;    // set by whoever drops what is not
        uint32_t child = 0;      // of code: which child of the draft
    };

    explicit ConstantTable(vm::ObjectSpace& space) : space_(space) {}

    // The index of the value, which is appended if it is not there yet. `is_name`: it is an identifier, or a tuple of
    // them.
    uint32_t add(vm::OwnedValue value, bool is_name = false);
    // Appends it in any case.
    uint32_t append(vm::OwnedValue value);
    // The index of a code object; `key` tells which are equal. `child` is taken if there is none yet.
    uint32_t add_code(std::string_view key, uint32_t child);

    size_t size() const { return entries_.size(); }
    Entry& operator[](size_t index) { return entries_[index]; }
    // Drops the entries behind `count`.
    void truncate(size_t count) {
        entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(count), entries_.end());
    }
    // Drops what is not used, but for the first one.
    void drop_unused();

    // The entry of a constant that is no code. Fails if its repr does.
    vm::Result<ListedConstant> listed(const Entry& entry, bool one_character_interned) const;

 private:
    std::string key_of(vm::Value value);

    vm::ObjectSpace& space_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, uint32_t> places_;
    uint32_t nan_count_ = 0;  // each nan is a constant of its own
};

}  // namespace eadem::compiler
