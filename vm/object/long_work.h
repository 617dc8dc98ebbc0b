// Work on huge numbers, which may take longer than Ctrl-C may wait. GMP cannot be stopped: so it works on a thread of
// its own, and this thread waits for its end or for a signal. Work that is given up goes on unheard until it is done.
#pragma once

#include <functional>
#include <initializer_list>

#include "vm/object/big_number.h"

namespace eadem::vm {

// Work on numbers of so many bits takes a few milliseconds, and is not worth a thread.
constexpr uint64_t kShortWork = uint64_t{1} << 20;

// Does the work, which throws nothing but std::bad_alloc, on another thread. It must own whatever it touches: it may
// outlive the call, which fails when a signal raises an exception. Throws std::bad_alloc itself if the work did.
Result<void> do_apart(ObjectSpace& space, std::function<void()> work);

using NumberWork = void (*)(mpz_ptr result, const mpz_srcptr* operands);
Result<void> compute_apart(ObjectSpace& space, mpz_ptr result, std::initializer_list<mpz_srcptr> operands,
                           NumberWork work);

// work(result, operands), where `bits` says how long it may take: here if that is short, otherwise apart.
inline Result<void> compute(ObjectSpace& space, uint64_t bits, mpz_ptr result,
                            std::initializer_list<mpz_srcptr> operands, NumberWork work) {
    if (bits >= kShortWork) [[unlikely]]
        return compute_apart(space, result, operands, work);
    work(result, operands.begin());
    return {};
}

}  // namespace eadem::vm
