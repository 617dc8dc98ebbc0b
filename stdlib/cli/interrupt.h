// Ctrl-C: turns SIGINT into KeyboardInterrupt in a Runtime, for as long as an object of this class lives.
#pragma once

#include "stdlib/stdlib.h"

namespace eadem::stdlib {

class InterruptScope {
 public:
    explicit InterruptScope(Runtime& runtime);
    ~InterruptScope();
    InterruptScope(const InterruptScope&) = delete;
    InterruptScope& operator=(const InterruptScope&) = delete;
};

}  // namespace eadem::stdlib
