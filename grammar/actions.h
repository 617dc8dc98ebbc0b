// The actions of parser.yy: they build the tree. One Actions serves one parse and is owned by parse(); what
// it makes lives in the arena, and with a sink only until the sink has had the statement at the margin that it is part
// of.
//
// Lists under construction lie on one stack: a ListStart is the place of a list's first item, everything
// above it belongs to the list. That is sound because the parser works bottom-up: whatever is begun within an
// item is finished, and taken off, before the item is appended.
//
// An action that cannot accept what the grammar let through throws ParseStopped by way of reject() or refuse().
#pragma once

#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/arena.h"
#include "grammar/ast.h"
#include "grammar/diagnostic.h"
#include "grammar/expression_height.h"
#include "grammar/name_table.h"
#include "grammar/source.h"
#include "grammar/statement_sink.h"
#include "grammar/token.h"

namespace eadem::grammar {

// Thrown by an action, caught by run_parser().
struct ParseStopped {};

struct ListStart {
    uint32_t index;
};

// What stands behind `from`.
struct ModulePath {
    uint32_t level;          // leading dots
    const Identifier* name;  // may be null: `from . import x`
};

// One entry of a parameter list as it is read, before anybody has looked at the order.
struct Parameter {
    enum class Kind : uint8_t { kPlain, kStar, kDoubleStar, kBareStar, kSlash };
    Kind kind;
    Span span;
    Arg* arg;             // null for kBareStar and kSlash
    Expr* default_value;  // kPlain: may be null
};

// A replacement field of an f-string; `{x=}` has a text before its value.
struct Field {
    Constant* debug_text;  // may be null
    FormattedValue* value;
};

// A part of a replacement field that may be absent, and where it stands.
template <class T>
struct Located {
    Span span;
    T value;
};

class Actions {
 public:
    // `sink` may be null: then the tree is kept whole.
    Actions(const Source& source, Arena& arena, NameTable& names, StatementSink* sink);

    // ---- results ----
    Mod* tree() const { return tree_; }
    // The runs of complete statements in blocks that are not complete themselves, outermost first.
    std::vector<Span> complete_statements() const;
    // What refuse() was told.
    const std::optional<Diagnostic>& refusal() const { return refusal_; }
    bool stopped_by_sink() const { return stopped_by_sink_; }

    // ---- lists ----
    ListStart list() const { return {static_cast<uint32_t>(items_.size())}; }
    ListStart list(const void* item) { return append(list(), item); }
    ListStart append(ListStart list, const void* item) {
        items_.push_back(item);
        return list;
    }
    // Takes the list off the stack.
    template <class T>
    Seq<T> take(ListStart list) {
        Seq<T> seq = Seq<T>::make(arena_, items_.size() - list.index);
        for (uint32_t i = 0; i < seq.size(); ++i) {
            // The grammar puts nothing but Ts on a list of Ts.
            seq[i] = static_cast<T>(const_cast<void*>(items_[list.index + i]));
        }
        items_.resize(list.index);
        return seq;
    }

    // Moves one of the parser's own stacks, which is full with `size` bytes, to a place with room for twice as many.
    template <class T>
    void double_stack(T** stack, ptrdiff_t size) {
        const auto bytes = static_cast<size_t>(size);
        void* const larger = stacks_.allocate(bytes * 2, alignof(T));
        std::memcpy(larger, static_cast<const void*>(*stack), bytes);
        *stack = static_cast<T*>(larger);
    }

    // ---- whole texts ----
    void module(ListStart body);
    void interactive(ListStart body);
    void expression(Span span, ListStart items, bool is_tuple);
    ListStart statement_done(ListStart block, Span span);
    ListStart margin_statement_done(ListStart margin, Span span);
    Seq<Stmt*> block(ListStart statements);

    // ---- simple statements ----
    template <class T>
    T* make(Span span) {
        return arena_.make<T>(span);
    }
    Stmt* expression_statement(Span span, Expr* value);
    Stmt* assign(Span span, ListStart targets, Expr* value);
    Stmt* augmented_assign(Span span, Expr* target, Operator op, Expr* value);
    Stmt* annotated_assign(Span span, Expr* target, Expr* annotation, Expr* value);
    Stmt* return_(Span span, Expr* value);
    Stmt* raise(Span span, Expr* exception, Expr* cause);
    Stmt* assert_(Span span, Expr* test, Expr* message);
    Stmt* delete_(Span span, ListStart targets);
    Stmt* global(Span span, ListStart names);
    Stmt* nonlocal(Span span, ListStart names);
    Stmt* type_alias(Span span, Span name_span, const Identifier* name, Seq<TypeParam*> params, Expr* value);
    Stmt* import(Span span, ListStart names);
    Stmt* import_from(Span span, ModulePath module, ListStart names);
    Stmt* import_star(Span span, ModulePath module, Span star);
    Alias* alias(Span span, const Identifier* name, const Identifier* as_name);
    const Identifier* dotted_name(ListStart names);

