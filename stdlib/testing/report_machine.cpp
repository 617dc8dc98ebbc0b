// TAP 14, JUnit XML and JSON.
#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "stdlib/testing/reports.h"

namespace eadem::stdlib {

namespace {

using nlohmann::ordered_json;

std::string_view kind_name(ClaimKind kind) {
    constexpr std::string_view kNames[] = {"value",     "text",       "output",  "exception", "same",
                                           "different", "varies",     "example", "why",       "stdout",
                                           "stderr",    "last-error", "exit",    "end",       "heading"};
    return kNames[static_cast<size_t>(kind)];
}

// A point of a test: a claim in a run.
std::string point_name(const TestOptions& options, const Document& document, const Claim& claim, size_t run) {
    std::string name = fmt::format("{}:{}", document.path, claim.line);
    if (!claim.source.empty()) name.append(" ").append(claim.source);
    if (claim.source.empty()) name += fmt::format(" {}", kind_name(claim.kind));
    if (options.choices.size() > 1) name += fmt::format(" [{}]", choice_name(options.choices[run]));
    return name;
}

// Without what neither XML nor a line of TAP may hold: control characters, and two code points that are none.
std::string without_controls(std::string_view text, bool keeps_lines) {
    std::string clean;
    const std::string valid = valid_utf8(text);
    for (size_t i = 0; i < valid.size(); ++i) {
        const char c = valid[i];
        const std::string_view here = std::string_view(valid).substr(i, 3);
        if (here == "\xEF\xBF\xBE" || here == "\xEF\xBF\xBF") {
            clean += '?';
            i += 2;
            continue;
        }
        const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        const bool is_kept = keeps_lines && (c == '\n' || c == '\t');
        clean += is_control && !is_kept ? ' ' : c;
    }
    return clean;
}

template <class Do>
void for_each_point(const TestedDocument& tested, Do action) {
    for (size_t i = 0; i < tested.results.size(); ++i)
        for (size_t run = 0; run < tested.results[i].size(); ++run)
            if (tested.results[i][run].verdict != Verdict::kAbsent) action(i, run, tested.results[i][run]);
}

class TapReport final : public Report {
 public:
    TapReport(const TestOptions& options, Write write) : options_(options), write_(std::move(write)) {
        write_("TAP version 14\n");
    }

    void document(const TestedDocument& tested) override {
        for (size_t i = 0; i < tested.document.blocks.size(); ++i) {
            std::string why;
            if (was_run(tested, i, why)) continue;
            write_(fmt::format("# {}\n", line(fmt::format("{}:{} not run: {}", tested.document.path,
                                                          tested.document.blocks[i].first_line, why))));
        }
        for_each_point(tested, [&](size_t claim, size_t run, const ClaimResult& result) {
            const bool holds = result.verdict == Verdict::kHolds;
            const Claim& what = tested.document.claims[claim];
            write_(fmt::format("{} {} - {}\n", holds ? "ok" : "not ok", ++points_,
                               escaped(line(point_name(options_, tested.document, what, run)))));
            if (holds) return;
            // A YAML block; a JSON string is a YAML string.
            write_(fmt::format("  ---\n  severity: {}\n  line: {}\n  expected: {}\n  got: {}\n",
                               result.verdict == Verdict::kError ? "error" : "fail", result.line,
                               quoted(result.expected), quoted(result.got)));
            if (!result.reason.empty()) write_(fmt::format("  reason: {}\n", quoted(result.reason)));
            write_("  ...\n");
        });
    }

    void finish(const TestTotals&) override { write_(fmt::format("1..{}\n", points_)); }

 private:
    static std::string line(std::string_view text) { return without_controls(text, false); }
    static std::string escaped(std::string_view text) {
        std::string out;
        for (const char c : text) {
            if (c == '\\' || c == '#') out += '\\';
            out += c;
        }
        return out;
    }
    static std::string quoted(std::string_view text) {
        return ordered_json(valid_utf8(text)).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    }

    const TestOptions& options_;
    const Write write_;
    size_t points_ = 0;
};

// The counts of a testsuite come before its cases, so a file is written when it is known; those of all files are left
// to the reader, as the schema allows.
class JunitReport final : public Report {
 public:
    JunitReport(const TestOptions& options, Write write) : options_(options), write_(std::move(write)) {
        write_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"eadem test\">\n");
    }

