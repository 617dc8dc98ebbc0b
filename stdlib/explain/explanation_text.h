// Explanations as people read them, and as programs do.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "stdlib/explain/test_watcher.h"

namespace eadem::stdlib {

// "prog.py:3: a is b: True (small-int): 256 is in the small-int cache ..." without a newline.
std::string explanation_line(const WatchedTest& place, const vm::Explanation& explanation);
// The ways of the two values, a step a line with its place, each line ended and indented:
//       a  constant 257   prog.py:1
//          bound to a     prog.py:1
// `left` and `right` are what the two are called.
std::string explanation_steps(const vm::Explanation& explanation, std::string_view left, std::string_view right);

// {"same": true, "reason": "small-int", "because": "...", "left": {"value": "256", "steps": [...]}, "right": ...}
nlohmann::ordered_json explanation_json(const vm::Explanation& explanation);

// "prog.py:3", the path as it is.
std::string place_text(const vm::ReadersPlace& place);

}  // namespace eadem::stdlib
