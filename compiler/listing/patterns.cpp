// The listing of patterns.
#include "compiler/listing/constant_lister.h"
#include "compiler/literal.h"
#include "compiler/operators.h"
#include "grammar/visitor.h"

namespace eadem::compiler {

using namespace grammar;

namespace {

bool is_wildcard(const Pattern& pattern) {
    const auto* as = node_cast<MatchAs>(&pattern);
    return as != nullptr && as->name == nullptr && as->pattern == nullptr;
}

}  // namespace

// -1 and 1 + 2j: the only operations in patterns are folded in the tree by every version since there are patterns.
void ConstantLister::pattern_value(const Expr& node) {
    const auto* sum = node_cast<BinOp>(&node);
    const auto* negative = node_cast<UnaryOp>(sum != nullptr ? sum->left : &node);
    if (is_constant(node) || (sum == nullptr && negative == nullptr)) return expression(node);
    vm::OwnedValue value = folder_.value_of(negative != nullptr ? *negative->operand : *sum->left);
    if (negative != nullptr) value = fold_unary(space_, vm::UnaryOperator::kNegative, value.get());
    if (sum != nullptr) {
        const vm::OwnedValue right = folder_.value_of(*sum->right);
        value = fold_binary(space_, to_vm(sum->op), value.get(), right.get());
    }
    load(std::move(value));
}

void ConstantLister::pattern(const Pattern& node, Label fail) {
    if (const auto* value = node_cast<MatchValue>(&node)) {
        pattern_value(*value->value);
        emit(DraftOp::kOther);
        return check(fail);
    }
    if (const auto* singleton = node_cast<MatchSingleton>(&node)) {
        vm::Result<vm::OwnedValue> value = literal_value(space_, singleton->value);
        if (value.ok()) load(std::move(value).value());
        emit(DraftOp::kIs);
        return check(fail, DraftOp::kJumpIfFalse);
    }
    if (const auto* sequence = node_cast<MatchSequence>(&node)) return patterns(*sequence, fail);
    if (const auto* mapping = node_cast<MatchMapping>(&node)) return patterns(*mapping, fail);
    if (const auto* class_pattern = node_cast<MatchClass>(&node)) return patterns(*class_pattern, fail);
    if (const auto* as = node_cast<MatchAs>(&node)) {
        if (as->pattern != nullptr) {
            emit(DraftOp::kOther);
            pattern(*as->pattern, fail);
        }
        return emit(as->name == nullptr ? DraftOp::kPop : DraftOp::kOther);
    }
    if (const auto* alternatives = node_cast<MatchOr>(&node)) {
        const Label matched = new_label();
        for (const Pattern* one : alternatives->patterns) {
            const Label next = new_label();
            emit(DraftOp::kOther);
            pattern(*one, next);
            emit(DraftOp::kJump, matched);
            place(next);
        }
        emit(DraftOp::kOther);
        emit(DraftOp::kJump, fail);
        place(matched);
    }
}

void ConstantLister::patterns(const MatchSequence& node, Label fail) {
    const uint32_t size = node.patterns.size();
    uint32_t star = size;
    bool only_wildcards = true;
    bool star_is_wildcard = false;
    for (uint32_t i = 0; i < size; ++i) {
        if (const auto* starred = node_cast<MatchStar>(node.patterns[i])) {
            star = i;
            star_is_wildcard = starred->name == nullptr;
            only_wildcards = only_wildcards && star_is_wildcard;
        } else {
            only_wildcards = only_wildcards && is_wildcard(*node.patterns[i]);
        }
    }
    emit(DraftOp::kOther);
    check(fail);
    const bool has_star = star < size;
    if (!has_star || size > 1) {
        emit(DraftOp::kOther);
        load_int(has_star ? size - 1 : size);
        emit(DraftOp::kOther);
        check(fail);
    }
    if (only_wildcards) return emit(DraftOp::kOther);
    if (!star_is_wildcard) {
        emit(DraftOp::kOther);
        for (const Pattern* item : node.patterns) {
            if (item->kind != NodeKind::kMatchStar) pattern(*item, fail);
        }
        return;
    }
    // What the star takes is not looked at, so the others are read one by one.
    for (uint32_t i = 0; i < size; ++i) {
        if (i == star || is_wildcard(*node.patterns[i])) continue;
        emit(DraftOp::kOther);
        load_int(i < star ? i : size - i);
        emit(DraftOp::kOther);
        pattern(*node.patterns[i], fail);
    }
    emit(DraftOp::kOther);
}

void ConstantLister::patterns(const MatchMapping& node, Label fail) {
    const uint32_t size = node.keys.size();
    emit(DraftOp::kOther);
    check(fail);
    if (size == 0 && node.rest == nullptr) return emit(DraftOp::kOther);
    if (size > 0) {
        emit(DraftOp::kOther);
        load_int(size);
        emit(DraftOp::kOther);
        check(fail);
    }
    for (const Expr* key : node.keys) pattern_value(*key);
    emit(DraftOp::kBuildTuple, size);
    emit(DraftOp::kOther);
    if (profile_.match_answers_none) {
        load_none();
        emit(DraftOp::kIs);
        check(fail, DraftOp::kJumpIfFalse);
    } else {
        check(fail);
    }
    for (uint32_t i = 0; i < size; ++i) part_by_index(*node.patterns[i], i, fail);
    emit(DraftOp::kOther);
}

// The values of a mapping and the attributes of a class come in a tuple: unpacked, or read one by one.
void ConstantLister::part_by_index(const Pattern& part, uint32_t index, Label fail) {
    if (is_wildcard(part)) return;
    if (!profile_.match_answers_none) {
        emit(DraftOp::kOther);
        load_int(index);
    }
    emit(DraftOp::kOther);
    pattern(part, fail);
}

void ConstantLister::patterns(const MatchClass& node, Label fail) {
    expression(*node.cls);
    std::vector<std::string> names;
    for (const Identifier* name : node.kwd_attrs) names.emplace_back(name->text);
    load_names(names);
    emit(DraftOp::kOther);
    if (profile_.match_answers_none) {
        load_none();
        emit(DraftOp::kIs);
        check(fail, DraftOp::kJumpIfFalse);
    } else {
        check(fail);
    }
    const uint32_t positional = node.patterns.size();
    for (uint32_t i = 0; i < positional + node.kwd_patterns.size(); ++i) {
        const Pattern& part = i < positional ? *node.patterns[i] : *node.kwd_patterns[i - positional];
        part_by_index(part, i, fail);
    }
    emit(DraftOp::kOther);
}

}  // namespace eadem::compiler
