#include "stdlib/testing/accept.h"

#include <fmt/format.h>

#include <algorithm>

#include "stdlib/report/text_lines.h"
#include "stdlib/testing/comment_grammar.h"

namespace eadem::stdlib {

namespace {

struct Change {
    size_t begin, end;
    std::string text;
};

bool is_quote(char c) {
    return c == '\'' || c == '"';
}

class Acceptor {
 public:
    explicit Acceptor(const TestedDocument& tested) : tested_(tested), document_(tested.document) {}

    Acceptance accept() {
        Acceptance acceptance;
        std::vector<Change> changes;
        for (size_t i = 0; i < document_.claims.size(); ++i) {
            const Verdict worst = worst_verdict(tested_.results[i]);
            if (worst == Verdict::kAbsent || worst == Verdict::kHolds) continue;
            Change change;
            const std::string why = correct(i, worst, change);
            if (why.empty()) {
                changes.push_back(std::move(change));
                ++acceptance.changed;
            } else {
                acceptance.refused.push_back(fmt::format("{}:{}: {}", document_.path, document_.claims[i].line, why));
            }
        }
        std::ranges::sort(changes, {}, &Change::begin);
        size_t at = 0;
        for (const Change& change : changes) {
            acceptance.text.append(document_.text, at, change.begin - at);
            acceptance.text += change.text;
            at = change.end;
        }
        acceptance.text.append(document_.text, at);
        return acceptance;
    }

 private:
    // The change, or why there can be none.
    std::string correct(size_t index, Verdict worst, Change& change) const {
        const Claim& claim = document_.claims[index];
        const std::vector<ClaimResult>& results = tested_.results[index];
        if (worst == Verdict::kError) return "not changed: it could not be tested";
        for (size_t run = 1; run < results.size(); ++run)
            if (results[run].got != results.front().got) return "not changed: the answer differs between the runs";
        const Outcome& outcome = tested_.runs.front().outcomes[index];
        if (outcome.seen == Seen::kTimeout) return "not changed: there is no answer";
        if (claim.kind == ClaimKind::kExample) return example(claim, outcome, change);
        if (outcome.seen != Seen::kAnswer) {
            if (claim.kind != ClaimKind::kException || outcome.seen != Seen::kException)
                return "not changed: there is no answer";
        }
        const bool is_literal = claim.kind == ClaimKind::kValue || claim.kind == ClaimKind::kText ||
                                (claim.kind == ClaimKind::kException && outcome.seen == Seen::kException);
        if (!is_literal) return "not changed: nobody knows what to write there";
        if (claim.begin == claim.end) return "not changed: its place in the file is not known";
        return comment(index, outcome.actual, change);
    }

    std::string comment(size_t index, std::string answer, Change& change) const {
        const Claim& claim = document_.claims[index];
        if (answer.find_first_of("\n\r") != std::string::npos) return "not changed: the answer has several lines";
        const std::string_view old = std::string_view(document_.text).substr(claim.begin, claim.end - claim.begin);
        if (!old.empty() && !claim.expected.starts_with(old)) return "not changed: its place in the file is not known";
        // Quotes stay quotes.
        const bool is_quoted = is_quote(old.front()) && old.size() > 1 && old.back() == old.front();
        const bool may_quote = answer.find_first_of("'\"\\") == std::string::npos;
        if (is_quoted && may_quote) answer = fmt::format("{}{}{}", old.front(), answer, old.front());
        const std::string rest = claim.expected.substr(old.size());
        const std::string corrected = answer + rest;
        const std::string& actual = tested_.runs.front().outcomes[index].actual;
        const bool is_good =
            claim.kind == ClaimKind::kException ? bears_out_exception(actual, corrected) : bears_out(actual, corrected);
        if (!is_good || (claim.kind == ClaimKind::kValue && literal_size(corrected) == 0))
            return "not changed: a comment could not say so";
        change = {claim.begin, claim.end, answer};
        return {};
    }

    // The lines below an example, with its margin.
    std::string example(const Claim& claim, const Outcome& outcome, Change& change) const {
        const Example& example = document_.examples[claim.block][claim.margin];
        const std::vector<TextLine> lines = text_lines(document_.text);
        const bool has_carriage_returns = document_.text.find("\r\n") != std::string::npos;
        const std::string_view newline = has_carriage_returns ? "\r\n" : "\n";
        const std::string_view prompt = lines[claim.first_line - 1].text;
        const std::string margin(prompt.substr(0, prompt.find(">>>")));
        std::vector<std::string> wanted;
        if (outcome.seen == Seen::kException) {
            if (outcome.actual.empty()) return "not changed: there is no answer";
            wanted = {"Traceback (most recent call last):", "    ...", outcome.actual};
            if (!expected_exception(example.expected).empty()) {
                // Only the last line of the traceback is wrong.
                for (uint32_t i = example.expected_lines; i-- > 0;) {
                    const TextLine& line = lines[claim.line - 1 + i];
                    const size_t at = line.text.find(expected_exception(example.expected));
                    if (at == std::string_view::npos) continue;
                    change = {line.offset + at, line.offset + line.text.size(), outcome.actual};
                    return {};
                }
                return "not changed: its place in the file is not known";
            }
        } else if (outcome.seen == Seen::kAnswer) {
            if (!expected_exception(example.expected).empty() && outcome.actual == "no exception") {
                wanted.clear();
            } else {
                for (const std::string_view line : split_lines(outcome.actual)) {
                    const std::string_view shown = strip_end(line);
                    if (shown.starts_with(">>> ") || shown == ">>>") return "not changed: it would look like a prompt";
                    wanted.emplace_back(shown.empty() ? "<BLANKLINE>" : shown);
                }
            }
        } else if (!example.expected.empty()) {
            wanted.clear();
        }
        std::string text;
        for (size_t i = 0; i < wanted.size(); ++i) text += (i > 0 ? std::string(newline) : "") + margin + wanted[i];
        if (example.expected_lines == 0) {
            // Below the last line of the input.
            const TextLine& last = lines[claim.last_line - 1];
            const size_t end = last.offset + last.text.size();
            change = {end, end, std::string(newline) + text};
        } else if (wanted.empty()) {
            size_t end = claim.end;
            const std::string_view rest = std::string_view(document_.text).substr(end);
            end += rest.starts_with("\r\n") ? 2 : rest.starts_with('\n') ? 1 : 0;
            change = {claim.begin, end, ""};
        } else {
            change = {claim.begin, claim.end, text};
        }
        return {};
    }

    const TestedDocument& tested_;
    const Document& document_;
};

}  // namespace

Acceptance accept_answers(const TestedDocument& tested) {
    return Acceptor(tested).accept();
}

}  // namespace eadem::stdlib
