// Constants: from the tree to the pool, and from the pool to registers and operands.
#include "compiler/code_generator.h"
#include "compiler/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

PoolEntry& CodeGenerator::constant_entry(const Expr& expr) {
    ConstantPool& pool = unit_.pool;
    if (const auto* constant = node_cast<Constant>(&expr)) {
        const ConstantValue& value = constant->value;
        if (value.kind == ConstantKind::kInt && value.integer <= INT64_MAX) {
            return pool.add_int(static_cast<int64_t>(value.integer), constant_scope_);
        }
        if (value.kind == ConstantKind::kStr) return pool.add_text(value.text(), constant_scope_);
        if (value.kind == ConstantKind::kNone) return pool.none();
        return pool.add(unit_.folder.value_of(expr), ConstantOrigin::kLiteral, constant_scope_);
    }
    const bool is_literal = expr.kind == NodeKind::kName || expr.kind == NodeKind::kJoinedStr;
    if (is_literal) return pool.add(unit_.folder.value_of(expr), ConstantOrigin::kLiteral, constant_scope_);
    const ConstantOrigin origin = expr.kind == NodeKind::kTuple ? ConstantOrigin::kDisplay : ConstantOrigin::kFolded;
    if (!unit_.space.profile().pool_folded) return computed_entry(computed(expr), origin);
    return pool.add(unit_.folder.value_of(expr), origin, constant_scope_);
}

PoolEntry& CodeGenerator::tuple_entry(Exprs items, ConstantOrigin origin) {
    if (!unit_.space.profile().pool_folded && origin != ConstantOrigin::kKeys)
        return computed_entry(computed_tuple(items), origin);
    vm::Result<vm::Ref<vm::Tuple>> tuple = vm::make_tuple(unit_.space, items.size());
    if (!tuple.ok()) return unit_.pool.none();
    for (uint32_t i = 0; i < items.size(); ++i) {
        tuple.value()->items()[i] = vm::to_word(unit_.space, unit_.folder.value_of(*items[i]));
    }
    return unit_.pool.add(vm::OwnedValue(std::move(tuple).value()), origin, constant_scope_);
}

// ---- folding when the pool is laid out ----

// In an equal comprehension of the same line this constant is there already.
PoolEntry& CodeGenerator::computed_entry(vm::OwnedValue value, ConstantOrigin origin) {
    if (function_like_ == nullptr) return unit_.pool.add_computed(std::move(value), origin, constant_scope_);
    std::vector<PoolEntry*>& known = function_like_->computed;
    if (function_like_->next == known.size())
        known.push_back(&unit_.pool.add_computed(std::move(value), origin, constant_scope_));
    return *known[function_like_->next++];
}

// The value of a constant, computed from the objects in the code's pool, as a pass over finished instructions does:
//     (1000, 2000)[0]    the pool's own 1000
//     (1000, -6)         the pool's 1000 and a -6 of its own
// The operands stay among the constants. Empty if memory is refused.
vm::OwnedValue CodeGenerator::computed(const Expr& expr) {
    const auto settle = [](vm::Result<vm::OwnedValue> result) {
        return result.ok() ? std::move(result).value() : vm::OwnedValue();
    };
    if (const auto* tuple = node_cast<Tuple>(&expr)) return computed_tuple(tuple->elts);
    if (const auto* binary = node_cast<BinOp>(&expr)) return computed_chain(*binary);
    if (const auto* unary = node_cast<UnaryOp>(&expr)) {
        const vm::OwnedValue operand = computed(*unary->operand);
        if (operand.is_empty()) return {};
        return settle(vm::unary(unit_.space, to_vm(unary->op), operand.get()));
    }
    if (const auto* subscript = node_cast<Subscript>(&expr)) {
        const vm::OwnedValue container = computed(*subscript->value);
        const vm::OwnedValue key = computed(*subscript->slice);
        if (container.is_empty() || key.is_empty()) return {};
        return settle(vm::get_item(unit_.space, container.get(), key.get()));
    }
    PoolEntry& entry = constant_entry(expr);
    code_.add_constant(entry);
    return vm::OwnedValue::share(unit_.space, entry.object);
}

