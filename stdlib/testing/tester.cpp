#include "stdlib/testing/tester.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <memory>
#include <utility>

#include "grammar/system_text.h"
#include "stdlib/explain/many_runs.h"
#include "stdlib/import/atomic_file.h"
#include "stdlib/testing/accept.h"
#include "stdlib/testing/run_pool.h"

namespace eadem::stdlib {

namespace {

// Reasons of more claims than that nobody reads, and watching a long program takes long.
constexpr size_t kMostExplained = 500;

// A document that is being run.
struct Pending {
    TestedDocument tested;
    size_t waiting = 0;  // runs that are not done
    bool is_corrected = false;
    bool is_explained = false;
};

class Tester {
 public:
    Tester(const TestOptions& options, const TestHost& host, Report& report)
        : options_(options), host_(host), report_(report), pool_(options.jobs, host.prepare) {}

    TestSummary run(const std::vector<std::string>& files) {
        count_ = files.size();
        for (const std::string& path : files) {
            host_.progress(reported_, count_);
            std::string text;
            if (!host_.read(path, text)) {
                summary_.is_complete = false;
                continue;
            }
            auto document = std::make_unique<Pending>();
            document->tested.document = read_document(path, std::move(text));
            if (!options_.pattern.empty() && !has_wanted_claims(document->tested.document, options_)) continue;
            pending_.push_back(std::move(document));
            if (!start(*pending_.back()) || !report_those_done()) return end();
        }
        while (!pending_.empty()) {
            if (!pool_.finish()) return end();
            if (!report_those_done()) return end();
        }
        report_.finish(summary_.totals);
        return std::move(summary_);
    }

 private:
    TestSummary end() {
        pool_.stop();
        if (InterruptWatch::was_interrupted()) {
            summary_.end = TestEnd::kInterrupted;
        } else {
            summary_.end = TestEnd::kFailedFast;
            report_.finish(summary_.totals);
        }
        return std::move(summary_);
    }

    HowToRun how(const vm::IdentityProfile& profile, Mode mode, bool is_script) const {
        return {.profile = profile,
                .mode = mode,
                .profile_given = options_.profile_given,
                .mode_given = options_.mode_given,
                .is_isolated = options_.is_isolated,
                .timeout = is_script ? options_.script_timeout : options_.timeout,
                .may_end_process = true,
                .options = options_.runtime};
    }

    // Starts all runs of a document; some may be done before it returns. False if Ctrl-C came.
    bool start(Pending& pending) {
        TestedDocument& tested = pending.tested;
        const Document& document = tested.document;
        const size_t choices = options_.choices.size();
        tested.runs.assign(choices, {});
        tested.other_runs.clear();
        std::vector<RunJob> jobs;
        for (size_t i = 0; i < choices; ++i) {
            const TestChoice& choice = options_.choices[i];
            jobs.push_back(
                {&document, how(choice.profile, choice.mode, document.is_script), [&pending, i](RunRecord record) {
                     pending.tested.runs[i] = std::move(record);
                     --pending.waiting;
                 }});
        }
        if (document.asks_versions) {
            // Every version of CPython, in every mode that it has.
            for (const RunChoice& choice : all_choices()) {
                if (choice.profile == vm::identity_profiles().data()) continue;  // documents is no version
                const size_t place = jobs.size() - choices;
                HowToRun there = how(*choice.profile, choice.mode, document.is_script);
                there.profile_given = there.mode_given = true;
                jobs.push_back({&document, std::move(there), [&pending, place](RunRecord record) {
                                    pending.tested.other_runs[place] = std::move(record);
                                    --pending.waiting;
                                }});
            }
            tested.other_runs.resize(jobs.size() - choices);
        }
        pending.waiting = jobs.size();
        return std::ranges::all_of(jobs, [this](RunJob& job) { return pool_.start(std::move(job)); });
    }

