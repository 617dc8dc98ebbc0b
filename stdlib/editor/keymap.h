// Which key does what, from commands.def.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "stdlib/editor/key.h"

namespace eadem::editor {

enum class CommandGroup : uint8_t { kMoving, kEditing, kKilling, kHistory, kOther };

enum class Command : uint8_t {
#define EDITOR_COMMAND(group, name, keys, help) name,
#include "stdlib/editor/commands.def"
#undef EDITOR_COMMAND
};

class Keymap {
 public:
    Keymap();
    std::optional<Command> find(const Key& key) const;

 private:
    struct Order {
        bool operator()(const Key& a, const Key& b) const;
    };
    std::map<Key, Command, Order> commands_;
};

// All keys and what they do, in groups with headings: lines that end in newlines, no longer than 79 columns.
std::string describe_keys();

}  // namespace eadem::editor
