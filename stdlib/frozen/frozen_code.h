// Code of the frozen modules, compiled by the build by the rules of the default profile (freezer/freeze_modules.cpp)
// and kept in the program as constant data, so that importing one compiles nothing. By other rules their texts are
// compiled, and so they are in a program that is linked without it, as are those of the build and most of the tests.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "stdlib/frozen/frozen.h"

namespace eadem::stdlib {

struct FrozenCode {
    uint64_t maker;                              // whose rules these are: bytecode_maker (import/bytecode_file.h)
    std::span<const std::string_view> archives;  // as vm/code/code_archive.h says, in the order of the modules
};
extern const FrozenCode kFrozenCode;

// The archive of a frozen module's code as compiled by those rules; empty if there is none.
std::string_view find_frozen_code(const FrozenModule& module, uint64_t maker);

}  // namespace eadem::stdlib
