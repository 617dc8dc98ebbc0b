// Counts the strings that a program holds on to: who holds each, and which are equal but not one.
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "vm/object/str.h"
#include "vm/vm.h"

namespace eadem::vm {

// Strings that are equal and not one object; two or more of them.
struct EqualStrings {
    std::vector<const Str*> strings;
    size_t wasted_bytes;  // of all but one
};

struct StringCensus {
    // How many places hold the string: items, keys, values, constants, names in code.
    std::unordered_map<const Str*, size_t> holders;
    // The most wasteful first.
    std::vector<EqualStrings> equal;
};

// Looks at everything that can be reached from the roots, modules and types left out. A root that is a dict is a
// namespace: its keys are left out as well, for the code that binds the names has them. Changes nothing, runs no Python
// code.
StringCensus count_strings(Vm& vm, std::span<Object* const> roots);

// The bytes of a str as the heap accounts for it.
size_t bytes_of(const Str* text);

}  // namespace eadem::vm
