// What the system gives and takes as bytes (arguments, variables of the environment, paths) as text, in Python's way
// (PEP 383): a byte that is part of no UTF-8 becomes the lone surrogate U+DC00 + byte, by which it is found again. All
// paths in Eadem are such text, until a call of the system takes them.
#pragma once

#include <string>
#include <string_view>

namespace eadem::grammar {

// UTF-8, lone surrogates as three bytes (WTF-8).
std::string text_from_system(std::string bytes);
// The bytes that text_from_system made the text of; other surrogates stay what they are.
std::string text_to_system(std::string_view text);

}  // namespace eadem::grammar
