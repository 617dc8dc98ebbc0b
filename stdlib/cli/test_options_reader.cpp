#include "stdlib/cli/test_options_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "stdlib/explain/many_runs.h"

namespace eadem::stdlib {

namespace {

constexpr std::string_view kFlags[] = {"isolated", "fail-fast", "accept", "watch"};
constexpr std::string_view kValued[] = {"format", "timeout"};

bool has_all(const std::vector<std::string>& names) {
    return std::ranges::find(names, "all") != names.end();
}

bool is_among(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

template <class Number>
std::optional<Number> parse(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

bool is_test_option(std::string_view name) {
    return std::ranges::find(kFlags, name) != std::end(kFlags) || takes_value(name);
}

bool takes_value(std::string_view name) {
    return std::ranges::find(kValued, name) != std::end(kValued);
}

std::optional<std::string> read_test_option(std::string_view name, std::optional<std::string_view> value,
                                            TestOptions& options) {
    const bool is_flag = std::ranges::find(kFlags, name) != std::end(kFlags);
    if (is_flag && value) return fmt::format("--{} takes no value", name);
    if (name == "isolated") options.is_isolated = true;
    if (name == "fail-fast") options.fails_fast = true;
    if (name == "accept") options.accepts = true;
    if (name == "watch") options.watches = true;
    if (is_flag) return std::nullopt;
    if (name == "k") {
        options.pattern = *value;
    } else if (name == "format") {
        const auto* known = std::ranges::find(kTestFormatNames, *value);
        if (known == std::end(kTestFormatNames))
            return fmt::format("unknown format '{}'; known are: {}", *value, fmt::join(kTestFormatNames, " "));
        options.format = static_cast<TestFormat>(known - std::begin(kTestFormatNames));
    } else if (name == "j") {
        const auto jobs = parse<size_t>(*value);
        if (!jobs || *jobs == 0 || *jobs > kMostJobs)
            return fmt::format("-j {}: expected a number from 1 to {}", *value, kMostJobs);
        options.jobs = *jobs;
    } else if (name == "timeout") {
        const auto seconds = parse<double>(*value);
        // NaN is not greater than anything.
        if (!seconds || !(*seconds >= 0 && *seconds <= kLongestTimeout))
            return fmt::format("--timeout {}: expected seconds from 0 (no limit) to {}", *value, kLongestTimeout);
        options.timeout = options.script_timeout = *seconds;
    }
    return std::nullopt;
}

bool has_modes(const std::vector<std::string>& profiles, const std::vector<std::string>& modes) {
    return !modes.empty() || has_all(profiles);
}

std::vector<TestChoice> test_choices(const std::vector<std::string>& profiles, const std::vector<std::string>& modes) {
    const bool all_modes = has_all(modes) || (modes.empty() && has_all(profiles));
    std::vector<TestChoice> choices;
    const auto rows = vm::identity_profiles();
    // In the order of the table, whatever order they were named in: reports count on it.
    for (const RunChoice& choice : all_choices()) {
        const auto row = static_cast<size_t>(choice.profile - rows.data());
        const bool is_asked =
            has_all(profiles) || is_among(profiles, choice.profile->name) || (profiles.empty() && row == 0);
        if (!is_asked) continue;
        const bool is_mode =
            all_modes || is_among(modes, mode_name(choice.mode)) || (modes.empty() && choice.mode == Mode::kScript);
        if (is_mode) choices.push_back({row, *choice.profile, choice.mode});
        // A profile that has no newer prompt, asked for it by name: it is the classic one.
        const bool has_newer = choice.profile->tty_repl_unit != choice.profile->repl_unit;
        if (choice.mode == Mode::kRepl && !has_newer && !all_modes && is_among(modes, "newrepl"))
            choices.push_back({row, *choice.profile, Mode::kNewRepl});
    }
    return choices;
}

}  // namespace eadem::stdlib
