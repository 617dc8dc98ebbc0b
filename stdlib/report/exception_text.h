// An uncaught exception as CPython 3.13 prints it: traceback, message with hints, notes, and the exceptions
// it came from.
#pragma once

#include <string>
#include <vector>

#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

// The whole report, with a newline at the end. `exception` is borrowed; what fails while its text is made is
// passed over.
std::string format_exception(Runtime& runtime, vm::Exception* exception, bool is_coloured);
// The same in the pieces that traceback.format_exception gives: the heading, each entry with its source, the message.
std::vector<std::string> exception_pieces(Runtime& runtime, vm::Exception* exception, bool is_coloured);
std::vector<std::string> exception_only_pieces(Runtime& runtime, vm::Exception* exception, bool is_coloured);
// The last lines alone: "ValueError: bad", or the place and caret of a SyntaxError.
std::string format_exception_only(Runtime& runtime, vm::Exception* exception, bool is_coloured);
// What is told of an exception that nobody can catch: its own traceback, lines of source without carets, the message
// without hints. Notes and what it came from are left out.
std::string format_unraisable(Runtime& runtime, vm::Exception* exception);

}  // namespace eadem::stdlib
