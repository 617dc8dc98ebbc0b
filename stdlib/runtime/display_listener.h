// Takes the values of the expression statements of units that are compiled as inputs of a prompt.
#pragma once

#include "vm/object/result.h"
#include "vm/object/value.h"

namespace eadem::stdlib {

class DisplayListener {
 public:
    // The value is borrowed. What fails ends the statement, as a failing sys.displayhook would.
    virtual vm::Result<void> take(vm::Value value) = 0;

 protected:
    ~DisplayListener() = default;
};

}  // namespace eadem::stdlib
