#include "stdlib/native/compile_source.h"

#include "compiler/compile.h"
#include "stdlib/report/report.h"
#include "stdlib/report/syntax_error_text.h"

namespace eadem::stdlib {

using namespace vm;
using grammar::Diagnostic;
using grammar::DiagnosticKind;

namespace {

bool is_warning(const Diagnostic& diagnostic) {
    switch (diagnostic.kind) {
        case DiagnosticKind::kSyntaxWarning:
        case DiagnosticKind::kDeprecationWarning: return true;
        case DiagnosticKind::kSyntaxError:
        case DiagnosticKind::kIndentationError:
        case DiagnosticKind::kTabError:
        case DiagnosticKind::kUnsupported: break;
    }
    return false;
}

// Python shows DeprecationWarnings only of code in __main__, which is all that is compiled here, but compile-time ones only
// under -W.
bool is_shown(const Diagnostic& warning, WarningAction action) {
    return action != WarningAction::kIgnore && warning.kind == DiagnosticKind::kSyntaxWarning;
}

Result<void> report_warnings(Runtime& runtime, const grammar::Source& source, const std::vector<Diagnostic>& all) {
    const WarningAction action = runtime.options().warnings;
    for (const Diagnostic& diagnostic : all) {
        if (!is_warning(diagnostic)) continue;
        if (action == WarningAction::kError) return raise_diagnostic(runtime, source, diagnostic);
        if (is_shown(diagnostic, action)) print_error_text(runtime, format_warning(runtime, source, diagnostic));
    }
    return {};
}

}  // namespace

Result<Unit> compile_input(Runtime& runtime, const grammar::Source& source, const UnitOptions& options) {
    compiler::CompileOptions wanted;
    wanted.mode = options.mode;
    wanted.optimize = options.optimize;
    wanted.immortal_constants = options.immortal_constants;
    wanted.future_annotations = options.future_annotations;
    compiler::CompileResult compiled = compiler::compile_text(runtime, source, wanted);
    Unit unit;
    unit.incomplete = compiled.incomplete;
    unit.future_annotations = compiled.future_annotations;
    if (runtime.has_pending()) return kFailed;
    const auto is_error = [](const Diagnostic& diagnostic) { return !is_warning(diagnostic); };
    const auto error = std::ranges::find_if(compiled.diagnostics, is_error);
    if (error != compiled.diagnostics.end() && unit.incomplete && options.mode == StartMode::kSingle) return unit;
    CHECK(report_warnings(runtime, source, compiled.diagnostics));
    if (error != compiled.diagnostics.end()) return raise_diagnostic(runtime, source, *error);
    unit.code = std::move(compiled.code);
    return unit;
}

Result<Ref<CodeObject>> compile_source(Runtime& runtime, const grammar::Source& source, const UnitOptions& options) {
    TRY(Unit unit, compile_input(runtime, source, options));
    if (unit.code) return std::move(unit.code);
    // Only "single" input can be a beginning; to a program that is an error like any other.
    return runtime.raise_text(ExceptionId::kSyntaxError, "unexpected EOF while parsing");
}

}  // namespace eadem::stdlib
