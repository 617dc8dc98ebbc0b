// -X memory=SIZE: how much memory a program may use beyond what Eadem itself has when the program begins. The system
// refuses the rest (RLIMIT_DATA), be it objects, digits of GMP or texts of the C++ library, and all three become
// MemoryError (vm/object/memory_guard.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace eadem::stdlib {

// The bytes that "4096", "64K", "64M" or "2G" says, K being 1024; nothing if it says no size.
std::optional<uint64_t> parse_memory_size(std::string_view text);
// False where the system or the build (the address sanitizer's, which needs memory of its own) has no such limit.
bool limit_memory(uint64_t bytes);

}  // namespace eadem::stdlib
