#include "stdlib/frozen/frozen.h"

#include <algorithm>

namespace eadem::stdlib {

// Written by embed.cmake; sorted by name.
extern const FrozenModule kFrozenModules[];
extern const size_t kFrozenModuleCount;

constexpr std::string_view kFileBegin = "<frozen ";

std::span<const FrozenModule> frozen_modules() {
    return {kFrozenModules, kFrozenModuleCount};
}

const FrozenModule* find_frozen_module(std::string_view name) {
    const std::span<const FrozenModule> all = frozen_modules();
    const auto found = std::ranges::lower_bound(all, name, {}, &FrozenModule::name);
    return found == all.end() || found->name != name ? nullptr : &*found;
}

std::string file_of(const FrozenModule& module) {
    return std::string(kFileBegin).append(module.name) + '>';
}

const FrozenModule* find_frozen_file(std::string_view filename) {
    if (!filename.starts_with(kFileBegin) || !filename.ends_with('>')) return nullptr;
    return find_frozen_module(filename.substr(kFileBegin.size(), filename.size() - kFileBegin.size() - 1));
}

}  // namespace eadem::stdlib
