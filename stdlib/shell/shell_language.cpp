#include <new>
#include <unordered_set>

#include "stdlib/shell/command_table.h"
#include "stdlib/shell/completion.h"
#include "stdlib/shell/highlight.h"
#include "stdlib/shell/input_lines.h"
#include "stdlib/shell/shell.h"
#include "stdlib/shell/static_lookup.h"

namespace eadem::stdlib {

using namespace editor;

namespace {

// Where -X memory leaves no room the editor gets no help, and the session goes on.
template <class Answer>
auto unless_out_of_memory(Answer answer) -> decltype(answer()) {
    try {
        return answer();
    } catch (const std::bad_alloc&) {
        return {};
    }
}

class ShellLanguage final : public Language {
 public:
    explicit ShellLanguage(Shell& shell) : shell_(shell) {}

    std::vector<StyledSpan> highlight(std::string_view text) override {
        return unless_out_of_memory([&] { return is_command(text) ? highlight_command(text) : highlight_code(text); });
    }

    bool is_complete(std::string_view text) override {
        return unless_out_of_memory([&] { return is_complete_input(text); });
    }

    std::string indentation(std::string_view before_cursor) override {
        return unless_out_of_memory([&] { return next_indentation(before_cursor); });
    }

    Candidates complete(std::string_view text, size_t cursor) override {
        return unless_out_of_memory([&] { return complete_input(shell_.runtime(), text, cursor); });
    }

 private:
    std::vector<StyledSpan> highlight_code(std::string_view text) {
        return highlight_python(text, [this](std::string_view name) { return is_builtin(name); });
    }

    // The name of the command, and behind it code where code is meant.
    std::vector<StyledSpan> highlight_command(std::string_view text) {
        const size_t begin = text.find('%');
        const size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
        std::vector<StyledSpan> spans = {{begin, end, Style::kCommand}};
        const CommandInfo* const command = find_shell_command(text.substr(begin + 1, end - begin - 1));
        if (command == nullptr || (command->kind != ArgumentKind::kExpressions && command->kind != ArgumentKind::kCode))
            return spans;
        for (const StyledSpan& span : highlight_code(text.substr(end)))
            spans.push_back({span.begin + end, span.end + end, span.style});
        return spans;
    }

    bool is_builtin(std::string_view name) {
        Runtime& runtime = shell_.runtime();
        // The namespace may change; a dict that does has another version.
        if (known_of_ != runtime.builtins.get() || version_ != runtime.builtins->version) {
            builtins_.clear();
            for_each_name(runtime.builtins.get(), [&](std::string_view one, vm::Word&) {
                if (!one.starts_with('_')) builtins_.emplace(one);
            });
            known_of_ = runtime.builtins.get();
            version_ = runtime.builtins->version;
        }
        return builtins_.contains(std::string(name));
    }

    Shell& shell_;
    std::unordered_set<std::string> builtins_;
    const vm::Dict* known_of_ = nullptr;
    uint32_t version_ = 0;
};

}  // namespace

std::unique_ptr<Language> make_shell_language(Shell& shell) {
    return std::make_unique<ShellLanguage>(shell);
}

}  // namespace eadem::stdlib