    // False if that was enough: Ctrl-C, or a failure that ends the test.
    bool report_those_done() {
        while (!pending_.empty() && pending_.front()->waiting == 0) {
            Pending& pending = *pending_.front();
            judge_runs(pending.tested, options_);
            if (options_.accepts && !std::exchange(pending.is_corrected, true) && correct(pending)) {
                if (!start(pending)) return false;
                continue;
            }
            if (!pending.is_explained && !explain(pending)) return false;
            if (pending.waiting > 0) continue;
            report_.document(pending.tested);
            const size_t before = summary_.totals.failed + summary_.totals.errors;
            add_to_totals(pending.tested, summary_.totals);
            const bool fails = summary_.totals.failed + summary_.totals.errors > before;
            pending_.pop_front();
            host_.progress(++reported_, count_);
            if (fails && options_.fails_fast) return false;
        }
        return true;
    }

    // Where an identity test fails, a second run tells why. False if Ctrl-C came.
    bool explain(Pending& pending) {
        pending.is_explained = true;
        const TestedDocument& tested = pending.tested;
        std::vector<RunJob> jobs;
        for (size_t run = 0; run < tested.runs.size(); ++run) {
            size_t wanted = 0;
            size_t last_block = 0;
            for (size_t i = 0; i < tested.results.size(); ++i) {
                const Claim& claim = tested.document.claims[i];
                if (tested.results[i][run].verdict != Verdict::kFails || !tests_identity(claim)) continue;
                ++wanted;
                last_block = claim.block;
            }
            if (wanted == 0 || wanted > kMostExplained || !tested.runs[run].is_finished) continue;
            const TestChoice& choice = options_.choices[run];
            HowToRun there = how(choice.profile, choice.mode, tested.document.is_script);
            there.explains = true;
            there.last_block = last_block;
            jobs.push_back({&tested.document, std::move(there), [&pending, run](RunRecord record) {
                                pending.tested.runs[run].reasons = std::move(record.reasons);
                                --pending.waiting;
                            }});
        }
        pending.waiting = jobs.size();
        return std::ranges::all_of(jobs, [this](RunJob& job) { return pool_.start(std::move(job)); });
    }

    // Writes right answers into the file; true if there is something new to test.
    bool correct(Pending& pending) {
        const Acceptance acceptance = accept_answers(pending.tested);
        const std::string& path = pending.tested.document.path;
        for (const std::string& why : acceptance.refused) host_.say(why);
        if (acceptance.changed == 0) return false;
        if (const std::string problem = write(path, pending.tested.document.text, acceptance.text); !problem.empty()) {
            host_.say(fmt::format("{}: not changed: {}", path, problem));
            summary_.is_complete = false;
            return false;
        }
        host_.say(fmt::format("{}: {} answer{} written", path, acceptance.changed, acceptance.changed == 1 ? "" : "s"));
        pending.tested.document = read_document(path, acceptance.text);
        return true;
    }

    // What went wrong, or nothing.
    static std::string write(const std::string& path, const std::string& before, const std::string& text) {
        // A link stays one: its file is written.
        char real[PATH_MAX];
        if (realpath(grammar::text_to_system(path).c_str(), real) == nullptr) return std::strerror(errno);
        std::string now;
        if (const int error = read_whole_file(real, now); error != 0) return std::strerror(error);
        if (now != before) return "the file has changed meanwhile";
        struct stat status {};
        if (stat(real, &status) != 0) return std::strerror(errno);
        const int error = write_file_atomically(real, text, status.st_mode & 07777);
        return error == 0 ? std::string() : std::strerror(error);
    }

    const TestOptions& options_;
    const TestHost& host_;
    Report& report_;
    std::deque<std::unique_ptr<Pending>> pending_;
    RunPool pool_;
    TestSummary summary_;
    size_t count_ = 0;
    size_t reported_ = 0;
};

}  // namespace

TestSummary run_tester(const std::vector<std::string>& files, const TestOptions& options, const TestHost& host,
                       Report& report) {
    return Tester(options, host, report).run(files);
}

}  // namespace eadem::stdlib
