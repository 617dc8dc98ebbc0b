// How Python writes the value of a constant: repr() of it, without a VM. For dumps of the tree and for
// messages that quote the source.
#pragma once

#include <string>
#include <string_view>

#include "grammar/ast.h"

namespace eadem::grammar {

// repr() of a str given as UTF-8 (WTF-8 for lone surrogates).
std::string str_repr(std::string_view text);

// repr() of the constant's value: "None", "12", "'it'", "b'x'", "1.5", "2j", "Ellipsis".
std::string constant_repr(const ConstantValue& value);

}  // namespace eadem::grammar
