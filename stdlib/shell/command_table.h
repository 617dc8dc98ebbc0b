// The commands of the prompt, as help and completion know them. What they do is in commands.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eadem::stdlib {

// What stands behind the name of a command.
enum class ArgumentKind : uint8_t { kNone, kExpressions, kCode, kFile, kProfile, kMode, kCommand };

struct CommandInfo {
    std::string_view name;       // without the %
    std::string_view arguments;  // as the usage shows them
    ArgumentKind kind;
    std::string_view summary;  // a line for the list of commands
    std::string_view help;     // what %help NAME says below the usage
};

std::span<const CommandInfo> shell_commands();
// The command of that name, or null.
const CommandInfo* find_shell_command(std::string_view name);

// Whether the text is a command: its first visible character is a %.
bool is_command(std::string_view text);
// "%name arguments" taken apart; blanks around both are left out.
struct CommandLine {
    std::string_view name;
    std::string_view arguments;
};
CommandLine split_command(std::string_view text);

}  // namespace eadem::stdlib
