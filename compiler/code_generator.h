// Writes the instructions of one code object: a module, a class body, a function, a lambda or a generator expression.
// Nested ones get a generator of their own. Of a module it writes one statement after the other, each after the
// analysis found no error in it, so it meets only valid, supported programs.
//
// Registers: parameters, other locals, cells, free variables, comprehension variables, then temporaries,
// which are taken and given back like a stack. An expression is compiled `into` a register, or as an
// `operand`: a local stays where it is, a constant stays in the pool, anything else goes to a temporary,
// which its user consumes.
//
// The order of evaluation is the language's. Two things endanger it: a local operand that a later sibling
// rebinds through `:=` (it is copied to a temporary first), and writing a destination before all its sources
// are read (only an instruction that ends an expression writes a local directly).
//
// The methods are divided by construct: see the file named before each group.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/code_builder.h"
#include "compiler/operand.h"
#include "compiler/unit.h"
#include "grammar/ast.h"

namespace eadem::compiler {

class CodeGenerator {
 public:
    // `parent` is the generator of the code around; null for the module, whose scope is open already.
    CodeGenerator(Unit& unit, Scope& scope, const CodeGenerator* parent);
    ~CodeGenerator();
    CodeGenerator(const CodeGenerator&) = delete;
    CodeGenerator& operator=(const CodeGenerator&) = delete;

    // Each writes a whole code object; the generator must be gone before the code around it goes on (its
    // names and constants have the slots). Null if memory is refused or a limit of the machine is passed.
    vm::Ref<vm::CodeObject> module(const grammar::Expression& tree);
    vm::Ref<vm::CodeObject> function(const grammar::FunctionDef& node);
    vm::Ref<vm::CodeObject> lambda(const grammar::Lambda& node);
    vm::Ref<vm::CodeObject> generator_expression(const grammar::GeneratorExp& node);

    // A module of statements is begun, given them one by one, and finished.
    void begin_module(bool is_single);
    void margin_statement(const grammar::Stmt& node);
    vm::Ref<vm::CodeObject> finish_module();

 private:
    enum class ExitKind : uint8_t { kBreak, kContinue, kReturn, kReturnConstant };
    // A way out of blocks.
    struct Exit {
        ExitKind kind;
        Operand value = Operand::temporary(0);  // of kReturn
        uint32_t constant = 0;                  // of kReturnConstant
    };
    enum class BlockKind : uint8_t {
        kLoop,
        kTry,          // protected by handlers; nothing is to be done on the way out
        kHandler,      // where an exception is being handled
        kFinally,      // protected by a `finally`
        kFinallyBody,  // the `finally` itself
        kWith,
    };
    // What encloses a statement within its function and takes part when control leaves it.
    struct Block {
        BlockKind kind;
        Label on_continue = 0;  // of kFinally: where its body begins
        Label on_break = 0;
        // The first register of what the block keeps: a for loop's state (nothing for while), a handler's, that of a
        // `finally` and behind it the value being returned, the __exit__ of a `with`.
        std::optional<Register> state = std::nullopt;
        uint32_t outer = 0;                         // the protection around it
        const grammar::Identifier* name = nullptr;  // that a handler unbinds in the end
        grammar::Span span{};                       // of a `with`: the context manager
        std::vector<Exit> exits{};                  // of kFinally: the ways that lead through it, by their numbers
        bool returns_value = false;                 // one of them
    };
    using Exprs = grammar::Seq<grammar::Expr*>;
    using Stmts = grammar::Seq<grammar::Stmt*>;
    // What is written between the parentheses of a call or of a class statement.
    struct CallParts {
        Exprs args;
        grammar::Seq<grammar::Keyword*> keywords;
        grammar::Span span;
        uint32_t given = 0;  // arguments in front of these that the statement itself adds
    };
    struct CallForms {
        vm::Opcode plain;
        vm::Opcode with_keywords;
    };

    // Gives back the temporaries taken in its life.
    class TemporaryScope {
     public:
        explicit TemporaryScope(CodeGenerator& generator) : generator_(generator), top_(generator.top_) {}
        ~TemporaryScope() { generator_.top_ = top_; }
        TemporaryScope(const TemporaryScope&) = delete;
        TemporaryScope& operator=(const TemporaryScope&) = delete;

     private:
        CodeGenerator& generator_;
        Register top_;
    };

