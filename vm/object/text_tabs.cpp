#include "vm/object/text_tabs.h"

#include <algorithm>

#include "vm/object/sequence_items.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

Result<size_t> tab_size_argument(ObjectSpace& space, Value argument) {
    constexpr size_t kDefaultTabSize = 8;
    if (argument.is_empty()) return kDefaultTabSize;
    TRY(const bool usable, has_index(space, argument));
    if (!usable) {
        return space.raise(ExceptionId::kTypeError, "'{}' object cannot be interpreted as an integer",
                           type_name(space, argument));
    }
    TRY(const int64_t size, to_index_clamped(space, argument));
    if (size < INT32_MIN || size > INT32_MAX) {
        return space.raise(ExceptionId::kOverflowError, "Python int too large to convert to C int");
    }
    return static_cast<size_t>(std::max<int64_t>(size, 0));
}

template <class WriteSpaces, class WriteByte>
void TabExpansion::expand(WriteSpaces write_spaces, WriteByte write_byte) const {
    size_t column = 0;
    for (const char byte : text_) {
        if (byte == '\t') {
            const size_t spaces = stop_ == 0 ? 0 : stop_ - column % stop_;
            column += spaces;
            write_spaces(spaces);
            continue;
        }
        if (byte == '\n' || byte == '\r') {
            column = 0;
        } else if (one_byte_ || !is_continuation_byte(byte)) {
            ++column;
        }
        write_byte(byte);
    }
}

TabExpansion::TabExpansion(std::string_view text, size_t stop, bool one_byte)
    : text_(text), stop_(stop), one_byte_(one_byte) {
    expand(
        [this](size_t spaces) {
            ++tabs_;
            spaces_ += spaces;
        },
        [](char) {});
}

void TabExpansion::write(char* out) const {
    expand([&out](size_t spaces) { out = std::fill_n(out, spaces, ' '); }, [&out](char byte) { *out++ = byte; });
}

}  // namespace eadem::vm
