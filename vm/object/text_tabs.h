// expandtabs of str and bytes: size first, so that an absurd one is refused before anything is built, then
// writing.
#pragma once

#include <string_view>

#include "vm/object/ref.h"

namespace eadem::vm {

// The tabsize argument, 8 if it is absent; CPython takes it as a C int. Negative ones count as 0.
Result<size_t> tab_size_argument(ObjectSpace& space, Value argument);

class TabExpansion {
 public:
    // Columns are counted in characters: of UTF-8, or single bytes if `one_byte`.
    TabExpansion(std::string_view text, size_t stop, bool one_byte);

    bool has_tabs() const { return tabs_ > 0; }
    // Of the result.
    size_t size() const { return text_.size() - tabs_ + spaces_; }
    size_t length(size_t length_before) const { return length_before - tabs_ + spaces_; }
    // Writes size() bytes.
    void write(char* out) const;

 private:
    // Calls write_spaces(count) or write_byte(byte) for everything in turn.
    template <class WriteSpaces, class WriteByte>
    void expand(WriteSpaces write_spaces, WriteByte write_byte) const;

    std::string_view text_;
    size_t stop_;
    bool one_byte_;
    size_t tabs_ = 0;
    size_t spaces_ = 0;
};

}  // namespace eadem::vm
