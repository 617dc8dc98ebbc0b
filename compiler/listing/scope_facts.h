// What the listing must know of a scope before it walks it: the little of CPython's symbol table that decides about
// constants.
#pragma once

#include <set>
#include <string_view>

#include "grammar/ast.h"

namespace eadem::compiler {

struct ScopeFacts {
    std::set<std::string_view> globals;  // declared global
    std::set<std::string_view> imports;  // bound by import
    bool is_generator = false;
    bool has_annotations = false;  // an annotated name
};

// The docstring that the statements begin with, or null.
const grammar::Constant* documentation_of(grammar::Seq<grammar::Stmt*> body);
// Of the statements of a module, class or function, without what is nested in functions and classes.
ScopeFacts facts_of(grammar::Seq<grammar::Stmt*> body);
// Whether the body of a lambda yields.
bool yields(const grammar::Expr& body);
// Whether a list, set or dict comprehension is a coroutine.
bool awaits(const grammar::Expr& comprehension);
// Whether a method needs the cell `__class__` of the class: it names it, or super.
bool needs_class_cell(const grammar::ClassDef& node);
// Whether `break`, `continue` or `return` leaves the statements.
bool may_jump_out(grammar::Seq<grammar::Stmt*> body);

}  // namespace eadem::compiler
