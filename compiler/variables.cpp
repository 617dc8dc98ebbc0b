// Names: loading, storing and deleting variables of all kinds.
#include "compiler/code_generator.h"

namespace eadem::compiler {

using grammar::Identifier;
using grammar::Span;
using vm::Opcode;

Symbol& CodeGenerator::symbol_of(const Identifier* name) const {
    return meaning_of(*unit_.names.of(name).innermost);
}

uint32_t CodeGenerator::name_index(const Identifier* name) {
    return code_.add_name(unit_.names.of(name));
}

std::optional<Register> CodeGenerator::register_of(const Identifier* name) const {
    const Symbol& symbol = symbol_of(name);
    return symbol.kind == SymbolKind::kLocal ? std::optional<Register>(symbol.reg) : std::nullopt;
}

Operand CodeGenerator::load_local(const Symbol& symbol, Span span) {
    if (!code_.assigned.contains(symbol.reg)) {
        code_.emit({.op = Opcode::kCHECK_BOUND, .a = symbol.reg, .b = code_.add_name(*symbol.name), .span = span});
        if (!symbol.has(kDeleted)) code_.assigned.add(symbol.reg);
    }
    return Operand::variable(symbol.reg);
}

void CodeGenerator::load_variable(Symbol& symbol, Register dest, Use use, Span span) {
    const uint8_t flags = blind_flag(use);
    const uint16_t a = narrow(dest);
    switch (symbol.kind) {
        case SymbolKind::kLocal:
            transfer(dest, load_local(symbol, span), span);
            return;
        case SymbolKind::kCell:
        case SymbolKind::kFree:
            code_.emit({.op = Opcode::kLOAD_CELL,
                        .flags = flags,
                        .a = a,
                        .b = symbol.reg,
                        .c = code_.add_name(*symbol.name),
                        .span = span});
            return;
        case SymbolKind::kClassFree:
            code_.emit({.op = Opcode::kLOAD_CLASS_CELL,
                        .flags = flags,
                        .a = a,
                        .b = symbol.outer->reg,
                        .c = code_.add_name(*symbol.name),
                        .span = span});
            return;
        case SymbolKind::kName:
            code_.emit(
                {.op = Opcode::kLOAD_NAME, .flags = flags, .a = a, .b = code_.add_name(*symbol.name), .span = span});
            return;
        default:
            code_.emit(
                {.op = Opcode::kLOAD_GLOBAL, .flags = flags, .a = a, .b = code_.add_name(*symbol.name), .span = span});
            return;
    }
}

void CodeGenerator::load_name(const Identifier* name, Register dest, Use use, Span span) {
    if (name->text == "__debug__") {
        vm::Object* truth = unit_.space.boolean(unit_.options.optimize == 0).object;
        load_constant(unit_.pool.singleton(truth), dest, use, span);
        return;
    }
    load_variable(symbol_of(name), dest, use, span);
}

void CodeGenerator::transfer(Register dest, Operand source, Span span, uint8_t flags) {
    if (!source.is_constant() && source.index == dest) return;
    if (source.is_constant()) {
        if (code_.is_reachable()) load_constant(*code_.constants[source.index], dest, Use::kKeep, span);
        return;
    }
    code_.emit({.op = source.is_variable() ? Opcode::kSHARE : Opcode::kMOVE,
                .flags = source.is_variable() ? flags : uint8_t{0},
                .a = narrow(dest),
                .b = source.index,
                .span = span});
}

void CodeGenerator::clear(Register reg, Span span) {
    code_.emit({.op = Opcode::kCLEAR, .a = narrow(reg), .span = span});
}

void CodeGenerator::store_name(const Identifier* name, Operand value, Span span) {
    const Symbol& symbol = symbol_of(name);
    if (symbol.kind == SymbolKind::kLocal) {
        transfer(symbol.reg, value, span);
        if (!symbol.has(kDeleted)) code_.assigned.add(symbol.reg);
        return;
    }
    TemporaryScope temporaries(*this);
    if (value.is_constant()) {
        const Operand loaded = Operand::temporary(take_temporary());
        transfer(loaded.index, value, span);
        value = loaded;
    }
    const bool cell = symbol.kind == SymbolKind::kCell || symbol.kind == SymbolKind::kFree;
    if (cell) {
        code_.emit({.op = Opcode::kSTORE_CELL,
                    .flags = value.consumed_as(vm::kConsumeB),
                    .a = symbol.reg,
                    .b = value.index,
                    .span = span});
    } else {
        code_.emit({.op = symbol.kind == SymbolKind::kName ? Opcode::kSTORE_NAME : Opcode::kSTORE_GLOBAL,
                    .flags = value.consumed_as(vm::kConsumeA),
                    .a = value.reg(),
                    .b = name_index(name),
                    .span = span});
    }
}

void CodeGenerator::delete_name(const Identifier* name, Span span) {
    const Symbol& symbol = symbol_of(name);
    switch (symbol.kind) {
        case SymbolKind::kLocal:
            code_.emit({.op = Opcode::kDELETE_LOCAL, .a = symbol.reg, .b = name_index(name), .span = span});
            code_.assigned.remove(symbol.reg);
            return;
        case SymbolKind::kCell:
        case SymbolKind::kFree:
            code_.emit({.op = Opcode::kDELETE_CELL, .a = symbol.reg, .c = name_index(name), .span = span});
            return;
        case SymbolKind::kName:
            code_.emit({.op = Opcode::kDELETE_NAME, .b = name_index(name), .span = span});
            return;
        default:
            code_.emit({.op = Opcode::kDELETE_GLOBAL, .b = name_index(name), .span = span});
            return;
    }
}

}  // namespace eadem::compiler