    // ---- frame.cpp: registers, variables, the code object ----
    void start_frame();
    void number_locals();
    void number_cells();
    void make_cells();
    void widen_frame();
    vm::Ref<vm::CodeObject> finish(std::string_view name, const grammar::Arguments* arguments, grammar::Span span);
    std::string qualified_name(std::string_view name) const;
    vm::Str* qualified_name_text() const;
    bool is_in_function() const;
    Register take_temporary();
    Register take_temporaries(uint32_t count);
    bool is_variable(Register reg) const { return reg < local_count_; }
    Symbol& symbol_of(const grammar::Identifier* name) const;

    // ---- variables.cpp: names, loads and stores ----
    Operand load_local(const Symbol& symbol, grammar::Span span);
    void load_variable(Symbol& symbol, Register dest, Use use, grammar::Span span);
    void load_name(const grammar::Identifier* name, Register dest, Use use, grammar::Span span);
    void store_name(const grammar::Identifier* name, Operand value, grammar::Span span);
    void delete_name(const grammar::Identifier* name, grammar::Span span);
    // The register of a local that can be written directly, if the name is one.
    std::optional<Register> register_of(const grammar::Identifier* name) const;
    void transfer(Register dest, Operand source, grammar::Span span, uint8_t flags = 0);
    void clear(Register reg, grammar::Span span);
    uint32_t name_index(const grammar::Identifier* name);

    // ---- constants.cpp ----
    PoolEntry& constant_entry(const grammar::Expr& expr);
    PoolEntry& tuple_entry(Exprs items, ConstantOrigin origin);
    PoolEntry& computed_entry(vm::OwnedValue value, ConstantOrigin origin);
    vm::OwnedValue computed(const grammar::Expr& expr);
    vm::OwnedValue computed_chain(const grammar::BinOp& top);
    vm::OwnedValue computed_tuple(Exprs items);
    PoolEntry& names_entry(const std::vector<std::string_view>& names);
    void load_constant(PoolEntry& entry, Register dest, Use use, grammar::Span span, uint8_t flags = 0);
    void load_none(Register dest, grammar::Span span);
    bool all_constant(Exprs items);
    // The constant as an instruction operand, if the expression is one and its index fits.
    std::optional<Operand> constant_operand(const grammar::Expr& expr);

    // ---- expressions.cpp ----
    void into(const grammar::Expr& expr, Register dest, Use use);
    Operand operand(const grammar::Expr& expr, Use use);
    // As operand; safe while `later` is evaluated before the operand is used.
    Operand early_operand(const grammar::Expr& expr, Use use, const grammar::Expr& later);
    // As operand, but a temporary result goes to `dest` if that is a temporary itself.
    Operand operand_at(const grammar::Expr& expr, Register dest, Use use);
    void discard(const grammar::Expr& expr);
    bool may_rebind(const grammar::Expr& later) const;
    Operand protect(Operand value, const grammar::Expr& later);
    void attribute_into(const grammar::Attribute& node, Register dest, Use use);
    void subscript_into(const grammar::Subscript& node, Register dest, Use use);
    void slice_into(const grammar::Slice& node, Register dest);
    Register slice_parts(const grammar::Slice& node, vm::ArgumentSources* sources);
    void subscript_by_slice(const grammar::Slice& node, Operand container, Register dest, grammar::Span span);
    void conditional_into(const grammar::IfExp& node, Register dest, Use use);
    void bool_into(const grammar::BoolOp& node, Register dest, Use use);
    void named_into(const grammar::NamedExpr& node, Register dest);
    Operand named_operand(const grammar::NamedExpr& node);

    // ---- arithmetic.cpp ----
    void binary_into(const grammar::BinOp& top, Register dest, Use use);
    void unary_into(const grammar::UnaryOp& node, Register dest);
    void compare_into(const grammar::Compare& node, Register dest);
    bool may_return_dividend(grammar::Operator op, const grammar::Expr& right);
    Use use_in_place(grammar::Operator op, const grammar::Expr& right);
    void emit_binary(grammar::Operator op, Register dest, Operand left, Operand right, grammar::Span span,
                     uint8_t more_flags);
    void emit_in_place(grammar::Operator op, Register target, Operand right, grammar::Span span);
    void emit_compare(grammar::CompareOperator op, Register dest, Operand left, Operand right, grammar::Span span);
    Operand compare_operand(const grammar::Expr& expr, grammar::CompareOperator op);

