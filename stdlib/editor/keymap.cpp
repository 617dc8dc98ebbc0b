#include "stdlib/editor/keymap.h"

#include <algorithm>
#include <tuple>

namespace eadem::editor {

namespace {

struct Row {
    CommandGroup group;
    Command command;
    std::string_view keys;
    std::string_view help;
};
constexpr Row kRows[] = {
#define EDITOR_COMMAND(group, name, keys, help) {CommandGroup::group, Command::name, keys, help},
#include "stdlib/editor/commands.def"
#undef EDITOR_COMMAND
};

std::string_view heading_of(CommandGroup group) {
    switch (group) {
        case CommandGroup::kMoving:
            return "Moving";
        case CommandGroup::kEditing:
            return "Editing";
        case CommandGroup::kKilling:
            return "Cutting";
        case CommandGroup::kHistory:
            return "History";
        case CommandGroup::kOther:
            return "Other";
    }
    return {};
}

// Of the help: a terminal's, but for the last, where some begin a new row.
constexpr size_t kColumns = 79;

// Breaks a line that begins at a column where it would reach beyond kColumns, and goes on below its beginning.
void append_wrapped(std::string_view line, size_t column, std::string& out) {
    while (column + line.size() > kColumns) {
        const size_t space = line.rfind(' ', kColumns - column);
        out.append(line.substr(0, space)).append("\n").append(column, ' ');
        line.remove_prefix(space + 1);
    }
    out += line;
}

}  // namespace

bool Keymap::Order::operator()(const Key& a, const Key& b) const {
    return std::tie(a.code, a.modifiers, a.text) < std::tie(b.code, b.modifiers, b.text);
}

Keymap::Keymap() {
    for (const Row& row : kRows) {
        for (std::string_view keys = row.keys; !keys.empty();) {
            const size_t size = std::min(keys.find(' '), keys.size());
            commands_.emplace(key_named(keys.substr(0, size)), row.command);
            keys.remove_prefix(std::min(size + 1, keys.size()));
        }
    }
}

std::optional<Command> Keymap::find(const Key& key) const {
    const auto found = commands_.find(key);
    if (found == commands_.end()) return std::nullopt;
    return found->second;
}

std::string describe_keys() {
    size_t widest = 0;
    for (const Row& row : kRows) widest = std::max(widest, row.keys.size());
    std::string text;
    const Row* last = nullptr;
    for (const Row& row : kRows) {
        if (last == nullptr || last->group != row.group) {
            if (last != nullptr) text += '\n';
            text.append(heading_of(row.group)).append("\n");
        }
        text.append("  ").append(row.keys).append(widest - row.keys.size() + 2, ' ');
        append_wrapped(row.help, widest + 4, text);
        text += '\n';
        last = &row;
    }
    return text;
}

}  // namespace eadem::editor
