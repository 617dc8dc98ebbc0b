// Tokens, results, and the two readings.
#include "grammar/explainer.h"

#include <algorithm>

namespace eadem::grammar {

Explainer::Explainer(const Source& source, Arena& arena, Layout& layout, StartMode mode, uint32_t begin)
    : source_(source), arena_(arena), layout_(layout), mode_(mode) {
    Token token = layout_.next();
    while (token.kind == TokenKind::kStartFile || token.kind == TokenKind::kStartSingle ||
           token.kind == TokenKind::kStartEval ||
           (token.span.begin < begin && token.kind != TokenKind::kEnd && token.kind != TokenKind::kInvalid)) {
        token = layout_.next();
    }
    tokens_.push_back({token, token_level(token)});
}

std::optional<Diagnostic> Explainer::explain() {
    read_all();
    furthest_ = last_token();
    if (stopped()) return error_;
    mark_ = 0;
    invalid_rules_ = true;
    read_all();
    return error_;
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
    if (mark_ == tokens_.size()) {
        Token token = layout_.next();
        tokens_.push_back({token, token_level(token)});
    }
    const Token& token = tokens_[mark_].token;
    if (token.kind == TokenKind::kInvalid ||
        (token.kind == TokenKind::kEnd && layout_.open_bracket() != nullptr)) {
        obstacle_ = Obstacle::kToken;
    }
    return token;
}

bool Explainer::next_is_soft_keyword() {
    return next_is_word("match") || next_is_word("case") || next_is_word("type") || next_is_word("_");
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
    if (!stopped()) error_ = Diagnostic{kind, std::move(message), span};
}

void Explainer::raise_at_last(std::string message) {
    raise(last_token().span, std::move(message));
}

void Explainer::raise_indentation(std::string message) {
    raise(last_token().span, std::move(message), DiagnosticKind::kIndentationError);
}

void Explainer::raise_from(Span begin, std::string message) {
    raise({begin.begin, last_token().span.end}, std::move(message));
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
