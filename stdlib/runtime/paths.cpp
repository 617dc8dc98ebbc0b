#include "stdlib/runtime/paths.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "grammar/system_text.h"

namespace eadem::stdlib {

std::string absolute_path(std::string_view path) {
    if (path.starts_with('/')) return std::string(path);
    char* const folder = getcwd(nullptr, 0);
    if (folder == nullptr) return std::string(path);
    if (path.starts_with("./")) path.remove_prefix(2);
    std::string absolute = fmt::format("{}/{}", grammar::text_from_system(folder), path);
    std::free(folder);
    return absolute;
}

std::string normal_path(std::string_view path) {
    const std::string absolute = absolute_path(path);
    if (!absolute.starts_with('/')) return absolute;
    std::string normal;
    std::string_view rest = absolute;
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::string_view part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(part.size());
        if (part == "..") {
            normal.resize(normal.empty() ? 0 : normal.rfind('/'));
        } else if (!part.empty() && part != ".") {
            normal.append("/").append(part);
        }
    }
    return normal.empty() ? "/" : normal;
}

std::string_view folder_of(std::string_view path) {
    const size_t slash = path.rfind('/');
    return path.substr(0, slash == std::string_view::npos ? 0 : slash);
}

}  // namespace eadem::stdlib