    // ---- compound statements ----
    Stmt* if_(Span span, Expr* test, Seq<Stmt*> body, ListStart elifs, Seq<Stmt*> orelse);
    Stmt* elif (Span keyword, Expr* test, Seq<Stmt*> body);
    Stmt* while_(Span span, Expr* test, Seq<Stmt*> body, Seq<Stmt*> orelse);
    template <class T>
    Stmt* for_(Span span, Expr* target, Expr* iterable, Seq<Stmt*> body, Seq<Stmt*> orelse);
    template <class T>
    Stmt* try_(Span span, Seq<Stmt*> body, Seq<ExceptHandler*> handlers, Seq<Stmt*> orelse, Seq<Stmt*> finalbody);
    ExceptHandler* except(Span span, Expr* type, const Identifier* name, Seq<Stmt*> body);
    template <class T>
    Stmt* with_(Span span, ListStart items, Seq<Stmt*> body);
    template <class T>
    Stmt* with_parenthesised(Span span, ListStart items, Seq<Stmt*> body);
    WithItem* with_item(Span span, Expr* context, Expr* target);
    Stmt* match(Span span, Expr* subject, ListStart cases);
    MatchCase* match_case(Span span, Pattern* pattern, Expr* guard, Seq<Stmt*> body);

    // ---- functions and classes ----
    template <class T>
    Stmt* function(Span span, const Identifier* name, Seq<TypeParam*> type_params, Arguments* arguments, Expr* returns,
                   Seq<Stmt*> body);
    Stmt* class_(Span span, const Identifier* name, Seq<TypeParam*> type_params, ListStart arguments, Seq<Stmt*> body);
    Stmt* decorate(Stmt* definition, ListStart decorators);
    TypeParam* type_var(Span span, const Identifier* name, Expr* bound);
    [[noreturn]] TypeParam* type_default(Span span);
    TypeParam* type_var_tuple(Span span, const Identifier* name);
    TypeParam* param_spec(Span span, const Identifier* name);
    // Parameters have a stack of their own; each of these puts one on it and answers its place.
    ListStart parameter(Span span, const Identifier* name, Expr* annotation, Expr* default_value);
    ListStart star_parameter(Span span, const Identifier* name, Expr* annotation);
    ListStart double_star_parameter(Span span, const Identifier* name, Expr* annotation);
    ListStart bare_star(Span span) { return add_parameter({Parameter::Kind::kBareStar, span, nullptr, nullptr}); }
    ListStart slash(Span span) { return add_parameter({Parameter::Kind::kSlash, span, nullptr, nullptr}); }
    Arguments* arguments(Span span, ListStart parameters);
    Arguments* no_arguments(Span span);

    // ---- expressions ----
    Expr* tuple(Span span, ListStart items) { return display<Tuple>(span, items); }
    template <class T>
    Expr* display(Span span, ListStart items);
    Expr* dict(Span span, ListStart keys_and_values);
    template <class T>
    Expr* comprehend(Span span, Expr* element, ListStart generators);
    Expr* dict_comprehension(Span span, Expr* key, Expr* value, ListStart generators);
    Comprehension* comprehension(Span span, Expr* target, Expr* iterable, ListStart conditions, bool is_async);
    Expr* starred(Span span, Expr* value);
    Expr* group(Expr* inner);
    Expr* named(Span span, Span name_span, const Identifier* name, Expr* value);
    Expr* yield(Span span, Expr* value);
    Expr* yield_from(Span span, Expr* value);
    Expr* await(Span span, Expr* value);
    Expr* conditional(Span span, Expr* test, Expr* body, Expr* orelse);
    Expr* lambda(Span span, Arguments* arguments, Expr* body);
    Expr* boolean(Span span, BoolOperator op, Expr* left, Expr* right);
    Expr* compare(Span span, Expr* left, CompareOperator op, Expr* right);
    Expr* binary(Span span, Expr* left, Operator op, Expr* right);
    Expr* unary(Span span, UnaryOperator op, Expr* operand);
    Expr* attribute(Span span, Expr* value, const Identifier* name);
    Expr* subscript(Span span, Expr* value, Expr* index);
    Expr* slice(Span span, Expr* lower, Expr* upper, Expr* step);
    Expr* call(Span span, Expr* function, ListStart arguments);
    Expr* call_generator(Span span, Expr* function, Span generator_span, Expr* element, ListStart generators);
    Keyword* keyword(Span span, const Identifier* name, Expr* value);
    Expr* name(Span span, const Identifier* name);
    Expr* number(Span span, const NumberLiteral& literal);
    Expr* constant(Span span, ConstantKind kind);

