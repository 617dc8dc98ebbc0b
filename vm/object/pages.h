// What the system is told of memory besides that it is wanted.
#pragma once

#include <cstddef>

namespace eadem::vm {

// Less than that is not worth a question to the system.
inline constexpr size_t kManyPages = 32 * 1024;

// Has the system provide the pages of that memory now, in one go: it is about to be written to, and a fault for each
// page takes several times as long. A hint, which Linux knows since 5.14.
void provide_pages(void* begin, size_t size);

}  // namespace eadem::vm
