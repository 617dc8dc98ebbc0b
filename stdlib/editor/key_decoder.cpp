#include "stdlib/editor/key_decoder.h"

#include <algorithm>
#include <utility>

#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

constexpr std::string_view kPasteEnd = "\x1b[201~";
// No terminal's sequence is as long; what is longer is noise, and is given up.
constexpr size_t kLongestSequence = 64;

KeyCode code_of_letter(char final) {
    switch (final) {
        case 'A':
            return KeyCode::kUp;
        case 'B':
            return KeyCode::kDown;
        case 'C':
            return KeyCode::kRight;
        case 'D':
            return KeyCode::kLeft;
        case 'F':
            return KeyCode::kEnd;
        case 'H':
            return KeyCode::kHome;
        case 'M':
            return KeyCode::kEnter;  // the keypad's
        case 'P':
            return KeyCode::kF1;
        case 'Q':
            return KeyCode::kF2;
        case 'R':
            return KeyCode::kF3;
        case 'S':
            return KeyCode::kF4;
        default:
            return KeyCode::kUnknown;
    }
}

KeyCode code_of_number(unsigned number) {
    switch (number) {
        case 1:
        case 7:
            return KeyCode::kHome;
        case 2:
            return KeyCode::kInsert;
        case 3:
            return KeyCode::kDelete;
        case 4:
        case 8:
            return KeyCode::kEnd;
        case 5:
            return KeyCode::kPageUp;
        case 6:
            return KeyCode::kPageDown;
        default:
            break;
    }
    // VT220: F1 to F5 are 11 to 15, F6 to F10 17 to 21, F11 and F12 23 and 24.
    if (number >= 11 && number <= 15) return static_cast<KeyCode>(static_cast<unsigned>(KeyCode::kF1) + number - 11);
    if (number >= 17 && number <= 21) return static_cast<KeyCode>(static_cast<unsigned>(KeyCode::kF6) + number - 17);
    if (number == 23) return KeyCode::kF11;
    if (number == 24) return KeyCode::kF12;
    return KeyCode::kUnknown;
}

// The parameter of a sequence that tells modifiers: one more than their bits, which are Shift, Alt, Ctrl and Meta.
uint8_t modifiers_of(unsigned parameter) {
    if (parameter == 0) return 0;
    const unsigned bits = parameter - 1;
    return static_cast<uint8_t>((bits & 7u) | (bits & 8u ? Key::kAlt : 0u));
}

Key control_key(char byte) {
    switch (byte) {
        case '\r':
        case '\n':
            return {KeyCode::kEnter, 0, {}};
        case '\t':
            return {KeyCode::kTab, 0, {}};
        case '\b':
        case '\x7f':
            return {KeyCode::kBackspace, 0, {}};
        case '\x1b':
            return {KeyCode::kEscape, 0, {}};
        case '\0':
            return {KeyCode::kText, Key::kCtrl, " "};
        default:
            break;
    }
    // Ctrl takes two bits away: 1 is Ctrl-A, 31 is Ctrl-_.
    const char letter = static_cast<char>(byte + '@');
    return {KeyCode::kText, Key::kCtrl,
            std::string(1, letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter)};
}

// A key that is told by the code of its character (CSI u and modifyOtherKeys).
Key key_of_code(unsigned code, uint8_t modifiers) {
    if (code < 0x20 || code == 0x7f) {
        Key key = control_key(static_cast<char>(code));
        key.modifiers |= modifiers;
        return key;
    }
    Key key{KeyCode::kText, static_cast<uint8_t>(modifiers & ~Key::kShift), encode_utf8(code)};
    if (key.text.empty()) return {};
    if ((modifiers & (Key::kCtrl | Key::kAlt)) != 0 && code >= 'A' && code <= 'Z')
        key.text[0] = static_cast<char>(code + 32);
    if ((modifiers & Key::kShift) != 0 && key.modifiers == 0 && code >= 'a' && code <= 'z')
        key.text[0] = static_cast<char>(code - 32);
    return key;
}

}  // namespace

