#include "vm/object/text_replace.h"

#include <algorithm>

#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

size_t count_hits(std::string_view text, std::string_view old, size_t limit, bool one_byte) {
    if (!old.empty()) return count_text(text, old, limit);
    return std::min(limit, (one_byte ? text.size() : count_characters(text)) + 1);
}

}  // namespace

Replacement::Replacement(std::string_view text, std::string_view old, std::string_view fresh, size_t limit,
                         bool one_byte)
    : text_(text), old_(old), fresh_(fresh), one_byte_(one_byte), hits_(count_hits(text, old, limit, one_byte)) {
    size_t added = 0;
    too_large_ = __builtin_mul_overflow(hits_, fresh.size(), &added) ||
                 __builtin_add_overflow(text.size() - hits_ * old.size(), added, &size_);
}

void Replacement::write(char* out) const {
    if (old_.empty()) return write_between(out);
    size_t from = 0;
    for (size_t hit = 0; hit < hits_; ++hit) {
        const size_t found = find_text(text_, old_, from);
        out = std::copy_n(text_.data() + from, found - from, out);
        out = std::copy_n(fresh_.data(), fresh_.size(), out);
        from = found + old_.size();
    }
    std::copy_n(text_.data() + from, text_.size() - from, out);
}

void Replacement::write_between(char* out) const {
    size_t from = 0;
    for (size_t hit = 0; hit < hits_; ++hit) {
        out = std::copy_n(fresh_.data(), fresh_.size(), out);
        if (from == text_.size()) return;
        const size_t width = one_byte_ ? 1 : utf8_width_of_lead(text_[from]);
        out = std::copy_n(text_.data() + from, width, out);
        from += width;
    }
    std::copy_n(text_.data() + from, text_.size() - from, out);
}

}  // namespace eadem::vm