    // ---- conditions.cpp ----
    // Jumps to `target` if the truth of the expression is `jump_if`, else falls through.
    void condition(const grammar::Expr& expr, Label target, bool jump_if);
    void bool_condition(const grammar::BoolOp& node, Label target, bool jump_if);
    void compare_condition(const grammar::Compare& node, Label target, bool jump_if);
    void chain_condition(const grammar::Compare& node, Label target, bool jump_if);
    void jump_compare(grammar::CompareOperator op, Operand left, Operand right, Label target, bool jump_if,
                      grammar::Span span);
    void jump(Label target, grammar::Span span);
    void jump_if(Operand value, Label target, bool jump_if_true, grammar::Span span);

    // ---- displays.cpp ----
    void tuple_into(Exprs items, Register dest, grammar::Span span);
    void list_into(Exprs items, Register dest, grammar::Span span);
    void set_into(const grammar::Set& node, Register dest);
    void dict_into(const grammar::Dict& node, Register dest);
    bool has_constant_keys(const grammar::Dict& node);
    std::vector<PoolEntry*> key_entries(const grammar::Dict& node);
    bool is_key_of_tuple(const grammar::Expr* key);
    void key_into(const grammar::Expr& key, PoolEntry* entry, Register dest);
    void keyed_dict_into(const grammar::Dict& node, Register dest);
    bool container_into(const grammar::Expr& expr, Register dest);
    PoolEntry* frozenset_entry(Exprs items, ConstantOrigin origin);
    void fill_list(Exprs items, Register list, grammar::Span span);
    void extend_list(Exprs items, Register list, grammar::Span span);
    // Compiles the expressions into a fresh row of temporaries, whose first is returned.
    Register row(Exprs items, uint8_t flags);
    void row_item(const grammar::Expr& expr, Register dest, uint8_t flags);

    // ---- comprehensions.cpp ----
    void comprehension_into(const grammar::Expr& node, const grammar::Seq<grammar::Comprehension*>& generators,
                            Register dest);
    FunctionLike* function_like(const grammar::Expr& node, const grammar::Seq<grammar::Comprehension*>& generators);
    void enter_comprehension(Scope& scope);
    void leave_comprehension(Scope& scope);
    void comprehension_loops(const grammar::Expr& node, const grammar::Seq<grammar::Comprehension*>& generators,
                             uint32_t depth, Register collection, Register first_state);
    void comprehension_item(const grammar::Expr& node, Register collection);
    void generator_into(const grammar::GeneratorExp& node, Register dest);

    // ---- generators.cpp ----
    void yield_into(const grammar::Yield& node, Register dest);
    void yield_from_into(const grammar::YieldFrom& node, Register dest);
    // A yield as a statement.
    void yield_statement(const grammar::Yield& node);
    // Gives the value, which is the last temporary if it is one, and drops what is sent back.
    void yield_item(Operand value, grammar::Span span);
    Operand yielded(const grammar::Yield& node);
    uint32_t registers_in_use(Operand value) const;

    // ---- calls.cpp ----
    void call_into(const grammar::Call& node, Register dest, Use use);
    bool can_forward(const CallParts& parts) const;
    void argument(const grammar::Expr& expr, size_t index, vm::ArgumentSources* sources);
    void method_into(const grammar::Attribute& node);
    static uint32_t name_begin(const grammar::Attribute& node) {
        return node.span.end - static_cast<uint32_t>(node.attr->text.size());
    }
    static bool needs_unpacking(const CallParts& parts);
    // The callee is in its place, the arguments that are given in theirs.
    void plain_call(const CallParts& parts, CallForms forms, Register callee, uint32_t name_begin, Register dest,
                    Use use);
    // The callee is in its place, and behind it are two registers; arguments that are given are in a list there.
    void unpacked_call(const CallParts& parts, Register callee, Register dest);
    void arguments_tuple(const CallParts& parts, Register dest);
    void keywords_dict(const CallParts& parts, Register dest, Register callee);

    // ---- f_strings.cpp ----
    const grammar::JoinedStr* joined_format(const grammar::BinOp& node);
    void joined_into(const grammar::JoinedStr& node, Register dest);
    void piece_into(const grammar::Expr& piece, Register dest);
    void field_into(const grammar::FormattedValue& node, Register dest);

