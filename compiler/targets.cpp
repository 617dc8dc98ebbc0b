// Assignment to targets of all shapes, augmented assignment, annotations of variables, and `del`.
#include <algorithm>

#include "compiler/code_generator.h"
#include "compiler/tree_parts.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

// Longer right sides become a tuple that is unpacked.
constexpr uint32_t kMostParallel = 16;

const Seq<Expr*>* elements_of(const Expr& expr) {
    if (const auto* tuple = node_cast<Tuple>(&expr)) return &tuple->elts;
    if (const auto* list = node_cast<List>(&expr)) return &list->elts;
    return nullptr;
}

}  // namespace

void CodeGenerator::assign(const Assign& node) {
    TemporaryScope temporaries(*this);
    if (node.targets.size() == 1) {
        assign_value(*node.targets[0], *node.value);
        return;
    }
    // a = b = value: the first target if it is a local, else a temporary, holds the value until all have it.
    const auto* first = node_cast<Name>(node.targets[0]);
    const std::optional<Register> local = first == nullptr ? std::nullopt : register_of(first->id);
    uint32_t stored = 0;
    Operand value = Operand::temporary(0);
    if (local.has_value() && !symbol_of(first->id).has(kWalrusTarget)) {
        assign_value(*first, *node.value);
        value = Operand::variable(*local);
        stored = 1;
    } else {
        value = Operand::temporary(take_temporary());
        into(*node.value, value.index, Use::kKeep);
    }
    for (uint32_t i = stored; i < node.targets.size(); ++i) {
        const bool last = i + 1 == node.targets.size();
        store(*node.targets[i], last ? value : Operand::variable(value.index));
    }
}

void CodeGenerator::assign_value(const Expr& target, const Expr& value) {
    TemporaryScope temporaries(*this);
    if (const auto* name = node_cast<Name>(&target)) {
        if (const std::optional<Register> local = register_of(name->id)) {
            into(value, *local, Use::kKeep);
            if (!symbol_of(name->id).has(kDeleted)) code_.assigned.add(*local);
            return;
        }
    }
    const Seq<Expr*>* targets = elements_of(target);
    const Seq<Expr*>* values = elements_of(value);
    if (targets != nullptr && values != nullptr && targets->size() == values->size() &&
        targets->size() <= kMostParallel && !has_star(*targets) && !has_star(*values) && unpacks_at_once(value)) {
        if (!assign_in_parallel(*targets, *values)) assign_each(*targets, *values);
        return;
    }
    store(target, early_operand(value, Use::kKeep, target));
}

// Whether `a, b = 1, 2` may skip the tuple: not where a constant tuple's items are its own but the tuple is
// shared.
bool CodeGenerator::unpacks_at_once(const Expr& value) {
    const vm::IdentityProfile& profile = unit_.space.profile();
    if (profile.const_tuple_items == vm::TupleItems::kPool || profile.const_scope == vm::ConstantScope::kNone)
        return true;
    return !unit_.folder.is_constant(value);
}

// a, b = b, a + b with nothing but locals on the left: no tuple, and locals on the right are read last. A
// value whose variable is overwritten before its turn is moved aside first:
//     a, b = b, a:   MOVE t, a;  MOVE a, b;  MOVE b, t
bool CodeGenerator::assign_in_parallel(Exprs targets, Exprs values) {
    std::vector<Register> to;
    for (const Expr* target : targets) {
        const auto* name = node_cast<Name>(target);
        const std::optional<Register> local = name == nullptr ? std::nullopt : register_of(name->id);
        if (!local.has_value() || std::find(to.begin(), to.end(), *local) != to.end()) return false;
        to.push_back(*local);
    }
    std::vector<Operand> from;
    for (uint32_t i = 0; i < values.size(); ++i) {
        const std::optional<Operand> constant = constant_operand(*values[i]);
        Operand value = constant.has_value() ? *constant : operand(*values[i], Use::kKeep);
        for (uint32_t j = i + 1; j < values.size(); ++j) value = protect(value, *values[j]);
        from.push_back(value);
    }
    move_in_parallel(to, from, targets);
    return true;
}

void CodeGenerator::move_in_parallel(const std::vector<Register>& to, std::vector<Operand>& from, Exprs targets) {
    const auto reads = [](Operand value, Register reg) { return !value.is_constant() && value.index == reg; };
    const auto is_needed_later = [&](Register reg, size_t after) {
        return std::any_of(from.begin() + static_cast<ptrdiff_t>(after) + 1, from.end(),
                           [&](Operand value) { return reads(value, reg); });
    };
    const auto is_overwritten_later = [&](Register reg, size_t after) {
        return std::find(to.begin() + static_cast<ptrdiff_t>(after) + 1, to.end(), reg) != to.end();
    };
    for (uint32_t i = 0; i < to.size(); ++i) {
        const Span span = targets[i]->span;
        const bool stays = reads(from[i], to[i]);
        if (!stays && is_needed_later(to[i], i)) {
            const Operand aside = Operand::temporary(take_temporary());
            transfer(aside.index, Operand::temporary(to[i]), span);
            for (size_t j = i + 1; j < from.size(); ++j)
                if (reads(from[j], to[i])) from[j] = aside;
        }
        if (from[i].is_constant()) {
            transfer(to[i], from[i], span);
        } else if (!stays) {
            // The last reader may have the value itself, if the place it was in is written again or was
            // temporary.
            const bool movable = from[i].is_temporary() || is_overwritten_later(from[i].index, i);
            const bool moves = movable && !is_needed_later(from[i].index, i);
            transfer(to[i], moves ? Operand::temporary(from[i].index) : Operand::variable(from[i].index), span);
        }
        if (!symbol_of(static_cast<const Name*>(targets[i])->id).has(kDeleted)) code_.assigned.add(to[i]);
    }
}

