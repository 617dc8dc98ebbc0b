#include "stdlib/explain/answer.h"

#include <nlohmann/json.hpp>

#include "stdlib/explain/explanation_text.h"
#include "stdlib/report/colour.h"

namespace eadem::stdlib {

using nlohmann::ordered_json;

const WatchedTest* answer_in(const WatchedRun& run) {
    for (const WatchedTest& test : run.tests)
        if (test.place.line == 0) return &test;
    return nullptr;
}

bool ask_everywhere(const WatchedProgram& asked, Answer& answer, const RuntimeOptions& options, RunLimit* limit) {
    std::vector<WatchedRun> runs = run_everywhere(asked, all_choices(), options, limit);
    if (limit != nullptr && limit->was_reached()) return false;
    for (WatchedRun& run : runs) {
        // The question alone is compared.
        run.prints.clear();
        std::erase_if(run.tests, [&](const WatchedTest& test) { return test.place.line != 0; });
    }
    for (ComparedLine& line : compare_runs(asked, runs))
        if (line.line == 0) answer.compared = std::move(line);
    answer.others = std::move(runs);
    return true;
}

std::string answer_text(const Answer& answer, bool is_coloured) {
    const Palette palette = Palette::of(is_coloured);
    const WatchedTest& test = answer.test;
    const vm::Explanation& explanation = test.explanation;
    std::string text = fmt::format("{}{} is {}: {}{}  ({}, {})\n", palette.bold_magenta, answer.left, answer.right,
                                   explanation.same ? "True" : "False", palette.reset, answer.choice.profile->name,
                                   mode_name(answer.choice.mode));
    text += fmt::format("{}: {}\n", info_of(explanation.reason).id, explanation.because);
    if (test.same != 0 && test.different != 0)
        text += fmt::format("asked {} times, {} of them True and {} False; this is the first\n",
                            test.same + test.different, test.same, test.different);
    const std::string steps = explanation_steps(explanation, answer.left, answer.right);
    if (!steps.empty()) text += "\n" + steps;
    if (answer.others.empty()) return text;
    if (answer.compared.agreements.size() <= 1) return text + "\nThe same everywhere.\n";
    text += "\n";
    for (const Agreement& agreement : answer.compared.agreements) {
        const std::string_view verdict = !agreement.is_reached               ? "not reached"
                                         : agreement.result == "one object"  ? "True"
                                         : agreement.result == "two objects" ? "False"
                                                                             : std::string_view(agreement.result);
        text += fmt::format("{}{}{}  {}\n", palette.bold_red, verdict, palette.reset,
                            runs_text(answer.others, agreement.runs));
        for (const SharedReason& reason : agreement.reasons)
            text += fmt::format("      {}: {}\n", info_of(reason.reason).id, info_of(reason.reason).meaning);
    }
    return text;
}

ordered_json answer_json(const Answer& answer) {
    ordered_json json{{"left", answer.left},
                      {"right", answer.right},
                      {"run", choice_name(answer.choice)},
                      {"same_times", answer.test.same},
                      {"different_times", answer.test.different},
                      {"answer", explanation_json(answer.test.explanation)}};
    json["elsewhere"] = ordered_json::array();
    for (const Agreement& agreement : answer.compared.agreements) {
        ordered_json one{{"result", agreement.is_reached ? ordered_json(agreement.result) : ordered_json(nullptr)}};
        one["runs"] = ordered_json::array();
        for (const size_t run : agreement.runs) one["runs"].push_back(choice_name(answer.others[run].choice));
        one["reasons"] = ordered_json::array();
        for (const SharedReason& reason : agreement.reasons)
            one["reasons"].push_back(std::string(info_of(reason.reason).id));
        json["elsewhere"].push_back(std::move(one));
    }
    return json;
}

}  // namespace eadem::stdlib
