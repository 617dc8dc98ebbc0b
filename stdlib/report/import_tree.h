// The story of a program's imports, as text and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "stdlib/import/story_recorder.h"

namespace eadem::stdlib {

// A tree: what was imported below what ran then, with who was asked, in which order, and what each answered.
std::string import_tree_text(const ImportNode& root);
nlohmann::ordered_json import_tree_json(const ImportNode& root);

}  // namespace eadem::stdlib