    // ---- strings ----
    Constant* string(Span span, const StringLiteral& literal);
    ListStart f_string_list() { return list(nullptr); }  // a null item says: an f-string begins
    ListStart append_field(ListStart list, Field field);
    Field field(Span span, Expr* value, bool debug, Located<Conversion> conversion, Located<Expr*> format,
                Span closing);
    Conversion conversion(Span exclamation, Span name_span, const Identifier* name);
    Expr* join_strings(Span span, ListStart parts);

    // ---- targets: the same expression, read as a place to put something. Refuse what is no place. ----
    Expr* to_target(Expr* expression);
    Expr* for_target(Span span, ListStart items, bool is_tuple);

    // ---- patterns ----
    Pattern* match_value(Span span, Expr* value);
    Pattern* match_singleton(Span span, ConstantKind kind);
    Pattern* match_capture(Span span, const Identifier* name);
    Pattern* match_sequence(Span span, ListStart items);
    Pattern* match_mapping(Span span, ListStart keys_and_patterns, const Identifier* rest);
    Pattern* match_class(Span span, Expr* cls, ListStart positional, ListStart keywords);
    Pattern* match_star(Span span, const Identifier* name);
    Pattern* match_as(Span span, Pattern* pattern, const Identifier* name);
    Pattern* match_or(Span span, ListStart alternatives);
    Expr* complex(Span span, Expr* real, Operator op, Expr* imaginary);

 private:
    // Ends the parse where the grammar lets through what Python does not; syntax_error.h finds the words.
    [[noreturn]] void reject();
    // Ends the parse at something that is valid Python but not supported, or too much.
    [[noreturn]] void refuse(Span span, std::string_view construct);

    Arg* arg(Span span, const Identifier* name, Expr* annotation);
    ListStart add_parameter(Parameter parameter);

    // To be called on each finished expression: keeps kMaxExprHeight.
    template <class T>
    T* seal(T* node) {
        node->height = expression_height(*node);
        if (node->height > kMaxExprHeight) reject_height(node->span);
        return node;
    }
    // The same for one that is still growing and has got another operand.
    Expr* raise_height(Expr* node, uint16_t operand_height) {
        node->height = std::max<uint16_t>(node->height, static_cast<uint16_t>(operand_height + 1));
        if (node->height > kMaxExprHeight) reject_height(node->span);
        return node;
    }
    [[noreturn]] void reject_height(Span span);

    // Gives a target its context, and its items theirs.
    void set_context(Expr* target, ExprContext context);
    void require_single_target(const Expr& target);

    // Neighbours in one block, none of which will change any more.
    struct CompleteRun {
        ListStart block;
        Span span;
        bool is_block_open;
    };

    // Takes the arguments of a call or class off the stack: positional ones (and `*x`), then keywords (and
    // `**x`).
    struct CallArguments {
        Seq<Expr*> positional;
        Seq<Keyword*> keywords;
    };
    CallArguments take_arguments(ListStart list);
    void check_argument_order(const void* const* first, const void* const* last);

    Seq<WithItem*> take_with_items(ListStart list);
    Seq<WithItem*> split_parenthesised_items(Seq<WithItem*> items);

    // One constant for the items [first, last) of the stack, all of them constants.
    std::string_view debug_text(Span span);
    Constant* merge_constants(size_t first, size_t last);

    bool is_wildcard(const Identifier* name) const { return name == underscore_; }

    const Source& source_;
    Arena& arena_;
    NameTable& names_;
    StatementSink* const sink_;
    bool stopped_by_sink_ = false;
    Arena stacks_;  // of the parser
    const Identifier* underscore_;
    std::vector<const void*> items_;
    std::vector<Parameter> parameters_;
    std::string scratch_;
    Mod* tree_ = nullptr;
    std::vector<CompleteRun> complete_runs_;
    std::optional<Diagnostic> refusal_;
};

}  // namespace eadem::grammar
