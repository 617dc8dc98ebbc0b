#include "stdlib/frozen/frozen.h"

#include <algorithm>

namespace eadem::stdlib {

// Written by embed.cmake; sorted by name.
extern const FrozenModule kFrozenModules[];
extern const size_t kFrozenModuleCount;

std::span<const FrozenModule> frozen_modules() {
    return {kFrozenModules, kFrozenModuleCount};
}

const FrozenModule* find_frozen_module(std::string_view name) {
    const std::span<const FrozenModule> all = frozen_modules();
    const auto found = std::ranges::lower_bound(all, name, {}, &FrozenModule::name);
    return found == all.end() || found->name != name ? nullptr : &*found;
}

const FrozenModule* find_frozen_file(std::string_view filename) {
    constexpr std::string_view kBegin = "<frozen ";
    if (!filename.starts_with(kBegin) || !filename.ends_with('>')) return nullptr;
    return find_frozen_module(filename.substr(kBegin.size(), filename.size() - kBegin.size() - 1));
}

}  // namespace eadem::stdlib
