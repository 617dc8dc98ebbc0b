// The walk over the tree that lists constants. It visits in the order of CPython's code generator (Python/compile.c,
// since 3.14 Python/codegen.c) and emits drafts of those instructions that matter (code_draft.h).
//
// Code that CPython generates twice (the bodies of `finally`) is walked twice. Constant expressions are those of the
// ConstantFolder where the profile folds in the tree, and literals elsewhere.
#pragma once

#include "compiler/constant_folder.h"
#include "compiler/listing/code_draft.h"
#include "compiler/listing/constant_listing.h"
#include "compiler/listing/scope_facts.h"

namespace eadem::compiler {

class ConstantLister {
 public:
    ConstantLister(vm::ObjectSpace& space, const grammar::Source& source, int optimize);

    vm::Result<std::unique_ptr<ListedCode>> module(const grammar::Module& node);

 private:
    using Exprs = grammar::Seq<grammar::Expr*>;
    using Stmts = grammar::Seq<grammar::Stmt*>;
    using Keywords = grammar::Seq<grammar::Keyword*>;
    using Loops = grammar::Seq<grammar::Comprehension*>;
    using Label = uint32_t;

    enum class CodeKind : uint8_t { kModule, kClass, kFunction, kLambda, kComprehension, kAnnotations };

    // What a jump out of a block has to do first.
    enum class BlockKind : uint8_t { kLoop, kFinally, kWith, kAsyncWith, kHandler, kOther };
    struct OpenBlock {
        BlockKind kind;
        Label start = 0;  // of a loop: where `continue` and `break` go
        Label exit = 0;
        Stmts finalbody{};      // kFinally
        bool has_name = false;  // kHandler: `except ... as name`
    };

    struct DeferredAnnotation {
        const grammar::AnnAssign* node;
        int64_t condition;  // the number that tells whether it was reached; -1: it always is
    };

    // A code object that is being walked.
    struct Draft {
        Draft(vm::ObjectSpace& space, CodeKind the_kind) : kind(the_kind), constants(space) {}

        CodeKind kind;
        std::string name;
        std::string qualified_name;
        std::string_view class_name;  // of the class around, for names with two underscores
        uint32_t first_line = 1;
        ConstantTable constants;
        DraftCode code;
        Label label_count = 0;
        std::vector<OpenBlock> blocks;
        std::vector<std::unique_ptr<ListedCode>> children;
        ScopeFacts facts;
        bool has_just_returned = false;
        std::set<std::string> static_attributes;
        std::vector<DeferredAnnotation> annotations;
        uint32_t conditional_depth = 0;
        int64_t next_condition = 0;
    };

    // ---- constant_lister.cpp: drafts, constants, instructions ----
    Draft& draft() { return *drafts_.back(); }
    void mark_class_names(ListedCode& code) const;
    Draft& open(CodeKind kind, std::string_view name, uint32_t first_line);
    // Ends the innermost draft; null if something failed.
    std::unique_ptr<ListedCode> close(bool returns_none);
    std::string code_key(const ListedCode& code, const grammar::Node& node);
    // Loads the code object that `node` stands for.
    void load_code(std::unique_ptr<ListedCode> code, const grammar::Node& node);
    std::string qualified_name_of(std::string_view name) const;
    std::string mangled(std::string_view name) const;

    void emit(DraftOp op, uint32_t argument = 0);
    void load(vm::OwnedValue value, bool is_name = false);
    void load_none() { load(vm::OwnedValue::none(space_)); }
    void load_int(int64_t number) { load(vm::OwnedValue::of_int(space_, number)); }
    void load_text(std::string_view text, bool is_name = false);
    void load_name(std::string_view name) { load_text(name, true); }
    void load_names(const std::vector<std::string>& names);
    vm::OwnedValue text_value(std::string_view text);
    Label new_label() { return draft().label_count++; }
    void place(Label label);
    void fold_tree(const grammar::Node& node);
    bool is_constant(const grammar::Expr& expr);
    bool all_constant(Exprs items);
    vm::OwnedValue tuple_value(Exprs items);
    uint32_t line_of(const grammar::Node& node) const { return source_.line_of(node.span.begin); }

