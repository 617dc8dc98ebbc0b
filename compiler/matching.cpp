// The match statement. A case's captures wait in temporaries until all of its pattern has matched; then they are bound,
// and its guard is asked. Whatever fails on the way jumps to where the temporaries are emptied and the next case
// begins.
//
//     subject;  case 1: pattern, else go on at f1;  bind captures;  guard, else go on at n1;  body;  JUMP end
//     f1: CLEAR what may be left;  n1: case 2 ...
#include <algorithm>

#include "compiler/code_generator.h"
#include "compiler/operators.h"
#include "grammar/visitor.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

bool is_wildcard(const Pattern& pattern) {
    const auto* as = node_cast<MatchAs>(&pattern);
    const auto* star = node_cast<MatchStar>(&pattern);
    return as != nullptr ? as->pattern == nullptr && as->name == nullptr : star != nullptr && star->name == nullptr;
}

const Identifier* captured_name(const Node& node) {
    if (const auto* as = node_cast<MatchAs>(&node)) return as->name;
    if (const auto* star = node_cast<MatchStar>(&node)) return star->name;
    if (const auto* mapping = node_cast<MatchMapping>(&node)) return mapping->rest;
    return nullptr;
}

bool is_pattern(const Node& node) {
    return node.kind >= NodeKind::kMatchValue && node.kind <= NodeKind::kMatchOr;
}

// Calls f(Identifier) for every name in the pattern; those of alternatives come several times.
template <class F>
void for_each_capture(const Pattern& pattern, F&& f) {
    if (const Identifier* name = captured_name(pattern)) f(name);
    for_each_child(pattern, [&f](const Node& child) {
        if (is_pattern(child)) for_each_capture(static_cast<const Pattern&>(child), f);
    });
}

bool captures(const Match& node, const Identifier* name) {
    bool found = false;
    for (const MatchCase* one : node.cases)
        for_each_capture(*one->pattern, [&](const Identifier* captured) { found = found || captured == name; });
    return found;
}

}  // namespace

void CodeGenerator::match_statement(const Match& node) {
    TemporaryScope temporaries(*this);
    Operand subject = operand(*node.subject, Use::kKeep);
    // A local that a case rebinds is not the subject any more when the next case is tried.
    if (subject.is_variable()) {
        const auto* name = node_cast<Name>(node.subject);
        if (name == nullptr || scope_.has_walrus || captures(node, name->id)) {
            const Register copy = take_temporary();
            transfer(copy, subject, node.subject->span);
            subject = Operand::temporary(copy);
        }
    }
    const Label end = code_.new_label();
    bool may_fail = true;
    for (const MatchCase* one : node.cases) {
        if (!code_.is_reachable()) break;
        may_fail = match_case(*one, subject, end);
    }
    if (may_fail && subject.is_temporary()) clear(subject.index, node.subject->span);
    code_.bind(end);
}

// False if the case matches whatever comes.
bool CodeGenerator::match_case(const MatchCase& node, Operand subject, Label end) {
    TemporaryScope temporaries(*this);
    const Label fail = code_.new_label(), next = code_.new_label();
    const Span span = node.pattern->span;
    const Operand borrowed = Operand::variable(subject.index);
    const auto* whole = node_cast<MatchAs>(node.pattern);
    const bool is_irrefutable = whole != nullptr && whole->pattern == nullptr;
    CaseState state;
    if (is_irrefutable) {
        if (whole->name != nullptr) store_name(whole->name, borrowed, span);
    } else {
        for_each_capture(*node.pattern, [&](const Identifier* name) {
            for (const auto& known : state.captures)
                if (known.first == name) return;
            state.captures.push_back({name, take_temporary()});
        });
        pattern(*node.pattern, borrowed, fail, state);
        for (const auto& [name, reg] : state.captures) store_name(name, Operand::temporary(reg), span);
    }
    if (node.guard != nullptr) condition(*node.guard, next, false);
    if (subject.is_temporary()) clear(subject.index, span);
    statements(node.body);
    jump(end, span);
    code_.bind(fail);
    clear_filled(state, 0, span);
    code_.bind(next);
    return !is_irrefutable || node.guard != nullptr;
}

void CodeGenerator::clear_filled(const CaseState& state, size_t first, Span span) {
    std::vector<Register> registers(state.filled.begin() + static_cast<ptrdiff_t>(first), state.filled.end());
    std::sort(registers.begin(), registers.end());
    registers.erase(std::unique(registers.begin(), registers.end()), registers.end());
    for (const Register reg : registers) clear(reg, span);
}

