// What watches a program run: `why`, `--explain` and the tables see each instruction before it is done. A Vm without an
// observer runs a loop of its own, which knows nothing of this.
//
// An observed Vm must have boxes always: then every value is an object whose history can be told. Its instructions stay
// as the compiler wrote them where a specialised form would do several at once.
#pragma once

#include <string_view>

#include "vm/interp/frame.h"

namespace eadem::vm {

class Observer {
 public:
    virtual ~Observer() = default;
    // The instruction `at` of the topmost frame is about to run: what it will read is in the frame's registers, and all
    // instructions before it are done. One that fails is the last that is seen of its frame, unless it goes on at a
    // handler.
    virtual void before(Frame& frame, const Instruction* at) = 0;
    // The instruction shown last of this frame, or a call in it, failed, and the frame goes on at a handler.
    virtual void goes_on_at_handler(Frame& frame) = 0;
    // A unit was compiled from this text, which no file may have; it may never run.
    virtual void compiled(const CodeObject* code, std::string_view text) = 0;
};

}  // namespace eadem::vm
