// What the compiler knows of one identifier while it compiles a unit: its interned string, and what the name
// means where the compiler stands. The Identifier's user slot points here, so nothing is looked up twice.
//
// Owned by NameEntries (one per unit), which empties the user slots again when it goes: the tree outlives the
// unit. There is one entry for each text, whether it comes from an Identifier or not.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/arena.h"
#include "grammar/identifier.h"
#include "vm/object/str.h"

namespace eadem::compiler {

struct Symbol;

// The place that something has in a table of the code object being written: valid if `code` is that code
// object. CodeBuilder restores slots that a nested code object took over, so a look-up is one comparison.
struct IndexSlot {
    uint32_t code = 0;
    uint32_t index = 0;
};

struct NameEntry {
    vm::Str* str;                 // interned, immortal
    Symbol* innermost = nullptr;  // the name in the innermost open scope that mentions it; see scope.h
    IndexSlot slot{};             // in the names of a code object

    std::string_view text() const { return str->text(); }
};

class NameEntries {
 public:
    NameEntries(vm::ObjectSpace& space, grammar::Arena& arena) : space_(space), arena_(arena) {}
    ~NameEntries() {
        for (const grammar::Identifier* identifier : identifiers_) identifier->user = nullptr;
    }
    NameEntries(const NameEntries&) = delete;
    NameEntries& operator=(const NameEntries&) = delete;

    NameEntry& of(const grammar::Identifier* identifier) {
        if (identifier->user == nullptr) add(identifier);
        return *static_cast<NameEntry*>(identifier->user);
    }

    // An identifier for a name that does not stand in the source as it is, such as `a` in `import a.b`.
    const grammar::Identifier* identifier(std::string_view text) {
        NameEntry& entry = of_text(text);
        return arena_.make<grammar::Identifier>(grammar::Identifier{entry.text(), &entry});
    }
    NameEntry& of_text(std::string_view text) {
        if (by_str_.empty()) {
            for (const grammar::Identifier* identifier : identifiers_) {
                auto* entry = static_cast<NameEntry*>(identifier->user);
                by_str_[entry->str] = entry;
            }
        }
        NameEntry*& entry = by_str_[space_.intern_name(text)];
        if (entry == nullptr) entry = make(text);
        return *entry;
    }

 private:
    NameEntry* make(std::string_view text) {
        return arena_.make<NameEntry>(NameEntry{.str = space_.intern_name(text)});
    }
    void add(const grammar::Identifier* identifier) {
        identifier->user = by_str_.empty() ? make(identifier->text) : &of_text(identifier->text);
        identifiers_.push_back(identifier);
    }

    vm::ObjectSpace& space_;
    grammar::Arena& arena_;
    std::unordered_map<vm::Str*, NameEntry*> by_str_;  // of all names, once a text without Identifier came up
    std::vector<const grammar::Identifier*> identifiers_;
};

}  // namespace eadem::compiler
