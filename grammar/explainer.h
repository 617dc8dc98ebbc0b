// The second reading of a statement that could not be parsed, to find words for what is wrong. It follows
// CPython's way: a recursive descent over the PEG grammar in which rules named invalid_... recognise common
// mistakes. It reads twice: first by the plain rules, which tells how far CPython would have looked, then
// with the mistakes. The first mistake recognised in that order is the message, as in CPython 3.13.
//
// A rule returns what it has read, or null (false) with the mark where it was. Once a mistake has been found
// no token matches any more, so that everything unwinds by failing. Results are memoised per rule and token,
// which keeps the time linear; depth is capped.
//
// Used by explain_failure (syntax_error.h) only; its nodes carry no more than messages need. The names of the
// rules are those of CPython's grammar, documented in the Python reference.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "grammar/arena.h"
#include "grammar/ast.h"
#include "grammar/diagnostic.h"
#include "grammar/layout.h"
#include "grammar/source.h"
#include "grammar/syntax_error.h"
#include "grammar/token.h"

namespace eadem::grammar {

class Explainer {
 public:
    // `layout` is to be at its first token. All are borrowed.
    Explainer(const Source& source, Arena& arena, Layout& layout, const Failure& failure);

    // What is wrong, where CPython has words of its own for it.
    std::optional<Diagnostic> explain();

    // What CPython says when it has no words: "invalid syntax", where the first reading got stuck.
    Diagnostic generic() const;
    // The last token that has been looked at in either reading.
    const Token& last_token() const { return tokens_.back().token; }
    // That token is the scanner's complaint, or the end of the input inside brackets.
    bool stopped_by_token() const { return obstacle_ == Obstacle::kToken; }
    // The text is nested too deeply to be read this way.
    bool stopped_by_depth() const { return obstacle_ == Obstacle::kDepth; }
    // In how many f-strings the last token stands.
    int f_string_depth() const;

 private:
    enum class Rule : uint8_t {
        // Memoised in CPython too. There the memo does not ask whether the invalid rules were on, so a rule that has
        // been read with them off is not searched for mistakes later; to give the same words, nor here.
        kSimpleStmt,
        kBlock,
        kExpression,
        kStarExpression,
        kInvalidNamedExpression,
        kDisjunction,
        kConjunction,
        kInversion,
        kBitwiseOr,
        kBitwiseXor,
        kBitwiseAnd,
        kShift,
        kSum,
        kTerm,
        kFactor,
        kAwaitPrimary,
        kPrimary,
        kTargetPrimary,
        kStrings,
        kArguments,
        kStarTarget,
        kTargetWithStarAtom,
        kDelTarget,
        kClosedPattern,
        kTypeParam,
        // Memoised here alone, to stay linear.
        kStatement,
        kElif,
        kNamedExpression,
        kComparison,
        kAtom,
        kArgs,
        kForIfClauses,
        kGenexp,
        kTuple,
        kGroup,
        kListComp,
        kList,
        kDict,
        kSet,
        kDictComp,
        kSetComp,
        kSlices,
        kStarredExpression,
        kLambdaParams,
        kParams,
        kPattern,
        kOrPattern,
    };

    // What a rule has found at a token, and where that ends.
    struct Memo {
        uint32_t key;
        uint32_t end;
        const void* result;
    };

    // A token, the number of brackets open behind it, and what is known of it.
    struct LeveledToken {
        Token token;
        uint32_t level;
        std::vector<Memo> memos;
    };

    // What `args` has read: as much as messages need.
    struct CallArguments {
        std::vector<Expr*> positional;
        bool has_unpacking = false;  // **x
    };

    // def's parameters and lambda's differ in what may follow the last one and in annotations.
    struct ParameterStyle {
        TokenKind closing;  // kRpar or kColon
        bool is_lambda;
    };

    enum class Targets : uint8_t { kStar, kDel, kFor };

    // What ends a reading without a mistake found: a token the scanner refuses (or an end of input inside
    // brackets), or too deep a nesting.
    enum class Obstacle : uint8_t { kNone, kToken, kDepth };

    // The rules follow CPython's stack limit (MAXSTACK): deeper, it gives up too.
    static constexpr uint32_t kMaxDepth = 4000;

    // ---- tokens ----
    const Token& peek();
    void read_token();
    void add_token(const Token& token);
    uint32_t token_level(const Token& token);
    bool next_is(TokenKind kind) { return !stopped() && peek().kind == kind; }
    template <class... Kinds>
    bool next_is(TokenKind first, Kinds... rest) {
        return next_is(first) || next_is(rest...);
    }
    bool take(TokenKind kind) {
        if (!next_is(kind)) return false;
        ++mark_;
        return true;
    }
    template <class... Kinds>
    bool take(TokenKind first, Kinds... rest) {
        return take(first) || take(rest...);
    }
    bool maybe(TokenKind kind) {
        take(kind);
        return !stopped();
    }
    bool next_is_name() { return next_is(TokenKind::kName, TokenKind::kMatch, TokenKind::kCase, TokenKind::kType); }
    bool next_is_soft_keyword();
    bool next_is_word(std::string_view word) { return next_is_name() && peek().name->text == word; }
    bool take_name();
    bool take_word(std::string_view word);
    // &&'x': without the token there is no way on.
    bool force(TokenKind kind);
    const Token& previous() const { return tokens_[mark_ - 1].token; }
    Span previous_span() const { return previous().span; }