void KeyDecoder::feed(std::string_view bytes) {
    if (at_ > 4096 || at_ == bytes_.size()) {
        bytes_.erase(0, at_);
        scanned_ -= std::min(scanned_, at_);
        at_ = 0;
    }
    if (in_paste_ && is_quiet_ && bytes == "\x03") {
        in_paste_ = false;
        bytes_.erase(at_);
    }
    is_all_ = is_quiet_ = false;
    bytes_ += bytes;
}

void KeyDecoder::time_out() {
    is_all_ = true;
    is_quiet_ = in_paste_;
}

Key KeyDecoder::take(Key key, size_t size) {
    at_ += size;
    return key;
}

std::optional<Key> KeyDecoder::next() {
    if (in_paste_) return next_in_paste();
    while (at_ < bytes_.size()) {
        size_t size = 0;
        const std::string_view rest = std::string_view(bytes_).substr(at_);
        Key key = decode(rest, size);
        if (size == 0) return std::nullopt;
        if (rest.substr(0, size) == "\x1b[200~") {
            at_ += size;
            scanned_ = at_;
            in_paste_ = true;
            was_return_ = false;
            return next_in_paste();
        }
        return take(std::move(key), size);
    }
    is_all_ = false;
    return std::nullopt;
}

std::optional<Key> KeyDecoder::next_in_paste() {
    const size_t end = bytes_.find(kPasteEnd, scanned_);
    // The last bytes may be the beginning of the mark.
    scanned_ = std::max(at_, bytes_.size() - std::min(bytes_.size(), kPasteEnd.size() - 1));
    if (end == std::string::npos && !is_all_) return std::nullopt;
    size_t stop = end;
    if (end == std::string::npos) {
        stop = bytes_.size();
        for (size_t size = std::min(kPasteEnd.size() - 1, stop - at_); size > 0; --size) {
            if (!bytes_.ends_with(kPasteEnd.substr(0, size))) continue;
            stop -= size;
            break;
        }
        // Nor is a character to be cut.
        stop -= incomplete_tail(std::string_view(bytes_).substr(at_, stop - at_));
        is_all_ = false;
        if (stop == at_) return std::nullopt;
    }
    Key key{KeyCode::kPaste, 0, {}};
    key.text.reserve(stop - at_);
    for (size_t i = at_; i < stop; ++i) {
        const char byte = bytes_[i];
        if (!(byte == '\n' && was_return_)) key.text += byte == '\r' ? '\n' : byte;
        was_return_ = byte == '\r';
    }
    at_ = stop;
    if (end != std::string::npos) {
        at_ += kPasteEnd.size();
        in_paste_ = false;
    }
    scanned_ = std::max(scanned_, at_);
    return key;
}

Key KeyDecoder::decode(std::string_view bytes, size_t& size) const {
    if (bytes[0] != '\x1b') return decode_character(bytes, size);
    if (bytes.size() == 1) {
        size = is_all_ ? 1 : 0;
        return {KeyCode::kEscape, 0, {}};
    }
    return decode_escape(bytes, size);
}

