#include "stdlib/shell/command_table.h"

#include <algorithm>

namespace eadem::stdlib {

namespace {

constexpr std::string_view kBlanks = " \t\f\r\n";

constexpr CommandInfo kCommands[] = {
    {"why", "[A B | A is B]", ArgumentKind::kExpressions, "why two things are one object, or are not",
     "A and B are expressions; where it is not plain where A ends, put them into brackets. Without them it is the "
     "last\n"
     "input that is asked about, if that was an `is`.\n"
     "The verdict is about the objects of this session. To find the reasons, and what would be under other rules, the\n"
     "inputs so far are run again out of sight, each time from the beginning: without waiting, and without changing "
     "any\n"
     "file; what they read they are given again. Lines are those of %history."},
    {"across", "[CODE]", ArgumentKind::kCode, "the session under every profile and in every mode, compared",
     "Runs the inputs so far, and CODE behind them, under all rules, and says where they print the same or test\n"
     "identity to the same end, and why elsewhere not. With CODE only CODE is shown."},
    {"dis", "[NAME]", ArgumentKind::kExpressions, "the instructions of a function, method, class or code object",
     "NAME is an expression. A str is taken for source text. Without NAME it is the last input that is shown."},
    {"consts", "[NAME]", ArgumentKind::kExpressions, "the constants of a code object, and what became of each",
     "NAME is what %dis takes. A constant is folded (the compiler computed it), merged (with an equal one), interned, "
     "or\n"
     "cached (an object that every program has)."},
    {"tables", "", ArgumentKind::kNone, "the small-int cache, the intern table and the constants of the session",
     "The inputs so far are run again out of sight, as for %why."},
    {"as", "[PROFILE]", ArgumentKind::kProfile, "whose identity rules hold",
     "Objects keep to the rules that they were made under, so another profile means a new session: all names are "
     "gone,\n"
     "and the inputs are those that come. %across and %why tell what this session would do under other rules.\n"
     "Without PROFILE it is the present one, and a list of all."},
    {"mode", "[MODE]", ArgumentKind::kMode, "what is compiled together: repl or newrepl",
     "repl     each input is a unit, as at the classic prompt\n"
     "newrepl  each statement is a unit, as at 3.13's prompt on a terminal\n"
     "It holds from the next input on; what there is already stays as it is."},
    {"time", "STATEMENT", ArgumentKind::kCode, "run a statement and say how long it took",
     "The time on the clock, and the time of the processor, of one run. For short statements use the module timeit."},
    {"load", "FILE", ArgumentKind::kFile, "run the inputs of a file as if they were typed",
     "The file is read input by input, as by `eadem --mode repl FILE`; the first that fails is the last."},
    {"save", "FILE", ArgumentKind::kFile, "write the inputs of the session to a file",
     "All inputs that were Python, in their order; those that failed stand there as comments. A file that is there is\n"
     "not overwritten."},
    {"history", "", ArgumentKind::kNone, "the inputs of the session, with the lines that reasons refer to", ""},
    {"reset", "", ArgumentKind::kNone, "forget all names and inputs: a new session", ""},
    {"keys", "", ArgumentKind::kNone, "what each key does while an input is edited on a terminal", ""},
    {"help", "[COMMAND]", ArgumentKind::kCommand, "this list, or more about a command",
     "Help about Python is help() and help(object)."},
};

std::string_view strip(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

}  // namespace

std::span<const CommandInfo> shell_commands() {
    return kCommands;
}

const CommandInfo* find_shell_command(std::string_view name) {
    const auto* found = std::ranges::find(kCommands, name, &CommandInfo::name);
    return found == std::end(kCommands) ? nullptr : found;
}

bool is_command(std::string_view text) {
    return strip(text).starts_with('%');
}

CommandLine split_command(std::string_view text) {
    text = strip(text);
    text.remove_prefix(1);
    const size_t end = std::min(text.find_first_of(kBlanks), text.size());
    return {text.substr(0, end), strip(text.substr(end))};
}

}  // namespace eadem::stdlib
