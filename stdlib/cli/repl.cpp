#include "stdlib/cli/repl.h"

#include <unistd.h>

#include "stdlib/native/compile_source.h"
#include "stdlib/report/report.h"
#include "stdlib/runtime/text_stream.h"
#include "stdlib/runtime/version.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

class Prompt {
 public:
    explicit Prompt(Runtime& runtime)
        : runtime_(runtime), is_terminal_(isatty(runtime.input().descriptor()) == 1 && isatty(1) == 1) {}

    int run() {
        if (!runtime_.options().quiet) show_banner();
        while (true) {
            switch (read_input()) {
                case Outcome::kEnd:
                    write_prompt("\n");
                    return 0;
                case Outcome::kFailed:
                    if (!report()) return status_;
                    break;
                case Outcome::kDone:
                    break;
            }
        }
    }

 private:
    enum class Outcome : uint8_t { kDone, kFailed, kEnd };

    void show_banner() {
        print_error_text(runtime_, fmt::format("Eadem {} (a subset of Python {}) on linux\nType \"help\", "
                                               "\"copyright\", \"credits\" or \"license\" for more information.\n",
                                               kEademVersion, kPythonVersion));
    }

    // Tells of the pending exception. False if it ends the prompt.
    bool report() {
        const bool is_exit = runtime_.pending_is(ExceptionId::kSystemExit);
        status_ = report_pending(runtime_);
        return !is_exit;
    }

    void write_prompt(std::string_view text) {
        static_cast<void>(runtime_.output().flush());
        ByteWriter& writer = is_terminal_ ? runtime_.output() : runtime_.error();
        static_cast<void>(writer.write(text));
        static_cast<void>(writer.flush());
    }

    // sys.ps1 or sys.ps2 if the program has set it.
    std::string prompt_text(std::string_view name, std::string_view otherwise) {
        const OwnedValue set = runtime_.sys_attribute(name);
        if (set.is_empty()) return std::string(otherwise);
        Result<Ref<Str>> text = str(runtime_, set.get());
        if (text.ok()) return std::string(text.value()->text());
        runtime_.forget_pending();
        return std::string(otherwise);
    }

    // Reads lines until they make an input, and runs it.
    Outcome read_input() {
        std::string text;
        while (true) {
            write_prompt(text.empty() ? prompt_text("ps1", ">>> ") : prompt_text("ps2", "... "));
            Result<Ref<Str>> line = read_line(runtime_, runtime_.input());
            if (!line.ok()) return on_interrupt();
            const bool is_end = line.value()->size == 0;
            if (is_end && text.empty()) return Outcome::kEnd;
            // The end of the input also ends a block.
            if (is_end) write_prompt("\n");
            text += is_end ? "\n" : line.value()->text();
            if (text.find_first_not_of(" \t\f\r\n") == std::string::npos) {
                text.clear();
                continue;
            }
            const Result<bool> done = compile_and_run(text, is_end);
            if (done.ok() && !done.value()) continue;
            ++inputs_;
            return done.ok() ? Outcome::kDone : Outcome::kFailed;
        }
    }

    // Ctrl-C while reading: the input so far is forgotten.
    Outcome on_interrupt() {
        if (!runtime_.pending_is(ExceptionId::kKeyboardInterrupt)) return Outcome::kFailed;
        runtime_.forget_pending();
        write_prompt("\n");
        print_error_text(runtime_, "KeyboardInterrupt\n");
        return Outcome::kDone;
    }

    // False if the text is a beginning and more may come.
    Result<bool> compile_and_run(const std::string& text, bool is_end) {
        const std::string name = fmt::format("<stdin>-{}", inputs_);
        const grammar::Source source = grammar::Source::from_text(name, text);
        const ReplUnit unit = is_terminal_ ? runtime_.profile().tty_repl_unit : runtime_.profile().repl_unit;
        const UnitOptions options{.mode = StartMode::kSingle,
                                  .optimize = runtime_.options().optimize,
                                  .future_annotations = future_annotations_};
        runtime_.sources().add(name, text);
        TRY(const Input input, compile_input(runtime_, source, options, unit == ReplUnit::kStatement, is_end));
        if (input.is_incomplete) return false;
        future_annotations_ = input.future_annotations;
        for (const Ref<CodeObject>& code : input.units) {
            TRY(const OwnedValue result, runtime_.run(code.get(), runtime_.main_names(), nullptr));
        }
        return true;
    }

    Runtime& runtime_;
    const bool is_terminal_;
    int inputs_ = 0;
    int status_ = 0;
    bool future_annotations_ = false;
};

}  // namespace

int run_prompt(Runtime& runtime) {
    return Prompt(runtime).run();
}

}  // namespace eadem::stdlib
