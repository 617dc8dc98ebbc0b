// The frames of a traceback as text: file, line, function, the source with carets under what failed.
#pragma once

#include <string>
#include <vector>

#include "stdlib/report/colour.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/exception.h"

namespace eadem::stdlib {

// What an entry shows of the source.
enum class SourceShown : uint8_t {
    kMarked,  // all lines of what failed, with carets
    kLine,    // the line alone, as where no Python code prints the traceback
};

// All entries, outermost first, each with its source; runs of the same line are shortened ("[Previous line repeated 996
// more times]").
std::vector<std::string> traceback_entries(Runtime& runtime, const vm::Traceback* traceback, const Palette& palette,
                                           SourceShown shown = SourceShown::kMarked);
// The same as one text.
std::string format_traceback(Runtime& runtime, const vm::Traceback* traceback, const Palette& palette);

// The name of a file as reports show it: the inputs of the prompt are all "<stdin>".
std::string_view shown_filename(std::string_view filename);

}  // namespace eadem::stdlib
