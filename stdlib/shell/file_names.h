// Names of files, as they are typed and completed.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "stdlib/editor/language.h"

namespace eadem::stdlib {

// A path in which "~" and "~/..." stand for the home folder, with that.
std::string with_home(std::string_view path);

// Whether the text can stand between quotes of that kind as it is: no control characters, backslashes or such quotes,
// and valid UTF-8.
bool is_plain_text(std::string_view text, char quote);

// Adds the entries of the folder that `typed`, a path's beginning, leads to, and which begin as its last part does;
// hidden ones only if that begins with a dot. `begin`: where `typed` stands. A folder gets a slash behind it, a file
// `behind_file`. Only what `is_wanted`.
void add_files(editor::Candidates& result, size_t begin, std::string_view typed,
               const std::function<bool(std::string_view name)>& is_wanted, std::string_view behind_file);

}  // namespace eadem::stdlib
