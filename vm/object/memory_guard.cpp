#include "vm/object/memory_guard.h"

#include <gmp.h>

#include <cstdlib>

namespace eadem::vm {

namespace {

void* allocate(size_t size) {
    void* block = std::malloc(size);
    if (block == nullptr) throw std::bad_alloc();
    return block;
}

void* reallocate(void* block, size_t, size_t size) {
    void* moved = std::realloc(block, size);
    if (moved == nullptr) throw std::bad_alloc();
    return moved;
}

void release(void* block, size_t) {
    std::free(block);
}

}  // namespace

void let_gmp_throw() {
    // Once: what GMP is told is the process's, and another thread may be making a space or computing.
    static const bool is_told = (mp_set_memory_functions(allocate, reallocate, release), true);
    static_cast<void>(is_told);
}

}  // namespace eadem::vm
