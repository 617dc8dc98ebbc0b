// eadem why FILE[:LINE] A B, eadem why -e CODE A B: are the two one object, and why.
#include <unistd.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "stdlib/cli/open_source.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/explain/comparison.h"
#include "stdlib/explain/explanation_text.h"
#include "stdlib/explain/question.h"
#include "stdlib/report/colour.h"

namespace eadem::stdlib {

namespace {

using nlohmann::ordered_json;

int refuse(const Options& options, const std::string& message) {
    fmt::print(stderr, "{} why: {}\n", options.runtime.executable, message);
    return 1;
}

// Of "prog.py:12" the file and the line; of a name that is a file's, or has no line behind it, all of it.
std::string file_and_line(const std::string& argument, std::optional<uint32_t>& line) {
    const size_t colon = argument.rfind(':');
    if (colon == std::string::npos || access(argument.c_str(), F_OK) == 0) return argument;
    uint32_t number = 0;
    const char* end = argument.data() + argument.size();
    const auto [stop, failure] = std::from_chars(argument.data() + colon + 1, end, number);
    if (failure != std::errc() || stop != end) return argument;
    line = number;
    return argument.substr(0, colon);
}

// What one run says to the question, which is in no line; null if it never came to it.
const WatchedTest* answer_of(const WatchedRun& run) {
    for (const WatchedTest& test : run.tests)
        if (test.place.line == 0) return &test;
    return nullptr;
}

std::string last_line(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return std::string(text.substr(text.rfind('\n') + 1));
}

// The question was not answered: because it fails, because the program fails before, or because nothing comes there.
int refuse_unanswered(const Options& options, const WatchedProgram& program, const WatchedRun& asked) {
    const std::string failure = asked.status == 0 ? std::string() : last_line(asked.error);
    if (!failure.empty()) {
        // Run without the question, for a traceback with the program's own lines.
        const WatchedRun plain = run_watched(program, {&options.profile, options.runtime.mode}, options.runtime);
        if (plain.status == 0 || last_line(plain.error) != failure)
            return refuse(options, fmt::format("the question fails: {}", failure));
        fmt::print(stderr, "{}", plain.error);
    }
    return refuse(options, "the program does not come to the place of the question");
}

struct Answers {
    WatchedRun own;
    std::vector<WatchedRun> others;
    ComparedLine compared;
};

std::string answer_text(const Options& options, const WatchedTest& answer, const Answers& answers, bool is_coloured) {
    const Palette palette = Palette::of(is_coloured);
    const vm::Explanation& explanation = answer.explanation;
    const std::string& left = options.questions[0];
    const std::string& right = options.questions[1];
    std::string text = fmt::format("{}{} is {}: {}{}  ({}, {})\n", palette.bold_magenta, left, right,
                                   explanation.same ? "True" : "False", palette.reset, answers.own.choice.profile->name,
                                   mode_name(answers.own.choice.mode));
    text += fmt::format("{}: {}\n", info_of(explanation.reason).id, explanation.because);
    if (answer.same != 0 && answer.different != 0)
        text += fmt::format("asked {} times, {} of them True and {} False; this is the first\n",
                            answer.same + answer.different, answer.same, answer.different);
    text += "\n" + explanation_steps(explanation, left, right);
    if (answers.compared.agreements.size() <= 1) return text + "\nThe same everywhere.\n";
    text += "\n";
    for (const Agreement& agreement : answers.compared.agreements) {
        const std::string_view verdict = !agreement.is_reached               ? "not reached"
                                         : agreement.result == "one object"  ? "True"
                                         : agreement.result == "two objects" ? "False"
                                                                             : std::string_view(agreement.result);
        text += fmt::format("{}{}{}  {}\n", palette.bold_red, verdict, palette.reset,
                            runs_text(answers.others, agreement.runs));
        for (const SharedReason& reason : agreement.reasons)
            text += fmt::format("      {}: {}\n", info_of(reason.reason).id, info_of(reason.reason).meaning);
    }
    return text;
}

ordered_json answer_json(const Options& options, const WatchedTest& answer, const Answers& answers) {
    ordered_json json{{"left", options.questions[0]},           {"right", options.questions[1]},
                      {"run", choice_name(answers.own.choice)}, {"same_times", answer.same},
                      {"different_times", answer.different},    {"answer", explanation_json(answer.explanation)}};
    json["elsewhere"] = ordered_json::array();
    for (const Agreement& agreement : answers.compared.agreements) {
        ordered_json one{{"result", agreement.is_reached ? ordered_json(agreement.result) : ordered_json(nullptr)}};
        one["runs"] = ordered_json::array();
        for (const size_t run : agreement.runs) one["runs"].push_back(choice_name(answers.others[run].choice));
        one["reasons"] = ordered_json::array();
        for (const SharedReason& reason : agreement.reasons)
            one["reasons"].push_back(std::string(info_of(reason.reason).id));
        json["elsewhere"].push_back(std::move(one));
    }
    return json;
}

}  // namespace

int run_why(const Options& options) {
    Question question{options.questions[0], options.questions[1], {}};
    WatchedProgram program;
    if (options.paths.empty()) {
        program = {"<string>", options.text + "\n"};
    } else {
        const std::string path = file_and_line(options.paths.front(), question.line);
        const std::optional<grammar::Source> source = open_source(options.runtime.executable, path);
        if (!source) return 1;
        program = {path, std::string(source->text())};
    }
    std::string error;
    const std::optional<WatchedProgram> asked = ask(program, question, error);
    if (!asked) return refuse(options, error);

    Answers answers;
    answers.own = run_watched(*asked, {&options.profile, options.runtime.mode}, options.runtime);
    const WatchedTest* answer = answer_of(answers.own);
    if (answer == nullptr) {
        return refuse_unanswered(options, program, answers.own);
    }
    answers.others = run_everywhere(*asked, all_choices(), options.runtime);
    for (WatchedRun& run : answers.others) {
        // The question alone is compared.
        run.prints.clear();
        std::erase_if(run.tests, [&](const WatchedTest& test) { return test.place.line != 0; });
    }
    for (ComparedLine& line : compare_runs(*asked, answers.others))
        if (line.line == 0) answers.compared = std::move(line);

    ProcessOutput output(options.runtime.executable);
    const bool is_coloured = wants_colour(STDOUT_FILENO, options.runtime.ignore_environment);
    output.write("{}", options.json ? json_text(answer_json(options, *answer, answers))
                                    : answer_text(options, *answer, answers, is_coloured));
    return output.finish();
}

}  // namespace eadem::stdlib
