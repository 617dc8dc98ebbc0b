#include "vm/object/text_replace.h"

#include <algorithm>

#include "vm/object/text_bytes.h"
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
    if (old_.size() == 1 && fresh_.size() == 1) return write_exchanged(out);
    size_t from = 0;
    for (size_t hit = 0; hit < hits_; ++hit) {
        const size_t found = find_text(text_, old_, from);
        out = copy_bytes(out, text_.data() + from, found - from);
        out = copy_bytes(out, fresh_.data(), fresh_.size());
        from = found + old_.size();
    }
    copy_bytes(out, text_.data() + from, text_.size() - from);
}

void Replacement::write_exchanged(char* out) const {
    out = copy_bytes(out, text_.data(), text_.size()) - text_.size();
    size_t at = 0;
    for (size_t hit = 0; hit < hits_; ++hit, ++at) {
        at = find_text(text_, old_, at);
        out[at] = fresh_[0];
    }
}

void Replacement::write_between(char* out) const {
    size_t from = 0;
    for (size_t hit = 0; hit < hits_; ++hit) {
        out = copy_bytes(out, fresh_.data(), fresh_.size());
        if (from == text_.size()) return;
        const size_t width = one_byte_ ? 1 : utf8_width_of_lead(text_[from]);
        out = copy_bytes(out, text_.data() + from, width);
        from += width;
    }
    copy_bytes(out, text_.data() + from, text_.size() - from);
}

}  // namespace eadem::vm