    // ---- functions.cpp ----
    void function_definition(const grammar::FunctionDef& node);
    // Decorators lie in a row, and what they decorate behind them; calling them leaves the result in the first place.
    Register take_decorators(Exprs decorators);
    void call_decorators(Exprs decorators, Register first);
    // Where a definition begins, for the number of its first line.
    static grammar::Span first_span(Exprs decorators, grammar::Span definition) {
        return decorators.empty() ? definition : decorators[0]->span;
    }
    void function_into(const grammar::FunctionDef& node, Register dest);
    void lambda_into(const grammar::Lambda& node, Register dest);
    vm::Ref<vm::CodeObject> function_code(const grammar::FunctionDef& node, Scope& scope);
    uint32_t evaluated_parts(const grammar::Arguments* arguments, const grammar::Expr* returns, grammar::Span span);
    // `parts` is the row that evaluated_parts left; the closure is added to it.
    void make_function(vm::Ref<vm::CodeObject> code, Scope& scope, Register parts, uint32_t present, Register dest,
                       grammar::Span span);
    void pool_qualified_name(vm::CodeObject& code);
    bool closure_into(Scope& scope, grammar::Span span);
    // Puts the docstring of a function's body, or None, into the constants.
    void add_docstring(Stmts body);
    bool has_keyword_defaults(const grammar::Arguments& arguments) const;
    void keyword_defaults_into(const grammar::Arguments& arguments, Register dest, grammar::Span span);
    // A dict of the values in the row that begins at `first`.
    void named_dict(const std::vector<std::string_view>& names, Register first, Register dest, grammar::Span span);
    bool has_annotations(const grammar::Arguments& arguments, const grammar::Expr* returns) const;
    void annotations_into(const grammar::Arguments& arguments, const grammar::Expr* returns, Register dest,
                          grammar::Span span);
    void annotation_into(const grammar::Expr& annotation, Register dest);

    // ---- classes.cpp ----
    void class_definition(const grammar::ClassDef& node);
    void class_into(const grammar::ClassDef& node, Register dest);
    void class_body_and_name(const grammar::ClassDef& node);
    vm::Ref<vm::CodeObject> class_code(const grammar::ClassDef& node, Scope& scope);
    vm::Ref<vm::CodeObject> class_body(const grammar::ClassDef& node);
    void store_in_class(std::string_view name, Register value, grammar::Span span);
    void store_in_class(std::string_view name, PoolEntry& constant, grammar::Span span);
    PoolEntry& static_attributes();
    void return_class_cell(grammar::Span span);

    // ---- targets.cpp: assignment, augmented assignment, del ----
    void assign(const grammar::Assign& node);
    void assign_value(const grammar::Expr& target, const grammar::Expr& value);
    bool assign_in_parallel(Exprs targets, Exprs values);
    void move_in_parallel(const std::vector<Register>& to, std::vector<Operand>& from, Exprs targets);
    bool unpacks_at_once(const grammar::Expr& value);
    void assign_each(Exprs targets, Exprs values);
    void store(const grammar::Expr& target, Operand value);
    void store_subscript(Operand container, Operand key, Operand value, grammar::Span span);
    Operand right_operand(const grammar::Expr& expr);
    void unpack(Exprs targets, Operand value, grammar::Span span);
    void augmented_assign(const grammar::AugAssign& node);
    void augment_name(const grammar::AugAssign& node, const grammar::Name& target);
    void augment_attribute(const grammar::AugAssign& node, const grammar::Attribute& target);
    void augment_subscript(const grammar::AugAssign& node, const grammar::Subscript& target);
    void annotated_assign(const grammar::AnnAssign& node);
    void delete_target(const grammar::Expr& target);

    // ---- statements.cpp ----
    // Whether the statements, nested blocks included, annotate a variable.
    static bool has_annotation(Stmts body);
    static bool has_annotation(const grammar::Stmt& statement);
    void statements(Stmts body);
    void statement(const grammar::Stmt& node);
    void expression_statement(const grammar::ExprStmt& node);
    void if_statement(const grammar::If& node);
    const grammar::If* if_branch(const grammar::If& node, Label end);
    bool single_jump(const grammar::If& node);
    void return_statement(const grammar::Return& node);
    void return_none();
    void keep_first_constant(const grammar::Expr& expr);
    void module_docstring(const grammar::Constant& text);
    void assert_statement(const grammar::Assert& node);
    void raise_statement(const grammar::Raise& node);

    // ---- loops.cpp ----
    void while_statement(const grammar::While& node);
    void for_statement(const grammar::For& node);
    template <class LoopNode>
    void loop_body(const LoopNode& node, CodeBuilder::LoopParts& parts, const Block& loop);
    void begin_iteration(const grammar::Expr& iterable, Register state);
    bool range_iteration(const grammar::Expr& iterable, Register state);
    void iterate_operand(Operand iterable, Register state, grammar::Span span);
    void step(const grammar::Expr& target, const grammar::Expr& iterable, Register state,
              CodeBuilder::LoopParts& parts);