void CodeGenerator::assign_each(Exprs targets, Exprs values) {
    // A plain copy, so that no target can change what a later one gets.
    const Register first = row(values, 0);
    for (uint32_t i = 0; i < targets.size(); ++i) store(*targets[i], Operand::temporary(first + i));
}

void CodeGenerator::store(const Expr& target, Operand value) {
    switch (target.kind) {
        case NodeKind::kName:
            store_name(static_cast<const Name&>(target).id, value, target.span);
            return;
        case NodeKind::kTuple:
            unpack(static_cast<const Tuple&>(target).elts, value, target.span);
            return;
        case NodeKind::kList:
            unpack(static_cast<const List&>(target).elts, value, target.span);
            return;
        case NodeKind::kStarred:
            store(*static_cast<const Starred&>(target).value, value);
            return;
        case NodeKind::kAttribute: {
            TemporaryScope temporaries(*this);
            const auto& attribute = static_cast<const Attribute&>(target);
            const Operand object = operand(*attribute.value, Use::kKeep);
            const auto flags =
                static_cast<uint8_t>(object.consumed_as(vm::kConsumeA) | value.consumed_as(vm::kConsumeB));
            code_.emit({.op = Opcode::kSTORE_ATTRIBUTE,
                        .flags = flags,
                        .a = object.reg(),
                        .b = value.index,
                        .extra_low = name_index(attribute.attr),
                        .span = target.span,
                        .name_begin = name_begin(attribute)});
            return;
        }
        case NodeKind::kSubscript: {
            TemporaryScope temporaries(*this);
            const auto& subscript = static_cast<const Subscript&>(target);
            const Operand container = early_operand(*subscript.value, Use::kBlind, *subscript.slice);
            const std::optional<Operand> constant = constant_operand(*subscript.slice);
            const Operand key = constant.has_value() ? *constant : operand(*subscript.slice, Use::kKeep);
            store_subscript(container, key, value, target.span);
            return;
        }
        default:
            return;
    }
}

void CodeGenerator::store_subscript(Operand container, Operand key, Operand value, Span span) {
    const auto flags = static_cast<uint8_t>(container.consumed_as(vm::kConsumeA) | key.consumed_as(vm::kConsumeB) |
                                            value.consumed_as(vm::kConsumeC));
    code_.emit({.op = key.is_constant() ? Opcode::kSTORE_SUBSCR_K : Opcode::kSTORE_SUBSCR,
                .flags = flags,
                .a = container.reg(),
                .b = key.index,
                .c = value.index,
                .span = span});
}

void CodeGenerator::unpack(Exprs targets, Operand value, Span span) {
    TemporaryScope temporaries(*this);
    const uint32_t count = targets.size();
    uint32_t star = 0;
    while (star < count && targets[star]->kind != NodeKind::kStarred) ++star;
    const Register first = take_temporaries(count);
    const uint8_t flags = value.consumed_as(vm::kConsumeB);
    if (star == count) {
        code_.emit({.op = Opcode::kUNPACK_SEQUENCE,
                    .flags = flags,
                    .a = narrow(first),
                    .b = value.index,
                    .c = count,
                    .span = span});
    } else {
        code_.emit({.op = Opcode::kUNPACK_EXTENDED,
                    .flags = flags,
                    .a = narrow(first),
                    .b = value.index,
                    .c = star,
                    .extra_low = count - star - 1,
                    .span = span});
    }
    for (uint32_t i = 0; i < count; ++i) store(*targets[i], Operand::temporary(first + i));
}

void CodeGenerator::augmented_assign(const AugAssign& node) {
    TemporaryScope temporaries(*this);
    switch (node.target->kind) {
        case NodeKind::kName:
            augment_name(node, static_cast<const Name&>(*node.target));
            return;
        case NodeKind::kAttribute:
            augment_attribute(node, static_cast<const Attribute&>(*node.target));
            return;
        case NodeKind::kSubscript:
            augment_subscript(node, static_cast<const Subscript&>(*node.target));
            return;
        default:
            return;
    }
}

Operand CodeGenerator::right_operand(const Expr& expr) {
    const std::optional<Operand> constant = constant_operand(expr);
    return constant.has_value() ? *constant : operand(expr, Use::kBlind);
}

