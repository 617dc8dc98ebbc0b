#include "stdlib/report/warnings.h"

#include <optional>
#include <span>
#include <vector>

#include "stdlib/report/report.h"
#include "stdlib/report/syntax_error_text.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/report/traceback_text.h"
#include "stdlib/runtime/paths.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;
using grammar::Diagnostic;

namespace {

bool is_file_name(std::string_view filename) {
    const std::string_view shown = shown_filename(filename);
    return !(shown.starts_with('<') && shown.ends_with('>'));
}

// The profile says how the path is written.
std::string format_warning(Runtime& runtime, const std::string& filename, uint32_t line, std::string_view line_text,
                           std::string_view category, std::string_view message) {
    const bool is_file = is_file_name(filename);
    const bool is_absolute = is_file && runtime.profile().warning_path == WarningPath::kAbsolute;
    std::string path = is_absolute ? normal_path(filename) : filename;
    if (!runtime.profile().warning_counts_inputs) path = shown_filename(path);
    std::string text = fmt::format("{}:{}: {}: {}\n", path, line, category, message);
    if (!line_text.empty()) text += fmt::format("  {}", dedent(strip_end(line_text)));
    return text;
}

// A warning of the compiler in the profile's words.
struct CompilerWarning {
    bool is_deprecation = false;
    std::string message;
};

// invalid escape sequence '\d', as 3.13 says it, in the words of the profile.
std::string escape_message(EscapeText form, const std::string& message) {
    const size_t quote = message.find('\'');
    const std::string sequence = message.substr(quote + 1, message.size() - quote - 2);
    switch (form) {
        case EscapeText::kQuoted:
            break;
        case EscapeText::kBare:
            return message.substr(0, quote) + sequence;
        case EscapeText::kExplained:
            return fmt::format(
                "\"{}\" is an {}. Such sequences will not work in the future. Did you mean \"\\{}\"? A raw string is "
                "also "
                "an option.",
                sequence, message.substr(0, quote - 1), sequence);
    }
    return message;
}

// Nothing if versions like the profile's do not warn of it.
std::optional<CompilerWarning> told_by(const IdentityProfile& profile, const Diagnostic& diagnostic) {
    switch (diagnostic.kind) {
        case grammar::DiagnosticKind::kOctalEscapeWarning:
            if (!profile.octal_escape_warning) return std::nullopt;
            [[fallthrough]];
        case grammar::DiagnosticKind::kEscapeWarning:
            return CompilerWarning{!profile.escape_syntax_warning,
                                   escape_message(profile.escape_text, diagnostic.message)};
        case grammar::DiagnosticKind::kNumberWarning:
            if (profile.number_warning == NumberWarning::kNone) return std::nullopt;
            return CompilerWarning{profile.number_warning == NumberWarning::kDeprecation, diagnostic.message};
        default:
            return CompilerWarning{false, diagnostic.message};
    }
}

bool is_new_prompt(std::string_view filename) {
    return filename.starts_with("<python-input-");
}

bool is_main(Runtime& runtime, const Frame* frame) {
    const Word* name = dict_find_name(runtime, frame->globals, runtime.intern_name("__name__"));
    return name != nullptr && is_str(name->peek()) && as_str(name->peek())->text() == "__main__";
}

// The module warnings, if the program has imported it: from then on it decides what becomes of all warnings.
OwnedValue warnings_module(Runtime& runtime) {
    Word* const module = dict_find_name(runtime, runtime.modules.get(), runtime.intern_name("warnings"));
    return module == nullptr || !module->is_object() || module->object()->type_id() != kModuleType
               ? OwnedValue()
               : share(runtime, *module);
}

Result<void> hand_over(Runtime& runtime, Value module, std::string_view function, std::string_view message,
                       ExceptionId category, std::span<const Value> place) {
    TRY(const OwnedValue callee, get_attribute(runtime, module, runtime.intern_name(function)));
    TRY(const Ref<Str> text, make_str(runtime, message));
    std::vector<Value> row = {Value::of_object(text.get()), Value::of_object(runtime.type(category))};
    row.insert(row.end(), place.begin(), place.end());
    for (Value& value : row) value = keep(runtime, value).take();
    Result<OwnedValue> result = call(runtime, callee.get(), CallArguments{row.data(), row.size(), nullptr, row.size()});
    for (const Value value : row) runtime.release(value);
    return result.ok() ? Result<void>() : kFailed;
}

// What the compiler warns of, in the hands of the module. An error that comes of it is a SyntaxError.
Result<void> hand_over(Runtime& runtime, Value module, const grammar::Source& source, const Diagnostic& diagnostic,
                       const CompilerWarning& warning) {
    const auto category = warning.is_deprecation ? ExceptionId::kDeprecationWarning : ExceptionId::kSyntaxWarning;
    TRY(const Ref<Str> filename, make_str(runtime, source.name()));
    const Value place[] = {Value::of_object(filename.get()),
                           Value::of_int(source.position(diagnostic.span.begin).line)};
    if (hand_over(runtime, module, "warn_explicit", warning.message, category, place).ok()) return {};
    const Ref<Object> error = Ref<Object>::adopt(runtime, runtime.take_pending());
    if (!is_instance(runtime, Value::of_object(error.get()), type_id_of(category)))
        return runtime.raise_object(error.copy().take());
    Diagnostic as_error = diagnostic;
    as_error.message = warning.message;
    return raise_diagnostic(runtime, source, as_error);
}

}  // namespace

