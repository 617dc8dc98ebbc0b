// eadem test PATH...
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/cli/test_runner.h"

namespace eadem::stdlib {

namespace {

bool is_folder(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// Appends the scripts in a folder and in the folders below it; links to folders are not followed.
void add_scripts(const std::string& folder, std::vector<std::string>& scripts) {
    const auto close = [](DIR* opened) { closedir(opened); };
    const std::unique_ptr<DIR, decltype(close)> entries(opendir(folder.c_str()), close);
    if (!entries) return;
    while (const dirent* entry = readdir(entries.get())) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..") continue;
        const std::string path = fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
        struct stat status {};
        if (lstat(path.c_str(), &status) != 0) continue;
        if (S_ISDIR(status.st_mode)) {
            add_scripts(path, scripts);
        } else if (name.ends_with(".py") && name != ".py") {
            scripts.push_back(path);
        }
    }
}

// Files as they are named; of folders all scripts, sorted.
std::vector<std::string> scripts_under(const std::vector<std::string>& paths) {
    std::vector<std::string> scripts;
    for (const std::string& path : paths) {
        if (!is_folder(path)) {
            scripts.push_back(path);
            continue;
        }
        std::vector<std::string> found;
        add_scripts(path, found);
        std::ranges::sort(found);
        scripts.insert(scripts.end(), found.begin(), found.end());
    }
    return scripts;
}

}  // namespace

int run_tests(const Options& options) {
    size_t files = 0;
    size_t claims = 0;
    size_t failures = 0;
    bool is_readable = true;
    for (const std::string& path : scripts_under(options.paths)) {
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (!source) {
            is_readable = false;
            continue;
        }
        const TestResult result = test_script(options, path, *source);
        ++files;
        claims += result.claims;
        failures += result.failures.size();
        for (const FailedClaim& failure : result.failures) {
            fmt::print("{}:{}: expected {}, got {}\n", path, failure.line, failure.expected, failure.actual);
        }
    }
    fmt::print("{} claim{} in {} file{}: {} hold, {} fail\n", claims, claims == 1 ? "" : "s", files,
               files == 1 ? "" : "s", claims - failures, failures);
    return failures == 0 && is_readable ? 0 : 1;
}

}  // namespace eadem::stdlib
