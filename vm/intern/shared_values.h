// The objects that exist once in every space: None, True, the small-int cache, the empties. Made when a space starts,
// immortal, reached through ObjectSpace::shared by every stratum below.
#pragma once

#include "vm/object/object_space.h"

namespace eadem::vm {

// Fills space.shared. The built-in types exist already; the intern table does too.
void make_shared_objects(ObjectSpace& space);
// The small ints in use and their range, for `sys` and the tables report.
inline size_t small_int_count(const IdentityProfile& profile) {
    return static_cast<size_t>(profile.small_int_max - profile.small_int_min + 1);
}

}  // namespace eadem::vm
