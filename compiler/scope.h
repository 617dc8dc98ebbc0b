// Scopes and symbols: what every name means in every block of a unit. The symbol table makes them, the code
// generator reads them. The module's live as long as the unit, the others until the statement of the module that
// they belong to is compiled.
//
// A scope that is open pushes its symbols onto their NameEntry (`innermost`, linked by `shadowed`), so the
// meaning of a name is found without searching. List, set and dict comprehensions have a scope of their own
// but run in the registers of the code around them ("inlined", as in CPython 3.12); generator expressions are
// functions.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "compiler/name_entry.h"
#include "grammar/ast.h"

namespace eadem::compiler {

enum class ScopeKind : uint8_t {
    kModule,
    kClass,
    kFunction,
    kLambda,
    kGeneratorExpression,
    kListComprehension,
    kSetComprehension,
    kDictComprehension,
    kTypeParameters,  // around a generic function, class or type alias
    kTypeAlias,
    kTypeBound,
};

enum SymbolFlag : uint16_t {
    kUsed = 1,
    kAssigned = 2,  // bound in this scope in any way, `del` included
    kParameter = 4,
    kDeclaredGlobal = 8,
    kDeclaredNonlocal = 16,
    kAnnotated = 32,
    kIterationVariable = 64,  // of a comprehension
    kWalrusTarget = 128,      // rebound in the middle of an expression
    kDeleted = 256,           // may become unbound again
    kCaptured = 512,          // a nested code object reaches it
    kImported = 1024,
    kTypeParameter = 2048,
    kPassing = 4096,    // of a class: not its own, but what passes through its body from around it to what is inside
    kClassCell = 8192,  // of a class: the cell `__class__` for what is inside
};

enum class SymbolKind : uint8_t {
    kUnresolved,
    kLocal,      // in a register
    kCell,       // in a cell in a register, because nested code reaches it
    kFree,       // a cell of an enclosing function, in a register
    kClassFree,  // used in a class: of its namespace, or else what `outer` means, which is kFree
    kGlobal,     // global or builtin
    kName,       // of a module or class: in the namespace
    kAlias,      // means what `outer` means: in an inlined comprehension, or `nonlocal` in a class
};

struct Scope;

struct Symbol {
    NameEntry* name;
    Scope* scope;
    Symbol* shadowed = nullptr;  // the next outer symbol of that name, while the scope is open
    Symbol* outer = nullptr;     // where a name that is not bound here is looked up
    Symbol* next = nullptr;      // in the scope, in order of appearance
    grammar::Span declared{};    // the global or nonlocal statement, or the parameter
    uint16_t flags = 0;
    SymbolKind kind = SymbolKind::kUnresolved;
    uint16_t reg = 0;  // of kLocal, kCell and kFree

    bool has(uint16_t any_of) const { return (flags & any_of) != 0; }
};

// The name of an attribute that a method assigns: self.name = ...
struct StaticAttribute {
    const grammar::Identifier* name;
    StaticAttribute* next;
};

struct Scope {
    ScopeKind kind;
    bool is_inlined = false;  // a comprehension that runs inside the code around it
    bool is_generator = false;
    bool is_coroutine = false;
    bool has_walrus = false;   // some name of this code is rebound in the middle of an expression
    bool is_observed = false;  // may look at its own locals by name (locals(), eval() ...)
    uint16_t depth = 0;
    // Of an inlined comprehension: its first register, counted from the first of all comprehension registers
    // of the code. Of a code scope: how many there are.
    uint32_t comprehension_registers = 0;
    uint32_t own_registers = 0;  // of an inlined comprehension
    const grammar::Node* node;
    Scope* parent;
    Scope* next = nullptr;  // in the order in which scopes were opened
    Symbol* first = nullptr;
    Symbol* last = nullptr;
    StaticAttribute* static_attributes = nullptr;  // of a class

    bool is_function_like() const { return kind != ScopeKind::kModule && kind != ScopeKind::kClass; }
    bool is_comprehension() const {
        return kind >= ScopeKind::kGeneratorExpression && kind <= ScopeKind::kDictComprehension;
    }
    // Its symbols of one kind, in the order of their names: as cells and free variables are numbered, and as CPython
    // has them in co_cellvars and co_freevars.
    std::vector<Symbol*> symbols_of(SymbolKind wanted) const {
        std::vector<Symbol*> symbols;
        for (Symbol* symbol = first; symbol != nullptr; symbol = symbol->next)
            if (symbol->kind == wanted) symbols.push_back(symbol);
        std::sort(symbols.begin(), symbols.end(),
                  [](const Symbol* a, const Symbol* b) { return a->name->text() < b->name->text(); });
        return symbols;
    }
    // The scope whose code object this one's instructions go to.
    Scope* code_scope() {
        Scope* scope = this;
        while (scope->is_inlined) scope = scope->parent;
        return scope;
    }
};

// Makes the names of a scope mean what they mean in it, until close_scope. Scopes nest.
inline void open_scope(Scope& scope) {
    for (Symbol* symbol = scope.first; symbol != nullptr; symbol = symbol->next) {
        symbol->shadowed = symbol->name->innermost;
        symbol->name->innermost = symbol;
    }
}
inline void close_scope(Scope& scope) {
    for (Symbol* symbol = scope.first; symbol != nullptr; symbol = symbol->next) {
        symbol->name->innermost = symbol->shadowed;
    }
}

}  // namespace eadem::compiler
