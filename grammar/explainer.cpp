// Tokens, results, and the two readings.
#include "grammar/explainer.h"

#include <algorithm>

namespace eadem::grammar {

Explainer::Explainer(const Source& source, Arena& arena, Layout& layout, const Failure& failure)
    : source_(source), arena_(arena), layout_(layout), failure_(failure) {
    layout_.next();  // tells the mode
    read_token();
}

// A run of complete statements is as good as one `pass`.
void Explainer::read_token() {
    Token token = layout_.next();
    if (next_run_ < failure_.complete.size() && token.span.begin == failure_.complete[next_run_].begin &&
        token.kind != TokenKind::kIndent) {
        Span run = failure_.complete[next_run_++];
        add_token({TokenKind::kPass, run, {}});
        // Whatever was open within the run is closed at its end: count the blocks.
        int depth = 0;
        while ((token.span.begin < run.end || depth > 0) && token.kind != TokenKind::kEnd) {
            if (token.kind == TokenKind::kIndent) ++depth;
            if (token.kind == TokenKind::kDedent) --depth;
            token = layout_.next();
        }
        if (token.kind != TokenKind::kNewline) add_token({TokenKind::kNewline, {run.end, run.end}, {}});
    }
    add_token(token);
}

void Explainer::add_token(const Token& token) {
    uint32_t level = token_level(token);
    tokens_.push_back({token, level, {}});
}

std::optional<Diagnostic> Explainer::explain() {
    read_all();
    generic_place_ = unexpected_place();
    generic_kind_ = last_token().kind;
    generic_shown_ = is_end(last_token()) ? DiagnosticPlace::kLine : last_shown();
    if (stopped()) return error_;
    mark_ = 0;
    for (LeveledToken& token : tokens_) token.memos.clear();
    invalid_rules_ = true;
    read_all();
    return error_;
}

Diagnostic Explainer::generic() const {
    switch (generic_kind_) {
        case TokenKind::kIndent:
            return {DiagnosticKind::kIndentationError, "unexpected indent", generic_place_, generic_shown_};
        case TokenKind::kDedent:
            return {DiagnosticKind::kIndentationError, "unexpected unindent", generic_place_, generic_shown_};
        default:
            return {DiagnosticKind::kSyntaxError, "invalid syntax", generic_place_, generic_shown_};
    }
}

int Explainer::f_string_depth() const {
    auto count = [this](TokenKind kind) {
        return std::count_if(tokens_.begin(), tokens_.end(),
                             [kind](const LeveledToken& leveled) { return leveled.token.kind == kind; });
    };
    return static_cast<int>(count(TokenKind::kFStringStart) - count(TokenKind::kFStringEnd));
}

// To CPython's scanner only a file ends in a newline though it has none.
bool Explainer::is_end(const Token& token) const {
    const bool is_added = token.kind == TokenKind::kNewline && token.span.begin == source_.text().size();
    return token.kind == TokenKind::kEnd || (is_added && failure_.mode != StartMode::kFile);
}

// Where CPython points when it has no words. To its scanner `<>` is one token.
Span Explainer::unexpected_place() const {
    const Token& token = last_token();
    if (is_end(token)) {
        uint32_t line_start = last_place().end;
        while (line_start > 0 && source_.text()[line_start - 1] != '\n') --line_start;
        return {line_start, line_start};
    }
    if (token.kind == TokenKind::kGreater && tokens_.size() > 1) {
        const Token& before = tokens_[tokens_.size() - 2].token;
        if (before.kind == TokenKind::kLess && before.span.end == token.span.begin) {
            return Span::cover(before.span, token.span);
        }
    }
    return last_place();
}

uint32_t Explainer::token_level(const Token& token) {
    switch (token.kind) {
        case TokenKind::kLpar:
        case TokenKind::kLsqb:
        case TokenKind::kLbrace:
            return ++level_;
        case TokenKind::kRpar:
        case TokenKind::kRsqb:
        case TokenKind::kRbrace:
            return level_ == 0 ? 0 : --level_;
        default:
            return level_;
    }
}

// Like CPython, stops at what the scanner refuses, and at an end of input inside brackets.
const Token& Explainer::peek() {
    if (mark_ == tokens_.size()) read_token();
    const Token& token = tokens_[mark_].token;
    if (token.kind == TokenKind::kInvalid || (token.kind == TokenKind::kEnd && layout_.open_bracket() != nullptr)) {
        obstacle_ = Obstacle::kToken;
    }
    return token;
}

bool Explainer::next_is_soft_keyword() {
    // As in CPython, the beginning of a soft keyword counts for one: `f(t x)` hears nothing about commas.
    if (!next_is_name()) return false;
    std::string_view name = peek().name->text;
    return name == "_" || std::string_view("match").starts_with(name) || std::string_view("case").starts_with(name) ||
           std::string_view("type").starts_with(name);
}

bool Explainer::take_name() {
    if (!next_is_name()) return false;
    ++mark_;
    return true;
}

bool Explainer::take_word(std::string_view word) {
    if (!next_is_word(word)) return false;
    ++mark_;
    return true;
}

bool Explainer::force(TokenKind kind) {
    if (take(kind)) return true;
    if (!stopped()) raise_at_next(fmt::format("expected '{}'", token_text(kind)));
    return false;
}

void Explainer::raise(Span span, std::string message, DiagnosticKind kind) {
    // A newline at the end of a span is not underlined.
    if (span.end > span.begin && source_.text()[span.end - 1] == '\n') --span.end;
    if (!stopped()) error_ = Diagnostic{kind, std::move(message), span};
}

// CPython points at where its scanner stands if the token has no place of its own: at the last character
// read.
Span Explainer::last_place() const {
    const Token& token = last_token();
    std::string_view text = source_.text();
    switch (token.kind) {
        case TokenKind::kNewline:
            return {token.span.begin, token.span.begin};
        case TokenKind::kIndent:
        case TokenKind::kDedent: {
            uint32_t place = token.span.end;
            if (place > 0 && (place == text.size() || text[place - 1] != '\n')) --place;
            return {place, place};
        }
        case TokenKind::kEnd: {
            auto end = static_cast<uint32_t>(text.size());
            if (end > 0 && text[end - 1] == '\n') --end;
            return {end, end};
        }
        default:
            return token.span;
    }
}

// At the beginning of a line its scanner has read no character; nor has it at the end of a program, of which it then
// knows only the line.
DiagnosticPlace Explainer::last_shown() const {
    const Token& token = last_token();
    const uint32_t end = token.span.end;
    bool is_line = token.kind == TokenKind::kEnd && source_.reader() == Reader::kProgram;
    if (token.kind == TokenKind::kIndent || token.kind == TokenKind::kDedent)
        is_line = end < source_.text().size() ? end == 0 || source_.text()[end - 1] == '\n'
                                              : source_.reader() == Reader::kProgram;
    return is_line ? DiagnosticPlace::kLine : DiagnosticPlace::kSpan;
}

void Explainer::raise_at_last(std::string message, DiagnosticKind kind) {
    const bool is_first = !stopped();
    raise(last_place(), std::move(message), kind);
    if (is_first) error_->place = last_shown();
}

void Explainer::raise_indentation(std::string message) {
    raise_at_last(std::move(message), DiagnosticKind::kIndentationError);
}

// CPython's carets end one short here.
void Explainer::raise_from(Span begin, std::string message) {
    uint32_t end = last_token().kind == TokenKind::kNewline ? last_token().span.begin : last_token().span.end - 1;
    raise({begin.begin, std::max(begin.begin, end)}, std::move(message));
}

namespace {

// The first part of an expression that is no place to put something; null if there is none.
const Expr* invalid_target(const Expr* expression, bool is_del, bool is_for) {
    auto first_invalid = [&](Seq<Expr*> items) -> const Expr* {
        for (const Expr* item : items) {
            if (const Expr* found = invalid_target(item, is_del, is_for)) return found;
        }
        return nullptr;
    };
    switch (expression->kind) {
        case NodeKind::kName:
        case NodeKind::kAttribute:
        case NodeKind::kSubscript:
            return nullptr;
        case NodeKind::kTuple:
            return first_invalid(static_cast<const Tuple*>(expression)->elts);
        case NodeKind::kList:
            return first_invalid(static_cast<const List*>(expression)->elts);
        case NodeKind::kStarred:
            if (is_del) return expression;
            return invalid_target(static_cast<const Starred*>(expression)->value, is_del, is_for);
        case NodeKind::kCompare: {
            // `for f() in x` has been read as a comparison: the target is its left side.
            const auto* compare = static_cast<const Compare*>(expression);
            if (!is_for) return expression;
            bool is_in = compare->ops[0] == CompareOperator::kIn;
            return is_in ? invalid_target(compare->left, is_del, is_for) : nullptr;
        }
        default:
            return expression;
    }
}

}  // namespace

void Explainer::raise_invalid_target(Targets targets, const Expr* expression) {
    const Expr* invalid = invalid_target(expression, targets == Targets::kDel, targets == Targets::kFor);
    if (invalid == nullptr) return;
    const char* verb = targets == Targets::kDel ? "delete" : "assign to";
    raise(invalid->span, fmt::format("cannot {} {}", verb, expression_name(*invalid)));
}

std::string_view expression_name(const Expr& expression) {
    switch (expression.kind) {
        case NodeKind::kAttribute:
            return "attribute";
        case NodeKind::kSubscript:
            return "subscript";
        case NodeKind::kStarred:
            return "starred";
        case NodeKind::kName:
            return "name";
        case NodeKind::kList:
            return "list";
        case NodeKind::kTuple:
            return "tuple";
        case NodeKind::kLambda:
            return "lambda";
        case NodeKind::kCall:
            return "function call";
        case NodeKind::kGeneratorExp:
            return "generator expression";
        case NodeKind::kYield:
        case NodeKind::kYieldFrom:
            return "yield expression";
        case NodeKind::kAwait:
            return "await expression";
        case NodeKind::kListComp:
            return "list comprehension";
        case NodeKind::kSetComp:
            return "set comprehension";
        case NodeKind::kDictComp:
            return "dict comprehension";
        case NodeKind::kDict:
            return "dict literal";
        case NodeKind::kSet:
            return "set display";
        case NodeKind::kJoinedStr:
        case NodeKind::kFormattedValue:
            return "f-string expression";
        case NodeKind::kCompare:
            return "comparison";
        case NodeKind::kIfExp:
            return "conditional expression";
        case NodeKind::kNamedExpr:
            return "named expression";
        case NodeKind::kConstant:
            break;
        default:
            return "expression";
    }
    switch (static_cast<const Constant&>(expression).value.kind) {
        case ConstantKind::kNone:
            return "None";
        case ConstantKind::kTrue:
            return "True";
        case ConstantKind::kFalse:
            return "False";
        case ConstantKind::kEllipsis:
            return "ellipsis";
        default:
            return "literal";
    }
}

}  // namespace eadem::grammar
