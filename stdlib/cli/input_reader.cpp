#include "stdlib/cli/input_reader.h"

#include <unistd.h>

#include <cstdlib>

#include "stdlib/editor/line_editor.h"
#include "stdlib/import/import_module.h"
#include "stdlib/report/colour.h"
#include "stdlib/runtime/text_stream.h"
#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/exception.h"
#include "vm/object/memory_guard.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\f\r\n") == text.npos;
}

// sys.ps1 or sys.ps2, whose text is made anew each time, if the program has set it.
std::string prompt_text(Runtime& runtime, std::string_view name, std::string_view otherwise) {
    const OwnedValue set = runtime.sys_attribute(name);
    if (set.is_empty()) return std::string(otherwise);
    const Result<Ref<Str>> text = guard_memory(runtime, [&] { return str(runtime, set.get()); });
    if (text.ok()) return std::string(text.value()->text());
    runtime.forget_pending();
    return std::string(otherwise);
}

// What the keyboard gave as text: a byte that is no UTF-8 becomes a surrogate, as in lines that are read from
// sys.stdin.
std::string decoded(Runtime& runtime, const std::string& bytes) {
    const auto decode = [&]() -> Result<OwnedValue> {
        TRY(const Ref<Bytes> content, make_bytes(runtime, bytes));
        return decode_bytes(runtime, content.get(), "utf-8", "surrogateescape");
    };
    const Result<OwnedValue> text = guard_memory(runtime, decode);
    if (text.ok()) return std::string(as_str(text.value().get())->text());
    runtime.forget_pending();
    return bytes;
}

class PlainReader final : public InputReader {
 public:
    PlainReader(Shell& shell, bool is_terminal, bool is_silent)
        : shell_(shell), is_terminal_(is_terminal), is_silent_(is_silent) {}

    PromptInput read() override {
        PromptInput input;
        read_line_of(input, "ps1", kFirstPrompt);
        if (input.kind == PromptInput::Kind::kText && input.text.empty()) {
            write_prompt("\n");
            input.kind = PromptInput::Kind::kEnd;
        } else if (input.kind == PromptInput::Kind::kText && is_blank(input.text)) {
            input.kind = PromptInput::Kind::kBlank;
        }
        return input;
    }

    void read_more(PromptInput& input) override {
        const size_t size = input.text.size();
        read_line_of(input, "ps2", kNextPrompt);
        if (input.kind != PromptInput::Kind::kText || input.text.size() != size) return;
        // The end of the input also ends a block.
        write_prompt("\n");
        input.text += '\n';
        input.is_final = true;
    }

 private:
    void read_line_of(PromptInput& input, std::string_view name, std::string_view otherwise) {
        Runtime& runtime = shell_.runtime();
        write_prompt(prompt_text(runtime, name, otherwise));
        const Result<Ref<Str>> line = read_line(runtime, runtime.input());
        if (line.ok()) {
            input.text += line.value()->text();
        } else if (runtime.pending_is(ExceptionId::kKeyboardInterrupt)) {
            // The input so far is forgotten.
            runtime.forget_pending();
            write_prompt("\n");
            input.kind = PromptInput::Kind::kInterrupted;
        } else {
            input.kind = PromptInput::Kind::kFailed;
        }
    }

    void write_prompt(std::string_view text) {
        if (is_silent_) return;
        Runtime& runtime = shell_.runtime();
        static_cast<void>(runtime.output().flush());
        ByteWriter& writer = is_terminal_ ? runtime.output() : runtime.error();
        static_cast<void>(writer.write(text));
        static_cast<void>(writer.flush());
    }

    Shell& shell_;
    const bool is_terminal_;
    const bool is_silent_;
};

class EditingReader final : public InputReader {
 public:
    explicit EditingReader(Shell& shell)
        : shell_(shell),
          terminal_(shell.runtime().input().descriptor(), STDOUT_FILENO),
          history_(editor::History::default_path()),
          language_(make_shell_language(shell)),
          editor_(terminal_, history_, *language_, wants_colour(STDOUT_FILENO, shell.runtime().options())),
          plain_(shell, true, false) {}

    PromptInput read() override {
        Runtime& runtime = shell_.runtime();
        // A terminal may lose what the editor needs.
        if (!terminal_.is_usable()) return plain_.read();
        static_cast<void>(runtime.output().flush());
        static_cast<void>(runtime.error().flush());
        history_.load();
        editor::Input typed =
            editor_.read(prompt_text(runtime, "ps1", kFirstPrompt), prompt_text(runtime, "ps2", kNextPrompt));
        switch (typed.kind) {
            case editor::Input::Kind::kEnd:
                return {PromptInput::Kind::kEnd};
            case editor::Input::Kind::kInterrupted:
                return {PromptInput::Kind::kInterrupted};
            case editor::Input::Kind::kHelp:
                return {PromptInput::Kind::kHelp};
            case editor::Input::Kind::kShowHistory:
                return {PromptInput::Kind::kHistory};
            case editor::Input::Kind::kText:
                break;
        }
        if (is_blank(typed.text)) return {PromptInput::Kind::kBlank};
        // The editor has asked whether it is complete.
        return {PromptInput::Kind::kText, decoded(runtime, typed.text) + "\n", true};
    }

    void read_more(PromptInput& input) override { plain_.read_more(input); }

 private:
    Shell& shell_;
    editor::TerminalDevice terminal_;
    editor::History history_;
    const std::unique_ptr<editor::Language> language_;
    editor::LineEditor editor_;
    PlainReader plain_;
};

}  // namespace

bool can_edit(Runtime& runtime) {
    const char* const basic = runtime.options().ignore_environment ? nullptr : std::getenv("PYTHON_BASIC_REPL");
    const bool wants_lines = basic != nullptr && *basic != '\0';
    return !wants_lines && editor::TerminalDevice(runtime.input().descriptor(), STDOUT_FILENO).is_usable();
}

std::unique_ptr<InputReader> make_input_reader(Shell& shell, bool is_terminal, bool is_silent) {
    if (can_edit(shell.runtime())) return std::make_unique<EditingReader>(shell);
    return std::make_unique<PlainReader>(shell, is_terminal, is_silent);
}

}  // namespace eadem::stdlib
