// The modules that `import` would find, told without importing or reading any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// The names of all modules of a package ("" : top-level ones): those of the library and of the program, and those whose
// files lie on sys.path or the package's __path__; sorted, each once. Archives are not opened.
std::vector<std::string> importable_modules(Runtime& runtime, std::string_view package);

// The entries of a folder, with whether each is a folder itself; at most kMostEntries; none if it cannot be read.
struct FolderEntry {
    std::string name;
    bool is_folder;
};
inline constexpr size_t kMostEntries = 5000;
std::vector<FolderEntry> folder_entries(const std::string& folder);

}  // namespace eadem::stdlib
