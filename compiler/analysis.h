// The one walk over the tree before code is generated: it builds the scopes, folds constants, and finds every
// error and warning that CPython's symbol table and compiler would. A statement in which it found no error is valid and
// supported.
//
// Constructs that are not supported yet are walked like all others, so that mistakes inside them are found
// first.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compiler/unit.h"
#include "grammar/visitor.h"

namespace eadem::compiler {

class Analysis {
 public:
    explicit Analysis(Unit& unit) : unit_(unit), symbols_(unit.symbols), messages_(unit.messages) {}

    // Opens the module: `tree` itself is not looked into.
    void begin(const grammar::Mod& tree) { symbols_.enter_module(tree); }
    // One statement of the module, in their order, with all that is in it.
    void margin_statement(const grammar::Stmt& node);
    // For a unit that is an expression.
    void whole_expression(const grammar::Expr& node);

 private:
    using Exprs = grammar::Seq<grammar::Expr*>;
    using Stmts = grammar::Seq<grammar::Stmt*>;

    // What encloses a statement within its function; break, continue and return look for it.
    enum class Block : uint8_t { kLoop, kExceptStar, kOther };

    // The state of the function around, put back when the inner one ends.
    class FunctionScope {
     public:
        FunctionScope(Analysis& analysis, ScopeKind kind, const grammar::Node& node, bool is_async);
        ~FunctionScope();
        FunctionScope(const FunctionScope&) = delete;
        FunctionScope& operator=(const FunctionScope&) = delete;

     private:
        Analysis& analysis_;
        std::vector<Block> blocks_;
        bool was_async_;
        std::vector<grammar::Span> returns_with_value_;
    };

    // The scope of the type parameters of a function, class or alias, if it has any.
    class TypeParameterScope {
     public:
        TypeParameterScope(Analysis& analysis, const grammar::Seq<grammar::TypeParam*>& parameters);
        ~TypeParameterScope();
        TypeParameterScope(const TypeParameterScope&) = delete;
        TypeParameterScope& operator=(const TypeParameterScope&) = delete;

     private:
        SymbolTable* symbols_;
    };

    // ---- analysis_statements.cpp ----
    void future_statement(const grammar::Stmt& node);
    void future_import(const grammar::ImportFrom& node);
    void statements(Stmts body);
    void statement(const grammar::Stmt& node);
    void visit(const grammar::Assign& node);
    void visit(const grammar::AugAssign& node);
    void visit(const grammar::AnnAssign& node);
    void visit(const grammar::Return& node);
    void visit(const grammar::Assert& node);
    void visit(const grammar::Import& node);
    void visit(const grammar::ImportFrom& node);
    void if_chain(const grammar::If& node);
    void loop(Stmts body, Stmts orelse, grammar::Span span);
    void jump_out(grammar::Span span, std::string_view outside_message);
    void block(Block kind, Stmts body, grammar::Span span);
    void try_statement(Stmts body, const grammar::Seq<grammar::ExceptHandler*>& handlers, Stmts orelse, Stmts finalbody,
                       grammar::Span span, bool is_star);
    void with_statement(const grammar::Seq<grammar::WithItem*>& items, Stmts body, grammar::Span span);
    void match_statement(const grammar::Match& node);
    void pattern(const grammar::Pattern& node);
    void target(const grammar::Expr& node);
    void unsupported(const grammar::Node& node, std::string_view keyword, std::string_view construct);

    // ---- analysis_definitions.cpp ----
    template <class Function>
    void function(const Function& node, bool is_async);
    void class_definition(const grammar::ClassDef& node);
    void type_alias(const grammar::TypeAlias& node);
    void lambda(const grammar::Lambda& node);
    void parameters(const grammar::Arguments& arguments);
    void parameter(const grammar::Arg& arg);
    void defaults(const grammar::Arguments& arguments);
    void annotations(const grammar::Arguments& arguments, const grammar::Expr* returns);
    void annotation(const grammar::Expr& node);
    void type_parameters(const grammar::Seq<grammar::TypeParam*>& parameters);
    void refuse_in(const grammar::Expr& node, std::string_view where);

    // ---- analysis_expressions.cpp ----
    void expression(const grammar::Expr& node);
    void expressions(Exprs nodes);
    void starred_items(Exprs nodes);
    void optional(const grammar::Expr* node) {
        if (node != nullptr) expression(*node);
    }
    void attribute(const grammar::Attribute& node);
    void note_static_attribute(const grammar::Attribute& node);
    void name(const grammar::Name& node);
    void unary(const grammar::UnaryOp& node);
    void compare(const grammar::Compare& node, bool negated);
    void binary(const grammar::BinOp& top);
    void named(const grammar::NamedExpr& node);
    void call(const grammar::Call& node);
    void keywords(const grammar::Seq<grammar::Keyword*>& nodes);
    void refuse_repeated(const grammar::Seq<grammar::Keyword*>& nodes);
    void comprehension(ScopeKind kind, const grammar::Expr& node,
                       const grammar::Seq<grammar::Comprehension*>& generators);
    void generator(const grammar::Comprehension& node);
    void iterable(const grammar::Expr& node);
    void yield(const grammar::Expr& node, const grammar::Expr* value, std::string_view word);
    void await(const grammar::Await& node);
    void unpack_target(Exprs items, grammar::Span span);
    void refuse_debug(std::string_view name, grammar::Span span, std::string_view verb = "assign to");

    // ---- warnings.cpp ----
    void warn_identity(const grammar::Compare& node, bool negated);
    bool offends_identity(const grammar::Expr& operand);
    void warn_call(const grammar::Expr& function);
    void warn_subscript(const grammar::Subscript& node);
    void warn_assertion(const grammar::Assert& node);
    std::string_view type_of(const grammar::Expr& expr);

    Unit& unit_;
    SymbolTable& symbols_;
    Messages& messages_;
    bool may_be_docstring_ = true;         // the next statement of the module is its first
    bool may_be_future_import_ = true;     // nothing but a docstring and such imports were before
    std::optional<uint32_t> last_future_;  // where the last one of those begins
    std::vector<Block> blocks_;
    bool is_async_ = false;                          // in an async function
    std::vector<grammar::Span> returns_with_value_;  // of the async function around
    bool in_iteration_target_ = false;
    uint32_t iterable_depth_ = 0;  // within the iterables of comprehensions
};

}  // namespace eadem::compiler