    // ---- statements.cpp ----
    void body(Stmts nodes);
    void statements(Stmts nodes) {
        for (const grammar::Stmt* node : nodes) statement(*node);
    }
    void statement(const grammar::Stmt& node);
    template <class T>
    void conditional(const T& node) {
        ++draft().conditional_depth;
        visit(node);
        --draft().conditional_depth;
    }
    void visit(const grammar::FunctionDef& node) { function(node, false); }
    void visit(const grammar::AsyncFunctionDef& node) { function(node, true); }
    void visit(const grammar::ClassDef& node);
    void visit(const grammar::Return& node);
    void visit(const grammar::Delete& node) { expressions(node.targets); }
    void visit(const grammar::Assign& node);
    void visit(const grammar::TypeAlias& node);
    void visit(const grammar::AugAssign& node);
    void visit(const grammar::AnnAssign& node);
    void visit(const grammar::For& node);
    void visit(const grammar::AsyncFor& node);
    void visit(const grammar::While& node);
    void visit(const grammar::If& node);
    void visit(const grammar::With& node) { with(node, 0, false); }
    void visit(const grammar::AsyncWith& node) { with(node, 0, true); }
    void visit(const grammar::Match& node);
    void visit(const grammar::Raise& node);
    void visit(const grammar::Try& node);
    void visit(const grammar::TryStar& node);
    void visit(const grammar::Assert& node);
    void visit(const grammar::Import& node);
    void visit(const grammar::ImportFrom& node);
    void visit(const grammar::Global&) {}
    void visit(const grammar::Nonlocal&) {}
    void visit(const grammar::ExprStmt& node);
    void visit(const grammar::Pass&) {}
    void visit(const grammar::Break&) { jump_out(true); }
    void visit(const grammar::Continue&) { jump_out(false); }
    void annotated_name(const grammar::AnnAssign& node);
    void evaluate_annotation_parts(const grammar::AnnAssign& node);

    // ---- blocks.cpp: statements that something must be done to leave ----
    void jump_out(bool is_break);
    // Leaves all blocks, or those inside the innermost loop, which is the result then.
    const OpenBlock* unwind(bool to_loop, bool keeps_value);
    void leave(const OpenBlock& block);
    bool may_copy();
    void exit_with(bool is_async);
    template <class With>
    void with(const With& node, uint32_t index, bool is_async);
    template <class TryStatement>
    void try_statement(const TryStatement& node);
    template <class TryStatement>
    void try_finally(const TryStatement& node);
    template <class TryStatement>
    void try_body(const TryStatement& node);
    template <class TryStatement>
    void handlers(const TryStatement& node);
    void handler(const grammar::ExceptHandler& node, Label end, bool is_star);
    void await_value();

    // ---- definitions.cpp ----
    template <class Function>
    void function(const Function& node, bool is_async);
    template <class Function>
    void function_body(const Function& node, bool is_async);
    void class_body(const grammar::ClassDef& node, uint32_t first_line);
    void lambda(const grammar::Lambda& node);
    void default_arguments(const grammar::Arguments& arguments);
    void annotations(const grammar::Arguments& arguments, const grammar::Expr* returns, const grammar::Node& function);
    void annotation(const grammar::Expr& node);
    void open_annotations(std::string_view name, const grammar::Node& node);
    void deferred_annotations(const grammar::Node& scope);
    void type_parameters(const grammar::Seq<grammar::TypeParam*>& parameters);
    void type_bound(const grammar::Expr& bound, std::string_view name, bool is_alias);
    vm::OwnedValue documentation(const grammar::Constant& text);
    void end_generator();

