#include "stdlib/report/display_width.h"

#include <utf8proc.h>

#include "vm/object/text_utf8.h"

namespace eadem::stdlib {

size_t display_width(std::string_view text) {
    if (vm::is_ascii(text)) return text.size();
    size_t width = 0;
    for (const char32_t code : vm::CodePoints(text))
        width += utf8proc_charwidth(static_cast<utf8proc_int32_t>(code)) == 2 ? 2 : 1;
    return width;
}

}  // namespace eadem::stdlib
