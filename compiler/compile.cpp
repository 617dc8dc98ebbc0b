#include "compiler/compile.h"

#include "compiler/analysis.h"
#include "compiler/code_generator.h"
#include "compiler/unit.h"

namespace eadem::compiler {

CompileResult compile(vm::ObjectSpace& space, const grammar::ParseResult& parse, const grammar::Source& source,
                      const CompileOptions& options) {
    CompileResult result;
    Unit unit(space, source, options);
    unit.filename = space.intern_name(source.name());
    Analysis(unit).run(*parse.tree);
    if (!unit.messages.has_error()) {
        Scope& scope = unit.symbols.scope_of(*parse.tree);
        result.code = CodeGenerator(unit, scope, nullptr).module(*parse.tree);
        if (unit.messages.has_error() || space.has_pending()) result.code = {};
    }
    result.diagnostics = unit.messages.take();
    result.future_annotations = unit.future_annotations;
    return result;
}

CompileResult compile_text(vm::ObjectSpace& space, const grammar::Source& source, const CompileOptions& options) {
    grammar::Arena arena;
    grammar::ParseResult parse = grammar::parse(source, options.mode, arena);
    if (parse.tree == nullptr) {
        CompileResult result;
        result.diagnostics = std::move(parse.diagnostics);
        result.incomplete = parse.incomplete;
        result.future_annotations = options.future_annotations;
        return result;
    }
    CompileResult result = compile(space, parse, source, options);
    result.diagnostics.insert(result.diagnostics.begin(), parse.diagnostics.begin(), parse.diagnostics.end());
    return result;
}

}  // namespace eadem::compiler
