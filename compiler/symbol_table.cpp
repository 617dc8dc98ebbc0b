#include "compiler/symbol_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace eadem::compiler {

using grammar::Identifier;
using grammar::Span;

namespace {

// Whether what is looked up in a scope further out is there in a cell.
bool is_in_cell(Symbol* outer) {
    if (outer == nullptr) return false;
    const SymbolKind kind = meaning_of(*outer).kind;
    return kind == SymbolKind::kCell || kind == SymbolKind::kFree;
}

}  // namespace

Scope& SymbolTable::enter_module(const grammar::Node& node) {
    module_ = current_ = arena_.make<Scope>(Scope{.kind = ScopeKind::kModule, .node = &node, .parent = nullptr});
    return *module_;
}

Scope& SymbolTable::enter(ScopeKind kind, const grammar::Node& node) {
    auto* scope = statement_arena_.make<Scope>(Scope{.kind = kind, .node = &node, .parent = current_});
    scope->is_inlined = kind >= ScopeKind::kListComprehension && kind <= ScopeKind::kDictComprehension;
    scope->depth = static_cast<uint16_t>(current_->depth + 1);
    (last_ == nullptr ? first_ : last_->next) = scope;
    last_ = scope;
    current_ = scope;
    scopes_.insert(&node, scope);
    return *scope;
}

void SymbolTable::leave() {
    Scope& scope = *current_;
    for (Symbol* symbol = scope.first; scope.kind == ScopeKind::kClass && symbol != nullptr; symbol = symbol->next) {
        if (!symbol->has(kPassing | kClassCell) && !is_bound(*symbol))
            symbol->outer = &mention_from_inside(scope, *symbol->name);
    }
    close_scope(scope);
    current_ = scope.parent;
    for (Symbol* symbol = scope.first; symbol != nullptr; symbol = symbol->next) {
        if (!is_bound(*symbol) && symbol->outer == nullptr) hand_outward(*symbol);
    }
}

Symbol& SymbolTable::mention_in(Scope& scope, NameEntry& entry) {
    // Symbols of scopes further in stand before those of `scope`, if a closing scope hands a name outward.
    Symbol** link = &entry.innermost;
    while (*link != nullptr && (*link)->scope->depth > scope.depth) link = &(*link)->shadowed;
    if (*link != nullptr && (*link)->scope == &scope) return **link;

    auto* symbol = arena_of(scope).make<Symbol>(Symbol{.name = &entry, .scope = &scope, .shadowed = *link});
    if (&scope == module_) symbol->kind = SymbolKind::kName;
    *link = symbol;
    (scope.last == nullptr ? scope.first : scope.last->next) = symbol;
    scope.last = symbol;
    return *symbol;
}

Symbol* SymbolTable::find(const Identifier* name) {
    Symbol* symbol = names_.of(name).innermost;
    return symbol != nullptr && symbol->scope == current_ ? symbol : nullptr;
}

bool SymbolTable::is_bound(const Symbol& symbol) {
    if (symbol.has(kDeclaredGlobal)) return true;
    return symbol.has(kAssigned | kParameter) && !symbol.has(kDeclaredNonlocal);
}

// The name as it is seen inside of the scope, which for a class is not what its body sees.
Symbol& SymbolTable::mention_from_inside(Scope& scope, NameEntry& plain) {
    if (scope.kind != ScopeKind::kClass) return mention_in(scope, plain);
    Symbol& symbol = mention_in(scope, names_.twin_of(plain));
    symbol.flags |= kPassing;
    return symbol;
}

// A name that the scope does not bind is looked up in the next scope outward.
void SymbolTable::hand_outward(Symbol& symbol) {
    Scope* outer = symbol.scope->parent;
    if (outer == nullptr) return;
    if (outer->kind == ScopeKind::kClass && symbol.name->text() == "__class__") {
        symbol.outer = &mention_in(*outer, names_.class_cell());
        symbol.outer->flags |= kAssigned | kClassCell;
    } else {
        symbol.outer = &mention_from_inside(*outer, symbol.has(kPassing) ? names_.twin_of(*symbol.name) : *symbol.name);
    }
    if (!symbol.scope->is_inlined || symbol.has(kCaptured)) symbol.outer->flags |= kCaptured;
    // What a comprehension rebinds is rebound in the middle of the function's expression.
    if (symbol.scope->is_inlined) symbol.outer->flags |= symbol.flags & kWalrusTarget;
}

