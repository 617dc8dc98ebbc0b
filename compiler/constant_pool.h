// The constant pool: the one place that decides which constants of a program are one object.
//
// A constant's key is its type and value, recursively: 1, 1.0 and True stay apart, so do 0.0 and -0.0, "x"
// and b"x"; a nan equals nothing. What is done with equal keys is the profile's word (identity_profile.h):
//   canonical objects    small ints, None, "", () ... : one object everywhere, whatever the profile merges
//   intern_rule          string constants that look like names come from the intern table
//   const_scope          all others: one object per unit, per code object, or per occurrence in the text
//   const_tuple_items    the items of a constant tuple are pooled as well, or belong to that tuple alone
//   pool_folded          whether a folded value may merge at all; late_tuple_pooled likewise for tuples of
//   defaults
//
// Owned by the unit. Each entry holds a reference to its object; a code object that uses the entry takes
// another (none are counted if constants are immortal). A memory error leaves the exception pending in the
// space and gives the entry of None; the unit looks for it once, at the end.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/name_entry.h"
#include "compiler/shared_constants.h"
#include "grammar/arena.h"
#include "vm/code/code_object.h"
#include "vm/object/ref.h"

namespace eadem::compiler {

struct PoolEntry {
    vm::Object* object;
    uint32_t hash;
    uint32_t scope;                  // code object it may be used in; 0: all of the unit
    IndexSlot slot{};                // in the constants of the code object being written
    uint32_t occurrences = 1;        // in the text
    uint8_t notes = 0;               // vm::ConstantNote
    uint8_t* first_notes = nullptr;  // of the first code object that used it, once that exists

    // An int or float that fits a register.
    bool is_number() const;
};

// How a constant came up; decides whether it may merge, and whether the items of a tuple are those of the pool.
enum class ConstantOrigin : uint8_t {
    kLiteral,
    kFolded,
    kDisplay,    // a tuple display of constants, which merges as folded values do
    kLateTuple,  // a tuple that the code generator makes: (1, 2) of `def f(a=1, b=2)`
    kFilling,    // what a list, set or dict is filled from: nobody sees the tuple, each item is as if it stood alone
    kKeys,       // the keys of a dict display, where the profile keeps them in one tuple
};

class ConstantPool {
 public:
    // `immortal`: constants are never counted and live as long as the space. `shared`: what the constants of all units
    // are in, or null.
    ConstantPool(vm::ObjectSpace& space, grammar::Arena& arena, bool immortal, SharedConstants* shared);
    ~ConstantPool();
    ConstantPool(const ConstantPool&) = delete;
    ConstantPool& operator=(const ConstantPool&) = delete;

    // The entry for a constant that comes up in code object `code`. Entries stay where they are.
    PoolEntry& none() { return *none_; }
    PoolEntry& singleton(vm::Object* object);
    PoolEntry& add_int(int64_t number, uint32_t code);
    PoolEntry& add_text(std::string_view text, uint32_t code);
    // Any constant: number, str, bytes, singleton, tuple or frozenset of constants.
    PoolEntry& add(vm::OwnedValue value, ConstantOrigin origin, uint32_t code);
    // The same if folding comes after the pool is laid out: the value is made of objects that are final.
    PoolEntry& add_computed(vm::OwnedValue value, ConstantOrigin origin, uint32_t code);
    // Item `index` of a constant tuple, as a constant.
    PoolEntry& item_of(const PoolEntry& tuple, uint32_t index);
    // A code object defined in `code`; equal ones are one if the profile says so.
    PoolEntry& add_code(vm::Ref<vm::CodeObject> object, uint32_t code);

    // A code object is finished: from here on b"" is that of its tables, and no longer what b"ab" * 0 gives.
    void note_code_tables();

    // For tuples made elsewhere: the object that stands for a text.
    vm::OwnedValue intern_if_name(vm::OwnedValue text);

 private:
    struct Slot {
        uint32_t hash = 0;
        PoolEntry* entry = nullptr;
    };

    PoolEntry& add_small_int(int64_t number);
    PoolEntry& find_or_add(vm::OwnedValue value, uint32_t hash, ConstantOrigin origin, uint32_t code);
    // The entry of that hash and scope whose object is the `same`, which has come up once more; null if there is none.
    template <class Same>
    PoolEntry* find_if(uint32_t hash, uint32_t scope, Same same) const;
    PoolEntry* find(const vm::Object* object, uint32_t hash, uint32_t scope) const;
    PoolEntry& make_entry(vm::OwnedValue value, uint32_t hash, uint32_t scope);
    vm::OwnedValue pool_items(vm::OwnedValue tuple, ConstantOrigin origin, uint32_t code);
    bool merges(ConstantOrigin origin) const;
    uint32_t scope_of(uint32_t code) const;
    uint8_t notes_of(const vm::Object* object) const;
    void make_immortal(vm::Object* object);
    void enter(PoolEntry& entry);
    void place(Slot slot);
    void grow();

    vm::ObjectSpace& space_;
    grammar::Arena& arena_;
    const bool immortal_;
    SharedConstants* const shared_;
    std::vector<Slot> slots_;             // open addressing
    std::vector<PoolEntry*> small_ints_;  // by number - small_int_min; null until first used
    size_t count_ = 0;
    bool has_code_tables_ = false;
    std::vector<PoolEntry*> all_;
    PoolEntry* none_;  // made last: it goes into the tables above
};

// Whether the profile interns a string constant with that text.
bool interns_constant(const vm::IdentityProfile& profile, std::string_view text);

}  // namespace eadem::compiler
