// What the compiler knows of one identifier while it compiles a unit: its interned string, and what the name
// means where the compiler stands. The Identifier's user slot points here, so nothing is looked up twice.
//
// Owned by NameEntries (one per unit), which empties the user slots again when it goes: the tree outlives the
// unit. There is one entry for each text, whether it comes from an Identifier or not.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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
    // A class body's own names are not those that what is inside of it sees. What passes through its frame from around
    // it has an entry of its own, and each of the two knows the other: see symbol_table.h.
    NameEntry* twin = nullptr;

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
        if (private_class_ != nullptr && is_private(identifier->text)) return mangled(identifier);
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

    // The entry of what passes through the body of a class; or of the name itself, given that one.
    NameEntry& twin_of(NameEntry& entry) {
        if (entry.twin == nullptr) {
            entry.twin = arena_.make<NameEntry>(NameEntry{.str = entry.str});
            entry.twin->twin = &entry;
        }
        return *entry.twin;
    }
    // The cell `__class__` of a class, which its own body does not see.
    NameEntry& class_cell() {
        if (class_cell_ == nullptr) class_cell_ = make("__class__");
        return *class_cell_;
    }

    // While it lives, names of two underscores belong to that class: `of` gives the entry of _C__x for __x.
    class PrivateNames {
     public:
        PrivateNames(NameEntries& names, const grammar::Identifier* class_name)
            : names_(names), outer_(names.private_class_) {
            names.private_class_ =
                class_name->text.find_first_not_of('_') == std::string_view::npos ? nullptr : class_name;
        }
        ~PrivateNames() { names_.private_class_ = outer_; }
        PrivateNames(const PrivateNames&) = delete;
        PrivateNames& operator=(const PrivateNames&) = delete;

     private:
        NameEntries& names_;
        const grammar::Identifier* outer_;
    };

 private:
    static bool is_private(std::string_view name) {
        return name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string_view::npos;
    }
    NameEntry& mangled(const grammar::Identifier* identifier) {
        NameEntry*& entry = mangled_[{private_class_, identifier}];
        if (entry == nullptr) {
            const std::string_view name = private_class_->text;
            std::string text = "_";
            text.append(name.substr(name.find_first_not_of('_'))).append(identifier->text);
            entry = &of_text(text);
        }
        return *entry;
    }
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
    const grammar::Identifier* private_class_ = nullptr;  // null: names are as they are written
    std::map<std::pair<const grammar::Identifier*, const grammar::Identifier*>, NameEntry*> mangled_;  // class, name
    NameEntry* class_cell_ = nullptr;
};

}  // namespace eadem::compiler
