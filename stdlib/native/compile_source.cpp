#include "stdlib/native/compile_source.h"

#include <algorithm>

#include "compiler/compile.h"
#include "stdlib/native/bytecode_constants.h"
#include "stdlib/report/syntax_error_text.h"
#include "stdlib/report/warnings.h"
#include "vm/interp/observer.h"
#include "vm/object/memory_guard.h"

namespace eadem::stdlib {

using namespace vm;
using grammar::Diagnostic;

namespace {

// Code, for the program; who watches the program gets to know its text.
Ref<CodeObject> shown(Runtime& runtime, Ref<CodeObject> code, const grammar::Source& source) {
    if (runtime.observer != nullptr && code) runtime.observer->compiled(code.get(), source.text());
    return code;
}

// The error among the diagnostics, if there is one, becomes the pending exception; before it the warnings are
// shown.
Result<void> report_all(Runtime& runtime, const grammar::Source& source, const std::vector<Diagnostic>& all) {
    TRY_VOID(report_warnings(runtime, source, all));
    const auto error = std::ranges::find_if(all, grammar::is_error);
    return error == all.end() ? Result<void>() : raise_diagnostic(runtime, source, *error);
}

compiler::CompileOptions compiler_options(Runtime& runtime, const UnitOptions& options) {
    compiler::CompileOptions wanted;
    wanted.mode = options.mode;
    wanted.optimize = options.optimize;
    wanted.immortal_constants = options.immortal_constants;
    wanted.shared_constants = options.interns_constants ? runtime.shared_constants() : nullptr;
    wanted.future_annotations = options.future_annotations;
    return wanted;
}

// What the compiler made of a unit, ready to run.
Result<Ref<CodeObject>> finish_unit(Runtime& runtime, const grammar::Source& source, const UnitOptions& options,
                                    compiler::CompileResult compiled) {
    if (runtime.has_pending()) return kFailed;
    // Under -W error the first import fails, and writes no bytecode.
    if (options.is_from_bytecode && runtime.options().warnings != WarningAction::kError)
        std::erase_if(compiled.diagnostics,
                      [](const Diagnostic& diagnostic) { return !grammar::is_error(diagnostic); });
    TRY_VOID(report_all(runtime, source, compiled.diagnostics));
    if (options.is_from_bytecode) TRY_VOID(reload_constants(runtime, compiled.code.get()));
    return shown(runtime, std::move(compiled.code), source);
}

}  // namespace

Result<Ref<CodeObject>> compile_source(Runtime& runtime, const grammar::Source& source, const UnitOptions& options) {
    return guard_memory(runtime, [&] {
        return finish_unit(runtime, source, options,
                           compiler::compile_text(runtime, source, compiler_options(runtime, options)));
    });
}

Result<Ref<CodeObject>> compile_tree(Runtime& runtime, const grammar::ParseResult& parse, const grammar::Source& source,
                                     const UnitOptions& options) {
    return guard_memory(runtime, [&] {
        return finish_unit(runtime, source, options,
                           compiler::compile(runtime, parse, source, compiler_options(runtime, options)));
    });
}

InputCompiler::InputCompiler(Runtime& runtime, std::string_view text, const Names& names, const UnitOptions& options,
                             bool by_statement)
    : runtime_(runtime),
      read_(grammar::Source::from_text(names.read_as, text)),
      source_(grammar::Source::from_text(names.name, text)),
      options_(options),
      by_statement_(by_statement) {
    options_.mode = StartMode::kSingle;
}

Result<bool> InputCompiler::parse_text(bool is_final) {
    parsed_ = grammar::parse(read_, options_.mode, arena_);
    if (parsed_.incomplete && !is_final) return false;
    // Statements on lines of their own, which were pasted or written in an editor.
    if (by_statement_ && parsed_.tree == nullptr) parsed_ = grammar::parse(read_, StartMode::kFile, arena_);
    TRY_VOID(report_all(runtime_, read_, parsed_.diagnostics));
    units_ = {parsed_.tree};
    if (!by_statement_) return true;
    const auto* const line = grammar::node_cast<grammar::Interactive>(parsed_.tree);
    const auto* const lines = grammar::node_cast<grammar::Module>(parsed_.tree);
    if (line == nullptr && lines == nullptr) return true;
    const grammar::Seq<grammar::Stmt*>& body = line != nullptr ? line->body : lines->body;
    if (body.size() == 0 || (line != nullptr && body.size() == 1)) return true;
    units_.clear();
    for (grammar::Stmt* statement : body) {
        const grammar::Seq<grammar::Stmt*> alone =
            grammar::make_seq<grammar::Stmt*>(arena_, &statement, &statement + 1);
        if (statement == body.back()) {
            units_.push_back(arena_.make<grammar::Interactive>(statement->span));
            static_cast<grammar::Interactive*>(units_.back())->body = alone;
        } else {
            units_.push_back(arena_.make<grammar::Module>(statement->span));
            static_cast<grammar::Module*>(units_.back())->body = alone;
        }
    }
    return true;
}

Result<Ref<CodeObject>> InputCompiler::compile_next() {
    if (next_ == units_.size()) return Ref<CodeObject>();
    parsed_.tree = units_[next_++];
    compiler::CompileResult compiled =
        compiler::compile(runtime_, parsed_, source_, compiler_options(runtime_, options_));
    if (runtime_.has_pending()) return kFailed;
    TRY_VOID(report_all(runtime_, source_, compiled.diagnostics));
    options_.future_annotations = compiled.future_annotations;
    return shown(runtime_, std::move(compiled.code), source_);
}

Result<bool> InputCompiler::parse(bool is_final) {
    return guard_memory(runtime_, [&] { return parse_text(is_final); });
}

Result<Ref<CodeObject>> InputCompiler::next() {
    return guard_memory(runtime_, [&] { return compile_next(); });
}

}  // namespace eadem::stdlib
