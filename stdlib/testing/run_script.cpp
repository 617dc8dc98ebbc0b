// Scripts: run as `eadem FILE` runs them, as a whole, and held to what their headings and comments say.
#include <algorithm>
#include <map>

#include "stdlib/report/import_note.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/run_program.h"
#include "stdlib/runtime/paths.h"
#include "stdlib/testing/block_runner.h"
#include "stdlib/testing/judge.h"
#include "stdlib/testing/run_parts.h"

namespace eadem::stdlib {

namespace {

std::string_view last_line(std::string_view text) {
    const std::vector<std::string_view> lines = split_lines(text);
    return lines.empty() ? std::string_view() : lines.back();
}

// Whether a claim is about more than what is printed on its lines.
bool needs_marks(const Claim& claim) {
    if (!claim.is_at_margin) return false;
    return claim.kind == ClaimKind::kException || claim.kind == ClaimKind::kOutput ||
           (claim.kind < ClaimKind::kException && claim.is_expression);
}

class ScriptRun {
 public:
    ScriptRun(const Document& document, const HowToRun& how, RunListener& listener)
        : document_(document), how_(how), listener_(listener) {}

    void run() {
        if (!apply_headings()) return;
        const EmptyInput input;
        const std::unique_ptr<Runtime> runtime = make_runtime(document_, how_, input);
        std::optional<TestWatcher> watcher;
        if (how_.explains || document_.claims_reasons) watcher.emplace(*runtime);
        Deadline deadline(*runtime, how_.timeout, how_.may_end_process);
        listener_.at_line(1);
        const bool is_marked = !is_prompt_mode(how_.mode) && !document_.source->problem() &&
                               std::ranges::any_of(document_.claims, needs_marks);
        if (is_marked) {
            BlockRunner runner(*runtime, document_, how_, deadline, listener_);
            end_ = runner.run_script();
        } else {
            runtime->prints = &prints_;
            end_.status = run_program(*runtime, *document_.source, document_.path);
        }
        is_cut_off_ = deadline.has_passed();
        deadline.restart();
        finish_program(*runtime);
        runtime->prints = nullptr;
        end_.output += runtime->output().take();
        end_.error += runtime->error().take();
        if (!is_marked) judge_prints();
        judge_whole();
        if (watcher) tell_reasons(document_, watcher->tests(), listener_);
    }

 private:
    // The profile and mode that the script is meant for. False if there are none of these names.
    bool apply_headings() {
        const Headings& headings = document_.headings;
        if (headings.profile && !how_.profile_given) {
            const vm::IdentityProfile* own = vm::find_identity_profile(*headings.profile);
            if (own == nullptr) return refuse(kKnownProfile, *headings.profile);
            how_.profile = *own;
        }
        if (headings.mode && !how_.mode_given) {
            const std::optional<Mode> own = find_mode(*headings.mode);
            if (!own) return refuse(kKnownMode, *headings.mode);
            how_.mode = *own;
        }
        return true;
    }

    bool refuse(std::string_view expected, const std::string& actual) {
        listener_.block_not_run(0, fmt::format("expected {}, got {}", expected, actual));
        for (size_t i = 0; i < document_.claims.size(); ++i) {
            if (document_.claims[i].kind != ClaimKind::kMalformed || document_.claims[i].expected != expected) {
                tell(i, Seen::kNotRun, false, fmt::format("expected {}, got {}", expected, actual));
                continue;
            }
            tell(i, Seen::kAnswer, false, actual);
        }
        return false;
    }

    void tell(size_t claim, Seen seen, bool holds, std::string_view actual) {
        Outcome outcome;
        outcome.seen = seen;
        outcome.holds = holds;
        outcome.actual = actual;
        listener_.outcome(claim, outcome);
    }

