#include "stdlib/cli/test_runner.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include "stdlib/cli/claims.h"
#include "stdlib/cli/interrupt.h"
#include "stdlib/explain/test_watcher.h"
#include "stdlib/report/report.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/run_program.h"
#include "stdlib/runtime/empty_input.h"
#include "stdlib/runtime/paths.h"

namespace eadem::stdlib {

namespace {

// What a script did.
struct Outcome {
    std::string output;
    std::string error;
    int status = 0;
    bool was_interrupted = false;
    std::vector<PrintRecord> prints;
    std::vector<WatchedTest> tests;  // where the script claims reasons
};

Outcome run_captured(const Options& options, const Claims& claims, const std::string& path,
                     const grammar::Source& source) {
    vm::IdentityProfile profile = options.profile;
    if (claims.profile && !options.profile_given) {
        const vm::IdentityProfile* own = vm::find_identity_profile(*claims.profile);
        if (own != nullptr) profile = *own;
    }
    RuntimeOptions runtime_options = options.runtime;
    if (claims.mode && !options.mode_given) runtime_options.mode = find_mode(*claims.mode).value_or(Mode::kScript);
    runtime_options.arguments = {path};
    runtime_options.unbuffered = false;
    const bool asks_why = !claims.reasons.empty();
    runtime_options.boxes_always = runtime_options.boxes_always || asks_why;
    const EmptyInput input;
    Outcome outcome;
    Runtime runtime(profile, std::move(runtime_options), {input.descriptor(), Runtime::kCapture, Runtime::kCapture});
    runtime.prints = &outcome.prints;
    const InterruptScope scope(runtime);
    std::optional<TestWatcher> watcher;
    if (asks_why) watcher.emplace(runtime);
    outcome.status = run_program(runtime, source, path);
    finish_program(runtime);
    if (watcher) outcome.tests = watcher->take();
    outcome.was_interrupted = scope.was_interrupted();
    outcome.output = runtime.output().take();
    outcome.error = runtime.error().take();
    return outcome;
}

std::string_view without_newline(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

std::string_view last_line(std::string_view text) {
    const std::vector<std::string_view> lines = split_lines(text);
    return lines.empty() ? std::string_view() : lines.back();
}

class ClaimChecker {
 public:
    ClaimChecker(const Claims& claims, const Outcome& outcome, const std::string& filename)
        : claims_(claims), outcome_(outcome), filename_(filename) {}

    TestResult check() {
        result_.was_interrupted = outcome_.was_interrupted;
        for (const TextClaim& heading : claims_.malformed)
            expect(heading.line, "a heading or reason that eadem test knows", heading.text);
        for (const PrintClaim& claim : claims_.prints) check_print(claim);
        for (const PrintClaim& claim : claims_.reasons) check_reasons(claim);
        if (claims_.output) check_block(*claims_.output, outcome_.output);
        if (claims_.error_output) check_block(*claims_.error_output, without_folder(outcome_.error));
        if (claims_.error) expect(claims_.error->line, claims_.error->text, last_line(outcome_.error));
        check_status();
        return std::move(result_);
    }

 private:
    // The text with the script's path shortened to its name, so that claims hold wherever the script is. Warnings have
    // the normal path.
    std::string without_folder(std::string text) const {
        for (const std::string& path : {normal_path(filename_), filename_}) {
            const size_t folder = path.rfind('/') + 1;
            if (folder == 0) continue;
            for (size_t at = text.find(path); at != std::string::npos; at = text.find(path, at)) text.erase(at, folder);
        }
        return text;
    }

    void expect(uint32_t line, std::string_view expected, std::string_view actual) {
        ++result_.claims;
        if (expected != actual) result_.failures.push_back({line, std::string(expected), std::string(actual)});
    }

    // Every time the line printed, it must have printed that.
    void check_print(const PrintClaim& claim) {
        ++result_.claims;
        bool is_reached = false;
        for (const PrintRecord& print : outcome_.prints) {
            const bool is_here =
                print.filename == filename_ && print.line <= claim.print_line && claim.print_line <= print.end_line;
            if (!is_here) continue;
            is_reached = true;
            const std::string_view output =
                without_newline(std::string_view(outcome_.output).substr(print.begin, print.end - print.begin));
            if (bears_out(output, claim.text)) continue;
            result_.failures.push_back({claim.line, claim.text, std::string(output)});
            return;
        }
        if (!is_reached) result_.failures.push_back({claim.line, claim.text, "(nothing was printed here)"});
    }

    // The reasons of the line's tests, each as it was the first time.
    void check_reasons(const PrintClaim& claim) {
        std::string reasons;
        for (const WatchedTest& test : outcome_.tests) {
            if (test.place.file != filename_ || test.place.line != claim.print_line) continue;
            if (!reasons.empty()) reasons += ", ";
            reasons += info_of(test.explanation.reason).id;
        }
        expect(claim.line, claim.text, reasons.empty() ? "(no identity was tested here)" : reasons);
    }

    // A claim about a whole stream fails at its first line that differs.
    void check_block(const TextClaim& claim, std::string_view actual) {
        ++result_.claims;
        if (claim.text == actual) return;
        const std::vector<std::string_view> expected_lines = split_lines(claim.text);
        const std::vector<std::string_view> actual_lines = split_lines(actual);
        size_t i = 0;
        while (i < expected_lines.size() && i < actual_lines.size() && expected_lines[i] == actual_lines[i]) ++i;
        const auto line_or_end = [i](const std::vector<std::string_view>& lines) {
            return i < lines.size() ? std::string(lines[i]) : std::string("(no more lines)");
        };
        const auto line = claim.line + 1 + static_cast<uint32_t>(i);
        result_.failures.push_back({line, line_or_end(expected_lines), line_or_end(actual_lines)});
    }

    void check_status() {
        const bool fails = claims_.error || claims_.error_output;
        const std::string actual = std::to_string(outcome_.status);
        if (claims_.exit) return expect(claims_.exit->line, claims_.exit->text, actual);
        if (fails || outcome_.status == 0) return;
        // Nobody claimed that the script fails.
        ++result_.claims;
        result_.failures.push_back({1, "a run to the end", std::string(last_line(outcome_.error))});
    }

    const Claims& claims_;
    const Outcome& outcome_;
    const std::string& filename_;
    TestResult result_;
};

}  // namespace

TestResult test_script(const Options& options, const std::string& path, const grammar::Source& source) {
    const Claims claims = find_claims(source);
    if (claims.profile && vm::find_identity_profile(*claims.profile) == nullptr)
        return {.claims = 1, .failures = {{1, "a known profile", *claims.profile}}};
    if (claims.mode && !find_mode(*claims.mode)) return {.claims = 1, .failures = {{1, "a known mode", *claims.mode}}};
    const Outcome outcome = run_captured(options, claims, path, source);
    return ClaimChecker(claims, outcome, path).check();
}

}  // namespace eadem::stdlib