    // ---- results ----
    bool stopped() const { return error_.has_value() || obstacle_ != Obstacle::kNone; }
    void raise(Span span, std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError);
    Span last_place() const;
    DiagnosticPlace last_shown() const;
    bool is_end(const Token& token) const;
    Span unexpected_place() const;
    // At the last token looked at, at the next token, and from a token to the last one looked at.
    void raise_at_last(std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError);
    void raise_indentation(std::string message);
    void raise_at_next(std::string message) { raise(peek().span, std::move(message)); }
    void raise_from(Span begin, std::string message);
    void raise_invalid_target(Targets targets, const Expr* expression);
    std::nullptr_t fail(size_t start) {
        mark_ = start;
        return nullptr;
    }
    bool retreat(size_t start) {
        mark_ = start;
        return false;
    }
    template <class T>
    T* node(size_t start);
    template <class F>
    auto memoize(Rule rule, F read) -> decltype(read());
    // Reads as long as `read` succeeds, at least once.
    template <class F>
    bool repeat(F read);
    // Items with a token between them, at least one. A separator after which nothing follows stays unread.
    template <class F>
    bool separated(F read, TokenKind separator = TokenKind::kComma);
    template <class F>
    bool optionally(F read) {
        read();
        return !stopped();
    }

    // ---- explainer_statement.cpp ----
    void read_all();
    bool statement();
    bool statements();
    bool simple_stmts();
    bool simple_stmt();
    bool target_link();
    bool assignment();
    bool invalid_assignment();
    Expr* invalid_ann_assign_target();
    bool annotated_rhs();
    bool augassign();
    bool type_alias();
    bool return_stmt();
    bool raise_stmt();
    bool names_stmt();
    bool del_stmt();
    bool assert_stmt();
    bool import_stmt();
    bool invalid_import();
    bool import_from();
    bool import_from_targets();
    bool dotted_name();
    bool as_name();

    // ---- explainer_compound.cpp ----
    bool compound_stmt();
    bool block();
    bool function_def();
    bool function_def_raw();
    bool class_def();
    bool class_def_raw();
    bool decorators();
    bool opt_class_arguments();
    bool opt_returns();
    bool if_stmt(TokenKind keyword);
    bool else_block();
    bool while_stmt();
    bool for_stmt();
    bool with_stmt();
    bool with_item();
    bool invalid_with_stmt();
    bool try_stmt();
    bool invalid_try_stmt();
    bool except_block(bool is_star);
    bool finally_block();
    bool match_stmt();
    bool case_block();
    bool guard();
    bool subject_expr();
    // `keyword ... ':' NEWLINE` without INDENT: "expected an indented block after ..."
    bool missing_block(Span keyword, std::string_view what);
    // `... NEWLINE` where a ':' belongs: "expected ':'"
    bool missing_colon();

    // ---- explainer_parameters.cpp ----
    bool params(ParameterStyle style);
    bool parameters(ParameterStyle style);
    bool invalid_parameters(ParameterStyle style);
    bool slash_no_default(ParameterStyle style);
    bool slash_with_default(ParameterStyle style);
    bool star_etc(ParameterStyle style);
    bool invalid_star_etc(ParameterStyle style);
    bool kwds(ParameterStyle style);
    bool invalid_kwds(ParameterStyle style);
    bool param(ParameterStyle style);
    bool param_end(ParameterStyle style);
    bool param_no_default(ParameterStyle style);
    bool param_with_default(ParameterStyle style);
    bool param_maybe_default(ParameterStyle style);
    bool default_value();
    bool type_params();
    bool type_param();

    // ---- explainer_expression.cpp ----
    Expr* one_or_tuple(Expr* (Explainer::*item)());
    Expr* expressions();
    Expr* expression();
    bool invalid_expression();
    bool invalid_legacy_expression();
    Expr* expression_without_invalid();
    Expr* plain_expression();
    Expr* yield_expr();
    Expr* star_expressions();
    Expr* starred_bitwise_or();
    Expr* star_expression();
    bool star_named_expressions(std::vector<Expr*>* items = nullptr);
    Expr* star_named_expression();
    Expr* assignment_expression();
    Expr* named_expression();
    bool invalid_named_expression();
    Expr* bool_op(TokenKind word, Expr* (Explainer::*operand)());
    Expr* disjunction();
    Expr* conjunction();
    Expr* inversion();
    Expr* comparison();
    bool comparison_operator(CompareOperator* op);
    Expr* bitwise_or() { return binary(0); }
    Expr* binary(int level);
    bool invalid_arithmetic();
    bool invalid_factor();
    Expr* factor();
    Expr* await_primary();
    Expr* primary();
    Expr* lambdef();
    Expr* tuple_of(size_t start, const std::vector<Expr*>& items);

