#include "stdlib/shell/commands.h"

#include "stdlib/editor/keymap.h"
#include "stdlib/report/colour.h"
#include "stdlib/report/columns.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/shell/command_table.h"

namespace eadem::stdlib {

CommandFunction find_command_function(std::string_view name) {
    constexpr std::pair<std::string_view, CommandFunction> kFunctions[] = {
        {"why", command_why},       {"across", command_across},   {"dis", command_dis},
        {"consts", command_consts}, {"tables", command_tables},   {"as", command_as},
        {"mode", command_mode},     {"time", command_time},       {"load", command_load},
        {"save", command_save},     {"history", command_history}, {"reset", command_reset},
        {"keys", command_keys},     {"help", command_help},
    };
    for (const auto& [known, function] : kFunctions)
        if (known == name) return function;
    return nullptr;
}

RuntimeOptions replay_options(const Runtime& runtime) {
    RuntimeOptions options = runtime.options();
    options.is_replay = true;
    options.dont_write_bytecode = true;
    options.inspect = false;
    return options;
}

bool colours_output(Runtime& runtime) {
    return wants_colour(runtime.output().descriptor(), runtime.options());
}

InputOutcome command_keys(Shell& shell, std::string_view arguments) {
    if (!arguments.empty()) return shell.refuse("keys", "takes no arguments");
    shell.write(editor::describe_keys());
    return InputOutcome::kDone;
}

InputOutcome command_help(Shell& shell, std::string_view arguments) {
    if (arguments.starts_with('%')) arguments.remove_prefix(1);
    if (!arguments.empty()) {
        const CommandInfo* const command = find_shell_command(arguments);
        if (command == nullptr)
            return shell.refuse(
                "help", fmt::format("there is no command %{}; help('{}') asks about Python", arguments, arguments));
        const std::string_view blank = command->arguments.empty() ? "" : " ";
        std::string text = fmt::format("%{}{}{}\n    {}\n", command->name, blank, command->arguments, command->summary);
        if (!command->help.empty()) text += "\n";
        text += indent(command->help, "    ");
        if (!text.ends_with('\n')) text += '\n';
        shell.write(text);
        return InputOutcome::kDone;
    }
    Columns columns;
    for (const CommandInfo& command : shell_commands()) {
        const std::string_view blank = command.arguments.empty() ? "" : " ";
        columns.add({fmt::format("%{}{}{}", command.name, blank, command.arguments), std::string(command.summary)});
    }
    shell.write(columns.text() + "%help NAME says more about one. Help about Python is help() and help(object).\n");
    return InputOutcome::kDone;
}

}  // namespace eadem::stdlib
