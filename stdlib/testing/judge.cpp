#include "stdlib/testing/judge.h"

#include "stdlib/report/text_lines.h"
#include "stdlib/testing/comment_grammar.h"

namespace eadem::stdlib {

namespace {

std::string_view without_newline(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

// Lines without the spaces at their ends, and without empty lines at the end.
std::string visible_lines(std::string_view text) {
    std::string lines;
    for (const std::string_view line : split_lines(text)) lines.append(strip_end(line)).append("\n");
    while (lines.ends_with("\n\n")) lines.pop_back();
    return lines == "\n" ? std::string() : lines;
}

void judge_answer(const Claim& claim, const Deed& deed, Outcome& outcome) {
    const bool has_output = !deed.output.empty();
    if (!has_output && !deed.value && !(deed.is_none && claim.is_expression)) return;
    const std::string_view output = without_newline(deed.output);
    outcome.seen = Seen::kAnswer;
    outcome.actual = has_output ? output : deed.value ? *deed.value : std::string_view("None");
    if (claim.kind != ClaimKind::kValue && claim.kind != ClaimKind::kText) return;
    outcome.holds = bears_out(outcome.actual, claim.expected) ||
                    (has_output && deed.value && bears_out(*deed.value, claim.expected));
    const bool is_silent = !has_output && !deed.value;
    // A call that gives None: what stands behind it is about something else, unless it says so.
    if (is_silent && claim.is_tentative && !outcome.holds) outcome.seen = Seen::kNothing;
}

}  // namespace

Outcome judge(const Claim& claim, const Example* example, const Deed& deed) {
    Outcome outcome;
    if (deed.is_cut_off) {
        outcome.seen = Seen::kTimeout;
        return outcome;
    }
    if (claim.kind == ClaimKind::kException) {
        outcome.seen = deed.exception ? Seen::kException : Seen::kAnswer;
        outcome.actual = deed.exception ? *deed.exception : std::string_view("no exception");
        outcome.holds = deed.exception && bears_out_exception(*deed.exception, claim.expected);
        return outcome;
    }
    if (example != nullptr && example->is_skipped) return outcome;
    if (deed.exception) {
        outcome.seen = Seen::kException;
        outcome.actual = *deed.exception;
        outcome.holds = example != nullptr && matches_exception(*example, *deed.exception);
        return outcome;
    }
    if (example != nullptr && claim.kind == ClaimKind::kExample) {
        if (deed.output.empty() && example->expected.empty()) return outcome;
        outcome.seen = Seen::kAnswer;
        outcome.actual = without_newline(deed.output);
        const bool expects_failure = !expected_exception(example->expected).empty();
        outcome.holds = matches(*example, deed.output);
        if (expects_failure && deed.output.empty()) outcome.actual = "no exception";
        return outcome;
    }
    if (claim.kind == ClaimKind::kOutput) {
        const std::string expected = visible_lines(claim.expected);
        outcome.seen = Seen::kAnswer;
        outcome.holds = expected == visible_lines(deed.output) || expected == visible_lines(deed.output_since_claim);
        outcome.actual = without_newline(deed.output);
        return outcome;
    }
    judge_answer(claim, deed, outcome);
    return outcome;
}

std::string exception_of(std::string_view report) {
    const std::vector<std::string_view> lines = split_lines(report);
    size_t begin = 0;
    for (size_t i = 0; i < lines.size(); ++i)
        if (lines[i].starts_with("Traceback (most recent call last):")) begin = i + 1;
    for (size_t i = begin; i < lines.size(); ++i) {
        if (lines[i].empty() || lines[i].front() == ' ') continue;
        // A warning that was shown before.
        if (begin == 0 && lines[i].find("Warning: ") != std::string_view::npos && i + 1 < lines.size()) continue;
        std::string_view text = lines[i];
        for (const std::string_view hint :
             {". Did you mean: ", ". Did you forget to ", ". Valid Python, not supported yet: "}) {
            const size_t at = text.find(hint);
            const bool is_refusal = hint.starts_with(". Valid");
            if (at != std::string_view::npos && !is_refusal) text = text.substr(0, at);
        }
        return std::string(text);
    }
    return {};
}

bool is_missing_feature(std::string_view exception) {
    return exception.find("not supported yet") != std::string_view::npos ||
           exception.starts_with("ModuleNotFoundError") || exception.starts_with("ImportError");
}

}  // namespace eadem::stdlib
