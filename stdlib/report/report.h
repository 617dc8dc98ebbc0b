// Telling people about exceptions: what goes to stderr, and with which exit status a program ends.
#pragma once

#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

// Exit statuses: of a program that Ctrl-C ended (as of a shell: 128 + SIGINT), and of one whose output was lost (as of
// CPython).
constexpr int kInterruptedStatus = 130;
constexpr int kStreamFailureStatus = 120;

// Prints an exception to sys.stderr as the program left it (or to the process's own stderr if that fails).
void print_exception(Runtime& runtime, vm::Exception* exception);

// Writes a finished text to sys.stderr: a warning, a message of the prompt.
void print_error_text(Runtime& runtime, std::string_view text);

// Ends a run that failed: the pending exception is printed through sys.excepthook, or, for SystemExit, its
// message. Gives the exit status: 1; 130 for KeyboardInterrupt; what SystemExit asks for. Nothing is pending
// afterwards. `is_exit`, if given, tells whether the program asks for its end: by SystemExit, of its own or of its
// hook.
int report_pending(Runtime& runtime, bool* is_exit = nullptr);

// Tells of an exception that nobody was there to handle; `heading` says where, with a newline.
void print_unraisable(Runtime& runtime, std::string_view heading, vm::Exception* exception);

// Flushes the standard streams at the end; 0, or 120 if that failed (as CPython), after saying so on stderr.
int finish_streams(Runtime& runtime);

}  // namespace eadem::stdlib