    // ---- exceptions.cpp: try, with, and the ways out of blocks ----
    const Block* free_loop() const;
    void leave_blocks(Exit exit, grammar::Span span);
    Operand kept_value(Operand value, grammar::Span span);
    bool leave_block(Block& block, Exit& exit, grammar::Span span);
    void unbind_exception(const grammar::Identifier* name, grammar::Span span);
    void enter_finally(Block& block, const Exit& exit, grammar::Span span);
    void set_exit(Register reg, uint32_t number, grammar::Span span);
    void set_no_value(Register reg, grammar::Span span);
    void try_statement(const grammar::Try& node);
    void clear_comprehensions(size_t since, grammar::Span span);
    void try_finally(const grammar::Try& node);
    void leave_finally(const Block& block, bool falls_through, grammar::Span span);
    void try_except(const grammar::Try& node);
    void except_handler(const grammar::ExceptHandler& node, Register state, uint32_t outer, Label end);
    void with_statement(const grammar::With& node);
    void with_items(const grammar::With& node, uint32_t index);
    void exit_context(Register dest, Register exit, uint32_t with_what, grammar::Span span);

    // ---- matching.cpp ----
    // What a case has done so far: where its captures wait, and which temporaries it may have filled.
    struct CaseState {
        std::vector<std::pair<const grammar::Identifier*, Register>> captures;
        std::vector<Register> filled;
    };
    void match_statement(const grammar::Match& node);
    bool match_case(const grammar::MatchCase& node, Operand subject, Label end);
    // Goes on if the pattern matches, else jumps to `fail`. A subject in a temporary is consumed if it matches.
    void pattern(const grammar::Pattern& node, Operand subject, Label fail, CaseState& state);
    void value_pattern(const grammar::MatchValue& node, Operand subject, Label fail);
    void singleton_pattern(const grammar::MatchSingleton& node, Operand subject, Label fail);
    void sequence_pattern(const grammar::MatchSequence& node, Operand subject, Label fail, CaseState& state);
    void unpacked_items(const grammar::MatchSequence& node, uint32_t star, Operand subject, Label fail,
                        CaseState& state);
    void single_items(const grammar::MatchSequence& node, uint32_t star, Operand subject, Label fail, CaseState& state);
    void mapping_pattern(const grammar::MatchMapping& node, Operand subject, Label fail, CaseState& state);
    void class_pattern(const grammar::MatchClass& node, Operand subject, Label fail, CaseState& state);
    void or_pattern(const grammar::MatchOr& node, Operand subject, Label fail, CaseState& state);
    void capture(const grammar::Identifier* name, Operand value, grammar::Span span, CaseState& state);
    void refuse_length(Operand subject, uint32_t size, bool or_more, Label fail, grammar::Span span);
    // The items of a tuple, None if there is no match, in a row of temporaries; the first is returned.
    Register matched_items(Register tuple, uint32_t count, Label fail, grammar::Span span, CaseState& state);
    void clear_filled(const CaseState& state, size_t first, grammar::Span span);

    // ---- imports.cpp ----
    void import_statement(const grammar::Import& node);
    void import_part(Operand module, std::string_view name, grammar::Span span);
    void import_from_statement(const grammar::ImportFrom& node);

    Unit& unit_;
    Scope& scope_;        // of the code object
    Scope* inner_scope_;  // scope_, or the comprehension being compiled
    const CodeGenerator* parent_;
    CodeBuilder& code_;
    uint32_t constant_scope_;  // the code whose constants these are: the id of code_, or of a comprehension in it
    FunctionLike* function_like_ = nullptr;  // that comprehension
    std::string qualified_name_;
    bool has_docstring_ = false;
    bool is_global_definition_ = false;  // a function whose name is declared global
    bool is_single_ = false;             // a prompt's input: expression statements print
    bool may_be_docstring_ = false;      // the next statement is the first one of a file
    bool annotates_ = false;             // the module has annotated variables
    uint32_t local_count_ = 0;           // registers below are variables
    uint32_t named_count_ = 0;           // of these, the first ones have names
    uint32_t next_comprehension_register_ = 0;
    Register top_ = 0;  // first free temporary
    uint32_t register_count_ = 0;
    std::vector<vm::Str*> variable_names_;
    std::vector<Symbol*> cells_;
    std::vector<Symbol*> free_variables_;
    std::vector<Block> blocks_;
    std::vector<Register> comprehension_variables_;  // of the comprehensions written so far
};

}  // namespace eadem::compiler
