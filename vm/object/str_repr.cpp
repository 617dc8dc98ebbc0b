// How text is written down: repr() and ascii() of str.
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"
#include "vm/object/unicode_properties.h"

namespace eadem::vm {

namespace {

void append_repr(std::string& out, char32_t code, char quote) {
    switch (code) {
        case '\t':
            out += "\\t";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\\':
            out += "\\\\";
            return;
        default:
            break;
    }
    if (code == static_cast<unsigned char>(quote)) {
        out += '\\';
        out += quote;
    } else if (is_printable(code)) {
        append_utf8(out, code);
    } else {
        append_backslash_escape(out, code);
    }
}

// ASCII that is neither control, quote nor backslash: copied as it stands.
bool is_plain(char byte, char quote) {
    return byte >= ' ' && byte < 0x7F && byte != quote && byte != '\\';
}

}  // namespace

std::string str_repr_text(std::string_view text) {
    const bool double_quotes = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = double_quotes ? '"' : '\'';
    std::string out;
    out.reserve(text.size() + 2);
    out += quote;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const char* const plain = at;
        while (at != end && is_plain(*at, quote)) ++at;
        out.append(plain, at);
        if (at != end) append_repr(out, read_utf8(at), quote);
    }
    out += quote;
    return out;
}

Result<Ref<Str>> str_to_ascii(ObjectSpace& space, Str* text) {
    if (text->is_ascii()) return Ref<Str>::share(space, text);
    std::string out;
    for (const char32_t code : CodePoints(text->text())) {
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else {
            append_backslash_escape(out, code);
        }
    }
    return make_new_str(space, out);
}

}  // namespace eadem::vm
