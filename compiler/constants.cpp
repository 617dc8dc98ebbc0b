// Constants: from the tree to the pool, and from the pool to registers and operands.
#include "compiler/code_generator.h"
#include "compiler/literal.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace grammar;
using vm::Opcode;

PoolEntry& CodeGenerator::constant_entry(const Expr& expr) {
    ConstantPool& pool = unit_.pool;
    if (const auto* constant = node_cast<Constant>(&expr)) {
        const ConstantValue& value = constant->value;
        if (value.kind == ConstantKind::kInt && value.integer <= INT64_MAX) {
            return pool.add_int(static_cast<int64_t>(value.integer), code_.id());
        }
        if (value.kind == ConstantKind::kStr) return pool.add_text(value.text(), code_.id());
        if (value.kind == ConstantKind::kNone) return pool.none();
        return pool.add(unit_.folder.value_of(expr), ConstantOrigin::kLiteral, code_.id());
    }
    const ConstantOrigin origin = expr.kind == NodeKind::kTuple  ? ConstantOrigin::kDisplay
                                  : expr.kind == NodeKind::kName ? ConstantOrigin::kLiteral
                                                                 : ConstantOrigin::kFolded;
    return pool.add(unit_.folder.value_of(expr), origin, code_.id());
}

PoolEntry& CodeGenerator::tuple_entry(Exprs items, ConstantOrigin origin) {
    vm::Result<vm::Ref<vm::Tuple>> tuple = vm::make_tuple(unit_.space, items.size());
    if (!tuple.ok()) return unit_.pool.none();
    for (uint32_t i = 0; i < items.size(); ++i) {
        tuple.value()->items()[i] = vm::to_word(unit_.space, unit_.folder.value_of(*items[i]));
    }
    return unit_.pool.add(vm::OwnedValue(std::move(tuple).value()), origin, code_.id());
}

PoolEntry& CodeGenerator::names_entry(const std::vector<std::string_view>& names) {
    vm::Result<vm::Ref<vm::Tuple>> tuple = vm::make_tuple(unit_.space, names.size());
    if (!tuple.ok()) return unit_.pool.none();
    for (size_t i = 0; i < names.size(); ++i) {
        tuple.value()->items()[i] = vm::Word::of_object(unit_.space.intern_name(names[i]));
    }
    return unit_.pool.add(vm::OwnedValue(std::move(tuple).value()), ConstantOrigin::kDisplay, code_.id());
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
    return index <= UINT16_MAX ? std::optional(Operand::constant(index)) : std::nullopt;
}

}  // namespace eadem::compiler
