// The analysis of match statements: names that patterns bind, and patterns that cannot be.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/analysis.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

// Checks one case's pattern, as CPython's code generator does. What its keys are is known already.
class PatternChecker {
 public:
    explicit PatternChecker(Unit& unit) : unit_(unit) {}

    void check(const Pattern& pattern) {
        dispatch(pattern, [this](const auto& node) { check_node(node); });
    }

    // A pattern that matches everything, where others follow.
    void refuse_irrefutable(const Pattern& pattern) {
        const auto* capture = node_cast<MatchAs>(&pattern);
        if (capture == nullptr || capture->pattern != nullptr) return;
        error(pattern.span,
              capture->name == nullptr
                  ? std::string("wildcard makes remaining patterns unreachable")
                  : fmt::format("name capture '{}' makes remaining patterns unreachable", capture->name->text));
    }

 private:
    using Names = std::vector<std::string_view>;

    void error(Span span, std::string message) { unit_.messages.error(ErrorRank::kCode, span, std::move(message)); }

    void bind(const Identifier* name, Span span) {
        if (name == nullptr) return;
        if (std::find(bound_.begin(), bound_.end(), name->text) != bound_.end()) {
            error(span, fmt::format("multiple assignments to name '{}' in pattern", name->text));
        }
        if (name->text == "__debug__") error(span, "cannot assign to __debug__");
        bound_.push_back(name->text);
    }

    // The grammar lets strings of all kinds stand here.
    void check_node(const MatchValue& node) {
        if (node.value->kind == NodeKind::kJoinedStr)
            error(node.span, "patterns may only match literals and attribute lookups");
    }
    void check_node(const MatchSingleton&) {}
    void check_node(const MatchStar& node) { bind(node.name, node.span); }
    void check_node(const MatchAs& node) {
        if (node.pattern != nullptr) check(*node.pattern);
        bind(node.name, node.span);
    }
    void check_node(const MatchSequence& node) {
        const auto is_star = [](const Pattern* pattern) { return pattern->kind == NodeKind::kMatchStar; };
        if (std::count_if(node.patterns.begin(), node.patterns.end(), is_star) > 1) {
            error(node.span, "multiple starred names in sequence pattern");
        }
        for (const Pattern* pattern : node.patterns) check(*pattern);
    }
    void check_node(const MatchMapping& node) {
        for (uint32_t i = 0; i < node.keys.size(); ++i) {
            if (node.keys[i]->kind == NodeKind::kJoinedStr)
                error(node.span, "mapping pattern keys may only match literals and attribute lookups");
            for (uint32_t j = 0; j < i; ++j) {
                if (!same_key(*node.keys[i], *node.keys[j])) continue;
                error(node.span, fmt::format("mapping pattern checks duplicate key ({})", key_text(*node.keys[i])));
            }
        }
        for (const Pattern* pattern : node.patterns) check(*pattern);
        bind(node.rest, node.span);
    }
    void check_node(const MatchClass& node) {
        for (uint32_t i = 0; i < node.kwd_attrs.size(); ++i) {
            for (uint32_t j = 0; j < i; ++j) {
                if (node.kwd_attrs[i] != node.kwd_attrs[j]) continue;
                error(node.kwd_patterns[i]->span,
                      fmt::format("attribute name repeated in class pattern: {}", node.kwd_attrs[i]->text));
            }
        }
        for (const Pattern* pattern : node.patterns) check(*pattern);
        for (const Pattern* pattern : node.kwd_patterns) check(*pattern);
    }
    // Every alternative must bind the same names; only the last may match everything.
    void check_node(const MatchOr& node) {
        const Names before = bound_;
        Names first;
        for (uint32_t i = 0; i < node.patterns.size(); ++i) {
            bound_ = before;
            check(*node.patterns[i]);
            Names names(bound_.begin() + static_cast<ptrdiff_t>(before.size()), bound_.end());
            std::sort(names.begin(), names.end());
            if (i == 0) first = names;
            if (names != first) error(node.span, "alternative patterns bind different names");
            if (i + 1 < node.patterns.size()) refuse_irrefutable(*node.patterns[i]);
        }
    }

    // Equal constants: 1 and True are one key.
    bool same_key(const Expr& a, const Expr& b) {
        if (!unit_.folder.is_constant(a) || !unit_.folder.is_constant(b)) return false;
        const vm::OwnedValue left = unit_.folder.value_of(a), right = unit_.folder.value_of(b);
        if (left.is_empty() || right.is_empty()) return false;
        const vm::Result<bool> same = vm::same_or_equal(unit_.space, left.get(), right.get());
        return same.ok() && same.value();
    }
    std::string key_text(const Expr& key) {
        const vm::Result<vm::Ref<vm::Str>> text = vm::repr(unit_.space, unit_.folder.value_of(key).get());
        return text.ok() ? std::string(text.value()->text()) : std::string();
    }

    Unit& unit_;
    Names bound_;
};

// Calls f(Identifier, Span) for every name that the pattern binds.
template <class F>
void for_each_capture(const Pattern& pattern, F&& f) {
    if (const auto* capture = node_cast<MatchAs>(&pattern)) f(capture->name, pattern.span);
    if (const auto* star = node_cast<MatchStar>(&pattern)) f(star->name, pattern.span);
    if (const auto* mapping = node_cast<MatchMapping>(&pattern)) f(mapping->rest, pattern.span);
}

bool is_pattern(const Node& node) {
    return node.kind >= NodeKind::kMatchValue && node.kind <= NodeKind::kMatchOr;
}

}  // namespace

void Analysis::pattern(const Pattern& node) {
    for_each_capture(node, [this](const Identifier* name, Span span) {
        if (name != nullptr) symbols_.bind(name, span);
    });
    for_each_child(node, [this](const Node& child) {
        if (is_pattern(child)) {
            pattern(static_cast<const Pattern&>(child));
        } else {
            expression(static_cast<const Expr&>(child));
        }
    });
}

void Analysis::match_statement(const Match& node) {
    expression(*node.subject);
    for (uint32_t i = 0; i < node.cases.size(); ++i) {
        const MatchCase& one = *node.cases[i];
        pattern(*one.pattern);
        PatternChecker checker(unit_);
        checker.check(*one.pattern);
        if (i + 1 < node.cases.size() && one.guard == nullptr) checker.refuse_irrefutable(*one.pattern);
        optional(one.guard);
        statements(one.body);
    }
}

}  // namespace eadem::compiler
