#include "stdlib/editor/key.h"

#include <utility>

namespace eadem::editor {

namespace {

constexpr std::pair<std::string_view, KeyCode> kNames[] = {
    {"Enter", KeyCode::kEnter}, {"Tab", KeyCode::kTab},       {"Backspace", KeyCode::kBackspace},
    {"Del", KeyCode::kDelete},  {"Ins", KeyCode::kInsert},    {"Esc", KeyCode::kEscape},
    {"Up", KeyCode::kUp},       {"Down", KeyCode::kDown},     {"Left", KeyCode::kLeft},
    {"Right", KeyCode::kRight}, {"Home", KeyCode::kHome},     {"End", KeyCode::kEnd},
    {"PgUp", KeyCode::kPageUp}, {"PgDn", KeyCode::kPageDown}, {"F1", KeyCode::kF1},
    {"F2", KeyCode::kF2},       {"F3", KeyCode::kF3},         {"F4", KeyCode::kF4},
    {"F5", KeyCode::kF5},       {"F6", KeyCode::kF6},         {"F7", KeyCode::kF7},
    {"F8", KeyCode::kF8},       {"F9", KeyCode::kF9},         {"F10", KeyCode::kF10},
    {"F11", KeyCode::kF11},     {"F12", KeyCode::kF12},
};

constexpr std::pair<std::string_view, uint8_t> kModifierNames[] = {
    {"Ctrl-", Key::kCtrl}, {"Alt-", Key::kAlt}, {"Shift-", Key::kShift}};

}  // namespace

Key key_named(std::string_view name) {
    Key key;
    for (bool found = true; found;) {
        found = false;
        for (const auto& [prefix, modifier] : kModifierNames) {
            if (!name.starts_with(prefix) || name.size() == prefix.size()) continue;
            key.modifiers |= modifier;
            name.remove_prefix(prefix.size());
            found = true;
        }
    }
    for (const auto& [text, code] : kNames) {
        if (text == name) {
            key.code = code;
            return key;
        }
    }
    if (name.size() != 1) return {};
    key.code = KeyCode::kText;
    const char letter = name[0];
    const bool is_capital = key.modifiers != 0 && letter >= 'A' && letter <= 'Z';
    key.text.push_back(is_capital ? static_cast<char>(letter - 'A' + 'a') : letter);
    return key;
}

}  // namespace eadem::editor
