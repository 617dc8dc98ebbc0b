// A program with a question put into it: `A is B`, asked at a line as if the program asked it there itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "stdlib/explain/many_runs.h"

namespace eadem::stdlib {

struct Question {
    std::string left;  // expressions
    std::string right;
    std::optional<uint32_t> line;  // after the statement of this line; nullopt: at the end
};

// Whether the text is one expression that a question may have: on one line, and still whole in brackets. Blanks around
// it are taken away. If not, `error` says why.
bool is_question_part(std::string& text, std::string& error);

// The program with the question as its hidden line. Fails (nullopt, `error` says why) if the program or an expression
// is no Python, or the line is not there.
std::optional<WatchedProgram> ask(const WatchedProgram& program, Question question, std::string& error);

}  // namespace eadem::stdlib
