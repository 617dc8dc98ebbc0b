// eadem test PATH...
#include <algorithm>
#include <filesystem>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/cli/test_runner.h"

namespace eadem::stdlib {

namespace {

namespace fs = std::filesystem;

// Files as they are named; of folders all scripts, sorted.
std::vector<std::string> scripts_under(const std::vector<std::string>& paths) {
    std::vector<std::string> scripts;
    for (const std::string& path : paths) {
        std::error_code failure;
        if (!fs::is_directory(path, failure)) {
            scripts.push_back(path);
            continue;
        }
        std::vector<std::string> found;
        for (auto entry = fs::recursive_directory_iterator(path, failure);
             !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
            if (entry->path().extension() == ".py") found.push_back(entry->path().string());
        }
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