void CodeGenerator::augment_name(const AugAssign& node, const Name& target) {
    const std::optional<Register> local = register_of(target.id);
    if (local.has_value() && !may_rebind(*node.value)) {
        load_local(symbol_of(target.id), target.span);
        emit_in_place(node.op, *local, right_operand(*node.value), node.span);
        return;
    }
    const Register value = take_temporary();
    load_name(target.id, value, use_in_place(node.op, *node.value), target.span);
    emit_in_place(node.op, value, right_operand(*node.value), node.span);
    store_name(target.id, Operand::temporary(value), target.span);
}

void CodeGenerator::augment_attribute(const AugAssign& node, const Attribute& target) {
    const Operand object = early_operand(*target.value, Use::kKeep, *node.value);
    const Register value = take_temporary();
    code_.emit({.op = Opcode::kLOAD_ATTRIBUTE,
                .flags = blind_flag(use_in_place(node.op, *node.value)),
                .a = narrow(value),
                .b = object.index,
                .extra_low = name_index(target.attr),
                .span = target.span,
                .name_begin = name_begin(target)});
    emit_in_place(node.op, value, right_operand(*node.value), node.span);
    const auto flags = static_cast<uint8_t>(object.consumed_as(vm::kConsumeA) | vm::kConsumeB);
    code_.emit({.op = Opcode::kSTORE_ATTRIBUTE,
                .flags = flags,
                .a = object.reg(),
                .b = value,
                .extra_low = name_index(target.attr),
                .span = target.span,
                .name_begin = name_begin(target)});
}

void CodeGenerator::augment_subscript(const AugAssign& node, const Subscript& target) {
    const Operand container = protect(early_operand(*target.value, Use::kBlind, *target.slice), *node.value);
    const std::optional<Operand> constant = constant_operand(*target.slice);
    const Operand key = constant.has_value() ? *constant : early_operand(*target.slice, Use::kKeep, *node.value);
    const Register value = take_temporary();
    code_.emit({.op = key.is_constant() ? Opcode::kSUBSCR_K : Opcode::kSUBSCR,
                .flags = blind_flag(use_in_place(node.op, *node.value)),
                .a = narrow(value),
                .b = container.index,
                .c = key.index,
                .span = target.span});
    emit_in_place(node.op, value, right_operand(*node.value), node.span);
    store_subscript(container, key, Operand::temporary(value), target.span);
}

// name: annotation = value. Modules and classes keep the annotation in __annotations__; functions do not even evaluate
// it.
void CodeGenerator::annotated_assign(const AnnAssign& node) {
    if (node.value != nullptr) {
        assign_value(*node.target, *node.value);
    } else if (const auto* attribute = node_cast<Attribute>(node.target)) {
        discard(*attribute->value);
    } else if (const auto* subscript = node_cast<Subscript>(node.target)) {
        discard(*subscript->value);
        discard(*subscript->slice);
    }
    if (scope_.is_function_like()) return;
    TemporaryScope temporaries(*this);
    const auto* name = node_cast<Name>(node.target);
    if (name == nullptr || !node.simple) {
        if (!unit_.future_annotations) discard(*node.annotation);
        return;
    }
    const Operand value = Operand::temporary(take_temporary());
    annotation_into(*node.annotation, value.index);
    const Operand annotations = Operand::temporary(take_temporary());
    code_.emit({.op = Opcode::kLOAD_NAME,
                .a = annotations.reg(),
                .b = code_.add_name(unit_.names.of_text("__annotations__")),
                .span = node.span});
    const uint32_t index = code_.add_constant(unit_.pool.add_text(unit_.names.of(name->id).text(), constant_scope_));
    Operand key = Operand::constant(index);
    if (index > UINT16_MAX) {
        key = Operand::temporary(take_temporary());
        transfer(key.index, Operand::constant(index), node.span);
    }
    store_subscript(annotations, key, value, node.span);
}

void CodeGenerator::delete_target(const Expr& target) {
    TemporaryScope temporaries(*this);
    if (const Seq<Expr*>* targets = elements_of(target)) {
        for (const Expr* item : *targets) delete_target(*item);
    } else if (const auto* name = node_cast<Name>(&target)) {
        delete_name(name->id, target.span);
    } else if (const auto* attribute = node_cast<Attribute>(&target)) {
        const Operand object = operand(*attribute->value, Use::kKeep);
        code_.emit({.op = Opcode::kDELETE_ATTRIBUTE,
                    .flags = object.consumed_as(vm::kConsumeA),
                    .a = object.reg(),
                    .extra_low = name_index(attribute->attr),
                    .span = target.span,
                    .name_begin = name_begin(*attribute)});
    } else if (const auto* subscript = node_cast<Subscript>(&target)) {
        const Operand container = early_operand(*subscript->value, Use::kBlind, *subscript->slice);
        const Operand key = operand(*subscript->slice, Use::kBlind);
        const auto flags = static_cast<uint8_t>(container.consumed_as(vm::kConsumeA) | key.consumed_as(vm::kConsumeB));
        code_.emit(
            {.op = Opcode::kDELETE_SUBSCR, .flags = flags, .a = container.reg(), .b = key.index, .span = target.span});
    }
}

}  // namespace eadem::compiler
