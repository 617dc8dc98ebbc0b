// Displays: tuples, lists, sets and dicts. Short ones are built from a row of temporaries at once; beyond
// kLongestRow, or with a * among the items, item by item.
#include <algorithm>

#include "compiler/code_generator.h"
#include "compiler/tree_parts.h"
#include "vm/object/set.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

namespace {

// A row this long costs a few KiB of registers; longer displays are data, and grow item by item.
constexpr uint32_t kLongestRow = 512;
// From this many constants on a list or set is filled from one constant, as in CPython.
constexpr uint32_t kFewestFromConstant = 3;
// Dicts of more keys are rarely records that share their keys.
constexpr uint32_t kMostConstantKeys = 32;

}  // namespace

void CodeGenerator::row_item(const Expr& expr, Register dest, uint8_t flags) {
    if (expr.kind == NodeKind::kName && register_of(static_cast<const Name&>(expr).id).has_value()) {
        transfer(dest, load_local(symbol_of(static_cast<const Name&>(expr).id), expr.span), expr.span, flags);
        return;
    }
    into(expr, dest, Use::kKeep);
}

Register CodeGenerator::row(Exprs items, uint8_t flags) {
    const Register first = top_;
    for (const Expr* item : items) row_item(*item, take_temporary(), flags);
    return first;
}

void CodeGenerator::tuple_into(Exprs items, Register dest, Span span) {
    TemporaryScope temporaries(*this);
    if (unit_.folder.is_late_tuple(items)) {
        load_constant(tuple_entry(items, ConstantOrigin::kLateTuple), dest, Use::kKeep, span);
        return;
    }
    if (!has_star(items) && items.size() <= kLongestRow) {
        const Register first = row(items, 0);
        code_.emit({.op = Opcode::kBUILD_TUPLE, .a = narrow(dest), .b = first, .c = items.size(), .span = span});
        return;
    }
    const Register list = take_temporary();
    fill_list(items, list, span);
    code_.emit({.op = Opcode::kLIST_TO_TUPLE, .flags = vm::kConsumeB, .a = narrow(dest), .b = list, .span = span});
}

void CodeGenerator::list_into(Exprs items, Register dest, Span span) {
    TemporaryScope temporaries(*this);
    if (items.size() >= kFewestFromConstant && all_constant(items)) {
        PoolEntry& entry = tuple_entry(items, ConstantOrigin::kFilling);
        code_.emit({.op = Opcode::kLIST_FROM_CONST, .a = narrow(dest), .b = code_.add_constant(entry), .span = span});
        return;
    }
    if (!has_star(items) && items.size() <= kLongestRow) {
        const Register first = row(items, 0);
        code_.emit({.op = Opcode::kBUILD_LIST, .a = narrow(dest), .b = first, .c = items.size(), .span = span});
        return;
    }
    const Register list = is_variable(dest) ? take_temporary() : dest;
    fill_list(items, list, span);
    if (list != dest) transfer(dest, Operand::temporary(list), span);
}

void CodeGenerator::fill_list(Exprs items, Register list, Span span) {
    code_.emit({.op = Opcode::kBUILD_LIST, .a = narrow(list), .span = span});
    extend_list(items, list, span);
}

void CodeGenerator::extend_list(Exprs items, Register list, Span span) {
    for (const Expr* item : items) {
        TemporaryScope temporaries(*this);
        const auto* star = node_cast<Starred>(item);
        const Operand value = operand(star != nullptr ? *star->value : *item, Use::kKeep);
        code_.emit({.op = star != nullptr ? Opcode::kLIST_EXTEND : Opcode::kLIST_APPEND,
                    .flags = value.consumed_as(vm::kConsumeB),
                    .a = narrow(list),
                    .b = value.index,
                    .span = span});
    }
}

