// The frame of a code object: which register every variable has, and the finished code object.
#include <algorithm>

#include "compiler/code_generator.h"
#include "compiler/peephole.h"

namespace eadem::compiler {

using grammar::Span;
using vm::Opcode;

namespace {

// The machine's instructions name registers with 16 bits.
constexpr uint32_t kMostRegisters = vm::OperandField::kMostIndex;

}  // namespace

CodeGenerator::CodeGenerator(Unit& unit, Scope& scope, const CodeGenerator* parent)
    : unit_(unit),
      scope_(scope),
      inner_scope_(&scope),
      parent_(parent),
      code_(unit.take_builder()),
      constant_scope_(code_.id()) {
    if (parent_ != nullptr) open_scope(scope_);
}

CodeGenerator::~CodeGenerator() {
    if (parent_ != nullptr) close_scope(scope_);
    unit_.give_back_builder();
}

void CodeGenerator::start_frame() {
    number_locals();
    number_cells();
    next_comprehension_register_ = local_count_;
    local_count_ += scope_.comprehension_registers;
    top_ = register_count_ = local_count_;
    code_.assigned.start(local_count_);
    for (const Symbol* symbol = scope_.first; symbol != nullptr; symbol = symbol->next) {
        if (symbol->kind == SymbolKind::kLocal && symbol->has(kParameter) && !symbol->has(kDeleted)) {
            code_.assigned.add(symbol->reg);
        }
    }
    if (scope_.is_generator) code_.emit({.op = Opcode::kRETURN_GENERATOR});
    make_cells();
}

// Room for the comprehensions of one more statement of a module. What was a temporary before and is a variable now may
// hold what nobody has taken away, such as a number.
void CodeGenerator::widen_frame() {
    const uint32_t wanted = next_comprehension_register_ + scope_.comprehension_registers;
    if (wanted <= local_count_) return;
    for (; local_count_ < wanted; ++local_count_) {
        if (local_count_ < register_count_) clear(local_count_, {});
    }
    top_ = local_count_;
    register_count_ = std::max(register_count_, top_);
    code_.assigned.widen(local_count_, code_.label_positions.size());
}

// Parameters come first in the scope, because the analysis declares them before it looks at the body.
void CodeGenerator::number_locals() {
    if (!scope_.is_function_like()) return;
    if (scope_.kind == ScopeKind::kGeneratorExpression) {
        variable_names_.push_back(unit_.space.intern_name(".0"));
    }
    for (const uint16_t parameters : {uint16_t{kParameter}, uint16_t{0}}) {
        for (Symbol* symbol = scope_.first; symbol != nullptr; symbol = symbol->next) {
            if ((symbol->flags & kParameter) != parameters) continue;
            const bool named =
                symbol->kind == SymbolKind::kLocal || (parameters != 0 && symbol->kind == SymbolKind::kCell);
            if (!named) continue;
            symbol->reg = static_cast<uint16_t>(variable_names_.size());
            variable_names_.push_back(symbol->name->str);
        }
    }
    local_count_ = static_cast<uint32_t>(variable_names_.size());
}

void CodeGenerator::number_cells() {
    cells_ = scope_.symbols_of(SymbolKind::kCell);
    free_variables_ = scope_.symbols_of(SymbolKind::kFree);
    for (Symbol* symbol : cells_) {
        if (!symbol->has(kParameter)) symbol->reg = static_cast<uint16_t>(local_count_++);
    }
    for (Symbol* symbol : free_variables_) symbol->reg = static_cast<uint16_t>(local_count_++);
}

void CodeGenerator::make_cells() {
    for (const Symbol* symbol : cells_) code_.emit({.op = Opcode::kMAKE_CELL, .a = symbol->reg});
    if (!free_variables_.empty()) {
        code_.emit({.op = Opcode::kCOPY_FREE_VARIABLES,
                    .a = free_variables_.front()->reg,
                    .b = static_cast<uint32_t>(free_variables_.size())});
    }
}

Register CodeGenerator::take_temporaries(uint32_t count) {
    const Register first = top_;
    top_ += count;
    register_count_ = std::max(register_count_, top_);
    return first;
}

Register CodeGenerator::take_temporary() {
    return take_temporaries(1);
}

std::string CodeGenerator::qualified_name(std::string_view name) const {
    if (parent_ == nullptr || parent_->scope_.kind == ScopeKind::kModule) return std::string(name);
    const bool in_function = parent_->scope_.is_function_like();
    return parent_->qualified_name_ + (in_function ? ".<locals>." : ".") + std::string(name);
}

bool CodeGenerator::is_in_function() const {
    const CodeGenerator* around = parent_;
    while (around != nullptr && !around->scope_.is_function_like()) around = around->parent_;
    return around != nullptr;
}

// The text of the qualified name, with a reference for the code object. One that is only a name is that name.
vm::Str* CodeGenerator::qualified_name_text() const {
    const bool is_own =
        !unit_.space.profile().qualified_names_interned && qualified_name_.find('.') != std::string::npos;
    if (is_own) {
        vm::Result<vm::Ref<vm::Str>> text = vm::make_new_str(unit_.space, qualified_name_);
        if (text.ok()) return std::move(text).value().take();
        // Without memory the code is not used.
    }
    return unit_.space.intern_name(qualified_name_);
}

vm::Ref<vm::CodeObject> CodeGenerator::finish(std::string_view name, const grammar::Arguments* arguments, Span span) {
    if (register_count_ > kMostRegisters) {
        unit_.messages.unsupported(span, "more than 32767 variables and temporaries in one function");
        return {};
    }
    move_cold_code(code_);
    remove_needless_jumps(code_);
    unit_.liveness.run(code_, {.local_count = local_count_,
                               .observed = scope_.is_observed || !scope_.is_function_like(),
                               .boxes_always = unit_.space.boxes_always()});

    vm::CodeParts parts;
    parts.first_line = unit_.lines.line_of(span.begin);
    parts.register_count = static_cast<uint16_t>(register_count_);
    parts.local_count = static_cast<uint16_t>(local_count_);
    parts.name = unit_.space.intern_name(name);
    parts.qualified_name = qualified_name_text();
    parts.filename = unit_.filename;
    parts.variable_names = variable_names_;
    parts.cell_count = static_cast<uint16_t>(cells_.size());
    parts.blind_locals = unit_.liveness.blind_mask();
    if (arguments != nullptr) {
        parts.positional_only_count = static_cast<uint16_t>(arguments->posonlyargs.size());
        parts.positional_count = static_cast<uint16_t>(arguments->posonlyargs.size() + arguments->args.size());
        parts.keyword_only_count = static_cast<uint16_t>(arguments->kwonlyargs.size());
        if (arguments->vararg != nullptr) parts.flags |= vm::kCodeVariadic;
        const uint32_t rest = uint32_t{parts.positional_count} + parts.keyword_only_count;
        if (arguments->vararg != nullptr && unit_.liveness.has_blind_items(code_, rest))
            parts.flags |= vm::kCodeBlindRest;
        if (arguments->kwarg != nullptr) parts.flags |= vm::kCodeVariadicKeywords;
    } else if (scope_.kind == ScopeKind::kGeneratorExpression) {
        parts.positional_count = 1;
    }
    if (scope_.is_generator) parts.flags |= vm::kCodeGenerator;
    if (scope_.kind == ScopeKind::kModule) parts.flags |= vm::kCodeModule;
    if (scope_.kind == ScopeKind::kClass) parts.flags |= vm::kCodeClass;
    if (scope_.is_function_like() && is_in_function()) parts.flags |= vm::kCodeNested;
    if (unit_.options.immortal_constants) parts.flags |= vm::kCodeImmortalConstants;
    if (has_docstring_) parts.flags |= vm::kCodeHasDocumentation;

    std::vector<uint16_t> cell_registers;
    std::vector<vm::Str*> cell_names;
    for (const std::vector<Symbol*>* group : {&cells_, &free_variables_}) {
        for (const Symbol* symbol : *group) {
            cell_registers.push_back(symbol->reg);
            cell_names.push_back(symbol->name->str);
        }
    }
    parts.cell_registers = cell_registers;
    parts.cell_names = cell_names;
    return unit_.assembler.assemble(code_, parts);
}

}  // namespace eadem::compiler