void CodeGenerator::pattern(const Pattern& node, Operand subject, Label fail, CaseState& state) {
    const Operand borrowed = Operand::variable(subject.index);
    switch (node.kind) {
        case NodeKind::kMatchAs: {
            const auto& as = static_cast<const MatchAs&>(node);
            if (as.pattern != nullptr) pattern(*as.pattern, borrowed, fail, state);
            if (as.name != nullptr) return capture(as.name, subject, node.span, state);
            break;
        }
        case NodeKind::kMatchStar:
            if (captured_name(node) != nullptr) return capture(captured_name(node), subject, node.span, state);
            break;
        case NodeKind::kMatchValue:
            return value_pattern(static_cast<const MatchValue&>(node), subject, fail);
        case NodeKind::kMatchSingleton:
            singleton_pattern(static_cast<const MatchSingleton&>(node), borrowed, fail);
            break;
        case NodeKind::kMatchSequence:
            sequence_pattern(static_cast<const MatchSequence&>(node), borrowed, fail, state);
            break;
        case NodeKind::kMatchMapping:
            mapping_pattern(static_cast<const MatchMapping&>(node), borrowed, fail, state);
            break;
        case NodeKind::kMatchClass:
            class_pattern(static_cast<const MatchClass&>(node), borrowed, fail, state);
            break;
        case NodeKind::kMatchOr:
            or_pattern(static_cast<const MatchOr&>(node), borrowed, fail, state);
            break;
        default:
            break;
    }
    if (subject.is_temporary()) clear(subject.index, node.span);
}

void CodeGenerator::capture(const Identifier* name, Operand value, Span span, CaseState& state) {
    const auto found = std::find_if(state.captures.begin(), state.captures.end(),
                                    [name](const auto& one) { return one.first == name; });
    transfer(found->second, value, span);
    state.filled.push_back(found->second);
}

void CodeGenerator::value_pattern(const MatchValue& node, Operand subject, Label fail) {
    TemporaryScope temporaries(*this);
    const Operand value = compare_operand(*node.value, grammar::CompareOperator::kEq);
    jump_compare(grammar::CompareOperator::kEq, subject, value, fail, false, node.span);
}

void CodeGenerator::singleton_pattern(const MatchSingleton& node, Operand subject, Label fail) {
    TemporaryScope temporaries(*this);
    if (node.value.kind == ConstantKind::kNone) {
        code_.jump({.op = Opcode::kJUMP_IF_NOT_NONE, .a = subject.reg(), .c = fail, .span = node.span});
        return;
    }
    const Register value = take_temporary();
    vm::Object* truth = unit_.space.boolean(node.value.kind == ConstantKind::kTrue).object;
    load_constant(unit_.pool.singleton(truth), value, Use::kKeep, node.span);
    jump_compare(grammar::CompareOperator::kIs, subject, Operand::temporary(value), fail, false, node.span);
}

void CodeGenerator::refuse_length(Operand subject, uint32_t size, bool or_more, Label fail, Span span) {
    TemporaryScope temporaries(*this);
    const Register length = take_temporary();
    code_.emit({.op = Opcode::kLENGTH, .a = narrow(length), .b = subject.index, .span = span});
    PoolEntry& entry = computed_entry(vm::OwnedValue::of_int(unit_.space, size), ConstantOrigin::kLiteral);
    const Operand wanted = Operand::constant(code_.add_constant(entry));
    const auto op = or_more ? grammar::CompareOperator::kGtE : grammar::CompareOperator::kEq;
    jump_compare(op, Operand::temporary(length), wanted, fail, false, span);
}

void CodeGenerator::sequence_pattern(const MatchSequence& node, Operand subject, Label fail, CaseState& state) {
    const uint32_t size = node.patterns.size();
    uint32_t star = 0;
    while (star < size && node.patterns[star]->kind != NodeKind::kMatchStar) ++star;
    const bool has_star = star < size;
    code_.jump({.op = Opcode::kJUMP_UNLESS_SEQUENCE, .a = subject.reg(), .c = fail, .span = node.span});
    if (!has_star || size > 1) refuse_length(subject, has_star ? size - 1 : size, has_star, fail, node.span);
    if (std::all_of(node.patterns.begin(), node.patterns.end(), [](const Pattern* one) { return is_wildcard(*one); }))
        return;
    if (has_star && is_wildcard(*node.patterns[star])) {
        single_items(node, star, subject, fail, state);
    } else {
        unpacked_items(node, star, subject, fail, state);
    }
}

void CodeGenerator::unpacked_items(const MatchSequence& node, uint32_t star, Operand subject, Label fail,
                                   CaseState& state) {
    TemporaryScope temporaries(*this);
    const uint32_t size = node.patterns.size();
    const Register first = take_temporaries(size);
    if (star == size) {
        code_.emit(
            {.op = Opcode::kUNPACK_SEQUENCE, .a = narrow(first), .b = subject.index, .c = size, .span = node.span});
    } else {
        code_.emit({.op = Opcode::kUNPACK_EXTENDED,
                    .a = narrow(first),
                    .b = subject.index,
                    .c = star,
                    .extra_low = size - star - 1,
                    .span = node.span});
    }
    for (uint32_t i = 0; i < size; ++i) state.filled.push_back(first + i);
    for (uint32_t i = 0; i < size; ++i) pattern(*node.patterns[i], Operand::temporary(first + i), fail, state);
}