    void document(const TestedDocument& tested) override {
        size_t tests = 0, failures = 0, errors = 0, skipped = 0;
        std::string cases;
        const std::string path = escaped(tested.document.path);
        for_each_point(tested, [&](size_t claim, size_t run, const ClaimResult& result) {
            ++tests;
            const Claim& what = tested.document.claims[claim];
            cases += fmt::format("    <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\"", path,
                                 escaped(point_name(options_, tested.document, what, run)), path, what.line);
            if (result.verdict == Verdict::kHolds) {
                cases += "/>\n";
                return;
            }
            const bool is_error = result.verdict == Verdict::kError;
            ++(is_error ? errors : failures);
            const std::string_view tag = is_error ? "error" : "failure";
            std::string text = fmt::format("{}:{}\n{}\n", tested.document.path, result.line, what.source);
            if (!result.reason.empty()) text += result.reason + "\n";
            cases += fmt::format(">\n      <{} message=\"{}\">{}</{}>\n    </testcase>\n", tag,
                                 escaped(fmt::format("expected {}, got {}", result.expected, result.got)),
                                 escaped(text), tag);
        });
        for (size_t i = 0; i < tested.document.blocks.size(); ++i) {
            std::string why;
            if (was_run(tested, i, why)) continue;
            ++tests;
            ++skipped;
            cases += fmt::format(
                "    <testcase classname=\"{}\" name=\"{}:{} {}\">\n      <skipped message=\"{}\"/>\n    "
                "</testcase>\n",
                path, path, tested.document.blocks[i].first_line, form_name(tested.document.blocks[i].form),
                escaped(why));
        }
        write_(
            fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}"
                        "  </testsuite>\n",
                        path, tests, failures, errors, skipped, cases));
    }

    void finish(const TestTotals&) override { write_("</testsuites>\n"); }

 private:
    static std::string escaped(std::string_view text) {
        std::string out;
        for (const char c : without_controls(text, true)) {
            switch (c) {
                case '&':
                    out += "&amp;";
                    break;
                case '<':
                    out += "&lt;";
                    break;
                case '>':
                    out += "&gt;";
                    break;
                case '"':
                    out += "&quot;";
                    break;
                case '\n':
                    out += "&#10;";
                    break;
                case '\t':
                    out += "&#9;";
                    break;
                default:
                    out += c;
            }
        }
        return out;
    }

    const TestOptions& options_;
    const Write write_;
};

class JsonReport final : public Report {
 public:
    JsonReport(const TestOptions& options, Write write) : options_(options), write_(std::move(write)) {
        json_["runs"] = ordered_json::array();
        for (const TestChoice& choice : options.choices) json_["runs"].push_back(choice_name(choice));
        json_["files"] = ordered_json::array();
    }

    void document(const TestedDocument& tested) override {
        const Document& document = tested.document;
        ordered_json file{{"file", document.path}, {"script", document.is_script}};
        file["blocks"] = ordered_json::array();
        for (size_t i = 0; i < document.blocks.size(); ++i) {
            const Block& block = document.blocks[i];
            std::string why;
            const bool is_run = was_run(tested, i, why);
            ordered_json one{{"line", block.first_line},
                             {"lines", block.line_count()},
                             {"form", std::string(form_name(block.form))},
                             {"session", block.is_session},
                             {"language", block.language},
                             {"run", is_run}};
            if (!is_run) one["skipped"] = why;
            file["blocks"].push_back(std::move(one));
        }
        file["claims"] = ordered_json::array();
        for (size_t i = 0; i < document.claims.size(); ++i)
            if (tested.is_claim(i)) file["claims"].push_back(claim_json(document.claims[i], tested.results[i]));
        file["failures"] = ordered_json::array();
        for (const auto& [line, exception] : tested.runs.front().failures)
            file["failures"].push_back({{"line", line}, {"exception", exception}});
        json_["files"].push_back(std::move(file));
    }

    void finish(const TestTotals& totals) override {
        json_["totals"] = {{"files", totals.files},          {"claims", totals.claims}, {"hold", totals.held},
                           {"fail", totals.failed},          {"errors", totals.errors}, {"blocks", totals.blocks},
                           {"blocks_run", totals.blocks_run}};
        write_(json_.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n");
    }

 private:
    ordered_json claim_json(const Claim& claim, const std::vector<ClaimResult>& results) const {
        ordered_json one{{"line", claim.line},
                         {"kind", std::string(kind_name(claim.kind))},
                         {"source", claim.source},
                         {"verdict", std::string(verdict_name(worst_verdict(results)))}};
        if (!claim.heading.empty()) one["heading"] = claim.heading;
        one["results"] = ordered_json::array();
        // Runs that agree stand together.
        std::map<std::string, size_t> known;
        for (size_t run = 0; run < results.size(); ++run) {
            const ClaimResult& result = results[run];
            if (result.verdict == Verdict::kAbsent) continue;
            const std::string key =
                fmt::format("{}\n{}\n{}\n{}", verdict_name(result.verdict), result.got, result.expected, result.reason);
            const auto [found, is_new] = known.emplace(key, one["results"].size());
            if (is_new) {
                ordered_json group{{"verdict", std::string(verdict_name(result.verdict))},
                                   {"expected", result.expected},
                                   {"got", result.got}};
                if (!result.reason.empty()) group["reason"] = result.reason;
                group["runs"] = ordered_json::array();
                one["results"].push_back(std::move(group));
            }
            one["results"][found->second]["runs"].push_back(choice_name(options_.choices[run]));
        }
        return one;
    }

    const TestOptions& options_;
    const Write write_;
    ordered_json json_;
};

}  // namespace

std::unique_ptr<Report> make_tap_report(const TestOptions& options, Report::Write write) {
    return std::make_unique<TapReport>(options, std::move(write));
}
std::unique_ptr<Report> make_junit_report(const TestOptions& options, Report::Write write) {
    return std::make_unique<JunitReport>(options, std::move(write));
}
std::unique_ptr<Report> make_json_report(const TestOptions& options, Report::Write write) {
    return std::make_unique<JsonReport>(options, std::move(write));
}

}  // namespace eadem::stdlib
