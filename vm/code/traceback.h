// Traceback entries: one for each frame that an exception went through.
#pragma once

#include "vm/code/code_object.h"
#include "vm/object/exception.h"

namespace eadem::vm {

// Puts an entry in front (the frame is further out than those there). Takes over the frame's object, which may be null.
void add_traceback(ObjectSpace& space, Exception* exception, CodeObject* code, Object* frame, uint32_t instruction);
// The line where the exception was; only looked up when somebody asks, for most exceptions are caught and forgotten.
uint32_t line_of(const Traceback* entry);

}  // namespace eadem::vm