// [a, *_, b]: what stands behind the star is counted from the end.
void CodeGenerator::single_items(const MatchSequence& node, uint32_t star, Operand subject, Label fail,
                                 CaseState& state) {
    const uint32_t size = node.patterns.size();
    for (uint32_t i = 0; i < size; ++i) {
        if (is_wildcard(*node.patterns[i])) continue;
        TemporaryScope temporaries(*this);
        const Register item = take_temporary(), index = take_temporary();
        const auto number = [&](uint32_t value) {
            PoolEntry& entry = computed_entry(vm::OwnedValue::of_int(unit_.space, value), ConstantOrigin::kLiteral);
            return code_.add_constant(entry);
        };
        if (i < star) {
            load_constant(computed_entry(vm::OwnedValue::of_int(unit_.space, i), ConstantOrigin::kLiteral), index,
                          Use::kBlind, node.span);
        } else {
            code_.emit({.op = Opcode::kLENGTH, .a = narrow(index), .b = subject.index, .span = node.span});
            emit_binary(grammar::Operator::kSub, index, Operand::temporary(index), Operand::constant(number(size - i)),
                        node.span, 0);
        }
        code_.emit({.op = Opcode::kSUBSCR,
                    .flags = vm::kConsumeC,
                    .a = narrow(item),
                    .b = subject.index,
                    .c = index,
                    .span = node.span});
        top_ = index;
        state.filled.push_back(item);
        pattern(*node.patterns[i], Operand::temporary(item), fail, state);
    }
}

Register CodeGenerator::matched_items(Register tuple, uint32_t count, Label fail, Span span, CaseState& state) {
    code_.jump({.op = Opcode::kJUMP_IF_NONE, .a = narrow(tuple), .c = fail, .span = span});
    state.filled.push_back(tuple);
    const Register first = take_temporaries(count);
    code_.emit({.op = Opcode::kUNPACK_SEQUENCE,
                .flags = vm::kConsumeB,
                .a = narrow(first),
                .b = tuple,
                .c = count,
                .span = span});
    for (uint32_t i = 0; i < count; ++i) state.filled.push_back(first + i);
    return first;
}

void CodeGenerator::mapping_pattern(const MatchMapping& node, Operand subject, Label fail, CaseState& state) {
    TemporaryScope temporaries(*this);
    const uint32_t size = node.keys.size();
    code_.jump({.op = Opcode::kJUMP_UNLESS_MAPPING, .a = subject.reg(), .c = fail, .span = node.span});
    if (size == 0 && node.rest == nullptr) return;
    if (size > 0) refuse_length(subject, size, true, fail, node.span);
    const Register keys = take_temporary();
    tuple_into(node.keys, keys, node.span);
    state.filled.push_back(keys);
    if (size > 0) {
        const Register values = take_temporary();
        code_.emit({.op = Opcode::kMATCH_KEYS, .a = narrow(values), .b = subject.index, .c = keys, .span = node.span});
        const Register first = matched_items(values, size, fail, node.span, state);
        for (uint32_t i = 0; i < size; ++i) pattern(*node.patterns[i], Operand::temporary(first + i), fail, state);
    }
    if (node.rest != nullptr) {
        const Register rest = take_temporary();
        code_.emit({.op = Opcode::kMATCH_REST,
                    .flags = vm::kConsumeC,
                    .a = narrow(rest),
                    .b = subject.index,
                    .c = keys,
                    .span = node.span});
        capture(node.rest, Operand::temporary(rest), node.span, state);
    } else {
        clear(keys, node.span);
    }
}

void CodeGenerator::class_pattern(const MatchClass& node, Operand subject, Label fail, CaseState& state) {
    TemporaryScope temporaries(*this);
    const uint32_t positional = node.patterns.size(), count = positional + node.kwd_patterns.size();
    std::vector<std::string_view> names;
    for (const Identifier* name : node.kwd_attrs) names.push_back(name->text);
    const Register attributes = take_temporary();
    const Operand type = operand(*node.cls, Use::kKeep);
    code_.emit({.op = Opcode::kMATCH_CLASS,
                .flags = type.consumed_as(vm::kConsumeC),
                .a = narrow(attributes),
                .b = subject.index,
                .c = type.index,
                .extra_low = code_.add_constant(names_entry(names)),
                .extra_high = positional,
                .span = node.span});
    const Register first = matched_items(attributes, count, fail, node.span, state);
    for (uint32_t i = 0; i < count; ++i) {
        const Pattern& part = i < positional ? *node.patterns[i] : *node.kwd_patterns[i - positional];
        pattern(part, Operand::temporary(first + i), fail, state);
    }
}

void CodeGenerator::or_pattern(const MatchOr& node, Operand subject, Label fail, CaseState& state) {
    const Label matched = code_.new_label();
    const uint32_t last = node.patterns.size() - 1;
    for (uint32_t i = 0; i <= last; ++i) {
        TemporaryScope temporaries(*this);
        if (i == last) {
            pattern(*node.patterns[i], subject, fail, state);
            break;
        }
        const Label other = code_.new_label();
        const size_t filled = state.filled.size();
        pattern(*node.patterns[i], subject, other, state);
        jump(matched, node.patterns[i]->span);
        code_.bind(other);
        clear_filled(state, filled, node.patterns[i]->span);
    }
    code_.bind(matched);
}

}  // namespace eadem::compiler
