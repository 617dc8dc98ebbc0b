#include "stdlib/import/import_path.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <string_view>

#include "grammar/system_text.h"
#include "stdlib/runtime/paths.h"

namespace eadem::stdlib {

namespace {

// Absolute and without links; as it is if there is no such file.
std::string real_path(const std::string& path) {
    char real[PATH_MAX];
    return ::realpath(grammar::text_to_system(path).c_str(), real) == nullptr ? absolute_path(path)
                                                                              : grammar::text_from_system(real);
}

std::string script_folder(const RuntimeOptions& options) {
    if (options.arguments.empty()) return {};
    const std::string& script = options.arguments[0];
    if (script == "-m") {
        const std::string folder = normal_path(".");
        return folder.starts_with('/') ? folder : std::string();  // it is gone
    }
    if (holds_modules(script)) return absolute_path(script);
    return script.empty() || script == "-" || script == "-c" ? std::string()
                                                             : std::string(folder_of(real_path(script)));
}

}  // namespace

bool holds_modules(const std::string& path) {
    const std::string file_path = grammar::text_to_system(path);
    struct stat status {};
    if (::stat(file_path.c_str(), &status) != 0) return false;
    if (S_ISDIR(status.st_mode)) return true;
    if (!S_ISREG(status.st_mode)) return false;
    // An archive begins with its first file and ends with a record of 22 bytes; a program may stand before it, or a
    // comment behind it.
    const int file = ::open(file_path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    const auto has = [file](off_t at, std::string_view mark) {
        char bytes[4] = {};
        return at >= 0 && ::pread(file, bytes, sizeof bytes, at) == sizeof bytes &&
               std::string_view(bytes, sizeof bytes) == mark;
    };
    constexpr off_t kEndRecord = 22;
    const bool is_archive = has(0, "PK\3\4") || has(status.st_size - kEndRecord, "PK\5\6");
    ::close(file);
    return is_archive;
}

std::vector<std::string> import_path(const RuntimeOptions& options) {
    std::vector<std::string> path;
    const auto add = [&path](std::string folder) {
        if (std::ranges::find(path, folder) == path.end()) path.push_back(std::move(folder));
    };
    const char* given = options.ignore_environment ? nullptr : std::getenv("PYTHONPATH");
    if (given != nullptr && *given != '\0') {
        const std::string folders = grammar::text_from_system(given);
        std::string_view rest = folders;
        for (size_t end = rest.find(':'); end != rest.npos; end = rest.find(':')) {
            add(normal_path(rest.substr(0, end)));
            rest.remove_prefix(end + 1);
        }
        add(normal_path(rest));
    }
    add(library_folder());
    // Also if it is among the others.
    if (!options.isolated) path.insert(path.begin(), script_folder(options));
    return path;
}

std::string library_folder() {
    return fmt::format("{}/lib/eadem", folder_of(folder_of(real_path("/proc/self/exe"))));
}

}  // namespace eadem::stdlib
