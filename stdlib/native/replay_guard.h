// What a replay only pretends to do. The inputs of a prompt run again for its reports (%why, %across, %tables), and
// nobody has asked for their effects a second time. Files, folders, the environment and the current folder stay as they
// are: what would change them does nothing and succeeds, for it did so the first time. What is opened for writing is
// /dev/null. Nothing is read from the terminal, and time.sleep does not wait. Processes, sockets and databases in files
// are refused: what a session did with them cannot be done again in silence.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Puts such functions into the names of a native module that has just been made; nothing for most modules.
vm::Result<void> guard_replay(Runtime& runtime, std::string_view module, vm::Dict* names);

}  // namespace eadem::stdlib
