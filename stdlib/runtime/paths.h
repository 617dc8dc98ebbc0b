// Paths as CPython shows them, against the current folder; one that is gone leaves a path as it is. Not
// std::filesystem, which brings all of the C++ streams and locales along, and those are set up at every start.
#pragma once

#include <string>
#include <string_view>

namespace eadem::stdlib {

// As a script's path is shown: absolute, but not otherwise changed ("./" in front is dropped).
std::string absolute_path(std::string_view path);
// os.path.abspath: absolute, without empty parts, "." and "..". Links are not followed.
std::string normal_path(std::string_view path);
// What stands before the last slash; empty if there is none.
std::string_view folder_of(std::string_view path);

}  // namespace eadem::stdlib