Result<void> report_warnings(Runtime& runtime, const grammar::Source& source, const std::vector<Diagnostic>& all) {
    if (all.empty()) return {};
    const OwnedValue module = warnings_module(runtime);
    const WarningAction action = runtime.options().warnings;
    if (action == WarningAction::kIgnore && module.is_empty()) return {};
    // Without -W, a DeprecationWarning is shown only for code that runs as __main__, and the compiler runs none.
    const bool shows_deprecations = !runtime.options().warning_options.empty();
    for (const Diagnostic& diagnostic : all) {
        if (grammar::is_error(diagnostic)) continue;
        const std::optional<CompilerWarning> warning = told_by(runtime.profile(), diagnostic);
        if (warning && !module.is_empty()) {
            TRY_VOID(hand_over(runtime, module.get(), source, diagnostic, *warning));
            continue;
        }
        if (!warning || (warning->is_deprecation && !shows_deprecations)) continue;
        if (action == WarningAction::kError) {
            Diagnostic error = diagnostic;
            error.message = warning->message;
            return raise_diagnostic(runtime, source, error);
        }
        const grammar::Position place = source.position(diagnostic.span.begin);
        // The classic prompt has not yet put its input where warnings look for lines; the new one has.
        const bool is_quoted = is_file_name(source.name()) || is_new_prompt(source.name());
        const std::string_view line_text = is_quoted ? place.line_text : std::string_view();
        print_error_text(runtime, format_warning(runtime, source.name(), place.line, line_text,
                                                 warning->is_deprecation ? "DeprecationWarning" : "SyntaxWarning",
                                                 warning->message));
    }
    return {};
}

Result<void> warn_at_run_time(Vm& vm, ExceptionId category, std::string_view message) {
    auto& runtime = static_cast<Runtime&>(vm);
    const OwnedValue module = warnings_module(runtime);
    if (!module.is_empty()) return hand_over(runtime, module.get(), "_warn_here", message, category, {});
    const WarningAction action = runtime.options().warnings;
    const Frame* frame = runtime.top_frame();
    if (action == WarningAction::kIgnore || frame == nullptr) return {};
    if (action == WarningAction::kError) return runtime.raise_text(category, message);
    if (category == ExceptionId::kImportWarning) return {};
    if (category == ExceptionId::kDeprecationWarning && !is_main(runtime, frame)) return {};
    const std::string filename(frame->code->filename->text());
    const uint32_t line = frame->code->location(static_cast<uint32_t>(frame->pc - 1 - frame->code->instructions)).line;
    // Each text once for a line, whatever file it is a line of: CPython keeps that in the globals.
    const void* globals = frame->globals;
    if (!runtime.note_warning(fmt::format("{}:{}:{}", globals, line, message))) return {};
    const bool is_input = is_new_prompt(filename) || shown_filename(filename) != filename;
    const bool is_quoted = is_file_name(filename) || (is_input && runtime.profile().warning_counts_inputs);
    const std::string_view line_text = is_quoted ? runtime.sources().line(filename, line).value_or("") : "";
    print_error_text(runtime,
                     format_warning(runtime, filename, line, line_text, runtime.type(category)->name, message));
    return {};
}

}  // namespace eadem::stdlib