vm::OwnedValue CodeGenerator::computed_chain(const BinOp& top) {
    std::vector<const BinOp*> chain;
    const Expr* leftmost = &top;
    for (; leftmost->kind == NodeKind::kBinOp; leftmost = chain.back()->left)
        chain.push_back(static_cast<const BinOp*>(leftmost));
    vm::OwnedValue sum = computed(*leftmost);
    for (; !chain.empty() && !sum.is_empty(); chain.pop_back()) {
        const vm::OwnedValue right = computed(*chain.back()->right);
        if (right.is_empty()) return {};
        vm::Result<vm::OwnedValue> result =
            chain.back()->op == Operator::kAdd && is_str(sum.get()) && is_str(right.get())
                ? vm::str_concat_in_place(unit_.space, std::move(sum), right.get())
                : vm::binary(unit_.space, to_vm(chain.back()->op), sum.get(), right.get());
        sum = result.ok() ? std::move(result).value() : vm::OwnedValue();
    }
    return sum;
}

vm::OwnedValue CodeGenerator::computed_tuple(Exprs items) {
    vm::Result<vm::Ref<vm::Tuple>> tuple = vm::make_tuple(unit_.space, items.size());
    if (!tuple.ok()) return {};
    for (uint32_t i = 0; i < items.size(); ++i) {
        vm::OwnedValue item = computed(*items[i]);
        if (item.is_empty()) return {};
        item = vm::OwnedValue::adopt(unit_.space, vm::Value::of_object(unit_.space.box(item.take())));
        if (is_str(item.get())) item = unit_.pool.intern_if_name(std::move(item));
        tuple.value()->items()[i] = vm::constant_item(unit_.space, item.take().object);
    }
    return vm::OwnedValue(std::move(tuple).value());
}

PoolEntry& CodeGenerator::names_entry(const std::vector<std::string_view>& names) {
    vm::Result<vm::Ref<vm::Tuple>> tuple = vm::make_tuple(unit_.space, names.size());
    if (!tuple.ok()) return unit_.pool.none();
    for (size_t i = 0; i < names.size(); ++i) {
        tuple.value()->items()[i] = vm::Word::of_object(unit_.space.intern_name(names[i]));
    }
    return unit_.pool.add(vm::OwnedValue(std::move(tuple).value()), ConstantOrigin::kDisplay, constant_scope_);
}

bool CodeGenerator::all_constant(Exprs items) {
    for (const Expr* item : items)
        if (item == nullptr || !unit_.folder.is_constant(*item)) return false;
    return true;
}

// A small int may always be raw: it is canonical. Any number may be where nobody looks at its identity.
void CodeGenerator::load_constant(PoolEntry& entry, Register dest, Use use, Span span, uint8_t flags) {
    const bool canonical = (entry.notes & vm::kNoteCached) != 0;
    const bool raw = !unit_.space.boxes_always() && entry.is_number() && (canonical || use == Use::kBlind);
    code_.emit({.op = raw ? Opcode::kLOAD_NUMBER : Opcode::kLOAD_CONST,
                .flags = flags,
                .a = static_cast<uint16_t>(dest),
                .b = code_.add_constant(entry),
                .span = span});
}

void CodeGenerator::load_none(Register dest, Span span) {
    load_constant(unit_.pool.none(), dest, Use::kKeep, span);
}

std::optional<Operand> CodeGenerator::constant_operand(const Expr& expr) {
    if (!unit_.folder.is_constant(expr)) return std::nullopt;
    const uint32_t index = code_.add_constant(constant_entry(expr));
    return index <= vm::OperandField::kMostIndex ? std::optional(Operand::constant(index)) : std::nullopt;
}

}  // namespace eadem::compiler
