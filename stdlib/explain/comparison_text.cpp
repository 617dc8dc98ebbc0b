// A comparison as text and as JSON.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "stdlib/explain/comparison.h"
#include "stdlib/report/colour.h"
#include "stdlib/report/text_lines.h"

namespace eadem::stdlib {

using nlohmann::ordered_json;

namespace {

bool is_release(std::string_view name) {
    return name.starts_with("3.") && name.find_first_not_of("0123456789.") == std::string_view::npos;
}

// Where each profile stands among the releases that follow each other, from 1; 0 for the others.
std::vector<size_t> release_numbers() {
    std::vector<size_t> numbers;
    size_t last = 0;
    for (const vm::IdentityProfile& profile : vm::identity_profiles())
        numbers.push_back(is_release(profile.name) ? ++last : 0);
    return numbers;
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

ordered_json names_json(const std::vector<WatchedRun>& all, const std::vector<size_t>& some) {
    ordered_json names = ordered_json::array();
    for (const size_t run : some) names.push_back(choice_name(all[run].choice));
    return names;
}

// Of tracebacks, what they end in: a prompt names its inputs otherwise than a file, and goes on to fail again.
std::string messages_of(std::string_view error) {
    std::string messages;
    for (const std::string_view line : split_lines(error)) {
        if (line.starts_with(' ') || line.starts_with("Traceback ")) continue;
        messages += line;
        messages += '\n';
    }
    return messages;
}

std::string result_text(const Agreement& agreement) {
    return agreement.is_reached ? agreement.result : std::string("(not reached)");
}

}  // namespace

std::string versions_text(const std::vector<size_t>& profiles) {
    const auto rows = vm::identity_profiles();
    const std::vector<size_t> numbers = release_numbers();
    std::vector<size_t> releases, others;
    for (const size_t profile : profiles) (numbers[profile] != 0 ? releases : others).push_back(profile);
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    for (size_t i = 0; i < releases.size();) {
        size_t last = i;
        while (last + 1 < releases.size() && numbers[releases[last + 1]] == numbers[releases[last]] + 1) ++last;
        const std::string_view first_name = rows[releases[i]].name, last_name = rows[releases[last]].name;
        add(last == i ? std::string(first_name) : fmt::format("{}-{}", first_name, last_name));
        i = last + 1;
    }
    for (const size_t other : others) add(std::string(rows[other].name));
    return text;
}

std::string runs_text(const std::vector<WatchedRun>& all, const std::vector<size_t>& some) {
    if (some.size() == all.size()) return "everywhere";
    const auto profile_of = [&](size_t run) {
        return static_cast<size_t>(all[run].choice.profile - vm::identity_profiles().data());
    };
    std::map<size_t, size_t> missing;  // by profile: the runs that are not among these
    for (size_t run = 0; run < all.size(); ++run) ++missing[profile_of(run)];
    for (const size_t run : some) --missing[profile_of(run)];
    // Profiles that are here in all their modes are named alone; of the others, those that are here in the same modes
    // together.
    std::vector<size_t> whole;
    std::map<Mode, std::vector<size_t>> by_mode;
    for (const size_t run : some) {
        const size_t profile = profile_of(run);
        if (missing[profile] != 0) {
            by_mode[all[run].choice.mode].push_back(profile);
        } else if (whole.empty() || whole.back() != profile) {
            whole.push_back(profile);
        }
    }
    std::vector<std::pair<std::vector<size_t>, std::vector<std::string_view>>> groups;
    for (const auto& [mode, profiles] : by_mode) {
        auto group = std::ranges::find(groups, profiles, &decltype(groups)::value_type::first);
        if (group == groups.end()) group = groups.insert(groups.end(), {profiles, {}});
        group->second.push_back(mode_name(mode));
    }
    std::string text = versions_text(whole);
    for (const auto& [profiles, modes] : groups) {
        if (!text.empty()) text += "; ";
        text += fmt::format("{} in {}", versions_text(profiles), joined(modes));
    }
    return text;
}

std::string failures_text(const std::vector<WatchedRun>& runs) {
    struct Failure {
        std::string messages;
        std::vector<size_t> runs;
    };
    std::vector<Failure> failures;
    for (size_t run = 0; run < runs.size(); ++run) {
        if (runs[run].status == 0 || runs[run].error.empty()) continue;
        std::string messages = messages_of(runs[run].error);
        auto failure = std::ranges::find(failures, messages, &Failure::messages);
        if (failure == failures.end()) failure = failures.insert(failures.end(), {std::move(messages), {}});
        failure->runs.push_back(run);
    }
    std::string text;
    for (const Failure& failure : failures) {
        if (failure.runs.size() < runs.size()) text += runs_text(runs, failure.runs) + ":\n";
        text += runs[failure.runs.front()].error;
    }
    return text;
}

std::string comparison_text(const WatchedProgram& program, const std::vector<WatchedRun>& runs,
                            const std::vector<ComparedLine>& lines, bool is_coloured) {
    const Palette palette = Palette::of(is_coloured);
    std::string text;
    size_t differing = 0;
    for (const ComparedLine& line : lines) {
        const bool differs = line.agreements.size() > 1;
        differing += differs ? 1 : 0;
        text += fmt::format("{}{}:{}{}  {}\n", palette.magenta, program.name, line.line, palette.reset, line.text);
        for (const Agreement& agreement : line.agreements) {
            text +=
                fmt::format("  {}{}{}  {}\n", differs ? palette.bold_red : std::string_view(), result_text(agreement),
                            differs ? palette.reset : std::string_view(), runs_text(runs, agreement.runs));
            if (!differs) continue;
            for (const SharedReason& reason : agreement.reasons) {
                const bool is_only = agreement.reasons.size() == 1;
                text += fmt::format("      {}: {}\n", info_of(reason.reason).id, reason.because);
                if (!is_only) text += fmt::format("          {}\n", runs_text(runs, reason.runs));
            }
        }
    }
    text += fmt::format("{} {}, {} of them not the same everywhere, in {} runs\n", lines.size(),
                        lines.size() == 1 ? "line" : "lines", differing, runs.size());
    return text;
}

ordered_json comparison_json(const WatchedProgram& program, const std::vector<WatchedRun>& runs,
                             const std::vector<ComparedLine>& lines) {
    ordered_json json;
    json["file"] = program.name;
    json["runs"] = ordered_json::array();
    for (const WatchedRun& run : runs) {
        json["runs"].push_back({{"run", choice_name(run.choice)},
                                {"profile", std::string(run.choice.profile->name)},
                                {"mode", std::string(mode_name(run.choice.mode))},
                                {"status", run.status},
                                {"output", run.output}});
    }
    json["lines"] = ordered_json::array();
    for (const ComparedLine& line : lines) {
        ordered_json one{{"line", line.line}, {"text", line.text}, {"agree", line.agreements.size() == 1}};
        one["results"] = ordered_json::array();
        for (const Agreement& agreement : line.agreements) {
            ordered_json result;
            result["result"] = agreement.is_reached ? ordered_json(agreement.result) : ordered_json(nullptr);
            result["runs"] = names_json(runs, agreement.runs);
            result["reasons"] = ordered_json::array();
            for (const SharedReason& reason : agreement.reasons) {
                result["reasons"].push_back({{"reason", std::string(info_of(reason.reason).id)},
                                             {"because", reason.because},
                                             {"runs", names_json(runs, reason.runs)}});
            }
            one["results"].push_back(std::move(result));
        }
        json["lines"].push_back(std::move(one));
    }
    return json;
}

}  // namespace eadem::stdlib
