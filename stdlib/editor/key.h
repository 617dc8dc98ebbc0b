// A key press as the editor sees it, whichever bytes the terminal sent for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace eadem::editor {

enum class KeyCode : uint8_t {
    kText,   // characters: those of Key::text
    kPaste,  // pasted text, newlines as \n
    kEnter,
    kTab,
    kBackspace,
    kDelete,
    kInsert,
    kEscape,
    kUp,
    kDown,
    kLeft,
    kRight,
    kHome,
    kEnd,
    kPageUp,
    kPageDown,
    kF1,
    kF2,
    kF3,
    kF4,
    kF5,
    kF6,
    kF7,
    kF8,
    kF9,
    kF10,
    kF11,
    kF12,
    kUnknown,  // an escape sequence that means no key
};

struct Key {
    static constexpr uint8_t kShift = 1, kAlt = 2, kCtrl = 4;

    KeyCode code = KeyCode::kUnknown;
    uint8_t modifiers = 0;
    // kText: the bytes of one character, or one byte that is no UTF-8; with Ctrl or Alt, a letter is a small one.
    // kPaste: the text.
    std::string text;

    bool operator==(const Key&) const = default;
    // Characters that stand for themselves.
    bool is_plain_text() const { return code == KeyCode::kText && modifiers == 0; }
};

// The key that a name means: "a", "Ctrl-A", "Alt-Enter", "Ctrl-Left", "PgUp", "F1". The name of no key is kUnknown.
Key key_named(std::string_view name);

}  // namespace eadem::editor
