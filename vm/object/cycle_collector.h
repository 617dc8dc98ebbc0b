// The cycle collector frees groups of objects that only refer to each other, which counting alone never
// frees.
//
// It works by trial deletion on the counts themselves: every reference between tracked objects is taken off,
// so what is left of a count are references from outside (registers, untracked objects, native code). Objects
// with something left, and all they reach, live; the counts are put back; the rest is garbage. No object
// carries links or marks for it but one flag bit.
//
// Invariant: a collection runs at safe points only, where no native code is in the middle of changing an
// object. An object that is being destroyed is untracked, for code that runs in between (a generator's `finally`) may
// reach a safe point.
#pragma once

#include <cstddef>
#include <optional>

#include "vm/object/object_space.h"

namespace eadem::vm {

// Frees all unreachable cycles; gives the number of objects found in them, or nothing if there was no memory to work
// with. Also sets the heap's next threshold, so that the work of all collections stays proportional to the objects
// made.
std::optional<size_t> collect_cycles(ObjectSpace& space);

}  // namespace eadem::vm