// A set of a set's items in that set's order: so CPython makes the constant, and programs print it.
PoolEntry* CodeGenerator::frozenset_entry(Exprs items, ConstantOrigin origin) {
    const auto make = [&]() -> vm::Result<vm::Ref<vm::Set>> {
        const vm::Value tuple = vm::Value::of_object(tuple_entry(items, origin).object);
        TRY(const vm::Ref<vm::Set> first, vm::set_from_iterable(unit_.space, tuple, vm::kFrozenSetType));
        TRY(const vm::OwnedValue ordered, vm::tuple_from_iterable(unit_.space, vm::Value::of_object(first.get())));
        return vm::set_from_iterable(unit_.space, ordered.get(), vm::kFrozenSetType);
    };
    vm::Result<vm::Ref<vm::Set>> set = make();
    if (!set.ok()) return nullptr;
    return &unit_.pool.add(vm::OwnedValue(std::move(set).value()), origin, constant_scope_);
}

void CodeGenerator::set_into(const Set& node, Register dest) {
    TemporaryScope temporaries(*this);
    if (node.elts.size() >= kFewestFromConstant && all_constant(node.elts)) {
        if (PoolEntry* entry = frozenset_entry(node.elts, ConstantOrigin::kFilling)) {
            code_.emit(
                {.op = Opcode::kSET_FROM_CONST, .a = narrow(dest), .b = code_.add_constant(*entry), .span = node.span});
            return;
        }
    }
    if (!has_star(node.elts) && node.elts.size() <= kLongestRow) {
        const Register first = row(node.elts, 0);
        code_.emit({.op = Opcode::kBUILD_SET, .a = narrow(dest), .b = first, .c = node.elts.size(), .span = node.span});
        return;
    }
    const Register set = is_variable(dest) ? take_temporary() : dest;
    code_.emit({.op = Opcode::kBUILD_SET, .a = narrow(set), .span = node.span});
    for (const Expr* item : node.elts) {
        TemporaryScope one(*this);
        const auto* star = node_cast<Starred>(item);
        const Operand value = operand(star != nullptr ? *star->value : *item, Use::kKeep);
        code_.emit({.op = star != nullptr ? Opcode::kSET_UPDATE : Opcode::kSET_ADD,
                    .flags = value.consumed_as(vm::kConsumeB),
                    .a = narrow(set),
                    .b = value.index,
                    .span = node.span});
    }
    if (set != dest) transfer(dest, Operand::temporary(set), node.span);
}

// Where something is looked for, or what a loop runs over: a list or set that nobody else sees may be a
// constant.
bool CodeGenerator::container_into(const Expr& expr, Register dest) {
    if (const auto* list = node_cast<List>(&expr); list != nullptr && !has_star(list->elts)) {
        if (all_constant(list->elts)) {
            load_constant(tuple_entry(list->elts, ConstantOrigin::kDisplay), dest, Use::kKeep, expr.span);
        } else {
            tuple_into(list->elts, dest, expr.span);
        }
        return true;
    }
    if (const auto* set = node_cast<Set>(&expr); set != nullptr && all_constant(set->elts)) {
        PoolEntry* entry = frozenset_entry(set->elts, ConstantOrigin::kDisplay);
        if (entry != nullptr) load_constant(*entry, dest, Use::kKeep, expr.span);
        return entry != nullptr;
    }
    return false;
}

// Keys that a shared key table can be made of: constant strings, all different.
bool CodeGenerator::has_constant_keys(const Dict& node) {
    if (node.keys.empty() || node.keys.size() > kMostConstantKeys) return false;
    for (uint32_t i = 0; i < node.keys.size(); ++i) {
        const auto* key = node_cast<Constant>(node.keys[i]);
        if (key == nullptr || key->value.kind != ConstantKind::kStr) return false;
        for (uint32_t j = 0; j < i; ++j) {
            if (static_cast<const Constant*>(node.keys[j])->value.text() == key->value.text()) return false;
        }
    }
    return true;
}

bool CodeGenerator::is_key_of_tuple(const Expr* key) {
    if (key == nullptr) return false;
    if (key->kind == NodeKind::kConstant) return true;
    return key->kind != NodeKind::kJoinedStr && unit_.space.profile().pool_folded && unit_.folder.is_constant(*key);
}

