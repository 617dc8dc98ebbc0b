#include "stdlib/runtime/paths.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>

using namespace eadem::stdlib;

namespace {

std::string current_folder() {
    const std::unique_ptr<char, decltype(&std::free)> folder(getcwd(nullptr, 0), std::free);
    return folder.get();
}

}  // namespace

TEST_CASE("paths: an absolute path is left as it is") {
    CHECK(absolute_path("/a/../b/./c.py") == "/a/../b/./c.py");
}

TEST_CASE("paths: a relative path begins in the current folder, without ./ in front") {
    CHECK(absolute_path("a.py") == current_folder() + "/a.py");
    CHECK(absolute_path("./b/../a.py") == current_folder() + "/b/../a.py");
}

TEST_CASE("paths: a normal path has no empty parts, . or ..") {
    CHECK(normal_path("/a//b/./c/../d.py") == "/a/b/d.py");
    CHECK(normal_path("/../../a") == "/a");
    CHECK(normal_path("/a/..") == "/");
    CHECK(normal_path("./b/../a.py") == current_folder() + "/a.py");
}
