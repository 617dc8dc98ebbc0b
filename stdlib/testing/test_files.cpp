#include "stdlib/testing/test_files.h"

#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "grammar/system_text.h"

namespace eadem::stdlib {

namespace {

constexpr std::string_view kEndings[] = {".py", ".md", ".markdown", ".txt", ".rst", ".pycon", ".doctest"};

bool is_folder(const std::string& path) {
    struct stat status {};
    return stat(grammar::text_to_system(path).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

void add_files(const std::string& folder, std::vector<std::string>& files,
               const std::function<void(const std::string&, int)>& complain) {
    const auto close = [](DIR* opened) { closedir(opened); };
    const std::unique_ptr<DIR, decltype(close)> entries(opendir(grammar::text_to_system(folder).c_str()), close);
    if (!entries) {
        complain(folder, errno);
        return;
    }
    while (const dirent* entry = readdir(entries.get())) {
        const std::string name = grammar::text_from_system(entry->d_name);
        if (name.starts_with('.') || name == "__pycache__") continue;
        const std::string path = fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
        struct stat status {};
        if (lstat(grammar::text_to_system(path).c_str(), &status) != 0) continue;
        const bool has_code = std::ranges::any_of(kEndings, [&name](std::string_view ending) {
            return name.ends_with(ending) && name.size() > ending.size();
        });
        if (S_ISDIR(status.st_mode)) {
            add_files(path, files, complain);
        } else if (has_code && (S_ISREG(status.st_mode) || S_ISLNK(status.st_mode))) {
            files.push_back(path);
        }
    }
}

}  // namespace

std::vector<std::string> test_files(const std::vector<std::string>& paths,
                                    const std::function<void(const std::string&, int)>& complain) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        if (!is_folder(path)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> found;
        add_files(path, found, complain);
        std::ranges::sort(found);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

bool FileState::operator==(const FileState& other) const {
    return path == other.path && number == other.number && size == other.size &&
           changed.tv_sec == other.changed.tv_sec && changed.tv_nsec == other.changed.tv_nsec;
}

std::vector<FileState> file_states(const std::vector<std::string>& paths) {
    std::vector<FileState> states;
    for (const std::string& path : paths) {
        FileState& state = states.emplace_back();
        state.path = path;
        struct stat status {};
        if (stat(grammar::text_to_system(path).c_str(), &status) != 0) continue;
        state.number = status.st_ino;
        state.size = status.st_size;
        state.changed = status.st_mtim;
    }
    return states;
}

}  // namespace eadem::stdlib
