// eadem test PATH...
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/cli/test_runner.h"
#include "stdlib/report/report.h"

namespace eadem::stdlib {

namespace {

bool is_folder(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// Appends the scripts in a folder and in the folders below it; links to folders are not followed. False if a folder
// cannot be read, which is said at once.
bool add_scripts(const std::string& executable, const std::string& folder, std::vector<std::string>& scripts) {
    const auto close = [](DIR* opened) { closedir(opened); };
    const std::unique_ptr<DIR, decltype(close)> entries(opendir(folder.c_str()), close);
    if (!entries) {
        fmt::print(stderr, "{}: can't open folder '{}': [Errno {}] {}\n", executable, folder, errno,
                   std::strerror(errno));
        return false;
    }
    bool is_readable = true;
    while (const dirent* entry = readdir(entries.get())) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..") continue;
        const std::string path = fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
        struct stat status {};
        if (lstat(path.c_str(), &status) != 0) continue;
        if (S_ISDIR(status.st_mode)) {
            is_readable = add_scripts(executable, path, scripts) && is_readable;
        } else if (name.ends_with(".py") && name != ".py") {
            scripts.push_back(path);
        }
    }
    return is_readable;
}

// Files as they are named; of folders all scripts, sorted.
std::vector<std::string> scripts_under(const Options& options, bool& is_readable) {
    std::vector<std::string> scripts;
    for (const std::string& path : options.paths) {
        if (!is_folder(path)) {
            scripts.push_back(path);
            continue;
        }
        std::vector<std::string> found;
        if (!add_scripts(options.runtime.executable, path, found)) is_readable = false;
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
    size_t without_claims = 0;
    bool is_readable = true;
    ProcessOutput output(options.runtime.executable);
    for (const std::string& path : scripts_under(options, is_readable)) {
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (!source) {
            is_readable = false;
            continue;
        }
        const TestResult result = test_script(options, path, *source);
        if (result.was_interrupted) {
            output.finish();
            return kInterruptedStatus;
        }
        ++files;
        claims += result.claims;
        failures += result.failures.size();
        if (result.claims == 0) {
            ++without_claims;
            output.write("{}: no claims\n", path);
        }
        for (const FailedClaim& failure : result.failures) {
            output.write("{}:{}: expected {}, got {}\n", path, failure.line, failure.expected, failure.actual);
        }
    }
    output.write("{} claim{} in {} file{}: {} hold, {} fail", claims, claims == 1 ? "" : "s", files,
                 files == 1 ? "" : "s", claims - failures, failures);
    if (without_claims > 0) output.write("; {} file{} without claims", without_claims, without_claims == 1 ? "" : "s");
    output.write("\n");
    if (const int failed = output.finish(); failed != 0) return failed;
    // Where nothing is claimed nothing holds.
    return failures == 0 && is_readable && claims > 0 ? 0 : 1;
}

}  // namespace eadem::stdlib
