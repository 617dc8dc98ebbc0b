#include "stdlib/explain/comparison.h"

#include <algorithm>
#include <map>

#include "stdlib/report/text_lines.h"

namespace eadem::stdlib {

namespace {

// How much of a line's results is shown where it runs often.
constexpr size_t kMostResults = 8;
constexpr size_t kLongestResult = 200;

// What one run did on one line.
struct Cell {
    std::vector<std::string> results;
    size_t more = 0;  // results beyond those kept
    std::vector<const WatchedTest*> tests;

    void add(std::string_view result) {
        if (result.ends_with('\n')) result.remove_suffix(1);
        if (results.size() == kMostResults) {
            ++more;
            return;
        }
        std::string text(result.substr(0, kLongestResult));
        if (result.size() > kLongestResult) text += "...";
        std::ranges::replace(text, '\n', ' ');
        results.push_back(std::move(text));
    }

    std::string text() const {
        if (results.empty()) {
            std::string verdicts;
            for (const WatchedTest* test : tests) {
                if (!verdicts.empty()) verdicts += ", ";
                if (test->same != 0 && test->different != 0) {
                    verdicts += fmt::format("one object in {} of {} times", test->same, test->same + test->different);
                } else {
                    verdicts += test->same != 0 ? "one object" : "two objects";
                }
            }
            return verdicts;
        }
        std::string all = results.front();
        for (size_t i = 1; i < results.size(); ++i) all += " | " + results[i];
        return more == 0 ? all : fmt::format("{} | ... {} more", all, more);
    }

    bool is_empty() const { return results.empty() && tests.empty(); }
};

using Lines = std::map<uint32_t, Cell>;

Lines lines_of(const std::string& name, const WatchedRun& run) {
    Lines lines;
    std::map<uint32_t, uint32_t> prints;  // the last line of a print: its first
    for (const PrintRecord& print : run.prints) {
        if (print.filename != name) continue;
        lines[print.line].add(std::string_view(run.output).substr(print.begin, print.end - print.begin));
        prints.emplace(print.end_line, print.line);
    }
    for (const WatchedTest& test : run.tests) {
        if (test.place.file != name) continue;
        // A test among a print's arguments belongs to the print.
        const auto print = prints.lower_bound(test.place.line);
        const bool is_inside = print != prints.end() && print->second <= test.place.line;
        lines[is_inside ? print->second : test.place.line].tests.push_back(&test);
    }
    return lines;
}

// The test that decides: the first whose verdict is not the same in all runs, else the first.
size_t deciding_test(const std::vector<const Cell*>& cells) {
    size_t most = 0;
    for (const Cell* cell : cells) most = std::max(most, cell->tests.size());
    for (size_t i = 0; i < most; ++i) {
        bool any_same = false, any_different = false;
        for (const Cell* cell : cells) {
            if (i >= cell->tests.size()) continue;
            any_same |= cell->tests[i]->same != 0;
            any_different |= cell->tests[i]->different != 0;
        }
        if (any_same && any_different) return i;
    }
    return 0;
}

void add_reason(Agreement& agreement, const vm::Explanation& explanation, size_t run) {
    for (SharedReason& known : agreement.reasons) {
        if (known.reason != explanation.reason) continue;
        known.runs.push_back(run);
        return;
    }
    agreement.reasons.push_back({explanation.reason, explanation.because, {run}});
}

ComparedLine compare_line(uint32_t number, const std::vector<Lines>& runs) {
    static const Cell kNothing;
    std::vector<const Cell*> cells;
    for (const Lines& lines : runs) {
        const auto found = lines.find(number);
        cells.push_back(found == lines.end() ? &kNothing : &found->second);
    }
    const size_t deciding = deciding_test(cells);
    ComparedLine line{.line = number};
    for (size_t run = 0; run < cells.size(); ++run) {
        const Cell& cell = *cells[run];
        const std::string result = cell.text();
        auto agreement = std::ranges::find_if(line.agreements, [&](const Agreement& one) {
            return one.result == result && one.is_reached == !cell.is_empty();
        });
        if (agreement == line.agreements.end()) {
            line.agreements.push_back({.result = result, .is_reached = !cell.is_empty()});
            agreement = line.agreements.end() - 1;
        }
        agreement->runs.push_back(run);
        if (deciding < cell.tests.size()) add_reason(*agreement, cell.tests[deciding]->explanation, run);
    }
    std::ranges::stable_sort(line.agreements,
                             [](const Agreement& a, const Agreement& b) { return a.runs.size() > b.runs.size(); });
    return line;
}

}  // namespace

std::vector<ComparedLine> compare_runs(const WatchedProgram& program, const std::vector<WatchedRun>& runs) {
    std::vector<Lines> by_line;
    std::map<uint32_t, bool> numbers;
    for (const WatchedRun& run : runs) {
        by_line.push_back(lines_of(program.name, run));
        for (const auto& [number, cell] : by_line.back()) numbers[number] = true;
    }
    const std::vector<std::string_view> texts = split_lines(program.text);
    std::vector<ComparedLine> lines;
    for (const auto& [number, present] : numbers) {
        ComparedLine line = compare_line(number, by_line);
        if (number >= 1 && number <= texts.size()) {
            std::string_view text = strip_end(texts[number - 1]);
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
            line.text = text;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace eadem::stdlib
