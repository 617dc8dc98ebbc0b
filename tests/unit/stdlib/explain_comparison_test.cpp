// Runs of one program compared (stdlib/explain/comparison.h).
#include <doctest/doctest.h>

#include <algorithm>

#include "stdlib/explain/comparison.h"

namespace eadem::stdlib {

namespace {

std::vector<WatchedRun> runs_of(const WatchedProgram& program) {
    return run_everywhere(program, all_choices(), RuntimeOptions());
}

// The runs of that profile and those modes.
std::vector<size_t> runs_in(const std::vector<WatchedRun>& runs, std::string_view first, std::string_view last,
                            std::vector<Mode> modes = {}) {
    std::vector<size_t> found;
    const auto* from = vm::find_identity_profile(first);
    const auto* to = vm::find_identity_profile(last);
    for (size_t i = 0; i < runs.size(); ++i) {
        const RunChoice& choice = runs[i].choice;
        if (choice.profile < from || choice.profile > to) continue;
        if (modes.empty() || std::ranges::find(modes, choice.mode) != modes.end()) found.push_back(i);
    }
    return found;
}

}  // namespace

TEST_CASE("comparison: runs in few words") {
    std::vector<WatchedRun> runs;
    for (const RunChoice& choice : all_choices()) runs.emplace_back().choice = choice;
    CHECK(runs_text(runs, runs_in(runs, "3.7", "3.10")) == "3.7-3.10");
    CHECK(runs_text(runs, runs_in(runs, "3.8", "3.8")) == "3.8");
    CHECK(runs_text(runs, runs_in(runs, "3.13", "3.13", {Mode::kRepl, Mode::kNewRepl})) == "3.13 in repl and newrepl");
    std::vector<size_t> all(runs.size());
    for (size_t i = 0; i < all.size(); ++i) all[i] = i;
    CHECK(runs_text(runs, all) == "everywhere");
}

TEST_CASE("comparison: lines that print or test, and who agrees") {
    const WatchedProgram program{"<test>", "a = 257\nb = 257\nprint(a is b)\nprint(1)\n"};
    const std::vector<WatchedRun> runs = runs_of(program);
    const std::vector<ComparedLine> lines = compare_runs(program, runs);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].line == 3);
    CHECK(lines[0].text == "print(a is b)");
    REQUIRE(lines[0].agreements.size() == 2);
    CHECK(lines[0].agreements[0].runs.size() >= lines[0].agreements[1].runs.size());
    CHECK(lines[0].agreements[0].runs.size() + lines[0].agreements[1].runs.size() == runs.size());
    for (const Agreement& agreement : lines[0].agreements)
        for (const SharedReason& reason : agreement.reasons)
            CHECK(info_of(reason.reason).same == (agreement.result == "True"));
    CHECK(lines[1].agreements.size() == 1);
    CHECK(lines[1].agreements[0].result == "1");
}

}  // namespace eadem::stdlib
