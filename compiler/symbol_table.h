// Builds the scopes of a unit: the analysis walks the tree and tells the table what each block binds, uses
// and declares; `resolve` then decides for every name where it lives. The errors are those of CPython 3.13's
// symtable.c.
//
// That is done for one statement of the module after the other. The module's own scope stays open all the while; its
// names need not be resolved, for it has them in its namespace whatever else the file says of them. What a statement
// has within it is forgotten after it.
//
// What is inside a class does not see the class's names, but what is around the class. That passes through the frame of
// the class's body as a symbol of the class with another NameEntry (NameEntries::twin_of), so that the same name may be
// the class's own as well.
//
// Invariant: while a scope is open, its symbols are the innermost ones of their names.
#pragma once

#include <string_view>

#include "compiler/messages.h"
#include "compiler/name_entry.h"
#include "compiler/node_map.h"
#include "compiler/scope.h"

namespace eadem::compiler {

class SymbolTable {
 public:
    // The module's scope lives in `arena`.
    SymbolTable(NameEntries& names, grammar::Arena& arena, Messages& messages)
        : names_(names), arena_(arena), messages_(messages) {}

    // Opens the scope of the module, which is never closed.
    Scope& enter_module(const grammar::Node& node);
    Scope& module() { return *module_; }

    // Opens a new scope within the current one; `node` is what scope_of finds it by later.
    Scope& enter(ScopeKind kind, const grammar::Node& node);
    // Closes the current scope and hands the names it does not bind to the scope around it.
    void leave();
    Scope& current() { return *current_; }

    void use(const grammar::Identifier* name);
    void bind(const grammar::Identifier* name, grammar::Span span, uint16_t flags = 0);
    void declare_parameter(const grammar::Identifier* name, grammar::Span span);
    void declare_global(const grammar::Global& statement);
    void declare_nonlocal(const grammar::Nonlocal& statement);
    // `name: annotation`, with a value or without.
    void annotate(const grammar::AnnAssign& statement, const grammar::Name& target);
    // The target of `:=`, which a comprehension binds in the function around it.
    void bind_walrus(const grammar::Name& target);

    // self.name = ...  in the current scope: told to the class around its function.
    void note_static_attribute(const grammar::Identifier* name);

    // The symbol of the name in the current scope, null if it does not mention it.
    Symbol* find(const grammar::Identifier* name);

    // Decides the kind of every symbol of the scopes within the module. To be called when they are closed.
    void resolve();
    // They and the nodes that they belong to are gone.
    void forget();

    // The scope of a function, class, lambda, comprehension or module node. The node opened one.
    Scope& scope_of(const grammar::Node& node) { return **scopes_.find(&node); }

 private:
    Symbol& mention(const grammar::Identifier* name) { return mention_in(*current_, names_.of(name)); }
    Symbol& mention_in(Scope& scope, NameEntry& entry);
    static bool is_bound(const Symbol& symbol);
    void hand_outward(Symbol& symbol);
    Symbol& mention_from_inside(Scope& scope, NameEntry& plain);
    void check_declaration(const Symbol& symbol, std::string_view name, grammar::Span span, std::string_view what);
    void resolve(Symbol& symbol);
    void resolve_in_class(Symbol& symbol);
    void refuse_nonlocal(const Symbol& symbol);
    void place_comprehension(Scope& scope);

    // Up to here each comprehension of a code object has registers of its own, so that what is known of one
    // (blindness) does not touch another; beyond, they share.
    static constexpr uint32_t kOwnComprehensionRegisters = 256;

    grammar::Arena& arena_of(const Scope& scope) { return &scope == module_ ? arena_ : statement_arena_; }

    NameEntries& names_;
    grammar::Arena& arena_;
    grammar::Arena statement_arena_;
    Messages& messages_;
    Scope* module_ = nullptr;
    Scope* current_ = nullptr;
    Scope* first_ = nullptr;
    Scope* last_ = nullptr;
    NodeMap<Scope*> scopes_;
};

// The symbol that an alias stands for; the symbol itself if it is none.
inline Symbol& meaning_of(Symbol& symbol) {
    Symbol* meaning = &symbol;
    while (meaning->kind == SymbolKind::kAlias) meaning = meaning->outer;
    return *meaning;
}

}  // namespace eadem::compiler
