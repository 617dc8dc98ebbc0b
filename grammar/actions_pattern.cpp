// Patterns of `case`.
#include "grammar/actions.h"

namespace eadem::grammar {

Pattern* Actions::match_value(Span span, Expr* value) {
    auto* node = make<MatchValue>(span);
    node->value = value;
    return node;
}

Pattern* Actions::match_singleton(Span span, ConstantKind kind) {
    auto* node = make<MatchSingleton>(span);
    node->value.kind = kind;
    return node;
}

Pattern* Actions::match_capture(Span span, const Identifier* name) {
    auto* node = make<MatchAs>(span);
    node->name = is_wildcard(name) ? nullptr : name;
    return node;
}

Pattern* Actions::match_sequence(Span span, ListStart items) {
    auto* node = make<MatchSequence>(span);
    node->patterns = take<Pattern*>(items);
    return node;
}

Pattern* Actions::match_mapping(Span span, ListStart keys_and_patterns, const Identifier* rest) {
    if (rest != nullptr && is_wildcard(rest)) reject();
    auto both = take<Node*>(keys_and_patterns);
    auto* node = make<MatchMapping>(span);
    node->keys = Seq<Expr*>::make(arena_, both.size() / 2);
    node->patterns = Seq<Pattern*>::make(arena_, both.size() / 2);
    for (uint32_t i = 0; i < node->keys.size(); ++i) {
        node->keys[i] = static_cast<Expr*>(both[2 * i]);
        node->patterns[i] = static_cast<Pattern*>(both[2 * i + 1]);
    }
    node->rest = rest;
    return node;
}

Pattern* Actions::match_class(Span span, Expr* cls, ListStart positional, ListStart keywords) {
    auto* node = make<MatchClass>(span);
    uint32_t keyword_count = (list().index - keywords.index) / 2;
    node->kwd_attrs = Seq<const Identifier*>::make(arena_, keyword_count);
    node->kwd_patterns = Seq<Pattern*>::make(arena_, keyword_count);
    for (uint32_t i = 0; i < keyword_count; ++i) {
        node->kwd_attrs[i] = static_cast<const Identifier*>(items_[keywords.index + 2 * i]);
        node->kwd_patterns[i] = static_cast<Pattern*>(const_cast<void*>(items_[keywords.index + 2 * i + 1]));
    }
    items_.resize(keywords.index);
    node->cls = cls;
    node->patterns = take<Pattern*>(positional);
    return node;
}

Pattern* Actions::match_star(Span span, const Identifier* name) {
    auto* node = make<MatchStar>(span);
    node->name = is_wildcard(name) ? nullptr : name;
    return node;
}

Pattern* Actions::match_as(Span span, Pattern* pattern, const Identifier* name) {
    if (is_wildcard(name)) reject();
    auto* node = make<MatchAs>(span);
    node->pattern = pattern;
    node->name = name;
    return node;
}

Pattern* Actions::match_or(Span span, ListStart alternatives) {
    auto* node = make<MatchOr>(span);
    node->patterns = take<Pattern*>(alternatives);
    return node;
}

// `-1 + 2j` as a pattern: a real part that is not imaginary, and an imaginary one that is.
Expr* Actions::complex(Span span, Expr* real, Operator op, Expr* imaginary) {
    auto is_imaginary = [](const Expr* number) {
        if (const auto* negated = node_cast<UnaryOp>(number)) number = negated->operand;
        return static_cast<const Constant*>(number)->value.kind == ConstantKind::kImaginary;
    };
    if (is_imaginary(real)) reject();
    if (!is_imaginary(imaginary)) reject();
    return binary(span, real, op, imaginary);
}

}  // namespace eadem::grammar
