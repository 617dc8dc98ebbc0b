#include "stdlib/testing/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "stdlib/explain/comparison.h"

namespace eadem::stdlib {

namespace {

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(std::string_view text, std::string_view pattern) {
    const auto found = std::search(text.begin(), text.end(), pattern.begin(), pattern.end(),
                                   [](char a, char b) { return small(a) == small(b); });
    return found != text.end() || pattern.empty();
}

bool is_wanted(const Document& document, const Claim& claim, std::string_view pattern) {
    return contains(document.path, pattern) || contains(claim.heading, pattern) || contains(claim.source, pattern);
}

class Judge {
 public:
    Judge(const TestedDocument& tested, const TestOptions& options, const RunRecord& run)
        : tested_(tested), options_(options), run_(run) {
        is_short_ = !run.not_run.empty();
        for (const auto& [line, exception] : run.failures)
            is_short_ = is_short_ || is_missing_feature(exception) || exception.starts_with("NameError");
        for (const Outcome& outcome : run.outcomes)
            is_short_ = is_short_ || (outcome.seen == Seen::kException && is_missing_feature(outcome.actual));
    }

    ClaimResult result(size_t index) const {
        const Claim& claim = tested_.document.claims[index];
        const Outcome& outcome = run_.outcomes[index];
        ClaimResult result;
        result.line = claim.line + outcome.differing_line;
        result.expected = outcome.expected.empty() ? expected_text(claim) : outcome.expected;
        result.got = outcome.actual;
        result.reason = run_.reasons[index];
        if (claim.kind == ClaimKind::kMalformed && outcome.seen == Seen::kNothing) {
            result.verdict = Verdict::kFails;
            result.expected = "a heading or reason that eadem test knows";
            result.got = claim.expected;
            return result;
        }
        switch (outcome.seen) {
            case Seen::kNothing:
                unseen(claim, result);
                break;
            case Seen::kNotRun:
                result.verdict = claim.is_tentative ? Verdict::kAbsent : Verdict::kError;
                result.got = fmt::format("not run: {}", outcome.actual);
                break;
            case Seen::kTimeout:
                result.verdict = Verdict::kFails;
                result.got = fmt::format("cut off after {:g} s",
                                         tested_.document.is_script ? options_.script_timeout : options_.timeout);
                break;
            case Seen::kException:
                result.verdict = outcome.holds               ? Verdict::kHolds
                                 : is_unfair(outcome.actual) ? Verdict::kError
                                                             : Verdict::kFails;
                break;
            case Seen::kAnswer:
                answered(index, outcome, result);
                break;
        }
        return result;
    }

 private:
    static std::string expected_text(const Claim& claim) {
        std::string text = claim.expected;
        while (text.ends_with('\n')) text.pop_back();
        if (text.empty() && claim.kind == ClaimKind::kExample) return "nothing";
        return text;
    }

    // Not the document's fault: Eadem has not what it uses, or has not run what made a name.
    bool is_unfair(std::string_view exception) const {
        return is_missing_feature(exception) || (is_short_ && exception.starts_with("NameError"));
    }

    void unseen(const Claim& claim, ClaimResult& result) const {
        if (claim.is_tentative) return;
        const bool is_skipped_example = claim.kind == ClaimKind::kExample && run_.is_finished && run_.ended_line == 0;
        if (!run_.is_finished) {
            result.verdict = Verdict::kError;
            result.got = fmt::format("not reached: in line {} {}", run_.last_line, run_.death);
            // Where it happened it is the claim's own.
            if (run_.last_line >= claim.first_line && run_.last_line <= claim.last_line) {
                result.verdict = Verdict::kFails;
                result.got = run_.death;
            }
        } else if (run_.ended_line != 0 && claim.last_line >= run_.ended_line) {
            result.verdict = Verdict::kError;
            result.got = fmt::format("not reached: the document asks for its end in line {}", run_.ended_line);
        } else if (!is_skipped_example) {
            result.verdict = Verdict::kFails;
            result.got = "(nothing was printed here)";
        }
    }

