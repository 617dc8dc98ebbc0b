// Expressions back as text, as `from __future__ import annotations` keeps them (CPython's
// Python/ast_unparse.c).
#pragma once

#include <string>

#include "grammar/ast.h"
#include "vm/object/object_space.h"

namespace eadem::compiler {

// The shortest usual spelling: "list[int]" for `list [ int ]`.
std::string annotation_text(vm::ObjectSpace& space, const grammar::Expr& annotation);

}  // namespace eadem::compiler
