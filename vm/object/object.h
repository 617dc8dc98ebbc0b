// Every object starts with this 8-byte header: a reference count, the type, and a few flag bits.
//
// Counting: a count with the top bit set means immortal (names, cached ints, singletons, constants of a script):
// never counted, never freed. A count that grows so far turns immortal by itself, so it cannot overflow.
// The only verbs are share (one more reference), release (one fewer; ObjectSpace::release), adopt (take over one
// that exists already). Fresh objects come with a count of one, which their creator owns.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>

#include "vm/object/type_id.h"

namespace eadem::vm {

constexpr uint32_t kImmortalBit = 0x8000'0000u;

// Flag bits, the low byte of `type_and_flags`. The first three mean something else for each type.
enum ObjectFlag : uint32_t {
    kFlagA = 1,                   // int: the digits are a GMP number. str: the text is not pure ASCII.
    kFlagB = 2,                   // str: interned. Containers: being printed (recursion guard).
    kFlagC = 4,                   // free for the owner of the type
    kFlagInstance = 8,            // an Instance (class.h): its attributes lie behind the header
    kFlagSubclass = 16,           // an instance of a Python class derived from a built-in type
    kFlagTracked = 32,            // may take part in reference cycles: the collector looks at it
    kFlagReachable = 64,          // used by the collector while it runs
    kFlagWeaklyReferenced = 128,  // weak references to it are in ObjectSpace::weak_references
};

constexpr uint32_t header_of(TypeId id, uint32_t flags = 0) {
    return id << 8 | flags;
}

struct Object {
    uint32_t references;
    uint32_t type_and_flags;  // type id << 8 | flags

    TypeId type_id() const { return type_and_flags >> 8; }
    bool has_flag(ObjectFlag flag) const { return (type_and_flags & flag) != 0; }
    void set_flag(ObjectFlag flag) { type_and_flags |= flag; }
    void clear_flag(ObjectFlag flag) { type_and_flags &= ~static_cast<uint32_t>(flag); }
    bool is_immortal() const { return (references & kImmortalBit) != 0; }
    void make_immortal() { references |= kImmortalBit; }

    // One more reference. The caller now owes a release.
    void share() {
        assert(references != 0);
        if (!is_immortal()) ++references;
    }
};

static_assert(sizeof(Object) == 8);

}  // namespace eadem::vm
