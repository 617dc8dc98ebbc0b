#include "vm/object/pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace eadem::vm {

void provide_pages(void* begin, size_t size) {
    constexpr uintptr_t kPage = 4096;
    constexpr int kPopulateWrite = 23;  // MADV_POPULATE_WRITE
    const auto first = reinterpret_cast<uintptr_t>(begin) / kPage * kPage;
    const auto end = (reinterpret_cast<uintptr_t>(begin) + size + kPage - 1) / kPage * kPage;
    static_cast<void>(madvise(reinterpret_cast<void*>(first), end - first, kPopulateWrite));
}

}  // namespace eadem::vm
