#include "stdlib/prompt_session.h"

#include <fmt/format.h>

#include "stdlib/native/compile_source.h"
#include "stdlib/report/report.h"

namespace eadem::stdlib {

using namespace vm;

PromptSession::PromptSession(Runtime& runtime, Mode mode)
    : runtime_(runtime), is_new_(mode == Mode::kNewRepl && runtime.profile().tty_repl_unit == ReplUnit::kStatement) {}

Result<bool> PromptSession::compile_and_run(std::string_view text, bool is_final, std::optional<SourcePlace> cut_from) {
    const std::string name =
        is_new_ ? fmt::format("<python-input-{}>", runtime_.inputs) : fmt::format("<stdin>-{}", runtime_.inputs);
    const UnitOptions options{.optimize = runtime_.options().optimize, .future_annotations = future_annotations_};
    const ReplUnit unit = is_new_ ? runtime_.profile().tty_repl_unit : runtime_.profile().repl_unit;
    InputCompiler compiler(runtime_, text, {is_new_ ? name : "<stdin>", name}, options, unit == ReplUnit::kStatement);
    const Result<bool> parsed = compiler.parse(is_final);
    if (parsed.ok() && !parsed.value()) return false;
    // The classic prompt does not count what it cannot read.
    if (parsed.ok() || is_new_) ++runtime_.inputs;
    if (!parsed.ok()) return kFailed;
    runtime_.sources().add(name, text, std::move(cut_from));
    while (true) {
        TRY(const Ref<CodeObject> code, compiler.next());
        if (!code) return true;
        future_annotations_ = compiler.future_annotations();
        TRY(const OwnedValue result, runtime_.run(code.get(), runtime_.main_names(), nullptr));
    }
}

InputOutcome PromptSession::run(std::string_view text, bool is_final, std::optional<SourcePlace> cut_from) {
    const Result<bool> done = compile_and_run(text, is_final, std::move(cut_from));
    if (done.ok()) return done.value() ? InputOutcome::kDone : InputOutcome::kIncomplete;
    bool is_exit = false;
    const bool is_interrupt = runtime_.pending_is(ExceptionId::kKeyboardInterrupt);
    status_ = report_pending(runtime_, &is_exit);
    if (is_exit) return InputOutcome::kExit;
    return is_interrupt ? InputOutcome::kInterrupted : InputOutcome::kFailed;
}

}  // namespace eadem::stdlib
