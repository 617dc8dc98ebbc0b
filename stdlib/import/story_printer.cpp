#include "stdlib/import/story_printer.h"

#include <fmt/format.h>

#include <cmath>

#include "stdlib/report/report.h"

namespace eadem::stdlib {

StoryPrinter::StoryPrinter(Runtime& runtime, int verbosity, bool times)
    : runtime_(runtime), verbosity_(verbosity), times_(times) {
    if (times_) print("import time: self [us] | cumulative | imported package");
}

void StoryPrinter::print(const std::string& line) {
    // What the program has written comes first.
    static_cast<void>(runtime_.output().flush());
    print_error_text(runtime_, line + "\n");
}

void StoryPrinter::finished(const ImportNode& node, size_t depth) {
    if (node.outcome == ImportOutcome::kKnown) return;
    const bool is_loaded = node.outcome == ImportOutcome::kLoaded, is_brought = node.outcome == ImportOutcome::kBrought;
    if (times_ && (is_loaded || is_brought)) {
        const auto microseconds = [](double seconds) { return static_cast<long long>(std::llround(seconds * 1e6)); };
        print(fmt::format("import time: {:9} | {:10} | {}{}", microseconds(node.own_seconds),
                          microseconds(node.seconds), std::string(2 * (depth - 1), ' '), node.name));
    }
    if (verbosity_ == 0) return;
    if (is_brought) {
        print(fmt::format("import '{}' # with its package", node.name));
    } else if (is_loaded) {
        const std::string from = node.origin.empty() ? "" : fmt::format(" ({})", node.origin);
        print(fmt::format("import '{}' # {}{}", node.name, node.loader.empty() ? "?" : node.loader, from));
    } else {
        const std::string_view why = node.outcome == ImportOutcome::kMissing     ? "nobody has found it"
                                     : node.outcome == ImportOutcome::kNoPackage ? "its package was not to be had"
                                                                                 : "it raised an exception";
        print(fmt::format("# import of '{}' failed: {}", node.name, why));
    }
    for (const std::string& mark : node.marks) print(fmt::format("# '{}': {}", node.name, mark));
}

void StoryPrinter::asked(const ImportNode& node, const ImportStep& step) {
    if (verbosity_ < 2) return;
    if (step.is_entry) return print(fmt::format("# '{}': trying '{}': {}", node.name, step.asked, step.answer));
    print(fmt::format("# '{}': asking {}", node.name, step.asked));
}

void StoryPrinter::cached(const ImportNode&, const CacheStep& step) {
    if (verbosity_ == 0) return;
    const std::string why = step.why.empty() ? "" : fmt::format(": {}", step.why);
    print(fmt::format("# cache '{}' {}{}", step.path, step.state, why));
}

}  // namespace eadem::stdlib
