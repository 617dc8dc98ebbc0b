// The objects that exist once in every space: None, True, the small-int cache, the empties. Made when a space starts,
// immortal, reached through ObjectSpace::shared by every stratum below. (The strings and bytes of one character are
// made when they are first wanted, by those who give them out.)
#pragma once

#include "vm/object/object_space.h"

namespace eadem::vm {

// Fills space.shared. The built-in types exist already; the intern table does too.
void make_shared_objects(ObjectSpace& space);
// Whether the object is one of them: all places that make such a value give out this object. Interned strings are not
// asked about (Str::is_interned).
bool is_shared(const ObjectSpace& space, const Object* object);
// How many ints the small-int cache has.
inline size_t small_int_count(const IdentityProfile& profile) {
    return static_cast<size_t>(profile.small_int_max - profile.small_int_min + 1);
}

}  // namespace eadem::vm
