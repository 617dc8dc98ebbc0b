#include "stdlib/frozen/frozen_code.h"

namespace eadem::stdlib {

std::string_view find_frozen_code(const FrozenModule& module, uint64_t maker) {
    if (kFrozenCode.archives.empty() || maker != kFrozenCode.maker) return {};
    return kFrozenCode.archives[static_cast<size_t>(&module - frozen_modules().data())];
}

}  // namespace eadem::stdlib