// Where the profile keeps the keys of a display, or of what stands between two **, in one constant tuple: its items,
// for each key its own. Null for the keys that stand for themselves.
std::vector<PoolEntry*> CodeGenerator::key_entries(const Dict& node) {
    std::vector<PoolEntry*> entries(node.keys.size());
    if (!unit_.space.profile().const_dict_key_tuple) return entries;
    for (uint32_t begin = 0, end = 0; begin < node.keys.size(); begin = end + 1) {
        bool are_constant = true;
        for (end = begin; end < node.keys.size() && node.keys[end] != nullptr; ++end)
            are_constant = are_constant && is_key_of_tuple(node.keys[end]);
        if (!are_constant || end - begin < 2) continue;
        const Exprs keys = Exprs::make(unit_.arena, end - begin);
        std::copy(node.keys.begin() + begin, node.keys.begin() + end, keys.begin());
        const PoolEntry& tuple = tuple_entry(keys, ConstantOrigin::kKeys);
        if (&tuple == &unit_.pool.none()) return entries;
        for (uint32_t i = begin; i < end; ++i) entries[i] = &unit_.pool.item_of(tuple, i - begin);
    }
    return entries;
}

void CodeGenerator::key_into(const Expr& key, PoolEntry* entry, Register dest) {
    if (entry == nullptr) return row_item(key, dest, 0);
    load_constant(*entry, dest, Use::kKeep, key.span);
}

void CodeGenerator::keyed_dict_into(const Dict& node, Register dest) {
    const Register first = row(node.values, 0);
    const bool is_tuple = unit_.space.profile().const_dict_key_tuple && node.keys.size() > 1;
    const ConstantOrigin origin = is_tuple ? ConstantOrigin::kKeys : ConstantOrigin::kFilling;
    const uint32_t keys = code_.add_constant(tuple_entry(node.keys, origin));
    code_.emit({.op = Opcode::kBUILD_KEYED_DICT,
                .a = narrow(dest),
                .b = first,
                .c = node.values.size(),
                .extra_low = keys,
                .span = node.span});
}

void CodeGenerator::dict_into(const Dict& node, Register dest) {
    TemporaryScope temporaries(*this);
    if (has_constant_keys(node)) return keyed_dict_into(node, dest);
    const bool unpacks =
        std::any_of(node.keys.begin(), node.keys.end(), [](const Expr* key) { return key == nullptr; });
    const std::vector<PoolEntry*> entries = key_entries(node);
    if (!unpacks && node.keys.size() <= kLongestRow / 2) {
        const Register first = top_;
        for (uint32_t i = 0; i < node.keys.size(); ++i) {
            key_into(*node.keys[i], entries[i], take_temporary());
            row_item(*node.values[i], take_temporary(), 0);
        }
        code_.emit(
            {.op = Opcode::kBUILD_DICT, .a = narrow(dest), .b = first, .c = node.keys.size(), .span = node.span});
        return;
    }
    const Register dict = is_variable(dest) ? take_temporary() : dest;
    code_.emit({.op = Opcode::kBUILD_DICT, .a = narrow(dict), .span = node.span});
    for (uint32_t i = 0; i < node.keys.size(); ++i) {
        TemporaryScope one(*this);
        if (node.keys[i] == nullptr) {
            const Operand mapping = operand(*node.values[i], Use::kKeep);
            code_.emit({.op = Opcode::kDICT_UPDATE,
                        .flags = mapping.consumed_as(vm::kConsumeB),
                        .a = narrow(dict),
                        .b = mapping.index,
                        .span = node.span});
            continue;
        }
        Operand key = Operand::temporary(0);
        if (entries[i] == nullptr) {
            key = early_operand(*node.keys[i], Use::kKeep, *node.values[i]);
        } else {
            key = Operand::temporary(take_temporary());
            key_into(*node.keys[i], entries[i], key.index);
        }
        const Operand value = operand(*node.values[i], Use::kKeep);
        const auto flags = static_cast<uint8_t>(key.consumed_as(vm::kConsumeB) | value.consumed_as(vm::kConsumeC));
        code_.emit({.op = Opcode::kDICT_SET,
                    .flags = flags,
                    .a = narrow(dict),
                    .b = key.index,
                    .c = value.index,
                    .span = node.span});
    }
    if (dict != dest) transfer(dest, Operand::temporary(dict), node.span);
}

}  // namespace eadem::compiler
