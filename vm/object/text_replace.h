// Replacing one row of bytes by another, in two steps: count and size first, then writing into a buffer of
// that size. Shared by str.replace and bytes.replace.
#pragma once

#include <string_view>

#include "vm/object/text_search.h"

namespace eadem::vm {

class Replacement {
 public:
    // At most `limit` hits. An empty `old` stands between all characters and at both ends; `one_byte` says
    // that every byte is a character (else the text is UTF-8).
    Replacement(std::string_view text, std::string_view old, std::string_view fresh, size_t limit, bool one_byte);

    size_t hits() const { return hits_; }
    // Size of the result, unless it is_too_large for any str or bytes.
    size_t size() const { return size_; }
    bool is_too_large() const { return too_large_; }
    // Writes size() bytes.
    void write(char* out) const;

 private:
    void write_exchanged(char* out) const;
    void write_between(char* out) const;

    std::string_view text_, old_, fresh_;
    bool one_byte_;
    size_t hits_;
    size_t size_ = 0;
    bool too_large_ = false;
};

}  // namespace eadem::vm
