#include "stdlib/native/list_source.h"

#include <algorithm>

#include "compiler/compile.h"
#include "grammar/parse.h"
#include "stdlib/report/syntax_error_text.h"
#include "stdlib/report/warnings.h"
#include "vm/object/memory_guard.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<SourceListing> list_tree(Runtime& runtime, const grammar::Source& source, int optimize) {
    grammar::Arena arena;
    const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kFile, arena);
    TRY_VOID(report_warnings(runtime, source, parsed.diagnostics));
    const auto parse_error = std::ranges::find_if(parsed.diagnostics, grammar::is_error);
    if (parse_error != parsed.diagnostics.end()) return raise_diagnostic(runtime, source, *parse_error);

    SourceListing listing;
    compiler::CompileOptions options;
    options.optimize = optimize;
    compiler::CompileResult compiled = compiler::compile(runtime, parsed, source, options);
    if (runtime.has_pending()) return kFailed;
    TRY_VOID(report_warnings(runtime, source, compiled.diagnostics));
    const auto error = std::ranges::find_if(compiled.diagnostics, grammar::is_error);
    if (error != compiled.diagnostics.end()) {
        if (error->kind != grammar::DiagnosticKind::kUnsupported) return raise_diagnostic(runtime, source, *error);
        listing.unsupported = error->message;
    }
    listing.code = std::move(compiled.code);
    const auto& module = static_cast<const grammar::Module&>(*parsed.tree);
    TRY(listing.constants, compiler::list_constants(runtime, module, source, optimize));
    return listing;
}

}  // namespace

Result<SourceListing> list_source(Runtime& runtime, const grammar::Source& source, int optimize) {
    return guard_memory(runtime, [&] { return list_tree(runtime, source, optimize); });
}

}  // namespace eadem::stdlib
