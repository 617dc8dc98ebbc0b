// `key in container` for the built-in containers, as far as no Python code need run. What the `in` operator tries
// first.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

enum class Membership : uint8_t { kAbsent, kPresent, kUnknown };

// Answers for keys that are exact ints of 64 bits or exact str in exact tuples and lists, for text in text, and for
// what a HashedKey can hash without the protocols in exact dicts, sets and frozensets. Everything else is unknown, and
// so is a container with an item that only the protocols can compare.
Membership quick_contains(ObjectSpace& space, Value container, Value key);

// The part for sets (set_table.cpp).
struct Set;
Membership set_quick_contains(ObjectSpace& space, Set* set, Value key);

}  // namespace eadem::vm