void SymbolTable::use(const Identifier* name) {
    mention(name).flags |= kUsed;
    const std::string_view text = name->text;
    if (text.size() > 7) return;
    // super() finds the class in the cell.
    if (text == "super" && current_->is_function_like())
        mention_in(*current_, names_.of_text("__class__")).flags |= kUsed;
    if (text == "locals" || text == "vars" || text == "eval" || text == "exec" || text == "dir" || text == "globals") {
        current_->code_scope()->is_observed = true;
    }
}

void SymbolTable::bind(const Identifier* name, Span span, uint16_t flags) {
    Symbol& symbol = mention(name);
    const auto all = static_cast<uint16_t>(kAssigned | flags);
    if ((flags & kIterationVariable) != 0 && symbol.has(kWalrusTarget)) {
        messages_.error(
            ErrorRank::kSymbols, span,
            fmt::format("comprehension inner loop cannot rebind assignment expression target '{}'", name->text));
    }
    symbol.flags |= all;
}

void SymbolTable::declare_parameter(const Identifier* name, Span span) {
    Symbol& symbol = mention(name);
    if (symbol.has(kParameter)) {
        messages_.error(ErrorRank::kSymbols, span,
                        fmt::format("duplicate argument '{}' in function definition", name->text));
    }
    symbol.flags |= kParameter;
    symbol.declared = span;
}

// What CPython refuses of both declarations, in the order in which it looks.
void SymbolTable::check_declaration(const Symbol& symbol, std::string_view name, Span span, std::string_view what) {
    if (!symbol.has(kParameter | kUsed | kAnnotated | kAssigned)) return;
    std::string message;
    if (symbol.has(kParameter)) {
        message = fmt::format("name '{}' is parameter and {}", name, what);
    } else if (symbol.has(kUsed)) {
        message = fmt::format("name '{}' is used prior to {} declaration", name, what);
    } else if (symbol.has(kAnnotated)) {
        message = fmt::format("annotated name '{}' can't be {}", name, what);
    } else if (!symbol.has(kImported)) {
        message = fmt::format("name '{}' is assigned to before {} declaration", name, what);
    } else {
        return;
    }
    messages_.error(ErrorRank::kSymbols, span, std::move(message));
}

void SymbolTable::declare_global(const grammar::Global& statement) {
    for (const Identifier* name : statement.names) {
        Symbol& symbol = mention(name);
        check_declaration(symbol, name->text, statement.span, "global");
        symbol.flags |= kDeclaredGlobal;
        if (current_ == module_) symbol.kind = SymbolKind::kGlobal;
        if (!symbol.has(kDeclaredNonlocal)) symbol.declared = statement.span;
    }
}

void SymbolTable::declare_nonlocal(const grammar::Nonlocal& statement) {
    if (current_->kind == ScopeKind::kModule) {
        messages_.error(ErrorRank::kSymbols, statement.span, "nonlocal declaration not allowed at module level");
        return;
    }
    for (const Identifier* name : statement.names) {
        Symbol& symbol = mention(name);
        check_declaration(symbol, name->text, statement.span, "nonlocal");
        symbol.flags |= kDeclaredNonlocal;
        if (!symbol.has(kDeclaredGlobal)) symbol.declared = statement.span;
    }
}

void SymbolTable::annotate(const grammar::AnnAssign& statement, const grammar::Name& target) {
    Symbol& symbol = mention(target.id);
    if (symbol.has(kDeclaredGlobal | kDeclaredNonlocal) && current_->kind != ScopeKind::kModule && statement.simple) {
        messages_.error(ErrorRank::kSymbols, statement.span,
                        fmt::format("annotated name '{}' can't be {}", target.id->text,
                                    symbol.has(kDeclaredGlobal) ? "global" : "nonlocal"));
    }
    if (statement.simple) {
        symbol.flags |= kAnnotated | kAssigned;
    } else if (statement.value != nullptr) {
        symbol.flags |= kAssigned;
    }
}

void SymbolTable::bind_walrus(const grammar::Name& target) {
    current_->code_scope()->has_walrus = true;
    if (!current_->is_comprehension()) {
        bind(target.id, target.span, kWalrusTarget);
        return;
    }
    NameEntry& entry = names_.of(target.id);
    Scope* owner = current_;
    for (; owner->is_comprehension(); owner = owner->parent) {
        Symbol* symbol = entry.innermost;
        while (symbol != nullptr && symbol->scope->depth > owner->depth) symbol = symbol->shadowed;
        if (symbol == nullptr || symbol->scope != owner) continue;
        if (symbol->has(kIterationVariable)) {
            messages_.error(ErrorRank::kSymbols, target.span,
                            fmt::format("assignment expression cannot rebind comprehension iteration variable '{}'",
                                        target.id->text));
            return;
        }
    }
    if (owner->kind == ScopeKind::kClass) {
        messages_.error(ErrorRank::kSymbols, target.span,
                        "assignment expression within a comprehension cannot be used in a class body");
        return;
    }
    Symbol& bound = mention_in(*owner, entry);
    bound.flags |= kAssigned | kWalrusTarget;
    const bool global = owner->kind == ScopeKind::kModule || bound.has(kDeclaredGlobal);
    for (Scope* scope = current_; scope != owner; scope = scope->parent) {
        Symbol& passing = mention_in(*scope, entry);
        passing.flags |= kWalrusTarget;
        if (global && !scope->is_inlined) passing.flags |= kDeclaredGlobal;
    }
}