    // ---- expressions.cpp ----
    void expressions(Exprs nodes) {
        for (const grammar::Expr* node : nodes) expression(*node);
    }
    void expression(const grammar::Expr& node);
    void optional(const grammar::Expr* node) {
        if (node != nullptr) expression(*node);
    }
    void jump_if(const grammar::Expr& node, Label target, bool condition);
    void visit(const grammar::BoolOp& node);
    void visit(const grammar::NamedExpr& node);
    void visit(const grammar::BinOp& node);
    void visit(const grammar::UnaryOp& node);
    void visit(const grammar::Lambda& node) { lambda(node); }
    void visit(const grammar::IfExp& node);
    void visit(const grammar::ListComp& node);
    void visit(const grammar::SetComp& node);
    void visit(const grammar::DictComp& node);
    void visit(const grammar::GeneratorExp& node);
    void visit(const grammar::Await& node);
    void visit(const grammar::Yield& node);
    void visit(const grammar::YieldFrom& node);
    void visit(const grammar::Compare& node);
    void visit(const grammar::Constant& node);
    void visit(const grammar::Attribute& node);
    void visit(const grammar::Subscript& node);
    void visit(const grammar::Starred& node) { expression(*node.value); }
    void visit(const grammar::Name&) { emit(DraftOp::kOther); }
    void visit(const grammar::Slice& node);
    void iterable(const grammar::Expr& node);
    void comparison(grammar::CompareOperator op);
    bool runs_inline(const grammar::Expr& comprehension) const;
    void looked_at(const grammar::Expr& container);
    void comprehension(const grammar::Expr& node, std::string_view name, Loops loops, const grammar::Expr& item,
                       const grammar::Expr* value);
    void comprehension_loop(const grammar::Expr& node, Loops loops, uint32_t index, const grammar::Expr& item,
                            const grammar::Expr* value, bool is_on_stack);

    // ---- displays.cpp: displays, calls, f-strings ----
    void visit(const grammar::Dict& node);
    void visit(const grammar::Set& node) { display(node.elts, DraftOp::kBuildSet); }
    void visit(const grammar::List& node);
    void visit(const grammar::Tuple& node);
    void visit(const grammar::Call& node);
    void visit(const grammar::JoinedStr& node);
    void visit(const grammar::FormattedValue& node);
    void display(Exprs items, DraftOp build);
    void items(Exprs nodes, uint32_t pushed, DraftOp build);
    void dict_part(const grammar::Dict& node, uint32_t begin, uint32_t end);
    void call_arguments(Exprs args, Keywords keywords, uint32_t pushed);
    void starred_call(Exprs args, Keywords keywords, uint32_t pushed);
    void keyword_part(Keywords keywords, uint32_t begin, uint32_t end);
    bool is_method_call(const grammar::Call& node);
    bool unrolled_call(const grammar::Call& node, Label end);
    // "%s" % (x,) as the f-string that it becomes; false if it does not.
    bool percent_format(const grammar::BinOp& node);

    // ---- patterns.cpp ----
    void pattern(const grammar::Pattern& node, Label fail);
    void pattern_value(const grammar::Expr& node);
    void patterns(const grammar::MatchSequence& node, Label fail);
    void patterns(const grammar::MatchMapping& node, Label fail);
    void patterns(const grammar::MatchClass& node, Label fail);
    void part_by_index(const grammar::Pattern& part, uint32_t index, Label fail);
    void check(Label fail, DraftOp jump = DraftOp::kMayJump) { emit(jump, fail); }

    vm::ObjectSpace& space_;
    const grammar::Source& source_;
    const ListingProfile& profile_;
    const int optimize_;
    ConstantFolder folder_;
    std::vector<std::unique_ptr<Draft>> drafts_;
    bool future_annotations_ = false;
    std::set<std::string_view> imports_;  // of the module
    std::set<std::string> class_names_;   // reprs of qualified names that are interned
    bool has_failed_ = false;
};

}  // namespace eadem::compiler
