// Pages of memory before they are touched.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>

namespace eadem::vm {

// Has the system provide all pages of a row of bytes that is about to be written, at once: page by page, as they are
// touched, takes several times as long. The bytes stay what they are, and the system may refuse.
inline void provide_pages(const char* begin, size_t size) {
    constexpr uintptr_t kPage = 4096;
    const uintptr_t first = (reinterpret_cast<uintptr_t>(begin) + kPage - 1) & ~(kPage - 1);
    const uintptr_t end = (reinterpret_cast<uintptr_t>(begin) + size) & ~(kPage - 1);
    if (first < end) static_cast<void>(::madvise(reinterpret_cast<void*>(first), end - first, MADV_POPULATE_WRITE));
}

}  // namespace eadem::vm
