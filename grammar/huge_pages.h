// A wish to the system: memory of the size of huge pages is to come as such, because faulting in a large program by
// pages of 4 KiB takes as long as scanning it. Without them everything works as well.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>

namespace eadem::grammar {

// Of x86-64.
inline constexpr size_t kHugePage = 2 * 1024 * 1024;

// For memory that has not been written to yet; what lies in whole huge pages of it.
inline void wish_huge_pages(void* memory, size_t size) {
    const uintptr_t begin = reinterpret_cast<uintptr_t>(memory);
    const uintptr_t first = (begin + kHugePage - 1) & ~(kHugePage - 1);
    const uintptr_t last = (begin + size) & ~(kHugePage - 1);
    if (first < last) static_cast<void>(madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE));
}

}  // namespace eadem::grammar