void SymbolTable::resolve() {
    for (Scope* scope = first_; scope != nullptr; scope = scope->next) {
        for (Symbol* symbol = scope->first; symbol != nullptr; symbol = symbol->next) resolve(*symbol);
        if (scope->is_inlined) place_comprehension(*scope);
    }
}

void SymbolTable::forget() {
    first_ = last_ = nullptr;
    module_->comprehension_registers = 0;
    scopes_.clear();
    statement_arena_.reset();
}

void SymbolTable::place_comprehension(Scope& scope) {
    uint32_t own = 0;
    for (const Symbol* symbol = scope.first; symbol != nullptr; symbol = symbol->next) {
        if (symbol->kind == SymbolKind::kLocal || symbol->kind == SymbolKind::kCell) ++own;
    }
    scope.own_registers = own;
    Scope& code = *scope.code_scope();
    if (code.comprehension_registers + own <= kOwnComprehensionRegisters) {
        scope.comprehension_registers = code.comprehension_registers;
    } else {
        const Scope& around = *scope.parent;
        scope.comprehension_registers = around.is_inlined ? around.comprehension_registers + around.own_registers : 0;
    }
    code.comprehension_registers = std::max(code.comprehension_registers, scope.comprehension_registers + own);
}

void SymbolTable::note_static_attribute(const Identifier* name) {
    Scope* scope = current_->code_scope()->parent;
    while (scope != nullptr && scope->kind != ScopeKind::kClass) scope = scope->parent;
    if (scope == nullptr) return;
    scope->static_attributes =
        statement_arena_.make<StaticAttribute>(StaticAttribute{.name = name, .next = scope->static_attributes});
}

void SymbolTable::refuse_nonlocal(const Symbol& symbol) {
    messages_.error(ErrorRank::kResolution, symbol.declared,
                    fmt::format("no binding for nonlocal '{}' found", symbol.name->text()));
}

void SymbolTable::resolve(Symbol& symbol) {
    if (symbol.has(kDeclaredGlobal)) {
        if (symbol.has(kDeclaredNonlocal)) {
            messages_.error(ErrorRank::kResolution, symbol.declared,
                            fmt::format("name '{}' is nonlocal and global", symbol.name->text()));
        }
        symbol.kind = SymbolKind::kGlobal;
        return;
    }
    if (symbol.scope->kind == ScopeKind::kClass) return resolve_in_class(symbol);
    const bool in_function = symbol.scope->is_function_like();
    if (is_bound(symbol)) {
        symbol.kind = !in_function ? SymbolKind::kName : symbol.has(kCaptured) ? SymbolKind::kCell : SymbolKind::kLocal;
        return;
    }
    if (symbol.scope->is_inlined) {
        symbol.kind = SymbolKind::kAlias;
        return;
    }
    if (is_in_cell(symbol.outer)) {
        symbol.kind = SymbolKind::kFree;
        return;
    }
    if (symbol.has(kDeclaredNonlocal)) refuse_nonlocal(symbol);
    symbol.kind = in_function ? SymbolKind::kGlobal : SymbolKind::kName;
}

void SymbolTable::resolve_in_class(Symbol& symbol) {
    if (symbol.has(kClassCell)) {
        symbol.kind = SymbolKind::kCell;
    } else if (symbol.has(kPassing)) {
        symbol.kind = is_in_cell(symbol.outer) ? SymbolKind::kFree : SymbolKind::kGlobal;
    } else if (is_bound(symbol)) {
        symbol.kind = SymbolKind::kName;
    } else {
        resolve_in_class(*symbol.outer);  // stands behind it
        const bool is_free = symbol.outer->kind == SymbolKind::kFree;
        if (symbol.has(kDeclaredNonlocal)) {
            if (!is_free) refuse_nonlocal(symbol);
            symbol.kind = SymbolKind::kAlias;
        } else {
            symbol.kind = is_free ? SymbolKind::kClassFree : SymbolKind::kName;
        }
    }
}

}  // namespace eadem::compiler
