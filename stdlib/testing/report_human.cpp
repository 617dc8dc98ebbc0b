#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "grammar/encoding.h"
#include "stdlib/report/colour.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/testing/reports.h"

namespace eadem::stdlib {

namespace {

// As much of an answer as is shown.
constexpr size_t kLongestShown = 2000;

std::string shown(std::string_view text) {
    return text.size() <= kLongestShown ? std::string(text) : std::string(text.substr(0, kLongestShown)) + "...";
}

std::string_view plural(size_t count) {
    return count == 1 ? "" : "s";
}

// "expected 3, got 2"; several lines stand below each other.
std::string difference(const ClaimResult& result) {
    const std::string expected = shown(result.expected), got = shown(result.got);
    if (expected.find('\n') == std::string::npos && got.find('\n') == std::string::npos)
        return fmt::format("expected {}, got {}\n", expected, got.empty() ? "nothing" : got);
    return fmt::format("expected\n{}    got\n{}", indent(expected + "\n", "        "), indent(got + "\n", "        "));
}

class HumanReport final : public Report {
 public:
    HumanReport(const TestOptions& options, Write write)
        : options_(options), write_(std::move(write)), palette_(Palette::of(options.is_coloured)) {}

    void document(const TestedDocument& tested) override {
        const Document& document = tested.document;
        blocks(tested);
        size_t claims = 0;
        for (size_t i = 0; i < document.claims.size(); ++i) {
            if (!tested.is_claim(i)) continue;
            ++claims;
            if (options_.choices.size() == 1) {
                claim(document, document.claims[i], tested.results[i].front());
            } else {
                claim_everywhere(document, document.claims[i], tested.results[i]);
            }
        }
        if (claims == 0) write_(fmt::format("{}: no claims\n", document.path));
    }

    void finish(const TestTotals& totals) override {
        std::string text =
            fmt::format("{} claim{} in {} file{}: {} hold, {} fail", totals.claims, plural(totals.claims), totals.files,
                        plural(totals.files), totals.held, totals.failed);
        if (totals.errors > 0) text += fmt::format(", {} cannot be tested", totals.errors);
        if (totals.files_without_claims > 0)
            text += fmt::format("; {} file{} without claims", totals.files_without_claims,
                                plural(totals.files_without_claims));
        if (options_.choices.size() > 1) text += fmt::format("; in {} versions and modes", options_.choices.size());
        write_(text + "\n");
    }

 private:
    std::string place(const std::string& path, uint32_t line) const {
        return fmt::format("{}{}:{}{}", palette_.magenta, path, line, palette_.reset);
    }

    // What was taken as code, and what not, and why.
    void blocks(const TestedDocument& tested) {
        const Document& document = tested.document;
        if (document.is_script) return;
        size_t run = 0;
        std::map<std::string, size_t> skipped;
        std::string lines;
        for (size_t i = 0; i < document.blocks.size(); ++i) {
            const Block& block = document.blocks[i];
            std::string why;
            if (was_run(tested, i, why)) {
                ++run;
                if (block.form == BlockForm::kLines)
                    lines += fmt::format("{}{}-{}", lines.empty() ? "" : ", ", block.first_line,
                                         block.first_line + block.line_count() - 1);
            } else {
                ++skipped[why];
            }
        }
        std::string text = fmt::format("{}: {} block{}, {} run", document.path, document.blocks.size(),
                                       plural(document.blocks.size()), run);
        if (!lines.empty()) text += fmt::format(" (taken as code: lines {})", lines);
        for (auto one = skipped.begin(); one != skipped.end(); ++one)
            text += fmt::format("{} {} ({})", one == skipped.begin() ? ", skipped" : ",", one->second, one->first);
        write_(text + "\n");
        for (const auto& [line, exception] : tested.runs.front().failures)
            write_(fmt::format("{}: note: {}\n", place(document.path, line), shown(exception)));
    }

    void claim(const Document& document, const Claim& claim, const ClaimResult& result) {
        if (result.verdict == Verdict::kHolds || result.verdict == Verdict::kAbsent) return;
        write_(fmt::format("{}: {}{}{}", place(document.path, result.line), palette_.bold_red,
                           result.verdict == Verdict::kError ? "cannot be tested: " : "", palette_.reset));
        write_(difference(result));
        if (!claim.heading.empty()) write_(fmt::format("    # {}\n", claim.heading));
        if (!claim.source.empty()) write_(fmt::format("    {}\n", claim.source));
        if (!result.reason.empty() && result.verdict == Verdict::kFails) write_(fmt::format("    {}\n", result.reason));
    }

    // doc.txt:38  print(a is b) # False
    //     False    in repl of 3.6-3.14, never in script
    //     not so (True): always in script
    void claim_everywhere(const Document& document, const Claim& claim, const std::vector<ClaimResult>& results) {
        write_(fmt::format("{}  {}\n", place(document.path, claim.line), claim.source));
        if (!claim.heading.empty()) write_(fmt::format("    # {}\n", claim.heading));
        std::vector<size_t> holding;
        std::map<std::pair<Verdict, std::string>, std::vector<size_t>> others;
        for (size_t i = 0; i < results.size(); ++i) {
            if (results[i].verdict == Verdict::kHolds) holding.push_back(i);
            if (results[i].verdict == Verdict::kFails || results[i].verdict == Verdict::kError)
                others[{results[i].verdict, results[i].got}].push_back(i);
        }
        const std::string expected = shown(results.front().expected);
        write_(fmt::format("    holds {}: {}\n", where_text(options_.choices, holding), one_line(expected)));
        if (claim.kind == ClaimKind::kVaries || claim.kind == ClaimKind::kSame || claim.kind == ClaimKind::kDifferent) {
            if (others.empty()) return;
        }
        for (const auto& [what, where] : others) {
            write_(fmt::format("    {}{}{} {}: {}\n", palette_.bold_red,
                               what.first == Verdict::kError ? "cannot be tested" : "fails", palette_.reset,
                               where_text(options_.choices, where), one_line(shown(what.second))));
            std::map<std::string, std::vector<size_t>> reasons;
            for (const size_t index : where)
                if (!results[index].reason.empty()) reasons[results[index].reason].push_back(index);
            for (const auto& [reason, runs] : reasons) {
                write_(fmt::format("        {}\n", reason));
                if (reasons.size() > 1) write_(fmt::format("            {}\n", where_text(options_.choices, runs)));
            }
        }
    }

    static std::string one_line(std::string text) {
        std::ranges::replace(text, '\n', '|');
        return text;
    }

    const TestOptions& options_;
    const Write write_;
    const Palette palette_;
};

}  // namespace

std::unique_ptr<Report> make_human_report(const TestOptions& options, Report::Write write) {
    return std::make_unique<HumanReport>(options, std::move(write));
}

std::unique_ptr<Report> make_report(const TestOptions& options, Report::Write write) {
    switch (options.format) {
        case TestFormat::kHuman:
            break;
        case TestFormat::kTap:
            return make_tap_report(options, std::move(write));
        case TestFormat::kJunit:
            return make_junit_report(options, std::move(write));
        case TestFormat::kJson:
            return make_json_report(options, std::move(write));
    }
    return make_human_report(options, std::move(write));
}

std::string valid_utf8(std::string_view text) {
    std::string valid;
    while (const auto error = grammar::check_utf8(text)) {
        valid.append(text.substr(0, error->offset)).append("\xEF\xBF\xBD");
        text.remove_prefix(error->offset + 1);
    }
    return valid.append(text);
}

}  // namespace eadem::stdlib
