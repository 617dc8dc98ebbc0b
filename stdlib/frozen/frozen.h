// Frozen modules: those of the library that are written in Python. Their text is in the program as constant data
// (embed.cmake puts it there, from this folder), and so is their code (frozen_code.h). One that nobody imports costs
// nothing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace eadem::stdlib {

struct FrozenModule {
    std::string_view name;  // by which it is imported: "collections.abc"
    std::string_view text;
    bool is_package;
};

// All of them, sorted by name.
std::span<const FrozenModule> frozen_modules();
// The module of that name, or null.
const FrozenModule* find_frozen_module(std::string_view name);
// The file name that its code has: "<frozen NAME>".
std::string file_of(const FrozenModule& module);
// The module whose code has that file name, or null.
const FrozenModule* find_frozen_file(std::string_view filename);

}  // namespace eadem::stdlib