Key KeyDecoder::decode_escape(std::string_view bytes, size_t& size) const {
    if (bytes[1] == '[') {
        // Esc [ and then nothing is Alt-[.
        if (bytes.size() == 2) {
            size = is_all_ ? 2 : 0;
            return {KeyCode::kText, Key::kAlt, "["};
        }
        return decode_csi(bytes, size);
    }
    if (bytes[1] == 'O') {
        if (bytes.size() == 2) {
            size = is_all_ ? 2 : 0;
            return {KeyCode::kText, Key::kAlt, "o"};
        }
        size = 3;
        // rxvt's arrows with Ctrl are small letters.
        if (bytes[2] >= 'a' && bytes[2] <= 'd')
            return {code_of_letter(static_cast<char>(bytes[2] - 32)), Key::kCtrl, {}};
        return {code_of_letter(bytes[2]), 0, {}};
    }
    // Alt and a key: Esc, and the key's own bytes, which may begin with Esc.
    size_t rest = 0;
    Key key = bytes[1] == '\x1b' && bytes.size() > 2 && (bytes[2] == '[' || bytes[2] == 'O')
                  ? decode_escape(bytes.substr(1), rest)
              : bytes[1] == '\x1b' ? Key{KeyCode::kEscape, 0, {}}
                                   : decode_character(bytes.substr(1), rest);
    if (bytes[1] == '\x1b' && key.code == KeyCode::kEscape) {
        // Two Esc may be the beginning of Alt and an arrow.
        size = bytes.size() == 2 && !is_all_ ? 0 : 1;
        return key;
    }
    size = rest == 0 ? 0 : rest + 1;
    key.modifiers |= Key::kAlt;
    if (key.code == KeyCode::kText && key.text[0] >= 'A' && key.text[0] <= 'Z')
        key.text[0] = static_cast<char>(key.text[0] + 32);
    return key;
}

Key KeyDecoder::decode_csi(std::string_view bytes, size_t& size) const {
    // The Linux console's F1 to F5: Esc [ [ A.
    if (bytes[2] == '[') {
        size = bytes.size() > 3 ? 4 : is_all_ ? bytes.size() : 0;
        if (size != 4 || bytes[3] < 'A' || bytes[3] > 'E') return {};
        return {
            static_cast<KeyCode>(static_cast<unsigned>(KeyCode::kF1) + static_cast<unsigned>(bytes[3] - 'A')), 0, {}};
    }
    unsigned parameters[3] = {0, 0, 0};
    size_t count = 0;
    size_t at = 2;
    for (; at < bytes.size() && bytes[at] >= 0x20 && bytes[at] <= 0x3f; ++at) {
        if (bytes[at] == ';') {
            ++count;
        } else if (bytes[at] >= '0' && bytes[at] <= '9' && count < 3) {
            parameters[count] = std::min(parameters[count] * 10 + static_cast<unsigned>(bytes[at] - '0'), 0x110000u);
        }
        if (at > kLongestSequence) {
            size = at;
            return {};
        }
    }
    if (at == bytes.size()) {
        size = is_all_ ? at : 0;
        return {};
    }
    const char final = bytes[at];
    // What cannot be part of a sequence ends it, and is a key of its own.
    if (final < 0x40 || final > 0x7e) {
        size = at;
        return {};
    }
    size = at + 1;
    // A private sequence is the terminal's answer to some question, and no key.
    if (bytes[2] >= 0x3c && bytes[2] <= 0x3f) return {};
    const uint8_t modifiers = modifiers_of(parameters[1]);
    if (final == 'u') return key_of_code(parameters[0], modifiers);
    if (final == 'Z') return {KeyCode::kTab, Key::kShift, {}};
    if (final == '~' && parameters[0] == 27) return key_of_code(parameters[2], modifiers);
    if (final == '~') return {code_of_number(parameters[0]), modifiers, {}};
    // rxvt: Ctrl is ^ and Shift is $ in place of ~, and Shift makes the arrows small letters.
    if (final == '^') return {code_of_number(parameters[0]), Key::kCtrl, {}};
    if (final >= 'a' && final <= 'd' && at == 2)
        return {code_of_letter(static_cast<char>(final - 32)), Key::kShift, {}};
    return {code_of_letter(final), modifiers, {}};
}

Key KeyDecoder::decode_character(std::string_view bytes, size_t& size) const {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    if (lead < 0x20 || lead == 0x7f) {
        size = 1;
        return control_key(bytes[0]);
    }
    if (!is_all_ && incomplete_tail(bytes.substr(0, 4)) == std::min<size_t>(bytes.size(), 4)) {
        size = 0;
        return {};
    }
    size = decode_utf8(bytes, 0).size;
    return {KeyCode::kText, 0, std::string(bytes.substr(0, size))};
}

}  // namespace eadem::editor