    // ---- explainer_atom.cpp ----
    Expr* atom();
    Expr* constant(ConstantKind kind);
    Expr* group();
    bool invalid_group();
    Expr* tuple();
    Expr* list();
    Expr* listcomp();
    Expr* genexp();
    Expr* set();
    Expr* setcomp();
    Expr* dict();
    Expr* dictcomp();
    bool double_starred_kvpair();
    bool kvpair();
    bool invalid_double_starred_kvpairs();
    bool invalid_kvpair();
    void invalid_dict_value();
    bool invalid_comprehension();
    // The last expression of the last clause; null if there is no clause.
    Expr* for_if_clauses();
    Expr* for_if_clause();
    bool invalid_for_if_clause();
    bool invalid_for_target();
    Expr* slices();
    Expr* slice();
    Expr* strings();
    bool fstring();
    bool fstring_replacement_field();
    bool invalid_fstring_replacement_field();
    bool fstring_conversion();
    bool fstring_format_spec();

    // ---- explainer_call.cpp ----
    bool arguments();
    bool invalid_arguments();
    CallArguments* args();
    bool positional_arguments(CallArguments& into);
    bool kwargs(CallArguments& into);
    bool kwarg_or_starred(CallArguments& into, bool is_double);
    bool invalid_kwarg();
    Expr* starred_expression();

    // ---- explainer_target.cpp ----
    Expr* star_targets();
    Expr* star_target();
    Expr* target_with_star_atom();
    Expr* star_atom();
    Expr* single_target();
    Expr* single_subscript_attribute_target();
    Expr* t_primary();
    bool t_lookahead() { return next_is(TokenKind::kLpar, TokenKind::kLsqb, TokenKind::kDot); }
    bool del_targets();
    Expr* del_target();

    // ---- explainer_pattern.cpp ----
    bool patterns();
    Pattern* pattern();
    bool invalid_as_pattern();
    Pattern* or_pattern();
    Pattern* closed_pattern();
    bool literal_pattern();
    bool signed_number();
    bool complex_number();
    bool pattern_capture_target();
    bool sequence_pattern();
    bool open_sequence_pattern();
    bool maybe_star_pattern();
    bool mapping_pattern();
    bool key_value_pattern();
    bool class_pattern();
    bool invalid_class_pattern();
    bool keyword_pattern();

    const Source& source_;
    Arena& arena_;
    Layout& layout_;
    const Failure& failure_;
    size_t next_run_ = 0;               // of failure_.complete
    std::vector<LeveledToken> tokens_;  // as many as have been looked at
    uint32_t level_ = 0;
    size_t mark_ = 0;
    uint32_t depth_ = 0;
    bool invalid_rules_ = false;
    Obstacle obstacle_ = Obstacle::kNone;
    Span generic_place_;
    TokenKind generic_kind_ = TokenKind::kEnd;
    DiagnosticPlace generic_shown_ = DiagnosticPlace::kSpan;
    std::optional<Diagnostic> error_;
    std::vector<std::unique_ptr<CallArguments>> call_arguments_;
};

inline constexpr std::string_view kEqualInstead = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

// How messages call an expression: "function call", "literal", "tuple".
std::string_view expression_name(const Expr& expression);

template <class T>
T* Explainer::node(size_t start) {
    return arena_.make<T>(Span{tokens_[start].token.span.begin, previous_span().end});
}

template <class F>
auto Explainer::memoize(Rule rule, F read) -> decltype(read()) {
    using Result = decltype(read());
    if (stopped()) return Result{};
    bool is_mode_apart = invalid_rules_ && rule >= Rule::kStatement;
    uint32_t key = static_cast<uint32_t>(rule) << 1 | (is_mode_apart ? 1 : 0);
    peek();
    size_t start = mark_;
    for (const Memo& memo : tokens_[start].memos) {
        if (memo.key != key) continue;
        mark_ = memo.end;
        if constexpr (std::is_same_v<Result, bool>) {
            return memo.result != nullptr;
        } else {
            return static_cast<Result>(const_cast<void*>(memo.result));
        }
    }
    if (depth_ >= kMaxDepth) {
        obstacle_ = Obstacle::kDepth;
        return Result{};
    }
    ++depth_;
    Result result = read();
    --depth_;
    const void* memo = nullptr;
    if constexpr (std::is_same_v<Result, bool>) {
        if (result) memo = this;
    } else {
        memo = result;
    }
    tokens_[start].memos.push_back({key, static_cast<uint32_t>(mark_), memo});
    return result;
}

template <class F>
bool Explainer::repeat(F read) {
    if (!read()) return false;
    while (read()) {
    }
    return !stopped();
}

template <class F>
bool Explainer::separated(F read, TokenKind separator) {
    if (!read()) return false;
    for (;;) {
        size_t start = mark_;
        if (take(separator) && read()) continue;
        mark_ = start;
        return !stopped();
    }
}

}  // namespace eadem::grammar
