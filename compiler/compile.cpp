#include "compiler/compile.h"

#include <optional>

#include "compiler/analysis.h"
#include "compiler/code_generator.h"
#include "compiler/folding_limits.h"
#include "compiler/unit.h"

namespace eadem::compiler {

namespace {

// The compilation of one unit. A file is compiled as it is parsed, one statement at the margin after the other, and its
// tree is never there as a whole: large programs take less memory, and what is worked on stays in the caches. An error
// ends the writing of code but not the analysis, which may find one that CPython would have found first.
class UnitCompiler final : public grammar::StatementSink {
 public:
    // `tree` is what will be compiled, or stands for it.
    UnitCompiler(vm::ObjectSpace& space, const grammar::Source& source, const CompileOptions& options,
                 const grammar::Mod& tree)
        : unit_(space, source, options), analysis_(unit_), tree_(tree) {
        unit_.filename = space.intern_name(source.name());
        analysis_.begin(tree);
        generator_.emplace(unit_, unit_.symbols.module(), nullptr);
        if (tree.kind != grammar::NodeKind::kExpression) {
            generator_->begin_module(tree.kind == grammar::NodeKind::kInteractive);
        }
    }

    // False if memory was refused.
    bool take(const grammar::Stmt& statement) override {
        analysis_.margin_statement(statement);
        if (is_going_well()) generator_->margin_statement(statement);
        unit_.forget_statement();
        return !unit_.space.has_pending();
    }

    // Takes what is in the tree.
    void take_tree() {
        if (const auto* expression = grammar::node_cast<grammar::Expression>(&tree_)) {
            analysis_.whole_expression(*expression->body);
            return;
        }
        const auto* interactive = grammar::node_cast<grammar::Interactive>(&tree_);
        for (const grammar::Stmt* statement :
             interactive != nullptr ? interactive->body : static_cast<const grammar::Module&>(tree_).body) {
            if (!take(*statement)) return;
        }
    }

    CompileResult finish() {
        CompileResult result;
        if (is_going_well()) {
            const auto* expression = grammar::node_cast<grammar::Expression>(&tree_);
            result.code = expression != nullptr ? generator_->module(*expression) : generator_->finish_module();
        }
        if (!is_going_well()) result.code = {};
        result.diagnostics = unit_.messages.take();
        result.future_annotations = unit_.future_annotations;
        return result;
    }

 private:
    bool is_going_well() const { return !unit_.messages.has_error() && !unit_.space.has_pending(); }

    Unit unit_;
    Analysis analysis_;
    const grammar::Mod& tree_;
    std::optional<CodeGenerator> generator_;
};

}  // namespace

CompileResult compile(vm::ObjectSpace& space, const grammar::ParseResult& parse, const grammar::Source& source,
                      const CompileOptions& options) {
    UnitCompiler compiler(space, source, options, *parse.tree);
    compiler.take_tree();
    return compiler.finish();
}

CompileResult compile_text(vm::ObjectSpace& space, const grammar::Source& source, const CompileOptions& options) {
    grammar::Arena arena;
    grammar::ParseResult parse;
    CompileResult result;
    if (options.mode == grammar::StartMode::kFile) {
        const grammar::Module file({0, static_cast<uint32_t>(source.text().size())});
        UnitCompiler compiler(space, source, options, file);
        parse = grammar::parse_statements(source, arena, compiler);
        if (parse.tree != nullptr) result = compiler.finish();
    } else {
        parse = grammar::parse(source, options.mode, arena);
        if (parse.tree != nullptr) result = compile(space, parse, source, options);
    }
    if (parse.tree == nullptr) {
        result = {};
        result.incomplete = parse.incomplete;
        result.future_annotations = options.future_annotations;
    }
    result.diagnostics.insert(result.diagnostics.begin(), parse.diagnostics.begin(), parse.diagnostics.end());
    return result;
}

bool folds_operation(const vm::IdentityProfile& profile, vm::BinaryOperator op, vm::Value left, vm::Value right) {
    return worth_folding(profile, op, left, right);
}

}  // namespace eadem::compiler
