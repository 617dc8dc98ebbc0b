// Turns memory that the C++ library or GMP is refused (std::bad_alloc, in the making of a large text or number) into
// MemoryError. The heap itself never throws. Wherever C++ enters work that a program can make arbitrarily large - the
// loop, the front end, reports - it does so under this guard. What was under way is released as the stack unwinds.
#pragma once

#include <new>
#include <stdexcept>

#include "vm/object/object_space.h"

namespace eadem::vm {

// What `work`, a function that gives a Result, gives; a failure with MemoryError pending if it ran out of memory.
template <class Work>
auto guard_memory(ObjectSpace& space, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return space.out_of_memory();
    } catch (const std::length_error&) {
        return space.out_of_memory();
    }
}

// Lets GMP throw std::bad_alloc where it would end the process. Holds for all spaces of the process.
void let_gmp_throw();

}  // namespace eadem::vm
