// Reads the inputs of a prompt: with the line editor, or line by line where there is no terminal for it.
#pragma once

#include <memory>
#include <string>

#include "stdlib/shell/shell.h"

namespace eadem::stdlib {

struct PromptInput {
    enum class Kind : uint8_t {
        kText,
        kBlank,        // nothing but blanks
        kEnd,          // the input has ended; a new row has been begun
        kInterrupted,  // Ctrl-C; likewise
        kFailed,       // it cannot be read; an exception is pending
        kHelp,         // F1
        kHistory       // F2
    };
    Kind kind = Kind::kText;
    std::string text = {};  // with its newline
    bool is_final = false;  // nothing can complete it any more
};

class InputReader {
 public:
    virtual ~InputReader() = default;
    virtual PromptInput read() = 0;
    // One line more for an input that was not complete: kText, kInterrupted or kFailed.
    virtual void read_more(PromptInput& input) = 0;
};

// Whether the line editor can be used: on a terminal that is able to, unless PYTHON_BASIC_REPL asks for plain lines.
bool can_edit(Runtime& runtime);

// `shell` outlives it.
std::unique_ptr<InputReader> make_input_reader(Shell& shell, bool is_terminal, bool is_silent);

}  // namespace eadem::stdlib
