#include "stdlib/native/compile_source.h"

#include <algorithm>

#include "compiler/compile.h"
#include "grammar/parse.h"
#include "stdlib/report/syntax_error_text.h"
#include "stdlib/report/warnings.h"
#include "vm/object/memory_guard.h"

namespace eadem::stdlib {

using namespace vm;
using grammar::Diagnostic;

namespace {

// The error among the diagnostics, if there is one, becomes the pending exception; before it the warnings are
// shown.
Result<void> report_all(Runtime& runtime, const grammar::Source& source, const std::vector<Diagnostic>& all) {
    TRY_VOID(report_warnings(runtime, source, all));
    const auto error = std::ranges::find_if(all, grammar::is_error);
    return error == all.end() ? Result<void>() : raise_diagnostic(runtime, source, *error);
}

compiler::CompileOptions compiler_options(const UnitOptions& options) {
    compiler::CompileOptions wanted;
    wanted.mode = options.mode;
    wanted.optimize = options.optimize;
    wanted.immortal_constants = options.immortal_constants;
    wanted.future_annotations = options.future_annotations;
    return wanted;
}

// Compiles one tree that the parse found no error in.
Result<compiler::CompileResult> compile_tree(Runtime& runtime, const grammar::Source& source,
                                             const grammar::ParseResult& parsed, const UnitOptions& options) {
    compiler::CompileResult compiled = compiler::compile(runtime, parsed, source, compiler_options(options));
    if (runtime.has_pending()) return kFailed;
    TRY_VOID(report_all(runtime, source, compiled.diagnostics));
    return compiled;
}

Result<Ref<CodeObject>> compile_unit(Runtime& runtime, const grammar::Source& source, const UnitOptions& options) {
    compiler::CompileResult compiled = compiler::compile_text(runtime, source, compiler_options(options));
    if (runtime.has_pending()) return kFailed;
    TRY_VOID(report_all(runtime, source, compiled.diagnostics));
    return std::move(compiled.code);
}

Result<Input> compile_units(Runtime& runtime, const grammar::Source& source, const UnitOptions& options,
                            bool by_statement, bool is_final) {
    Input input;
    grammar::Arena arena;
    grammar::ParseResult parsed = grammar::parse(source, options.mode, arena);
    if (parsed.incomplete && !is_final) {
        input.is_incomplete = true;
        return input;
    }
    TRY_VOID(report_all(runtime, source, parsed.diagnostics));

    std::vector<grammar::Mod*> trees = {parsed.tree};
    const auto* whole = grammar::node_cast<grammar::Interactive>(parsed.tree);
    if (by_statement && whole != nullptr && whole->body.size() > 1) {
        trees.clear();
        for (grammar::Stmt* statement : whole->body) {
            auto* alone = arena.make<grammar::Interactive>(statement->span);
            alone->body = grammar::make_seq<grammar::Stmt*>(arena, &statement, &statement + 1);
            trees.push_back(alone);
        }
    }
    UnitOptions unit_options = options;
    for (grammar::Mod* tree : trees) {
        parsed.tree = tree;
        TRY(compiler::CompileResult compiled, compile_tree(runtime, source, parsed, unit_options));
        unit_options.future_annotations = compiled.future_annotations;
        input.units.push_back(std::move(compiled.code));
    }
    input.future_annotations = unit_options.future_annotations;
    return input;
}

}  // namespace

Result<Ref<CodeObject>> compile_source(Runtime& runtime, const grammar::Source& source, const UnitOptions& options) {
    return guard_memory(runtime, [&] { return compile_unit(runtime, source, options); });
}

Result<Input> compile_input(Runtime& runtime, const grammar::Source& source, const UnitOptions& options,
                            bool by_statement, bool is_final) {
    return guard_memory(runtime, [&] { return compile_units(runtime, source, options, by_statement, is_final); });
}

}  // namespace eadem::stdlib