    void answered(size_t index, const Outcome& outcome, ClaimResult& result) const {
        const Claim& claim = tested_.document.claims[index];
        bool holds = outcome.holds;
        if (claim.kind == ClaimKind::kSame || claim.kind == ClaimKind::kDifferent) holds = relates(index, result);
        if (claim.kind == ClaimKind::kVaries) holds = varies(index, result);
        result.verdict = holds ? Verdict::kHolds : Verdict::kFails;
    }

    // Against the neighbours that say the same; one alone: against the statement before.
    bool relates(size_t index, ClaimResult& result) const {
        const std::vector<Claim>& claims = tested_.document.claims;
        const bool wants_same = claims[index].kind == ClaimKind::kSame;
        size_t others = 0;
        for (size_t i = claims[index].group; i < claims.size() && claims[i].group == claims[index].group; ++i) {
            if (i == index) continue;
            ++others;
            const bool is_same = run_.outcomes[i].actual == run_.outcomes[index].actual;
            if (is_same != wants_same) {
                result.got = fmt::format("{} in line {}", is_same ? "the same as" : "another one than", claims[i].line);
                return false;
            }
        }
        if (others > 0) return true;
        const std::string& previous = run_.outcomes[index].previous;
        const bool is_same = previous == run_.outcomes[index].actual;
        result.got = previous.empty() ? "nothing to compare it with"
                     : is_same        ? "the same as the statement before"
                                      : "another one than the statement before";
        return !previous.empty() && is_same == wants_same;
    }

    bool varies(size_t index, ClaimResult& result) const {
        std::set<std::string> answers;
        for (const RunRecord& run : tested_.other_runs)
            if (run.outcomes[index].seen == Seen::kAnswer) answers.insert(run.outcomes[index].actual);
        if (answers.size() == 1) result.got = fmt::format("{} in every version and mode", *answers.begin());
        return answers.size() > 1;
    }

    const TestedDocument& tested_;
    const TestOptions& options_;
    const RunRecord& run_;
    bool is_short_ = false;  // something is missing that later code may need
};

// "script, import and pyc", "script or pyc".
std::string joined(const std::vector<std::string_view>& words, std::string_view last) {
    std::string text;
    for (size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? fmt::format(" {} ", last) : std::string(", ");
        text += words[i];
    }
    return text;
}

}  // namespace

std::string choice_name(const TestChoice& choice) {
    return fmt::format("{}/{}", choice.profile.name, mode_name(choice.mode));
}

std::string_view verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::kHolds:
            return "holds";
        case Verdict::kFails:
            return "fails";
        case Verdict::kError:
            return "error";
        case Verdict::kAbsent:
            break;
    }
    return "absent";
}

bool TestedDocument::is_claim(size_t claim) const {
    return std::ranges::any_of(results[claim], [](const ClaimResult& one) { return one.verdict != Verdict::kAbsent; });
}

bool has_wanted_claims(const Document& document, const TestOptions& options) {
    return std::ranges::any_of(document.claims,
                               [&](const Claim& claim) { return is_wanted(document, claim, options.pattern); });
}

void judge_runs(TestedDocument& tested, const TestOptions& options) {
    const std::vector<Claim>& claims = tested.document.claims;
    tested.results.assign(claims.size(), std::vector<ClaimResult>(tested.runs.size()));
    for (size_t run = 0; run < tested.runs.size(); ++run) {
        const Judge judge(tested, options, tested.runs[run]);
        for (size_t i = 0; i < claims.size(); ++i)
            if (is_wanted(tested.document, claims[i], options.pattern)) tested.results[i][run] = judge.result(i);
    }
}

