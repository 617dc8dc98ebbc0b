// The escape sequences (ECMA-48 SGR) that paint stands for: for code the colours of CPython 3.14's prompt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/editor/cells.h"

namespace eadem::editor {

class Palette {
 public:
    // Without colour, what the editor itself marks is still told by reverse and bold.
    explicit Palette(bool is_coloured);

    // Empty for plain text.
    std::string_view sequence(uint8_t paint) const { return sequences_[paint]; }
    bool is_coloured() const { return is_coloured_; }

    // The cells of a prompt, with a cell "\n" for each newline. Colours that it brings along are kept, other escape
    // sequences and readline's marks around them (\001, \002) left out. A prompt without colours of its own has the
    // editor's.
    std::vector<Cell> prompt_cells(std::string_view prompt);

 private:
    uint8_t paint_of(const std::string& sequence);

    const bool is_coloured_;
    std::vector<std::string> sequences_;
};

}  // namespace eadem::editor
