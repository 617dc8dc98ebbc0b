// The tree as text, in the format of CPython's ast.dump, so that the two can be compared.
#pragma once

#include <string>

#include "grammar/ast.h"
#include "grammar/source.h"

namespace eadem::grammar {

// What ast.dump(node) prints. With a source also the attributes, as include_attributes=True does.
std::string ast_dump(const Node& node, const Source* source_for_attributes = nullptr);

}  // namespace eadem::grammar