namespace {

// Where among versions, in words; `some` is neither empty nor all.
std::string versions_and_modes(const std::vector<TestChoice>& all, const std::vector<size_t>& some) {
    // By mode: the profiles that are among these, and whether they are all that were asked.
    std::map<Mode, std::vector<size_t>> here, asked;
    for (const TestChoice& choice : all)
        if (choice.row != 0) asked[choice.mode].push_back(choice.row);
    for (const size_t index : some)
        if (all[index].row != 0) here[all[index].mode].push_back(all[index].row);
    if (asked.size() == 1) return "in " + versions_text(here.begin()->second);
    std::vector<std::string_view> always, never;
    std::vector<std::pair<std::vector<size_t>, std::vector<std::string_view>>> partly;
    for (const auto& [mode, rows] : asked) {
        const std::vector<size_t>& present = here[mode];
        if (present.size() == rows.size()) {
            always.push_back(mode_name(mode));
        } else if (present.empty()) {
            never.push_back(mode_name(mode));
        } else {
            auto group = std::ranges::find_if(partly, [&](const auto& one) { return one.first == present; });
            if (group == partly.end()) group = partly.insert(partly.end(), {present, {}});
            group->second.push_back(mode_name(mode));
        }
    }
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (!always.empty()) add(fmt::format("always in {}", joined(always, "and")));
    for (const auto& [rows, modes] : partly) add(fmt::format("in {} of {}", joined(modes, "and"), versions_text(rows)));
    if (!never.empty()) add(fmt::format("never in {}", joined(never, "or")));
    return text;
}

}  // namespace

std::string where_text(const std::vector<TestChoice>& all, const std::vector<size_t>& some) {
    if (some.size() == all.size()) return all.size() == 1 ? choice_name(all.front()) : "everywhere";
    if (some.empty()) return "nowhere";
    // `documents` is no version, and told apart from them.
    const auto is_version = [&](size_t index) { return all[index].row != 0; };
    const auto count = [&](const auto& indices) { return std::ranges::count_if(indices, is_version); };
    std::vector<size_t> everything;
    for (size_t i = 0; i < all.size(); ++i) everything.push_back(i);
    const auto versions = count(some), all_versions = count(everything);
    const size_t rules = some.size() - static_cast<size_t>(versions);
    const size_t all_rules = all.size() - static_cast<size_t>(all_versions);
    std::string text;
    if (versions == all_versions && versions > 0) {
        text = "in every version";
    } else if (versions > 0) {
        text = versions_and_modes(all, some);
    }
    if (rules == 0) return text;
    std::string by_rules = "under documents";
    if (rules < all_rules) {
        std::vector<std::string_view> modes;
        for (const size_t index : some)
            if (all[index].row == 0) modes.push_back(mode_name(all[index].mode));
        by_rules += " in " + joined(modes, "and");
    }
    return text.empty() ? by_rules : fmt::format("{}; {}", text, by_rules);
}

Verdict worst_verdict(const std::vector<ClaimResult>& results) {
    Verdict worst = Verdict::kAbsent;
    for (const ClaimResult& result : results) {
        if (result.verdict == Verdict::kAbsent) continue;
        const bool is_worse = worst == Verdict::kAbsent || worst == Verdict::kHolds ||
                              (worst == Verdict::kError && result.verdict == Verdict::kFails);
        if (is_worse) worst = result.verdict;
    }
    return worst;
}

bool was_run(const TestedDocument& tested, size_t block, std::string& why) {
    why = tested.document.blocks[block].skipped;
    if (!why.empty()) return false;
    for (const auto& [number, reason] : tested.runs.front().not_run) {
        if (number != block) continue;
        why = reason;
        return false;
    }
    return true;
}

void add_to_totals(const TestedDocument& tested, TestTotals& totals) {
    ++totals.files;
    size_t here = 0;
    for (size_t i = 0; i < tested.results.size(); ++i) {
        const Verdict worst = worst_verdict(tested.results[i]);
        if (worst == Verdict::kAbsent) continue;
        ++here;
        ++totals.claims;
        if (worst == Verdict::kHolds) ++totals.held;
        if (worst == Verdict::kFails) ++totals.failed;
        if (worst == Verdict::kError) ++totals.errors;
    }
    if (here == 0) ++totals.files_without_claims;
    for (size_t block = 0; block < tested.document.blocks.size(); ++block) {
        std::string why;
        ++totals.blocks;
        if (was_run(tested, block, why)) ++totals.blocks_run;
    }
}

}  // namespace eadem::stdlib
