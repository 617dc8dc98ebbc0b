// Values and steps of their history in a few words, for explanations. Runs no Python code.
#pragma once

#include <string>

#include "vm/inspect/history.h"
#include "vm/object/object_space.h"

namespace eadem::vm {

// "257", "'ab'", "(1, 2)", "a list": numbers and texts as they are written, cut where they are long; other objects by
// their type.
std::string words_for(ObjectSpace& space, Value value);
// "constant 257", "bound to a", "made by `+`"; empty for a step that says nothing.
std::string words_for(ObjectSpace& space, const Step& step);
// What made a value: "`+`", "str.lower()", "the display".
std::string maker_words(const Step& step);

}  // namespace eadem::vm