    // Every time a line printed, it must have printed what its claim says.
    void judge_prints() {
        std::multimap<uint32_t, size_t> lines;
        for (size_t i = 0; i < document_.claims.size(); ++i) {
            const ClaimKind kind = document_.claims[i].kind;
            if (kind < ClaimKind::kReasons && kind != ClaimKind::kException && kind != ClaimKind::kExample)
                lines.emplace(document_.claims[i].last_line, i);
        }
        if (lines.empty()) return;
        std::map<size_t, bool> told;
        std::string_view previous;
        for (const PrintRecord& print : prints_) {
            if (print.filename != document_.path) continue;
            Deed deed;
            deed.output = std::string_view(end_.output).substr(print.begin, print.end - print.begin);
            for (auto found = lines.lower_bound(print.line); found != lines.end() && found->first <= print.end_line;
                 ++found) {
                if (document_.claims[found->second].is_tentative && print.line != print.end_line) continue;
                Outcome outcome = judge(document_.claims[found->second], nullptr, deed);
                outcome.previous = strip_end(previous);
                const auto [known, is_new] = told.emplace(found->second, outcome.holds);
                if (!is_new && (!known->second || outcome.holds)) continue;
                known->second = outcome.holds;
                listener_.outcome(found->second, outcome);
            }
            previous = deed.output;
        }
    }

    void judge_whole() {
        for (size_t i = 0; i < document_.claims.size(); ++i) {
            const Claim& claim = document_.claims[i];
            if (claim.kind < ClaimKind::kStdout) continue;
            if (is_cut_off_ && claim.kind != ClaimKind::kMalformed) {
                tell(i, Seen::kTimeout, false, "");
                continue;
            }
            switch (claim.kind) {
                case ClaimKind::kStdout:
                    judge_stream(i, end_.output);
                    break;
                case ClaimKind::kStderr:
                    judge_stream(i, without_folder(std::string(without_import_note(end_.error))));
                    break;
                case ClaimKind::kLastError:
                    tell(i, Seen::kAnswer, claim.expected == last_line(without_import_note(end_.error)),
                         last_line(without_import_note(end_.error)));
                    break;
                case ClaimKind::kExit:
                    tell(i, Seen::kAnswer, claim.expected == std::to_string(end_.status), std::to_string(end_.status));
                    break;
                case ClaimKind::kEnd:
                    if (end_.status != 0) tell(i, Seen::kException, false, last_line(without_import_note(end_.error)));
                    break;
                default:
                    break;
            }
        }
    }

    // A claim about a whole stream fails at its first line that differs.
    void judge_stream(size_t claim, std::string_view actual) {
        const std::string& expected = document_.claims[claim].expected;
        if (expected == actual) return tell(claim, Seen::kAnswer, true, "");
        const std::vector<std::string_view> expected_lines = split_lines(expected);
        const std::vector<std::string_view> actual_lines = split_lines(actual);
        size_t i = 0;
        while (i < expected_lines.size() && i < actual_lines.size() && expected_lines[i] == actual_lines[i]) ++i;
        const auto line_or_end = [i](const std::vector<std::string_view>& lines) {
            return i < lines.size() ? lines[i] : std::string_view("(no more lines)");
        };
        Outcome outcome;
        outcome.seen = Seen::kAnswer;
        outcome.actual = line_or_end(actual_lines);
        outcome.differing_line = static_cast<uint32_t>(i + 1);
        outcome.expected = line_or_end(expected_lines);
        listener_.outcome(claim, outcome);
    }

    // The text with the script's path shortened to its name, so that claims hold wherever the script is. Warnings have
    // the normal path.
    std::string without_folder(std::string text) const {
        for (const std::string& path : {normal_path(document_.path), document_.path}) {
            const size_t folder = path.rfind('/') + 1;
            if (folder == 0) continue;
            for (size_t at = text.find(path); at != std::string::npos; at = text.find(path, at)) text.erase(at, folder);
        }
        return text;
    }

    const Document& document_;
    HowToRun how_;
    RunListener& listener_;
    BlockRunner::ScriptEnd end_;
    bool is_cut_off_ = false;
    std::vector<PrintRecord> prints_;
};

}  // namespace

void run_script(const Document& document, const HowToRun& how, RunListener& listener) {
    ScriptRun(document, how, listener).run();
}

}  // namespace eadem::stdlib
